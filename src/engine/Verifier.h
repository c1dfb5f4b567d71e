#pragma once

#include "core/Fingerprint.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "engine/RecordFilter.h"
#include "profiles/Mapping.h"
#include "stores/Store.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace transload {

/// Two collections that must hold the same records.
struct VerifyPair {
    CollectionSchema left; ///< of the source
    CollectionSchema right; ///< of the target
    Mapping mapping; ///< from left to right records
    std::uint64_t weightBytes = 0; ///< about how much there is to read: large pairs go first
    const FilterRules* rules
        = nullptr; ///< which records of the source must not be in the target; outlives it
    std::uint64_t largestBytes = 0; ///< of its largest record, as far as it is known

    /// A filter for one reading of the source.
    RecordFilter leftFilter() const { return rules ? RecordFilter(*rules) : RecordFilter(mapping); }
};

/// What reading both sides again showed for one pair.
struct VerifyResult {
    Fingerprint left; ///< of the mapped records of the source
    Fingerprint right;
    Fingerprint setAside; ///< of the source's records that must not be in the target
    std::uint64_t countedLeft = 0; ///< by countAgain: another way than the reader goes
    QString lastLeft; ///< the key of the last record read there: where a reading that ended early broke off
    QStringList differences; ///< translated, each naming a key; at most kMaxDifferences
    std::uint64_t readLeft() const { return left.records() + setAside.records(); }
    bool isEqual() const { return left == right && countedLeft == readLeft(); }
    /// Translated: how the count and the reading differ; empty when they agree.
    QString countDifference() const;
};

inline constexpr std::size_t kMaxDifferences = 100;

/// Opens one side anew; called from the verifier's threads, once or more.
using SourceOpener = std::function<Result<std::unique_ptr<Source>>()>;

/// Reads both sides anew, on two threads with handles of their own, and compares them pair by pair; where
/// they differ it narrows down to the keys. Memory stays bounded whatever the number of differences. Errors:
/// what the stores report, Cancelled.
Result<std::vector<VerifyResult>> verifyRecords(const SourceOpener& openLeft, const SourceOpener& openRight,
    const std::vector<VerifyPair>& pairs, RunContext& context);

/// Counts a collection that was read, by another way than the reader went: by the store's own books where
/// they show that all was read, else exactly. Errors: what the store reports, Cancelled.
Result<std::uint64_t> countAgain(
    Source& source, const CollectionSchema& collection, std::uint64_t recordsRead, RunContext& context);

/// Compares structure: every collection of `wanted` is in `found` with the same fields, types and key, every
/// object too, and there is nothing else. Gives one translated sentence per difference.
QStringList compareStructure(const StoreSchema& wanted, const StoreSchema& found);

} // namespace transload
