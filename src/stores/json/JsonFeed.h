#pragma once

#include "core/JsonCursor.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonInput.h"

#include <memory>
#include <string_view>

namespace transload::store_json {

/// A window that moves over the text of a JSON file: only what is not yet used is in memory. Skips a byte
/// order mark and refuses UTF-16 and UTF-32 by their first bytes. Thread: one at a time.
class JsonFeed {
public:
    /// Errors: as JsonInput::open, and Unsupported for other encodings of text.
    static Result<JsonFeed> open(const QString& path, bool isPacked);
    /// The same from a byte of the text on, which must be the beginning of a value; only where it is not
    /// packed.
    static Result<JsonFeed> openAt(const QString& path, std::uint64_t offset);

    /// The text from the current place on, as far as it is in memory.
    std::string_view rest() const { return { m_block.get() + m_begin, m_end - m_begin }; }
    /// Whether nothing follows `rest`.
    bool isAll() const { return m_isAll; }
    /// Goes on by `size` bytes of `rest`; views stay valid.
    void advance(std::size_t size) { m_begin += size; }
    /// Makes `rest` longer, or sets `isAll`. Views become invalid. Errors: as JsonInput::read; Unsupported
    /// when one value is larger than this program takes.
    Status more();

    /// Where `rest` begins: bytes of text before it, a byte order mark included.
    std::uint64_t offset() const { return m_blockOffset + m_begin; }
    bool hadByteOrderMark() const { return m_hadByteOrderMark; }
    const QString& path() const { return m_path; }

    /// The line and column of a byte of the text; reads the file again to find them.
    TextPlace placeOf(std::uint64_t offset) const;
    /// The Error for what stands at `offset`.
    Error problem(JsonProblem problem, std::uint64_t offset) const;

private:
    struct Free {
        void operator()(char* block) const noexcept;
    };

    JsonFeed(std::unique_ptr<JsonInput> input, QString path, bool isPacked)
        : m_input(std::move(input)), m_path(std::move(path)), m_isPacked(isPacked)
    {
    }
    Status begin();
    Status makeRoom();
    Status resize(std::size_t size);

    std::unique_ptr<JsonInput> m_input;
    QString m_path;
    bool m_isPacked;
    std::unique_ptr<char, Free> m_block;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_blockOffset = 0; // of the block's first byte
    bool m_isAll = false;
    bool m_hadByteOrderMark = false;
};

} // namespace transload::store_json
