#include "core/JsonValue.h"

#include "core/JsonCursor.h"
#include "core/JsonText.h"
#include "core/ValueText.h"

#include <charconv>
#include <cmath>

namespace transload {

namespace {

constexpr std::string_view kTextMark = "$text";
constexpr std::string_view kJsonMark = "$json";
constexpr std::string_view kJsonTextMark = "$jsontext";
// A nested value must leave room for the levels around it, or what was written could not be read.
constexpr std::size_t kNestedDepth = kMaxJsonDepth - 8;

// The member name for each kind that has one; empty for the kinds that stand bare.
std::string_view markOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Float:
        return "$float";
    case ValueKind::Decimal:
        return "$decimal";
    case ValueKind::Text:
        return kTextMark;
    case ValueKind::Bytes:
        return "$bytes";
    case ValueKind::Date:
        return "$date";
    case ValueKind::Time:
        return "$time";
    case ValueKind::Timestamp:
        return "$timestamp";
    case ValueKind::TimestampTz:
        return "$timestamptz";
    case ValueKind::Interval:
        return "$interval";
    case ValueKind::Uuid:
        return "$uuid";
    case ValueKind::Json:
        return kJsonMark;
    case ValueKind::Other:
        return "$other";
    default:
        return {};
    }
}

std::optional<ValueKind> kindOfMark(std::string_view mark)
{
    for (std::size_t kind = 0; kind < kValueKinds; ++kind)
        if (markOf(ValueKind(kind)) == mark)
            return ValueKind(kind);
    return std::nullopt;
}

void openMark(std::string& out, std::string_view mark) { out.append("{\"").append(mark).append("\":"); }

// As a string, or marked where it is not valid UTF-8.
void appendTextual(std::string& out, std::string_view text)
{
    if (appendJsonString(out, text))
        return;
    openMark(out, kTextMark);
    out.push_back('"');
    appendBase64(out, text);
    out.append("\"}");
}

void appendJson(std::string& out, std::string_view json)
{
    if (isJson(json, JsonCursor::Duplicates::Refused, kNestedDepth)) {
        openMark(out, kJsonMark);
        out.append(json).push_back('}');
        return;
    }
    openMark(out, kJsonTextMark);
    out.push_back('"');
    appendBase64(out, json);
    out.append("\"}");
}

void appendOther(std::string& out, const ValueView& value)
{
    openMark(out, markOf(value.kind));
    out.push_back('[');
    appendTextual(out, value.typeName);
    out.push_back(',');
    appendTextual(out, value.bytes);
    out.append("]}");
}

// The kinds whose text is plain ASCII, and Decimal, which is whatever its source made of it.
void appendMarked(std::string& out, const ValueView& value)
{
    openMark(out, markOf(value.kind));
    if (value.kind == ValueKind::Decimal) {
        appendTextual(out, value.bytes);
    } else {
        const bool isQuoted = hasText(value);
        out.append(isQuoted ? 1 : 0, '"');
        appendText(out, value);
        out.append(isQuoted ? 1 : 0, '"');
    }
    out.push_back('}');
}

void appendDecimal(std::string& out, const ValueView& value)
{
    if (isJsonNumber(value.bytes) && numberOf(value.bytes).kind == ValueKind::Decimal)
        out.append(value.bytes);
    else
        appendMarked(out, value);
}

// Reads the value of a `$` object and its end. What it gives points into the text or into `scratch`.
class MarkedReader {
public:
    MarkedReader(JsonCursor& cursor, std::string_view json, std::string& scratch)
        : m_cursor(cursor), m_json(json), m_scratch(scratch)
    {
    }

    std::optional<ValueView> read()
    {
        if (m_cursor.next() != JsonToken::Key)
            return std::nullopt;
        const std::string mark(m_cursor.text(m_scratch));
        m_scratch.clear();
        std::optional<ValueView> value = mark == kJsonTextMark ? jsonText() : payload(kindOfMark(mark));
        return value && m_cursor.next() == JsonToken::EndObject && m_cursor.depth() == 0 ? value
                                                                                         : std::nullopt;
    }

private:
    std::optional<ValueView> payload(std::optional<ValueKind> kind)
    {
        if (!kind)
            return std::nullopt;
        if (*kind == ValueKind::Json)
            return nested();
        if (*kind == ValueKind::Other)
            return other();
        if (*kind == ValueKind::Decimal)
            return decimal();
        const JsonToken token = m_cursor.next();
        if (*kind == ValueKind::Time && token == JsonToken::Number)
            return timeOutsideADay();
        if (token != JsonToken::String)
            return std::nullopt;
        if (*kind == ValueKind::Text)
            return base64(ValueKind::Text);
        std::string text;
        return parseText(*kind, m_cursor.text(text), m_scratch); // none of these points into the text
    }

    std::optional<ValueView> base64(ValueKind kind)
    {
        std::string text;
        m_scratch.clear();
        if (!appendFromBase64(m_scratch, m_cursor.text(text)))
            return std::nullopt;
        return view(kind, m_scratch);
    }

    std::optional<ValueView> jsonText()
    {
        return m_cursor.next() == JsonToken::String ? base64(ValueKind::Json) : std::nullopt;
    }

    std::optional<ValueView> decimal()
    {
        if (!appendTextual(m_cursor.next()))
            return std::nullopt;
        return view(ValueKind::Decimal, m_scratch);
    }

