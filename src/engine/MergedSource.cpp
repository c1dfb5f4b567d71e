#include "engine/MergedSource.h"

#include "engine/KeyPasses.h"

#include <algorithm>

namespace transload {

namespace {

// Reads both sides of a merged collection: first all of the one that wins, then of the other what it does not
// have. In several passes where the keys of the winner are too many to be held at once.
class MergingReader : public Reader {
public:
    MergingReader(Source& existing, Source& incoming, const CollectionSchema& collection,
        const MergeRule& rule, std::uint64_t records, std::stop_token stop)
        : m_existing(existing),
          m_incoming(incoming),
          m_collection(collection),
          m_rule(rule),
          m_passes(records),
          m_stop(std::move(stop))
    {
    }

    Status next(Batch& batch, std::size_t maxBytes) override
    {
        batch.clear();
        while (batch.isEmpty() && m_pass < m_passes.count()) {
            if (m_stop.stop_requested())
                return cancelled();
            if (!m_reader)
                if (Status opened = openSide(); !opened)
                    return opened;
            if (Status read = m_reader->next(m_read, maxBytes); !read)
                return read;
            if (m_read.isEmpty())
                endSide();
            else
                pick(batch);
        }
        return ok();
    }

    // Records of the second side that were left out because the first has their key.
    std::uint64_t overlap() const { return m_overlap; }

private:
    Status openSide()
    {
        const bool isExisting = m_isSecond == (m_rule.choice == OnConflict::Overwrite);
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
            ++m_pass;
        } else {
            std::sort(m_keys.begin(), m_keys.end());
        }
        m_isSecond = !m_isSecond;
    }

    void pick(Batch& batch)
    {
        for (std::size_t i = 0; i < m_read.recordCount(); ++i) {
            keyBytes(m_read.record(i), m_collection, m_key);
            const Digest digest = m_sha.digest(m_key);
            if (m_passes.passOf(digest) != m_pass)
                continue;
            const KeyHash hash = keyHash(digest);
            if (m_isSecond && std::binary_search(m_keys.begin(), m_keys.end(), hash)) {
                ++m_overlap;
                continue;
            }
            if (!m_isSecond)
                m_keys.push_back(hash);
            batch.appendRecord(m_read.record(i));
        }
    }

    Source& m_existing;
    Source& m_incoming;
    const CollectionSchema m_collection;
    const MergeRule m_rule;
    const KeyPasses m_passes;
    const std::stop_token m_stop;
    std::size_t m_pass = 0;
    bool m_isSecond = false; // of the two sides
    std::unique_ptr<Reader> m_reader;
    std::vector<KeyHash> m_keys; // of the first side, in this pass
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
    Result<CollectionSize> size = incoming ? estimate(collection) : Result<CollectionSize>(incoming.error());
    if (!size)
        return size.error();
    MergingReader reader(*m_existing, *m_incoming, collection, *part->rule, size->records, context.stop);
    Batch batch;
    do {
        if (context.shouldStop())
            return cancelled();
        if (Status read = reader.next(batch, 512 * 1024); !read)
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
    Result<CollectionSize> size = estimate(collection);
    if (!size)
        return size.error();
    return std::unique_ptr<Reader>(std::make_unique<MergingReader>(
        *m_existing, *m_incoming, collection, *part->rule, size->records, m_stop));
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
