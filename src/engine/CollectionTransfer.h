#pragma once

#include "engine/Pipeline.h"
#include "engine/Plan.h"

#include <functional>

namespace transload {

/// Moves the records of one collection. When a connection was lost on the way and the target can, the
/// collection starts again, a few times; what was shown of it is taken back. `newFilter` gives the filter of
/// each attempt, which lives until the next one, or null when there must be no other. Errors: those of
/// moveRecords and of opening its two ends.
Result<MovedRecords> moveCollection(Source& source, Target& target, const CollectionPlan& collection,
    const std::function<RecordFilter*()>& newFilter, RunContext& context);

} // namespace transload
