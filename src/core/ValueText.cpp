#include "core/ValueText.h"

#include "core/JsonCursor.h"
#include "core/JsonText.h"
#include "core/TimeText.h"

#include <charconv>
#include <cmath>

namespace transload {

namespace {

constexpr std::size_t kMaxTypedText = 64; // no date, number or interval is longer

template <typename T> void appendNumber(std::string& out, T value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

void appendUuid(std::string& out, std::string_view bytes)
{
    constexpr char kHex[] = "0123456789abcdef";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out.push_back('-');
        out.push_back(kHex[(bytes[i] >> 4) & 15]);
        out.push_back(kHex[bytes[i] & 15]);
    }
}

void appendFloat(std::string& out, double value)
{
    if (std::isnan(value))
        out.append("NaN");
    else if (std::isinf(value))
        out.append(value < 0 ? "-Infinity" : "Infinity");
    else
        appendNumber(out, value);
}

bool parseUuid(std::string_view text, std::string& scratch)
{
    scratch.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue; // compared with the text at the end
        unsigned byte = 0;
        if (i + 1 >= text.size()
            || std::from_chars(text.data() + i, text.data() + i + 2, byte, 16).ptr != text.data() + i + 2)
            return false;
        scratch.push_back(static_cast<char>(byte));
        ++i;
    }
    return scratch.size() == 16;
}

template <typename T> bool parseNumber(std::string_view text, T& value)
{
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

bool isNotFinite(std::string_view text) { return text == "NaN" || text == "Infinity" || text == "-Infinity"; }

// What may stand for a value of the kind; whether it is its one spelling is compared later.
bool parseLoosely(ValueView& value, std::string_view text, std::string& scratch)
{
    switch (value.kind) {
    case ValueKind::Bool:
        value.integer = text == "true" ? 1 : 0;
        return true;
    case ValueKind::Int:
        return parseNumber(text, value.integer);
    case ValueKind::Float:
        return parseNumber(text, value.real);
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
    case ValueKind::Interval:
        return parseTimeText(text, value);
    case ValueKind::Uuid:
        return text.size() == 36 && parseUuid(text, scratch);
    default:
        return false;
    }
}

} // namespace

void appendText(std::string& out, const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        return;
    case ValueKind::Bool:
        out.append(value.integer != 0 ? "true" : "false");
        return;
    case ValueKind::Int:
        appendNumber(out, value.integer);
        return;
    case ValueKind::Float:
        appendFloat(out, value.real);
        return;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Json:
    case ValueKind::Other:
        out.append(value.bytes);
        return;
    case ValueKind::Bytes:
        appendBase64(out, value.bytes);
        return;
    case ValueKind::Time:
        if (!hasText(value)) {
            appendNumber(out, value.integer);
            return;
        }
        [[fallthrough]];
    case ValueKind::Date:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
    case ValueKind::Interval:
        appendTimeText(out, value);
        return;
    case ValueKind::Uuid:
        appendUuid(out, value.bytes);
        return;
    }
}

std::string textOf(const ValueView& value)
{
    std::string text;
    appendText(text, value);
    return text;
}

bool hasText(const ValueView& value)
{
    if (value.kind == ValueKind::Time)
        return value.integer >= 0 && value.integer <= kDayMicros;
    return value.kind != ValueKind::Null && value.kind != ValueKind::Missing;
}

std::optional<ValueView> parseText(ValueKind kind, std::string_view text, std::string& scratch)
{
    ValueView value;
    value.kind = kind;
    value.bytes = text;
    switch (kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        return std::nullopt;
    case ValueKind::Text:
    case ValueKind::Other:
        return value;
    case ValueKind::Decimal:
        return isJsonNumber(text) || isNotFinite(text) ? std::optional(value) : std::nullopt;
    case ValueKind::Json:
        return isJson(text, JsonCursor::Duplicates::Allowed) ? std::optional(value) : std::nullopt;
    case ValueKind::Bytes:
        scratch.clear();
        if (!appendFromBase64(scratch, text))
            return std::nullopt;
        value.bytes = scratch;
        return value;
    default:
        break;
    }
    value.bytes = {};
    if (text.size() > kMaxTypedText || !parseLoosely(value, text, scratch))
        return std::nullopt;
    // The last word has the way back: only a text that comes back byte for byte is this value.
    std::string back;
    if (kind == ValueKind::Uuid)
        value.bytes = scratch;
    appendText(back, value);
    return back == text ? std::optional(value) : std::nullopt;
}

} // namespace transload
