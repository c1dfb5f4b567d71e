#include "engine/Restore.h"

#include "engine/FindingList.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

// What a restore will do, and what forbids it; nothing here writes.

namespace transload {

namespace {

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

Error noOrigin(const QString& origin, const QString& message)
{
    return Error { ErrorCode::Unsupported, message, origin, RestoreText::tr("Say where the data is to go.") };
}

QString parentOf(const Location& location) { return QFileInfo(location.path()).absolutePath(); }

bool isOccupied(const Location& location, const Registry& registry)
{
    const Store* store = registry.find(location.storeId);
    const Result<TargetState> state
        = store ? store->targetState(location) : Result<TargetState>(TargetState::Occupied);
    return !state || *state == TargetState::Occupied;
}

void addStep(Plan& plan, const char* id, const QString& title)
{
    plan.steps.push_back({ QLatin1String(id), title });
}

Plan emptyPlan(const RestoreRequest& request, RunMode mode, const Registry& registry)
{
    Plan plan;
    plan.request.target = request.target;
    plan.request.backupFolder = request.saveFolder;
    plan.request.addsToTarget = request.replaces;
    plan.request.mode = mode;
    plan.request.reportFolder = request.reportFolder;
    plan.request.stateFolder = request.stateFolder;
    if (const Store* store = registry.find(request.target.storeId))
        plan.applicationName = store->descriptor().name;
    plan.addsToTarget = !request.isRehearsal && isOccupied(request.target, registry);
    if (plan.addsToTarget)
        if (const Store* store = registry.find(request.target.storeId))
            if (const Result<Inspection> existing = store->inspect(request.target))
                plan.existingBytes = existing->sizeBytes;
    return plan;
}

void addSaveStep(Plan& plan)
{
    if (plan.addsToTarget)
        addStep(plan, "backup-target", RestoreText::tr("Back up what stands there now and prove the backup"));
}

class Checks : private FindingList {
public:
    Checks(const RestorePlan& restore, const Registry& registry)
        : FindingList(restore.plan.findings),
          m_restore(restore),
          m_plan(restore.plan),
          m_request(restore.plan.request),
          m_registry(registry)
    {
    }

    Findings all()
    {
        if (m_restore.backup)
            checkBackupIsOutside();
        if (m_request.mode != RunMode::Rehearsal)
            checkPlace();
        checkFolder(m_request.reportFolder, QStringLiteral("report"), RestoreText::tr("the report"));
        checkSpace();
        return take();
    }

private:
    // A backup never changes: nothing may be put into it, and it may not give way.
    void checkBackupIsOutside()
    {
        const QString backup = m_restore.backup->folder;
        const QString target = m_request.target.path();
        if (liesInside(target, backup) || liesInside(backup, target))
            add(Severity::Stop, "restore.insideBackup",
                RestoreText::tr("The place %1 and the backup lie inside one another.").arg(target),
                RestoreText::tr("A backup is never changed."), RestoreText::tr("Choose another place."));
        for (const QString& folder : { m_request.backupFolder, m_request.reportFolder })
            if (!folder.isEmpty() && liesInside(folder, backup))
                add(Severity::Stop, "restore.insideBackup",
                    RestoreText::tr("The folder %1 lies inside the backup.").arg(folder),
                    RestoreText::tr("A backup is never changed."), RestoreText::tr("Choose another folder."));
    }

    void checkPlace()
    {
        Result<const Store*> store = m_registry.storeOf(m_request.target);
        Result<TargetState> state
            = store ? (*store)->targetState(m_request.target) : Result<TargetState>(store.error());
        if (!state)
            addError("target.unreadable", state.error());
        else if (*state == TargetState::Occupied && !m_request.addsToTarget)
            add(Severity::Stop, "target.exists",
                RestoreText::tr("There is already something at %1.").arg(m_request.target.place()),
                RestoreText::tr("What stands there is never overwritten unasked."),
                RestoreText::tr("Confirm its name (--yes %1) to have it backed up and replaced, or choose "
                                "another place.")
                    .arg(m_request.target.name()));
        else if (*state == TargetState::Occupied)
            checkExisting(**store);
        checkFolder(
            parentOf(m_request.target), QStringLiteral("target"), RestoreText::tr("the restored data"));
    }

