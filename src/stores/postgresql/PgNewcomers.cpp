#include "stores/postgresql/PgNewcomers.h"

#include "stores/postgresql/PgCatalog.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWriter.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

QString moveMessage() { return PgText::tr("The new tables could not be brought to their place."); }

// What has a twin of its name in the other schema, or belongs to a table that has one.
constexpr char kStaying[] = R"(
WITH twins AS (
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND EXISTS (SELECT FROM pg_class f JOIN pg_namespace m ON m.oid = f.relnamespace
        WHERE m.nspname = $2 AND f.relname = c.relname))
SELECT 'pg_class'::regclass::oid, oid FROM twins
UNION SELECT 'pg_class'::regclass::oid, p.relid FROM twins, pg_partition_tree(twins.oid) p
UNION SELECT 'pg_statistic_ext'::regclass::oid, s.oid FROM pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    WHERE n.nspname = $1 AND (s.stxrelid IN (SELECT oid FROM twins) OR EXISTS (SELECT FROM pg_statistic_ext f
        JOIN pg_namespace m ON m.oid = f.stxnamespace WHERE m.nspname = $2 AND f.stxname = s.stxname))
UNION SELECT 'pg_type'::regclass::oid, t.oid FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = $1 AND EXISTS (SELECT FROM pg_type f JOIN pg_namespace m ON m.oid = f.typnamespace
        WHERE m.nspname = $2 AND f.typname = t.typname)
UNION SELECT 'pg_proc'::regclass::oid, p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = $1 AND EXISTS (SELECT FROM pg_proc f JOIN pg_namespace m ON m.oid = f.pronamespace
        WHERE m.nspname = $2 AND f.proname = p.proname AND pg_get_function_identity_arguments(f.oid)
            = replace(pg_get_function_identity_arguments(p.oid), quote_ident($1) || '.', quote_ident($2) || '.')))";

// Foreign keys of tables in $1 onto tables in $2.
constexpr char kKeysBetween[] = R"(
SELECT k.oid, k.conname, c.relname FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace m ON m.oid = r.relnamespace
WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = $1 AND m.nspname = $2
ORDER BY c.relname COLLATE "C", k.conname COLLATE "C")";

// Things outside the schema that need something inside.
constexpr char kNeeding[] = R"(
WITH inside AS (
    SELECT 'pg_class'::regclass::oid AS k, c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1
    UNION ALL SELECT 'pg_type'::regclass::oid, t.oid FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE n.nspname = $1
    UNION ALL SELECT 'pg_proc'::regclass::oid, p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = $1),
needing AS (
    SELECT d.classid, d.objid, CASE d.classid
        WHEN 'pg_constraint'::regclass THEN (SELECT nullif(k.conrelid, 0) FROM pg_constraint k WHERE k.oid = d.objid)
        WHEN 'pg_attrdef'::regclass THEN (SELECT a.adrelid FROM pg_attrdef a WHERE a.oid = d.objid)
        WHEN 'pg_trigger'::regclass THEN (SELECT t.tgrelid FROM pg_trigger t WHERE t.oid = d.objid)
        WHEN 'pg_rewrite'::regclass THEN (SELECT r.ev_class FROM pg_rewrite r WHERE r.oid = d.objid)
        WHEN 'pg_policy'::regclass THEN (SELECT p.polrelid FROM pg_policy p WHERE p.oid = d.objid)
        WHEN 'pg_class'::regclass THEN d.objid END AS relation
    FROM pg_depend d JOIN inside i ON i.k = d.refclassid AND i.oid = d.refobjid WHERE d.deptype = 'n')
SELECT pg_describe_object(e.classid, e.objid, 0) FROM needing e
WHERE CASE WHEN e.relation IS NOT NULL
    THEN NOT EXISTS (SELECT FROM inside i WHERE i.k = 'pg_class'::regclass AND i.oid = e.relation)
        AND NOT EXISTS (SELECT FROM pg_index x JOIN inside i ON i.oid = x.indrelid WHERE x.indexrelid = e.relation)
    ELSE NOT EXISTS (SELECT FROM inside i WHERE i.k = e.classid AND i.oid = e.objid) END
    AND e.classid IN ('pg_constraint'::regclass, 'pg_attrdef'::regclass, 'pg_trigger'::regclass,
        'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_class'::regclass, 'pg_proc'::regclass,
        'pg_type'::regclass)
ORDER BY 1 LIMIT 1)";

