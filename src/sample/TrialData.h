#pragma once

#include "core/Result.h"
#include "core/RunContext.h"

#include <QString>

namespace transload {

/// Where the parts of a trial lie.
struct TrialPlaces {
    QString source; ///< a database as Conduit, the Matrix homeserver, writes it: a RocksDB folder
    QString backups; ///< an empty folder
};

/// How many records a trial of `scale` holds, about.
std::uint64_t trialRecords(unsigned scale);

/// Makes data to try the program with: the folder `folder` with `matrix-conduit`, an invented homeserver, and
/// an empty `backups`. It appears complete or not at all, private to the user, and never replaces anything
/// but an empty folder; missing parents are made. `runId` names the private folder it is built in. Counts
/// records in `context.progress`, obeys `context.stop`. Blocking, any thread. Errors: Conflict (something
/// stands there), AccessDenied, Full, Cancelled, Internal.
Result<TrialPlaces> makeTrialData(
    const QString& folder, unsigned scale, const QString& runId, RunContext& context);

} // namespace transload
