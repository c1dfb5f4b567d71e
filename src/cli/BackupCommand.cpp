#include "cli/Commands.h"
#include "cli/Help.h"
#include "cli/Session.h"
#include "engine/Backup.h"
#include "engine/Migration.h"
#include "engine/Preflight.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <memory>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

std::uint64_t recordsOf(const BackupManifest& manifest)
{
    std::uint64_t sum = 0;
    for (const CountedCollection& collection : manifest.collections)
        sum += collection.records;
    return sum;
}

QJsonObject asJson(const BackupManifest& manifest)
{
    return { { QStringLiteral("backup"), manifest.folder },
        { QStringLiteral("created"), manifest.created.toString(Qt::ISODate) },
        { QStringLiteral("store"), manifest.storeId }, { QStringLiteral("origin"), manifest.origin },
        { QStringLiteral("collections"), qint64(manifest.collections.size()) },
        { QStringLiteral("records"), qint64(recordsOf(manifest)) },
        { QStringLiteral("bytes"), qint64(manifest.sizeBytes()) },
        { QStringLiteral("checksum"), manifest.checksum } };
}

void show(Console& console, const BackupManifest& manifest)
{
    const QLocale locale;
    console.line(manifest.folder);
    console.line(
        BackupText::tr("  %1, from %2").arg(manifest.created.toString(Qt::ISODate), manifest.origin));
    console.line(
        BackupText::tr("  %1 records in %n collection(s), %2", nullptr, int(manifest.collections.size()))
            .arg(locale.toString(qulonglong(recordsOf(manifest))),
                locale.formattedDataSize(qint64(manifest.sizeBytes()))));
}

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
    show(console, *manifest);
    console.object(QStringLiteral("summary"), asJson(*manifest));
    return exitStatus::kDone;
}

int list(Session& session, const QString& folder)
{
    Console& console = session.console();
    Result<BackupList> found = listBackups(folder);
    if (!found) {
        console.failure(found.error());
        return exitStatus::kRefused;
    }
    for (const BackupManifest& manifest : found->backups) {
        show(console, manifest);
        console.object(QStringLiteral("backup"), asJson(manifest));
    }
    for (const Finding& finding : found->damaged)
        console.finding(finding);
    if (found->backups.empty())
        console.line(BackupText::tr("There are no backups in %1.").arg(folder));
    console.object(
        QStringLiteral("summary"), { { QStringLiteral("backups"), qint64(found->backups.size()) } });
    return exitStatus::kDone;
}

QString absolute(const std::string& path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(path)));
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
            return backup(session, QString::fromStdString(*location), absolute(*folder));
        };
    });
}

void addBackupsCommand(CLI::App& app, CommandAction& action)
{
    auto folder = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(
        "backups", BackupText::tr("List the backups in a folder, newest first.").toStdString());
    command->add_option("FOLDER", *folder, BackupText::tr("Where backups were made").toStdString())
        ->required();
    command->callback([folder, &action] {
        action = [folder](Session& session) { return list(session, absolute(*folder)); };
    });
}

} // namespace transload
