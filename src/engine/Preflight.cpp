#include "engine/Preflight.h"

#include "core/Files.h"
#include "engine/Proposals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>
#include <unistd.h>

namespace transload {

namespace {

// Space that must stay free after all is written: journals, directories and estimates that were too low.
constexpr std::uint64_t kReserveBytes = 16 * 1024 * 1024;

struct PreflightText {
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

// What each volume will have to take.
class Volumes {
public:
    void need(const QString& path, std::uint64_t bytes, const QString& use, bool isBackup)
    {
        Result<VolumeSpace> space = volumeSpace(path);
        if (!space)
            return; // the folder checks say why
        VolumeNeed& volume = m_volumes[space->device];
        volume.mountPoint = space->mountPoint;
        volume.freeBytes = space->freeBytes;
        volume.totalBytes = space->totalBytes;
        volume.neededBytes += bytes;
        volume.uses << use;
        volume.holdsBackup = volume.holdsBackup || isBackup;
    }

    std::vector<VolumeNeed> list(const QString& sourcePath)
    {
        if (Result<VolumeSpace> source = volumeSpace(sourcePath);
            source && m_volumes.contains(source->device))
            m_volumes[source->device].holdsSource = true;
        std::vector<VolumeNeed> needs;
        for (auto& [device, volume] : m_volumes)
            needs.push_back(std::move(volume));
        return needs;
    }

private:
    std::map<std::uint64_t, VolumeNeed> m_volumes; // by device
};

// Collects findings; shared by the checks of a move and of a backup alone.
class FindingList {
public:
    explicit FindingList(Findings findings) : m_findings(std::move(findings)) { }

    Findings take() { return std::move(m_findings); }

    void add(
        Severity severity, const char* id, const QString& message, const QString& reason, const QString& next)
    {
        m_findings.push_back({ severity, QLatin1String(id), message, reason, next });
    }

    void add(const Findings& findings)
    {
        m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    }

    void addError(const char* id, const Error& error)
    {
        add(Severity::Stop, id, error.message, error.detail, error.nextStep);
    }

    void addHolder(const char* id, const Holder& holder, const QString& place, const QString& reason)
    {
        const QString who = holder.pid == 0
            ? PreflightText::tr("another program")
            : PreflightText::tr("%1 (process %2)").arg(holder.program).arg(holder.pid);
        //: %1 is "The source" or "The target"
        add(Severity::Stop, id, PreflightText::tr("%1 is still open in %2.").arg(place, who), reason,
            PreflightText::tr("Close or stop that program, then check again."));
    }

    void addSourceHolder(const Holder& holder)
    {
        addHolder("source.inUse", holder, PreflightText::tr("The source"),
            PreflightText::tr("What it writes during the move could be missing in the result."));
    }

    // A folder we will create something in must exist and be writable.
    void checkFolder(const QString& folder, const QString& what, const QString& name)
    {
        if (folder.isEmpty())
            return;
        const QByteArray id = (what + QStringLiteral(".noFolder")).toLatin1();
        const QByteArray deniedId = (what + QStringLiteral(".notWritable")).toLatin1();
        if (!QFileInfo(folder).isDir())
            add(Severity::Stop, id.constData(),
                PreflightText::tr("The folder %1 for %2 does not exist.").arg(folder, name),
                PreflightText::tr("It may be on a disk that is not connected."),
                PreflightText::tr("Create it, or choose another one."));
        else if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
            add(Severity::Stop, deniedId.constData(),
                PreflightText::tr("You may not write into the folder %1 for %2.").arg(folder, name),
                PreflightText::tr("Its permissions, or a read-only disk, forbid it."),
                PreflightText::tr("Choose another one."));
    }

    // Nothing of ours may be created in a source that is a folder.
    void checkOutside(const QString& folder, const QString& source, const char* id, const QString& name)
    {
        if (!folder.isEmpty() && QFileInfo(source).isDir() && liesInside(folder, source))
            add(Severity::Stop, id,
                //: %2 is "the backup" or "the report"
                PreflightText::tr("The folder %1 for %2 lies inside the source folder.").arg(folder, name),
                PreflightText::tr("Nothing may be created in the source."),
                PreflightText::tr("Choose another place."));
    }

    void checkVolume(const VolumeNeed& volume)
    {
        const QLocale locale;
        if (volume.freeBytes < volume.neededBytes + kReserveBytes)
            add(Severity::Stop, "space.missing",
                PreflightText::tr("On %1, about %2 are needed and %3 are free.")
                    .arg(volume.mountPoint, locale.formattedDataSize(qint64(volume.neededBytes)),
                        locale.formattedDataSize(qint64(volume.freeBytes))),
                PreflightText::tr("It is for: %1.").arg(volume.uses.join(QStringLiteral(", "))),
                PreflightText::tr("Free some space there, or choose another disk."));
        if (volume.holdsSource && volume.holdsBackup)
            add(Severity::Warning, "backup.sameDisk",
                PreflightText::tr("The backup lies on the same disk as the original."),
                PreflightText::tr("When that disk fails, both are lost."),
                PreflightText::tr("Choose another disk, or copy the backup to one afterwards."));
    }

private:
    Findings m_findings;
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
            addHolder("target.inUse", *now->holder, PreflightText::tr("The target"),
                PreflightText::tr("What it writes during the move would be lost."));
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
            } else if (m_request.rules.bad == BadRecords::Stop) {
                CollectionPlan incoming = collection;
                incoming.source = read;
                incoming.mapping = mapping;
                add(findMisfits(incoming, *survey));
            }
        }
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
            // Where they are kept aside, the transfer names each; a dry run looks at each in any case.
            if (others > 0 && m_request.rules.bad == BadRecords::Stop)
                add(Severity::Stop, "values.notBytes",
                    PreflightText::tr(
                        "%1.%2 holds %n value(s) that are neither bytes nor text.", nullptr, int(others))
                        .arg(collection.name, collection.fields[i].name),
                    PreflightText::tr("The target holds bytes only, so they would be changed or lost."),
                    PreflightText::tr("Correct these records in the source, or leave this collection out."));
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
