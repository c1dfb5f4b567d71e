#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace transload::store_sqlite {

/// The table that keeps StoreSchema::carried: one row, one column `document`.
inline constexpr char kCarriedTable[] = "transload_schema";

/// Whether a table is this one and not somebody else's of the same name.
bool isCarriedTable(const QString& name, const QString& definition);

/// Creates the table with the document. Errors: Conflict when a table has its name.
Status writeCarried(sqlite3* db, const QByteArray& document);

/// The document of the table, which must exist; empty when it is not one single text.
Result<QByteArray> readCarried(sqlite3* db);

} // namespace transload::store_sqlite
