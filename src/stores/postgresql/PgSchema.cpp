#include "stores/postgresql/PgSchema.h"

#include "stores/CarriedSchema.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgKeys.h"
#include "stores/postgresql/PgObjects.h"
#include "stores/postgresql/PgSql.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

const QString kDialect = QStringLiteral("postgresql");

// What stands in the definition alone, and other stores would lose. Nothing is made from these: here they are
// part of the table.
void addOwnRules(const PgTable& table, StoreSchema& schema)
{
    const auto add = [&](const char* kind, const QString& name, const QString& definition) {
        schema.objects.push_back({ QLatin1String(kind), name, table.name, kDialect, definition });
    };
    for (const auto& [name, definition] : table.checks)
        add("check", name, definition);
    for (const PgColumn& column : table.columns) {
        const QString name = table.name + QLatin1Char('.') + column.name;
        if (column.isGenerated())
            add("generated column", name, QStringLiteral("GENERATED ALWAYS AS (%1)").arg(column.expression));
        // "C" compares bytes, as every store does that knows no collations.
        if (!column.collation.isEmpty() && !column.collation.endsWith(QLatin1String("\"C\"")))
            add("column collation", name, QStringLiteral("COLLATE ") + column.collation);
    }
}

const PgColumn* columnOfParent(const PgTable& table, const QString& name, const std::vector<PgTable>& tables)
{
    for (const PgTable& parent : tables)
        if (table.parents.contains(parent.name))
            for (const PgColumn& column : parent.columns)
                if (column.name == name)
                    return &column;
    return nullptr;
}

// What a partition or an heir has otherwise than the table that it takes its columns from.
void addOwnChanges(const PgTable& table, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    const QString alter = QStringLiteral("ALTER TABLE ") + QString::fromUtf8(quoteIdentifier(table.name));
    const auto set = [&](const PgColumn& column, const QString& what) {
        schema.objects.push_back({ QStringLiteral("column setting"), column.name, table.name, kDialect,
            alter + QStringLiteral(" ALTER COLUMN ") + QString::fromUtf8(quoteIdentifier(column.name))
                + QStringLiteral(" SET ") + what });
    };
    for (const PgColumn& column : table.columns) {
        const PgColumn* parent = columnOfParent(table, column.name, tables);
        if (parent == nullptr || column.isGenerated() || column.identity != '\0'
            || (column.isLocal && !table.isPartition))
            continue;
        if (column.expression != parent->expression)
            set(column,
                QStringLiteral("DEFAULT ")
                    + (column.expression.isEmpty() ? QStringLiteral("NULL") : plainDefault(column)));
        if (column.notNull && !parent->notNull)
            set(column, QStringLiteral("NOT NULL"));
    }
    if (table.isPartition)
        for (const auto& [name, definition] : table.checks)
            schema.objects.push_back({ QStringLiteral("check"), name, table.name, kDialect,
                alter
                    + QStringLiteral(" ADD CONSTRAINT %1 %2")
                          .arg(QString::fromUtf8(quoteIdentifier(name)), definition) });
}

void addTables(const std::vector<PgTable>& tables, StoreSchema& schema)
{
    for (const PgTable& table : tables) {
        addOwnChanges(table, tables, schema);
        if (!table.isPartition) {
            schema.collections.push_back(collectionOf(table));
            addOwnRules(table, schema);
            continue;
        }
        // A partition's rows are read through the table that it is a part of.
        schema.objects.push_back({ QStringLiteral("partition"), table.name, table.parents.value(0), kDialect,
            createPartition(table) });
    }
}

Status readCarried(PgCatalog& catalog, StoreSchema& schema)
{
    Result<PgRows> found = catalog.rows(
        "SELECT count(*) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 "
        "WHERE c.relnamespace = $1 AND c.relname = 'transload_schema' AND c.relkind = 'r' "
        "AND a.attname = 'document' AND a.atttypid = 'text'::regtype");
    if (!found)
        return found.error();
    if (found->number(0, 0) != 1)
        return ok();
    Result<PgRows> document = catalog.connection().query("SELECT document FROM "
            + quoteIdentifier(catalog.schema(), QLatin1String(kCarriedTable)) + " LIMIT 1",
        catalogMessage());
    if (!document)
        return document.error();
    if (document->count() == 1)
        schema.carried = document->text(0, 0).toUtf8();
    return ok();
}

} // namespace

CollectionSchema collectionOf(const PgTable& table)
{
    CollectionSchema collection;
    collection.name = table.name;
    collection.fields = fieldsOf(table);
    collection.dialect = kDialect;
    collection.definition = createTable(table);
    return collection;
}

bool isKeyValueTable(const CollectionSchema& collection)
{
    const auto isPlainBytes = [](const FieldSchema& field, const char* name) {
        return field.name == QLatin1String(name) && field.declaredType == QLatin1String("bytea")
            && field.notNull && field.defaultValue.isEmpty();
    };
    return collection.fields.size() == 2 && isPlainBytes(collection.fields[0], "key")
        && isPlainBytes(collection.fields[1], "value") && collection.key == std::vector<std::size_t> { 0 };
}

Result<StoreSchema> readSchema(PgCatalog& catalog)
{
    Result<std::vector<PgTable>> tables = catalog.tables();
    if (!tables)
        return tables.error();
    StoreSchema schema;
    if (Status added = addObjects(catalog, *tables, schema); !added)
        return added.error();
    addTables(*tables, schema);
    if (Status added = addKeys(catalog, *tables, schema); !added)
        return added.error();
    for (CollectionSchema& collection : schema.collections)
        collection.isKeyValue = isKeyValueTable(collection);
    if (Status read = readCarried(catalog, schema); !read)
        return read.error();
    applyCarried(schema);
    return schema;
}

} // namespace transload::store_postgresql
