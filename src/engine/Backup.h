#pragma once

#include "core/Clock.h"
#include "core/Files.h"
#include "core/Finding.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "stores/Registry.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <map>
#include <vector>

namespace transload {

/// A private copy of a source, proven equal to it, that can be read in place without leaving a trace.
struct FrozenCopy {
    Location location; ///< inside the copy
    QMap<QString, QString>
        settings; ///< what has to be set back when the copy is put to use (journal_mode, ...)
    std::map<QString, Digest> files; ///< name relative to the folder -> SHA-256 of what is on the medium
};

/// The state of every file of a store, by name; equal before and after means that nobody changed it.
Result<std::map<QString, FileState>> fileStates(const Store& store, const Location& location);

/// Copies the files of a source into `folder` (which must exist and be empty), syncs them, reads them back
/// past the page cache and compares every byte, makes sure that the source did not change meanwhile, and lets
/// the store recover the copy. Errors: Busy (the source changed), what reading and writing report, Cancelled.
Result<FrozenCopy> freezeCopy(
    const Store& store, const Inspection& source, const QString& folder, RunContext& context);

/// Records per collection, counted in the copy.
struct CountedCollection {
    QString name;
    std::uint64_t records = 0;
};

/// What a backup's manifest says.
struct BackupManifest {
    QString folder; ///< where the backup lies; not stored
    QString runId;
    QDateTime created; ///< UTC
    QString programVersion;
    QString storeId;
    QString storeVersion; ///< of the engine that read it
    QString profileId;
    QString origin; ///< the source's location as text
    QString dataPath; ///< the store, relative to the backup folder: "data/conduit.db", or "data"
    QMap<QString, QString> settings;
    struct File {
        QString name; ///< relative to `data`
        std::uint64_t sizeBytes = 0;
        QString sha256;
    };
    std::vector<File> files; ///< sorted by name
    std::vector<CountedCollection> collections;
    QString checksum; ///< of the manifest itself
    std::uint64_t sizeBytes() const;
    Location location() const; ///< of the store inside the backup
};

/// What a new backup is made of and called.
struct BackupRequest {
    const Inspection& source;
    QString parentFolder; ///< must exist
    QString profileId;
    QString runId;
    /// Look for hidden damage too, before the backup is called one; a run does that itself, beside the
    /// transfer.
    bool checkDeeply = true;
    QString suffix {}; ///< of the name, for a second backup of one run
};

/// Makes the folder `transload-backup-<UTC time>-<name>-<run>` with the frozen copy under `data` and the
/// manifest, proven: every byte read back, opened as a store, counted. It appears under its name only when
/// complete.
Result<BackupManifest> createBackup(
    const BackupRequest& request, const Registry& registry, const Clock& clock, RunContext& context);

/// Reads and checks a backup's manifest: format, checksum, names. Errors: NotFound (no manifest: not a
/// backup), Corrupt, Unsupported (made by a newer version).
Result<BackupManifest> readManifest(const QString& folder);

/// Proves a backup: every file of the manifest with its size and SHA-256, no other file, opens as a store,
/// holds the counted records. Each difference is a finding with severity Stop; none means proven.
Result<Findings> checkBackup(const BackupManifest& manifest, const Registry& registry, RunContext& context);

/// The backups in `folder`, newest first. Folders whose manifest cannot be read are given as findings.
struct BackupList {
    std::vector<BackupManifest> backups;
    Findings damaged;
};
Result<BackupList> listBackups(const QString& folder);

} // namespace transload
