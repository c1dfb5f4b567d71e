#pragma once

#include <QtEndian>

#include <cstdint>
#include <string>
#include <string_view>

namespace transload::store_postgresql {

/// Appends a number as PostgreSQL's binary forms hold it: big-endian.
template <typename T> void appendBig(std::string& out, T value)
{
    const T stored = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&stored), sizeof stored);
}

/// Reads one; `bytes` must be long enough.
template <typename T> T readBig(std::string_view bytes) { return qFromBigEndian<T>(bytes.data()); }

} // namespace transload::store_postgresql
