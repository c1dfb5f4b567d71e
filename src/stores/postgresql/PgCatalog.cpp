#include "stores/postgresql/PgCatalog.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

namespace transload::store_postgresql {

namespace {

QByteArray arrayOf(const QList<unsigned>& numbers)
{
    QByteArray text = "{";
    for (const unsigned number : numbers)
        text += (text.size() > 1 ? "," : "") + QByteArray::number(number);
    return text + '}';
}

// What belongs to an extension comes with the extension.
constexpr char kNotOfExtension[]
    = R"( AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
    AND e.objid = c.oid AND e.deptype = 'e'))";

constexpr char kColumns[] = R"(
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
    coalesce(d.oid, 0), a.attislocal,
    CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0 THEN
        (SELECT CASE WHEN l.collnamespace = c.relnamespace OR l.collnamespace = 11 THEN quote_ident(l.collname)
            ELSE quote_ident(n.nspname) || '.' || quote_ident(l.collname) END
         FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace WHERE l.oid = a.attcollation) END,
    (WITH RECURSIVE up AS (
        SELECT t.oid, t.typtype, t.typbasetype
        UNION ALL SELECT n.oid, n.typtype, n.typbasetype FROM up JOIN pg_type n ON n.oid = up.typbasetype
            WHERE up.typtype = 'd')
     SELECT oid FROM up WHERE typtype <> 'd'),
    col_description(a.attrelid, a.attnum)
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum)";

// Sequences that belong to a column: of identities (i), and of serial columns (a).
constexpr char kSequences[] = R"(
SELECT d.refobjid, d.refobjsubid, d.deptype, s.relname, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement,
    q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
    EXISTS (SELECT FROM pg_attrdef f JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = f.oid
        WHERE f.adrelid = d.refobjid AND f.adnum = d.refobjsubid AND u.refobjid = s.oid)
FROM pg_depend d JOIN pg_class s ON s.oid = d.objid JOIN pg_sequence q ON q.seqrelid = s.oid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    AND s.relkind = 'S' AND s.relnamespace = $1 AND d.refobjsubid > 0)";

constexpr char kChecks[] = R"(
SELECT oid, conrelid, conname FROM pg_constraint
WHERE connamespace = $1 AND contype = 'c' AND conrelid <> 0 AND conislocal AND convalidated
ORDER BY conrelid, conname COLLATE "C")";

constexpr char kInherits[] = R"(
SELECT i.inhrelid, p.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    JOIN pg_class p ON p.oid = i.inhparent
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p') ORDER BY i.inhrelid, i.inhseqno)";

PgTable* find(std::vector<PgTable>& tables, unsigned oid)
{
    for (PgTable& table : tables)
        if (table.oid == oid)
            return &table;
    return nullptr;
}

PgColumn* findColumn(PgTable& table, int number)
{
    for (PgColumn& column : table.columns)
        if (column.number == number)
            return &column;
    return nullptr;
}

char letter(const PgRows& rows, int row, int column)
{
    const std::string_view value = rows.bytes(row, column);
    return value.empty() ? '\0' : value.front();
}

