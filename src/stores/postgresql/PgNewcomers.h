#pragma once

#include "stores/postgresql/PgPublish.h"

namespace transload::store_postgresql {

/// What stands in the staging schema and has nothing of its name in `schema`: what moves there when the
/// tables that exist there are loaded. Parts of tables that exist stay with their staged twin.
Result<std::vector<PgMovable>> newcomersIn(
    PgConnection& connection, const QString& staging, const QString& schema);

/// Moves them, inside the transaction that is open; their foreign keys then refer to the tables of `schema`.
/// Errors: those of moveAll; Unsupported when one of them needs a staged twin of something else than a table.
Status moveNewcomers(PgConnection& connection, const std::vector<PgMovable>& things, const QString& staging,
    const QString& schema);

/// Takes them out of `schema` again; foreign keys onto the tables that stay there are dropped.
Status moveNewcomersBack(PgConnection& connection, const std::vector<PgMovable>& things,
    const QString& staging, const QString& schema);

} // namespace transload::store_postgresql
