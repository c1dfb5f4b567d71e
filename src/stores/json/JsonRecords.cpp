#include "stores/json/JsonRecords.h"

#include "stores/json/JsonError.h"

namespace transload::store_json {

namespace {

bool isObject(Shape shape) { return shape == Shape::Members || shape == Shape::Remainder; }

} // namespace

Result<JsonFeed> Place::openFeed() const
{
    return sectionOffset > 0 ? JsonFeed::openAt(path, sectionOffset) : JsonFeed::open(path, isPacked);
}

Result<std::unique_ptr<JsonRecords>> JsonRecords::open(const Place& place)
{
    Result<JsonFeed> feed = place.openFeed();
    if (!feed)
        return feed.error();
    std::unique_ptr<JsonRecords> records(new JsonRecords(JsonStream(std::move(*feed)), place));
    if (Status begun = records->begin(); !begun)
        return begun.error();
    return records;
}

Status JsonRecords::begin()
{
    if (m_place.shape == Shape::Lines)
        return ok();
    if (m_place.shape == Shape::Section)
        return m_place.sectionOffset > 0 ? m_stream.take('[') : goToSection();
    return m_stream.take(isObject(m_place.shape) ? '{' : '[');
}

Status JsonRecords::goToSection()
{
    bool isFound = false;
    Status taken = m_stream.takeObject([&](const std::string& name, std::uint64_t) -> Result<bool> {
        isFound = name == m_place.section;
        const Status passed = isFound ? m_stream.take('[') : m_stream.skipValue();
        return passed ? Result<bool>(!isFound) : Result<bool>(passed.error());
    });
    if (!taken || isFound)
        return taken;
    return Error { ErrorCode::NotFound,
        JsonText::tr("The file %1 has no section “%2”.")
            .arg(m_place.path, QString::fromStdString(m_place.section)),
        m_place.path, JsonText::tr("Look at the file again: it may have been changed.") };
}

Result<bool> JsonRecords::hasNextLine()
{
    const Result<std::optional<char>> next = m_stream.peek();
    if (!next)
        return next.error();
    if (*next && !m_isFirst && !m_stream.passedLineBreak())
        return m_stream.unexpected();
    return next->has_value();
}

Result<bool> JsonRecords::hasNext()
{
    if (m_place.shape == Shape::Lines)
        return hasNextLine();
    const Result<bool> isEnd = m_stream.takeIf(isObject(m_place.shape) ? '}' : ']');
    if (!isEnd)
        return isEnd.error();
    if (*isEnd) {
        const Status ended = m_place.shape == Shape::Section ? ok() : m_stream.takeEnd();
        return ended ? Result<bool>(false) : Result<bool>(ended.error());
    }
    if (!m_isFirst)
        if (Status taken = m_stream.take(','); !taken)
            return taken.error();
    return true;
}

Result<bool> JsonRecords::next(ValueSink& sink)
{
    while (!m_isAtEnd) {
        const Result<bool> isThere = hasNext();
        if (!isThere)
            return isThere.error();
        m_isAtEnd = !*isThere;
        if (m_isAtEnd)
            break;
        m_isFirst = false;
        if (isObject(m_place.shape))
            if (Status named = m_stream.takeName(m_name); !named)
                return named.error();
        if (m_place.shape == Shape::Remainder) {
            const Result<std::optional<char>> first = m_stream.peek();
            if (!first)
                return first.error();
            if (*first == '[') {
                if (Status skipped = m_stream.skipValue(); !skipped)
                    return skipped.error();
                continue;
            }
        }
        const Status taken = m_stream.takeValue(sink);
        return taken ? Result<bool>(true) : Result<bool>(taken.error());
    }
    return false;
}

Result<std::map<std::string, std::uint64_t>> findSections(
    const QString& path, bool isPacked, RunContext* context)
{
    std::map<std::string, std::uint64_t> offsets;
    Result<JsonFeed> feed = JsonFeed::open(path, isPacked);
    if (!feed)
        return feed.error();
    JsonStream stream(std::move(*feed));
    Status taken = stream.takeObject([&](const std::string& name, std::uint64_t at) -> Result<bool> {
        if (context && context->shouldStop())
            return cancelled();
        const Result<std::optional<char>> first = stream.peek();
        if (!first)
            return first.error();
        if (*first == '[' && !offsets.emplace(name, stream.feed().offset()).second)
            return stream.feed().problem(JsonProblem::DuplicateKey, at);
        const Status skipped = stream.skipValue();
        return skipped ? Result<bool>(true) : Result<bool>(skipped.error());
    });
    if (taken)
        taken = stream.takeEnd();
    if (!taken)
        return taken.error();
    return offsets;
}

} // namespace transload::store_json
