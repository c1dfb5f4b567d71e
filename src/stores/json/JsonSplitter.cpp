#include "stores/json/JsonSplitter.h"

#include "core/JsonText.h"
#include "stores/json/JsonError.h"

namespace transload::store_json {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Counts what stands at the depth where the records are. Fed with pieces of the text.
class Splitter {
public:
    explicit Splitter(const Place& place)
        : m_shape(place.sectionOffset > 0 ? Shape::Array : place.shape),
          m_section(place.section),
          m_recordDepth(m_shape == Shape::Lines ? 0
                  : m_shape == Shape::Section   ? 2
                                                : 1),
          m_isInside(m_shape != Shape::Section)
    {
    }

    void add(std::string_view text)
    {
        const char* at = text.data();
        const char* const end = at + text.size();
        while (at != end && !m_isDone)
            at = m_isInString ? passString(at, end) : passOne(at, end);
    }

    std::uint64_t records() const { return m_records; }
    /// Whether what follows is no part of the collection.
    bool isDone() const { return m_isDone; }

private:
    const char* passString(const char* at, const char* end)
    {
        if (m_isEscaped) {
            m_isEscaped = false;
            keepName(at, at + 1);
            return at + 1;
        }
        const char* const stop = skipPlainText(at, end);
        keepName(at, stop);
        if (stop == end)
            return end;
        m_isInString = *stop != '"';
        m_isEscaped = *stop == '\\';
        if (m_isInString)
            keepName(stop, stop + 1);
        return stop + 1;
    }

    const char* passOne(const char* at, const char* end)
    {
        const char c = *at;
        if (isSpace(c)) {
            m_isInScalar = false;
            return at + 1;
        }
        switch (c) {
        case '{':
        case '[':
            beginValue(c);
            m_isInside = m_isInside || opensSection(c);
            ++m_depth;
            break;
        case '}':
        case ']':
            if (m_depth == m_recordDepth && m_shape == Shape::Section)
                m_isInside = false;
            --m_depth;
            m_isDone = m_depth == 0 && m_shape != Shape::Lines;
            m_isInScalar = false;
            break;
        case ',':
            m_isValue = false;
            m_isInScalar = false;
            break;
        case ':':
            m_isValue = true;
            break;
        case '"':
            beginString();
            break;
        default:
            if (!m_isInScalar)
                beginValue(c);
            m_isInScalar = true;
            return passScalar(at, end);
        }
        return at + 1;
    }

    static const char* passScalar(const char* at, const char* end)
    {
        while (at != end && !isSpace(*at) && *at != ',' && *at != ']' && *at != '}' && *at != ':')
            ++at;
        return at;
    }

    // In an object only what stands behind a colon is a value.
    bool isName() const { return !m_isValue && isObjectDepth(); }
    bool isObjectDepth() const
    {
        return m_depth == 1
            && (m_shape == Shape::Members || m_shape == Shape::Remainder || m_shape == Shape::Section);
    }

    void beginString()
    {
        m_isInString = true;
        m_isKeepingName = isName();
        if (m_isKeepingName)
            m_name.clear();
        else
            beginValue('"');
    }

    void beginValue(char first)
    {
        if (!m_isInside || m_depth != m_recordDepth)
            return;
        if (m_shape == Shape::Remainder && first == '[')
            return;
        ++m_records;
    }

    void keepName(const char* begin, const char* end)
    {
        // One by one: g++ 12 takes an append here for a copy over itself, and warns (-Wrestrict) when it
        // optimises.
        for (; m_isKeepingName && m_isInString && begin != end; ++begin)
            m_name.push_back(*begin);
    }

    bool opensSection(char bracket)
    {
        if (m_shape != Shape::Section || m_depth != 1 || bracket != '[')
            return false;
        std::string name;
        appendUnescaped(name, m_name);
        return name == m_section;
    }

    Shape m_shape;
    const std::string& m_section;
    std::int64_t m_recordDepth;
    bool m_isInside; // of the array that holds the records
    std::int64_t m_depth = 0;
    std::uint64_t m_records = 0;
    std::string m_name;
    bool m_isDone = false;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isInScalar = false;
    bool m_isKeepingName = false;
    bool m_isValue = false;
};

} // namespace

Result<std::uint64_t> countByBrackets(const Place& place, RunContext& context)
{
    Result<JsonFeed> feed = place.openFeed();
    if (!feed)
        return feed.error();
    Splitter splitter(place);
    while (true) {
        if (context.shouldStop())
            return cancelled();
        const std::size_t size = feed->rest().size();
        splitter.add(feed->rest());
        feed->advance(size);
        if (feed->isAll() || splitter.isDone())
            return splitter.records();
        if (Status read = feed->more(); !read)
            return read.error();
    }
}

} // namespace transload::store_json
