#include "engine/Retry.h"

#include "engine/KeySet.h"
#include "engine/Narrowing.h"
#include "engine/PlanFile.h"
#include "engine/QuarantineFile.h"
#include "engine/QuarantineStore.h"
#include "engine/RecordFilter.h"

#include <QFileInfo>

#include <algorithm>

namespace transload {

namespace {

using Fields = std::vector<std::size_t>;

// The digest of some fields' values: as the target compares them, or without `check` as SQL does. Nothing for
// a record that has Null or nothing there.
std::optional<Digest> keyOf(
    std::string_view record, const Fields& fields, const RecordCheck* check, Sha256& sha)
{
    std::vector<ValueView> values;
    for (FieldCursor field(record); field.next();)
        values.push_back(field.value());
    std::string bytes;
    for (const std::size_t index : fields) {
        if (index >= values.size() || values[index].kind == ValueKind::Null
            || values[index].kind == ValueKind::Missing)
            return std::nullopt;
        const std::size_t before = bytes.size();
        if (check)
            check->appendComparable(bytes, index, values[index]);
        else
            appendBySql(bytes, values[index]);
        bytes += std::to_string(bytes.size() - before);
    }
    return fields.empty() ? std::nullopt : std::optional(sha.digest(bytes));
}

// Keys that records of the file have or refer to, and which of them the target holds.
struct Wanted {
    Fields fields; // of the record that is tried again
    QString collection; // of the target, that is looked at
    Fields there; // its fields
    const RecordCheck* check = nullptr; // null: compared as SQL does
    KeySet keys {};
    KeySet found {};
};

class Trial {
public:
    Trial(const Plan& plan, const QuarantineHead& head, const Store& target, Source& source, Source* there,
        RunContext& context)
        : m_plan(plan), m_head(head), m_store(target), m_source(source), m_there(there), m_context(context)
    {
    }

    Result<RetriedCollection> run(const CollectionPlan& collection)
    {
        const std::unique_ptr<RecordCheck> check = m_store.recordCheck(collection.target);
        FilterRules rules = FilterRules::mappingOnly(collection);
        rules.store = &m_store;
        Wanted own { collection.target.key, collection.target.name, collection.target.key, check.get() };
        std::vector<Wanted> referred = referencesOf(collection);
        RecordFilter gathering(rules);
        Status read
            = readFiltered(m_source, collection.source, gathering, m_context, [&](const Batch& batch) {
                  for (std::size_t i = 0; i < batch.recordCount(); ++i) {
                      want(own, batch.record(i));
                      for (Wanted& one : referred)
                          want(one, batch.record(i));
                  }
              });
        for (std::size_t i = 0; read && i <= referred.size(); ++i)
            read = look(i == 0 ? own : referred[i - 1]);
        if (!read)
            return read.error();
        RetriedCollection result;
        result.name = collection.source.name;
        RecordFilter filter(rules);
        read = readFiltered(m_source, collection.source, filter, m_context, [&](const Batch& batch) {
            for (std::size_t i = 0; i < batch.recordCount(); ++i)
                judge(batch.record(i), own, referred, result);
        });
        if (!read)
            return read.error();
        result.records += filter.setAside().records();
        for (const auto& [reason, records] : filter.reasons())
            result.reasons[reason] += records;
        return result;
    }

private:
    // The foreign keys of the original, in the words of the target.
    std::vector<Wanted> referencesOf(const CollectionPlan& collection) const
    {
        std::vector<Wanted> references;
        const auto origin = std::find_if(m_head.collections.begin(), m_head.collections.end(),
            [&](const CollectionSchema& each) { return each.name == collection.source.name; });
        if (origin == m_head.collections.end())
            return references;
        for (const ForeignKey& key : origin->foreignKeys) {
            const auto parent = std::find_if(
                m_plan.collections.begin(), m_plan.collections.end(), [&](const CollectionPlan& each) {
                    return each.source.name.compare(key.collection, Qt::CaseInsensitive) == 0;
                });
            if (parent == m_plan.collections.end())
                continue;
            Wanted wanted { key.fields, parent->target.name, {}, nullptr };
            for (const QString& name : key.targetFields)
                for (std::size_t i = 0; i < parent->source.fields.size(); ++i)
                    if (parent->source.fields[i].name.compare(name, Qt::CaseInsensitive) == 0)
                        wanted.there.push_back(i);
            if (key.targetFields.isEmpty())
                wanted.there = parent->source.key;
            if (wanted.there.size() == wanted.fields.size())
                references.push_back(std::move(wanted));
        }
        return references;
    }

