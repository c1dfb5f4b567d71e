#pragma once

#include "core/Value.h"

#include <cstdint>
#include <string>

namespace transload::store_rocksdb {

/// Appends one field of a key so that keys compare by memcmp as their values do, field by field: the kind's
/// tag byte, then integers big-endian with the sign bit turned over (a Float with all bits turned over when
/// it is negative), and what has a length with each 00 as 00 FF and 00 00 at its end. A Decimal is ordered by
/// its text. No encoding is the beginning of another.
void appendKeyField(std::string& out, const ValueView& value);

/// Appends the number of a record, big-endian: the key of what has none.
void appendOrdinal(std::string& out, std::uint64_t ordinal);

} // namespace transload::store_rocksdb