    void checkExisting(const Store& store)
    {
        const Result<Inspection> now = store.inspect(m_request.target);
        if (!now)
            return add(Severity::Stop, "target.unreadable",
                RestoreText::tr("What stands at %1 cannot be backed up: %2")
                    .arg(m_request.target.place(), now.error().message),
                now.error().detail,
                RestoreText::tr("Move it away yourself, or choose another place; then start again."));
        if (now->holder)
            addTargetHolder(*now->holder);
        if (store.descriptor().isFolder && QFileInfo(m_request.target.path()).isDir())
            for (const QString& entry : now->foreignEntries)
                add(Severity::Stop, "target.foreign",
                    RestoreText::tr("“%1” in the folder %2 is not part of the data.")
                        .arg(entry, m_request.target.path()),
                    RestoreText::tr("The folder is exchanged as a whole, and would lose it."),
                    RestoreText::tr(
                        "Choose a new folder, and move what the application needs there afterwards."));
        if (m_request.backupFolder.isEmpty())
            add(Severity::Stop, "target.noBackup",
                RestoreText::tr("What stands at %1 would be replaced without a backup.")
                    .arg(m_request.target.place()),
                RestoreText::tr("Only a backup can bring back what is replaced."),
                RestoreText::tr("Choose a folder for the backup."));
        checkFolder(m_request.backupFolder, QStringLiteral("backup"), RestoreText::tr("the backup"));
        checkOutside(m_request.backupFolder, m_request.target.path(), "backup.insideTarget",
            RestoreText::tr("the backup"));
    }

    void checkSpace()
    {
        Volumes volumes;
        if (m_restore.backup)
            volumes.need(m_plan.scratchFolder.isEmpty() ? parentOf(m_request.target) : m_plan.scratchFolder,
                m_plan.targetBytes, RestoreText::tr("restored data"), false);
        if (m_plan.hasStep(QStringLiteral("backup-target")))
            volumes.need(m_request.backupFolder, m_plan.existingBytes,
                RestoreText::tr("backup of what stands there"), true);
        for (const VolumeNeed& volume : volumes.list(m_request.target.path()))
            checkVolume(volume);
    }

    const RestorePlan& m_restore;
    const Plan& m_plan;
    const PlanRequest& m_request;
    const Registry& m_registry;
};

} // namespace

Result<Location> originOf(const BackupManifest& backup, const Registry& registry)
{
    const QString origin = backup.origin;
    if (std::optional<Location> server = Location::fromUri(origin); server && registry.find(server->storeId))
        return *server;
    const qsizetype colon = origin.indexOf(QLatin1Char(':'));
    const Location place = Location::ofPath(origin.left(colon), origin.mid(colon + 1));
    const bool isPlain = QDir::isAbsolutePath(place.path()) && QDir::cleanPath(place.path()) == place.path();
    if (colon <= 0 || !registry.find(place.storeId) || !isPlain)
        return noOrigin(origin, RestoreText::tr("The backup does not say where its data came from."));
    if (!QFileInfo(parentOf(place)).isDir())
        return noOrigin(origin,
            RestoreText::tr("The data came from %1, and that folder does not exist here.")
                .arg(parentOf(place)));
    return place;
}

bool restoresByCopy(const BackupManifest& backup, const Location& target, const Registry& registry)
{
    const Store* store = registry.find(target.storeId);
    return store && store->descriptor().holdsFiles && target.storeId == backup.storeId;
}

RestorePlan planRestore(const RestoreRequest& request, const BackupManifest& backup, const Registry& registry,
    const ProfileLibrary& profiles)
{
    RestorePlan restore;
    restore.backup = backup;
    Plan& plan = restore.plan
        = emptyPlan(request, request.isRehearsal ? RunMode::Rehearsal : RunMode::Restore, registry);
    plan.request.source = backup.location();
    plan.profileId = backup.profileId;
    if (const Profile* profile = profiles.find(backup.profileId))
        plan.applicationName = profile->name;
    plan.sourceBytes = plan.targetBytes = plan.payloadBytes = backup.sizeBytes();
    plan.targetSettings = backup.settings;
    for (const CountedCollection& counted : backup.collections) {
        CollectionPlan collection;
        collection.source.name = collection.target.name = counted.name;
        collection.size.records = counted.records;
        collection.size.isExact = true;
        plan.records += counted.records;
        plan.collections.push_back(collection);
    }
    if (request.isRehearsal) {
        // Where the data will stand one day is the best place to see that it can.
        const QFileInfo parent(parentOf(request.target));
        plan.scratchFolder = parent.isDir() && parent.isWritable() ? parent.filePath() : request.stateFolder;
    }
    addStep(plan, "check", RestoreText::tr("Prove the backup"));
    addSaveStep(plan);
    addStep(plan, "copy", RestoreText::tr("Copy the files and read them back"));
    addStep(plan, "verify", RestoreText::tr("Prove that every record is there"));
    if (!request.isRehearsal)
        addStep(plan, "switch", RestoreText::tr("Put the data in place"));
    return restore;
}

RestorePlan planRemoval(const RestoreRequest& request, const Registry& registry)
{
    RestorePlan removal;
    removal.plan = emptyPlan(request, RunMode::Undo, registry);
    removal.plan.request.source = request.target;
    addSaveStep(removal.plan);
    addStep(removal.plan, "switch", RestoreText::tr("Take the data away from its place"));
    return removal;
}

Findings restorePreflight(const RestorePlan& plan, const Registry& registry)
{
    return Checks(plan, registry).all();
}

} // namespace transload
