#pragma once

#include "stores/postgresql/PgConnection.h"
#include "stores/postgresql/PgTable.h"

#include <QHash>
#include <QSet>

namespace transload::store_postgresql {

/// Reads what pg_catalog says of one schema. Queries run with pg_catalog alone in the search path; only the
/// server's own functions that turn expressions into text run with the schema in it, so that their texts name
/// everything in the schema without its name (see `spell`). Used by one thread at a time.
class PgCatalog {
public:
    PgCatalog(PgConnection& connection, QString schema)
        : m_connection(connection), m_schema(std::move(schema))
    {
    }

    /// Errors: NotFound when the database has no such schema.
    Status open();
    PgConnection& connection() { return m_connection; }
    unsigned oid() const { return m_oid; }
    const QString& schema() const { return m_schema; }

    /// Ordinary and partitioned tables with partitions, by name in bytes.
    Result<std::vector<PgTable>> tables();
    /// One table, found by its name. Errors: NotFound.
    Result<PgTable> table(const QString& name);

    /// Rows of a query whose first parameter is the schema's number.
    Result<PgRows> rows(const QByteArray& sql);
    /// Calls a function of pg_catalog that gives the text of each of these objects; `call` has %1 for the
    /// number.
    Result<QHash<unsigned, QString>> spell(const char* call, const QList<unsigned>& objects);
    /// The names of types with their modifiers.
    Result<QStringList> spellTypes(const QList<std::pair<unsigned, int>>& types);
    /// Runs the rest of the connection's statements with the schema in the search path, or without it again.
    Status enter();
    Status leave();

private:
    Result<std::vector<PgTable>> readTables(const QString& onlyName);
    Status addColumns(std::vector<PgTable>& tables);
    Status addSequences(std::vector<PgTable>& tables);
    Status addChecks(std::vector<PgTable>& tables);
    Status addPartitioning(std::vector<PgTable>& tables);

    PgConnection& m_connection;
    QString m_schema;
    unsigned m_oid = 0;
};

/// Numbers in the text form of an array: "{1,2}".
QList<int> numbersOf(const QString& array);

/// The table beside the others that holds the carried schema.
inline constexpr char kCarriedTable[] = "transload_schema";

/// Words for "the schema could not be read".
QString catalogMessage();

} // namespace transload::store_postgresql
