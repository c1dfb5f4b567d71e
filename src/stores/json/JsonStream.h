#pragma once

#include "stores/json/JsonFeed.h"

#include <functional>
#include <optional>
#include <string>

namespace transload::store_json {

/// Takes one value from a cursor.
class ValueSink {
public:
    virtual ~ValueSink() = default;

    /// Reads exactly one value. Gives End, or Incomplete or Bad as the cursor said. May be called again for
    /// the same value, with more of its text, after Incomplete. Bad without a problem of the cursor: `error`
    /// says why.
    virtual JsonToken take(JsonCursor& cursor) = 0;
    virtual Error error(const JsonFeed& feed) const;
};

/// Only checks that the value is JSON.
class SkipSink : public ValueSink {
public:
    JsonToken take(JsonCursor& cursor) override;
};

/// Reads a JSON file piece by piece: what stands between values one character at a time, values whole.
/// Thread: one at a time.
class JsonStream {
public:
    explicit JsonStream(JsonFeed feed) : m_feed(std::move(feed)) { }

    /// The next character that is not white space; nothing at the end of the text.
    Result<std::optional<char>> peek();
    /// Takes the next character, which must be `expected`.
    Status take(char expected);
    /// Takes the next character when it is `wanted`.
    Result<bool> takeIf(char wanted);
    /// Takes a member's name and the colon behind it. The name is as the file means it, escapes resolved.
    Status takeName(std::string& name);
    /// Takes one value. What the sink keeps of it stays valid until the next call.
    Status takeValue(ValueSink& sink);
    /// Passes one value; the elements of an array one by one, since it may be most of the file.
    Status skipValue();
    /// Takes an object, calling `use` behind each name and colon; it takes the value and says whether to go
    /// on. When it says no, the stream is left there. `use` gets the place of the name.
    using UseMember = std::function<Result<bool>(const std::string& name, std::uint64_t offset)>;
    Status takeObject(const UseMember& use);
    /// Whether only white space is left; an error at the first character that is none.
    Status takeEnd();
    /// Whether a line break was passed since the value before.
    bool passedLineBreak() const { return m_passedLineBreak; }

    /// Bytes of text before the last value that was taken.
    std::uint64_t valueOffset() const { return m_valueOffset; }
    /// The last value's text; valid until the next call.
    std::string_view valueText() const { return m_valueText; }
    const JsonFeed& feed() const { return m_feed; }
    /// The Error for the next character, which cannot stand there.
    Error unexpected() const;

private:
    JsonFeed m_feed;
    JsonCursor m_cursor;
    std::uint64_t m_valueOffset = 0;
    std::string_view m_valueText;
    bool m_passedLineBreak = false;
};

} // namespace transload::store_json
