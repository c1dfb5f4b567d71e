#include "engine/MergePlan.h"

#include "engine/NameTwins.h"
#include "engine/WayHome.h"
#include "stores/ExistingFit.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace transload {

namespace {

struct MergeText {
    Q_DECLARE_TR_FUNCTIONS(MergePlan)
};

class Merger {
public:
    Merger(Plan& plan, const Detection& existing, const Store& store)
        : m_plan(plan), m_existing(existing), m_store(store)
    {
    }

    void mergeSchemas()
    {
        std::vector<CollectionPlan> incoming = std::move(m_plan.collections);
        m_plan.collections.clear();
        for (const DetectedCollection& each : m_existing.collections) {
            const auto same = std::find_if(incoming.begin(), incoming.end(),
                [&](const CollectionPlan& plan) { return plan.target.name == each.schema.name; });
            m_plan.collections.push_back(
                same == incoming.end() ? kept(each) : merged(std::move(*same), each));
            if (same != incoming.end())
                incoming.erase(same);
        }
        mergeObjects(incoming);
        m_plan.carried = mergedCarried(incoming);
        std::move(incoming.begin(), incoming.end(), std::back_inserter(m_plan.collections));
        m_plan.targetSettings.insert(m_existing.schema.settings);
        m_plan.addsToTarget = true;
        m_plan.existingBytes = m_existing.inspection.sizeBytes;
        m_plan.existingNeedsFreeze = m_existing.inspection.needsFrozenCopy;
    }

    Status countAll(Source& existing, Source& incoming, RunContext& context)
    {
        const PlanRequest& request = m_plan.request;
        // A dry run lists what cannot go, whatever was chosen.
        const bool mayLack = request.rules.bad != BadRecords::Stop || request.mode == RunMode::DryRun;
        for (CollectionPlan& collection : m_plan.collections) {
            if (!collection.merge)
                continue;
            Result<ConflictCount> count
                = countConflicts(existing, collection.source, incoming, *collection.merge, mayLack, context);
            if (!count)
                return count.error();
            collection.merge->count = *count;
            judge(collection);
        }
        return ok();
    }

private:
    CollectionPlan kept(const DetectedCollection& existing)
    {
        CollectionPlan plan { existing.schema, existing.schema, {}, existing.size, 0 };
        plan.isKept = true;
        plan.targetBytes = m_store.estimatedBytes(plan.target, plan.size);
        addSizes(plan, plan.size);
        return plan;
    }

    CollectionPlan merged(CollectionPlan plan, const DetectedCollection& existing)
    {
        const Findings misfits = fitsExisting(plan.target, existing.schema);
        m_plan.findings.insert(m_plan.findings.end(), misfits.begin(), misfits.end());
        MergeRule rule { plan.source, plan.mapping, {},
            m_plan.request.conflicts.value(plan.source.name, m_plan.request.onConflict), {} };
        CollectionSchema shape = existing.schema;
        if (!hasStop(misfits)) {
            rule.order = fieldOrder(plan.target, existing.schema);
            takeKinds(rule, plan.target, shape);
        }
        m_plan.targetBytes -= plan.targetBytes;
        plan.source = shape;
        plan.target = shape;
        plan.mapping = {};
        plan.merge = std::move(rule);
        plan.size.records += existing.size.records;
        plan.size.payloadBytes += existing.size.payloadBytes;
        plan.size.keyBytes += existing.size.keyBytes;
        plan.size.isExact = false;
        plan.targetBytes = m_store.estimatedBytes(plan.target, plan.size);
        addSizes(plan, existing.size);
        return plan;
    }

