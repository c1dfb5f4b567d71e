#include "stores/sqlite/SqliteStructure.h"

#include "stores/sqlite/SqliteRows.h"
#include "stores/sqlite/SqliteWords.h"

#include <QMap>

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

// Other stores want what SQLite leaves open: the names as they were declared, and the key where none is said.
Status resolve(sqlite3* db, ForeignKey& key)
{
    QStringList parents;
    Status read = forEachRow(db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name = ?1 COLLATE "
        "NOCASE",
        key.collection.toUtf8(), {}, [&](sqlite3_stmt* row) { parents << columnString(row, 0); });
    if (!read || parents.isEmpty())
        return read;
    key.collection = parents.front();
    QStringList fields;
    QMap<int, QString> ownKey;
    read = forEachRow(db, "SELECT name, pk FROM pragma_table_xinfo(?1)", key.collection.toUtf8(), {},
        [&](sqlite3_stmt* row) {
            fields << columnString(row, 0);
            if (const int position = sqlite3_column_int(row, 1); position > 0)
                ownKey.insert(position, fields.back());
        });
    for (QString& target : key.targetFields)
        for (const QString& field : fields)
            if (sqlite3_stricmp(field.toUtf8().constData(), target.toUtf8().constData()) == 0)
                target = field;
    if (key.targetFields.isEmpty() && ownKey.size() == qsizetype(key.fields.size()))
        key.targetFields = ownKey.values();
    return read;
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
    for (ForeignKey& key : collection.foreignKeys)
        if (Status resolved = resolve(db, key); !resolved)
            return resolved;
    for (std::size_t i = 0; i < collection.foreignKeys.size(); ++i) {
        ForeignKey& key = collection.foreignKeys[i];
        if (deferrals.size() == collection.foreignKeys.size()) {
            key.isDeferrable = deferrals[i].isDeferrable;
            key.isInitiallyDeferred = deferrals[i].isInitiallyDeferred;
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

Result<std::vector<SchemaObject>> ownRules(sqlite3* db, const CollectionSchema& collection)
{
    std::vector<SchemaObject> objects;
    const auto add = [&](const char* kind, const QString& name, const QString& definition) {
        objects.push_back(
            { QLatin1String(kind), name, collection.name, QStringLiteral("sqlite"), definition });
    };
    for (const OwnRule& check : checksIn(collection.definition))
        add("check", check.name.isEmpty() ? check.expression : check.name,
            QStringLiteral("CHECK (%1)").arg(check.expression));
    QStringList generated;
    Status read
        = forEachRow(db, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden IN (2, 3) ORDER BY cid",
            collection.name.toUtf8(), {}, [&](sqlite3_stmt* row) { generated << columnString(row, 0); });
    if (!read)
        return read.error();
    const std::vector<OwnRule> expressions = generatedIn(collection.definition);
    for (qsizetype i = 0; i < generated.size(); ++i)
        add("generated column", collection.name + QLatin1Char('.') + generated[i],
            expressions.size() == std::size_t(generated.size())
                ? QStringLiteral("AS (%1)").arg(expressions[std::size_t(i)].expression)
                : QString());
    for (const FieldSchema& field : collection.fields) {
        const char* collation = nullptr;
        const int rc = sqlite3_table_column_metadata(db, "main", collection.name.toUtf8().constData(),
            field.name.toUtf8().constData(), nullptr, &collation, nullptr, nullptr, nullptr);
        if (rc == SQLITE_OK && collation != nullptr && qstricmp(collation, "BINARY") != 0)
            add("column collation", collection.name + QLatin1Char('.') + field.name,
                QStringLiteral("COLLATE ") + QString::fromUtf8(collation));
    }
    return objects;
}

} // namespace transload::store_sqlite
