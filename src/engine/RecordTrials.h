#pragma once

#include "engine/RecordFilter.h"
#include "engine/Verifier.h"

#include <vector>

namespace transload {

/// What the target's own rules are tried with.
struct TrialSides {
    Source& content; ///< what will be moved
    SourceOpener openExisting; ///< what stands in the target; asked only where the plan adds to that
    Target& target; ///< begun
};

/// Whether records may be refused by rules that only the target knows, and the person wants them kept aside.
bool needsTrials(const Plan& plan, const Store& target);

/// Collections with rules that only the target knows, for people; not those that stay as they are.
QStringList collectionsWithOwnRules(const Plan& plan, const Store& target);

/// Shows the records that `rules` (one for each collection of the plan) let through to the target's own
/// rules, and adds a decision to set each aside that is refused; gives how many. Where a connection breaks, a
/// collection begins again, a few times. Errors: Unsupported (more than kMaxDecisions; a key that comes twice
/// where that is to stop the run; a record that stands in the target already), what the stores report,
/// Cancelled.
Result<std::uint64_t> tryRecords(const Plan& plan, const TrialSides& sides, const StoreSchema& wanted,
    std::vector<FilterRules>& rules, RunContext& context);

} // namespace transload
