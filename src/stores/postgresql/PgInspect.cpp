#include "stores/postgresql/PgInspect.h"

#include "stores/postgresql/PgConnection.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgLeftovers.h"
#include "stores/postgresql/PgPublish.h"

namespace transload::store_postgresql {

namespace {

constexpr int kShownTables = 5;

// Tables and sequences that the user may not read, and tables whose row security would hide records.
constexpr char kRights[] = R"(
SELECT c.relname, CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege(c.oid, 'SELECT')
        ELSE NOT has_table_privilege(c.oid, 'SELECT') END, row_security_active(c.oid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'S', 'm')
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
        AND e.deptype = 'e')
ORDER BY c.relname COLLATE "C")";

QString lookMessage(const PgLogin& login)
{
    return PgText::tr("The schema “%1” could not be looked at.").arg(login.schema);
}

QString shortList(const QStringList& names)
{
    const QString shown = names.mid(0, kShownTables).join(QStringLiteral(", "));
    return names.size() > kShownTables ? shown + QStringLiteral(", …") : shown;
}

void warnOfWeakTls(const PgLogin& login, Findings& findings)
{
    if (login.isLocal() || login.sslMode == QLatin1String("verify-full"))
        return;
    findings.push_back({ Severity::Warning, QStringLiteral("postgresql.weakTls"),
        PgText::tr("The connection to %1 is not protected as well as it could be (%2).")
            .arg(login.host, login.sslMode),
        PgText::tr("Another machine could pose as the server, or read what is moved."),
        PgText::tr("Choose “verify-full” unless the network between is safe.") });
}

Status tellLeftovers(PgConnection& connection, Findings& findings)
{
    Result<QStringList> names = leftovers(connection);
    if (!names)
        return names.error();
    if (!names->isEmpty())
        findings.push_back({ Severity::Note, QStringLiteral("postgresql.leftovers"),
            PgText::tr("Runs that were broken off have left schemas in the database: %1")
                .arg(shortList(*names)),
            PgText::tr("They hold copies that were being built; no run uses them any more."),
            PgText::tr("The next move into this database removes them.") });
    return ok();
}

Status checkRights(PgConnection& connection, Findings& findings)
{
    const PgLogin& login = connection.login();
    Result<PgRows> usage = connection.query(
        "SELECT has_schema_privilege($1, 'USAGE')", lookMessage(login), { login.schema.toUtf8() });
    if (!usage)
        return usage.error();
    if (!usage->isTrue(0, 0))
        return Error { ErrorCode::AccessDenied,
            PgText::tr("“%1” may not use the schema “%2”.").arg(login.user, login.schema), login.place(),
            PgText::tr("Let the schema's owner grant the right USAGE, or use another database user.") };
    Result<PgRows> rights = connection.query(kRights, lookMessage(login), { login.schema.toUtf8() });
    if (!rights)
        return rights.error();
    QStringList unreadable;
    QStringList hidden;
    for (int i = 0; i < rights->count(); ++i) {
        if (rights->isTrue(i, 1))
            unreadable << rights->text(i, 0);
        else if (rights->isTrue(i, 2))
            hidden << rights->text(i, 0);
    }
    if (!unreadable.isEmpty())
        findings.push_back({ Severity::Stop, QStringLiteral("postgresql.rights"),
            PgText::tr("“%1” may not read: %2").arg(login.user, shortList(unreadable)),
            PgText::tr("Without them the move would not be complete."),
            PgText::tr("Let their owner grant the right SELECT, or use another database user.") });
    if (!hidden.isEmpty())
        findings.push_back({ Severity::Stop, QStringLiteral("postgresql.rowSecurity"),
            PgText::tr("Row security would hide records from “%1” in: %2").arg(login.user, shortList(hidden)),
            PgText::tr("Hidden records would be missing in the target."),
            PgText::tr("Use the owner of the tables, or a user with the right BYPASSRLS.") });
    return ok();
}

} // namespace

Result<Inspection> inspectSchema(const Location& location)
{
    Result<PgLogin> asked = loginOf(location);
    if (!asked)
        return asked.error();
    Result<std::unique_ptr<PgConnection>> connection
        = PgConnection::open(*asked, QStringLiteral("looking"), {});
    if (!connection)
        return connection.error();
    const PgLogin& login = (*connection)->login();
    Result<PgSchemaState> state = schemaState(**connection, login.schema);
    if (!state)
        return state.error();
    if (*state == PgSchemaState::Absent)
        return Error { ErrorCode::NotFound,
            PgText::tr("The database “%1” has no schema called “%2”.").arg(login.database, login.schema),
            login.place(), PgText::tr("Check the spelling of the schema.") };
    Inspection inspection;
    inspection.location = location;
    if (Status checked = checkRights(**connection, inspection.findings); !checked)
        return checked.error();
    Result<PgRows> facts = (*connection)
                               ->query("SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint, "
                                       "current_setting('server_version') "
                                       "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                                       "WHERE n.nspname = $1 AND c.relkind IN ('r', 'm')",
                                   lookMessage(login), { login.schema.toUtf8() });
    if (!facts)
        return facts.error();
    inspection.sizeBytes = std::uint64_t(facts->number(0, 0));
    const bool isProtected = PQsslInUse((*connection)->get()) != 0;
    inspection.server = isProtected
        ? PgText::tr("PostgreSQL %1 at %2, protected by TLS").arg(facts->text(0, 1), login.host)
        : PgText::tr("PostgreSQL %1 at %2").arg(facts->text(0, 1), login.host);
    warnOfWeakTls(login, inspection.findings);
    if (Status told = tellLeftovers(**connection, inspection.findings); !told)
        return told.error();
    return inspection;
}

} // namespace transload::store_postgresql
