#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace transload {

/// Where the first byte stands, from `begin` on, that a JSON string cannot simply hold: a quote, a backslash,
/// a control character or the start of a character beyond ASCII; `end` when there is none.
const char* skipPlainText(const char* begin, const char* end);

/// The length in bytes of the UTF-8 character at `begin`; 0 when it is not valid (overlong forms, surrogates
/// and what lies beyond U+10FFFF are not), -1 when `end` cuts it off. `begin` < `end`.
int utf8Length(const char* begin, const char* end);

/// Whether all of `text` is valid UTF-8.
bool isUtf8(std::string_view text);

/// Appends `text` as a JSON string, quotes included, with the shortest escapes; only what must be is escaped.
/// False when it is not valid UTF-8: then nothing was appended.
bool appendJsonString(std::string& out, std::string_view text);

/// Appends what stands between the quotes of a valid JSON string, its escapes resolved.
void appendUnescaped(std::string& out, std::string_view raw);

/// Appends `bytes` in base64 (RFC 4648, padded, no line breaks).
void appendBase64(std::string& out, std::string_view bytes);

/// Appends what `text` stands for; false, and nothing appended, unless `text` is exactly what appendBase64
/// writes.
bool appendFromBase64(std::string& out, std::string_view text);

/// Whether `token` is one JSON number and nothing else.
bool isJsonNumber(std::string_view token);

} // namespace transload
