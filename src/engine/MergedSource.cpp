#include "engine/MergedSource.h"

#include "engine/KeySet.h"
#include "engine/MergedReader.h"
#include "engine/Pipeline.h"
#include "engine/RecordForm.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct MergedText {
    Q_DECLARE_TR_FUNCTIONS(MergedSource)
};

// Reads both sides of a merged collection: first all of the one that wins, then of the other what it does not
// have. In several parts where the keys of the winner are too many to be held at once.
class MergingReader : public MergedReader {
public:
    MergingReader(Source& existing, Source& incoming, const CollectionSchema& collection,
        const MergeRule& rule, std::stop_token stop)
        : m_existing(existing),
          m_incoming(incoming),
          m_collection(collection),
          m_rule(rule),
          m_form(rule.mapping, rule.order),
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

    bool isFromTarget() const override { return m_isFromTarget; }
    Tally tally() const override { return m_tally; }

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
        Result<std::unique_ptr<Reader>> reader
            = isExistingSide() ? m_existing.openReader(m_collection) : m_incoming.openReader(m_rule.incoming);
        if (!reader)
            return reader.error();
        m_reader = std::move(*reader);
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
        m_isFromTarget = isExistingSide();
        if (m_isFromTarget && m_rule.choice == OnConflict::Fail)
            return changedSince(); // it was planned as empty
        const bool isFormed = m_isFromTarget || m_form.isIdentity();
        m_isLost.assign(m_read.recordCount(), false);
        if (!isFormed)
            if (Status formed = m_form.applyWherePossible(m_read, m_formed, m_isLost); !formed)
                return formed;
        std::size_t next = 0; // in m_formed
        for (std::size_t i = 0; i < m_read.recordCount(); ++i) {
            const std::string_view raw = m_read.record(i);
            // What has no form in the target has no key there: whoever reads says what becomes of it.
            if (m_isLost[i])
                m_key.assign(raw);
            else
                keyBytes(isFormed ? raw : m_formed.record(next++), m_collection, m_key);
            if (Status picked = pickOne(raw, m_isLost[i], batch); !picked)
                return picked;
        }
        return ok();
    }

    // By the digest of m_key.
    Status pickOne(std::string_view raw, bool isLost, Batch& batch)
    {
        const Digest digest = m_sha.digest(m_key);
        if (!isInPart(digest, m_part, m_parts))
            return ok();
        ++(m_isFromTarget ? m_tally.existing : m_tally.incoming);
        if (!isLost && m_isSecond && m_keys.contains(digest)) {
            ++m_tally.overlap;
            return ok();
        }
        if (!isLost && !m_isSecond && m_keys.isFull())
            return changedSince();
        if (!isLost && !m_isSecond)
            m_keys.insert(digest);
        batch.appendRecord(raw);
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
    RecordForm m_form; // of the source's records
    const std::size_t m_parts;
    const std::stop_token m_stop;
    std::size_t m_part = 0;
    bool m_isSecond = false; // of the two sides
    std::unique_ptr<Reader> m_reader;
    KeySet m_keys; // of the first side, in this part
    bool m_isFromTarget = false;
    Tally m_tally;
    Batch m_read;
    Batch m_formed;
    std::vector<bool> m_isLost; // of m_read
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
    return *existing + *incoming - reader.tally().overlap;
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
