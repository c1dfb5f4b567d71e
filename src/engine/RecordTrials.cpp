#include "engine/RecordTrials.h"

#include "engine/Pipeline.h"
#include "engine/RecordSift.h"
#include "stores/RecordTrial.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace transload {

namespace {

constexpr int kAttempts = 4;

struct TrialText {
    Q_DECLARE_TR_FUNCTIONS(RecordTrials)
};

// Records that were refused, by the digest of the source's record.
struct Refused {
    std::uint64_t records = 0;
    QString rule;
};
using RefusedRecords = std::unordered_map<Digest, Refused, DigestHash>;

Error tooMany()
{
    return Error { ErrorCode::Unsupported,
        TrialText::tr("More than a million records are refused by rules of the target."),
        QStringLiteral("more than %1 refusals").arg(kMaxDecisions),
        TrialText::tr("That is no exception any more: look at the rules of the target's tables.") };
}

Error twice(const CollectionSchema& collection, const QString& rule, std::string_view record)
{
    return Error { ErrorCode::Unsupported,
        TrialText::tr("Another record of “%1” has the same key for the target.").arg(collection.name),
        QStringLiteral("%1: %2, record %3").arg(collection.name, rule, describeKey(record, collection)),
        TrialText::tr("Mend these records in the source, or choose what becomes of them (%1).")
            .arg(QStringLiteral("--duplicates")) };
}

// One collection on trial.
class Trial {
public:
    Trial(const Plan& plan, const CollectionPlan& collection, const FilterRules& rules, std::size_t known)
        : m_plan(plan), m_collection(collection), m_rules(rules), m_known(known)
    {
    }

    Status run(Source& content, RecordTrial& trial, RunContext& context)
    {
        Result<std::unique_ptr<Reader>> reader = content.openReader(m_collection.source);
        if (!reader)
            return reader.error();
        RecordFilter filter(m_rules);
        Batch raw;
        Batch good;
        std::vector<std::size_t> origins;
        while (!context.shouldStop()) {
            if (Status read = (*reader)->next(raw, kBatchBytes); !read)
                return read;
            if (raw.isEmpty())
                return trial.end();
            if (Status passed = filter.apply(raw, good, &origins); !passed)
                return passed;
            Result<std::vector<Refusal>> refusals = trial.tryBatch(good);
            if (!refusals)
                return refusals.error();
            for (const Refusal& refusal : *refusals)
                if (Status noted = note(refusal, raw.record(origins[refusal.record])); !noted)
                    return noted;
            context.progress.add(raw.recordCount(), raw.sizeBytes());
        }
        return cancelled();
    }

    const RefusedRecords& refused() const { return m_refused; }

private:
    Status note(const Refusal& refusal, std::string_view record)
    {
        if (refusal.isKeyTwice && m_plan.request.rules.duplicates == BadRecords::Stop)
            return twice(m_collection.source, refusal.rule, record);
        Refused& noted = m_refused[m_sha.digest(record)];
        ++noted.records;
        noted.rule = refusal.rule;
        return ++m_known <= kMaxDecisions ? ok() : Status(tooMany());
    }

