#include "engine/Plan.h"

#include "engine/Decisions.h"
#include "engine/KindSurvey.h"
#include "engine/MergePlan.h"
#include "engine/NameTwins.h"
#include "engine/RecordSift.h"
#include "engine/RecordTrials.h"
#include "engine/WayHome.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace transload {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

std::vector<PlanStep> stepsOf(const Plan& plan, bool canSift, bool canTry)
{
    const PlanRequest& request = plan.request;
    std::vector<PlanStep> steps;
    const bool isDryRun = request.mode == RunMode::DryRun;
    const bool hasBackup = request.mode == RunMode::Move && !request.backupFolder.isEmpty();
    if (hasBackup)
        steps.push_back(
            { QStringLiteral("backup"), PlanText::tr("Back up the original and prove the backup") });
    else if (!isDryRun && plan.needsFreeze)
        steps.push_back({ QStringLiteral("freeze"), PlanText::tr("Copy the original to a private place") });
    if (hasBackup && plan.addsToTarget)
        steps.push_back({ QStringLiteral("backup-target"),
            PlanText::tr("Back up what stands in the target and prove the backup") });
    else if (!isDryRun && plan.existingNeedsFreeze)
        steps.push_back({ QStringLiteral("freeze-target"),
            PlanText::tr("Copy what stands in the target to a private place") });
    if (canSift && (isDryRun || request.rules.areActive()))
        steps.push_back({ QStringLiteral("sift"),
            PlanText::tr("Look for keys that come twice and for references to nothing") });
    if (canTry && !isDryRun)
        steps.push_back({ QStringLiteral("try"), PlanText::tr("Try the rules that only the target knows") });
    steps.push_back({ QStringLiteral("copy"),
        isDryRun ? PlanText::tr("Read every record") : PlanText::tr("Copy the records") });
    if (isDryRun)
        return steps;
    steps.push_back({ QStringLiteral("finish"), PlanText::tr("Build indexes and save") });
    steps.push_back({ QStringLiteral("verify"), PlanText::tr("Prove that every record arrived") });
    if (request.mode == RunMode::Move)
        steps.push_back({ QStringLiteral("switch"), PlanText::tr("Put the new data in place") });
    return steps;
}

// Whether the person wants this collection; everything when nothing was named.
bool isChosen(const PlanRequest& request, const QString& name)
{
    return request.only.isEmpty() || request.only.contains(name);
}

// The kinds that the person chose in place of what was found. Errors: NotFound.
Status applyKinds(const PlanRequest& request, Detection& detection)
{
    for (auto collection = request.kinds.begin(); collection != request.kinds.end(); ++collection) {
        const auto found = std::find_if(detection.collections.begin(), detection.collections.end(),
            [&](const DetectedCollection& each) { return each.schema.name == collection.key(); });
        if (found == detection.collections.end())
            return Error { ErrorCode::NotFound,
                PlanText::tr("The source has no collection called “%1”.").arg(collection.key()),
                collection.key(), PlanText::tr("Make a new plan: the source has changed.") };
        for (auto field = collection->begin(); field != collection->end(); ++field) {
            const auto place = std::find_if(found->schema.fields.begin(), found->schema.fields.end(),
                [&](const FieldSchema& each) { return each.name == field.key(); });
            if (place == found->schema.fields.end())
                return Error { ErrorCode::NotFound,
                    PlanText::tr("“%1” has no field called “%2”.").arg(collection.key(), field.key()),
                    field.key(), PlanText::tr("Make a new plan: the source has changed.") };
            place->kind = field.value();
        }
    }
    return ok();
}

Status checkNames(const PlanRequest& request, const Detection& detection)
{
    for (const QString& name : request.only)
        if (std::none_of(detection.collections.begin(), detection.collections.end(),
                [&](const DetectedCollection& collection) { return collection.schema.name == name; }))
            return Error { ErrorCode::NotFound,
                PlanText::tr("The source has no collection called “%1”.").arg(name), name,
                PlanText::tr("Check the spelling; “transload-cli inspect” lists the names.") };
    return ok();
}