    std::optional<ValueView> timeOutsideADay() const
    {
        ValueView value = numberOf(m_cursor.raw());
        if (value.kind != ValueKind::Int)
            return std::nullopt;
        value.kind = ValueKind::Time;
        return hasText(value) ? std::nullopt : std::optional(value);
    }

    // Everything between the colon and the closing brace, white space too, is the value's exact text.
    std::optional<ValueView> nested()
    {
        const std::size_t begin = m_cursor.position();
        const JsonToken token = m_cursor.next();
        if (token == JsonToken::Bad
            || ((token == JsonToken::BeginObject || token == JsonToken::BeginArray)
                && m_cursor.skipContainer() == JsonToken::Bad))
            return std::nullopt;
        const std::size_t end = m_json.find_first_not_of(" \t\r\n", m_cursor.position());
        if (end == std::string_view::npos)
            return std::nullopt;
        return view(ValueKind::Json, m_json.substr(begin, end - begin));
    }

    std::optional<ValueView> other()
    {
        if (m_cursor.next() != JsonToken::BeginArray || !appendTextual(m_cursor.next()))
            return std::nullopt;
        const std::size_t nameBytes = m_scratch.size();
        if (!appendTextual(m_cursor.next()) || m_cursor.next() != JsonToken::EndArray)
            return std::nullopt;
        ValueView value = view(ValueKind::Other, std::string_view(m_scratch).substr(nameBytes));
        value.typeName = std::string_view(m_scratch).substr(0, nameBytes);
        return value;
    }

    // The way back from appendTextual, appended to the scratch.
    bool appendTextual(JsonToken token)
    {
        std::string text;
        if (token == JsonToken::String) {
            m_scratch.append(m_cursor.text(text));
            return true;
        }
        if (token != JsonToken::BeginObject || m_cursor.next() != JsonToken::Key
            || m_cursor.text(text) != kTextMark || m_cursor.next() != JsonToken::String)
            return false;
        return appendFromBase64(m_scratch, m_cursor.text(text)) && m_cursor.next() == JsonToken::EndObject;
    }

    static ValueView view(ValueKind kind, std::string_view bytes)
    {
        ValueView value;
        value.kind = kind;
        value.bytes = bytes;
        return value;
    }

    JsonCursor& m_cursor;
    std::string_view m_json;
    std::string& m_scratch;
};

std::optional<ValueView> readValue(JsonCursor& cursor, std::string_view json, std::string& scratch)
{
    ValueView value;
    switch (cursor.next()) {
    case JsonToken::Null:
        return value;
    case JsonToken::True:
    case JsonToken::False:
        value.kind = ValueKind::Bool;
        value.integer = json[cursor.tokenBegin()] == 't' ? 1 : 0;
        return value;
    case JsonToken::Number:
        return numberOf(cursor.raw());
    case JsonToken::String:
        value.kind = ValueKind::Text;
        value.bytes = cursor.text(scratch);
        return value;
    case JsonToken::BeginObject:
        return MarkedReader(cursor, json, scratch).read();
    default:
        return std::nullopt;
    }
}

} // namespace

void appendJsonFloat(std::string& out, double value)
{
    const std::size_t before = out.size();
    ValueView view;
    view.kind = ValueKind::Float;
    view.real = value;
    appendText(out, view);
    if (out.find_first_of(".e", before) == std::string::npos)
        out.append(".0");
}

ValueView numberOf(std::string_view token)
{
    ValueView value;
    const char* const end = token.data() + token.size();
    const bool isPlain = token.find_first_of(".eE") == std::string_view::npos;
    if (isPlain) {
        // The grammar leaves one spelling that is not the only one of its value.
        if (token != "-0" && std::from_chars(token.data(), end, value.integer).ec == std::errc()) {
            value.kind = ValueKind::Int;
            return value;
        }
    } else if (std::from_chars(token.data(), end, value.real).ec == std::errc()
        && std::isfinite(value.real)) {
        std::string shortest;
        appendJsonFloat(shortest, value.real);
        if (shortest == token) {
            value.kind = ValueKind::Float;
            return value;
        }
    }
    value = ValueView {};
    value.kind = ValueKind::Decimal;
    value.bytes = token;
    return value;
}

bool appendJsonValue(std::string& out, const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Missing:
        return false;
    case ValueKind::Null:
        out.append("null");
        return true;
    case ValueKind::Bool:
    case ValueKind::Int:
        appendText(out, value);
        return true;
    case ValueKind::Float:
        if (std::isfinite(value.real))
            appendJsonFloat(out, value.real);
        else
            appendMarked(out, value);
        return true;
    case ValueKind::Decimal:
        appendDecimal(out, value);
        return true;
    case ValueKind::Text:
        appendTextual(out, value.bytes);
        return true;
    case ValueKind::Json:
        appendJson(out, value.bytes);
        return true;
    case ValueKind::Other:
        appendOther(out, value);
        return true;
    default:
        appendMarked(out, value);
        return true;
    }
}

std::optional<ValueView> parseJsonValue(std::string_view json, std::string& scratch)
{
    JsonCursor cursor;
    cursor.start(json, true);
    const std::optional<ValueView> value = readValue(cursor, json, scratch);
    const bool isAll = json.find_first_not_of(" \t\r\n", cursor.position()) == std::string_view::npos;
    return value && isAll && cursor.next() == JsonToken::End ? value : std::nullopt;
}

} // namespace transload