struct MovedKey {
    QString name;
    QString table;
    QString definition;
};

Result<std::vector<MovedKey>> keysBetween(PgConnection& connection, const QString& from, const QString& to)
{
    Result<PgRows> rows = connection.query(kKeysBetween, moveMessage(), { from.toUtf8(), to.toUtf8() });
    if (!rows)
        return rows.error();
    QList<unsigned> numbers;
    for (int i = 0; i < rows->count(); ++i)
        numbers << unsigned(rows->number(i, 0));
    // Spelled while the schema referred to is in the path: the text names no schema.
    PgCatalog catalog(connection, to);
    Result<QHash<unsigned, QString>> texts = catalog.spell("pg_catalog.pg_get_constraintdef(%1)", numbers);
    if (!texts)
        return texts.error();
    std::vector<MovedKey> keys;
    for (int i = 0; i < rows->count(); ++i)
        keys.push_back({ rows->text(i, 1), rows->text(i, 2), texts->value(numbers[i]) });
    return keys;
}

Status dropKey(PgConnection& connection, const QString& schema, const MovedKey& key)
{
    return connection.execute(
        "ALTER TABLE " + quoteIdentifier(schema, key.table) + " DROP CONSTRAINT " + quoteIdentifier(key.name),
        moveMessage());
}

Status addKeys(PgConnection& connection, const QString& schema, const std::vector<MovedKey>& keys)
{
    PgCatalog catalog(connection, schema);
    if (Status entered = catalog.enter(); !entered)
        return entered;
    for (const MovedKey& key : keys)
        if (Status added = connection.execute("ALTER TABLE " + quoteIdentifier(schema, key.table)
                    + " ADD CONSTRAINT " + quoteIdentifier(key.name) + ' ' + key.definition.toUtf8(),
                moveMessage());
            !added)
            return refusedRecords(connection.lastState(), key.table, added.error());
    return catalog.leave();
}

Status refuseNeeding(PgConnection& connection, const QString& staging)
{
    Result<PgRows> needing = connection.query(kNeeding, moveMessage(), { staging.toUtf8() });
    if (!needing)
        return needing.error();
    if (needing->count() == 0)
        return ok();
    const QString what = needing->text(0, 0).remove(staging + QLatin1Char('.')).left(200);
    return Error { ErrorCode::Unsupported,
        PgText::tr("Something new needs what the schema already has in a version of its own: %1").arg(what),
        what, PgText::tr("Leave it out of the plan, and make it by hand afterwards.") };
}

} // namespace

Result<std::vector<PgMovable>> newcomersIn(
    PgConnection& connection, const QString& staging, const QString& schema)
{
    Result<std::vector<PgMovable>> all = movablesIn(connection, staging);
    if (!all)
        return all.error();
    Result<PgRows> staying = connection.query(kStaying, moveMessage(), { staging.toUtf8(), schema.toUtf8() });
    if (!staying)
        return staying.error();
    std::erase_if(*all, [&](const PgMovable& thing) {
        for (int i = 0; i < staying->count(); ++i)
            if (thing.catalogue == unsigned(staying->number(i, 0))
                && thing.oid == unsigned(staying->number(i, 1)))
                return true;
        return false;
    });
    return all;
}

Status moveNewcomers(PgConnection& connection, const std::vector<PgMovable>& things, const QString& staging,
    const QString& schema)
{
    if (Status moved = moveAll(connection, things, staging, schema); !moved)
        return moved;
    // They refer to the staged twins still.
    Result<std::vector<MovedKey>> keys = keysBetween(connection, schema, staging);
    if (!keys)
        return keys.error();
    for (const MovedKey& key : *keys)
        if (Status dropped = dropKey(connection, schema, key); !dropped)
            return dropped;
    if (!keys->empty())
        if (Status added = addKeys(connection, schema, *keys); !added)
            return added;
    return refuseNeeding(connection, staging);
}

Status moveNewcomersBack(PgConnection& connection, const std::vector<PgMovable>& things,
    const QString& staging, const QString& schema)
{
    if (Status moved = moveAll(connection, things, schema, staging); !moved)
        return moved;
    Result<std::vector<MovedKey>> keys = keysBetween(connection, staging, schema);
    if (!keys)
        return keys.error();
    for (const MovedKey& key : *keys)
        if (Status dropped = dropKey(connection, staging, key); !dropped)
            return dropped;
    return ok();
}

} // namespace transload::store_postgresql
