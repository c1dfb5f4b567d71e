#pragma once

#include "core/Finding.h"
#include "core/Result.h"
#include "core/RunContext.h"

struct sqlite3;

namespace transload::store_sqlite {

/// Everything SQLite itself can find wrong: damage ("sqlite.integrity", Stop) and references to records that
/// are not there ("sqlite.orphans", a Warning per table with their number). Rows that break a CHECK are the
/// application's affair and move as they are.
Result<Findings> checkIntegrity(sqlite3* db, RunContext& context);

} // namespace transload::store_sqlite
