#include "stores/sqlite/SqliteValues.h"

#include "core/JsonValue.h"
#include "core/ValueText.h"

#include <cmath>
#include <limits>

namespace transload::store_sqlite {

namespace {

constexpr std::string_view kNan = "NaN";
constexpr std::string_view kMinusZero = "-0.0";
constexpr std::string_view kMixedStart = "{\"$value\":";
constexpr std::string_view kMixedEnd = "}";

bool hasStorageClass(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Int:
    case ValueKind::Text:
    case ValueKind::Bytes:
        return true;
    case ValueKind::Float:
        return !std::isnan(value.real); // SQLite makes NULL of it
    default:
        return false;
    }
}

ValueView bytesOf(ValueKind kind, std::string_view bytes)
{
    ValueView value;
    value.kind = kind;
    value.bytes = bytes;
    return value;
}

ValueView floatOf(double real)
{
    ValueView value;
    value.kind = ValueKind::Float;
    value.real = real;
    return value;
}

ValueView intOf(std::int64_t integer)
{
    ValueView value;
    value.kind = ValueKind::Int;
    value.integer = integer;
    return value;
}

bool isMixedText(const ValueView& value)
{
    return value.kind == ValueKind::Text && value.bytes.starts_with(kMixedStart);
}

// Only what encode would write is taken for a value: anything else was written by somebody else, as text.
std::optional<ValueView> parseMixed(std::string_view text, std::string& scratch)
{
    if (!text.ends_with(kMixedEnd))
        return std::nullopt;
    text.remove_prefix(kMixedStart.size());
    text.remove_suffix(kMixedEnd.size());
    std::optional<ValueView> value = parseJsonValue(text, scratch);
    if (!value || (hasStorageClass(*value) && !isMixedText(*value)))
        return std::nullopt;
    std::string again;
    return appendJsonValue(again, *value) && again == text ? value : std::nullopt;
}

std::optional<ValueView> encodeMixed(const ValueView& value, std::string& scratch)
{
    if (hasStorageClass(value) && !isMixedText(value))
        return value;
    scratch = kMixedStart;
    if (!appendJsonValue(scratch, value))
        return std::nullopt; // Missing
    scratch += kMixedEnd;
    return bytesOf(ValueKind::Text, scratch);
}

std::optional<ValueView> encodeFloat(const ValueView& value)
{
    if (std::isnan(value.real))
        return bytesOf(ValueKind::Text, kNan);
    // A REAL column keeps whole numbers as integers, which know no sign of zero.
    if (value.real == 0.0 && std::signbit(value.real))
        return bytesOf(ValueKind::Bytes, kMinusZero);
    return value;
}

std::optional<ValueView> encodeText(const ValueView& value, std::string& scratch)
{
    if (!hasText(value))
        return std::nullopt;
    std::string unused;
    const bool isOwnText = value.kind == ValueKind::Decimal || value.kind == ValueKind::Json;
    if (isOwnText && !parseText(value.kind, value.bytes, unused))
        return std::nullopt; // no text that would be read as this kind again
    if (isOwnText || value.kind == ValueKind::Other)
        return bytesOf(ValueKind::Text, value.bytes);
    scratch.clear();
    appendText(scratch, value);
    return bytesOf(ValueKind::Text, scratch);
}

} // namespace

Coding codingOf(const FieldSchema& field)
{
    if (!field.kind)
        return field.declaredType == QLatin1String(kMixedType) ? Coding::Mixed : Coding::AsStored;
    switch (*field.kind) {
    case ValueKind::Bool:
        return Coding::Bool;
    case ValueKind::Float:
        return Coding::Float;
    case ValueKind::Null:
    case ValueKind::Missing:
    case ValueKind::Int:
    case ValueKind::Text:
    case ValueKind::Bytes:
        return Coding::AsStored;
    default:
        return Coding::Text;
    }
}

void decode(
    Coding coding, ValueKind kind, const std::string& typeName, ValueView& value, std::string& scratch)
{
    if (coding == Coding::Bool) {
        if (value.kind == ValueKind::Int && (value.integer == 0 || value.integer == 1))
            value.kind = ValueKind::Bool;
    } else if (coding == Coding::Float) {
        if (value.kind == ValueKind::Text && value.bytes == kNan)
            value = floatOf(std::numeric_limits<double>::quiet_NaN());
        else if (value.kind == ValueKind::Bytes && value.bytes == kMinusZero)
            value = floatOf(-0.0);
    } else if (coding == Coding::Text && value.kind == ValueKind::Text) {
        if (const auto parsed = parseText(kind, value.bytes, scratch)) {
            value = *parsed;
            value.typeName = typeName;
        }
    } else if (coding == Coding::Mixed && isMixedText(value)) {
        if (const auto parsed = parseMixed(value.bytes, scratch))
            value = *parsed;
    }
}

std::optional<ValueView> encode(Coding coding, const ValueView& value, std::string& scratch)
{
    if (value.kind == ValueKind::Null)
        return value;
    switch (coding) {
    case Coding::Mixed:
        return encodeMixed(value, scratch);
    case Coding::Bool:
        return value.kind == ValueKind::Bool ? std::optional(intOf(value.integer)) : std::nullopt;
    case Coding::Float:
        return value.kind == ValueKind::Float ? encodeFloat(value) : std::nullopt;
    case Coding::Text:
        return encodeText(value, scratch);
    case Coding::AsStored:
        break;
    }
    return hasStorageClass(value) ? std::optional(value) : std::nullopt;
}

} // namespace transload::store_sqlite
