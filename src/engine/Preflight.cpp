#include "engine/Preflight.h"

#include "core/Files.h"
#include "engine/FindingList.h"
#include "engine/Proposals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace transload {

namespace {

struct PreflightText {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

class Checks : private FindingList {
public:
    Checks(const Plan& plan, const Registry& registry, RunContext& context)
        : FindingList(plan.findings),
          m_plan(plan),
          m_request(plan.request),
          m_registry(registry),
          m_context(context)
    {
    }

    Findings all()
    {
        checkSource();
        checkPlaces();
        if (m_request.mode != RunMode::DryRun || !m_request.target.isEmpty())
            checkTarget();
        checkFolder(m_request.backupFolder, QStringLiteral("backup"), PreflightText::tr("the backup"));
        checkFolder(m_request.reportFolder, QStringLiteral("report"), PreflightText::tr("the report"));
        checkSpace();
        checkValues();
        return take();
    }

private:
    void checkSource()
    {
        if (std::all_of(m_plan.collections.begin(), m_plan.collections.end(),
                [](const CollectionPlan& plan) { return plan.isKept; }))
            add(Severity::Stop, "source.empty",
                PreflightText::tr("There is nothing to move in %1.").arg(m_request.source.place()),
                PreflightText::tr("A move without data would look like a success."),
                PreflightText::tr("Check that this is the right place, and that something is chosen."));
        Result<const Store*> store = m_registry.storeOf(m_request.source);
        Result<Inspection> now
            = store ? (*store)->inspect(m_request.source) : Result<Inspection>(store.error());
        if (!now) {
            addError("source.unreadable", now.error());
            return;
        }
        if (now->holder)
            addSourceHolder(*now->holder);
        for (const QString& entry : now->foreignEntries)
            add(Severity::Note, "source.foreign",
                PreflightText::tr("“%1” beside the data is not part of the database.").arg(entry),
                PreflightText::tr("It is neither moved nor changed."), {});
    }

    void checkPlaces()
    {
        const QString next = PreflightText::tr("Choose another place.");
        if (m_request.source == m_request.target)
            return add(Severity::Stop, "target.isSource",
                PreflightText::tr("Source and target are the same."),
                PreflightText::tr("The original must stay as it is."), next);
        const QString source = m_request.source.path();
        const QString target = m_request.target.path();
        if (source.isEmpty() || target.isEmpty())
            return checkFoldersOutside(source); // a server's data cannot lie in the other's folder
        const bool sourceIsFolder = QFileInfo(source).isDir();
        if (isSamePlace(source, target) || QDir::cleanPath(source) == QDir::cleanPath(target))
            add(Severity::Stop, "target.isSource", PreflightText::tr("Source and target are the same."),
                PreflightText::tr("The original must stay as it is."), next);
        else if (sourceIsFolder && liesInside(target, source))
            add(Severity::Stop, "target.insideSource",
                PreflightText::tr("The target lies inside the source folder."),
                PreflightText::tr("Nothing may be created in the source."), next);
        checkFoldersOutside(source);
        // A target folder that exists is taken over whole: a backup in it would be in the way of the last
        // rename.
        if (!m_request.backupFolder.isEmpty()
            && (isSamePlace(m_request.backupFolder, target) || liesInside(m_request.backupFolder, target)))
            add(Severity::Stop, "backup.insideTarget",
                PreflightText::tr("The backup would lie inside the target."),
                PreflightText::tr("Backup and new data must not mix."), next);
    }

    void checkFoldersOutside(const QString& source)
    {
        checkOutside(m_request.backupFolder, source, "backup.insideSource", PreflightText::tr("the backup"));
        checkOutside(m_request.reportFolder, source, "report.insideSource", PreflightText::tr("the report"));
    }

    void checkTarget()
    {
        Result<const Store*> store = m_registry.storeOf(m_request.target);
        Result<TargetState> state
            = store ? (*store)->targetState(m_request.target) : Result<TargetState>(store.error());
        if (!state)
            addError("target.unreadable", state.error());
        else if (*state == TargetState::Occupied && m_plan.addsToTarget)
            checkExisting(**store);
        else if (*state == TargetState::Occupied)
            add(Severity::Stop, "target.exists",
                PreflightText::tr("There is already something at %1.").arg(m_request.target.place()),
                PreflightText::tr("What stands there is never overwritten unasked."),
                PreflightText::tr(
                    "Choose a new name, or confirm the target's name to add to what is there."));
        if (m_request.mode != RunMode::DryRun && !m_request.target.path().isEmpty())
            checkFolder(QFileInfo(m_request.target.path()).absolutePath(), QStringLiteral("target"),
                PreflightText::tr("the new data"));
    }

    // What gives way must be backed up before, and must not be in use.
    void checkExisting(const Store& store)
    {
        const bool holdsRecords = std::any_of(
            m_plan.collections.begin(), m_plan.collections.end(), [](const CollectionPlan& plan) {
                return plan.merge
                    ? plan.merge->count.equal + plan.merge->count.different + plan.merge->count.kept > 0
                    : plan.isKept && plan.size.records > 0;
            });
        if (holdsRecords && m_request.mode == RunMode::Move && m_request.backupFolder.isEmpty())
            add(Severity::Stop, "target.noBackup",
                PreflightText::tr("What stands at %1 would be changed without a backup.")
                    .arg(m_request.target.place()),
                PreflightText::tr("Only a backup can bring back what is replaced."),
                PreflightText::tr("Choose a folder for the backup."));
        Result<Inspection> now = store.inspect(m_request.target);
        if (!now)
            return addError("target.unreadable", now.error());
        if (now->holder)
            addTargetHolder(*now->holder);
    }

