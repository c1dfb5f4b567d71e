#include "stores/sqlite/SqliteSql.h"

#include "stores/sqlite/SqliteError.h"

namespace transload::store_sqlite {

namespace {

QByteArray tableName(const CollectionSchema& collection)
{
    return "main." + quoteIdentifier(collection.name);
}

QByteArray fieldList(const CollectionSchema& collection)
{
    QByteArray list;
    for (const FieldSchema& field : collection.fields)
        list += (list.isEmpty() ? QByteArray() : QByteArray(", ")) + quoteIdentifier(field.name);
    return list;
}

Error refusedName(const QString& name, const QString& reason)
{
    return Error { ErrorCode::Unsupported,
        SqliteText::tr("SQLite cannot have a table or column called “%1”.").arg(name.left(200)), reason,
        SqliteText::tr("Rename it in the source, or leave it out.") };
}

} // namespace

QByteArray quoteIdentifier(const QString& name) { return '"' + name.toUtf8().replace('"', "\"\"") + '"'; }

Status checkName(const QString& name)
{
    if (name.contains(QChar(u'\0')))
        return refusedName(name, QStringLiteral("NUL in the name"));
    if (QString::fromUtf8(name.toUtf8()) != name)
        return refusedName(name, QStringLiteral("the name is not valid Unicode"));
    return ok();
}

QByteArray selectRecords(const CollectionSchema& collection, const TableLayout& layout, ReadOrder order)
{
    QByteArray sql = "SELECT " + fieldList(collection);
    if (!layout.rowidName.isEmpty())
        sql += ", " + layout.rowidName;
    sql += " FROM " + tableName(collection);
    if (order == ReadOrder::Key)
        return sql + " ORDER BY " + quoteIdentifier(collection.fields.front().name);
    if (!layout.rowidName.isEmpty())
        return sql + " ORDER BY " + layout.rowidName;
    if (layout.withoutRowid)
        return sql + " ORDER BY " + layout.keyOrder;
    return sql + " NOT INDEXED"; // a plain scan of the table goes by rowid even when no name reaches it
}

QByteArray selectCount(const CollectionSchema& collection)
{
    // A scan walks the table, so SQLite may count the smallest index. With a single b-tree, counting cells
    // per page is still another way than stepping through rows.
    return "SELECT count(*) FROM " + tableName(collection);
}

QByteArray selectCountUpTo(const CollectionSchema& collection, int limit)
{
    return "SELECT count(*) FROM (SELECT 1 FROM " + tableName(collection) + " LIMIT "
        + QByteArray::number(limit) + ')';
}

QByteArray selectRowidRange(const CollectionSchema& collection, const TableLayout& layout)
{
    // Two sub-selects: one MIN with one MAX together would scan the table.
    const QByteArray from = layout.rowidName + ") FROM " + tableName(collection) + ')';
    return "SELECT (SELECT min(" + from + ", (SELECT max(" + from;
}

QByteArray selectSample(const CollectionSchema& collection, const TableLayout& layout, int rows)
{
    QByteArray sql = "SELECT " + fieldList(collection) + " FROM " + tableName(collection);
    if (!layout.rowidName.isEmpty())
        sql += " WHERE " + layout.rowidName + " >= ?1 ORDER BY " + layout.rowidName;
    return sql + " LIMIT " + QByteArray::number(rows);
}

QByteArray insertRecords(const CollectionSchema& collection, std::size_t records)
{
    QByteArray marks;
    for (std::size_t i = 0; i < collection.fields.size(); ++i)
        marks += i == 0 ? "(?" : ", ?";
    marks += ')';
    // FAIL, not ABORT: to take back several records SQLite would keep a journal of its own in the temporary
    // folder.
    QByteArray sql
        = "INSERT OR FAIL INTO " + tableName(collection) + " (" + fieldList(collection) + ") VALUES ";
    for (std::size_t i = 0; i < records; ++i)
        sql += i == 0 ? marks : ", " + marks;
    return sql;
}

} // namespace transload::store_sqlite
