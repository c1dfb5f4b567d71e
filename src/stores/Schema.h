#pragma once

#include "core/Value.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace transload {

/// Whether the store itself numbers a field of new records.
enum class Identity {
    None,
    ByDefault, ///< where a record brings no number of its own
    Always, ///< a record may not bring one, except when it is moved in
};

/// One field of a collection. Generated fields are not listed: they are part of the definition.
struct FieldSchema {
    QString name;
    QString declaredType; ///< as the store declares it, e.g. "VARCHAR(20)"; may be empty in SQLite
    bool notNull = false;
    /// Every value is of this kind, Null or Missing. Nothing: each value has a kind of its own (SQLite,
    /// JSON).
    std::optional<ValueKind> kind {};
    QString typeName {}; ///< for the kind Other: the type name of the record encoding, e.g. "inet"
    /// In the collection's dialect, or empty. What any store understands is a plain literal (a number, a
    /// quoted text, NULL, TRUE, FALSE) or CURRENT_TIMESTAMP, CURRENT_DATE, CURRENT_TIME.
    QString defaultValue {};
    Identity identity = Identity::None;
    bool operator==(const FieldSchema& other) const = default;
};

/// Fields whose values together occur only once; what names them is optional.
struct UniqueKey {
    QString name;
    std::vector<std::size_t> fields; ///< indexes into CollectionSchema::fields
    bool operator==(const UniqueKey& other) const = default;
};

/// Fields whose values must occur in another collection.
struct ForeignKey {
    QString name; ///< may be empty
    std::vector<std::size_t> fields; ///< indexes into CollectionSchema::fields
    QString collection; ///< the one referred to
    QStringList targetFields; ///< its fields, in the order of `fields`; empty: its key
    QString onDelete; ///< "", "CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT"
    QString onUpdate; ///< the same
    bool isDeferrable = false;
    bool isInitiallyDeferred = false;
    bool operator==(const ForeignKey& other) const = default;
};

/// An index over whole fields in the store's ordinary order. Others (expressions, parts, foreign methods)
/// have no neutral form and are only SchemaObjects.
struct PlainIndex {
    QString name;
    std::vector<std::size_t> fields; ///< indexes into CollectionSchema::fields
    std::vector<bool> descending; ///< one for each of `fields`
    bool isUnique = false;
    bool operator==(const PlainIndex& other) const = default;
};

/// A collection's structure: what its records look like, not what is in them.
struct CollectionSchema {
    QString name;
    std::vector<FieldSchema>
        fields; ///< in the source's declared order: also the order of the record encoding
    std::vector<std::size_t> key; ///< indexes into `fields`, in key order; empty: records have no key
    /// Two fields, `key` and `value`, both Bytes, the first being the key: what key/value stores hold.
    bool isKeyValue = false;
    QString dialect; ///< whose language `definition` is, a store id; empty when there is none
    QString definition; ///< e.g. the CREATE TABLE statement, complete
    /// The same structure in words that every store understands, to be moved to another dialect. Within one
    /// dialect `definition` and the SchemaObjects are used instead.
    std::vector<UniqueKey> uniqueKeys {};
    std::vector<ForeignKey> foreignKeys {};
    std::vector<PlainIndex> indexes {};
    bool operator==(const CollectionSchema& other) const = default;
};

/// The field of this name; null when there is none.
inline const FieldSchema* findField(const CollectionSchema& collection, const QString& name)
{
    for (const FieldSchema& field : collection.fields)
        if (field.name == name)
            return &field;
    return nullptr;
}

/// The plain key/value collection: what RocksDB holds, and what relational stores make a two-column table of.
inline CollectionSchema keyValueCollection(const QString& name)
{
    return CollectionSchema { name,
        { { QStringLiteral("key"), QStringLiteral("BLOB"), true },
            { QStringLiteral("value"), QStringLiteral("BLOB"), true } },
        { 0 }, true, {}, {} };
}

/// Something in a store that is not a collection.
struct SchemaObject {
    QString kind; ///< "index", "view", "trigger", "virtual table", "sequence": English, stable
    QString name;
    QString collection; ///< the collection it belongs to; may be empty
    QString dialect; ///< whose language `definition` is, a store id
    QString definition; ///< complete statement, or for a sequence its last value
    bool operator==(const SchemaObject& other) const = default;
};

/// Everything a store holds but its records.
struct StoreSchema {
    std::vector<CollectionSchema> collections;
    std::vector<SchemaObject> objects;
    QMap<QString, QString> settings {}; ///< of the store itself: "user_version", "encoding", ...
    /// What a target keeps beside the records so that they can go home: see CarriedSchema. Empty: nothing. It
    /// is neither a collection nor an object.
    QByteArray carried {};
};

/// How much a collection holds, as far as it is known.
struct CollectionSize {
    std::uint64_t records = 0;
    std::uint64_t payloadBytes = 0; ///< keys and values, without any store's overhead
    std::uint64_t keyBytes = 0; ///< the part of payloadBytes that an index repeats
    bool isExact = false; ///< `records` was counted
};

/// What stands where a target is to be built.
enum class TargetState {
    Absent, ///< nothing
    Empty, ///< an empty folder, which a new store may take over
    Occupied, ///< anything else: it is never touched
};

} // namespace transload
