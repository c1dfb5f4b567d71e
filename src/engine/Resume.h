#pragma once

#include "engine/Comparison.h"
#include "engine/Journal.h"
#include "engine/Plan.h"

namespace transload {

/// A move that was stopped, or whose program ended, before it was done.
struct UnfinishedMove {
    JournalContent journal;
    QDateTime started; ///< UTC
    QString source; ///< as Location::toString
    QString target;
    bool hasBackup = false; ///< a complete one, which is used again
    /// Everything was done but the last check of the data in its place (see proveSwitched).
    bool wasSwitched = false;
    /// Only the data can tell whether it was: it died while a server was switching.
    bool mayBeSwitched = false;
};

/// The moves in this program's state folder that can be continued, oldest first.
std::vector<UnfinishedMove> unfinishedMoves(const QString& stateFolder);

/// Takes back a switch that was cut short, and tells what the move was asked to do. Errors: Unsupported
/// (written by another version), those of takeBackParts.
Result<PlanRequest> requestToResume(const UnfinishedMove& move, const QString& stateFolder);

/// Compares data that was put in its place with what was proven before. Errors: what the store reports,
/// Corrupt (the journal does not say what was proven), Cancelled.
Result<Comparison> proveSwitched(const UnfinishedMove& move, const Registry& registry,
    const ProfileLibrary& profiles, RunContext& context);

} // namespace transload
