#pragma once

#include "core/Value.h"

#include <optional>
#include <string>
#include <string_view>

namespace transload {

/// The one text form of a value, for stores that hold a kind as text. Bool `true`; Int decimal; Float the
/// shortest decimal that reads back the same (`NaN`, `Infinity`, `-Infinity`, `-0`); Decimal, Text, Json and
/// Other their own text; Bytes base64; Date `2024-02-29`, years outside 0000 to 9999 as `+10000-01-01` and
/// `-0043-03-15` (astronomical: year 0 is 1 BC); Time `12:34:56[.ffffff]` without trailing zeros; Timestamp
/// `2024-02-29T12:34:56.5`, TimestampTz the same with `Z`; the extreme values of those three are `infinity`
/// and
/// `-infinity`; Interval `P[nY][nM][nD][T[nH][nM][n.nS]]`, each part with its own sign, zero `PT0S`; Uuid
/// lower case. Null and Missing have none: empty.
std::string textOf(const ValueView& value);

/// Appends `textOf(value)`.
void appendText(std::string& out, const ValueView& value);

/// Whether parseText gives this very value back from its text: not for Null, Missing and a Time outside a
/// day.
bool hasText(const ValueView& value);

/// The value of `kind` whose text is exactly `text`, byte for byte; nothing when there is none, so that a
/// typed reading never changes a spelling. The view points into `text`, or into `scratch`, which is
/// overwritten. A Decimal is a JSON number, NaN or an infinity; Json is any valid JSON text; an Other has no
/// type name yet.
std::optional<ValueView> parseText(ValueKind kind, std::string_view text, std::string& scratch);

} // namespace transload
