#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/MoveOptions.h"
#include "cli/Session.h"
#include "engine/PlanFile.h"
#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct MigrateText {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

// Far more than a plan of a hundred thousand fields takes.
constexpr qint64 kMaxPlanBytes = 64 * 1024 * 1024;

struct MigrateOptions {
    MoveOptions move;
    std::string plan;
};

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
    if (!report.targetBackupPath.isEmpty())
        console.line(MigrateText::tr("  Backup of the target: %1").arg(report.targetBackupPath));
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

// A plan that was written down, looked over and perhaps changed.
Result<Plan> planFromFile(Session& session, const std::string& path, const std::string& yes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::NotFound,
            MigrateText::tr("The plan %1 could not be read.").arg(file.fileName()), file.errorString(),
            MigrateText::tr("Give the path of a file that “transload-cli plan” wrote.") };
    if (file.size() > kMaxPlanBytes)
        return Error { ErrorCode::Unsupported, MigrateText::tr("%1 is no plan.").arg(file.fileName()),
            QStringLiteral("%1 bytes").arg(file.size()),
            MigrateText::tr("Give the path of a file that “transload-cli plan” wrote.") };
    Result<PlanRequest> request = requestFromJson(file.readAll());
    if (!request)
        return request.error();
    return planMove(session, *request, yes);
}

int migrate(Session& session, const MigrateOptions& options)
{
    Console& console = session.console();
    if (options.plan.empty() && !saysBackup(session, options.move))
        return exitStatus::kUsage;
    Result<Plan> plan = options.plan.empty() ? planMove(session, options.move)
                                             : planFromFile(session, options.plan, options.move.yes);
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    showPlan(console, *plan);
    const RunReport report = session.run(*plan);
    showReport(console, report);
    return exitCode(report.verdict);
}

} // namespace

void addMigrateCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<MigrateOptions>();
    CLI::App* command = app.add_subcommand("migrate",
        MigrateText::tr("Move data to a new store: back up, copy, prove, put in place.").toStdString());
    addMoveOptions(*command, options->move);
    for (const char* place : { "--from", "--to" })
        command->get_option(place)->required(false);
    CLI::Option* plan = command->add_option("--plan", options->plan,
        MigrateText::tr("Carry out a plan that “transload-cli plan” wrote, in place of all other options")
            .toStdString());
    for (CLI::Option* option : command->get_options())
        if (option != plan && option->get_name() != "--yes" && option != command->get_help_ptr())
            plan->excludes(option);
    command->footer(examples({ QStringLiteral("migrate --from /var/lib/matrix-conduit --to "
                                              "sqlite:/srv/new/conduit.db --backup /mnt/backups"),
        QStringLiteral("migrate --from conduit.db --to rocksdb:/srv/new --backup /mnt/backups --dry-run") }));
    command->callback([options, &action] {
        if (options->plan.empty() && (options->move.from.empty() || options->move.to.empty()))
            throw CLI::RequiredError(options->move.from.empty() ? "--from" : "--to");
        action = [options](Session& session) { return migrate(session, *options); };
    });
}

} // namespace transload
