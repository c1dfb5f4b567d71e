#pragma once

#include "engine/MigrationRunner.h"
#include "engine/Restore.h"

#include <optional>

namespace transload {

/// All that a restore is planned from, as the person chose it.
struct RestoreChoice {
    BackupManifest backup;
    bool isRehearsal = false;
    bool goesHome = false; ///< to where the data came from
    std::optional<Location> server; ///< the place, when it lies behind one
    QString storeId; ///< of another place in files
    QString path;
    QString saveFolder; ///< see RestoreRequest
};

/// A restore that was planned and looked at: a copy, or a move from the backup.
struct PreparedRestore {
    std::optional<RestorePlan> copy;
    std::optional<Plan> move;
    Findings findings; ///< Stops first
};

/// Plans what was chosen and looks at the place; what stands there may give way, so whoever carries the plan
/// out has asked for its name. Blocking code, any thread. Errors: those of originOf, Detector::locateTarget
/// and planRestoreMove.
Result<PreparedRestore> prepareRestore(
    const RestoreChoice& choice, const Workshop& shop, RunContext& context);

/// A path that is free, beside where the data came from or at home, for a store of this kind.
QString freeRestorePath(
    const BackupManifest& backup, const std::optional<Location>& origin, const Store* store);

} // namespace transload
