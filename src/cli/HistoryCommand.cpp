#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "engine/History.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

QJsonObject asJson(const HistoryEntry& entry)
{
    return { { QStringLiteral("run"), entry.runId }, { QStringLiteral("started"), entry.started },
        { QStringLiteral("source"), entry.source }, { QStringLiteral("target"), entry.target },
        { QStringLiteral("verdict"), entry.verdict }, { QStringLiteral("exitCode"), entry.exitCode },
        { QStringLiteral("records"), qint64(entry.records) }, { QStringLiteral("seconds"), entry.seconds },
        { QStringLiteral("mode"), entry.mode }, { QStringLiteral("backup"), entry.backupPath },
        { QStringLiteral("report"), entry.reportFolder } };
}

void showOne(Console& console, const HistoryEntry& entry)
{
    const QLocale locale;
    console.line(HistoryText::tr("Run %1, %2: %3").arg(entry.runId, entry.started, entry.verdict));
    console.line(HistoryText::tr("  From %1").arg(entry.source));
    console.line(HistoryText::tr("  To %1").arg(entry.target));
    console.line(
        HistoryText::tr("  %1 records in %2 s")
            .arg(locale.toString(qulonglong(entry.records)), locale.toString(entry.seconds, 'f', 1)));
    if (!entry.backupPath.isEmpty())
        console.line(HistoryText::tr("  Backup: %1").arg(entry.backupPath));
    if (!entry.reportFolder.isEmpty())
        console.line(HistoryText::tr("  Report: %1")
                         .arg(QDir(entry.reportFolder).filePath(QStringLiteral("report.html"))));
}

int history(Session& session, const QString& runId)
{
    Console& console = session.console();
    const History past(session.workshop().stateFolder);
    if (!runId.isEmpty()) {
        Result<HistoryEntry> entry = past.find(runId);
        if (!entry) {
            console.failure(entry.error());
            return exitStatus::kFailed;
        }
        showOne(console, *entry);
        console.object(QStringLiteral("summary"), asJson(*entry));
        return exitStatus::kDone;
    }
    Result<std::vector<HistoryEntry>> entries = past.entries();
    if (!entries) {
        console.failure(entries.error());
        return exitStatus::kFailed;
    }
    if (entries->empty())
        console.line(HistoryText::tr("There are no runs yet."));
    for (const HistoryEntry& entry : *entries) {
        console.line(QStringLiteral("%1  %2  %3  %4 → %5")
                         .arg(entry.started, entry.runId, entry.verdict.leftJustified(10), entry.source,
                             entry.target));
        console.object(QStringLiteral("run"), asJson(entry));
    }
    console.object(QStringLiteral("summary"), { { QStringLiteral("runs"), qint64(entries->size()) } });
    return exitStatus::kDone;
}

} // namespace

void addHistoryCommand(CLI::App& app, CommandAction& action)
{
    auto run = std::make_shared<std::string>();
    CLI::App* command
        = app.add_subcommand("history", HistoryText::tr("List past runs, or show one.").toStdString());
    command->add_option("RUN", *run, HistoryText::tr("A run's id, or its beginning").toStdString());
    command->callback([run, &action] {
        action = [run](Session& session) { return history(session, QString::fromStdString(*run)); };
    });
}

} // namespace transload
