#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct MigrateText {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

struct MigrateOptions {
    std::string from;
    std::string to;
    std::string backup;
    bool noBackup = false;
    bool dryRun = false;
    bool practice = false;
    std::vector<std::string> only;
    std::string profile;
    std::string report;
};

QString absolute(const std::string& path)
{
    return path.empty() ? QString()
                        : QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(path)));
}

Result<PlanRequest> requestOf(
    const MigrateOptions& options, const Detection& detection, const Workshop& workshop)
{
    PlanRequest request;
    request.source = detection.location();
    request.profileId = QString::fromStdString(options.profile);
    if (!request.profileId.isEmpty() && !workshop.profiles.find(request.profileId))
        return Error { ErrorCode::NotFound,
            MigrateText::tr("There is no profile called “%1”.").arg(request.profileId), request.profileId,
            MigrateText::tr("Leave --profile out to let the application be detected.") };
    const QString profile = request.profileId.isEmpty() ? detection.profileId : request.profileId;
    Result<Location> target = Detector(workshop.registry, workshop.profiles)
                                  .locateTarget(QString::fromStdString(options.to), profile, {});
    if (!target)
        return target.error();
    request.target = *target;
    request.backupFolder = absolute(options.backup);
    request.reportFolder = absolute(options.report);
    request.stateFolder = workshop.stateFolder;
    for (const std::string& name : options.only)
        request.only << QString::fromStdString(name);
    request.mode = options.dryRun ? RunMode::DryRun : options.practice ? RunMode::Practice : RunMode::Move;
    return request;
}

void showPlan(Console& console, const Plan& plan)
{
    console.line(
        MigrateText::tr("%1: %2 to %3")
            .arg(plan.applicationName, plan.request.source.toString(), plan.request.target.toString()));
    for (const QString& sentence : whatWillChange(plan))
        console.line(QStringLiteral("  ") + sentence);
}

void showReport(Console& console, const RunReport& report)
{
    const QLocale locale;
    for (const Finding& finding : report.findings)
        console.finding(finding);
    if (report.explanation) {
        for (const CollectionReport& collection : report.collections)
            for (const QString& difference : collection.differences)
                console.line(QStringLiteral("  %1: %2").arg(collection.name, difference));
        console.failure(*report.explanation);
    }
    console.line(verdictSentence(report));
    if (report.verdict == Verdict::DryRun && report.plan.request.mode == RunMode::DryRun)
        console.line(MigrateText::tr("  The move will copy %1 records and needs about %2 for the new data.")
                         .arg(locale.toString(qulonglong(report.plan.records)),
                             locale.formattedDataSize(qint64(report.predictedTargetBytes))));
    if (!report.fingerprint.isEmpty() && report.verdict == Verdict::Proven)
        console.line(MigrateText::tr("  Fingerprint: %1").arg(report.fingerprint));
    if (!report.backupPath.isEmpty())
        console.line(MigrateText::tr("  Backup: %1").arg(report.backupPath));
    if (!report.reportFolder.isEmpty())
        console.line(MigrateText::tr("  Report: %1")
                         .arg(QDir(report.reportFolder).filePath(QStringLiteral("report.html"))));
    for (const StepReport& step : report.steps)
        console.line(QStringLiteral("  %1 s  %2")
                         .arg(locale.toString(step.seconds, 'f', 1).rightJustified(7), step.title));
    if (!report.nextSteps.isEmpty())
        console.line(MigrateText::tr("What to do now in %1:").arg(report.plan.applicationName));
    for (qsizetype i = 0; i < report.nextSteps.size(); ++i)
        for (const QString& line :
            QStringLiteral("%1. %2").arg(i + 1).arg(report.nextSteps[i]).split(QLatin1Char('\n')))
            console.line(QStringLiteral("  ") + line);
    QJsonObject summary = reportObject(report);
    summary.insert(QStringLiteral("reportFolder"), report.reportFolder);
    console.object(QStringLiteral("summary"), summary);
}

int migrate(Session& session, const MigrateOptions& options)
{
    Console& console = session.console();
    if (options.backup.empty() && !options.noBackup && !options.dryRun && !options.practice) {
        console.failure(
            { ErrorCode::Unsupported, MigrateText::tr("It was not said where the backup should go."), {},
                MigrateText::tr("Give --backup FOLDER, or --no-backup to move without one.") });
        return exitStatus::kUsage;
    }
    Result<Detection> detection = session.detect(QString::fromStdString(options.from), true);
    Result<PlanRequest> request = detection ? requestOf(options, *detection, session.workshop())
                                            : Result<PlanRequest>(detection.error());
    Result<Plan> plan = request ? session.prepare(*request, *detection) : Result<Plan>(request.error());
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    showPlan(console, *plan);
    const RunReport report = session.run(*plan);
    showReport(console, report);
    return exitCode(report.verdict);
}

void addOptions(CLI::App& command, MigrateOptions& options)
{
    command
        .add_option(
            "--from", options.from, MigrateText::tr("Where the data is: a path, or STORE:PATH").toStdString())
        ->required();
    command
        .add_option("--to", options.to,
            MigrateText::tr("Where it goes: STORE:PATH, or a path whose ending tells the kind").toStdString())
        ->required();
    CLI::Option* backup = command.add_option("--backup", options.backup,
        MigrateText::tr("Folder in which the backup folder is made").toStdString());
    CLI::Option* noBackup = command.add_flag("--no-backup", options.noBackup,
        MigrateText::tr("Move without a backup; the report says so").toStdString());
    backup->excludes(noBackup);
    CLI::Option* dryRun = command.add_flag("--dry-run", options.dryRun,
        MigrateText::tr("Read, map and measure everything; write nothing but the report").toStdString());
    CLI::Option* practice = command.add_flag("--practice", options.practice,
        MigrateText::tr("The whole job, proven, then thrown away").toStdString());
    dryRun->excludes(practice);
    command
        .add_option("--only", options.only,
            MigrateText::tr("Collections to move, separated by commas (default: all)").toStdString())
        ->delimiter(',');
    command.add_option(
        "--profile", options.profile, MigrateText::tr("Treat the data as this application's").toStdString());
    command.add_option(
        "--report", options.report, MigrateText::tr("Folder for report.json and report.html").toStdString());
}

} // namespace

void addMigrateCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<MigrateOptions>();
    CLI::App* command = app.add_subcommand("migrate",
        MigrateText::tr("Move data to a new store: back up, copy, prove, put in place.").toStdString());
    addOptions(*command, *options);
    command->footer(examples({ QStringLiteral("migrate --from /var/lib/matrix-conduit --to "
                                              "sqlite:/srv/new/conduit.db --backup /mnt/backups"),
        QStringLiteral("migrate --from conduit.db --to rocksdb:/srv/new --backup /mnt/backups --dry-run") }));
    command->callback(
        [options, &action] { action = [options](Session& session) { return migrate(session, *options); }; });
}

} // namespace transload
