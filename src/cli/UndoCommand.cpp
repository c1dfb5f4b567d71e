#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/ReportLines.h"
#include "cli/RunWords.h"
#include "cli/Session.h"
#include "engine/UndoPlan.h"
#include "report/PastRunReport.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(UndoCommand)
};

struct UndoOptions {
    std::string run;
    std::string save;
    std::string yes;
    std::string report;
};

int refuse(Console& console, const Error& error)
{
    console.failure(error);
    return refusalStatus(error);
}

int undo(Session& session, const UndoOptions& options)
{
    Console& console = session.console();
    const Workshop& shop = session.workshop();
    Result<PastRun> run = findPastRun(QString::fromStdString(options.run), shop.stateFolder);
    if (!run)
        return refuse(console, run.error());
    if (Status meant = checkConsent(options.yes, run->target); !meant)
        return refuse(console, meant.error());
    const QString saveFolder = options.save.empty() ? saveFolderFor(*run) : absoluteFolder(options.save);
    const UndoRequest request { *run, saveFolder, QString::fromStdString(options.yes),
        absoluteFolder(options.report), shop.stateFolder };
    if (request.saveFolder.isEmpty())
        return refuse(console,
            { ErrorCode::Unsupported,
                UndoText::tr("What this run put there is backed up before it is taken away."), {},
                UndoText::tr("Say where that backup is to go: --backup FOLDER.") });
    Result<UndoPlan> plan = session.perform<UndoPlan>(
        [&](RunContext& context) { return planUndo(request, shop.registry, shop.profiles, context); });
    if (!plan)
        return refuse(console, plan.error());
    console.line(undoSentence(*run, saveFolder));
    for (const Finding& finding : plan->restore.plan.findings)
        if (finding.id == QLatin1String("undo.changed") && !finding.reason.isEmpty()) {
            console.line(UndoText::tr("Changed since the run: %1").arg(finding.message));
            for (const QString& key : finding.reason.split(QLatin1Char('\n')))
                console.line(QStringLiteral("  ") + key);
        }
    const RunReport report = session.restore(plan->restore);
    showReport(console, report);
    return exitCode(report.verdict);
}

} // namespace

void addUndoCommand(CLI::App& app, CommandAction& action)
{
    auto options = std::make_shared<UndoOptions>();
    CLI::App* command = app.add_subcommand(
        "undo", UndoText::tr("Take a run back: its target becomes what it was before.").toStdString());
    command->add_option("RUN", options->run, UndoText::tr("A run's id, or its beginning").toStdString())
        ->required();
    command->add_option("--backup", options->save,
        UndoText::tr("Folder for the backup of what stands there now (default: beside the run's backup)")
            .toStdString());
    command->add_option("--yes", options->yes,
        UndoText::tr("The target's name: take it back although it was changed since").toStdString());
    command->add_option(
        "--report", options->report, UndoText::tr("Folder for report.json and report.html").toStdString());
    command->footer(examples({ QStringLiteral("undo 0123456789abcdef --backup /mnt/backups") }));
    command->callback(
        [options, &action] { action = [options](Session& session) { return undo(session, *options); }; });
}

} // namespace transload
