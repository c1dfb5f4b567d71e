#pragma once

#include <QMap>
#include <QString>

#include <cstdint>
#include <vector>

namespace transload {

/// One field of a collection. Generated fields are not listed: they are part of the definition.
struct FieldSchema {
    QString name;
    QString declaredType; ///< as the store declares it, e.g. "VARCHAR(20)"; may be empty in SQLite
    bool notNull = false;
    bool operator==(const FieldSchema& other) const = default;
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
    bool operator==(const CollectionSchema& other) const = default;
};

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
    QMap<QString, QString> settings; ///< of the store itself: "user_version", "encoding", ...
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
