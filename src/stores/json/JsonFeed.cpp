#include "stores/json/JsonFeed.h"

#include "core/Batch.h"

#include <cstdlib>
#include <cstring>
#include <vector>

namespace transload::store_json {

namespace {

constexpr std::size_t kBlockBytes = 1024 * 1024;
// A value of the largest size, escaped here and there, and the members beside it.
constexpr std::size_t kMaxWindowBytes = 2 * kMaxValueBytes;

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

// JSON begins with an ASCII character, so a zero among the first bytes gives UTF-16 and UTF-32 away.
bool isWide(std::string_view start)
{
    return startsWith(start, "\xFF\xFE") || startsWith(start, "\xFE\xFF")
        || (start.size() >= 2 && (start[0] == '\0') != (start[1] == '\0'));
}

} // namespace

void JsonFeed::Free::operator()(char* block) const noexcept { std::free(block); }

Result<JsonFeed> JsonFeed::open(const QString& path, bool isPacked)
{
    Result<std::unique_ptr<JsonInput>> input = JsonInput::open(path, isPacked);
    if (!input)
        return input.error();
    JsonFeed feed(std::move(*input), path, isPacked);
    if (Status begun = feed.begin(); !begun)
        return begun.error();
    return feed;
}

Result<JsonFeed> JsonFeed::openAt(const QString& path, std::uint64_t offset)
{
    Result<std::unique_ptr<JsonInput>> input = JsonInput::open(path, false, offset);
    if (!input)
        return input.error();
    JsonFeed feed(std::move(*input), path, false);
    feed.m_blockOffset = offset;
    return feed;
}

Status JsonFeed::begin()
{
    while (!m_isAll && rest().size() < 4)
        if (Status read = more(); !read)
            return read;
    if (isWide(rest()))
        return Error { ErrorCode::Unsupported,
            JsonText::tr(
                "The file %1 is written in UTF-16 or UTF-32 from line 1, column 1 (byte 0) on; JSON is "
                "UTF-8.")
                .arg(m_path),
            m_path + QStringLiteral(": UTF-16 or UTF-32 at line 1, column 1, byte 0"),
            JsonText::tr("Save it as UTF-8, then try again.") };
    m_hadByteOrderMark = startsWith(rest(), "\xEF\xBB\xBF");
    advance(m_hadByteOrderMark ? 3 : 0);
    return ok();
}

// realloc moves large blocks without copying them, and never touches what was not used yet.
Status JsonFeed::resize(std::size_t size)
{
    char* const block = static_cast<char*>(std::realloc(m_block.get(), size));
    if (!block)
        return internalError(QStringLiteral("out of memory: %1 bytes").arg(size));
    (void)m_block.release();
    m_block.reset(block);
    m_capacity = size;
    return ok();
}

Status JsonFeed::makeRoom()
{
    const std::size_t used = m_end - m_begin;
    if (used > 0 && m_begin > 0)
        std::memmove(m_block.get(), m_block.get() + m_begin, used);
    m_blockOffset += m_begin;
    m_begin = 0;
    m_end = used;
    if (used >= kMaxWindowBytes)
        return Error { ErrorCode::Unsupported,
            JsonText::tr("A record of the file %1 is larger than this program can take.").arg(m_path),
            m_path + QStringLiteral(": more than %1 bytes at byte %2").arg(kMaxWindowBytes).arg(offset()),
            JsonText::tr("Leave this file out, or split the record first.") };
    // After a huge record the memory is given back.
    if (m_capacity > 8 * kBlockBytes && used < kBlockBytes)
        return resize(2 * kBlockBytes);
    return m_capacity - used < m_capacity / 2 || m_capacity == 0
        ? resize(std::max(kBlockBytes, 2 * m_capacity))
        : ok();
}

Status JsonFeed::more()
{
    if (m_isAll)
        return ok();
    if (Status room = makeRoom(); !room)
        return room;
    Result<std::size_t> got = m_input->read(m_block.get() + m_end, m_capacity - m_end);
    if (!got)
        return got.error();
    m_isAll = *got == 0;
    m_end += *got;
    return ok();
}

TextPlace JsonFeed::placeOf(std::uint64_t offset) const
{
    PlaceFinder finder;
    Result<std::unique_ptr<JsonInput>> input = JsonInput::open(m_path, m_isPacked);
    std::vector<char> block(kBlockBytes);
    while (input && finder.place().byte < offset) {
        const auto wanted = std::min<std::uint64_t>(block.size(), offset - finder.place().byte);
        const Result<std::size_t> got = (*input)->read(block.data(), std::size_t(wanted));
        if (!got || *got == 0)
            break;
        std::string_view text(block.data(), *got);
        // The mark is no character of the first line.
        if (finder.place().byte == 0 && m_hadByteOrderMark && text.size() >= 3) {
            finder.add(text.substr(0, 3));
            finder.startLine();
            text.remove_prefix(3);
        }
        finder.add(text);
    }
    return finder.place();
}

Error JsonFeed::problem(JsonProblem problem, std::uint64_t offset) const
{
    return malformed(problem, m_path, placeOf(offset));
}

} // namespace transload::store_json
