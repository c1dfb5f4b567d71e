#include "engine/MergedSource.h"

#include "engine/KeySet.h"
#include "engine/Pipeline.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct MergedText {
    Q_DECLARE_TR_FUNCTIONS(MergedSource)
};

// Reads both sides of a merged collection: first all of the one that wins, then of the other what it does not
// have. In several parts where the keys of the winner are too many to be held at once.
class MergingReader : public Reader {
public:
    MergingReader(Source& existing, Source& incoming, const CollectionSchema& collection,
        const MergeRule& rule, std::stop_token stop)
        : m_existing(existing),
          m_incoming(incoming),
          m_collection(collection),
          m_rule(rule),
          m_parts(partsOf(rule.count)),
          m_stop(std::move(stop))
    {
    }

    Status next(Batch& batch, std::size_t maxBytes) override
    {
        batch.clear();
        while (batch.isEmpty() && m_part < m_parts) {
            if (m_stop.stop_requested())
                return cancelled();
            if (!m_reader)
                if (Status opened = openSide(); !opened)
                    return opened;
            if (Status read = m_reader->next(m_read, maxBytes); !read)
                return read;
            if (m_read.isEmpty())
                endSide();
            else if (Status picked = pick(batch); !picked)
                return picked;
        }
        return ok();
    }

    // Records of the second side that were left out because the first has their key.
    std::uint64_t overlap() const { return m_overlap; }

private:
    // Counted when the move was planned; what is held has to have room for the side that wins.
    static std::size_t partsOf(const ConflictCount& count)
    {
        constexpr std::uint64_t kExpected = KeySet::kMostKeys / 2; // the parts are not exactly alike
        return std::size_t((count.added + count.equal + count.different + count.kept) / kExpected) + 1;
    }

    bool isExistingSide() const { return m_isSecond == (m_rule.choice == OnConflict::Overwrite); }

    Status openSide()
    {
        const bool isExisting = isExistingSide();
        Result<std::unique_ptr<Reader>> reader
            = isExisting ? m_existing.openReader(m_collection) : m_incoming.openReader(m_rule.incoming);
        if (!reader)
            return reader.error();
        if (isExisting)
            m_reader = std::move(*reader);
        else
            m_reader = std::make_unique<IncomingReader>(std::move(*reader), m_rule);
        return ok();
    }

    void endSide()
    {
        m_reader.reset();
        if (m_isSecond) {
            m_keys.clear();
            ++m_part;
        }
        m_isSecond = !m_isSecond;
    }

    Status pick(Batch& batch)
    {
        if (isExistingSide() && m_rule.choice == OnConflict::Fail)
            return changedSince(); // it was planned as empty
        for (std::size_t i = 0; i < m_read.recordCount(); ++i) {
            keyBytes(m_read.record(i), m_collection, m_key);
            const Digest digest = m_sha.digest(m_key);
            if (!isInPart(digest, m_part, m_parts))
                continue;
            if (m_isSecond && m_keys.contains(digest)) {
                ++m_overlap;
                continue;
            }
            if (!m_isSecond && m_keys.isFull())
                return changedSince();
            if (!m_isSecond)
                m_keys.insert(digest);
            batch.appendRecord(m_read.record(i));
        }
        return ok();
    }

    Error changedSince() const
    {
        return Error { ErrorCode::Unsupported,
            MergedText::tr("“%1” in the target holds more records than when the move was planned.")
                .arg(m_collection.name),
            m_collection.name, MergedText::tr("Plan the move again, so that it holds what is there now.") };
    }

    Source& m_existing;
    Source& m_incoming;
    const CollectionSchema m_collection;
    const MergeRule m_rule;
    const std::size_t m_parts;
    const std::stop_token m_stop;
    std::size_t m_part = 0;
    bool m_isSecond = false; // of the two sides
    std::unique_ptr<Reader> m_reader;
    KeySet m_keys; // of the first side, in this part
    std::uint64_t m_overlap = 0;
    Batch m_read;
    Sha256 m_sha;
    std::string m_key;
};

} // namespace

