#include "cli/Commands.h"
#include "cli/Session.h"
#include "engine/Places.h"
#include "language/Language.h"
#include "report/ReportFiles.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <sys/stat.h>

namespace {

constexpr const char* kFooter
    = R"(LOCATION is a path whose kind is detected, or STORE:PATH (sqlite:/srv/conduit.db, rocksdb:/srv/conduit).

Exit status:
  0  done and proven; for --dry-run: the move could start
  1  failed or stopped; the target is as it was
  2  wrong usage
  3  refused before anything was written
  5  verification found a difference; the target was taken back
  7  could not verify

“transload-cli COMMAND --help” tells more about a command.)";

} // namespace

int main(int argc, char** argv)
{
    using namespace transload;

    ::umask(077); // all we write is for this user only
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("transload"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRANSLOAD_VERSION));
    Language language;
    language.use({});

    CLI::App cli(
        "Moves an application's data from one kind of store to another, and proves that nothing was lost.",
        "transload-cli");
    cli.set_version_flag("--version", std::string(TRANSLOAD_VERSION));
    cli.footer(kFooter);
    cli.require_subcommand(1);
    bool json = false;
    cli.add_flag("--json", json, "Write one JSON object per line; the last is the summary");
    cli.fallthrough(); // --json may stand behind the command as well
    CommandAction action;
    addInspectCommand(cli, action);
    addMigrateCommand(cli, action);
    addVerifyCommand(cli, action);
    addBackupCommand(cli, action);
    addBackupsCommand(cli, action);
    addCheckCommand(cli, action);
    addHistoryCommand(cli, action);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return cli.exit(problem) == 0 ? exitStatus::kDone : exitStatus::kUsage;
    }

    Console console(json);
    const Registry registry = Registry::builtIn();
    const Result<ProfileLibrary> profiles = ProfileLibrary::load(profileFolders());
    if (!profiles) {
        console.failure(profiles.error());
        console.end(exitStatus::kRefused);
        return exitStatus::kRefused;
    }
    const Clock clock;
    Session session({ registry, *profiles, clock, stateFolder(), writeReport }, console);
    const int status = action(session);
    console.end(status);
    return status;
}
