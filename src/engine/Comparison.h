#pragma once

#include "engine/Detector.h"
#include "engine/RunReport.h"

namespace transload {

/// How two stores, or a store and a report, compare.
struct Comparison {
    std::vector<CollectionReport> collections; ///< those that both sides have
    QStringList structure; ///< translated: what only one side has
    QString fingerprint; ///< of the second side, over `collections`
    bool isEqual() const;
    std::uint64_t records() const; ///< of the second side
};

/// A collection's fingerprint as a report tells it.
struct ExpectedCollection {
    QString name; ///< under which it counts in the run's fingerprint
    QString targetName; ///< its name in the store
    QString fingerprint; ///< hex
    std::uint64_t records = 0; ///< as the report tells
};

/// Compares two stores collection by collection, by name; differences are named by key. A two-column table is
/// compared with a key/value collection as a move would convert it. Errors: what the stores report,
/// Cancelled.
Result<Comparison> compareStores(
    const Detection& left, const Detection& right, const Registry& registry, RunContext& context);

/// Reads a store and compares each collection's fingerprint with the expected one.
Result<Comparison> compareWithFingerprints(const Detection& store,
    const std::vector<ExpectedCollection>& expected, const Registry& registry, RunContext& context);

} // namespace transload
