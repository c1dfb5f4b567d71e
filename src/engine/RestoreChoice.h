#pragma once

#include "engine/Restore.h"

#include <QStringList>

namespace transload {

/// Where a backup goes when nobody says: where its data came from. To be rehearsed, a backup needs no place
/// of its own: then it is a name in `stateFolder`, where the origin is gone or lies behind a server. Errors:
/// those of originOf.
Result<Location> usualPlace(
    const BackupManifest& backup, bool isRehearsal, const QString& stateFolder, const Registry& registry);

/// What a restore by copy will do, in translated sentences; what is replaced is named, with where it is
/// saved.
QStringList whatWillChange(const RestorePlan& restore);

/// The same of a restore that is a move from the backup (planRestoreMove).
QStringList whatWillChange(const Plan& move, const BackupManifest& backup);

/// Plans what restoresByCopy says no to: a move whose source is the backup, which is proven first. It goes
/// only where nothing stands, so `replaces` and `saveFolder` of the request have no meaning; a rehearsal is a
/// practice run. Reads the backup as a whole; writes nothing. Errors: Corrupt (the backup is damaged),
/// Conflict (something stands there), what the stores report, Cancelled.
Result<Plan> planRestoreMove(const RestoreRequest& request, const BackupManifest& backup,
    const Registry& registry, const ProfileLibrary& profiles, RunContext& context);

/// Notes in the history that the practice run of such a plan has proven the backup restorable; any other
/// report is none, and no error.
Status noteRehearsal(const RunReport& report, const BackupManifest& backup, const QString& stateFolder);

} // namespace transload