    const Plan& m_plan;
    const CollectionPlan& m_collection;
    const FilterRules& m_rules;
    std::size_t m_known; // refused before, in other collections
    RefusedRecords m_refused;
    Sha256 m_sha;
};

// A record that stands in the target must never go because of one that comes.
Status refuseExisting(const CollectionPlan& collection, const RefusedRecords& refused,
    const SourceOpener& openExisting, RunContext& context)
{
    Result<std::unique_ptr<Source>> existing = openExisting();
    if (!existing)
        return existing.error();
    (*existing)->obeyStop(context.stop);
    Result<std::unique_ptr<Reader>> reader = (*existing)->openReader(collection.source);
    if (!reader)
        return reader.error();
    Sha256 sha;
    Batch batch;
    while (!context.shouldStop()) {
        if (Status read = (*reader)->next(batch, kBatchBytes); !read)
            return read;
        if (batch.isEmpty())
            return ok();
        for (std::size_t i = 0; i < batch.recordCount(); ++i) {
            const auto found = refused.find(sha.digest(batch.record(i)));
            if (found == refused.end())
                continue;
            return Error { ErrorCode::Unsupported,
                TrialText::tr("A record that stands in “%1” in the target would break one of its rules.")
                    .arg(collection.target.name),
                QStringLiteral("%1: %2, record %3")
                    .arg(collection.target.name, found->second.rule,
                        describeKey(batch.record(i), collection.target)),
                TrialText::tr("Mend that record in the target first, or leave this collection out.") };
        }
    }
    return cancelled();
}

// Sums are modulo 2^64, so adding what is missing to it takes the rest away.
void showAgain(const ProgressMeter::Snapshot& before, ProgressMeter& progress)
{
    const ProgressMeter::Snapshot now = progress.snapshot();
    progress.add(before.records - now.records, before.bytes - now.bytes);
}

Result<RefusedRecords> tryCollection(const Plan& plan, std::size_t index, const TrialSides& sides,
    const StoreSchema& wanted, const FilterRules& rules, std::size_t known, RunContext& context)
{
    const CollectionPlan& collection = plan.collections[index];
    const ProgressMeter::Snapshot before = context.progress.snapshot();
    for (int attempt = 1;; ++attempt) {
        Trial work(plan, collection, rules, known);
        Status done = ok();
        { // the trial is over before the target starts again
            Result<std::unique_ptr<RecordTrial>> trial = sides.target.openTrial(collection.target, wanted);
            if (trial && !*trial)
                return RefusedRecords();
            done = trial ? work.run(sides.content, **trial, context) : Status(trial.error());
        }
        if (done)
            return work.refused();
        if (done.error().code != ErrorCode::Busy || attempt == kAttempts || context.shouldStop())
            return done.error();
        qWarning("the trial of %s starts again: %s", qUtf8Printable(collection.source.name),
            qUtf8Printable(done.error().detail));
        Result<bool> isReady = sides.target.startAgain(collection.target);
        if (!isReady || !*isReady)
            return done.error();
        showAgain(before, context.progress);
    }
}

} // namespace

bool needsTrials(const Plan& plan, const Store& target)
{
    return plan.request.rules.bad == BadRecords::Quarantine
        && std::any_of(
            plan.collections.begin(), plan.collections.end(), [&](const CollectionPlan& collection) {
                return !collection.isKept
                    && target.ownRules(collection.target, plan.carriedObjects) != OwnRules::None;
            });
}

QStringList collectionsWithOwnRules(const Plan& plan, const Store& target)
{
    QStringList names;
    for (const CollectionPlan& collection : plan.collections)
        if (!collection.isKept && target.ownRules(collection.target, plan.carriedObjects) == OwnRules::Any)
            names << collection.target.name;
    return names;
}

Result<std::uint64_t> tryRecords(const Plan& plan, const TrialSides& sides, const StoreSchema& wanted,
    std::vector<FilterRules>& rules, RunContext& context)
{
    std::uint64_t records = 0;
    for (std::size_t i = 0; i < plan.collections.size(); ++i) {
        const CollectionPlan& collection = plan.collections[i];
        if (collection.isKept)
            continue;
        context.progress.enterCollection(int(i));
        Result<RefusedRecords> refused
            = tryCollection(plan, i, sides, wanted, rules[i], std::size_t(records), context);
        if (!refused)
            return refused.error();
        if (collection.merge && !refused->empty())
            if (Status stays = refuseExisting(collection, *refused, sides.openExisting, context); !stays)
                return stays.error();
        for (const auto& [record, found] : *refused) {
            RecordDecision& decision = rules[i].decisions[record];
            decision.setAside += found.records;
            decision.reason = reason::kOwnRule;
            decision.about = found.rule;
            records += found.records;
        }
    }
    return records;
}

} // namespace transload
