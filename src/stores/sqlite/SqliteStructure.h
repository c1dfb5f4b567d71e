#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

struct sqlite3;

namespace transload::store_sqlite {

/// Fills in the neutral structure of a table whose fields and key are known: unique keys, foreign keys, plain
/// indexes (whole columns compared by bytes) and whether SQLite numbers the key, which it does when the key
/// is the rowid.
Status readStructure(sqlite3* db, CollectionSchema& collection);

} // namespace transload::store_sqlite
