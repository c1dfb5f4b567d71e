#include "cli/BackupWords.h"
#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/RunWords.h"
#include "cli/Session.h"
#include "engine/BackupChoice.h"
#include "engine/History.h"
#include "engine/Migration.h"
#include "engine/Preflight.h"

#include <QCoreApplication>
#include <QDir>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

int backup(Session& session, const QString& location, const QString& folder)
{
    Console& console = session.console();
    Result<Detection> detection = session.detect(location, false);
    if (!detection) {
        console.failure(detection.error());
        return refusalStatus(detection.error());
    }
    const Workshop& workshop = session.workshop();
    const Findings findings = backupPreflight(detection->inspection, folder);
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Stop) {
            console.finding(finding);
            continue;
        }
        console.failure({ ErrorCode::Conflict, finding.message, finding.reason, finding.nextStep });
        return exitStatus::kRefused;
    }
    Result<BackupManifest> manifest = session.perform<BackupManifest>([&](RunContext& context) {
        return createBackup({ detection->inspection, folder, detection->profileId, newRunId(), true },
            workshop.registry, workshop.clock, context);
    });
    if (!manifest) {
        const bool wasStopped = manifest.error().code == ErrorCode::Cancelled;
        console.failure({ wasStopped ? BackupText::tr("You stopped the backup.") : manifest.error().message,
            BackupText::tr("Your original is unchanged. No backup was made."), manifest.error().nextStep,
            manifest.error().detail });
        return exitStatus::kFailed;
    }
    console.line(BackupText::tr("The backup is complete: every byte was read back and compared."));
    showBackup(console, *manifest, {});
    console.object(QStringLiteral("summary"), asJson(*manifest, {}));
    return exitStatus::kDone;
}

// The one whose moment is closest; of a date alone, to its noon.
Result<BackupManifest> nearest(const BackupList& list, const QString& folder, const QString& text)
{
    QDateTime wanted = QDateTime::fromString(text, Qt::ISODate);
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() <= 10)
        wanted = QDateTime(day, QTime(12, 0));
    if (!wanted.isValid())
        return Error { ErrorCode::Unsupported, BackupText::tr("“%1” is not a date.").arg(text), text,
            BackupText::tr("Write it as 2026-01-31 or 2026-01-31T18:00.") };
    const std::optional<std::size_t> closest = closestBackup(list.backups, wanted);
    if (!closest)
        return Error { ErrorCode::NotFound, BackupText::tr("There are no backups in %1.").arg(folder), folder,
            BackupText::tr("Choose the folder in which backups were made.") };
    return list.backups[*closest];
}

int list(Session& session, const QString& folder, const QString& near)
{
    Console& console = session.console();
    Result<BackupList> found = findBackups(folder, [] { return false; });
    if (found && !near.isEmpty()) {
        Result<BackupManifest> one = nearest(*found, folder, near);
        found = one ? Result<BackupList>(BackupList { { *one }, {} }) : Result<BackupList>(one.error());
    }
    if (!found) {
        console.failure(found.error());
        return exitStatus::kRefused;
    }
    // A convenience: a history that cannot be read leaves the list without dates.
    const Result<QMap<QString, QString>> proven = History(session.workshop().stateFolder).rehearsals();
    for (const BackupManifest& manifest : found->backups) {
        const QString date = proven ? proven->value(manifest.checksum) : QString();
        showBackup(console, manifest, date);
        console.object(QStringLiteral("backup"), asJson(manifest, date));
    }
    for (const Finding& finding : found->damaged)
        console.finding(finding);
    if (found->backups.empty())
        console.line(BackupText::tr("There are no backups in %1.").arg(folder));
    console.object(
        QStringLiteral("summary"), { { QStringLiteral("backups"), qint64(found->backups.size()) } });
    return exitStatus::kDone;
}

} // namespace

void addBackupCommand(CLI::App& app, CommandAction& action)
{
    auto location = std::make_shared<std::string>();
    auto folder = std::make_shared<std::string>();
    CLI::App* command
        = app.add_subcommand("backup", BackupText::tr("Make a proven backup of a store.").toStdString());
    command
        ->add_option("LOCATION", *location, BackupText::tr("A file or folder, or STORE:PATH").toStdString())
        ->required();
    command
        ->add_option(
            "--to", *folder, BackupText::tr("Folder in which the backup folder is made").toStdString())
        ->required();
    command->footer(examples({ QStringLiteral("backup /var/lib/matrix-conduit --to /mnt/backups") }));
    command->callback([location, folder, &action] {
        action = [location, folder](Session& session) {
            return backup(session, QString::fromStdString(*location), absoluteFolder(*folder));
        };
    });
}

void addBackupsCommand(CLI::App& app, CommandAction& action)
{
    auto folder = std::make_shared<std::string>();
    auto near = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(
        "backups", BackupText::tr("List the backups in a folder, newest first.").toStdString());
    command->add_option("FOLDER", *folder, BackupText::tr("Where backups were made").toStdString())
        ->required();
    command->add_option("--near", *near,
        BackupText::tr("Only the backup made closest to this date (2026-01-31, 2026-01-31T18:00)")
            .toStdString());
    command->callback([folder, near, &action] {
        action = [folder, near](Session& session) {
            return list(session, absoluteFolder(*folder), QString::fromStdString(*near));
        };
    });
}

} // namespace transload
