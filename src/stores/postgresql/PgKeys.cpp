#include "stores/postgresql/PgKeys.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

#include <algorithm>
#include <optional>

namespace transload::store_postgresql {

namespace {

// Constraints that a partition or child table has from its parent come with the parent's.
constexpr char kConstraints[] = R"(
SELECT k.oid, k.contype, k.conname, k.conrelid, k.conkey, k.confrelid, k.confkey, k.confupdtype, k.confdeltype,
    k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated,
    coalesce(i.indnatts = i.indnkeyatts AND x.reloptions IS NULL, true), f.relnamespace = k.connamespace
FROM pg_constraint k LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
    LEFT JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_class f ON f.oid = k.confrelid
WHERE k.connamespace = $1 AND k.conrelid <> 0 AND k.conparentid = 0
    AND (k.contype IN ('p', 'u', 'x', 'f') OR (k.contype = 'c' AND k.conislocal AND NOT k.convalidated))
ORDER BY k.conrelid, k.conname COLLATE "C")";

constexpr char kIndexes[] = R"(
SELECT i.indexrelid, x.relname, i.indrelid, c.relname, i.indkey::text, i.indoption::text, i.indisunique,
    a.amname = 'btree' AND i.indexprs IS NULL AND i.indpred IS NULL AND i.indnatts = i.indnkeyatts
        AND x.reloptions IS NULL
        AND NOT EXISTS (SELECT FROM unnest(i.indclass::oid[]) o JOIN pg_opclass p ON p.oid = o WHERE NOT p.opcdefault)
        AND NOT EXISTS (SELECT FROM unnest(i.indcollation::oid[], i.indkey::int2[]) u (l, n)
            JOIN pg_attribute t ON t.attrelid = i.indrelid AND t.attnum = u.n WHERE u.l <> t.attcollation),
    c.relkind
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_am a ON a.oid = x.relam
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p', 'm') AND NOT x.relispartition AND i.indisvalid
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
        AND e.deptype = 'e')
ORDER BY x.relname COLLATE "C")";

const QString kDialect = QStringLiteral("postgresql");

const PgTable* find(const std::vector<PgTable>& tables, unsigned oid)
{
    const auto found = std::find_if(
        tables.begin(), tables.end(), [oid](const PgTable& table) { return table.oid == oid; });
    return found == tables.end() ? nullptr : &*found;
}

CollectionSchema* findCollection(StoreSchema& schema, const QString& name)
{
    const auto found = std::find_if(schema.collections.begin(), schema.collections.end(),
        [&](const CollectionSchema& collection) { return collection.name == name; });
    return found == schema.collections.end() ? nullptr : &*found;
}

QStringList columnNames(const PgTable& table, const QList<int>& numbers)
{
    QStringList names;
    for (const int number : numbers)
        for (const PgColumn& column : table.columns)
            if (column.number == number)
                names << column.name;
    return names;
}

// The fields of these columns; nothing when one of them is a generated column, which is no field.
std::optional<std::vector<std::size_t>> fieldsNamed(
    const CollectionSchema& collection, const QStringList& names)
{
    std::vector<std::size_t> fields;
    for (const QString& name : names) {
        const auto found = std::find_if(collection.fields.begin(), collection.fields.end(),
            [&](const FieldSchema& field) { return field.name == name; });
        if (found == collection.fields.end())
            return std::nullopt;
        fields.push_back(std::size_t(found - collection.fields.begin()));
    }
    return fields;
}

QString actionOf(std::string_view letter)
{
    switch (letter.empty() ? 'a' : letter.front()) {
    case 'r':
        return QStringLiteral("RESTRICT");
    case 'c':
        return QStringLiteral("CASCADE");
    case 'n':
        return QStringLiteral("SET NULL");
    case 'd':
        return QStringLiteral("SET DEFAULT");
    default:
        return {};
    }
}

// One row of kConstraints, taken into the schema.
class ConstraintReader {
public:
    ConstraintReader(const PgRows& rows, int row, const std::vector<PgTable>& tables, StoreSchema& schema)
        : m_rows(rows),
          m_row(row),
          m_table(*find(tables, unsigned(rows.number(row, 3)))),
          m_tables(tables),
          m_schema(schema),
          m_collection(findCollection(schema, m_table.name))
    {
    }

    void add(const QString& spelled)
    {
        m_plain.clear();
        const char type = m_rows.bytes(m_row, 1).front();
        if (type == 'p' || type == 'u')
            addUnique(type == 'p');
        else if (type == 'f')
            addForeign();
        const bool isPlain = !m_plain.isEmpty();
        m_schema.objects.push_back({ kindName(type), m_rows.text(m_row, 2), m_table.name, kDialect,
            isPlain ? m_plain
                    : QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 %3")
                          .arg(QString::fromUtf8(quoteIdentifier(m_table.name)),
                              QString::fromUtf8(quoteIdentifier(m_rows.text(m_row, 2))), spelled) });
    }

private:
    static QString kindName(char type)
    {
        switch (type) {
        case 'p':
            return QStringLiteral("primary key");
        case 'u':
            return QStringLiteral("unique key");
        case 'f':
            return QStringLiteral("foreign key");
        case 'x':
            return QStringLiteral("exclusion constraint");
        default:
            return QStringLiteral("check");
        }
    }
    QStringList columns(int rowColumn, const PgTable& table) const
    {
        return columnNames(table, numbersOf(m_rows.text(m_row, rowColumn)));
    }
    bool isDeferrable() const { return m_rows.isTrue(m_row, 10); }

