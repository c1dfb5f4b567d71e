#include "engine/RestoreChoice.h"

#include "engine/History.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace transload {

namespace {

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

Status proveWhole(const BackupManifest& backup, const Registry& registry, RunContext& context)
{
    Result<Findings> damage = checkBackup(backup, registry, context);
    if (!damage)
        return damage.error();
    for (const Finding& finding : *damage)
        if (finding.severity == Severity::Stop)
            return Error { ErrorCode::Corrupt,
                RestoreText::tr("The backup is damaged, so nothing is restored from it: %1")
                    .arg(finding.message),
                finding.id, finding.nextStep };
    return ok();
}

Status checkFree(const Location& target, const Registry& registry)
{
    Result<const Store*> store = registry.storeOf(target);
    Result<TargetState> state = store ? (*store)->targetState(target) : Result<TargetState>(store.error());
    if (!state)
        return state.error();
    if (*state != TargetState::Occupied)
        return ok();
    return Error { ErrorCode::Conflict,
        RestoreText::tr("There is already data at %1.").arg(target.toString()), target.toString(),
        RestoreText::tr("A backup goes into a server, or into another kind of database, only where "
                        "nothing stands: choose a new place, for a server a new schema.") };
}

} // namespace

Result<Location> usualPlace(
    const BackupManifest& backup, bool isRehearsal, const QString& stateFolder, const Registry& registry)
{
    Result<Location> origin = originOf(backup, registry);
    if (isRehearsal && (!origin || !restoresByCopy(backup, *origin, registry)))
        return Location::ofPath(
            backup.storeId, QDir(stateFolder).filePath(QFileInfo(backup.dataPath).fileName()));
    return origin;
}

QStringList whatWillChange(const RestorePlan& restore)
{
    const Plan& plan = restore.plan;
    const QLocale locale;
    QStringList sentences;
    if (restore.backup)
        sentences << RestoreText::tr("The backup of %1 is proven first: %2 records, %3.")
                         .arg(locale.toString(restore.backup->created.toLocalTime(), QLocale::ShortFormat),
                             locale.toString(qulonglong(plan.records)),
                             locale.formattedDataSize(qint64(plan.sourceBytes)));
    if (plan.request.mode == RunMode::Rehearsal)
        return sentences << RestoreText::tr(
                   "It is restored to a private place in %1, proven, and thrown away.")
                                .arg(plan.scratchFolder);
    if (plan.addsToTarget && plan.request.addsToTarget)
        sentences << RestoreText::tr("What stands at %1 now is backed up in %2 first, and then replaced.")
                         .arg(plan.request.target.place(), plan.request.backupFolder)
                  << RestoreText::tr("With that backup the restore can be undone.");
    sentences << RestoreText::tr("The backup is restored to %1, and every record is proven.")
                     .arg(plan.request.target.place());
    return sentences;
}

QStringList whatWillChange(const Plan& move, const BackupManifest& backup)
{
    const QLocale locale;
    QStringList sentences { RestoreText::tr("The backup of %1 was proven: %2 records, %3.")
                                .arg(locale.toString(backup.created.toLocalTime(), QLocale::ShortFormat),
                                    locale.toString(qulonglong(move.records)),
                                    locale.formattedDataSize(qint64(move.sourceBytes))) };
    if (move.request.mode == RunMode::Practice)
        return sentences << RestoreText::tr("It is moved to a private place beside %1 as another kind of "
                                            "data, proven, and thrown away.")
                                .arg(move.request.target.place());
    return sentences << RestoreText::tr(
               "It is moved to %1 as another kind of data. Nothing stands there, so nothing is replaced.")
                            .arg(move.request.target.place())
                     << RestoreText::tr(
                            "Every record is compared before the new data can be seen under its name.");
}

Result<Plan> planRestoreMove(const RestoreRequest& request, const BackupManifest& backup,
    const Registry& registry, const ProfileLibrary& profiles, RunContext& context)
{
    if (Status whole = proveWhole(backup, registry, context); !whole)
        return whole.error();
    if (Status free = checkFree(request.target, registry); !free)
        return free.error();
    const Detector detector(registry, profiles);
    Result<Detection> source = detector.detect(backup.location(), context);
    if (!source)
        return source.error();
    if (Status counted = detector.countExactly(*source, context); !counted)
        return counted.error();
    PlanRequest move;
    move.source = backup.location();
    move.target = request.target;
    move.reportFolder = request.reportFolder;
    move.stateFolder = request.stateFolder;
    move.mode = request.isRehearsal ? RunMode::Practice : RunMode::Move;
    return preparePlan(move, *source, registry, profiles, context);
}

Status noteRehearsal(const RunReport& report, const BackupManifest& backup, const QString& stateFolder)
{
    const bool isProof = report.plan.request.mode == RunMode::Practice
        && exitCode(report.verdict) == exitCode(Verdict::DryRun);
    return isProof ? History(stateFolder).addRehearsal(backup.checksum, report.finished) : ok();
}

} // namespace transload
