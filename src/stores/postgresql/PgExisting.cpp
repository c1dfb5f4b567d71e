#include "stores/postgresql/PgExisting.h"

#include "stores/postgresql/PgSql.h"

namespace transload::store_postgresql {

namespace {

// The primary key, else the first unique constraint or index that is about whole columns which are never
// NULL.
constexpr char kFacts[] = R"(
SELECT c.oid, pg_has_role(c.relowner, 'USAGE'),
    has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
        AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'),
    EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type <> '1' AND r.ev_enabled <> 'D'),
    (SELECT array_to_string(ARRAY(SELECT a.attnum FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (n, o)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n WHERE u.o <= i.indnkeyatts ORDER BY u.o), ',')
     FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
     WHERE i.indrelid = c.oid AND i.indisunique AND i.indimmediate AND i.indisvalid AND i.indpred IS NULL
        AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (n, o)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n
            WHERE u.o <= i.indnkeyatts AND (NOT a.attnotnull OR a.attgenerated <> ''))
     ORDER BY i.indisprimary DESC, x.relname COLLATE "C" LIMIT 1)
FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition)";

constexpr char kTriggers[] = R"(
SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(x.relname), t.tgname, t.tgenabled
FROM pg_class c CROSS JOIN LATERAL (SELECT c.oid AS relid UNION SELECT p.relid FROM pg_partition_tree(c.oid) p) AS parts
    JOIN pg_trigger t ON t.tgrelid = parts.relid JOIN pg_class x ON x.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = x.relnamespace
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT t.tgisinternal
    AND t.tgenabled <> 'D'
ORDER BY 2, t.tgname COLLATE "C")";

constexpr char kReferences[] = R"(
SELECT k.conname, k.conrelid, k.confrelid, quote_ident(n.nspname) || '.' || quote_ident(c.relname), k.condeferrable,
    pg_has_role(c.relowner, 'USAGE'),
    (SELECT string_agg('o.' || quote_ident(a.attname), ', ' ORDER BY u.o) FROM unnest(k.conkey) WITH ORDINALITY AS u (i, o)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.i),
    (SELECT string_agg('w.' || quote_ident(a.attname), ', ' ORDER BY u.o) FROM unnest(k.confkey) WITH ORDINALITY AS u (i, o)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.i)
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype = 'f' AND k.conparentid = 0 AND (k.conrelid = ANY ($1::oid[]) OR k.confrelid = ANY ($1::oid[]))
ORDER BY 4, k.conname COLLATE "C")";

PgExisting* find(std::vector<PgExisting>& tables, qint64 oid)
{
    for (PgExisting& each : tables)
        if (each.table.oid == unsigned(oid))
            return &each;
    return nullptr;
}

QStringList namesOf(const PgTable& table, const QString& numbers)
{
    QStringList names;
    for (const QString& number : numbers.split(QLatin1Char(','), Qt::SkipEmptyParts))
        for (const PgColumn& column : table.columns)
            if (column.number == number.toInt())
                names << column.name;
    return names;
}

Status addTriggers(PgCatalog& catalog, std::vector<PgExisting>& tables)
{
    Result<PgRows> rows = catalog.rows(kTriggers);
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->count(); ++i)
        if (PgExisting* existing = find(tables, rows->number(i, 0)); existing != nullptr)
            existing->triggers.push_back(
                { rows->text(i, 1).toUtf8(), rows->text(i, 2), rows->bytes(i, 3).front() });
    return ok();
}

} // namespace

QStringList PgExisting::columns() const
{
    QStringList names;
    for (const PgColumn& column : table.columns)
        if (!column.isGenerated())
            names << column.name;
    return names;
}

Result<std::vector<PgExisting>> existingTables(PgCatalog& catalog)
{
    Result<std::vector<PgTable>> all = catalog.tables();
    if (!all)
        return all.error();
    std::vector<PgExisting> tables;
    for (PgTable& table : *all)
        if (!table.isPartition)
            tables.emplace_back().table = std::move(table);
    if (Result<PgTable> carried = catalog.table(QLatin1String(kCarriedTable)); carried)
        tables.emplace_back().table = std::move(*carried);
    else if (carried.error().code != ErrorCode::NotFound)
        return carried.error();
    Result<PgRows> facts = catalog.rows(kFacts);
    if (!facts)
        return facts.error();
    for (int i = 0; i < facts->count(); ++i) {
        PgExisting* existing = find(tables, facts->number(i, 0));
        if (existing == nullptr)
            continue;
        existing->isOurs = facts->isTrue(i, 1);
        existing->isWritable = facts->isTrue(i, 2);
        existing->hasRules = facts->isTrue(i, 3);
        existing->key = namesOf(existing->table, facts->text(i, 4));
    }
    if (Status added = addTriggers(catalog, tables); !added)
        return added.error();
    return tables;
}

Result<QByteArray> stateOf(PgCatalog& catalog, const PgTable& table)
{
    const QByteArray only = table.partitionKey.isEmpty() ? "ONLY " : "";
    const auto sum = [](const char* seed) {
        return "coalesce(sum(hashtextextended(concat_ws(' ', tableoid, ctid, xmin), " + QByteArray(seed)
            + ")::numeric), 0)";
    };
    Result<PgRows> state = catalog.connection().query("SELECT count(*), " + sum("0") + ", " + sum("1")
            + " FROM " + only + quoteIdentifier(catalog.schema(), table.name),
        catalogMessage());
    if (!state)
        return state.error();
    return (state->text(0, 0) + QLatin1Char(' ') + state->text(0, 1) + QLatin1Char(' ') + state->text(0, 2))
        .toLatin1();
}

Result<std::vector<PgReference>> referencesOf(PgCatalog& catalog, const std::vector<unsigned>& tables)
{
    QByteArray list = "{";
    for (const unsigned oid : tables)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(oid);
    Result<PgRows> rows = catalog.connection().query(kReferences, catalogMessage(), { list + '}' });
    if (!rows)
        return rows.error();
    std::vector<PgReference> references;
    for (int i = 0; i < rows->count(); ++i) {
        PgReference& one = references.emplace_back();
        one.name = rows->text(i, 0);
        one.from = unsigned(rows->number(i, 1));
        one.to = unsigned(rows->number(i, 2));
        one.table = rows->text(i, 3).toUtf8();
        one.isDeferrable = rows->isTrue(i, 4);
        one.isOurs = rows->isTrue(i, 5);
        one.columns = rows->text(i, 6).toUtf8();
        one.targetColumns = rows->text(i, 7).toUtf8();
    }
    return references;
}

} // namespace transload::store_postgresql
