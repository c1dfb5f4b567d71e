#pragma once

#include "stores/postgresql/PgConnection.h"

#include <vector>

namespace transload::store_postgresql {

/// One thing that moves between schemas, known by its number: its name may be given to something else.
struct PgMovable {
    unsigned catalogue = 0; ///< pg_class, pg_type, ...
    unsigned oid = 0;
};

/// What stands in a schema: absent, empty or not. Things of extensions do not count.
enum class PgSchemaState { Absent, Empty, Occupied };
Result<PgSchemaState> schemaState(PgConnection& connection, const QString& schema);

/// All that moves when the content of a schema does: what moves along with a table is not listed.
Result<std::vector<PgMovable>> movablesIn(PgConnection& connection, const QString& schema);

/// Moves things from one schema to another by ALTER ... SET SCHEMA, in a fixed order, inside the transaction
/// that is open. Errors: Conflict when one of them is no longer in `from`, or its name is taken in `to`.
Status moveAll(
    PgConnection& connection, const std::vector<PgMovable>& things, const QString& from, const QString& to);

} // namespace transload::store_postgresql
