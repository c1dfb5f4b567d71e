#pragma once

#include "engine/Verifier.h"

#include <functional>

namespace transload {

/// Reads a collection to its end and hands each batch of mapped records to `use`. Counts progress.
Status readMapped(Source& source, const CollectionSchema& collection, Mapping mapping, RunContext& context,
    const std::function<void(const Batch&)>& use);

/// Finds the keys in which the two sides of a pair differ, at most kMaxDifferences, one translated text each.
/// Two readings of each side: the first sums the records in buckets by the hash of their key, the second
/// looks only at a few buckets that differ, so memory does not grow with the number of differences.
Result<QStringList> narrowDown(
    const SourceOpener& openLeft, const SourceOpener& openRight, const VerifyPair& pair, RunContext& context);

} // namespace transload
