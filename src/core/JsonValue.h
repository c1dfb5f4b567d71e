#pragma once

#include "core/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace transload {

/// Any value but Missing as one JSON value that tells its kind, and back, exactly.
///
/// Null `null`; Bool; Int an integer literal; Float its shortest form, with `.0` where it would read as an
/// Int; Decimal its own token where that is a number that neither an Int nor a Float is written as; Text a
/// string. All else is an object with exactly one member, whose name starts with `$`: `$float` (`"NaN"`,
/// `"Infinity"`,
/// `"-Infinity"`), `$decimal`, `$date`, `$time`, `$timestamp`, `$timestamptz`, `$interval`, `$uuid` with the
/// value's text (see ValueText; a Time outside a day is a number of microseconds); `$bytes` base64; `$text`
/// the base64 of text that is not valid UTF-8; `$other` an array of type name and text; `$json` the nested
/// value, byte for byte;
/// `$jsontext` the base64 of a Json that is not strict JSON.
///
/// The escape rule: people's objects and arrays stand nowhere but inside `$json`, which is not looked into.
/// So an object of theirs that looks like one of these is never taken for one.

/// Appends the value; false, and nothing appended, for Missing.
bool appendJsonValue(std::string& out, const ValueView& value);

/// The value that `json` stands for, white space around it and inside `$` objects allowed; nothing when it is
/// not of that form. The view points into `json`, or into `scratch`, which is overwritten.
std::optional<ValueView> parseJsonValue(std::string_view json, std::string& scratch);

/// Appends a finite Float as the JSON number that no Int is written as: `1.0`, `1e+16`, `-0.0`.
void appendJsonFloat(std::string& out, double value);

/// What a JSON number token is by its spelling alone: an Int or a Float when exactly this token is written
/// for that value, else a Decimal. `token` must be a JSON number.
ValueView numberOf(std::string_view token);

} // namespace transload
