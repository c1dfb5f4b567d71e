#pragma once

#include "core/RunContext.h"
#include "stores/json/JsonRecords.h"

namespace transload::store_json {

/// Counts the records of a collection by quotes, brackets and commas alone: another way than a reader goes,
/// which follows the grammar. Errors: as JsonInput::read, Cancelled.
Result<std::uint64_t> countByBrackets(const Place& place, RunContext& context);

} // namespace transload::store_json
