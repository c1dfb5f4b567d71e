#include "core/JsonCursor.h"

#include "core/JsonText.h"

namespace transload {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// What makes a number run on into something that is none.
bool goesOn(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '+' || c == '-';
}

} // namespace

const char* describe(JsonProblem problem)
{
    switch (problem) {
    case JsonProblem::None:
        return "no problem";
    case JsonProblem::EndsEarly:
        return "the text ends early";
    case JsonProblem::Unexpected:
        return "unexpected character";
    case JsonProblem::Comment:
        return "comment";
    case JsonProblem::NotFinite:
        return "NaN or Infinity";
    case JsonProblem::BadNumber:
        return "malformed number";
    case JsonProblem::ControlCharacter:
        return "unescaped control character";
    case JsonProblem::BadEscape:
        return "unknown escape";
    case JsonProblem::LoneSurrogate:
        return "lone surrogate";
    case JsonProblem::BadUtf8:
        return "invalid UTF-8";
    case JsonProblem::DuplicateKey:
        return "duplicate key";
    case JsonProblem::TooDeep:
        return "nested too deeply";
    }
    return "";
}

void JsonCursor::start(std::string_view text, bool isAll, Duplicates duplicates, std::size_t maxDepth)
{
    m_maxDepth = maxDepth;
    m_begin = text.data();
    m_at = m_begin;
    m_end = m_begin + text.size();
    m_token = m_begin;
    m_raw = {};
    m_stack.clear();
    m_objects = 0;
    m_isAll = isAll;
    m_hasEscapes = false;
    m_duplicates = duplicates;
    m_expect = Expect::Value;
    m_problem = JsonProblem::None;
}

std::string_view JsonCursor::text(std::string& scratch) const
{
    if (!m_hasEscapes)
        return m_raw;
    scratch.clear();
    appendUnescaped(scratch, m_raw);
    return scratch;
}

bool JsonCursor::skipSpace()
{
    while (m_at != m_end && isSpace(*m_at))
        ++m_at;
    return m_at != m_end;
}

JsonToken JsonCursor::cut() { return m_isAll ? bad(JsonProblem::EndsEarly, m_end) : JsonToken::Incomplete; }

JsonToken JsonCursor::bad(JsonProblem problem, const char* at)
{
    m_problem = problem;
    m_at = at;
    return JsonToken::Bad;
}

JsonToken JsonCursor::unexpected()
{
    const char c = *m_at;
    if (c == '/' || c == '#')
        return bad(JsonProblem::Comment, m_at);
    if (c == 'N' || c == 'I')
        return bad(JsonProblem::NotFinite, m_at);
    if (static_cast<std::uint8_t>(c) >= 0x80) {
        const int length = utf8Length(m_at, m_end);
        if (length < 0)
            return cut();
        if (length == 0)
            return bad(JsonProblem::BadUtf8, m_at);
    }
    return bad(c == '.' || c == '+' ? JsonProblem::BadNumber : JsonProblem::Unexpected, m_at);
}

JsonToken JsonCursor::next()
{
    if (m_problem != JsonProblem::None)
        return JsonToken::Bad;
    if (m_expect == Expect::Done)
        return JsonToken::End;
    if (!skipSpace())
        return cut();
    if (m_expect == Expect::CommaOrEnd) {
        const char bracket = m_stack.back();
        if (*m_at == ']' || *m_at == '}')
            return close(*m_at);
        if (*m_at != ',')
            return unexpected();
        ++m_at;
        m_expect = bracket == '{' ? Expect::Key : Expect::Value;
        if (!skipSpace())
            return cut();
    }
    if ((m_expect == Expect::KeyOrEnd && *m_at == '}') || (m_expect == Expect::ValueOrEnd && *m_at == ']'))
        return close(*m_at);
    return m_expect == Expect::Key || m_expect == Expect::KeyOrEnd ? key() : value();
}

JsonToken JsonCursor::skipContainer()
{
    const std::size_t outside = m_stack.size() - 1;
    while (true) {
        const JsonToken token = next();
        const bool isEnd = token == JsonToken::EndObject || token == JsonToken::EndArray;
        if ((isEnd && m_stack.size() == outside) || token == JsonToken::Bad || token == JsonToken::Incomplete)
            return token;
    }
}

JsonToken JsonCursor::open(char bracket)
{
    if (m_stack.size() >= m_maxDepth)
        return bad(JsonProblem::TooDeep, m_at);
    m_token = m_at++;
    m_stack.push_back(bracket);
    if (bracket == '[') {
        m_expect = Expect::ValueOrEnd;
        return JsonToken::BeginArray;
    }
    m_expect = Expect::KeyOrEnd;
    if (m_keys.size() <= m_objects)
        m_keys.emplace_back();
    m_keys[m_objects++].clear();
    return JsonToken::BeginObject;
}

JsonToken JsonCursor::close(char bracket)
{
    const bool isObject = m_stack.back() == '{';
    if (bracket != (isObject ? '}' : ']'))
        return bad(JsonProblem::Unexpected, m_at);
    m_token = m_at++;
    m_stack.pop_back();
    m_objects -= isObject ? 1 : 0;
    return closed(isObject ? JsonToken::EndObject : JsonToken::EndArray);
}

JsonToken JsonCursor::closed(JsonToken token)
{
    m_expect = m_stack.empty() ? Expect::Done : Expect::CommaOrEnd;
    return token;
}

JsonToken JsonCursor::value()
{
    switch (*m_at) {
    case '{':
    case '[':
        return open(*m_at);
    case '"':
        return string(JsonToken::String);
    case 't':
        return literal("true", JsonToken::True);
    case 'f':
        return literal("false", JsonToken::False);
    case 'n':
        return literal("null", JsonToken::Null);
    default:
        return *m_at == '-' || isDigit(*m_at) ? number() : unexpected();
    }
}

