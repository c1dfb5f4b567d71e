#include "stores/postgresql/PgLeftovers.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

#include <QDateTime>
#include <QSysInfo>

#include <unistd.h>

namespace transload::store_postgresql {

namespace {

// The first of the two numbers of an advisory lock; the second is made of the schema's name.
const QByteArray kLock = "1953653108";
const QString kNoteStart = QStringLiteral("Transload builds the schema ");

QString message()
{
    return PgText::tr("What earlier runs have left in the database could not be looked at.");
}

} // namespace

QString stagingNote(const QString& schema, const QString& runId)
{
    return kNoteStart
        + QStringLiteral("%1 here: run %2 on %3, process %4, since %5. It goes when that run has ended.")
              .arg(schema, runId, QSysInfo::machineHostName(), QString::number(::getpid()),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

Status lockStaging(PgConnection& connection, const QString& staging)
{
    Result<PgRows> locked = connection.query(
        "SELECT pg_try_advisory_lock(" + kLock + ", hashtext($1))", message(), { staging.toUtf8() });
    if (!locked)
        return locked.error();
    if (locked->isTrue(0, 0))
        return ok();
    return Error { ErrorCode::Conflict,
        PgText::tr("Another session still holds what this run has prepared in the database."), staging,
        PgText::tr("Wait until that session has ended, then start again.") };
}

Result<QStringList> leftovers(PgConnection& connection)
{
    Result<PgRows> rows = connection.query(R"(
SELECT n.nspname FROM pg_namespace n
WHERE n.nspname ~ '^transload_[0-9a-f]{8}$' AND starts_with(obj_description(n.oid, 'pg_namespace'), $1)
    AND pg_has_role(n.nspowner, 'USAGE')
    AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.classid = )"
            + kLock + R"( AND l.objid::bigint = hashtext(n.nspname)::bigint & 4294967295)
ORDER BY 1)",
        message(), { kNoteStart.toUtf8() });
    if (!rows)
        return rows.error();
    QStringList names;
    for (int i = 0; i < rows->count(); ++i)
        names << rows->text(i, 0);
    return names;
}

Status removeLeftovers(PgConnection& connection)
{
    Result<QStringList> names = leftovers(connection);
    if (!names)
        return names.error();
    for (const QString& name : *names) {
        if (!lockStaging(connection, name))
            continue; // taken since
        if (Status dropped
            = connection.execute("DROP SCHEMA " + quoteIdentifier(name) + " CASCADE", message());
            !dropped)
            qWarning("leftover schema %s not removed: %s", qPrintable(name),
                qUtf8Printable(dropped.error().detail));
        if (Status unlocked = connection.execute(
                "SELECT pg_advisory_unlock(" + kLock + ", hashtext($1))", message(), { name.toUtf8() });
            !unlocked)
            return unlocked;
    }
    return ok();
}

} // namespace transload::store_postgresql
