#pragma once

#include "core/Result.h"

#include <QString>

struct sqlite3;

namespace transload::store_sqlite {

/// Decides what the tables and indexes of an open database may compute with: only functions that SQLite calls
/// innocuous, as trusted_schema=OFF says; and its JSON functions, which are so too but are not called so by
/// SQLite 3.38 to 3.40, where they are needed and no other unsafe function is named. Reads the structure.
/// Errors: as from reading it.
Status trustStructure(sqlite3* db);

/// The same for one more definition that is about to be run in a new database.
Status trustDefinition(sqlite3* db, const QString& definition);

} // namespace transload::store_sqlite
