#pragma once

#include "engine/Backup.h"

#include <functional>
#include <optional>

namespace transload {

/// The backups at a place: those in the folder, newest first, or the one that the folder is itself. Between
/// two of them `shouldStop` is asked. Errors: NotFound (no such folder), Cancelled.
Result<BackupList> findBackups(const QString& folder, const std::function<bool()>& shouldStop);

/// Which of them was made closest to a moment, of two equally close ones the first; nothing when there are
/// none.
std::optional<std::size_t> closestBackup(const std::vector<BackupManifest>& backups, const QDateTime& moment);

/// How many records a backup holds, in all its collections.
std::uint64_t recordsOf(const BackupManifest& backup);

} // namespace transload