    void checkSpace()
    {
        for (const VolumeNeed& volume : volumeNeeds(m_plan))
            checkVolume(volume);
    }

    // Values that a key/value target cannot hold, or that a rule does not fit, are found before anything is
    // written.
    void checkValues()
    {
        Result<const Store*> store = m_registry.storeOf(m_request.source);
        std::unique_ptr<Source> source;
        for (const CollectionPlan& collection : m_plan.collections) {
            const Mapping& mapping = collection.merge ? collection.merge->mapping : collection.mapping;
            const CollectionSchema& read = collection.merge ? collection.merge->incoming : collection.source;
            if (mapping.isIdentity() || !store || m_context.shouldStop())
                continue;
            if (!source) {
                Result<std::unique_ptr<Source>> opened = (*store)->openPreview(m_request.source);
                if (!opened)
                    return addError("source.unreadable", opened.error());
                source = std::move(*opened);
                source->obeyStop(m_context.stop);
            }
            Result<std::vector<FieldSurvey>> survey = source->survey(read, m_context);
            if (!survey && survey.error().code == ErrorCode::Cancelled)
                return; // the caller sees that it was asked to stop
            if (!survey)
                return addError("source.unreadable", survey.error());
            if (mapping.isToKeyValue()) {
                checkSurvey(read, *survey);
            } else if (stopsAtValues()) {
                CollectionPlan incoming = collection;
                incoming.source = read;
                incoming.mapping = mapping;
                add(findMisfits(incoming, *survey));
            }
        }
    }

    // Where bad records are kept aside, the transfer names each; a dry run does so in any case.
    bool stopsAtValues() const
    {
        return m_request.rules.bad == BadRecords::Stop && m_request.mode != RunMode::DryRun;
    }

    void checkSurvey(const CollectionSchema& collection, const std::vector<FieldSurvey>& survey)
    {
        std::uint64_t texts = 0;
        for (std::size_t i = 0; i < survey.size(); ++i) {
            std::uint64_t others = 0;
            for (std::size_t kind = 0; kind < kValueKinds; ++kind)
                if (kind != std::size_t(ValueKind::Bytes) && kind != std::size_t(ValueKind::Text))
                    others += survey[i].values[kind];
            texts += survey[i].values[std::size_t(ValueKind::Text)];
            if (others > 0 && stopsAtValues())
                add(Severity::Stop, "values.notBytes",
                    PreflightText::tr(
                        "%1.%2 holds %n value(s) that are neither bytes nor text.", nullptr, int(others))
                        .arg(collection.name, collection.fields[i].name),
                    PreflightText::tr("The target holds bytes only, so they would be changed or lost."),
                    PreflightText::tr(
                        "Correct these records in the source, choose that such records are kept "
                        "aside (--on-bad-record), or leave this collection out."));
        }
        if (texts > 0)
            add(Severity::Note, "values.textAsBytes",
                PreflightText::tr(
                    "%1 holds %n text value(s), which are moved as their bytes.", nullptr, int(texts))
                    .arg(collection.name),
                PreflightText::tr("The target does not tell text from bytes; the characters stay the same."),
                {});
    }

    const Plan& m_plan;
    const PlanRequest& m_request;
    const Registry& m_registry;
    RunContext& m_context;
};

} // namespace

Findings preflight(const Plan& plan, const Registry& registry, RunContext& context)
{
    return Checks(plan, registry, context).all();
}

Findings backupPreflight(const Inspection& source, const QString& folder)
{
    FindingList list(source.findings);
    if (source.holder)
        list.addSourceHolder(*source.holder);
    list.checkFolder(folder, QStringLiteral("backup"), PreflightText::tr("the backup"));
    list.checkOutside(folder, source.location.path(), "backup.insideSource", PreflightText::tr("the backup"));
    Volumes volumes;
    volumes.need(folder, source.sizeBytes, PreflightText::tr("backup"), true);
    for (const VolumeNeed& volume : volumes.list(source.location.path()))
        list.checkVolume(volume);
    return list.take();
}

QString freezeFolder(const Plan& plan)
{
    const QString target = plan.request.target.path();
    return target.isEmpty() ? plan.request.stateFolder : QFileInfo(target).absolutePath();
}

std::vector<VolumeNeed> volumeNeeds(const Plan& plan)
{
    if (plan.request.mode == RunMode::DryRun)
        return {};
    Volumes volumes;
    if (const QString target = plan.request.target.path(); !target.isEmpty())
        volumes.need(
            QFileInfo(target).absolutePath(), plan.targetBytes, PreflightText::tr("new data"), false);
    if (plan.hasStep(QStringLiteral("backup")))
        volumes.need(plan.request.backupFolder, plan.sourceBytes, PreflightText::tr("backup"), true);
    if (plan.hasStep(QStringLiteral("backup-target")))
        volumes.need(
            plan.request.backupFolder, plan.existingBytes, PreflightText::tr("backup of the target"), true);
    if (plan.hasStep(QStringLiteral("freeze-target")))
        volumes.need(freezeFolder(plan), plan.existingBytes, PreflightText::tr("temporary copy"), false);
    if (plan.hasStep(QStringLiteral("freeze")))
        volumes.need(freezeFolder(plan), plan.sourceBytes, PreflightText::tr("temporary copy"), false);
    return volumes.list(plan.request.source.path());
}

} // namespace transload
