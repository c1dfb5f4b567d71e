#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace transload::store_sqlite {

/// What a definition may create.
enum class Creates { Table, Index, View, Trigger };

/// Runs one CREATE statement that came from a store's schema, and so from anywhere: it may create exactly the
/// one thing called `name` in the main database and touch nothing else (no ATTACH, PRAGMA, SELECT, virtual or
/// temporary tables, no second statement). Errors: Unsupported when it tries to, or is not understood.
Status runDefinition(sqlite3* db, Creates what, const QString& name, const QString& definition);

} // namespace transload::store_sqlite