    void addUnique(bool isPrimary)
    {
        const QString name = m_rows.text(m_row, 2);
        const QStringList names = columns(4, m_table);
        if (m_rows.isTrue(m_row, 13) && !isDeferrable() && !m_isNullsNotDistinct)
            m_plain = addKey(m_table.name, name, isPrimary, names);
        const auto fields = m_collection == nullptr ? std::nullopt : fieldsNamed(*m_collection, names);
        if (!fields)
            return;
        if (isPrimary)
            m_collection->key = *fields;
        else
            m_collection->uniqueKeys.push_back({ name, *fields });
    }
    void addForeign()
    {
        const PgTable* target = find(m_tables, unsigned(m_rows.number(m_row, 5)));
        const bool isPlain = target != nullptr && m_rows.isTrue(m_row, 14) && m_rows.isTrue(m_row, 12)
            && m_rows.bytes(m_row, 9) == "s" && !m_hasDeleteColumns;
        const auto fields = m_collection == nullptr || !isPlain
            ? std::nullopt
            : fieldsNamed(*m_collection, columns(4, m_table));
        if (!fields)
            return;
        ForeignKey key { m_rows.text(m_row, 2), *fields, target->name, columns(6, *target),
            actionOf(m_rows.bytes(m_row, 8)), actionOf(m_rows.bytes(m_row, 7)), isDeferrable(),
            m_rows.isTrue(m_row, 11) };
        m_plain = addForeignKey(*m_collection, key);
        m_collection->foreignKeys.push_back(key);
    }

public:
    /// What only the spelled text tells, as older servers have no column for it.
    void judge(const QString& spelled)
    {
        m_isNullsNotDistinct = spelled.contains(QLatin1String("NULLS NOT DISTINCT"));
        const qsizetype onDelete = spelled.indexOf(QLatin1String("ON DELETE SET "));
        m_hasDeleteColumns = onDelete >= 0 && spelled.indexOf(QLatin1Char('('), onDelete) >= 0;
    }

private:
    const PgRows& m_rows;
    int m_row;
    const PgTable& m_table;
    const std::vector<PgTable>& m_tables;
    StoreSchema& m_schema;
    CollectionSchema* m_collection;
    QString m_plain;
    bool m_isNullsNotDistinct = false;
    bool m_hasDeleteColumns = false;
};

Status addConstraints(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    Result<PgRows> rows = catalog.rows(kConstraints);
    if (!rows)
        return rows.error();
    QList<unsigned> constraints;
    for (int i = 0; i < rows->count(); ++i)
        constraints << unsigned(rows->number(i, 0));
    Result<QHash<unsigned, QString>> texts
        = catalog.spell("pg_catalog.pg_get_constraintdef(%1)", constraints);
    if (!texts)
        return texts.error();
    for (int i = 0; i < rows->count(); ++i) {
        if (find(tables, unsigned(rows->number(i, 3))) == nullptr)
            continue; // of the table of our own, or of an extension
        ConstraintReader reader(*rows, i, tables, schema);
        const QString spelled = texts->value(constraints[i]);
        reader.judge(spelled);
        reader.add(spelled);
    }
    return ok();
}

// In neutral words, when the index has such: whole columns, in ordinary order.
std::optional<PlainIndex> plainIndex(
    const PgRows& rows, int row, const PgTable* table, CollectionSchema* collection)
{
    if (table == nullptr || collection == nullptr || !rows.isTrue(row, 7))
        return std::nullopt;
    PlainIndex index;
    index.name = rows.text(row, 1);
    index.isUnique = rows.isTrue(row, 6);
    const auto numbers
        = [](const QString& text) { return numbersOf('{' + QString(text).replace(' ', ',') + '}'); };
    for (const int option : numbers(rows.text(row, 5))) {
        if (option != 0 && option != 3) // 1: descending, 2: NULLs first
            return std::nullopt;
        index.descending.push_back(option == 3);
    }
    const auto fields = fieldsNamed(*collection, columnNames(*table, numbers(rows.text(row, 4))));
    if (!fields || fields->size() != index.descending.size())
        return std::nullopt;
    index.fields = *fields;
    return index;
}

Status addIndexes(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    Result<PgRows> rows = catalog.rows(kIndexes);
    if (!rows)
        return rows.error();
    QList<unsigned> indexes;
    for (int i = 0; i < rows->count(); ++i)
        indexes << unsigned(rows->number(i, 0));
    Result<QHash<unsigned, QString>> texts
        = catalog.spell("pg_catalog.pg_get_indexdef(%1, 0, true)", indexes);
    if (!texts)
        return texts.error();
    for (int i = 0; i < rows->count(); ++i) {
        const QString tableName = rows->text(i, 3);
        if (tableName == QLatin1String(kCarriedTable))
            continue;
        CollectionSchema* collection = findCollection(schema, tableName);
        QString definition = texts->value(indexes[i]);
        // Created on a partitioned table without ONLY, an index reaches the partitions too, as it did before.
        if (rows->bytes(i, 8) == "p")
            definition.replace(definition.indexOf(QLatin1String(" ON ONLY ")), 9, QStringLiteral(" ON "));
        if (const auto plain = plainIndex(*rows, i, find(tables, unsigned(rows->number(i, 2))), collection)) {
            definition = createIndex(*collection, *plain);
            collection->indexes.push_back(*plain);
        }
        schema.objects.push_back(
            { QStringLiteral("index"), rows->text(i, 1), tableName, kDialect, definition });
    }
    return ok();
}

} // namespace

Status addKeys(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    if (Status added = addConstraints(catalog, tables, schema); !added)
        return added;
    return addIndexes(catalog, tables, schema);
}

} // namespace transload::store_postgresql
