#include "engine/BackupChoice.h"

#include "engine/BackupManifestIo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace transload {

namespace {

// The context in which these words were written first.
struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

void addBackup(const QFileInfo& folder, BackupList& list)
{
    if (Result<BackupManifest> manifest = readManifest(folder.filePath()))
        list.backups.push_back(*manifest);
    else
        list.damaged.push_back({ Severity::Warning, QStringLiteral("backup.manifest"),
            folder.fileName() + QStringLiteral(": ") + manifest.error().message, manifest.error().detail,
            manifest.error().nextStep });
}

} // namespace

Result<BackupList> findBackups(const QString& folder, const std::function<bool()>& shouldStop)
{
    if (!QFileInfo(folder).isDir())
        return systemError(ENOENT, folder, BackupText::tr("There is no folder %1.").arg(folder));
    BackupList list;
    if (QFileInfo::exists(manifestPath(folder))) {
        addBackup(QFileInfo(folder), list);
        return list;
    }
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (shouldStop())
            return cancelled();
        if (QFileInfo::exists(manifestPath(entry.filePath())))
            addBackup(entry, list);
    }
    std::sort(list.backups.begin(), list.backups.end(),
        [](const BackupManifest& a, const BackupManifest& b) { return a.created > b.created; });
    return list;
}

std::optional<std::size_t> closestBackup(const std::vector<BackupManifest>& backups, const QDateTime& moment)
{
    if (backups.empty())
        return std::nullopt;
    const auto distance = [&](const BackupManifest& backup) { return qAbs(backup.created.secsTo(moment)); };
    const auto closest = std::min_element(backups.begin(), backups.end(),
        [&](const BackupManifest& a, const BackupManifest& b) { return distance(a) < distance(b); });
    return std::size_t(closest - backups.begin());
}

std::uint64_t recordsOf(const BackupManifest& backup)
{
    std::uint64_t sum = 0;
    for (const CountedCollection& collection : backup.collections)
        sum += collection.records;
    return sum;
}

} // namespace transload
