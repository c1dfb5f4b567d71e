#include "engine/Comparison.h"

#include "engine/Narrowing.h"
#include "engine/Verifier.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

const DetectedCollection* findCollection(const Detection& detection, const QString& name)
{
    for (const DetectedCollection& collection : detection.collections)
        if (collection.schema.name == name)
            return &collection;
    return nullptr;
}

// What one side alone has. An empty `default` family is RocksDB's own and already left out.
void listMissing(const Detection& has, const Detection& lacks, QStringList& structure)
{
    for (const DetectedCollection& collection : has.collections)
        if (!findCollection(lacks, collection.schema.name))
            structure << ComparisonText::tr("%1 is missing in %2.")
                             .arg(collection.schema.name, lacks.location().place());
}

// One side may hold tables and the other plain pairs: then the table's records are read as pairs.
Mapping mappingFor(const CollectionSchema& read, const CollectionSchema& other)
{
    return !read.dialect.isEmpty() && other.dialect.isEmpty() && read.isKeyValue && other.isKeyValue
        ? Mapping::toKeyValue(read.name)
        : Mapping();
}

Result<SourceOpener> openerOf(const Detection& detection, const Registry& registry)
{
    Result<const Store*> store = registry.storeOf(detection.location());
    if (!store)
        return store.error();
    return SourceOpener(
        [store = *store, location = detection.location()] { return store->openPreview(location); });
}

CollectionReport reportOf(const QString& name, const VerifyResult& result)
{
    CollectionReport report;
    report.name = name;
    report.targetName = name;
    report.sourceRecords = result.left.records();
    report.targetRecords = result.right.records();
    report.sourceFingerprint = QString::fromLatin1(result.left.hex());
    report.targetFingerprint = QString::fromLatin1(result.right.hex());
    report.differences = result.differences;
    report.isEqual = result.isEqual();
    if (const QString miscounted = result.countDifference(); !miscounted.isEmpty())
        report.differences << miscounted;
    return report;
}

} // namespace

bool Comparison::isEqual() const
{
    return structure.isEmpty()
        && std::all_of(collections.begin(), collections.end(),
            [](const CollectionReport& report) { return report.isEqual; });
}

std::uint64_t Comparison::records() const
{
    std::uint64_t sum = 0;
    for (const CollectionReport& report : collections)
        sum += report.targetRecords;
    return sum;
}

Result<Comparison> compareStores(
    const Detection& left, const Detection& right, const Registry& registry, RunContext& context)
{
    // Tables on the right, pairs on the left: the same comparison the other way round, as only the left is
    // mapped.
    Comparison comparison;
    listMissing(left, right, comparison.structure);
    listMissing(right, left, comparison.structure);
    std::vector<VerifyPair> pairs;
    for (const DetectedCollection& collection : left.collections)
        if (const DetectedCollection* other = findCollection(right, collection.schema.name))
            pairs.push_back({ collection.schema, other->schema, mappingFor(collection.schema, other->schema),
                collection.size.payloadBytes });
    Result<SourceOpener> openLeft = openerOf(left, registry);
    Result<SourceOpener> openRight = openerOf(right, registry);
    if (!openLeft || !openRight)
        return openLeft ? openRight.error() : openLeft.error();
    Result<std::vector<VerifyResult>> results = verifyRecords(*openLeft, *openRight, pairs, context);
    if (!results)
        return results.error();
    std::vector<NamedFingerprint> fingerprints;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        comparison.collections.push_back(reportOf(pairs[i].left.name, (*results)[i]));
        fingerprints.push_back({ pairs[i].left.name, (*results)[i].right });
    }
    comparison.fingerprint = QString::fromLatin1(runFingerprint(fingerprints));
    return comparison;
}

Result<Comparison> compareWithFingerprints(const Detection& store,
    const std::vector<ExpectedCollection>& expected, const Registry& registry, RunContext& context)
{
    Result<SourceOpener> open = openerOf(store, registry);
    Result<std::unique_ptr<Source>> source = open ? (*open)() : Result<std::unique_ptr<Source>>(open.error());
    if (!source)
        return source.error();
    (*source)->obeyStop(context.stop);
    Comparison comparison;
    for (const DetectedCollection& collection : store.collections)
        if (std::none_of(expected.begin(), expected.end(), [&](const ExpectedCollection& wanted) {
                return wanted.targetName == collection.schema.name;
            }))
            comparison.structure << ComparisonText::tr("%1 is in %2, but not in the report.")
                                        .arg(collection.schema.name, store.location().place());
    std::vector<NamedFingerprint> fingerprints;
    for (const ExpectedCollection& wanted : expected) {
        const DetectedCollection* collection = findCollection(store, wanted.targetName);
        if (!collection) {
            comparison.structure << ComparisonText::tr("%1 is missing in %2.")
                                        .arg(wanted.targetName, store.location().place());
            continue;
        }
        Fingerprint found;
        Sha256 sha;
        Status read = readMapped(**source, collection->schema, Mapping(), context,
            [&](const Batch& batch) { sha.addRecords(batch, found); });
        if (!read)
            return read.error();
        CollectionReport report;
        report.name = wanted.name;
        report.targetName = wanted.targetName;
        report.sourceRecords = wanted.records;
        report.targetRecords = found.records();
        report.sourceFingerprint = wanted.fingerprint;
        report.targetFingerprint = QString::fromLatin1(found.hex());
        report.isEqual = report.targetFingerprint == wanted.fingerprint;
        if (!report.isEqual)
            report.differences
                << ComparisonText::tr("%1 does not hold what the report says.").arg(wanted.targetName);
        comparison.collections.push_back(report);
        fingerprints.push_back({ wanted.name, found });
    }
    comparison.fingerprint = QString::fromLatin1(runFingerprint(fingerprints));
    return comparison;
}

} // namespace transload