JsonToken JsonCursor::key()
{
    if (*m_at != '"')
        return unexpected();
    const JsonToken token = string(JsonToken::Key);
    if (token != JsonToken::Key)
        return token;
    if (m_duplicates == Duplicates::Refused && !m_keys[m_objects - 1].insert(m_raw, m_hasEscapes))
        return bad(JsonProblem::DuplicateKey, m_token);
    if (!skipSpace())
        return cut();
    if (*m_at != ':')
        return unexpected();
    ++m_at;
    m_expect = Expect::Value;
    return JsonToken::Key;
}

JsonToken JsonCursor::literal(std::string_view word, JsonToken token)
{
    m_token = m_at;
    for (const char c : word) {
        if (m_at == m_end)
            return cut();
        if (*m_at != c)
            return bad(JsonProblem::Unexpected, m_at);
        ++m_at;
    }
    return closed(token);
}

JsonToken JsonCursor::number()
{
    m_token = m_at;
    const auto digits = [this] {
        const char* const from = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at - from;
    };
    m_at += *m_at == '-' ? 1 : 0;
    const bool startsWithZero = m_at != m_end && *m_at == '0';
    bool isWhole = digits() > 0;
    if (m_at != m_end && !isWhole && *m_at == 'I')
        return bad(JsonProblem::NotFinite, m_token);
    if (startsWithZero && m_at - m_token > (*m_token == '-' ? 2 : 1))
        return bad(JsonProblem::BadNumber, m_token);
    if (isWhole && m_at != m_end && *m_at == '.') {
        ++m_at;
        isWhole = digits() > 0;
    }
    if (isWhole && m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        m_at += m_at != m_end && (*m_at == '+' || *m_at == '-') ? 1 : 0;
        isWhole = digits() > 0;
    }
    if (m_at == m_end && (!m_isAll || !isWhole))
        return cut();
    if (!isWhole || (m_at != m_end && goesOn(*m_at)))
        return bad(JsonProblem::BadNumber, m_token);
    m_raw = { m_token, std::size_t(m_at - m_token) };
    m_hasEscapes = false;
    return closed(JsonToken::Number);
}

JsonToken JsonCursor::string(JsonToken token)
{
    m_token = m_at++;
    m_hasEscapes = false;
    while (true) {
        m_at = skipPlainText(m_at, m_end);
        if (m_at == m_end)
            return cut();
        if (*m_at == '"')
            break;
        if (*m_at == '\\') {
            m_hasEscapes = true;
            const JsonToken taken = escape();
            if (taken != JsonToken::String)
                return taken;
        } else if (static_cast<std::uint8_t>(*m_at) < 0x20) {
            return bad(JsonProblem::ControlCharacter, m_at);
        } else {
            const int length = utf8Length(m_at, m_end);
            if (length < 0)
                return cut();
            if (length == 0)
                return bad(JsonProblem::BadUtf8, m_at);
            m_at += length;
        }
    }
    m_raw = { m_token + 1, std::size_t(m_at - m_token - 1) };
    ++m_at;
    return token == JsonToken::Key ? token : closed(token);
}

// String: taken.
JsonToken JsonCursor::escape()
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    if (m_end - m_at < 2)
        return cut();
    if (m_at[1] == 'u')
        return unicodeEscape();
    if (kLetters.find(m_at[1]) == std::string_view::npos)
        return bad(JsonProblem::BadEscape, m_at);
    m_at += 2;
    return JsonToken::String;
}

// 4: all there. Otherwise how many were, before the text ended (or less than nothing, before a wrong one).
int JsonCursor::hexDigits(const char* at, std::uint32_t& value)
{
    value = 0;
    for (int i = 0; i < 4; ++i) {
        if (at + i == m_end)
            return i;
        const char c = at[i];
        const char lower = static_cast<char>(c | 0x20);
        if (!isDigit(c) && (lower < 'a' || lower > 'f'))
            return -1;
        value = value * 16 + std::uint32_t(isDigit(c) ? c - '0' : lower - 'a' + 10);
    }
    return 4;
}

JsonToken JsonCursor::unicodeEscape()
{
    std::uint32_t first = 0;
    const int digits = hexDigits(m_at + 2, first);
    if (digits != 4)
        return digits < 0 ? bad(JsonProblem::BadEscape, m_at) : cut();
    if (first < 0xD800 || first > 0xDFFF) {
        m_at += 6;
        return JsonToken::String;
    }
    if (first > 0xDBFF)
        return bad(JsonProblem::LoneSurrogate, m_at);
    for (int i = 0; i < 2; ++i) {
        if (m_at + 6 + i == m_end)
            return cut();
        if (m_at[6 + i] != "\\u"[i])
            return bad(JsonProblem::LoneSurrogate, m_at);
    }
    std::uint32_t second = 0;
    const int more = hexDigits(m_at + 8, second);
    if (more != 4)
        return more < 0 ? bad(JsonProblem::BadEscape, m_at + 6) : cut();
    if (second < 0xDC00 || second > 0xDFFF)
        return bad(JsonProblem::LoneSurrogate, m_at);
    m_at += 12;
    return JsonToken::String;
}

bool isJson(std::string_view text, JsonCursor::Duplicates duplicates, std::size_t maxDepth)
{
    JsonCursor cursor;
    cursor.start(text, true, duplicates, maxDepth);
    JsonToken token = JsonToken::Null;
    while (token != JsonToken::End && token != JsonToken::Bad)
        token = cursor.next();
    if (token == JsonToken::Bad)
        return false;
    for (const char c : text.substr(cursor.position()))
        if (!isSpace(c))
            return false;
    return true;
}

} // namespace transload
