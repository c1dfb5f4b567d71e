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

void addTables(const std::vector<PgTable>& tables, StoreSchema& schema)
{
    for (const PgTable& table : tables) {
        if (!table.isPartition) {
            schema.collections.push_back(collectionOf(table));
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
