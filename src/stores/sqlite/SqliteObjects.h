#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

struct sqlite3;

namespace transload::store_sqlite {

/// Creates what stands around the tables, after their rows: indexes, views, triggers (each in stored order),
/// AUTOINCREMENT counters, statistics, user_version and application_id. Objects in other dialects, and
/// virtual tables with the tables behind them, are left out: the plan lists those.
Status createObjects(sqlite3* db, const StoreSchema& schema);

} // namespace transload::store_sqlite
