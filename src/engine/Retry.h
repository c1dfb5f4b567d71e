#pragma once

#include "engine/Plan.h"

namespace transload {

/// What would become of the records of one collection that are tried again.
struct RetriedCollection {
    QString name;
    std::uint64_t records = 0; ///< in the quarantine file
    std::uint64_t wouldGo = 0; ///< of them
    /// Of the others, by a reason's id; "key-twice": the target holds a record with this key by now;
    /// "own-rule": a rule of the target refused it, and only a move shows whether it still does.
    QMap<QString, std::uint64_t> reasons {};
};

/// The request to move the records of a quarantine file in the way of the run that wrote it: the same
/// choices, but no backup. `request.source` is the file. Errors: what opening the file and reading its plan
/// report.
Result<PlanRequest> requestToRetry(const QString& quarantineFile);

/// Looks at each record of a planned move from a quarantine file: whether the target could hold it now, and
/// whether the target, where there is one, holds its key already and what it refers to. Writes nothing.
/// Memory grows with the keys of the quarantine file, 16 bytes each, up to KeySet::kMostKeys. Errors: what
/// source and target report, Cancelled.
Result<std::vector<RetriedCollection>> retryOnTrial(
    const Plan& plan, const Registry& registry, RunContext& context);

} // namespace transload
