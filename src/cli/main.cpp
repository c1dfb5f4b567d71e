#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "core/Memory.h"
#include "engine/Places.h"
#include "engine/QuarantineStore.h"
#include "language/Language.h"
#include "report/ReportFiles.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <sys/stat.h>

int main(int argc, char** argv)
{
    using namespace transload;

    ::umask(077); // all we write is for this user only
    returnFreedMemory();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("transload"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRANSLOAD_VERSION));
    Language language;
    language.use({});

    CLI::App cli;
    describeProgram(cli);
    cli.require_subcommand(1);
    bool json = false;
    cli.add_flag("--json", json,
        QCoreApplication::translate(
            "CommandLineHelp", "Write one JSON object per line; the last is the summary")
            .toStdString());
    Passwords passwords;
    addPasswordOptions(cli, passwords);
    cli.fallthrough(); // these may stand behind the command as well
    CommandAction action;
    addInspectCommand(cli, action);
    addPlanCommand(cli, action);
    addMigrateCommand(cli, action);
    addResumeCommand(cli, action);
    addVerifyCommand(cli, action);
    addBackupCommand(cli, action);
    addBackupsCommand(cli, action);
    addCheckCommand(cli, action);
    addRetryCommand(cli, action);
    addRestoreCommand(cli, action);
    addUndoCommand(cli, action);
    addHistoryCommand(cli, action);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        Console forPeople(false);
        return answerInstead(cli, problem, forPeople);
    }

    Console console(json);
    Registry registry = Registry::builtIn();
    registry.add(makeQuarantineStore());
    const Result<ProfileLibrary> profiles = ProfileLibrary::load(profileFolders());
    if (!profiles) {
        console.failure(profiles.error());
        console.end(exitStatus::kRefused);
        return exitStatus::kRefused;
    }
    const Clock clock;
    Session session({ registry, *profiles, clock, stateFolder(), writeReport }, console, passwords);
    const int status = action(session);
    console.end(status);
    return status;
}
