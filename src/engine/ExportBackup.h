#pragma once

#include "engine/Backup.h"

namespace transload {

/// The frozen copy of a source that does not lie in files: a portable SQLite file in `folder` (which must
/// exist and be empty) that holds every collection with its types and what is needed to bring it back
/// (CarriedSchema), proven by comparing every record with `source`, then hashed past the page cache. A live
/// `source` is held still by a snapshot of its own meanwhile. Nothing is left in `folder` when it fails.
/// Errors: what reading and writing report, Unsupported (a value that cannot be kept exactly), Corrupt
/// (differences), Cancelled.
Result<FrozenCopy> exportCopy(
    const Location& source, const QString& folder, const Registry& registry, RunContext& context);

} // namespace transload
