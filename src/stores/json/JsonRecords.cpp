#include "stores/json/JsonRecords.h"

#include "stores/json/JsonError.h"

namespace transload::store_json {

namespace {

bool isObject(Shape shape) { return shape == Shape::Members || shape == Shape::Remainder; }

} // namespace

Result<std::unique_ptr<JsonRecords>> JsonRecords::open(const Place& place)
{
    Result<JsonFeed> feed = JsonFeed::open(place.path, place.isPacked);
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
        return goToSection();
    return m_stream.take(isObject(m_place.shape) ? '{' : '[');
}

Status JsonRecords::goToSection()
{
    if (Status taken = m_stream.take('{'); !taken)
        return taken;
    for (bool isFirst = true;; isFirst = false) {
        const Result<bool> isEnd = m_stream.takeIf('}');
        if (!isEnd)
            return isEnd.error();
        if (*isEnd)
            return Error { ErrorCode::NotFound,
                JsonText::tr("The file %1 has no section “%2”.")
                    .arg(m_place.path, QString::fromStdString(m_place.section)),
                m_place.path, JsonText::tr("Look at the file again: it may have been changed.") };
        if (!isFirst)
            if (Status taken = m_stream.take(','); !taken)
                return taken;
        if (Status named = m_stream.takeName(m_name); !named)
            return named;
        if (m_name == m_place.section)
            return m_stream.take('[');
        if (Status skipped = m_stream.skipValue(); !skipped)
            return skipped;
    }
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

Error JsonRecords::errorAtRecord(JsonProblem problem) const
{
    return m_stream.feed().problem(problem, m_stream.valueOffset());
}

QString JsonRecords::placeOfRecord() const
{
    return errorAtRecord(JsonProblem::Unexpected).detail.section(QStringLiteral(" at "), -1);
}

} // namespace transload::store_json