void planCollections(Plan& plan, const Detection& detection, const CarriedSchema& carried,
    const Store& target, const Decisions& decisions)
{
    for (const DetectedCollection& detected : detection.collections) {
        if (!isChosen(plan.request, detected.schema.name)) {
            plan.leftOut << detected.schema.name;
            continue;
        }
        const Result<AdaptedCollection>& adapted = decisions.formOf(detected.schema.name);
        if (!adapted) {
            plan.findings.push_back({ Severity::Stop, QStringLiteral("plan.unsupported"),
                adapted.error().message, adapted.error().detail, adapted.error().nextStep });
            continue;
        }
        CollectionPlan collection { detected.schema, adapted->collection,
            decisions.mappingOf(detected.schema), detected.size, 0 };
        if (movesAsStored(detected.schema, carried, target))
            for (CollectionSchema* side : { &collection.source, &collection.target })
                forgetKinds(*side);
        plan.carriedObjects.insert(
            plan.carriedObjects.end(), adapted->objects.begin(), adapted->objects.end());
        plan.findings.insert(plan.findings.end(), adapted->findings.begin(), adapted->findings.end());
        // A two-column table may hold values that are not bytes; what holds pairs takes nothing else.
        if (detected.schema.isKeyValue && !detected.schema.dialect.isEmpty()
            && detected.schema.dialect != adapted->collection.dialect)
            collection.mapping = Mapping::toKeyValue(detected.schema.name);
        collection.targetBytes = target.estimatedBytes(adapted->collection, detected.size);
        plan.targetBytes += collection.targetBytes;
        plan.payloadBytes += detected.size.payloadBytes;
        plan.records += detected.size.records;
        plan.collections.push_back(std::move(collection));
    }
}

// Types, views and functions that the data brought along from a store of the target's kind.
void planReturningObjects(Plan& plan, const CarriedSchema& carried, bool hasNewNames)
{
    for (const SchemaObject& object : carried.objects)
        if (object.dialect == plan.request.target.storeId && plan.request.only.isEmpty())
            // Views and functions know collections by the names that they once had.
            (!hasNewNames || object.kind == QLatin1String("type") ? plan.carriedObjects : plan.lostObjects)
                .push_back(object);
}

void planObjects(Plan& plan, const Detection& detection)
{
    for (const SchemaObject& object : detection.schema.objects) {
        if (!object.collection.isEmpty() && !isChosen(plan.request, object.collection))
            continue;
        const bool isVirtual
            = object.kind == QLatin1String("virtual table") || object.kind == QLatin1String("shadow table");
        // A view or trigger may need what was left out; it goes along only when everything does.
        const bool standsAlone = object.kind == QLatin1String("type")
            || (!object.collection.isEmpty() && object.kind != QLatin1String("trigger"));
        const bool isWhole = plan.request.only.isEmpty() || standsAlone;
        if (object.dialect == plan.request.target.storeId && !isVirtual && isWhole)
            plan.carriedObjects.push_back(object);
        else if (!isInStructure(object, plan.collections))
            plan.lostObjects.push_back(object);
    }
    for (const SchemaObject& object : plan.lostObjects) {
        const bool holdsData = object.kind == QLatin1String("virtual table") && plan.request.only.isEmpty();
        plan.findings.push_back(
            { holdsData ? Severity::Stop : Severity::Warning, QStringLiteral("plan.notMoved"),
                PlanText::tr("The %1 “%2” is not moved.").arg(objectKindName(object.kind), object.name),
                PlanText::tr("It has no place in the target; its definition is kept in the report."),
                holdsData ? PlanText::tr("Name the tables to be moved, without this one, to go on.")
                          : PlanText::tr("Create it again in the target if the application needs it.") });
    }
}

