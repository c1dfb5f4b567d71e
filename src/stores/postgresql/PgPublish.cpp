#include "stores/postgresql/PgPublish.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

constexpr int kBelongsToRange = 6; // a rank of kMovables

// Each thing with the words of the statement that moves it. Indexes, constraints, triggers, rules, policies
// and sequences that belong to a column go with their table, array types with their type. What belongs to a
// range type (rank 6) stays behind in the servers that we know, but a newer one may take it along.
constexpr char kMovables[] = R"(
SELECT 'pg_type'::regclass::oid AS catalogue, t.oid, 'TYPE ' AS words, t.typname AS name, 1 AS rank
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE n.nspname = $1 AND (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c'))
UNION ALL
SELECT 'pg_type'::regclass::oid, t.oid, 'TYPE ', t.typname, 6
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = $1 AND t.typtype = 'm'
UNION ALL
SELECT 'pg_class'::regclass::oid, c.oid, CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW '
    WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END, c.relname, CASE c.relkind WHEN 'S' THEN 3 ELSE 4 END
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND (c.relkind IN ('r', 'p', 'v', 'm') OR (c.relkind = 'S' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
        AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0)))
UNION ALL
SELECT 'pg_proc'::regclass::oid, p.oid, 'ROUTINE ', p.oid::regprocedure::text, CASE WHEN EXISTS (SELECT
    FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i') THEN 6 ELSE 2 END
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = $1 AND p.prokind <> 'a'
UNION ALL
SELECT 'pg_statistic_ext'::regclass::oid, s.oid, 'STATISTICS ', s.stxname, 5
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE n.nspname = $1
ORDER BY rank, name)";

QString moveMessage() { return PgText::tr("The new tables could not be brought to their place."); }

Error inTheWay(const QString& schema, const QString& detail)
{
    return Error { ErrorCode::Conflict,
        PgText::tr("Something with the same name has appeared in the schema “%1” meanwhile.").arg(schema),
        detail, PgText::tr("Choose another schema, or look at what was added there.") };
}

Error goneMeanwhile(const QString& schema)
{
    return Error { ErrorCode::Conflict,
        PgText::tr("The new tables in the schema “%1” were changed by another program.").arg(schema),
        QStringLiteral("a table is no longer there"),
        PgText::tr("Look at them and remove them by hand if they are not wanted.") };
}

Result<PgRows> rowsIn(PgConnection& connection, const QString& schema)
{
    return connection.query(kMovables, moveMessage(), { schema.toUtf8() });
}

// The rows that are among the things.
std::vector<int> wantedIn(const PgRows& rows, const std::vector<PgMovable>& things)
{
    std::vector<int> wanted;
    for (int i = 0; i < rows.count(); ++i)
        if (std::any_of(things.begin(), things.end(), [&](const PgMovable& thing) {
                return thing.catalogue == unsigned(rows.number(i, 0))
                    && thing.oid == unsigned(rows.number(i, 1));
            }))
            wanted.push_back(i);
    return wanted;
}

Status moveOne(PgConnection& connection, const PgRows& rows, int row, const QString& from, const QString& to)
{
    const QString words = rows.text(row, 2);
    // A routine's name comes from the server with its arguments, quoted and with its schema.
    const QByteArray name = words == QLatin1String("ROUTINE ") ? rows.text(row, 3).toUtf8()
                                                               : quoteIdentifier(from, rows.text(row, 3));
    Status done = connection.execute(
        "ALTER " + words.toUtf8() + name + " SET SCHEMA " + quoteIdentifier(to), moveMessage());
    constexpr char kSameFunction[] = "42723";
    if (!done && (done.error().code == ErrorCode::Conflict || connection.lastState() == kSameFunction))
        return inTheWay(to, done.error().detail);
    return done;
}

} // namespace

Result<PgSchemaState> schemaState(PgConnection& connection, const QString& schema)
{
    Result<PgRows> found = connection.query(R"(
SELECT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND NOT EXISTS (SELECT FROM pg_depend e
        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'))
    OR EXISTS (SELECT FROM pg_type t WHERE t.typnamespace = n.oid AND t.typtype IN ('e', 'd', 'r')
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid
        AND e.deptype = 'e'))
FROM pg_namespace n WHERE n.nspname = $1)",
        PgText::tr("The schema “%1” could not be looked at.").arg(schema), { schema.toUtf8() });
    if (!found)
        return found.error();
    if (found->count() == 0)
        return PgSchemaState::Absent;
    return found->isTrue(0, 0) ? PgSchemaState::Occupied : PgSchemaState::Empty;
}

Result<std::vector<PgMovable>> movablesIn(PgConnection& connection, const QString& schema)
{
    Result<PgRows> rows = rowsIn(connection, schema);
    if (!rows)
        return rows.error();
    std::vector<PgMovable> things;
    for (int i = 0; i < rows->count(); ++i)
        things.push_back({ unsigned(rows->number(i, 0)), unsigned(rows->number(i, 1)) });
    return things;
}

Status moveAll(
    PgConnection& connection, const std::vector<PgMovable>& things, const QString& from, const QString& to)
{
    Result<PgRows> rows = rowsIn(connection, from);
    if (!rows)
        return rows.error();
    const std::vector<int> all = wantedIn(*rows, things);
    if (all.size() != things.size())
        return goneMeanwhile(from);
    for (const int row : all)
        if (rows->number(row, 4) != kBelongsToRange)
            if (Status moved = moveOne(connection, *rows, row, from, to); !moved)
                return moved;
    Result<PgRows> left = rowsIn(connection, from);
    if (!left)
        return left.error();
    for (const int row : wantedIn(*left, things))
        if (Status moved = moveOne(connection, *left, row, from, to); !moved)
            return moved;
    return ok();
}

} // namespace transload::store_postgresql
