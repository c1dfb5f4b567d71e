#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "engine/Backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

int check(Session& session, const QString& folder)
{
    Console& console = session.console();
    Result<BackupManifest> manifest = readManifest(folder);
    if (!manifest) {
        console.failure(manifest.error());
        // A manifest that was edited or damaged is a difference; a place that is no backup is a wrong choice.
        return manifest.error().code == ErrorCode::Corrupt ? exitStatus::kDifferent : exitStatus::kRefused;
    }
    Result<Findings> findings = session.perform<Findings>(
        [&](RunContext& context) { return checkBackup(*manifest, session.workshop().registry, context); });
    if (!findings) {
        console.failure(
            { findings.error().message, CheckText::tr("The backup was only read, nothing was changed."),
                findings.error().nextStep, findings.error().detail });
        return findings.error().code == ErrorCode::Cancelled ? exitStatus::kFailed : exitStatus::kUnverified;
    }
    for (const Finding& finding : *findings)
        console.finding(finding);
    console.line(findings->empty()
            ? CheckText::tr(
                "Proven: all %n file(s) are as they were written, and every collection holds its records.",
                nullptr, int(manifest->files.size()))
            : CheckText::tr("Damaged: this backup is not what was saved."));
    console.object(QStringLiteral("summary"),
        { { QStringLiteral("backup"), manifest->folder },
            { QStringLiteral("verdict"),
                findings->empty() ? QStringLiteral("proven") : QStringLiteral("different") },
            { QStringLiteral("files"), qint64(manifest->files.size()) },
            { QStringLiteral("findings"), qint64(findings->size()) } });
    return findings->empty() ? exitStatus::kDone : exitStatus::kDifferent;
}

} // namespace

void addCheckCommand(CLI::App& app, CommandAction& action)
{
    auto folder = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("check",
        CheckText::tr("Prove that a backup is still what was saved. Changes nothing.").toStdString());
    command->add_option("BACKUP", *folder, CheckText::tr("A backup folder").toStdString())->required();
    command->footer(examples({ QStringLiteral(
        "check /mnt/backups/transload-backup-20260102T030405Z-conduit.db-0123456789abcdef") }));
    command->callback([folder, &action] {
        action = [folder](Session& session) {
            return check(
                session, QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(*folder))));
        };
    });
}

} // namespace transload
