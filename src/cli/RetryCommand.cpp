#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/MoveOptions.h"
#include "cli/ReportLines.h"
#include "cli/Session.h"
#include "engine/History.h"
#include "engine/QuarantineStore.h"
#include "engine/Retry.h"
#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct RetryText {
    Q_DECLARE_TR_FUNCTIONS(RetryCommand)
};

struct RetryOptions {
    std::string run;
    MoveOptions move;
};

// Otherwise it is only told what would go.
bool isMove(const RetryOptions& options) { return !options.move.to.empty() || !options.move.yes.empty(); }

Error nothingKept(const QString& run)
{
    return Error { ErrorCode::NotFound, RetryText::tr("The run %1 kept no records aside.").arg(run), run,
        RetryText::tr(
            "“transload-cli history” lists the runs; a quarantine file can be given by its path.") };
}

// The file of a past run, by what its report says.
Result<QString> fileOfRun(const Session& session, const QString& run)
{
    Result<HistoryEntry> entry = History(session.workshop().stateFolder).find(run);
    if (!entry)
        return entry.error();
    for (const QString& name :
        { QStringLiteral("report-%1.json").arg(entry->runId), QStringLiteral("report.json") }) {
        QFile file(QDir(entry->reportFolder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Result<QJsonObject> report = readJsonReport(file.readAll(), file.fileName());
        if (!report)
            return report.error();
        if (report->value(QLatin1String("run")).toString() != entry->runId)
            continue;
        const QString kept
            = report->value(QLatin1String("quarantine")).toObject().value(QLatin1String("file")).toString();
        return kept.isEmpty() ? Result<QString>(nothingKept(entry->runId)) : Result<QString>(kept);
    }
    return nothingKept(entry->runId);
}

Result<Plan> planRetry(Session& session, const RetryOptions& options)
{
    const QString given = QString::fromStdString(options.run);
    Result<QString> file = QFileInfo(given).isFile() ? Result<QString>(QFileInfo(given).absoluteFilePath())
                                                     : fileOfRun(session, given);
    Result<PlanRequest> request = file ? requestToRetry(*file) : Result<PlanRequest>(file.error());
    if (!request)
        return request.error();
    if (!isMove(options))
        return planMove(session, *request);
    // What is in the target by now came from somewhere else: it stays unless the person says otherwise.
    request->onConflict = OnConflict::Skip;
    Result<PlanRequest> wanted = withPlaces(session, *request, options.move);
    return wanted ? planMove(session, *wanted) : Result<Plan>(wanted.error());
}

int showTrial(Console& console, const std::vector<RetriedCollection>& collections)
{
    const QLocale locale;
    std::uint64_t records = 0;
    std::uint64_t wouldGo = 0;
    for (const RetriedCollection& each : collections) {
        records += each.records;
        wouldGo += each.wouldGo;
        if (each.records == 0)
            continue;
        console.line(RetryText::tr("%1: %2 of %3 records would go now")
                         .arg(each.name, locale.toString(qulonglong(each.wouldGo)),
                             locale.toString(qulonglong(each.records))));
        if (each.reasons.contains(QLatin1String(reason::kOwnRule)))
            console.line(
                RetryText::tr("  Only a move shows what the target's own rules (own-rule) refuse now."));
        QJsonObject reasons;
        for (auto it = each.reasons.begin(); it != each.reasons.end(); ++it) {
            console.line(QStringLiteral("  %1  %2")
                             .arg(locale.toString(qulonglong(it.value())).rightJustified(7), it.key()));
            reasons.insert(it.key(), qint64(it.value()));
        }
        console.object(QStringLiteral("collection"),
            { { QStringLiteral("name"), each.name }, { QStringLiteral("records"), qint64(each.records) },
                { QStringLiteral("wouldGo"), qint64(each.wouldGo) },
                { QStringLiteral("reasons"), reasons } });
    }
    console.line(RetryText::tr(
        "Nothing was written. --yes TARGETNAME adds them to the run's target, --to PLACE moves them to a "
        "place of their own."));
    console.object(QStringLiteral("summary"),
        { { QStringLiteral("records"), qint64(records) }, { QStringLiteral("wouldGo"), qint64(wouldGo) } });
    return records == wouldGo ? exitStatus::kDone : exitStatus::kQuarantined;
}

int retry(Session& session, const RetryOptions& options)
{
    Console& console = session.console();
    if (isMove(options) && !saysBackup(session, options.move))
        return exitStatus::kUsage;
    Result<Plan> plan = planRetry(session, options);
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    if (isMove(options)) {
        showPlan(console, *plan);
        const RunReport report = session.run(*plan);
        showReport(console, report);
        return exitCode(report);
    }
    Result<std::vector<RetriedCollection>> tried = session.perform<std::vector<RetriedCollection>>(
        [&](RunContext& context) { return retryOnTrial(*plan, session.workshop().registry, context); });
    if (tried)
        return showTrial(console, *tried);
    console.failure(tried.error());
    return refusalStatus(tried.error());
}

} // namespace

void addRetryCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<RetryOptions>();
    CLI::App* command = app.add_subcommand("retry",
        RetryText::tr(
            "Try the records again that a run kept aside: tell which would go now, or with --yes add "
            "them to its target, or with --to move them into a new store.")
            .toStdString());
    command
        ->add_option("RUN", options->run,
            RetryText::tr("A run's id, or its beginning, or the path of a quarantine file").toStdString())
        ->required();
    addMoveOptions(*command, options->move);
    for (const char* fixed : { "--from", "--only", "--profile" })
        command->remove_option(command->get_option(fixed));
    command->get_option("--to")->required(false);
    command->footer(examples(
        { QStringLiteral("retry 4f1c"), QStringLiteral("retry 4f1c --yes conduit.db --backup /mnt/backups"),
            QStringLiteral("retry 4f1c --to sqlite:/srv/new/rest.db --no-backup") }));
    command->callback(
        [options, &action] { action = [options](Session& session) { return retry(session, *options); }; });
}

} // namespace transload
