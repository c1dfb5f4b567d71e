#include "cli/Commands.h"
#include "cli/MoveOptions.h"
#include "cli/ReportLines.h"
#include "cli/Session.h"
#include "engine/Leftovers.h"
#include "engine/Resume.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct ResumeText {
    Q_DECLARE_TR_FUNCTIONS(ResumeCommand)
};

struct ResumeOptions {
    std::string run;
    bool discard = false;
};

Error noneToResume(const QString& wanted)
{
    return Error { ErrorCode::NotFound,
        wanted.isEmpty() ? ResumeText::tr("There is no unfinished move.")
                         : ResumeText::tr("There is no unfinished move “%1”.").arg(wanted),
        wanted, ResumeText::tr("“transload-cli history” lists the moves of the past.") };
}

// The only unfinished move, or the one that is named.
Result<UnfinishedMove> chooseMove(Session& session, const QString& wanted)
{
    clearEndedRuns(session.workshop().stateFolder);
    std::vector<UnfinishedMove> moves = unfinishedMoves(session.workshop().stateFolder);
    std::erase_if(moves, [&](const UnfinishedMove& move) { return !move.journal.runId.startsWith(wanted); });
    if (moves.empty())
        return noneToResume(wanted);
    if (moves.size() == 1)
        return moves.front();
    for (const UnfinishedMove& move : moves)
        session.console().line(
            QStringLiteral("%1  %2  %3 → %4")
                .arg(move.started.toString(Qt::ISODate), move.journal.runId, move.source, move.target));
    return Error { ErrorCode::Unsupported, ResumeText::tr("More than one move is unfinished."), {},
        ResumeText::tr("Name the one that is meant by its id.") };
}

// Everything was done but the last check: that is made now. Nothing when it shows that the switch was not
// made.
std::optional<int> checkSwitched(Session& session, const UnfinishedMove& move)
{
    Console& console = session.console();
    const Workshop& workshop = session.workshop();
    Result<Comparison> compared = session.perform<Comparison>([&](RunContext& context) {
        return proveSwitched(move, workshop.registry, workshop.profiles, context);
    });
    if (!compared && move.mayBeSwitched)
        return std::nullopt; // nothing that could be compared stands there
    if (!compared) {
        console.failure(compared.error());
        return exitStatus::kUnverified;
    }
    if (!compared->isEqual() && move.mayBeSwitched)
        return std::nullopt; // what stands there is still the old
    if (!compared->isEqual()) {
        console.failure(Error { ErrorCode::Corrupt,
            ResumeText::tr("The new data at %1 is not what was proven before it was put there.")
                .arg(move.target),
            compared->fingerprint,
            ResumeText::tr("If its application has used it since, all is well; otherwise use the backup.") });
        return exitStatus::kDifferent;
    }
    if (Result<QStringList> removed = removeLeftovers(move.journal); !removed)
        console.failure(removed.error());
    console.line(
        ResumeText::tr("The move was complete but for its last check. Proven: %1 holds every record.")
            .arg(move.target));
    console.object(QStringLiteral("summary"),
        { { QStringLiteral("verdict"), verdictId(Verdict::Proven) },
            { QStringLiteral("run"), move.journal.runId },
            { QStringLiteral("fingerprint"), compared->fingerprint } });
    return exitStatus::kDone;
}

int discardMove(Session& session, const UnfinishedMove& move)
{
    Result<QStringList> removed = removeLeftovers(move.journal);
    if (!removed) {
        session.console().failure(removed.error());
        return exitStatus::kFailed;
    }
    for (const QString& path : *removed)
        session.console().line(ResumeText::tr("Removed: %1").arg(path));
    session.console().line(ResumeText::tr("The move is given up. Its original and its backup stay."));
    session.console().object(QStringLiteral("summary"),
        { { QStringLiteral("run"), move.journal.runId },
            { QStringLiteral("removed"), QJsonArray::fromStringList(*removed) } });
    return exitStatus::kDone;
}

int resume(Session& session, const ResumeOptions& options)
{
    Console& console = session.console();
    Result<UnfinishedMove> move = chooseMove(session, QString::fromStdString(options.run));
    if (!move) {
        console.failure(move.error());
        return move.error().code == ErrorCode::Unsupported ? exitStatus::kUsage : exitStatus::kRefused;
    }
    if (move->wasSwitched || move->mayBeSwitched)
        if (const std::optional<int> status = checkSwitched(session, *move))
            return *status;
    if (options.discard)
        return discardMove(session, *move);
    Result<PlanRequest> request = requestToResume(*move, session.workshop().stateFolder);
    Result<Plan> plan = request ? planMove(session, *request) : Result<Plan>(request.error());
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    showPlan(console, *plan);
    const RunReport report = session.resume(*plan, move->journal);
    showReport(console, report);
    return exitCode(report);
}

} // namespace

void addResumeCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<ResumeOptions>();
    CLI::App* command = app.add_subcommand(
        "resume", ResumeText::tr("Continue a move that was stopped or interrupted.").toStdString());
    command->add_option("RUN", options->run,
        ResumeText::tr("The move's id, or its beginning (default: the only unfinished one)").toStdString());
    command->add_flag("--discard", options->discard,
        ResumeText::tr("Give the move up and remove what it left unfinished").toStdString());
    command->callback(
        [options, &action] { action = [options](Session& session) { return resume(session, *options); }; });
}

} // namespace transload
