#pragma once

#include "core/Fingerprint.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "profiles/Mapping.h"
#include "stores/Store.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace transload {

/// Two collections that must hold the same records.
struct VerifyPair {
    CollectionSchema left; ///< of the source
    CollectionSchema right; ///< of the target
    Mapping mapping; ///< from left to right records
};

/// What reading both sides again showed for one pair.
struct VerifyResult {
    Fingerprint left; ///< of the mapped records of the source
    Fingerprint right;
    std::uint64_t countedLeft = 0; ///< by Source::countRecords: another way than the reader goes
    QStringList differences; ///< named keys, at most kMaxDifferences
    bool isEqual() const { return left == right && countedLeft == left.records() && differences.isEmpty(); }
};

inline constexpr int kMaxDifferences = 100;

/// Reads both sides anew, one thread each, and compares them pair by pair; where they differ it narrows down
/// to the keys. Memory stays bounded whatever the number of differences. `left` and `right` must be freshly
/// opened and are used by one thread each. Errors: what the readers report, Cancelled.
Result<std::vector<VerifyResult>> verifyRecords(
    Source& left, Source& right, const std::vector<VerifyPair>& pairs, RunContext& context);

/// Compares structure: every collection of `wanted` exists in `found` with the same fields, types and key,
/// and every object too; nothing else does. Gives one translated sentence per difference.
QStringList compareStructure(const StoreSchema& wanted, const StoreSchema& found);

} // namespace transload