    // The source is read in the kinds of the existing fields, where the exact spelling allows it. Within one
    // kind of store both sides move as they are stored.
    static void takeKinds(MergeRule& rule, const CollectionSchema& wanted, CollectionSchema& existing)
    {
        const bool isAsStored = wanted.dialect == existing.dialect
            && std::none_of(wanted.fields.begin(), wanted.fields.end(),
                [](const FieldSchema& field) { return field.kind.has_value(); });
        if (isAsStored && !rule.incoming.isKeyValue)
            return forgetKinds(existing);
        for (std::size_t i = 0; i < rule.incoming.fields.size() && i < wanted.fields.size(); ++i) {
            const FieldSchema* own = findField(existing, wanted.fields[i].name);
            if (own && own->kind && !rule.incoming.fields[i].kind) {
                rule.incoming.fields[i].kind = own->kind;
                rule.incoming.fields[i].typeName = own->typeName;
            }
        }
    }

    void addSizes(const CollectionPlan& plan, const CollectionSize& more)
    {
        m_plan.targetBytes += plan.targetBytes;
        m_plan.payloadBytes += more.payloadBytes;
        m_plan.records += more.records;
    }

    // The existing objects stay; of the new ones those that belong to a collection that is new, and what
    // belongs to none and is not there yet.
    void mergeObjects(const std::vector<CollectionPlan>& added)
    {
        std::vector<SchemaObject> objects = m_existing.schema.objects;
        // A counter goes on behind what comes.
        std::erase_if(objects, [this](const SchemaObject& object) {
            return object.kind == QLatin1String("sequence value") && isMerged(object.collection);
        });
        for (SchemaObject& object : m_plan.carriedObjects) {
            const bool isThere = std::any_of(objects.begin(), objects.end(), [&](const SchemaObject& each) {
                return each.kind == object.kind && each.name == object.name;
            });
            const bool isWanted = object.collection.isEmpty() || isAmong(added, object.collection);
            if (isWanted && !isThere)
                objects.push_back(std::move(object));
        }
        m_plan.carriedObjects = std::move(objects);
    }

    bool isMerged(const QString& name) const
    {
        return std::any_of(m_plan.collections.begin(), m_plan.collections.end(),
            [&](const CollectionPlan& plan) { return plan.merge && plan.target.name == name; });
    }

    static bool isAmong(const std::vector<CollectionPlan>& plans, const QString& name)
    {
        return std::any_of(
            plans.begin(), plans.end(), [&](const CollectionPlan& plan) { return plan.target.name == name; });
    }

    QByteArray mergedCarried(const std::vector<CollectionPlan>& added) const
    {
        const Result<CarriedSchema> old = CarriedSchema::fromJson(m_existing.schema.carried);
        const Result<CarriedSchema> fresh = CarriedSchema::fromJson(m_plan.carried);
        CarriedSchema both = old ? *old : CarriedSchema();
        if (fresh)
            std::copy_if(fresh->collections.begin(), fresh->collections.end(),
                std::back_inserter(both.collections),
                [&](const CarriedCollection& collection) { return isAmong(added, collection.built.name); });
        return both.isEmpty() ? QByteArray() : both.toJson();
    }

    void judge(const CollectionPlan& collection)
    {
        const ConflictCount& count = collection.merge->count;
        if (count.equal + count.different + count.kept == 0)
            return; // an empty collection takes everything
        const QLocale locale;
        const QString name = collection.target.name;
        const QString what
            = MergeText::tr(
                "Records of “%1” in the target: %2 equal, %3 different, %4 only there. To come: %5 new.")
                  .arg(name, locale.toString(qulonglong(count.equal)),
                      locale.toString(qulonglong(count.different)), locale.toString(qulonglong(count.kept)),
                      locale.toString(qulonglong(count.added)));
        // A bad record that takes the place of a good one would leave neither.
        if (collection.merge->choice == OnConflict::Overwrite && m_plan.request.rules.areActive())
            m_plan.findings.push_back({ Severity::Stop, QStringLiteral("target.overwriteAndQuarantine"),
                MergeText::tr("Records of “%1” cannot be replaced and kept aside in one move.").arg(name),
                MergeText::tr("A record that is kept aside would first have taken the place of another."),
                MergeText::tr("Choose “skip”, or let records that cannot go stop the move.") });
        else if (collection.target.key.empty())
            m_plan.findings.push_back({ Severity::Stop, QStringLiteral("target.noKey"),
                MergeText::tr("“%1” holds records in the target already, and has no key.").arg(name),
                MergeText::tr("Without a key nobody can tell which records are the same."),
                MergeText::tr("Leave this collection out, or choose another target.") });
        else if (collection.merge->choice == OnConflict::Fail)
            m_plan.findings.push_back({ Severity::Stop, QStringLiteral("target.hasRecords"), what,
                MergeText::tr("It was not said what becomes of records that are on both sides."),
                MergeText::tr("Choose to keep the target's records (skip) or to take the original's "
                              "(overwrite), or choose another target.") });
        else
            m_plan.findings.push_back({ Severity::Note, QStringLiteral("target.conflicts"), what,
                collection.merge->choice == OnConflict::Skip
                    ? MergeText::tr("Where a key is on both sides, the target's record stays.")
                    : MergeText::tr("Where a key is on both sides, the original's record takes its place."),
                {} });
    }

