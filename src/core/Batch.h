#pragma once

#include "core/Value.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace transload {

/// The largest payload of one value: no SQLite takes more.
inline constexpr std::size_t kMaxValueBytes = 1'000'000'000;

/// How many bytes one value takes in the record encoding.
std::size_t encodedBytes(const ValueView& value);

/// Records of one collection, back to back in one block of memory, each in the canonical record encoding:
/// per field one tag byte (ValueKind), then the payload, little-endian. Null and Missing have none; Bool 1
/// byte; Int and Float 8; Decimal, Text, Bytes, Json: u32 length and bytes; Date i32; Time, Timestamp,
/// TimestampTz i64; Interval i32, i32, i64; Uuid 16 bytes; Other: two u32 lengths with bytes.
/// What is digested is exactly this block, and exactly this block is what a writer writes.
/// `clear` keeps the memory, so that a recycled batch costs no allocation. One thread at a time.
class Batch {
public:
    /// Forgets the records and keeps the memory, unless one huge record has made it much larger than usual.
    void clear();

    bool isEmpty() const { return m_ends.empty(); }
    std::size_t recordCount() const { return m_ends.size(); }
    /// Bytes of all finished records in the canonical encoding.
    std::size_t sizeBytes() const { return m_ends.empty() ? 0 : m_ends.back(); }
    /// The encoded bytes of record `index`; valid until the batch changes.
    std::string_view record(std::size_t index) const;

    void addNull() { addTag(ValueKind::Null); }
    void addMissing() { addTag(ValueKind::Missing); }
    void addBool(bool value);
    void addInt(std::int64_t value);
    /// Every NaN becomes the one NaN 7FF8000000000000; -0.0 stays.
    void addFloat(double value);
    /// `kind` is one of Decimal, Text, Bytes, Json.
    void addBytes(ValueKind kind, std::string_view payload);
    /// Appends one decoded value of any kind.
    void add(const ValueView& value);
    /// Closes the record whose fields were added since the last call.
    void endRecord() { m_ends.push_back(m_bytes.size()); }
    /// Drops the fields added since the last `endRecord`.
    void dropOpenRecord() { m_bytes.resize(sizeBytes()); }

    /// Appends a copy of an already encoded record.
    void appendRecord(std::string_view encoded);

private:
    void addTag(ValueKind kind) { m_bytes.push_back(static_cast<char>(kind)); }
    void makeRoom(std::size_t more);

    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

/// Walks the fields of one encoded record.
///
///     for (FieldCursor field(batch.record(i)); field.next();)
///         use(field.value());
class FieldCursor {
public:
    explicit FieldCursor(std::string_view record) : m_rest(record) { }

    /// Decodes the next field; false at the end, or when the bytes are not a valid encoding (`isDamaged`).
    bool next();
    const ValueView& value() const { return m_value; }
    /// The encoded bytes of the current field, tag included.
    std::string_view encoded() const { return m_encoded; }
    bool isDamaged() const { return m_damaged; }

private:
    bool take(std::size_t size, std::string_view& out);
    bool takeBlock(std::string_view& out);

    std::string_view m_rest;
    std::string_view m_encoded;
    ValueView m_value;
    bool m_damaged = false;
};

} // namespace transload
