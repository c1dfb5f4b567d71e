#include "engine/Conflicts.h"

#include "core/Fingerprint.h"
#include "engine/KeySet.h"
#include "engine/Pipeline.h"
#include "engine/RecordForm.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace transload {

namespace {

// Reads one side to its end and calls use(record, digest of its key) for each.
Status eachKey(Reader& reader, const CollectionSchema& collection, RunContext& context,
    const std::function<void(std::string_view, const Digest&)>& use)
{
    Sha256 sha;
    std::string key;
    Batch batch;
    do {
        if (context.shouldStop())
            return cancelled();
        if (Status read = reader.next(batch, kBatchBytes); !read)
            return read;
        for (std::size_t i = 0; i < batch.recordCount(); ++i) {
            keyBytes(batch.record(i), collection, key);
            use(batch.record(i), sha.digest(key));
        }
        context.progress.add(batch.recordCount(), batch.sizeBytes());
    } while (!batch.isEmpty());
    return ok();
}

// Records of a source in the form of the existing collection that they go into.
class IncomingReader : public Reader {
public:
    IncomingReader(std::unique_ptr<Reader> reader, const MergeRule& rule, bool mayLack)
        : m_reader(std::move(reader)), m_form(rule.mapping, rule.order), m_mayLack(mayLack)
    {
    }

    Status next(Batch& batch, std::size_t maxBytes) override
    {
        if (m_form.isIdentity())
            return m_reader->next(batch, maxBytes);
        do {
            if (Status read = m_reader->next(m_raw, maxBytes); !read)
                return read;
            const Status formed
                = m_mayLack ? m_form.applyWherePossible(m_raw, batch, m_isLost) : m_form.apply(m_raw, batch);
            if (!formed)
                return formed;
        } while (batch.isEmpty() && !m_raw.isEmpty()); // an empty one would mean the end
        return ok();
    }

private:
    std::unique_ptr<Reader> m_reader;
    RecordForm m_form;
    bool m_mayLack;
    Batch m_raw;
    std::vector<bool> m_isLost;
};

// The first half of a digest: enough that two different keys or records never share one.
using Half = std::array<std::uint64_t, 2>;

Half halfOf(const Digest& digest)
{
    Half half {};
    std::memcpy(half.data(), digest.data(), sizeof half);
    return half;
}

// How many are held at once: 60 MB.
constexpr std::uint64_t kKnownInPart = 1'500'000;

// Where a record stands among those of the target, in one part of the keys.
struct Known {
    Half key;
    Half record;
    bool isFound = false;
    bool operator<(const Known& other) const { return key < other.key; }
};

class Comparison {
public:
    Comparison(Source& existing, const CollectionSchema& collection, Source& incoming, const MergeRule& rule,
        bool mayLack)
        : m_existing(existing),
          m_collection(collection),
          m_incoming(incoming),
          m_rule(rule),
          m_mayLack(mayLack)
    {
    }

    Status look(std::size_t part, std::size_t parts, RunContext& context, ConflictCount& count)
    {
        std::vector<Known> known;
        Sha256 sha;
        Result<std::unique_ptr<Reader>> existing = m_existing.openReader(m_collection);
        if (!existing)
            return existing.error();
        Status read
            = eachKey(**existing, m_collection, context, [&](std::string_view record, const Digest& key) {
                  if (isInPart(key, part, parts))
                      known.push_back({ halfOf(key), halfOf(sha.digest(record)) });
              });
        if (!read)
            return read;
        std::sort(known.begin(), known.end());
        Result<std::unique_ptr<Reader>> reader = m_incoming.openReader(m_rule.incoming);
        if (!reader)
            return reader.error();
        IncomingReader incoming(std::move(*reader), m_rule, m_mayLack);
        read = eachKey(incoming, m_collection, context, [&](std::string_view record, const Digest& key) {
            if (!isInPart(key, part, parts))
                return;
            const Known wanted { halfOf(key), halfOf(sha.digest(record)) };
            const auto place = std::lower_bound(known.begin(), known.end(), wanted);
            if (place == known.end() || place->key != wanted.key) {
                ++count.added;
                return;
            }
            place->isFound = true;
            ++(place->record == wanted.record ? count.equal : count.different);
        });
        count.kept += std::uint64_t(
            std::count_if(known.begin(), known.end(), [](const Known& each) { return !each.isFound; }));
        return read;
    }

private:
    Source& m_existing;
    const CollectionSchema& m_collection;
    Source& m_incoming;
    const MergeRule& m_rule;
    bool m_mayLack;
};

} // namespace

QString conflictId(OnConflict choice)
{
    return choice == OnConflict::Skip     ? QStringLiteral("skip")
        : choice == OnConflict::Overwrite ? QStringLiteral("overwrite")
                                          : QStringLiteral("fail");
}

std::optional<OnConflict> conflictOf(const QString& id)
{
    for (const OnConflict choice : { OnConflict::Fail, OnConflict::Skip, OnConflict::Overwrite })
        if (id == conflictId(choice))
            return choice;
    return std::nullopt;
}

std::vector<std::size_t> fieldOrder(const CollectionSchema& incoming, const CollectionSchema& existing)
{
    std::vector<std::size_t> order;
    bool isSame = true;
    for (const FieldSchema& field : existing.fields) {
        const auto place = std::find_if(incoming.fields.begin(), incoming.fields.end(),
            [&](const FieldSchema& each) { return each.name == field.name; });
        isSame = isSame && std::size_t(place - incoming.fields.begin()) == order.size();
        order.push_back(std::size_t(place - incoming.fields.begin()));
    }
    return isSame ? std::vector<std::size_t>() : order;
}

void keyBytes(std::string_view record, const CollectionSchema& collection, std::string& key)
{
    key.clear();
    std::size_t index = 0;
    for (FieldCursor field(record); field.next(); ++index)
        if (std::find(collection.key.begin(), collection.key.end(), index) != collection.key.end())
            key.append(field.encoded());
    if (collection.key.empty())
        key.assign(record);
}

Result<ConflictCount> countConflicts(Source& existing, const CollectionSchema& collection, Source& incoming,
    const MergeRule& rule, bool mayLack, RunContext& context)
{
    const Result<CollectionSize> size = existing.estimate(collection);
    if (!size)
        return size.error();
    const std::size_t parts = std::size_t(size->records / kKnownInPart) + 1;
    ConflictCount count;
    Comparison comparison(existing, collection, incoming, rule, mayLack);
    for (std::size_t part = 0; part < parts; ++part)
        if (Status done = comparison.look(part, parts, context, count); !done)
            return done.error();
    return count;
}

} // namespace transload