void applyProfile(Plan& plan, const Profile* profile)
{
    if (!profile)
        return;
    const QString language = QLocale().name();
    if (const ProfileRefusal* refusal = profile->refusal(plan.request.target.storeId))
        plan.findings.push_back({ Severity::Stop, QStringLiteral("profile.refused"),
            refusal->reason.in(language), PlanText::tr("%1 could not work with it.").arg(profile->name),
            refusal->nextStep.in(language) });
    if (const ProfileTarget* target = profile->target(plan.request.target.storeId))
        plan.targetSettings.insert(target->options);
}

} // namespace

bool Plan::hasStep(const QString& id) const { return stepIndex(id) >= 0; }

std::vector<MergedSource::Part> Plan::parts() const
{
    std::vector<MergedSource::Part> parts;
    for (const CollectionPlan& collection : collections)
        parts.push_back({ collection.source, collection.isKept, collection.merge });
    return parts;
}

int Plan::stepIndex(const QString& id) const
{
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].id == id)
            return int(i);
    return -1;
}

Result<Plan> preparePlan(const PlanRequest& request, const Detection& detection, const Registry& registry,
    const ProfileLibrary& profiles, RunContext& context, SurveyBook* surveys)
{
    Result<const Store*> target = registry.storeOf(request.target);
    if (!target)
        return target.error();
    Detection surveyed = detection;
    if ((*target)->descriptor().needsKinds)
        if (Status known = surveyKinds(surveyed, request.only, registry, context, surveys); !known)
            return known.error();
    if (Status chosen = applyKinds(request, surveyed); !chosen)
        return chosen.error();
    Result<Plan> plan = makePlan(request, surveyed, registry, profiles);
    if (!plan || !request.addsToTarget)
        return plan;
    if (Status added = addToTarget(*plan, registry, profiles, context); !added)
        return added.error();
    const Result<const Store*> source = registry.storeOf(request.source);
    plan->steps
        = stepsOf(*plan, source && needsSifting(*plan, **source, **target), needsTrials(*plan, **target));
    return plan;
}

Result<Plan> makePlan(const PlanRequest& request, const Detection& detection, const Registry& registry,
    const ProfileLibrary& profiles)
{
    Result<const Store*> target = registry.storeOf(request.target);
    Result<const Store*> source = registry.storeOf(request.source);
    if (!target || !source)
        return target ? source.error() : target.error();
    if (Status known = checkNames(request, detection); !known)
        return known.error();

    Plan plan;
    plan.request = request;
    // To name everything is to leave nothing out: then views and the like go along as well.
    // Where there is what cannot move at all, naming the rest leaves that out.
    const bool hasVirtual = std::any_of(detection.schema.objects.begin(), detection.schema.objects.end(),
        [](const SchemaObject& object) { return object.kind == QLatin1String("virtual table"); });
    if (!hasVirtual
        && std::all_of(detection.collections.begin(), detection.collections.end(),
            [&](const DetectedCollection& each) { return request.only.contains(each.schema.name); }))
        plan.request.only.clear();
    plan.profileId = request.profileId.isEmpty() ? detection.profileId : request.profileId;
    const Profile* profile = profiles.find(plan.profileId);
    plan.applicationName = profile ? profile->name : (*source)->descriptor().name;
    plan.sourceBytes = detection.inspection.sizeBytes;
    plan.findings = detection.inspection.findings;
    plan.needsFreeze = detection.inspection.needsFrozenCopy;
    // A document that cannot be read is no obstacle: the data then only has simpler types.
    const Result<CarriedSchema> opened = CarriedSchema::fromJson(detection.schema.carried);
    const CarriedSchema carried = opened ? *opened : CarriedSchema();
    const Result<Decisions> decisions = Decisions::of(request, detection, carried, **target);
    if (!decisions)
        return decisions.error();
    plan.targetSettings = request.source.storeId == request.target.storeId
        ? detection.schema.settings
        : carried.settings.value(request.target.storeId);
    applyProfile(plan, profile);
    planCollections(plan, detection, carried, **target, *decisions);
    planReturningObjects(plan, carried, decisions->hasNewNames());
    planObjects(plan, detection);
    plan.carried = carriedAlong(plan, detection.schema, carried, (*target)->descriptor());
    // At home again, values tell their kinds as they always did.
    if (plan.carried.isEmpty() && (*target)->descriptor().valuesTellKinds)
        for (CollectionPlan& collection : plan.collections)
            forgetKinds(collection.target);
    findNameTwins(plan);
    decisions->check(plan);
    plan.steps = stepsOf(plan, needsSifting(plan, **source, **target), needsTrials(plan, **target));
    return plan;
}

