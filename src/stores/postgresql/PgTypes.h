#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Adds the schema's own types: enums, domains, composite types and ranges with their statements; others are
/// listed without a dialect.
Status addTypes(PgCatalog& catalog, StoreSchema& schema);

} // namespace transload::store_postgresql
