#include "cli/Commands.h"
#include "cli/MoveOptions.h"
#include "cli/MoveReport.h"
#include "cli/Session.h"
#include "engine/Comparison.h"
#include "engine/Leftovers.h"
#include "engine/PlanFile.h"

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

QString text(const JournalContent& run, const char* name)
{
    const JournalEntry* begin = run.find(QStringLiteral("begin"));
    return begin ? begin->details.value(QLatin1String(name)).toString() : QString();
}

Error noneToResume(const QString& wanted)
{
    return Error { ErrorCode::NotFound,
        wanted.isEmpty() ? ResumeText::tr("There is no unfinished move.")
                         : ResumeText::tr("There is no unfinished move “%1”.").arg(wanted),
        wanted, ResumeText::tr("“transload-cli history” lists the moves of the past.") };
}

// The only unfinished run, or the one that is named.
Result<JournalContent> chooseRun(Session& session, const QString& wanted)
{
    std::vector<JournalContent> runs = unfinishedRuns(journalFolder(session.workshop().stateFolder));
    std::erase_if(runs, [&](const JournalContent& run) {
        return !run.find(QStringLiteral("begin")) || !run.runId.startsWith(wanted);
    });
    if (runs.empty())
        return noneToResume(wanted);
    if (runs.size() == 1)
        return runs.front();
    for (const JournalContent& run : runs)
        session.console().line(
            QStringLiteral("%1  %2  %3 → %4")
                .arg(text(run, "started"), run.runId, text(run, "source"), text(run, "target")));
    return Error { ErrorCode::Unsupported, ResumeText::tr("More than one move is unfinished."), {},
        ResumeText::tr("Name the one that is meant by its id.") };
}

// Whether the new data stood in its place when the run was ended.
bool wasSwitched(const JournalContent& run)
{
    const JournalEntry* intent = run.find(QStringLiteral("switch"));
    if (!intent || run.find(QStringLiteral("switched")))
        return intent != nullptr;
    const QString path = text(run, "target").section(QLatin1Char(':'), 1);
    const QString inode = intent->details.value(QLatin1String("inode")).toString();
    const Result<std::optional<FileState>> now = fileState(path);
    return !inode.isEmpty() && now && *now && QString::number((*now)->inode) == inode;
}

// Everything was done but the second check: that is made now, against what was proven before the switch.
int checkSwitched(Session& session, const JournalContent& run)
{
    Console& console = session.console();
    Result<Detection> target = session.detect(text(run, "target"), false);
    const JournalEntry* verified = run.find(QStringLiteral("verified"));
    std::vector<ExpectedCollection> expected;
    if (verified)
        for (const QJsonValue& each : verified->details.value(QLatin1String("collections")).toArray())
            expected.push_back(
                { each[QLatin1String("name")].toString(), each[QLatin1String("targetName")].toString(),
                    each[QLatin1String("fingerprint")].toString() });
    if (!target || !verified) {
        console.failure(target ? noneToResume(run.runId) : target.error());
        return exitStatus::kUnverified;
    }
    Result<Comparison> compared = session.perform<Comparison>([&](RunContext& context) {
        return compareWithFingerprints(*target, expected, session.workshop().registry, context);
    });
    if (!compared) {
        console.failure(compared.error());
        return exitStatus::kUnverified;
    }
    if (!compared->isEqual()) {
        console.failure(Error { ErrorCode::Corrupt,
            ResumeText::tr("The new data at %1 is not what was proven before it was put there.")
                .arg(text(run, "target")),
            compared->fingerprint,
            ResumeText::tr("If its application has used it since, all is well; otherwise use the backup.") });
        return exitStatus::kDifferent;
    }
    if (Result<QStringList> removed = removeLeftovers(run); !removed)
        console.failure(removed.error());
    console.line(
        ResumeText::tr("The move was complete but for its last check. Proven: %1 holds every record.")
            .arg(text(run, "target")));
    console.object(QStringLiteral("summary"),
        { { QStringLiteral("verdict"), verdictId(Verdict::Proven) }, { QStringLiteral("run"), run.runId },
            { QStringLiteral("fingerprint"), compared->fingerprint } });
    return exitStatus::kDone;
}

int discardRun(Session& session, const JournalContent& run)
{
    Result<QStringList> removed = removeLeftovers(run);
    if (!removed) {
        session.console().failure(removed.error());
        return exitStatus::kFailed;
    }
    for (const QString& path : *removed)
        session.console().line(ResumeText::tr("Removed: %1").arg(path));
    session.console().line(ResumeText::tr("The move is given up. Its original and its backup stay."));
    session.console().object(QStringLiteral("summary"),
        { { QStringLiteral("run"), run.runId },
            { QStringLiteral("removed"), QJsonArray::fromStringList(*removed) } });
    return exitStatus::kDone;
}

Result<Plan> planAgain(Session& session, const JournalContent& run)
{
    Result<PlanRequest> request = requestFromJson(text(run, "plan").toUtf8());
    if (!request)
        return request.error();
    const JournalEntry* begin = run.find(QStringLiteral("begin"));
    const bool added = begin->details.value(QLatin1String("addsToTarget")).toBool();
    // The person gave the name when the run was started.
    return planMove(session, *request, added ? request->target.name().toStdString() : std::string());
}

int resume(Session& session, const ResumeOptions& options)
{
    Console& console = session.console();
    Result<JournalContent> run = chooseRun(session, QString::fromStdString(options.run));
    if (!run) {
        console.failure(run.error());
        return run.error().code == ErrorCode::Unsupported ? exitStatus::kUsage : exitStatus::kRefused;
    }
    if (wasSwitched(*run))
        return checkSwitched(session, *run);
    if (options.discard)
        return discardRun(session, *run);
    Result<Plan> plan = planAgain(session, *run);
    if (!plan) {
        console.failure(plan.error());
        return refusalStatus(plan.error());
    }
    showPlan(console, *plan);
    const RunReport report = session.resume(*plan, *run);
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