QString quotedOptions(const QString& options)
{
    QStringList parts;
    for (const QString& option : options.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        parts << option.section(QLatin1Char('='), 0, 0) + QLatin1Char('=')
                + QString::fromUtf8(quoteLiteral(option.section(QLatin1Char('='), 1)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString catalogMessage() { return PgText::tr("The structure of the PostgreSQL schema could not be read."); }

QList<int> numbersOf(const QString& array)
{
    QList<int> numbers;
    for (const QString& number : array.mid(1, array.size() - 2).split(QLatin1Char(','), Qt::SkipEmptyParts))
        numbers << number.toInt();
    return numbers;
}

Status PgCatalog::open()
{
    Result<PgRows> found = m_connection.query(
        "SELECT oid FROM pg_namespace WHERE nspname = $1", catalogMessage(), { m_schema.toUtf8() });
    if (!found)
        return found.error();
    if (found->count() == 0)
        return Error { ErrorCode::NotFound,
            PgText::tr("The database “%1” has no schema called “%2”.")
                .arg(m_connection.login().database, m_schema),
            m_connection.login().place(), PgText::tr("Check the spelling of the schema.") };
    m_oid = unsigned(found->number(0, 0));
    return ok();
}

Result<PgRows> PgCatalog::rows(const QByteArray& sql)
{
    return m_connection.query(sql, catalogMessage(), { QByteArray::number(m_oid) });
}

// pg_catalog comes first without being named, then the schema, then temporary things. Definitions are read
// like this in the source and run like this in the staging schema: there every name without a schema means
// the same thing.
Status PgCatalog::enter()
{
    return m_connection.execute(
        "SET search_path = " + quoteIdentifier(m_schema) + ", pg_temp", catalogMessage());
}

Status PgCatalog::leave() { return m_connection.execute("SET search_path = pg_catalog", catalogMessage()); }

Result<QHash<unsigned, QString>> PgCatalog::spell(const char* call, const QList<unsigned>& objects)
{
    QHash<unsigned, QString> texts;
    if (objects.isEmpty())
        return texts;
    if (Status entered = enter(); !entered)
        return entered.error();
    // Nothing in this statement can be taken for something in the schema: no operator, full names, exact
    // types.
    Result<PgRows> rows = m_connection.query("SELECT o, " + QByteArray(call).replace("%1", "o")
            + " FROM pg_catalog.unnest($1::pg_catalog._oid) AS o",
        catalogMessage(), { arrayOf(objects) });
    if (!rows)
        return rows.error();
    if (Status left = leave(); !left)
        return left.error();
    for (int i = 0; i < rows->count(); ++i)
        texts.insert(unsigned(rows->number(i, 0)), rows->text(i, 1));
    return texts;
}

Result<QStringList> PgCatalog::spellTypes(const QList<std::pair<unsigned, int>>& types)
{
    QStringList names;
    if (types.isEmpty())
        return names;
    QByteArray oids = "{";
    QByteArray modifiers = "{";
    for (const auto& [oid, modifier] : types) {
        oids += (oids.size() > 1 ? "," : "") + QByteArray::number(oid);
        modifiers += (modifiers.size() > 1 ? "," : "") + QByteArray::number(modifier);
    }
    if (Status entered = enter(); !entered)
        return entered.error();
    Result<PgRows> rows = m_connection.query(
        "SELECT pg_catalog.format_type(t, m) FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog._oid), "
        "pg_catalog.unnest($2::pg_catalog._int4)) WITH ORDINALITY AS u (t, m, n)",
        catalogMessage(), { oids + '}', modifiers + '}' });
    if (!rows)
        return rows.error();
    if (Status left = leave(); !left)
        return left.error();
    for (int i = 0; i < rows->count(); ++i)
        names << rows->text(i, 0);
    return names;
}

Result<std::vector<PgTable>> PgCatalog::tables() { return readTables({}); }

Result<PgTable> PgCatalog::table(const QString& name)
{
    Result<std::vector<PgTable>> tables = readTables(name);
    if (!tables)
        return tables.error();
    if (tables->empty())
        return Error { ErrorCode::NotFound,
            PgText::tr("The schema “%1” has no table called “%2”.").arg(m_schema, name),
            m_connection.login().place(), PgText::tr("Check the spelling of the table.") };
    return std::move(tables->front());
}

Result<std::vector<PgTable>> PgCatalog::readTables(const QString& onlyName)
{
    Result<PgRows> found
        = rows(QByteArray("SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relispartition,"
                          " array_to_string(c.reloptions, E'\\n') FROM pg_class c"
                          " WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p')"
                          " AND c.relpersistence <> 't'")
            + kNotOfExtension + " ORDER BY c.relname COLLATE \"C\"");
    if (!found)
        return found.error();
    std::vector<PgTable> tables;
    for (int i = 0; i < found->count(); ++i) {
        PgTable table;
        table.oid = unsigned(found->number(i, 0));
        table.name = found->text(i, 1);
        table.isUnlogged = letter(*found, i, 3) == 'u';
        table.isPartition = found->isTrue(i, 4);
        table.options = quotedOptions(found->text(i, 5));
        if (letter(*found, i, 2) == 'p')
            table.partitionKey = QStringLiteral("?"); // spelled below
        if ((onlyName.isEmpty() && table.name != QLatin1String(kCarriedTable)) || table.name == onlyName)
            tables.push_back(std::move(table));
    }
    for (Status (PgCatalog::*add)(std::vector<PgTable>&) : { &PgCatalog::addColumns, &PgCatalog::addSequences,
             &PgCatalog::addChecks, &PgCatalog::addPartitioning })
        if (Status added = (this->*add)(tables); !added)
            return added.error();
    return tables;
}

Status PgCatalog::addColumns(std::vector<PgTable>& tables)
{
    Result<PgRows> found = rows(kColumns);
    if (!found)
        return found.error();
    QList<std::pair<unsigned, int>> types;
    QList<unsigned> defaults;
    for (int i = 0; i < found->count(); ++i) {
        types << std::pair(unsigned(found->number(i, 3)), int(found->number(i, 4)));
        if (const auto expression = unsigned(found->number(i, 8)); expression != 0)
            defaults << expression;
    }
    Result<QStringList> names = spellTypes(types);
    if (!names)
        return names.error();
    Result<QHash<unsigned, QString>> expressions
        = spell("(SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d "
                "WHERE d.oid OPERATOR(pg_catalog.=) %1)",
            defaults);
    if (!expressions)
        return expressions.error();
    for (int i = 0; i < found->count(); ++i) {
        PgTable* table = find(tables, unsigned(found->number(i, 0)));
        if (table == nullptr)
            continue;
        PgColumn column;
        column.number = int(found->number(i, 1));
        column.name = found->text(i, 2);
        column.type = names->at(i);
        column.notNull = found->isTrue(i, 5);
        column.identity = letter(*found, i, 6);
        column.generated = letter(*found, i, 7);
        column.expression = expressions->value(unsigned(found->number(i, 8)));
        column.isLocal = found->isTrue(i, 9);
        column.collation = found->text(i, 10);
        column.form = formOf(unsigned(found->number(i, 11)));
        column.holdsAnyKind = found->text(i, 12) == QLatin1String(kAnyValueComment);
        table->columns.push_back(column);
    }
    return ok();
}

Status PgCatalog::addSequences(std::vector<PgTable>& tables)
{
    Result<PgRows> found = rows(kSequences);
    if (!found)
        return found.error();
    for (int i = 0; i < found->count(); ++i) {
        PgTable* table = find(tables, unsigned(found->number(i, 0)));
        PgColumn* column = table == nullptr ? nullptr : findColumn(*table, int(found->number(i, 1)));
        if (column == nullptr)
            continue;
        PgSequence sequence;
        sequence.name = found->text(i, 3);
        sequence.type = found->text(i, 4);
        sequence.start = found->number(i, 5);
        sequence.increment = found->number(i, 6);
        sequence.minimum = found->number(i, 7);
        sequence.maximum = found->number(i, 8);
        sequence.cache = found->number(i, 9);
        sequence.isCycle = found->isTrue(i, 10);
        if (letter(*found, i, 2) == 'i')
            column->sequence = sequence;
        else if (found->isTrue(i, 11))
            column->ownSequence = sequence.name;
    }
    return ok();
}

Status PgCatalog::addChecks(std::vector<PgTable>& tables)
{
    Result<PgRows> found = rows(kChecks);
    if (!found)
        return found.error();
    QList<unsigned> constraints;
    for (int i = 0; i < found->count(); ++i)
        constraints << unsigned(found->number(i, 0));
    Result<QHash<unsigned, QString>> texts = spell("pg_catalog.pg_get_constraintdef(%1)", constraints);
    if (!texts)
        return texts.error();
    for (int i = 0; i < found->count(); ++i)
        if (PgTable* table = find(tables, unsigned(found->number(i, 1))); table != nullptr)
            table->checks.emplace_back(found->text(i, 2), texts->value(constraints[i]));
    return ok();
}

Status PgCatalog::addPartitioning(std::vector<PgTable>& tables)
{
    Result<PgRows> found = rows(kInherits);
    if (!found)
        return found.error();
    for (int i = 0; i < found->count(); ++i)
        if (PgTable* table = find(tables, unsigned(found->number(i, 0))); table != nullptr)
            table->parents << found->text(i, 1);
    QList<unsigned> partitioned;
    QList<unsigned> partitions;
    for (const PgTable& table : tables) {
        if (!table.partitionKey.isEmpty())
            partitioned << table.oid;
        if (table.isPartition)
            partitions << table.oid;
    }
    Result<QHash<unsigned, QString>> keys = spell("pg_catalog.pg_get_partkeydef(%1)", partitioned);
    if (!keys)
        return keys.error();
    Result<QHash<unsigned, QString>> bounds
        = spell("(SELECT pg_catalog.pg_get_expr(c.relpartbound, c.oid) FROM pg_catalog.pg_class c "
                "WHERE c.oid OPERATOR(pg_catalog.=) %1)",
            partitions);
    if (!bounds)
        return bounds.error();
    for (PgTable& table : tables) {
        table.partitionKey = keys->value(table.oid);
        table.partitionBound = bounds->value(table.oid);
    }
    return ok();
}

} // namespace transload::store_postgresql
