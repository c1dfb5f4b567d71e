#pragma once

#include "profiles/Mapping.h"
#include "stores/Store.h"

#include <QString>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace transload {

/// What becomes of a record whose key is in the target already.
enum class OnConflict {
    Fail, ///< the run is refused when the collection in the target holds any record
    Skip, ///< the target's record stays
    Overwrite, ///< the source's record takes its place
};

/// "fail", "skip", "overwrite": stable, for plans, reports and the command line.
QString conflictId(OnConflict choice);
std::optional<OnConflict> conflictOf(const QString& id);

/// How the records of source and target compare, by key.
struct ConflictCount {
    std::uint64_t added = 0; ///< only in the source
    std::uint64_t equal = 0;
    std::uint64_t different = 0; ///< the same key with other values
    std::uint64_t kept = 0; ///< only in the target
};

/// How a collection of the source goes into one that stands in the target.
struct MergeRule {
    CollectionSchema incoming; ///< as the source is read
    Mapping mapping; ///< from `incoming` to the target's form of it
    /// For each field of the existing collection its place in the mapped record; empty: the same order.
    std::vector<std::size_t> order;
    OnConflict choice = OnConflict::Fail;
    ConflictCount count;
};

/// The place of each of `existing`'s fields in `incoming`, by name; empty when the order is the same. Every
/// field must be there (see fitsExisting).
std::vector<std::size_t> fieldOrder(const CollectionSchema& incoming, const CollectionSchema& existing);

/// The encoded key fields of a record; the whole record when the collection has no key.
void keyBytes(std::string_view record, const CollectionSchema& collection, std::string& key);

/// Compares by key what is in `existing` with what would come. Reads both sides once for each one and a half
/// million records of the target, so that memory stays below 64 MB; writes nothing. `mayLack`: records that
/// have no form in the target are left out of the count; else they are an error. Errors: what the stores
/// report, Cancelled.
Result<ConflictCount> countConflicts(Source& existing, const CollectionSchema& collection, Source& incoming,
    const MergeRule& rule, bool mayLack, RunContext& context);

} // namespace transload
