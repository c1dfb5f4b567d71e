#include "cli/Help.h"

#include "cli/Commands.h"
#include "cli/Console.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <utility>
#include <vector>

namespace transload {

namespace {

struct CommandLineHelp {
    Q_DECLARE_TR_FUNCTIONS(CommandLineHelp)
};

const QString kProgram = QStringLiteral("transload-cli");

/// CLI11's own, with the headings of option groups translated as its other words are.
class Formatter : public CLI::Formatter {
public:
    std::string make_group(
        std::string group, bool isPositional, std::vector<const CLI::Option*> options) const override
    {
        return CLI::Formatter::make_group(get_label(std::move(group)), isPositional, std::move(options));
    }
};

QString footer()
{
    const std::vector<std::pair<int, QString>> statuses {
        { exitStatus::kDone, CommandLineHelp::tr("done and proven; for --dry-run: the move could start") },
        { exitStatus::kFailed, CommandLineHelp::tr("failed or stopped; the target is as it was") },
        { exitStatus::kUsage, CommandLineHelp::tr("wrong usage") },
        { exitStatus::kRefused, CommandLineHelp::tr("refused before anything was written") },
        { exitStatus::kDifferent,
            CommandLineHelp::tr("verification found a difference; the target was taken back") },
        { exitStatus::kQuarantined,
            CommandLineHelp::tr("done and proven, but some records are in quarantine") },
        { exitStatus::kUnverified, CommandLineHelp::tr("could not verify") },
    };
    QStringList lines { CommandLineHelp::tr("LOCATION is a path whose kind is detected, or STORE:PATH (%1).")
                            .arg(QStringLiteral("sqlite:/srv/conduit.db, rocksdb:/srv/conduit")),
        {}, CommandLineHelp::tr("Exit status:") };
    for (const auto& [status, meaning] : statuses)
        lines << QStringLiteral("  %1  %2").arg(status).arg(meaning);
    lines << QString()
          << CommandLineHelp::tr("“%1” tells more about a command.")
                 .arg(QStringLiteral("%1 %2 --help").arg(kProgram, CommandLineHelp::tr("COMMAND")));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void describeProgram(CLI::App& app)
{
    auto formatter = std::make_shared<Formatter>();
    const std::vector<std::pair<const char*, QString>> words {
        { "Usage", CommandLineHelp::tr("Usage") },
        //: stands for the options in the line that tells the usage
        { "OPTIONS", CommandLineHelp::tr("OPTIONS") },
        //: stands for the command in the line that tells the usage
        { "SUBCOMMAND", CommandLineHelp::tr("COMMAND") },
        //: heading over what is told without an option's name
        { "Positionals", CommandLineHelp::tr("Arguments") },
        { "Options", CommandLineHelp::tr("Options") },
        //: behind an option that must be given
        { "REQUIRED", CommandLineHelp::tr("REQUIRED") },
        //: behind an option; options follow that it cannot stand beside
        { "Excludes", CommandLineHelp::tr("Not with") },
        //: behind an option; options follow that must be given as well
        { "Needs", CommandLineHelp::tr("Only with") },
        //: behind an option that takes a text
        { "TEXT", CommandLineHelp::tr("TEXT") },
    };
    for (const auto& [key, word] : words)
        formatter->label(key, word.toStdString());
    app.formatter(formatter);
    app.name(kProgram.toStdString());
    app.description(
        CommandLineHelp::tr("Moves an application's data from one kind of store to another, and proves "
                            "that nothing was lost.")
            .toStdString());
    app.group(CommandLineHelp::tr("Commands").toStdString());
    app.set_help_flag("-h,--help", CommandLineHelp::tr("Print this help and exit").toStdString());
    app.set_version_flag("--version", std::string(TRANSLOAD_VERSION),
        CommandLineHelp::tr("Print the program's version and exit").toStdString());
    app.footer(footer().toStdString());
}

std::string examples(const QStringList& commandLines)
{
    QStringList lines { commandLines.size() == 1 ? CommandLineHelp::tr("Example:")
                                                 : CommandLineHelp::tr("Examples:") };
    for (const QString& line : commandLines)
        lines << QStringLiteral("  %1 %2").arg(kProgram, line);
    return lines.join(QLatin1Char('\n')).toStdString();
}

int answerInstead(const CLI::App& app, const CLI::ParseError& reason, Console& console)
{
    if (reason.get_exit_code() == 0)
        return app.exit(reason);
    QStringList words { kProgram };
    for (const CLI::App* chosen : app.get_subcommands())
        words << QString::fromStdString(chosen->get_name());
    words << QStringLiteral("--help");
    console.failure(Error { ErrorCode::Unsupported,
        CommandLineHelp::tr("This command line was not understood."), QString::fromUtf8(reason.what()),
        CommandLineHelp::tr("“%1” tells how it is written.").arg(words.join(QLatin1Char(' '))) });
    return exitStatus::kUsage;
}

} // namespace transload
