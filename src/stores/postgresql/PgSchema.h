#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Reads everything of the schema: tables are collections, all else is objects, each with the one statement
/// that makes it again. What this program cannot make again (aggregates, operators, types written in C, ...)
/// is listed without a dialect. Ends with the carried schema.
Result<StoreSchema> readSchema(PgCatalog& catalog);

/// The collection that a table is, without its key and what else stands around it.
CollectionSchema collectionOf(const PgTable& table);

/// Whether the table is one that a key/value collection becomes; its key must be set.
bool isKeyValueTable(const CollectionSchema& collection);

} // namespace transload::store_postgresql
