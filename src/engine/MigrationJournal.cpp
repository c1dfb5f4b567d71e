#include "engine/Leftovers.h"
#include "engine/Migration.h"
#include "engine/PlanFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

// What a run writes into its journal, and what a later one makes of it.

namespace transload {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Migration)
};

QJsonObject statesObject(const std::map<QString, FileState>& states)
{
    QJsonObject object;
    for (const auto& [name, state] : states)
        object.insert(name,
            QJsonArray { QString::number(state.inode), QString::number(state.sizeBytes),
                QString::number(state.modifiedNs), QString::number(state.changedNs) });
    return object;
}

} // namespace

Status Migration::beginJournal()
{
    const PlanRequest& request = m_plan.request;
    if (request.stateFolder.isEmpty() || request.mode != RunMode::Move)
        return ok();
    Result<RunLock> lock
        = RunLock::take(request.stateFolder, { lockName(request.source), lockName(request.target) });
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    const QJsonObject states = statesObject(m_statesBefore);
    if (m_resumed) {
        const JournalEntry* begin = m_resumed->find(QStringLiteral("begin"));
        if (!begin || begin->details.value(QLatin1String("sourceFiles")).toObject() != states)
            return Error { ErrorCode::Conflict,
                MigrationText::tr("The original was changed since the move was interrupted."),
                QStringLiteral("other files, sizes or times than in the journal"),
                MigrationText::tr("Start a new move, so that the changes are in it.") };
    }
    Result<std::unique_ptr<Journal>> journal
        = Journal::create(journalFolder(request.stateFolder), m_report.runId);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    QJsonArray folders { request.stateFolder, QFileInfo(quarantinePath(request, m_report.runId)).path() };
    if (!request.target.path().isEmpty())
        folders.append(QFileInfo(request.target.path()).absolutePath());
    if (!request.backupFolder.isEmpty())
        folders.append(request.backupFolder);
    Status begun = note("begin",
        { { QStringLiteral("program"), m_report.programVersion },
            { QStringLiteral("started"), m_report.started.toString(Qt::ISODateWithMs) },
            { QStringLiteral("source"), request.source.toString() },
            { QStringLiteral("target"), request.target.toString() },
            { QStringLiteral("addsToTarget"), m_plan.addsToTarget }, { QStringLiteral("folders"), folders },
            { QStringLiteral("sourceFiles"), states },
            { QStringLiteral("plan"), QString::fromUtf8(planToJson(m_plan)) } });
    const JournalEntry* backup = m_resumed ? m_resumed->find(QStringLiteral("backup")) : nullptr;
    if (begun && backup)
        begun = note("backup", backup->details);
    if (!begun)
        return begun;
    // What a dead run left at this target would only take up room; its complete backup stays.
    const Result<QStringList> removed = removeLeftoversAt(request.stateFolder, request.target.toString());
    return removed ? ok() : Status(removed.error());
}

Status Migration::note(const char* type, const QJsonObject& details)
{
    return m_journal ? m_journal->note(QLatin1String(type), details) : ok();
}

void Migration::endJournal()
{
    if (!m_journal)
        return;
    m_report.canResume = (m_report.verdict == Verdict::Stopped || m_report.verdict == Verdict::Failed)
        && m_reached != Reached::TargetPublished;
    // That the last word could not be written is no reason to call the run another thing than it was.
    if (!m_report.canResume)
        (void)note("end", { { QStringLiteral("verdict"), verdictId(m_report.verdict) } });
    m_journal.reset();
    m_lock.reset();
}

Status Migration::noteVerified()
{
    QJsonArray collections;
    for (const CollectionReport& collection : m_report.collections)
        collections.append(QJsonObject { { QStringLiteral("name"), collection.name },
            { QStringLiteral("targetName"), collection.targetName },
            { QStringLiteral("fingerprint"), collection.targetFingerprint } });
    return note("verified",
        { { QStringLiteral("fingerprint"), m_report.fingerprint },
            { QStringLiteral("collections"), collections } });
}

// After a death in the middle of the switch, the identity of what was staged tells on which side it is.
Status Migration::noteSwitch()
{
    const QString path = m_target->staged().path();
    const Result<std::optional<FileState>> staged
        = path.isEmpty() ? Result<std::optional<FileState>>(std::optional<FileState>()) : fileState(path);
    if (!staged)
        return staged.error();
    // What comes to its place beside the main file (a description of JSON) does so by a rename of its own.
    QJsonObject parts;
    if (!path.isEmpty())
        for (const QFileInfo& part : QDir(QFileInfo(path).path()).entryInfoList(QDir::Files | QDir::Hidden))
            if (const auto state = fileState(part.filePath());
                state && *state && part.filePath() != path && part.fileName() != QLatin1String(kMarkerName))
                parts.insert(part.fileName(), QString::number((*state)->inode));
    return note("switch",
        { { QStringLiteral("inode"), *staged ? QString::number((*staged)->inode) : QString() },
            { QStringLiteral("parts"), parts } });
}

bool Migration::reuseBackup(RunContext& context)
{
    const JournalEntry* made = m_resumed ? m_resumed->find(QStringLiteral("backup")) : nullptr;
    if (!made || m_snapshot)
        return false;
    Result<BackupManifest> manifest = readManifest(made->details.value(QLatin1String("path")).toString());
    if (!manifest || manifest->checksum != made->details.value(QLatin1String("checksum")).toString())
        return false;
    const Result<Findings> damage = checkBackup(*manifest, m_registry, context);
    if (!damage || hasStop(*damage))
        return false;
    m_report.backupPath = manifest->folder;
    m_report.backupSha256 = manifest->checksum;
    m_readFrom = manifest->location();
    m_reached = Reached::BackupMade;
    return true; // it stands in the journal since its beginning
}

} // namespace transload
