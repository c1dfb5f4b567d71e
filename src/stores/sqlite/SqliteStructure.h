#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

struct sqlite3;

namespace transload::store_sqlite {

/// Fills in the neutral structure of a table whose fields and key are known: unique keys, foreign keys, plain
/// indexes (whole columns compared by bytes) and whether SQLite numbers the key, which it does when the key
/// is the rowid.
Status readStructure(sqlite3* db, CollectionSchema& collection);

/// What only the definition of a collection tells, for stores that would lose it: "check", "generated column"
/// and "column collation". Nothing is made from these: in SQLite they are part of the table. Errors: as from
/// reading the structure.
Result<std::vector<SchemaObject>> ownRules(sqlite3* db, const CollectionSchema& collection);

} // namespace transload::store_sqlite
