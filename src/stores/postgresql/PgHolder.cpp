#include "stores/postgresql/PgHolder.h"

#include "stores/postgresql/PgError.h"

namespace transload::store_postgresql {

Error withHolder(const Error& error, const QByteArray& sqlState, PgConnection& other, const QString& schema,
    const QString& table)
{
    if (sqlState != "55P03")
        return error;
    Result<PgRows> holder = other.query(R"(
SELECT coalesce(nullif(a.application_name, ''), a.backend_type, '?'), a.usename, a.pid
FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.granted AND l.pid <> pg_backend_pid() AND n.nspname = $1 AND c.relname = $2
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
ORDER BY l.mode = 'AccessExclusiveLock' DESC, a.pid LIMIT 1)",
        error.message, { schema.toUtf8(), table.toUtf8() });
    if (!holder || holder->count() == 0)
        return error;
    Error named = error;
    named.message = PgText::tr("“%1” is locked by “%2” (database user “%3”, process %4).")
                        .arg(table, holder->text(0, 0).left(200), holder->text(0, 1), holder->text(0, 2));
    return named;
}

} // namespace transload::store_postgresql
