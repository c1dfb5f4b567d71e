#pragma once

#include "stores/postgresql/PgCatalog.h"

namespace transload::store_postgresql {

/// Adds who owns what stands in the schema, as far as that is not this user, and who was granted what: an
/// object of the kind "owner" or "rights" for each role, with the statements that would give them again. They
/// are in no dialect, as the roles are the server's and not the schema's: a move lists them.
Status addRights(PgCatalog& catalog, StoreSchema& schema);

} // namespace transload::store_postgresql
