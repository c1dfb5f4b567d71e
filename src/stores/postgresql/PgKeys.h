#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Adds keys, unique constraints, foreign keys and indexes of the tables to `schema`: in neutral words to its
/// collections, and as objects with their statements. `tables` are all tables of the schema.
Status addKeys(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema);

} // namespace transload::store_postgresql
