#include "engine/Narrowing.h"

#include "engine/Conflicts.h"
#include "engine/Pipeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace transload {

namespace {

constexpr std::size_t kBuckets = 4096;
// Records of this many buckets are held in memory at once: a five-hundredth of the collection.
constexpr std::size_t kBucketsLookedAt = 8;

using Buckets = std::vector<Fingerprint>;

struct NarrowingText {
    Q_DECLARE_TR_FUNCTIONS(Verifier)
};

std::size_t bucketOf(const Digest& keyDigest)
{
    return (keyDigest[0] | std::size_t(keyDigest[1]) << 8) % kBuckets;
}

// Calls use(record, digest of its key) for each record of one side.
Status eachRecord(const SourceOpener& open, const CollectionSchema& read, const CollectionSchema& shape,
    RecordFilter filter, RunContext& context, const std::function<void(std::string_view, const Digest&)>& use)
{
    Result<std::unique_ptr<Source>> source = open();
    if (!source)
        return source.error();
    (*source)->obeyStop(context.stop);
    Sha256 sha;
    std::string key;
    return readFiltered(**source, read, filter, context, [&](const Batch& batch) {
        for (std::size_t i = 0; i < batch.recordCount(); ++i) {
            keyBytes(batch.record(i), shape, key);
            use(batch.record(i), sha.digest(key));
        }
    });
}

// What one side has under one key.
struct Found {
    std::vector<Digest> records; // sorted before comparison
    QString description;
};
using FoundByKey = std::map<Digest, Found>;

class Side {
public:
    /// `makeFilter`: anew for each reading.
    Side(const SourceOpener& open, const CollectionSchema& read, const CollectionSchema& shape,
        std::function<RecordFilter()> makeFilter)
        : m_open(open), m_read(read), m_shape(shape), m_makeFilter(std::move(makeFilter))
    {
    }

    Result<Buckets> buckets(RunContext& context) const
    {
        Buckets sums(kBuckets);
        Sha256 sha;
        Status read = eachRecord(m_open, m_read, m_shape, m_makeFilter(), context,
            [&](std::string_view record, const Digest& key) { sums[bucketOf(key)].add(sha.digest(record)); });
        if (!read)
            return read.error();
        return sums;
    }

    Result<FoundByKey> records(const std::vector<std::size_t>& wanted, RunContext& context) const
    {
        FoundByKey found;
        Sha256 sha;
        Status read = eachRecord(m_open, m_read, m_shape, m_makeFilter(), context,
            [&](std::string_view record, const Digest& key) {
                if (std::find(wanted.begin(), wanted.end(), bucketOf(key)) == wanted.end())
                    return;
                Found& here = found[key];
                here.records.push_back(sha.digest(record));
                here.description = describeKey(record, m_shape);
            });
        if (!read)
            return read.error();
        return found;
    }

private:
    const SourceOpener& m_open;
    const CollectionSchema& m_read;
    const CollectionSchema& m_shape;
    std::function<RecordFilter()> m_makeFilter;
};

QString describeDifference(const Found* left, const Found* right)
{
    if (!right)
        return NarrowingText::tr("%1: missing in the target").arg(left->description);
    if (!left)
        return NarrowingText::tr("%1: only in the target").arg(right->description);
    if (left->records.size() != right->records.size())
        //: %1 is a record's key, %2 and %3 are numbers
        return NarrowingText::tr("%1: %2 times in the original, %3 times in the target")
            .arg(left->description)
            .arg(left->records.size())
            .arg(right->records.size());
    return NarrowingText::tr("%1: the values differ").arg(left->description);
}

QStringList compare(FoundByKey& left, FoundByKey& right)
{
    QStringList differences;
    for (auto& [key, here] : left) {
        const auto there = right.find(key);
        Found* other = there == right.end() ? nullptr : &there->second;
        std::sort(here.records.begin(), here.records.end());
        if (other)
            std::sort(other->records.begin(), other->records.end());
        if (!other || other->records != here.records)
            differences << describeDifference(&here, other);
    }
    for (const auto& [key, there] : right)
        if (!left.contains(key))
            differences << describeDifference(nullptr, &there);
    return differences.mid(0, kMaxDifferences);
}

} // namespace

Status readMapped(Source& source, const CollectionSchema& collection, const Mapping& mapping,
    RunContext& context, const std::function<void(const Batch&)>& use)
{
    RecordFilter filter(mapping);
    return readFiltered(source, collection, filter, context, use);
}

Status readFiltered(Source& source, const CollectionSchema& collection, RecordFilter& filter,
    RunContext& context, const std::function<void(const Batch&)>& use)
{
    Result<std::unique_ptr<Reader>> reader = source.openScan(collection);
    if (!reader)
        return reader.error();
    filter.follow(**reader);
    Batch batch;
    Batch mapped;
    while (!context.shouldStop()) {
        if (Status read = (*reader)->next(batch, kBatchBytes); !read)
            return read;
        if (batch.isEmpty())
            return ok();
        if (!filter.isIdentity())
            if (Status done = filter.apply(batch, mapped); !done)
                return done;
        if (const Batch& good = filter.isIdentity() ? batch : mapped; !good.isEmpty())
            use(good);
        context.progress.add(batch.recordCount(), batch.sizeBytes());
    }
    return cancelled();
}

Result<QStringList> narrowDown(
    const SourceOpener& openLeft, const SourceOpener& openRight, const VerifyPair& pair, RunContext& context)
{
    const Side left(openLeft, pair.left, pair.right, [&] { return pair.leftFilter(); });
    const Side right(openRight, pair.right, pair.right, [] { return RecordFilter(Mapping()); });
    Beside<Result<Buckets>> leftSums([&] { return left.buckets(context); });
    Result<Buckets> rightBuckets = right.buckets(context);
    Result<Buckets> leftBuckets = leftSums.wait();
    if (!leftBuckets || !rightBuckets)
        return leftBuckets ? rightBuckets.error() : leftBuckets.error();

    std::vector<std::size_t> differing;
    for (std::size_t i = 0; i < kBuckets && differing.size() < kBucketsLookedAt; ++i)
        if ((*leftBuckets)[i] != (*rightBuckets)[i])
            differing.push_back(i);

    Beside<Result<FoundByKey>> leftRecords([&] { return left.records(differing, context); });
    Result<FoundByKey> rightFound = right.records(differing, context);
    Result<FoundByKey> leftFound = leftRecords.wait();
    if (!leftFound || !rightFound)
        return leftFound ? rightFound.error() : leftFound.error();
    return compare(*leftFound, *rightFound);
}

} // namespace transload
