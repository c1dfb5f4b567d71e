#pragma once

#include "engine/Plan.h"

namespace transload {

/// Looks for everything that would stop or endanger the run, before anything is written: source in use,
/// target in the way, places inside one another, space and rights per volume, values the target cannot hold.
/// Writes nothing. Gives the findings of the plan with its own; a Stop among them refuses the run. When the
/// context is asked to stop, not everything was looked at: no Stop then does not mean that the run may start.
Findings preflight(const Plan& plan, const Registry& registry, RunContext& context);

/// The same for a backup alone: source in use, folder missing, inside the source, or too full.
Findings backupPreflight(const Inspection& source, const QString& folder);

/// The folder in which a private copy of the source is made when it has to be frozen without a backup: beside
/// the target, or where the target is no file, with this program's own data.
QString freezeFolder(const Plan& plan);

/// What one volume will have to take, and what it has.
struct VolumeNeed {
    QString mountPoint;
    std::uint64_t neededBytes = 0;
    std::uint64_t freeBytes = 0;
    std::uint64_t totalBytes = 0;
    QStringList uses; ///< translated: "backup", "new data", "temporary copy"
    bool holdsSource = false; ///< the original lies here
    bool holdsBackup = false; ///< the backup will lie here
};

/// The needs of a plan, one per volume.
std::vector<VolumeNeed> volumeNeeds(const Plan& plan);

} // namespace transload
