#pragma once

#include "engine/Backup.h"

namespace transload {

/// Opens a copy as a store and counts its records, on two threads; when asked for, one of them looks for
/// hidden damage first, which takes longest. Errors: Corrupt, what the store reports, Cancelled.
Result<std::vector<CountedCollection>> countCopy(
    const Store& store, const Location& location, bool checkDeeply, RunContext& context);

} // namespace transload
