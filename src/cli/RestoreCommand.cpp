#include "cli/BackupWords.h"
#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/ReportLines.h"
#include "cli/RunWords.h"
#include "cli/Session.h"
#include "engine/History.h"
#include "engine/Restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)
};

struct RestoreOptions {
    std::string backup;
    std::string to;
    std::string save;
    std::string yes;
    std::string report;
    bool isRehearsal = false;
};

int refuse(Console& console, const Error& error)
{
    console.failure(error);
    return refusalStatus(error);
}

Result<Location> placeOf(const BackupManifest& backup, const RestoreOptions& options, const Workshop& shop)
{
    if (options.to.empty()) {
        Result<Location> origin = originOf(backup, shop.registry);
        // To be rehearsed, a backup needs no place of its own; and that of a server's data is a file.
        if (options.isRehearsal && (!origin || !restoresByCopy(backup, *origin, shop.registry)))
            return Location::ofPath(
                backup.storeId, QDir(shop.stateFolder).filePath(QFileInfo(backup.dataPath).fileName()));
        if (!origin)
            return Error { origin.error().code, origin.error().message, origin.error().detail,
                RestoreText::tr("Say where the data is to go: --to LOCATION.") };
        return origin;
    }
    return Detector(shop.registry, shop.profiles)
        .locateTarget(QString::fromStdString(options.to), backup.profileId, backup.storeId);
}

void announce(Console& console, const BackupManifest& backup, const Location& target, bool isRehearsal)
{
    console.line(RestoreText::tr("The backup of %1:").arg(momentText(backup.created)));
    showBackup(console, backup, {});
    if (isRehearsal)
        console.line(RestoreText::tr("It is restored to a private place, proven, and thrown away."));
    else
        console.line(RestoreText::tr("It is restored to %1.").arg(target.toString()));
}

// Another kind of store: an ordinary move whose source is the backup, once it is proven.
int restoreByMove(
    Session& session, const BackupManifest& backup, const RestoreOptions& options, Location target)
{
    Console& console = session.console();
    const Workshop& shop = session.workshop();
    Result<Findings> damage = session.perform<Findings>(
        [&](RunContext& context) { return checkBackup(backup, shop.registry, context); });
    if (!damage)
        return refuse(console, damage.error());
    for (const Finding& finding : *damage)
        if (finding.severity == Severity::Stop)
            return refuse(console,
                { ErrorCode::Corrupt,
                    RestoreText::tr("The backup is damaged, so nothing is restored from it: %1")
                        .arg(finding.message),
                    finding.id, finding.nextStep });
    if (Status known = session.askForTarget(target); !known)
        return refuse(console, known.error());
    Result<const Store*> store = shop.registry.storeOf(target);
    Result<TargetState> state = store ? (*store)->targetState(target) : Result<TargetState>(store.error());
    if (!state)
        return refuse(console, state.error());
    if (*state == TargetState::Occupied)
        return refuse(console,
            { ErrorCode::Conflict, RestoreText::tr("There is already data at %1.").arg(target.toString()),
                target.toString(),
                RestoreText::tr("A backup goes into a server, or into another kind of database, only where "
                                "nothing stands: choose a new place, for a server a new schema.") });
    Result<Detection> source = session.detect(backup.location().toString(), true);
    if (!source)
        return refuse(console, source.error());
    PlanRequest request;
    request.source = backup.location();
    request.target = target;
    request.reportFolder = absoluteFolder(options.report);
    request.stateFolder = shop.stateFolder;
    request.mode = options.isRehearsal ? RunMode::Practice : RunMode::Move;
    Result<Plan> plan = session.prepare(request, *source);
    if (!plan)
        return refuse(console, plan.error());
    const RunReport report = session.run(*plan);
    if (options.isRehearsal && exitCode(report.verdict) == exitStatus::kDone)
        if (Status noted = History(shop.stateFolder).addRehearsal(backup.checksum, report.finished); !noted)
            console.finding({ Severity::Warning, QStringLiteral("history.notWritten"), noted.error().message,
                noted.error().detail, noted.error().nextStep });
    showReport(console, report);
    return exitCode(report.verdict);
}

int restore(Session& session, const RestoreOptions& options)
{
    Console& console = session.console();
    const Workshop& shop = session.workshop();
    Result<BackupManifest> backup = readManifest(absoluteFolder(options.backup));
    if (!backup)
        return refuse(console, backup.error());
    Result<Location> target = placeOf(*backup, options, shop);
    if (!target)
        return refuse(console, target.error());
    if (Status meant = checkConsent(options.yes, *target); !meant)
        return refuse(console, meant.error());
    announce(console, *backup, *target, options.isRehearsal);
    if (!restoresByCopy(*backup, *target, shop.registry))
        return restoreByMove(session, *backup, options, *target);
    RestoreRequest request;
    request.target = *target;
    request.saveFolder
        = options.save.empty() ? QFileInfo(backup->folder).path() : absoluteFolder(options.save);
    request.replaces = !options.yes.empty();
    request.isRehearsal = options.isRehearsal;
    request.reportFolder = absoluteFolder(options.report);
    request.stateFolder = shop.stateFolder;
    const RestorePlan plan = planRestore(request, *backup, shop.registry, shop.profiles);
    if (plan.plan.addsToTarget && request.replaces)
        console.line(
            RestoreText::tr("What stands there now is backed up in %1 first.").arg(request.saveFolder));
    const RunReport report = session.restore(plan);
    showReport(console, report);
    return exitCode(report.verdict);
}

} // namespace

void addRestoreCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<RestoreOptions>();
    CLI::App* command = app.add_subcommand("restore",
        RestoreText::tr("Put a backup back in place: prove it, copy it, prove the copy, switch.")
            .toStdString());
    command->add_option("BACKUP", options->backup, RestoreText::tr("A backup folder").toStdString())
        ->required();
    command->add_option("--to", options->to,
        RestoreText::tr("Where the data goes (default: where it came from)").toStdString());
    CLI::Option* rehearse = command->add_flag("--rehearse", options->isRehearsal,
        RestoreText::tr("The whole restore in a private place, proven, then thrown away").toStdString());
    CLI::Option* save = command->add_option("--backup", options->save,
        RestoreText::tr("Folder for the backup of what stands there now (default: beside the backup)")
            .toStdString());
    CLI::Option* yes = command->add_option("--yes", options->yes,
        RestoreText::tr("The target's name: what stands there is backed up and replaced").toStdString());
    rehearse->excludes(save)->excludes(yes);
    command->add_option(
        "--report", options->report, RestoreText::tr("Folder for report.json and report.html").toStdString());
    command->footer(
        examples({ QStringLiteral("restore /mnt/backups/transload-backup-20260102T030405Z-conduit.db-"
                                  "0123456789abcdef --rehearse"),
            QStringLiteral(
                "restore /mnt/backups/transload-backup-20260102T030405Z-conduit.db-0123456789abcdef --to "
                "/srv/conduit.db") }));
    command->callback(
        [options, &action] { action = [options](Session& session) { return restore(session, *options); }; });
}

} // namespace transload
