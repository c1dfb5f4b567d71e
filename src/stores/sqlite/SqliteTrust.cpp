#include "stores/sqlite/SqliteTrust.h"

#include "stores/sqlite/SqliteRows.h"
#include "stores/sqlite/SqliteWords.h"

namespace transload::store_sqlite {

namespace {

// Functions of this connection that SQLite does not call innocuous.
struct Unsafe {
    QSet<QString> json;
    QSet<QString> others;
};

constexpr int kInnocuous = 0x000200000; // SQLITE_INNOCUOUS, as pragma_function_list shows it

bool isJson(const QString& name)
{
    return name.startsWith(QLatin1String("json")) || name.startsWith(QLatin1String("->"));
}

Result<Unsafe> unsafeFunctions(sqlite3* db)
{
    Unsafe functions;
    Status read = forEachRow(
        db, "SELECT DISTINCT name, flags FROM pragma_function_list", {}, {}, [&](sqlite3_stmt* row) {
            const QString name = columnString(row, 0);
            if ((sqlite3_column_int(row, 1) & kInnocuous) == 0)
                (isJson(name) ? functions.json : functions.others).insert(name.toLower());
        });
    if (!read)
        return read.error();
    return functions;
}

Status setTrust(sqlite3* db, bool isTrusted)
{
    const int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, isTrusted ? 1 : 0, nullptr);
    return rc == SQLITE_OK
        ? ok()
        : Status(sqliteError(db, rc, SqliteText::tr("This SQLite file could not be opened safely.")));
}

// Whether the calls need trust, and deserve it.
bool isOnlyJson(const Unsafe& functions, const QSet<QString>& calls)
{
    return calls.intersects(functions.json) && !calls.intersects(functions.others);
}

} // namespace

Status trustStructure(sqlite3* db)
{
    // Nothing is computed while the structure is read, but without trust it cannot be read at all.
    if (Status set = setTrust(db, true); !set)
        return set;
    Result<Unsafe> functions = unsafeFunctions(db);
    if (!functions)
        return functions.error();
    QSet<QString> calls;
    Status read = forEachRow(db, "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index')", {}, {},
        [&](sqlite3_stmt* row) { calls.unite(callsIn(columnString(row, 0))); });
    if (!read || isOnlyJson(*functions, calls))
        return read;
    if (Status set = setTrust(db, false); !set)
        return set;
    // What was read with trust is forgotten, and read again without.
    return execute(
        db, "PRAGMA writable_schema=RESET", SqliteText::tr("This SQLite file could not be opened safely."));
}

Status trustDefinition(sqlite3* db, const QString& definition)
{
    const QSet<QString> calls = callsIn(definition);
    Result<Unsafe> functions = unsafeFunctions(db);
    if (!functions)
        return functions.error();
    if (calls.intersects(functions->others))
        return setTrust(db, false);
    return isOnlyJson(*functions, calls) ? setTrust(db, true) : ok();
}

} // namespace transload::store_sqlite
