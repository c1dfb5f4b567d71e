#include "stores/sqlite/SqliteSchema.h"

#include "stores/CarriedSchema.h"
#include "stores/sqlite/SqliteCarried.h"
#include "stores/sqlite/SqliteRows.h"
#include "stores/sqlite/SqliteStructure.h"

#include <QHash>

#include <algorithm>

namespace transload::store_sqlite {

namespace {

QString schemaMessage() { return SqliteText::tr("The structure of the SQLite file could not be read."); }

struct TableType {
    QString type; ///< "table", "virtual", "shadow", "view"
    bool withoutRowid = false;
};

Result<QHash<QString, TableType>> readTableTypes(sqlite3* db)
{
    QHash<QString, TableType> types;
    Status read = forEachRow(db, "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main'", {}, {},
        [&](sqlite3_stmt* row) {
            types.insert(columnString(row, 0), { columnString(row, 1), sqlite3_column_int(row, 2) != 0 });
        });
    if (!read)
        return read.error();
    return types;
}

// The name of the index behind the primary key; empty when the key is the rowid or there is none.
Result<QByteArray> keyIndex(sqlite3* db, const QByteArray& table)
{
    QByteArray index;
    Status read = forEachRow(db, "SELECT name FROM pragma_index_list(?1) WHERE origin = 'pk'", table, {},
        [&](sqlite3_stmt* row) { index = columnString(row, 0).toUtf8(); });
    if (!read)
        return read.error();
    return index;
}

// Whether a whole unique index covers exactly the one column.
Result<bool> isUnique(sqlite3* db, const QByteArray& table, const QByteArray& column)
{
    bool found = false;
    Status read = forEachRow(db,
        "SELECT 1 FROM pragma_index_list(?1) AS l WHERE l.\"unique\" AND NOT l.partial AND (SELECT count(*) "
        "FROM "
        "pragma_index_info(l.name)) = 1 AND (SELECT name FROM pragma_index_info(l.name)) = ?2",
        table, column, [&](sqlite3_stmt*) { found = true; });
    if (!read)
        return read.error();
    return found;
}

bool comparesBytes(sqlite3* db, const QByteArray& table, const QByteArray& column)
{
    const char* collation = nullptr;
    const int rc = sqlite3_table_column_metadata(
        db, "main", table.constData(), column.constData(), nullptr, &collation, nullptr, nullptr, nullptr);
    return rc == SQLITE_OK && collation != nullptr && qstricmp(collation, "BINARY") == 0;
}

// Two columns named key and value without another type than BLOB, the key unique and compared by bytes. A key
// that is only UNIQUE NOT NULL becomes the collection's key.
Result<bool> makeKeyValue(sqlite3* db, CollectionSchema& collection, int allColumns)
{
    const auto isBlob = [](const FieldSchema& field) {
        return field.declaredType.isEmpty()
            || field.declaredType.compare(QLatin1String("BLOB"), Qt::CaseInsensitive) == 0;
    };
    const std::vector<FieldSchema>& fields = collection.fields;
    if (allColumns != 2 || fields.size() != 2 || fields[0].name != QLatin1String("key")
        || fields[1].name != QLatin1String("value") || !isBlob(fields[0]) || !isBlob(fields[1]))
        return false;
    const QByteArray table = collection.name.toUtf8();
    if (!comparesBytes(db, table, "key"))
        return false;
    if (collection.key == std::vector<std::size_t> { 0 })
        return true;
    if (!collection.key.empty() || !fields[0].notNull)
        return false;
    Result<bool> unique = isUnique(db, table, "key");
    if (unique && *unique)
        collection.key = { 0 };
    return unique;
}

Result<CollectionSchema> readCollection(sqlite3* db, const QString& name, const QString& definition)
{
    CollectionSchema collection;
    collection.name = name;
    collection.dialect = QStringLiteral("sqlite");
    collection.definition = definition;
    std::vector<std::pair<int, std::size_t>> keyOrder;
    int columns = 0;
    Status read = forEachRow(db,
        "SELECT name, type, \"notnull\", pk, hidden, dflt_value FROM pragma_table_xinfo(?1) ORDER BY cid",
        name.toUtf8(), {}, [&](sqlite3_stmt* row) {
            ++columns;
            if (sqlite3_column_int(row, 4) != 0)
                return; // generated: part of the definition
            if (const int position = sqlite3_column_int(row, 3); position > 0)
                keyOrder.emplace_back(position, collection.fields.size());
            FieldSchema field { columnString(row, 0), columnString(row, 1), sqlite3_column_int(row, 2) != 0 };
            field.defaultValue = columnString(row, 5);
            collection.fields.push_back(field);
        });
    if (!read)
        return read.error();
    std::sort(keyOrder.begin(), keyOrder.end());
    for (const auto& [position, field] : keyOrder)
        collection.key.push_back(field);
    if (Status structure = readStructure(db, collection); !structure)
        return structure.error();
    Result<bool> keyValue = makeKeyValue(db, collection, columns);
    if (!keyValue)
        return keyValue.error();
    collection.isKeyValue = *keyValue;
    return collection;
}

struct Entry {
    QString type;
    QString name;
    QString table;
    QString sql;
    bool isReadable = true; ///< the name survives the way to Unicode and back
};

Result<std::vector<Entry>> readEntries(sqlite3* db)
{
    std::vector<Entry> entries;
    Status read = forEachRow(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid", {}, {},
        [&](sqlite3_stmt* row) {
            Entry entry { columnString(row, 0), columnString(row, 1), columnString(row, 2),
                columnString(row, 3), true };
            const QByteArray name = entry.name.toUtf8();
            entry.isReadable
                = columnText(row, 1) == std::string_view(name.constData(), std::size_t(name.size()))
                && !name.contains('\0');
            entries.push_back(entry);
        });
    if (!read)
        return read.error();
    return entries;
}

QString kindOf(const Entry& entry, const TableType& type)
{
    if (entry.type != QLatin1String("table"))
        return entry.type;
    if (entry.name.startsWith(QLatin1String("sqlite_stat"), Qt::CaseInsensitive))
        return QStringLiteral("statistics");
    if (type.type == QLatin1String("virtual"))
        return QStringLiteral("virtual table");
    return type.type == QLatin1String("shadow") ? QStringLiteral("shadow table") : QString();
}

Status addEntry(sqlite3* db, const Entry& entry, const TableType& type, StoreSchema& schema)
{
    if (!entry.isReadable)
        return Error { ErrorCode::Unsupported,
            SqliteText::tr("The name of “%1” is not valid text.").arg(entry.name), schemaMessage(),
            SqliteText::tr("Rename it in the source, or leave it out.") };
    const QString kind = kindOf(entry, type);
    if (kind.isEmpty() && isCarriedTable(entry.name, entry.sql)) {
        Result<QByteArray> carried = readCarried(db);
        if (!carried)
            return carried.error();
        schema.carried = *carried;
        return ok();
    }
    const bool isInternal = entry.name.startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive);
    if (kind.isEmpty() && !isInternal) {
        Result<CollectionSchema> collection = readCollection(db, entry.name, entry.sql);
        if (!collection)
            return collection.error();
        Result<std::vector<SchemaObject>> rules = ownRules(db, *collection);
        if (!rules)
            return rules.error();
        schema.objects.insert(schema.objects.end(), rules->begin(), rules->end());
        schema.collections.push_back(std::move(*collection));
    } else if (kind == QLatin1String("statistics")) {
        schema.objects.push_back(
            { kind, entry.name, {}, QStringLiteral("sqlite"), QStringLiteral("ANALYZE") });
    } else if (!kind.isEmpty()
        && !entry.sql.isEmpty()) { // no SQL: the index of a constraint, made by its table
        const bool belongs = kind == QLatin1String("index") || kind == QLatin1String("trigger");
        schema.objects.push_back(
            { kind, entry.name, belongs ? entry.table : QString(), QStringLiteral("sqlite"), entry.sql });
    }
    return ok();
}

Status addSequences(sqlite3* db, StoreSchema& schema)
{
    return forEachRow(
        db, "SELECT name, seq FROM sqlite_sequence ORDER BY name", {}, {}, [&](sqlite3_stmt* row) {
            schema.objects.push_back({ QStringLiteral("sequence"), columnString(row, 0), columnString(row, 0),
                QStringLiteral("sqlite"), columnString(row, 1) });
        });
}

Status addSettings(sqlite3* db, StoreSchema& schema)
{
    for (const char* name : { "user_version", "application_id", "encoding", "page_size", "auto_vacuum" }) {
        Result<std::optional<QString>> value = queryText(db, QByteArray("PRAGMA ") + name, schemaMessage());
        if (!value)
            return value.error();
        schema.settings.insert(QLatin1String(name), value->value_or(QString()));
    }
    return ok();
}

// ORDER BY terms with the collation and direction of the index, so that SQLite follows it and never sorts.
Result<QByteArray> keyOrderOf(sqlite3* db, const QByteArray& index)
{
    QByteArray terms;
    Status read
        = forEachRow(db, "SELECT name, \"desc\", coll FROM pragma_index_xinfo(?1) WHERE key ORDER BY seqno",
            index, {}, [&](sqlite3_stmt* row) {
                terms += (terms.isEmpty() ? QByteArray() : QByteArray(", "))
                    + quoteIdentifier(columnString(row, 0));
                terms += " COLLATE " + quoteIdentifier(columnString(row, 2));
                terms += sqlite3_column_int(row, 1) != 0 ? " DESC" : "";
            });
    if (!read)
        return read.error();
    return terms;
}

// A column of that name hides the rowid; a generated one too.
Result<QByteArray> rowidNameOf(sqlite3* db, const QByteArray& table)
{
    QList<QByteArray> free { "rowid", "_rowid_", "oid" };
    Status read = forEachRow(db, "SELECT name FROM pragma_table_xinfo(?1)", table, {},
        [&](sqlite3_stmt* row) { free.removeAll(columnString(row, 0).toLower().toUtf8()); });
    if (!read)
        return read.error();
    return free.isEmpty() ? QByteArray() : free.front();
}

} // namespace

