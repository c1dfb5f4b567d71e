#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Adds sequences, which column owns them, and their values. A sequence that numbers a column and stands
/// exactly at the column's largest number (or is unused while there is none) needs no value: a target sets it
/// so anyway. One that lags behind, so that the next new record would collide, is told as if it had caught
/// up.
Status addSequenceObjects(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema);

/// Sets every sequence that numbers a column to the column's largest number, unless it is further already.
Status catchUpSequences(PgCatalog& catalog, const std::vector<PgTable>& tables);

/// Sets the value that an object of the kind "sequence value" tells.
Status restoreValue(PgCatalog& catalog, const SchemaObject& value);

} // namespace transload::store_postgresql
