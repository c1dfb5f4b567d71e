#include "stores/sqlite/SqliteCarried.h"

#include "stores/sqlite/SqliteRows.h"

namespace transload::store_sqlite {

namespace {

constexpr const char* kDefinition = "CREATE TABLE transload_schema (document TEXT NOT NULL)";

QString writeMessage()
{
    return SqliteText::tr("The description of where the data came from could not be written.");
}

} // namespace

bool isCarriedTable(const QString& name, const QString& definition)
{
    return name == QLatin1String(kCarriedTable) && definition == QLatin1String(kDefinition);
}

Status writeCarried(sqlite3* db, const QByteArray& document)
{
    Result<std::optional<QString>> taken = queryText(
        db, "SELECT name FROM sqlite_schema WHERE lower(name) = 'transload_schema'", writeMessage());
    if (!taken)
        return taken.error();
    if (taken->has_value())
        return Error { ErrorCode::Conflict,
            SqliteText::tr("A table has the name “%1”, which this program needs itself.").arg(**taken),
            **taken, SqliteText::tr("Rename it in the source, or leave it out.") };
    if (Status created = execute(db, kDefinition, writeMessage()); !created)
        return created;
    Result<Statement> insert
        = prepare(db, "INSERT INTO transload_schema (document) VALUES (?1)", writeMessage());
    if (!insert)
        return insert.error();
    bindName(insert->get(), 1, document);
    if (const int rc = sqlite3_step(insert->get()); rc != SQLITE_DONE)
        return sqliteError(db, rc, writeMessage());
    return ok();
}

Result<QByteArray> readCarried(sqlite3* db)
{
    int rows = 0;
    QByteArray document;
    Status read
        = forEachRow(db, "SELECT document FROM transload_schema LIMIT 2", {}, {}, [&](sqlite3_stmt* row) {
              const std::string_view text = columnText(row, 0);
              document = QByteArray(text.data(), qsizetype(text.size()));
              ++rows;
          });
    if (!read)
        return read.error();
    return rows == 1 ? document : QByteArray();
}

} // namespace transload::store_sqlite