    void want(Wanted& wanted, std::string_view record)
    {
        if (const auto key = keyOf(record, wanted.fields, wanted.check, m_sha); key && !wanted.keys.isFull())
            wanted.keys.insert(*key);
    }

    // Which of the keys the target holds by now.
    Status look(Wanted& wanted)
    {
        if (!m_there || wanted.keys.size() == 0)
            return ok();
        Result<StoreSchema> schema = m_there->schema();
        if (!schema)
            return schema.error();
        const auto collection = std::find_if(schema->collections.begin(), schema->collections.end(),
            [&](const CollectionSchema& each) { return each.name == wanted.collection; });
        if (collection == schema->collections.end())
            return ok();
        return readMapped(*m_there, *collection, Mapping(), m_context, [&](const Batch& batch) {
            for (std::size_t i = 0; i < batch.recordCount(); ++i)
                if (const auto key = keyOf(batch.record(i), wanted.there, wanted.check, m_sha);
                    key && wanted.keys.contains(*key))
                    wanted.found.insert(*key);
        });
    }

    void judge(std::string_view record, const Wanted& own, const std::vector<Wanted>& referred,
        RetriedCollection& result)
    {
        ++result.records;
        if (const auto key = keyOf(record, own.fields, own.check, m_sha); key && own.found.contains(*key)) {
            ++result.reasons[QLatin1String(reason::kKeyTwice)];
            return;
        }
        for (const Wanted& one : referred)
            if (const auto key = keyOf(record, one.fields, one.check, m_sha);
                key && !one.found.contains(*key)) {
                ++result.reasons[QLatin1String(reason::kOrphan)];
                return;
            }
        ++result.wouldGo;
    }

    const Plan& m_plan;
    const QuarantineHead& m_head;
    const Store& m_store;
    Source& m_source;
    Source* m_there; // null: there is no target yet
    RunContext& m_context;
    Sha256 m_sha;
};

// How many records of each collection were refused by rules that only the target knows.
Result<std::map<QString, std::uint64_t>> refusedByOwnRules(QuarantineReader& file)
{
    std::map<QString, std::uint64_t> refused;
    QuarantinedRecord record;
    for (;;) {
        const Result<bool> more = file.next(record);
        if (!more)
            return more.error();
        if (!*more)
            return refused;
        if (record.reason == QLatin1String(reason::kOwnRule))
            ++refused[record.collection];
    }
}

} // namespace

Result<PlanRequest> requestToRetry(const QString& quarantineFile)
{
    Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(quarantineFile);
    if (!file)
        return file.error();
    Result<PlanRequest> request = requestFromJson((*file)->head().plan);
    if (!request)
        return request.error();
    request->source
        = Location::ofPath(QLatin1String(kQuarantineStore), QFileInfo(quarantineFile).absoluteFilePath());
    request->mode = RunMode::Move;
    request->backupFolder.clear();
    request->reportFolder.clear();
    return request;
}

Result<std::vector<RetriedCollection>> retryOnTrial(
    const Plan& plan, const Registry& registry, RunContext& context)
{
    Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(plan.request.source.path());
    Result<const Store*> store = registry.storeOf(plan.request.source);
    Result<const Store*> targetStore = registry.storeOf(plan.request.target);
    if (!file || !store || !targetStore)
        return !file ? file.error() : store ? targetStore.error() : store.error();
    Result<std::unique_ptr<Source>> source = (*store)->openSource(plan.request.source);
    Result<TargetState> state = (*targetStore)->targetState(plan.request.target);
    if (!source || !state)
        return source ? state.error() : source.error();
    std::unique_ptr<Source> there;
    if (*state == TargetState::Occupied) {
        Result<std::unique_ptr<Source>> opened = (*targetStore)->openPreview(plan.request.target);
        if (!opened)
            return opened.error();
        there = std::move(*opened);
    }
    Result<std::map<QString, std::uint64_t>> ruled = refusedByOwnRules(**file);
    if (!ruled)
        return ruled.error();
    Trial trial(plan, (*file)->head(), **targetStore, **source, there.get(), context);
    std::vector<RetriedCollection> retried;
    for (const CollectionPlan& collection : plan.collections) {
        Result<RetriedCollection> result = trial.run(collection);
        if (!result)
            return result.error();
        if (const std::uint64_t unknown = std::min((*ruled)[result->name], result->wouldGo); unknown > 0) {
            result->wouldGo -= unknown;
            result->reasons[QLatin1String(reason::kOwnRule)] += unknown;
        }
        retried.push_back(*result);
    }
    return retried;
}

} // namespace transload
