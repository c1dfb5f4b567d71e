#pragma once

#include "engine/RecordFilter.h"

#include <vector>

namespace transload {

/// Records of one collection that are bad because of others: which rule they break, how many, and which.
struct SiftFinding {
    std::size_t collection = 0; ///< index into Plan::collections
    bool areOrphans = false; ///< else keys that come twice
    QString about; ///< the fields, separated by commas
    QString refersTo; ///< of orphans: the collection in which nothing was found
    std::uint64_t records = 0; ///< exactly
    QStringList keys; ///< of the first ones, for people; at most kMaxNamedKeys
    bool isStop = false; ///< the choices leave no way but to stop
    bool mayBeNull = false; ///< of orphans: their fields may be Null in the target
};

inline constexpr qsizetype kMaxNamedKeys = 100;
/// More decisions than this about single records are no exceptions any more; the run is refused.
inline constexpr std::size_t kMaxDecisions = 1'000'000;

/// Whether there is anything to be found: a key that the source may hold twice, or a foreign key whose other
/// side is moved too.
bool needsSifting(const Plan& plan, const Store& source, const Store& target);

/// Looks for keys that come twice for the target and for foreign keys that refer to nothing, among the
/// records that `rules` (one for each collection of the plan) let through, and adds the decisions that the
/// plan's choices lead to: all but the first of equal keys, all orphans, and what becomes an orphan by that.
/// Memory is bounded: keys are looked at in parts of KeySet::kMostKeys, one reading for each; decisions are
/// at most kMaxDecisions. Errors: Unsupported (more than that), what the source reports, Cancelled.
Result<std::vector<SiftFinding>> siftRecords(const Plan& plan, Source& source, const Store& sourceStore,
    std::vector<FilterRules>& rules, RunContext& context);

} // namespace transload