QString objectKindName(const QString& kind)
{
    const QMap<QString, QString> names { { QStringLiteral("index"), PlanText::tr("index") },
        { QStringLiteral("view"), PlanText::tr("view") },
        { QStringLiteral("trigger"), PlanText::tr("trigger") },
        { QStringLiteral("virtual table"), PlanText::tr("virtual table") },
        { QStringLiteral("shadow table"), PlanText::tr("shadow table") },
        { QStringLiteral("sequence"), PlanText::tr("sequence") },
        { QStringLiteral("statistics"), PlanText::tr("statistics") },
        { QStringLiteral("primary key"), PlanText::tr("primary key") },
        { QStringLiteral("unique key"), PlanText::tr("unique key") },
        { QStringLiteral("foreign key"), PlanText::tr("foreign key") },
        { QStringLiteral("check"), PlanText::tr("check") },
        { QStringLiteral("generated column"), PlanText::tr("computed column") },
        { QStringLiteral("column collation"), PlanText::tr("collation of the column") },
        { QStringLiteral("exclusion constraint"), PlanText::tr("exclusion constraint") },
        { QStringLiteral("type"), PlanText::tr("type") },
        { QStringLiteral("function"), PlanText::tr("function") },
        { QStringLiteral("procedure"), PlanText::tr("procedure") },
        { QStringLiteral("materialized view"), PlanText::tr("materialized view") },
        { QStringLiteral("partition"), PlanText::tr("partition") },
        { QStringLiteral("policy"), PlanText::tr("policy") },
        { QStringLiteral("comment"), PlanText::tr("comment") },
        { QStringLiteral("owner"), PlanText::tr("owner") },
        //: what a database user may do, as in: The set of rights “worker” is not moved.
        { QStringLiteral("rights"), PlanText::tr("set of rights") },
        { QStringLiteral("sequence owner"), PlanText::tr("owner of a sequence") },
        { QStringLiteral("sequence value"), PlanText::tr("sequence value") } };
    return names.value(kind, kind);
}

QStringList whatWillChange(const Plan& plan)
{
    const QLocale locale;
    const PlanRequest& request = plan.request;
    QStringList sentences;
    if (!request.backupFolder.isEmpty())
        sentences << PlanText::tr("A proven backup of %1 is put into %2.")
                         .arg(locale.formattedDataSize(qint64(plan.sourceBytes)), request.backupFolder);
    else
        sentences << PlanText::tr("No backup is made.");
    if (plan.addsToTarget)
        sentences << conflictSentence(plan);
    else
        sentences << PlanText::tr(
            "%1 records from %n collection(s) are copied to %2.", nullptr, int(plan.collections.size()))
                         .arg(locale.toString(qulonglong(plan.records)), request.target.place());
    sentences
        << PlanText::tr("About %1 are needed there.").arg(locale.formattedDataSize(qint64(plan.targetBytes)));
    sentences << PlanText::tr("Every record is compared before the new data can be seen under its name.");
    sentences << PlanText::tr("The original stays as it is.");
    return sentences;
}

} // namespace transload
