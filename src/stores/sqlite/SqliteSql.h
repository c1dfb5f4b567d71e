#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

#include <QByteArray>
#include <QString>

namespace transload::store_sqlite {

/// How a table is stored, as far as statements about it must know.
struct TableLayout {
    QByteArray rowidName; ///< a name that reaches the rowid; empty: WITHOUT ROWID, or hidden by columns
    bool withoutRowid = false;
    bool hasKeyIndex = false; ///< the primary key is an index of its own, not the rowid
    bool isKeyRowid = false; ///< the key is the rowid: one INTEGER PRIMARY KEY
    QByteArray keyOrder; ///< ORDER BY terms that follow the primary key index exactly; may be empty
};

/// The only place that turns a name into SQL text: in double quotes, inner ones doubled, UTF-8.
QByteArray quoteIdentifier(const QString& name);

/// Whether SQLite can have a table or column of this name, apart from the names it keeps for itself. Errors:
/// Unsupported, naming it.
Status checkName(const QString& name);

/// The way records are read: key/value by key through its index, or the table's own b-tree, which is ordered
/// by rowid or, without one, by primary key.
enum class ReadOrder { Key, Table };

/// All records in this order. The rowid, when it has a name, comes as one more column.
QByteArray selectRecords(const CollectionSchema& collection, const TableLayout& layout, ReadOrder order);
/// Counts without the b-tree that a scan walks, wherever there are two.
QByteArray selectCount(const CollectionSchema& collection);
/// Counts, but not beyond `limit`.
QByteArray selectCountUpTo(const CollectionSchema& collection, int limit);
/// Smallest and largest rowid.
QByteArray selectRowidRange(const CollectionSchema& collection, const TableLayout& layout);
/// `rows` records from rowid ?1 on (or from the start when the rowid has no name).
QByteArray selectSample(const CollectionSchema& collection, const TableLayout& layout, int rows);
/// Inserts `records` records of the collection's fields at once. The first that breaks a rule ends it and is
/// not inserted, those before it are: whatever the table's own definition says, no record is dropped or
/// altered.
QByteArray insertRecords(const CollectionSchema& collection, std::size_t records);

} // namespace transload::store_sqlite
