#pragma once

#include <cstdint>
#include <string_view>

namespace transload {

/// The canonical kinds of value. The number is the tag byte of the record encoding (see Batch.h), so it
/// never changes.
enum class ValueKind : std::uint8_t {
    Null = 0x00,
    Bool = 0x01,
    Int = 0x02,
    Float = 0x03,
    Decimal = 0x04,
    Text = 0x05,
    Bytes = 0x06,
    Date = 0x07,
    Time = 0x08,
    Timestamp = 0x09,
    TimestampTz = 0x0A,
    Interval = 0x0B,
    Uuid = 0x0C,
    Json = 0x0D,
    Other = 0x0E,
    Missing = 0x0F,
};

/// How many kinds there are; tags run from 0 to this minus one.
inline constexpr std::size_t kValueKinds = 16;

/// One field of a record, decoded. Views point into the batch and live as long as its records do.
struct ValueView {
    ValueKind kind = ValueKind::Null;
    std::int64_t integer = 0; ///< Bool (0/1), Int, Date (days), Time, Timestamp, TimestampTz, Interval (µs)
    double real = 0.0; ///< Float
    std::int32_t months = 0; ///< Interval
    std::int32_t days = 0; ///< Interval
    std::string_view bytes; ///< Decimal, Text, Bytes, Json, Uuid (16 bytes), Other (its text form)
    std::string_view typeName; ///< Other
};

} // namespace transload
