#pragma once

#include "core/JsonKeySet.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace transload {

/// How deep arrays and objects may lie in each other; what is deeper is refused with a message.
inline constexpr std::size_t kMaxJsonDepth = 1024;

/// What JsonCursor found next.
enum class JsonToken : std::uint8_t {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Key,
    String,
    Number,
    True,
    False,
    Null,
    End, ///< the value was complete before; nothing behind it was looked at
    Incomplete, ///< the text ended inside the value, and more of it may follow: start again with more
    Bad, ///< not JSON: see `problem`
};

/// Why a text is not JSON that this program takes.
enum class JsonProblem : std::uint8_t {
    None,
    EndsEarly,
    Unexpected, ///< a character that cannot stand here
    Comment,
    NotFinite, ///< NaN or Infinity
    BadNumber, ///< a leading zero or plus, a point without digits, ...
    ControlCharacter, ///< unescaped in a string
    BadEscape,
    LoneSurrogate,
    BadUtf8,
    DuplicateKey,
    TooDeep,
};

/// The words for log and detail: English, short.
const char* describe(JsonProblem problem);

/// Walks one JSON value token by token, by RFC 8259 to the letter, without recursion: numbers stay text,
/// member names may come only once, depth is limited. Copies nothing; the text must stay in memory.
class JsonCursor {
public:
    enum class Duplicates { Refused, Allowed };

    /// Starts at the value, or the white space before it. `isAll`: nothing follows the text, so that its end
    /// ends a number and cuts everything else.
    void start(std::string_view text, bool isAll, Duplicates duplicates = Duplicates::Refused,
        std::size_t maxDepth = kMaxJsonDepth);

    /// The next token. After Incomplete and Bad only `start` goes on.
    JsonToken next();
    /// After BeginObject or BeginArray: goes to its end and gives EndObject, EndArray, Incomplete or Bad.
    JsonToken skipContainer();

    /// Of String and Key what stands between the quotes, of Number the token.
    std::string_view raw() const { return m_raw; }
    /// Whether `raw` holds escapes.
    bool hasEscapes() const { return m_hasEscapes; }
    /// `raw` with its escapes resolved: `raw` itself, or `scratch`, which is overwritten.
    std::string_view text(std::string& scratch) const;
    /// Offsets into the text: of the current token's first byte, and behind its last one.
    std::size_t tokenBegin() const { return std::size_t(m_token - m_begin); }
    std::size_t position() const { return std::size_t(m_at - m_begin); }
    std::size_t depth() const { return m_stack.size(); }
    /// The text as it was given to `start`.
    std::string_view whole() const { return { m_begin, std::size_t(m_end - m_begin) }; }

    JsonProblem problem() const { return m_problem; }
    /// Where the first byte stands that cannot be right; the text's end when it is cut.
    std::size_t problemOffset() const { return std::size_t(m_at - m_begin); }

private:
    enum class Expect : std::uint8_t { Value, ValueOrEnd, Key, KeyOrEnd, CommaOrEnd, Done };

    bool skipSpace();
    JsonToken cut();
    JsonToken bad(JsonProblem problem, const char* at);
    JsonToken unexpected();
    JsonToken open(char bracket);
    JsonToken close(char bracket);
    JsonToken value();
    JsonToken key();
    JsonToken literal(std::string_view word, JsonToken token);
    JsonToken number();
    JsonToken string(JsonToken token);
    JsonToken escape();
    JsonToken unicodeEscape();
    int hexDigits(const char* at, std::uint32_t& value);
    JsonToken closed(JsonToken token);

    const char* m_begin = nullptr;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    const char* m_token = nullptr;
    std::string_view m_raw;
    std::vector<char> m_stack; // the open brackets
    std::vector<JsonKeySet> m_keys; // by how many objects are open; kept for the next object
    std::size_t m_objects = 0;
    std::size_t m_maxDepth = kMaxJsonDepth;
    bool m_isAll = true;
    bool m_hasEscapes = false;
    Duplicates m_duplicates = Duplicates::Refused;
    Expect m_expect = Expect::Value;
    JsonProblem m_problem = JsonProblem::None;
};

/// Whether `text` is one JSON value with nothing but white space around it.
bool isJson(std::string_view text, JsonCursor::Duplicates duplicates, std::size_t maxDepth = kMaxJsonDepth);

} // namespace transload