Result<StoreSchema> readSchema(sqlite3* db)
{
    Result<std::vector<Entry>> entries = readEntries(db);
    if (!entries)
        return entries.error();
    Result<QHash<QString, TableType>> types = readTableTypes(db);
    if (!types)
        return types.error();
    StoreSchema schema;
    for (const Entry& entry : *entries)
        if (Status added = addEntry(db, entry, types->value(entry.name), schema); !added)
            return added.error();
    if (types->contains(QStringLiteral("sqlite_sequence")))
        if (Status added = addSequences(db, schema); !added)
            return added.error();
    if (Status added = addSettings(db, schema); !added)
        return added.error();
    applyCarried(schema);
    return schema;
}

Result<TableLayout> readLayout(sqlite3* db, const CollectionSchema& collection)
{
    Result<QHash<QString, TableType>> types = readTableTypes(db);
    if (!types)
        return types.error();
    const auto type = types->constFind(collection.name);
    if (type == types->constEnd())
        return Error { ErrorCode::NotFound,
            SqliteText::tr("The SQLite file has no table called “%1”.").arg(collection.name), collection.name,
            SqliteText::tr("Look at the source again: it may have changed.") };
    const QByteArray table = collection.name.toUtf8();
    TableLayout layout;
    layout.withoutRowid = type->withoutRowid;
    Result<QByteArray> index = keyIndex(db, table);
    if (!index)
        return index.error();
    layout.hasKeyIndex = !index->isEmpty();
    layout.isKeyRowid = !layout.hasKeyIndex && collection.key.size() == 1
        && collection.fields[collection.key.front()].declaredType.compare(
               QLatin1String("INTEGER"), Qt::CaseInsensitive)
            == 0;
    Result<QByteArray> part = layout.withoutRowid ? keyOrderOf(db, *index) : rowidNameOf(db, table);
    if (!part)
        return part.error();
    (layout.withoutRowid ? layout.keyOrder : layout.rowidName) = *part;
    return layout;
}

} // namespace transload::store_sqlite
