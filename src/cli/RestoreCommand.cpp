#include "cli/BackupWords.h"
#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/ReportLines.h"
#include "cli/RunWords.h"
#include "cli/Session.h"
#include "engine/RestoreChoice.h"

#include <QCoreApplication>
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
        Result<Location> usual = usualPlace(backup, options.isRehearsal, shop.stateFolder, shop.registry);
        if (!usual)
            return Error { usual.error().code, usual.error().message, usual.error().detail,
                RestoreText::tr("Say where the data is to go: --to LOCATION.") };
        return usual;
    }
    return Detector(shop.registry, shop.profiles)
        .locateTarget(QString::fromStdString(options.to), backup.profileId, backup.storeId);
}

void announce(Console& console, const BackupManifest& backup)
{
    console.line(RestoreText::tr("The backup of %1:").arg(momentText(backup.created)));
    showBackup(console, backup, {});
}

// Another kind of store: an ordinary move whose source is the backup, once it is proven.
int restoreByMove(Session& session, const BackupManifest& backup, RestoreRequest request)
{
    Console& console = session.console();
    const Workshop& shop = session.workshop();
    if (Status known = session.askForTarget(request.target); !known)
        return refuse(console, known.error());
    Result<Plan> plan = session.perform<Plan>([&](RunContext& context) {
        return planRestoreMove(request, backup, shop.registry, shop.profiles, context);
    });
    if (!plan)
        return refuse(console, plan.error());
    for (const QString& sentence : whatWillChange(*plan, backup))
        console.line(sentence);
    const RunReport report = session.run(*plan);
    if (Status noted = noteRehearsal(report, backup, shop.stateFolder); !noted)
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
    announce(console, *backup);
    RestoreRequest request;
    request.target = *target;
    request.saveFolder
        = options.save.empty() ? QFileInfo(backup->folder).path() : absoluteFolder(options.save);
    request.replaces = !options.yes.empty();
    request.isRehearsal = options.isRehearsal;
    request.reportFolder = absoluteFolder(options.report);
    request.stateFolder = shop.stateFolder;
    if (!restoresByCopy(*backup, *target, shop.registry))
        return restoreByMove(session, *backup, request);
    const RestorePlan plan = planRestore(request, *backup, shop.registry, shop.profiles);
    for (const QString& sentence : whatWillChange(plan))
        console.line(sentence);
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
