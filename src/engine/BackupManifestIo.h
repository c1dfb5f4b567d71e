#pragma once

#include "engine/Backup.h"

namespace transload {

/// The path of the manifest in a backup folder.
QString manifestPath(const QString& backupFolder);

/// Writes `manifest.json` durably and sets `manifest.checksum`. Nothing may stand there yet.
Status writeManifest(const QString& backupFolder, BackupManifest& manifest);

} // namespace transload
