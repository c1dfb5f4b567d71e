#pragma once

#include "engine/Plan.h"

namespace transload {

/// Between the plan and its run an application may have made or changed tables: what is not in the plan would
/// be left behind, or lost from a target that gives way.
/// Whether the source still has the collections that were planned or left out, with the same fields. Errors:
/// Conflict (names what is other), what the store reports.
Status sourceStillFits(const Plan& plan, Source& source);

/// The same for what stands in the target, with everything around the collections.
Status existingStillFits(const Plan& plan, Source& existing);

} // namespace transload