MergedSource::MergedSource(
    std::unique_ptr<Source> existing, std::unique_ptr<Source> incoming, std::vector<Part> parts)
    : m_existing(std::move(existing)), m_incoming(std::move(incoming)), m_parts(std::move(parts))
{
}

const MergedSource::Part* MergedSource::partOf(const CollectionSchema& collection) const
{
    const auto part = std::find_if(
        m_parts.begin(), m_parts.end(), [&](const Part& each) { return each.collection == collection; });
    return part == m_parts.end() ? nullptr : &*part;
}

void MergedSource::obeyStop(std::stop_token stop)
{
    m_stop = stop;
    m_existing->obeyStop(stop);
    m_incoming->obeyStop(std::move(stop));
}

Result<StoreSchema> MergedSource::schema() { return m_existing->schema(); }

Result<CollectionSize> MergedSource::estimate(const CollectionSchema& collection)
{
    const Part* part = partOf(collection);
    if (!part || !part->rule)
        return sourceOf(part).estimate(collection);
    Result<CollectionSize> size = m_existing->estimate(collection);
    Result<CollectionSize> more
        = size ? m_incoming->estimate(part->rule->incoming) : Result<CollectionSize>(size.error());
    if (!more)
        return more.error();
    return CollectionSize { size->records + more->records, size->payloadBytes + more->payloadBytes,
        size->keyBytes + more->keyBytes, false };
}

Result<std::uint64_t> MergedSource::countRecords(const CollectionSchema& collection, RunContext& context)
{
    const Part* part = partOf(collection);
    if (!part || !part->rule)
        return sourceOf(part).countRecords(collection, context);
    Result<std::uint64_t> existing = m_existing->countRecords(collection, context);
    Result<std::uint64_t> incoming
        = existing ? m_incoming->countRecords(part->rule->incoming, context) : existing;
    if (!incoming)
        return incoming;
    MergingReader reader(*m_existing, *m_incoming, collection, *part->rule, context.stop);
    Batch batch;
    do {
        if (context.shouldStop())
            return cancelled();
        if (Status read = reader.next(batch, kBatchBytes); !read)
            return read.error();
    } while (!batch.isEmpty());
    return *existing + *incoming - reader.overlap();
}

Result<std::optional<std::uint64_t>> MergedSource::mostRecords(const CollectionSchema& collection)
{
    const Part* part = partOf(collection);
    if (part && part->rule)
        return std::optional<std::uint64_t>();
    return sourceOf(part).mostRecords(collection);
}

Result<std::vector<FieldSurvey>> MergedSource::survey(const CollectionSchema& collection, RunContext& context)
{
    const Part* part = partOf(collection);
    return part && part->rule ? m_incoming->survey(part->rule->incoming, context)
                              : sourceOf(part).survey(collection, context);
}

Result<std::unique_ptr<Reader>> MergedSource::openReader(const CollectionSchema& collection)
{
    const Part* part = partOf(collection);
    if (!part || !part->rule)
        return sourceOf(part).openReader(collection);
    return std::unique_ptr<Reader>(
        std::make_unique<MergingReader>(*m_existing, *m_incoming, collection, *part->rule, m_stop));
}

Result<std::unique_ptr<Reader>> MergedSource::openScan(const CollectionSchema& collection)
{
    const Part* part = partOf(collection);
    return part && part->rule ? openReader(collection) : sourceOf(part).openScan(collection);
}

Result<Findings> MergedSource::checkIntegrity(RunContext& context)
{
    Result<Findings> existing = m_existing->checkIntegrity(context);
    if (!existing)
        return existing;
    Result<Findings> incoming = m_incoming->checkIntegrity(context);
    if (incoming)
        existing->insert(existing->end(), incoming->begin(), incoming->end());
    return incoming ? existing : incoming;
}

} // namespace transload
