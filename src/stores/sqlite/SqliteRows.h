#pragma once

#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"

namespace transload::store_sqlite {

/// Steps through the rows of a statement about the structure, with up to two bound names; `use` gets each
/// row.
template <typename Use> Status forEachRow(
    sqlite3* db, const QByteArray& sql, const QByteArray& name, const QByteArray& second, Use use)
{
    const QString message = SqliteText::tr("The structure of the SQLite file could not be read.");
    Result<Statement> statement = prepare(db, sql, message);
    if (!statement)
        return statement.error();
    if (!name.isNull())
        bindName(statement->get(), 1, name);
    if (!second.isNull())
        bindName(statement->get(), 2, second);
    int rc = SQLITE_DONE;
    while ((rc = sqlite3_step(statement->get())) == SQLITE_ROW)
        use(statement->get());
    return rc == SQLITE_DONE ? ok() : Status(sqliteError(db, rc, message, QString::fromUtf8(name)));
}

} // namespace transload::store_sqlite
