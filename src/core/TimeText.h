#pragma once

#include "core/Value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace transload {

/// The part of ValueText that knows calendars and clocks.

inline constexpr std::int64_t kDayMicros = 86'400'000'000;

/// Appends the text of a Date, a Time within a day, a Timestamp, a TimestampTz or an Interval.
void appendTimeText(std::string& out, const ValueView& value);

/// Sets the parts of `value`, whose kind is one of those, from a text that may be its own; another spelling
/// may pass too, so the caller compares the way back. False when it is none.
bool parseTimeText(std::string_view text, ValueView& value);

} // namespace transload
