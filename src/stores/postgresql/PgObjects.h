#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Adds what stands around the tables: types, functions, sequences with their owners and values, views,
/// materialised views, rules, triggers, policies, statistics objects, settings of tables and columns,
/// comments.
Status addObjects(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema);

} // namespace transload::store_postgresql
