#pragma once

#include <string>
#include <string_view>

namespace transload::store_postgresql {

/// Appends the exact text of a `numeric` in PostgreSQL's binary form, with its scale, as the server itself
/// would write it: "1.10", "-0.001", "NaN", "Infinity". False when the bytes are not such a number.
bool numericToText(std::string_view binary, std::string& text);

/// Appends the binary form of a decimal text (digits, sign, point, exponent, NaN, ±Infinity). False when it
/// is no such text, has a spelling that would not come back (leading zeros, "+", ".5", exponent), or is
/// beyond what the server holds (131072 digits before the point, 16383 after it).
bool textToNumeric(std::string_view text, std::string& binary);

} // namespace transload::store_postgresql
