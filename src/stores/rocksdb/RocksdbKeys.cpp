#include "stores/rocksdb/RocksdbKeys.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <limits>
#include <type_traits>

namespace transload::store_rocksdb {

namespace {

constexpr std::uint64_t kSign = 0x8000000000000000ULL;

template <typename T> void appendBigEndian(std::string& out, T value)
{
    const T stored = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&stored), sizeof stored);
}

// Two's complement with its sign bit turned over goes up from the smallest number to the largest.
template <typename T> void appendOrdered(std::string& out, T value)
{
    using Bits = std::make_unsigned_t<T>;
    appendBigEndian(out, Bits(Bits(value) ^ (Bits(1) << (std::numeric_limits<Bits>::digits - 1))));
}

void appendOrdered(std::string& out, double value)
{
    const double number = std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value;
    const auto bits = std::bit_cast<std::uint64_t>(number);
    appendBigEndian(out, std::uint64_t((bits & kSign) != 0 ? ~bits : bits | kSign));
}

void appendBlock(std::string& out, std::string_view bytes)
{
    for (std::size_t begin = 0; begin <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('\0', begin), bytes.size());
        out.append(bytes.substr(begin, end - begin));
        out.push_back('\0');
        out.push_back(end < bytes.size() ? '\xFF' : '\0');
        begin = end + 1;
    }
}

} // namespace

void appendKeyField(std::string& out, const ValueView& value)
{
    out.push_back(char(value.kind));
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        return;
    case ValueKind::Bool:
        out.push_back(value.integer != 0 ? '\1' : '\0');
        return;
    case ValueKind::Int:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
        appendOrdered(out, value.integer);
        return;
    case ValueKind::Float:
        appendOrdered(out, value.real);
        return;
    case ValueKind::Date:
        appendOrdered(out, std::int32_t(value.integer));
        return;
    case ValueKind::Interval:
        appendOrdered(out, value.months);
        appendOrdered(out, value.days);
        appendOrdered(out, value.integer);
        return;
    case ValueKind::Uuid:
        out.append(value.bytes); // always 16
        return;
    case ValueKind::Other:
        appendBlock(out, value.typeName);
        appendBlock(out, value.bytes);
        return;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Json:
        appendBlock(out, value.bytes);
        return;
    }
}

void appendOrdinal(std::string& out, std::uint64_t ordinal) { appendBigEndian(out, ordinal); }

} // namespace transload::store_rocksdb
