#include "stores/json/JsonStream.h"

#include "stores/json/JsonError.h"

namespace transload::store_json {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

class NameSink : public ValueSink {
public:
    explicit NameSink(std::string& name) : m_name(name) { }

    JsonToken take(JsonCursor& cursor) override
    {
        const JsonToken token = cursor.next();
        if (token != JsonToken::String)
            return token;
        std::string scratch;
        m_name = cursor.text(scratch);
        return JsonToken::End;
    }

private:
    std::string& m_name;
};

} // namespace

Error ValueSink::error(const JsonFeed& feed) const
{
    return internalError(feed.path() + QStringLiteral(": no sink"));
}

JsonToken SkipSink::take(JsonCursor& cursor)
{
    JsonToken token = cursor.next();
    if (token == JsonToken::BeginObject || token == JsonToken::BeginArray)
        token = cursor.skipContainer();
    return token == JsonToken::Bad || token == JsonToken::Incomplete ? token : JsonToken::End;
}

Result<std::optional<char>> JsonStream::peek()
{
    while (true) {
        const std::string_view rest = m_feed.rest();
        std::size_t at = 0;
        while (at < rest.size() && isSpace(rest[at])) {
            m_passedLineBreak = m_passedLineBreak || rest[at] == '\n';
            ++at;
        }
        m_feed.advance(at);
        if (at < rest.size())
            return std::optional(rest[at]);
        if (m_feed.isAll())
            return std::optional<char>();
        if (Status read = m_feed.more(); !read)
            return read.error();
    }
}

Error JsonStream::unexpected() const
{
    // A cursor knows best what is wrong with a character: it could not begin a value either.
    const bool isAtEnd = m_feed.rest().empty();
    JsonCursor cursor;
    cursor.start(m_feed.rest(), true);
    const bool isBad = !isAtEnd && cursor.next() == JsonToken::Bad;
    const bool isEarly = isBad && cursor.problemOffset() == 0;
    const JsonProblem problem = isAtEnd ? JsonProblem::EndsEarly
        : isEarly                       ? cursor.problem()
                                        : JsonProblem::Unexpected;
    return m_feed.problem(problem, m_feed.offset());
}

Status JsonStream::take(char expected)
{
    const Result<std::optional<char>> next = peek();
    if (!next)
        return next.error();
    if (*next != expected)
        return unexpected();
    m_feed.advance(1);
    return ok();
}

Result<bool> JsonStream::takeIf(char wanted)
{
    const Result<std::optional<char>> next = peek();
    if (!next)
        return next.error();
    const bool isThere = *next == wanted;
    m_feed.advance(isThere ? 1 : 0);
    return isThere;
}

Status JsonStream::takeName(std::string& name)
{
    const Result<std::optional<char>> next = peek();
    if (!next)
        return next.error();
    if (*next != '"')
        return unexpected();
    NameSink sink(name);
    if (Status taken = takeValue(sink); !taken)
        return taken;
    return take(':');
}

Status JsonStream::takeValue(ValueSink& sink)
{
    // Past the white space first, so that only the value itself has to be in memory.
    const Result<std::optional<char>> next = peek();
    if (!next)
        return next.error();
    while (true) {
        m_cursor.start(m_feed.rest(), m_feed.isAll());
        const JsonToken token = sink.take(m_cursor);
        if (token == JsonToken::Bad)
            return m_cursor.problem() == JsonProblem::None
                ? sink.error(m_feed)
                : m_feed.problem(m_cursor.problem(), m_feed.offset() + m_cursor.problemOffset());
        if (token == JsonToken::End)
            break;
        if (Status read = m_feed.more(); !read)
            return read;
    }
    m_valueOffset = m_feed.offset();
    m_valueText = m_feed.rest().substr(0, m_cursor.position());
    m_feed.advance(m_cursor.position());
    m_passedLineBreak = false;
    return ok();
}

Status JsonStream::skipValue()
{
    SkipSink skip;
    const Result<bool> isArray = takeIf('[');
    if (!isArray)
        return isArray.error();
    if (!*isArray)
        return takeValue(skip);
    for (bool isFirst = true;; isFirst = false) {
        const Result<bool> isEnd = takeIf(']');
        if (!isEnd || *isEnd)
            return isEnd ? ok() : Status(isEnd.error());
        if (!isFirst)
            if (Status taken = take(','); !taken)
                return taken;
        if (Status skipped = takeValue(skip); !skipped)
            return skipped;
    }
}

Status JsonStream::takeObject(const UseMember& use)
{
    std::string name;
    if (Status taken = take('{'); !taken)
        return taken;
    for (bool isFirst = true;; isFirst = false) {
        const Result<bool> isEnd = takeIf('}');
        if (!isEnd || *isEnd)
            return isEnd ? ok() : Status(isEnd.error());
        if (!isFirst)
            if (Status taken = take(','); !taken)
                return taken;
        if (Status named = takeName(name); !named)
            return named;
        const Result<bool> goesOn = use(name, m_valueOffset);
        if (!goesOn || !*goesOn)
            return goesOn ? ok() : Status(goesOn.error());
    }
}

Status JsonStream::takeEnd()
{
    const Result<std::optional<char>> next = peek();
    if (!next)
        return next.error();
    return *next ? Status(unexpected()) : ok();
}

} // namespace transload::store_json
