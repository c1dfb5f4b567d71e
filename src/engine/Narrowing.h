#pragma once

#include "engine/RecordFilter.h"
#include "engine/Verifier.h"

#include <functional>

namespace transload {

/// Reads a collection to its end and hands each batch of records that pass the filter to `use`; none is
/// empty. Counts progress.
Status readFiltered(Source& source, const CollectionSchema& collection, RecordFilter& filter,
    RunContext& context, const std::function<void(const Batch&)>& use);
/// The same without setting any record aside.
Status readMapped(Source& source, const CollectionSchema& collection, const Mapping& mapping,
    RunContext& context, const std::function<void(const Batch&)>& use);

/// Finds the keys in which the two sides of a pair differ, at most kMaxDifferences, one translated text each.
/// Two readings of each side: the first sums the records in buckets by the hash of their key, the second
/// looks only at a few buckets that differ, so memory does not grow with the number of differences.
Result<QStringList> narrowDown(
    const SourceOpener& openLeft, const SourceOpener& openRight, const VerifyPair& pair, RunContext& context);

} // namespace transload
