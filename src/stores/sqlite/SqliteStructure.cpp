#include "stores/sqlite/SqliteStructure.h"

#include "stores/sqlite/SqliteRows.h"
#include "stores/sqlite/SqliteWords.h"

#include <algorithm>
#include <optional>

namespace transload::store_sqlite {

namespace {

// What stands behind one index: its fields, or nothing when it has no neutral form.
struct IndexInfo {
    QString name;
    QString origin; // "c": CREATE INDEX, "u": UNIQUE, "pk"
    bool isUnique = false;
    bool isPartial = false;
};

std::optional<std::size_t> fieldNamed(const CollectionSchema& collection, const QString& name)
{
    for (std::size_t i = 0; i < collection.fields.size(); ++i)
        if (collection.fields[i].name == name)
            return i;
    return std::nullopt; // generated, or an expression
}

Result<std::optional<PlainIndex>> readIndex(
    sqlite3* db, const CollectionSchema& collection, const IndexInfo& info)
{
    PlainIndex index { info.name, {}, {}, info.isUnique };
    bool isPlain = !info.isPartial;
    Status read
        = forEachRow(db, "SELECT name, \"desc\", coll FROM pragma_index_xinfo(?1) WHERE key ORDER BY seqno",
            info.name.toUtf8(), {}, [&](sqlite3_stmt* row) {
                const auto field = fieldNamed(collection, columnString(row, 0));
                const bool comparesBytes = columnString(row, 2) == QLatin1String("BINARY");
                isPlain = isPlain && field && comparesBytes
                    && sqlite3_column_type(row, 0) != SQLITE_NULL; // an expression has no name
                index.fields.push_back(field.value_or(0));
                index.descending.push_back(sqlite3_column_int(row, 1) != 0);
            });
    if (!read)
        return read.error();
    return isPlain ? std::optional(index) : std::nullopt;
}

// The indexes of constraints are numbered in the order of their declaration; the others sort by name.
int numberOf(const QString& autoIndex)
{
    return autoIndex.mid(autoIndex.lastIndexOf(QLatin1Char('_')) + 1).toInt();
}

Result<std::vector<IndexInfo>> listIndexes(sqlite3* db, const QByteArray& table)
{
    std::vector<IndexInfo> list;
    Status read = forEachRow(db, "SELECT name, \"unique\", origin, partial FROM pragma_index_list(?1)", table,
        {}, [&](sqlite3_stmt* row) {
            list.push_back({ columnString(row, 0), columnString(row, 2), sqlite3_column_int(row, 1) != 0,
                sqlite3_column_int(row, 3) != 0 });
        });
    if (!read)
        return read.error();
    std::sort(list.begin(), list.end(), [](const IndexInfo& a, const IndexInfo& b) {
        if (a.origin != b.origin)
            return a.origin < b.origin;
        return a.origin == QLatin1String("c") ? a.name < b.name : numberOf(a.name) < numberOf(b.name);
    });
    return list;
}

Status readIndexes(sqlite3* db, CollectionSchema& collection)
{
    Result<std::vector<IndexInfo>> list = listIndexes(db, collection.name.toUtf8());
    if (!list)
        return list.error();
    bool hasKeyIndex = false;
    for (const IndexInfo& info : *list) {
        hasKeyIndex = hasKeyIndex || info.origin == QLatin1String("pk");
        Result<std::optional<PlainIndex>> index = readIndex(db, collection, info);
        if (!index)
            return index.error();
        if (!index->has_value() || info.origin == QLatin1String("pk"))
            continue;
        if (info.origin == QLatin1String("u"))
            collection.uniqueKeys.push_back({ {}, (*index)->fields });
        else
            collection.indexes.push_back(**index);
    }
    if (collection.key.size() == 1 && !hasKeyIndex)
        collection.fields[collection.key.front()].identity = Identity::ByDefault;
    return ok();
}

QString actionOf(const QString& said) { return said == QLatin1String("NO ACTION") ? QString() : said; }

// What a foreign key refers to that names no columns: the other table's key. Empty where that does not fit.
Result<QStringList> keyOf(sqlite3* db, const QString& table, std::size_t fields)
{
    QStringList key;
    Status read = forEachRow(db, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk",
        table.toUtf8(), {}, [&](sqlite3_stmt* row) { key << columnString(row, 0); });
    if (!read)
        return read.error();
    return std::size_t(key.size()) == fields ? key : QStringList();
}

Status readForeignKeys(sqlite3* db, CollectionSchema& collection)
{
    // SQLite lists the last one that was declared first.
    int id = -1;
    std::vector<bool> isUsable;
    Status read = forEachRow(db,
        "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(?1) "
        "ORDER BY id DESC, seq",
        collection.name.toUtf8(), {}, [&](sqlite3_stmt* row) {
            if (sqlite3_column_int(row, 0) != id) {
                id = sqlite3_column_int(row, 0);
                ForeignKey key;
                key.collection = columnString(row, 1);
                key.onUpdate = actionOf(columnString(row, 4));
                key.onDelete = actionOf(columnString(row, 5));
                collection.foreignKeys.push_back(key);
                isUsable.push_back(true);
            }
            ForeignKey& key = collection.foreignKeys.back();
            const auto field = fieldNamed(collection, columnString(row, 2));
            isUsable.back() = isUsable.back() && field;
            key.fields.push_back(field.value_or(0));
            if (sqlite3_column_type(row, 3) != SQLITE_NULL)
                key.targetFields << columnString(row, 3);
        });
    if (!read)
        return read;
    const std::vector<Deferral> deferrals = deferralsIn(collection.definition);
    std::vector<ForeignKey> usable;
    for (std::size_t i = 0; i < collection.foreignKeys.size(); ++i) {
        ForeignKey& key = collection.foreignKeys[i];
        if (deferrals.size() == collection.foreignKeys.size()) {
            key.isDeferrable = deferrals[i].isDeferrable;
            key.isInitiallyDeferred = deferrals[i].isInitiallyDeferred;
        }
        if (key.targetFields.isEmpty()) {
            Result<QStringList> fields = keyOf(db, key.collection, key.fields.size());
            if (!fields)
                return fields.error();
            key.targetFields = *fields;
        }
        if (isUsable[i])
            usable.push_back(key);
    }
    collection.foreignKeys = std::move(usable);
    return ok();
}

} // namespace

Status readStructure(sqlite3* db, CollectionSchema& collection)
{
    if (Status read = readIndexes(db, collection); !read)
        return read;
    return readForeignKeys(db, collection);
}

} // namespace transload::store_sqlite
