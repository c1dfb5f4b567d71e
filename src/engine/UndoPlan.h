#pragma once

#include "engine/Comparison.h"
#include "engine/Restore.h"

namespace transload {

/// What a report says of a past run, as far as it matters for taking the run back. None of it is believed:
/// what stands at the place is compared with it.
struct PastRun {
    QString runId;
    Location target;
    bool isInPlace = false; ///< the run put something in place, complete and proven
    bool tookAway = false; ///< the run took away what stood there
    QString targetIdentity; ///< see RunReport
    QString targetBackup; ///< the backup of what stood there before; empty: nothing did
    QString sourceBackup; ///< the backup of what was moved or restored; empty without
    QString sourceBackupChecksum;
    std::vector<ExpectedCollection> collections;
};

/// What the person asked for.
struct UndoRequest {
    PastRun run;
    QString saveFolder; ///< what stands at the place is backed up here first
    QString consent; ///< the name of the place (Location::name): take it back also when records changed since
    QString reportFolder; ///< see PlanRequest
    QString stateFolder;
};

/// What taking a run back would do.
struct UndoPlan {
    RestorePlan restore; ///< to be carried out by Restore; a Stop among its findings refuses it
    bool isChanged = false; ///< records changed since: the findings `undo.changed` list them
    /// Only who says the place's name (UndoRequest::consent) may have this: what stands there was changed, or
    /// is a copy. Said, it is a Warning among the findings; unsaid, a Stop.
    bool needsConsent = false;
};

/// Where what stands at the place now is best saved: beside the run's own backups. Empty: they are gone.
QString saveFolderFor(const PastRun& run);

/// What taking the run back will do, in one translated sentence; what stands there now goes into
/// `saveFolder`.
QString undoSentence(const PastRun& run, const QString& saveFolder);

/// Looks at what the run left, and plans to bring the place back to what it was before. Reads what stands
/// there from beginning to end; writes nothing. Only what the run made is ever taken away: another thing at
/// the place, told by its identity and its fingerprints, is a Stop, whatever report or history say. Errors:
/// NotFound (nothing of the run is left, or it put nothing in place), Unsupported, Corrupt (the backup that
/// is needed is damaged), what the stores report, Cancelled.
Result<UndoPlan> planUndo(const UndoRequest& request, const Registry& registry,
    const ProfileLibrary& profiles, RunContext& context);

} // namespace transload