    Plan& m_plan;
    const Detection& m_existing;
    const Store& m_store;
};

} // namespace

Status addToTarget(Plan& plan, const Registry& registry, const ProfileLibrary& profiles, RunContext& context)
{
    Result<const Store*> store = registry.storeOf(plan.request.target);
    Result<const Store*> sourceStore = registry.storeOf(plan.request.source);
    if (!store || !sourceStore)
        return store ? sourceStore.error() : store.error();
    Result<TargetState> state = (*store)->targetState(plan.request.target);
    if (!state || *state != TargetState::Occupied || plan.request.source == plan.request.target)
        return ok(); // what is wrong with it is preflight's to say
    Result<Detection> existing = Detector(registry, profiles).detect(plan.request.target, context);
    if (!existing)
        return existing.error();
    for (auto choice = plan.request.conflicts.begin(); choice != plan.request.conflicts.end(); ++choice)
        if (std::none_of(plan.collections.begin(), plan.collections.end(),
                [&](const CollectionPlan& each) { return each.source.name == choice.key(); }))
            return Error { ErrorCode::NotFound,
                MergeText::tr("No collection called “%1” is moved.").arg(choice.key()), choice.key(),
                MergeText::tr("Check the spelling of what becomes of records that are in the target.") };
    Merger merger(plan, *existing, **store);
    const Findings obstacles = (*store)->obstaclesToAdding(existing->inspection, existing->schema);
    plan.findings.insert(plan.findings.end(), obstacles.begin(), obstacles.end());
    merger.mergeSchemas();
    if (hasStop(plan.findings))
        return ok();
    findNameTwins(plan);
    Result<std::unique_ptr<Source>> there = (*store)->openPreview(plan.request.target);
    Result<std::unique_ptr<Source>> incoming = (*sourceStore)->openPreview(plan.request.source);
    if (!there || !incoming)
        return there ? incoming.error() : there.error();
    (*there)->obeyStop(context.stop);
    (*incoming)->obeyStop(context.stop);
    return merger.countAll(**there, **incoming, context);
}

QString conflictSentence(const Plan& plan)
{
    ConflictCount sum;
    std::uint64_t replaced = 0;
    for (const CollectionPlan& collection : plan.collections) {
        if (collection.isKept)
            sum.kept += collection.size.records;
        if (!collection.merge)
            continue;
        const ConflictCount& count = collection.merge->count;
        sum.added += count.added;
        sum.equal += count.equal;
        sum.kept += count.kept;
        (collection.merge->choice == OnConflict::Overwrite ? replaced : sum.kept) += count.different;
    }
    const QLocale locale;
    return MergeText::tr("%1 holds data already. Records added: %2, replaced: %3, equal: %4, staying: %5.")
        .arg(plan.request.target.place(), locale.toString(qulonglong(sum.added)),
            locale.toString(qulonglong(replaced)), locale.toString(qulonglong(sum.equal)),
            locale.toString(qulonglong(sum.kept)));
}

} // namespace transload
