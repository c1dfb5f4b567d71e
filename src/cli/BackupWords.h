#pragma once

#include "cli/Console.h"
#include "engine/Backup.h"

namespace transload {

/// A moment for people: local date and time.
QString momentText(const QDateTime& moment);

/// What is in a backup, in a few lines; `lastProven` (UTC, ISO 8601): when it was last rehearsed, empty:
/// never.
void showBackup(Console& console, const BackupManifest& backup, const QString& lastProven);

/// The same for programs.
QJsonObject asJson(const BackupManifest& backup, const QString& lastProven);

} // namespace transload
