#include "core/Batch.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>

namespace transload {

namespace {

// A recycled batch that once held a huge record gives its memory back beyond this size.
constexpr std::size_t kKeptBytes = 8 * 1024 * 1024;
constexpr std::uint64_t kCanonicalNan = 0x7FF8000000000000ULL;

template <typename T> void appendLittleEndian(std::string& out, T value)
{
    const T stored = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&stored), sizeof stored);
}

template <typename T> T readLittleEndian(std::string_view bytes)
{
    return qFromLittleEndian<T>(bytes.data());
}

} // namespace

std::size_t encodedBytes(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        return 1;
    case ValueKind::Bool:
        return 2;
    case ValueKind::Date:
        return 5;
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
        return 9;
    case ValueKind::Interval:
    case ValueKind::Uuid:
        return 17;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Json:
        return 5 + value.bytes.size();
    case ValueKind::Other:
        return 9 + value.typeName.size() + value.bytes.size();
    }
    return 0;
}

void Batch::clear()
{
    if (m_bytes.capacity() > kKeptBytes)
        std::string().swap(m_bytes);
    m_bytes.clear();
    m_ends.clear();
}

std::string_view Batch::record(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
}

void Batch::makeRoom(std::size_t more)
{
    // Doubling would cost a huge record twice its size; small ones keep the usual growth.
    if (more > kKeptBytes && m_bytes.capacity() - m_bytes.size() < more)
        m_bytes.reserve(m_bytes.size() + more);
}

void Batch::addBool(bool value)
{
    addTag(ValueKind::Bool);
    m_bytes.push_back(value ? '\1' : '\0');
}

void Batch::addInt(std::int64_t value)
{
    addTag(ValueKind::Int);
    appendLittleEndian(m_bytes, value);
}

void Batch::addFloat(double value)
{
    addTag(ValueKind::Float);
    appendLittleEndian(m_bytes, std::isnan(value) ? kCanonicalNan : std::bit_cast<std::uint64_t>(value));
}

void Batch::addBytes(ValueKind kind, std::string_view payload)
{
    makeRoom(payload.size() + 5);
    addTag(kind);
    appendLittleEndian(m_bytes, static_cast<std::uint32_t>(payload.size()));
    m_bytes.append(payload);
}

void Batch::add(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        addTag(value.kind);
        return;
    case ValueKind::Bool:
        addBool(value.integer != 0);
        return;
    case ValueKind::Int:
        addInt(value.integer);
        return;
    case ValueKind::Float:
        addFloat(value.real);
        return;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Json:
        addBytes(value.kind, value.bytes);
        return;
    case ValueKind::Date:
        addTag(value.kind);
        appendLittleEndian(m_bytes, static_cast<std::int32_t>(value.integer));
        return;
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
        addTag(value.kind);
        appendLittleEndian(m_bytes, value.integer);
        return;
    case ValueKind::Interval:
        addTag(value.kind);
        appendLittleEndian(m_bytes, value.months);
        appendLittleEndian(m_bytes, value.days);
        appendLittleEndian(m_bytes, value.integer);
        return;
    case ValueKind::Uuid:
        addTag(value.kind);
        m_bytes.append(value.bytes);
        return;
    case ValueKind::Other:
        addBytes(value.kind, value.typeName);
        appendLittleEndian(m_bytes, static_cast<std::uint32_t>(value.bytes.size()));
        m_bytes.append(value.bytes);
        return;
    }
}

void Batch::appendRecord(std::string_view encoded)
{
    makeRoom(encoded.size());
    m_bytes.append(encoded);
    endRecord();
}

bool FieldCursor::take(std::size_t size, std::string_view& out)
{
    if (m_rest.size() < size)
        return false;
    out = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return true;
}

bool FieldCursor::takeBlock(std::string_view& out)
{
    std::string_view length;
    return take(4, length) && take(readLittleEndian<std::uint32_t>(length), out);
}

bool FieldCursor::next()
{
    if (m_rest.empty() || m_damaged)
        return false;
    const std::string_view start = m_rest;
    std::string_view part;
    m_damaged = true; // until the whole field was there
    if (!take(1, part) || static_cast<std::uint8_t>(part.front()) >= kValueKinds)
        return false;
    m_value = ValueView {};
    m_value.kind = static_cast<ValueKind>(part.front());
    switch (m_value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        break;
    case ValueKind::Bool:
        if (!take(1, part))
            return false;
        m_value.integer = part.front();
        break;
    case ValueKind::Int:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
        if (!take(8, part))
            return false;
        m_value.integer = readLittleEndian<std::int64_t>(part);
        break;
    case ValueKind::Float:
        if (!take(8, part))
            return false;
        m_value.real = std::bit_cast<double>(readLittleEndian<std::uint64_t>(part));
        break;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Json:
        if (!takeBlock(m_value.bytes))
            return false;
        break;
    case ValueKind::Date:
        if (!take(4, part))
            return false;
        m_value.integer = readLittleEndian<std::int32_t>(part);
        break;
    case ValueKind::Interval:
        if (!take(16, part))
            return false;
        m_value.months = readLittleEndian<std::int32_t>(part);
        m_value.days = readLittleEndian<std::int32_t>(part.substr(4));
        m_value.integer = readLittleEndian<std::int64_t>(part.substr(8));
        break;
    case ValueKind::Uuid:
        if (!take(16, m_value.bytes))
            return false;
        break;
    case ValueKind::Other:
        if (!takeBlock(m_value.typeName) || !takeBlock(m_value.bytes))
            return false;
        break;
    }
    m_damaged = false;
    m_encoded = start.substr(0, start.size() - m_rest.size());
    return true;
}

} // namespace transload
