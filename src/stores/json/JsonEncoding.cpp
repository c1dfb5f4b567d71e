#include "stores/json/JsonEncoding.h"

#include "core/JsonText.h"
#include "core/JsonValue.h"
#include "core/ValueText.h"

#include <charconv>
#include <cmath>

namespace transload::store_json {

namespace {

constexpr std::string_view kValueMark = "{\"$value\":";
// A nested value must leave room for the levels around it, or what was written could not be read.
constexpr std::size_t kNestedDepth = kMaxJsonDepth - 8;

bool isMarker(std::string_view json)
{
    // An object whose first name begins with a dollar, however that is written.
    const std::size_t name = json.find_first_not_of(" \t\r\n", 1);
    if (json.front() != '{' || name == std::string_view::npos || json[name] != '"')
        return false;
    return json.substr(name + 1).starts_with('$') || json.substr(name + 1).starts_with("\\u0024");
}

// The kinds whose plain form is a string that holds the value's text.
bool isQuoted(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Bytes:
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
    case ValueKind::Interval:
    case ValueKind::Uuid:
        return true;
    default:
        return false;
    }
}

// One JSON value as the file has it: what kind of token, and its text.
struct Raw {
    JsonToken token = JsonToken::Bad;
    std::string_view json; ///< the whole value
};

Raw takeRaw(JsonCursor& cursor)
{
    Raw raw { cursor.next(), {} };
    const std::size_t begin = cursor.tokenBegin();
    JsonToken end = raw.token;
    if (raw.token == JsonToken::BeginObject || raw.token == JsonToken::BeginArray)
        end = cursor.skipContainer();
    if (end == JsonToken::Bad || end == JsonToken::Incomplete) {
        raw.token = end;
        return raw;
    }

    raw.json = cursor.whole().substr(begin, cursor.position() - begin);
    return raw;
}

ValueView view(ValueKind kind, std::string_view bytes)
{
    ValueView value;
    value.kind = kind;
    value.bytes = bytes;
    return value;
}

ValueView boolean(JsonToken token)
{
    ValueView value;
    value.kind = ValueKind::Bool;
    value.integer = token == JsonToken::True ? 1 : 0;
    return value;
}

// Exactly as a Float is written: then nothing of its spelling is lost.
std::optional<ValueView> floatOf(std::string_view token)
{
    ValueView value = numberOf(token);
    return value.kind == ValueKind::Float ? std::optional(value) : std::nullopt;
}

std::optional<ValueView> notFiniteFloat(std::string_view text, std::string& scratch)
{
    if (text != "NaN" && text != "Infinity" && text != "-Infinity")
        return std::nullopt;
    return parseText(ValueKind::Float, text, scratch);
}

// A string in a field of another kind than Text.
std::optional<ValueView> typedString(
    const FieldSchema& field, std::string_view typeName, std::string_view text, std::string& scratch)
{
    if (isQuoted(*field.kind))
        return parseText(*field.kind, text, scratch);
    if (*field.kind == ValueKind::Float)
        return notFiniteFloat(text, scratch);
    if (*field.kind == ValueKind::Decimal && notFiniteFloat(text, scratch))
        return view(ValueKind::Decimal, text);
    if (*field.kind != ValueKind::Other)
        return std::nullopt;
    ValueView value = view(ValueKind::Other, text);
    value.typeName = typeName;
    return value;
}

ValueView plainNumber(const FieldSchema& field, std::string_view token)
{
    const bool isWhole = token.find_first_of(".eE") == std::string_view::npos;
    if (field.kind != ValueKind::Decimal && (isWhole || field.kind == ValueKind::Float)) {
        const ValueView number = numberOf(token);
        if (number.kind == ValueKind::Int || number.kind == ValueKind::Float)
            return number;
    }
    return view(ValueKind::Decimal, token);
}

ValueView plainString(JsonCursor& cursor, const FieldSchema& field, std::string_view typeName, Cell& cell)
{
    if (!field.kind || *field.kind == ValueKind::Text)
        return view(ValueKind::Text, cursor.text(cell.scratch));
    std::string unescaped;
    const std::string_view text = cursor.text(unescaped);
    if (!cursor.hasEscapes())
        if (const auto typed = typedString(field, typeName, text, cell.scratch))
            return *typed;
    return view(ValueKind::Text, cursor.text(cell.scratch));
}

JsonToken readPlain(JsonCursor& cursor, const FieldSchema& field, std::string_view typeName, Cell& cell)
{
    const Raw raw = takeRaw(cursor);
    switch (raw.token) {
    case JsonToken::Bad:
    case JsonToken::Incomplete:
        return raw.token;
    case JsonToken::Null:
        cell.value = ValueView {};
        return JsonToken::End;
    default:
        break;
    }
    if (field.kind == ValueKind::Json || raw.token == JsonToken::BeginObject
        || raw.token == JsonToken::BeginArray)
        cell.value = view(ValueKind::Json, raw.json);
    else if (raw.token == JsonToken::String)
        cell.value = plainString(cursor, field, typeName, cell);
    else if (raw.token == JsonToken::Number)
        cell.value = plainNumber(field, raw.json);
    else
        cell.value = boolean(raw.token);
    return JsonToken::End;
}

JsonToken put(std::optional<ValueView> value, Cell& cell)
{
    if (!value)
        return JsonToken::Bad;
    cell.value = *value;
    return JsonToken::End;
}

// What stands in `{"$value": ...}`; nothing for any other object.
std::optional<std::string_view> insideValueMark(std::string_view json)
{
    JsonCursor cursor;
    cursor.start(json, true);
    std::string scratch;
    if (cursor.next() != JsonToken::BeginObject || cursor.next() != JsonToken::Key
        || cursor.text(scratch) != "$value")
        return std::nullopt;
    const std::size_t begin = cursor.position();
    const Raw raw = takeRaw(cursor);
    const std::size_t end = cursor.position();
    return !raw.json.empty() && cursor.next() == JsonToken::EndObject
        ? std::optional(json.substr(begin, end - begin))
        : std::nullopt;
}

std::optional<ValueView> marked(std::string_view json, const FieldSchema& field, Cell& cell)
{
    const std::optional<std::string_view> inside = insideValueMark(json);
    const auto value = parseJsonValue(inside ? *inside : json, cell.scratch);
    return value && (value->kind != *field.kind) == inside.has_value() ? value : std::nullopt;
}

std::optional<ValueView> describedString(
    JsonCursor& cursor, const FieldSchema& field, std::string_view typeName, Cell& cell)
{
    if (*field.kind == ValueKind::Text)
        return view(ValueKind::Text, cursor.text(cell.scratch));
    if (!cursor.hasEscapes())
        return typedString(field, typeName, cursor.raw(), cell.scratch);
    if (isQuoted(*field.kind)) {
        const std::string text(cursor.text(cell.scratch));
        return parseText(*field.kind, text, cell.scratch); // gives nothing that points into the text
    }
    return typedString(field, typeName, cursor.text(cell.scratch), cell.scratch);
}

std::optional<ValueView> describedNumber(const FieldSchema& field, std::string_view token)
{
    if (*field.kind == ValueKind::Decimal)
        return view(ValueKind::Decimal, token);
    if (*field.kind == ValueKind::Float)
        return floatOf(token);
    const ValueView number = numberOf(token);
    return number.kind == *field.kind ? std::optional(number) : std::nullopt;
}

JsonToken readDescribed(JsonCursor& cursor, const FieldSchema& field, std::string_view typeName, Cell& cell)
{
    const Raw raw = takeRaw(cursor);
    if (raw.token == JsonToken::Bad || raw.token == JsonToken::Incomplete)
        return raw.token;
    if (raw.token == JsonToken::Null) {
        cell.value = ValueView {};
        return JsonToken::End;
    }
    if (!field.kind) {
        if (raw.token == JsonToken::String)
            return put(view(ValueKind::Text, cursor.text(cell.scratch)), cell);
        if (raw.token == JsonToken::Number)
            return put(numberOf(raw.json), cell);
        return put(parseJsonValue(raw.json, cell.scratch), cell);
    }
    if (raw.token == JsonToken::BeginObject && (*field.kind != ValueKind::Json || isMarker(raw.json)))
        return put(marked(raw.json, field, cell), cell);
    if (*field.kind == ValueKind::Json)
        return put(view(ValueKind::Json, raw.json), cell);
    if (raw.token == JsonToken::String)
        return put(describedString(cursor, field, typeName, cell), cell);
    if (raw.token == JsonToken::Number)
        return put(describedNumber(field, raw.json), cell);
    const bool isBool = *field.kind == ValueKind::Bool && raw.token != JsonToken::BeginArray;
    return put(isBool ? std::optional(boolean(raw.token)) : std::nullopt, cell);
}

bool isBareJson(std::string_view json, bool onOneLine)
{
    const bool isTrimmed = !json.empty() && json.front() > ' ' && json.back() > ' ';
    return isTrimmed && json != "null" && !isMarker(json)
        && !(onOneLine && json.find_first_of("\r\n") != std::string_view::npos)
        && isJson(json, JsonCursor::Duplicates::Refused, kNestedDepth);
}

// The base64 form of a Json that may not stand as it is.
void appendHiddenJson(std::string& out, std::string_view json)
{
    out.append("{\"$jsontext\":\"");
    appendBase64(out, json);
    out.append("\"}");
}

void appendAnyValue(std::string& out, const ValueView& value, bool onOneLine)
{
    if (value.kind == ValueKind::Json && onOneLine
        && value.bytes.find_first_of("\r\n") != std::string_view::npos)
        appendHiddenJson(out, value.bytes);
    else
        (void)appendJsonValue(out, value);
}

bool appendQuoted(std::string& out, const ValueView& value)
{
    if (!hasText(value))
        return false;
    out.push_back('"');
    appendText(out, value);
    out.push_back('"');
    return true;
}

// The form that needs no mark; false, and nothing appended, when there is none.
bool appendPlain(std::string& out, const ValueView& value, std::string_view typeName, bool onOneLine)
{
    switch (value.kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
        appendText(out, value);
        return true;
    case ValueKind::Float:
        if (!std::isfinite(value.real))
            return appendQuoted(out, value);
        appendJsonFloat(out, value.real);
        return true;
    case ValueKind::Decimal:
        if (isJsonNumber(value.bytes)) {
            out.append(value.bytes);
            return true;
        }
        return (value.bytes == "NaN" || value.bytes == "Infinity" || value.bytes == "-Infinity")
            && appendQuoted(out, value);
    case ValueKind::Text:
        return appendJsonString(out, value.bytes);
    case ValueKind::Other:
        return value.typeName == typeName && appendJsonString(out, value.bytes);
    case ValueKind::Json:
        if (!isBareJson(value.bytes, onOneLine))
            return false;
        out.append(value.bytes);
        return true;
    default:
        return isQuoted(value.kind) && appendQuoted(out, value);
    }
}

} // namespace

JsonToken readField(
    JsonCursor& cursor, Encoding encoding, const FieldSchema& field, std::string_view typeName, Cell& cell)
{
    return encoding == Encoding::Plain ? readPlain(cursor, field, typeName, cell)
                                       : readDescribed(cursor, field, typeName, cell);
}

bool appendField(std::string& out, const FieldSchema& field, std::string_view typeName,
    const ValueView& value, bool onOneLine)
{
    if (value.kind == ValueKind::Missing)
        return false;
    if (value.kind == ValueKind::Null) {
        out.append("null");
        return true;
    }
    if (!field.kind) {
        appendAnyValue(out, value, onOneLine);
        return true;
    }
    if (*field.kind != value.kind) {
        out.append(kValueMark);
        appendAnyValue(out, value, onOneLine);
        out.push_back('}');
        return true;
    }
    if (!appendPlain(out, value, typeName, onOneLine))
        appendAnyValue(out, value, onOneLine);
    return true;
}

} // namespace transload::store_json
