#pragma once

#include "core/Result.h"
#include "stores/Schema.h"
#include "stores/sqlite/SqliteSql.h"

struct sqlite3;

namespace transload::store_sqlite {

/// Reads tables, everything around them and the settings of the open database. Ordinary tables are
/// collections, in stored order. Virtual tables and the tables that hold their data, indexes, views,
/// triggers, AUTOINCREMENT counters ("sequence") and ANALYZE results ("statistics") are objects. The table of
/// a carried schema is neither.
Result<StoreSchema> readSchema(sqlite3* db);

/// How the collection's table is stored. Errors: NotFound when there is no such table.
Result<TableLayout> readLayout(sqlite3* db, const CollectionSchema& collection);

} // namespace transload::store_sqlite
