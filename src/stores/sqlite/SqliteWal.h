#pragma once

#include <QString>

#include <cstdint>

namespace transload::store_sqlite {

/// How many transactions stand in the write-ahead log `path` behind a place that is damaged. SQLite ends
/// silently at such a place, as it does at a torn end, where nothing committed follows. 0 when there is no
/// log, or nothing is lost. Reads the log once, page by page.
std::uint64_t committedBehindDamage(const QString& path);

} // namespace transload::store_sqlite
