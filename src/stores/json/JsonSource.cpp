#include "stores/json/JsonSource.h"

#include "core/Printable.h"
#include "stores/CarriedSchema.h"
#include "stores/Survey.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonReader.h"
#include "stores/json/JsonSplitter.h"

#include <map>
#include <set>

namespace transload::store_json {

namespace {

bool hasSameKinds(const CollectionSchema& a, const CollectionSchema& b)
{
    return std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
        [](const FieldSchema& one, const FieldSchema& other) {
            return one.name == other.name && one.kind == other.kind;
        });
}

// Strictly and to the end, one record at a time.
Status readWhole(const Place& place, RunContext& context)
{
    if (place.shape == Shape::Section) {
        const auto sections = findSections(place.path, place.isPacked, &context);
        return sections ? ok() : Status(sections.error());
    }
    Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(place);
    SkipSink skip;
    while (records) {
        if (context.shouldStop())
            return cancelled();
        const Result<bool> taken = (*records)->next(skip);
        if (!taken || !*taken)
            return taken ? ok() : Status(taken.error());
    }
    return records.error();
}

} // namespace

Result<std::unique_ptr<Source>> JsonSource::open(const QString& path, std::shared_ptr<ScanCache> cache)
{
    if (const Result<JsonFiles> files = listFiles(path); !files)
        return files.error();
    return std::unique_ptr<Source>(new JsonSource(path, std::move(cache)));
}

Status JsonSource::readCatalog(RunContext* context)
{
    if (m_catalog)
        return ok();
    Result<JsonCatalog> catalog = JsonCatalog::read(m_path, *m_cache, context);
    if (!catalog)
        return catalog.error();
    m_catalog = std::move(*catalog);
    return ok();
}

// Without knowing where each section begins, all before it would be read for every one of them.
Status JsonSource::locateSections(const QString& path, RunContext* context)
{
    std::vector<JsonCollection>& all = m_catalog->collections;
    const bool isWorthIt = all.size() > 1 && all.front().encoding == Encoding::Described
        && all.front().place.shape == Shape::Section && !all.front().place.isPacked;
    if (m_hasSections || !isWorthIt)
        return ok();
    const Result<std::map<std::string, std::uint64_t>> offsets = findSections(path, false, context);
    if (!offsets)
        return offsets.error();
    for (JsonCollection& collection : all)
        if (const auto found = offsets->find(collection.place.section); found != offsets->end())
            collection.place.sectionOffset = found->second;
    m_hasSections = true;
    return ok();
}

Result<const JsonCollection*> JsonSource::find(const CollectionSchema& collection, RunContext* context)
{
    if (Status read = readCatalog(context); !read)
        return read.error();
    if (const JsonCollection* found = m_catalog->find(collection.name)) {
        if (Status located = locateSections(found->place.path, context); !located)
            return located.error();
        return found;
    }
    return Error { ErrorCode::NotFound,
        JsonText::tr("There is no collection “%1” at %2.").arg(printable(collection.name), m_path),
        collection.name, JsonText::tr("Look at the source again: it may have been changed.") };
}

Result<StoreSchema> JsonSource::schema()
{
    if (Status read = readCatalog(nullptr); !read)
        return read.error();
    StoreSchema schema;
    for (const JsonCollection& collection : m_catalog->collections)
        schema.collections.push_back(collection.schema);
    schema.carried = m_catalog->carried;
    applyCarried(schema);
    return schema;
}

Result<CollectionSize> JsonSource::estimate(const CollectionSchema& collection)
{
    if (Status read = readCatalog(nullptr); !read)
        return read.error();
    const JsonCollection* found = m_catalog->find(collection.name);
    return found ? Result<CollectionSize>(found->size) : internalError(collection.name);
}

Result<std::uint64_t> JsonSource::countRecords(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const Result<const JsonCollection*> found = find(collection, &context);
    if (!found)
        return found.error();
    return countByBrackets((*found)->place, context);
}

Result<std::vector<FieldSurvey>> JsonSource::survey(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const Result<const JsonCollection*> found = find(collection, &context);
    if (!found)
        return found.error();
    if (!(*found)->survey.empty() && hasSameKinds(collection, (*found)->schema))
        return (*found)->survey;
    Result<std::unique_ptr<Reader>> reader = JsonReader::open(collection, **found);
    if (!reader)
        return reader.error();
    return surveyRecords(**reader, collection.fields.size(), context);
}

Result<std::unique_ptr<Reader>> JsonSource::openReader(const CollectionSchema& collection)
{
    const Result<const JsonCollection*> found = find(collection, nullptr);
    if (!found)
        return found.error();
    return JsonReader::open(collection, **found);
}

// Files without a description were read to the end to find their collections; the others are read here, since
// a reader stops where its own section ends.
Result<Findings> JsonSource::checkIntegrity(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    if (Status read = readCatalog(&context); !read)
        return read.error();
    Findings findings = m_catalog->findings;
    std::set<QString> checked;
    for (const JsonCollection& collection : m_catalog->collections) {
        if (collection.encoding == Encoding::Plain || !checked.insert(collection.place.path).second)
            continue;
        const Status whole = readWhole(collection.place, context);
        if (!whole && whole.error().code == ErrorCode::Cancelled)
            return whole.error();
        if (!whole)
            findings.push_back({ Severity::Stop, QStringLiteral("json.damaged"), whole.error().message,
                whole.error().detail, whole.error().nextStep });
    }
    return findings;
}

} // namespace transload::store_json
