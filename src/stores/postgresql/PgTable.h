#pragma once

#include "stores/Schema.h"
#include "stores/postgresql/PgCodec.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace transload::store_postgresql {

/// The properties of a sequence that a statement can set.
struct PgSequence {
    QString name;
    QString type = QStringLiteral("bigint");
    qint64 start = 1;
    qint64 increment = 1;
    qint64 minimum = 1;
    qint64 maximum = 0;
    qint64 cache = 1;
    bool isCycle = false;
};

/// One column as the catalogue describes it. Types and expressions are spelled as the server spells them
/// while the table's own schema is in the search path, so no text names that schema.
struct PgColumn {
    int number = 0; ///< attnum
    QString name;
    QString type; ///< with its modifiers, e.g. "numeric(10,2)"
    PgForm form = PgForm::Other;
    QString collation; ///< quoted; empty: the type's own
    bool notNull = false;
    bool isLocal = true; ///< declared here, not only inherited
    QString expression; ///< the default, or what a generated column is computed by; may be empty
    char generated = '\0'; ///< 's' stored, 'v' virtual
    char identity = '\0'; ///< 'a' always, 'd' by default
    PgSequence sequence; ///< of an identity
    QString ownSequence; ///< a serial column's sequence, that its default takes numbers from

    bool holdsAnyKind = false; ///< each value as JSON that tells its kind (kAnyValueComment)

    bool isGenerated() const { return generated != '\0'; }
};

/// What stands in a column's comment when its values are of any kind, each as JSON that tells it.
inline constexpr char kAnyValueComment[] = "Transload: values of any kind, each as JSON that tells its kind";

/// One table as the catalogue describes it.
struct PgTable {
    unsigned oid = 0;
    QString name;
    bool isUnlogged = false;
    bool isPartition = false;
    QString partitionKey; ///< "RANGE (at)"; empty: not partitioned
    QString partitionBound; ///< "FOR VALUES ...", for a partition
    QStringList parents; ///< inherited from, or the partitioned table
    QString options; ///< "fillfactor='70'", ...
    std::vector<PgColumn> columns; ///< all, by number
    std::vector<std::pair<QString, QString>> checks; ///< names and definitions, by name
};

/// The statement that creates a table without keys, unique constraints and foreign keys.
QString createTable(const PgTable& table);
/// The statement that creates a partition of its only parent.
QString createPartition(const PgTable& table);
/// The options of a sequence that differ from what its type has anyway.
QString sequenceOptions(const PgSequence& sequence);
/// The name that the server gives the sequence of an identity column.
QString defaultSequenceName(const QString& table, const QString& column);

/// `ALTER TABLE "t" ADD CONSTRAINT "name" PRIMARY KEY | UNIQUE ("a", "b")`.
QString addKey(const QString& table, const QString& name, bool isPrimary, const QStringList& columns);
QString addForeignKey(const CollectionSchema& collection, const ForeignKey& key);
QString createIndex(const CollectionSchema& collection, const PlainIndex& index);
/// The names of a collection's fields by their indexes.
QStringList fieldNames(const CollectionSchema& collection, const std::vector<std::size_t>& fields);

/// What a table's columns become in words that every store understands: fields (without generated columns),
/// but no key.
std::vector<FieldSchema> fieldsOf(const PgTable& table);
/// A column's default without the cast that says nothing new, as other stores understand it too (`'x'::text`
/// is
/// `'x'`, `'-1'::integer` is -1); others as they are.
QString plainDefault(const PgColumn& column);

} // namespace transload::store_postgresql
