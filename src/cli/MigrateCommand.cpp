#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/MoveOptions.h"
#include "cli/ReportLines.h"
#include "cli/Session.h"
#include "engine/PlanFile.h"

#include <QCoreApplication>
#include <QFile>

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
    if (Status meant = readConsent(yes, *request); !meant)
        return meant.error();
    return planMove(session, *request);
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
    return exitCode(report);
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
