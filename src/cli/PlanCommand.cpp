#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/MoveOptions.h"
#include "cli/Session.h"
#include "engine/PlanFile.h"
#include "engine/Preflight.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace transload {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)
};

int plan(Session& session, const MoveOptions& options)
{
    Console& console = session.console();
    if (!saysBackup(session, options))
        return exitStatus::kUsage;
    ProposalMap proposals;
    Result<Plan> plan = planMove(session, options, &proposals);
    if (plan) {
        Result<Findings> findings = session.perform<Findings>([&](RunContext& context) -> Result<Findings> {
            return preflight(*plan, session.workshop().registry, context);
        });
        plan->findings = findings ? *findings : Findings();
    }
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    console.document(planToJson(*plan, proposals));
    const bool isRefused = std::any_of(plan->findings.begin(), plan->findings.end(),
        [](const Finding& finding) { return finding.severity == Severity::Stop; });
    return isRefused ? exitStatus::kRefused : exitStatus::kDone;
}

} // namespace

void addPlanCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<MoveOptions>();
    CLI::App* command = app.add_subcommand("plan",
        PlanText::tr("Write down every decision of a move, to be read, edited and carried out with "
                     "“migrate --plan”. Moves nothing.")
            .toStdString());
    addMoveOptions(*command, *options);
    command->footer(
        examples({ QStringLiteral("plan --from app.db --to postgresql://me@localhost/app?schema=app --backup "
                                  "/mnt/backups > plan.json") }));
    command->callback(
        [options, &action] { action = [options](Session& session) { return plan(session, *options); }; });
}

} // namespace transload
