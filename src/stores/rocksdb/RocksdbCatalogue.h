#pragma once

#include "stores/Schema.h"
#include "stores/rocksdb/RocksdbBuild.h"
#include "stores/rocksdb/RocksdbDatabase.h"

#include <optional>

namespace transload::store_rocksdb {

/// The column family that says what the families of tables hold. A database of keys and values only has none.
inline constexpr char kCatalogueFamily[] = "transload_schema";

/// What it holds: under `collections` the tables as a CarriedSchema document, under `carried` the document of
/// StoreSchema::carried.
struct Catalogue {
    std::vector<CollectionSchema> collections;
    QByteArray carried;

    /// The table of this name; null when the family of that name is one of keys and values.
    const CollectionSchema* find(const QString& name) const;
};

/// The catalogue; nothing when the database has none, or only a family of somebody else's with that name.
/// Errors: Corrupt, Unsupported (written by a newer version): then its tables cannot be told from pairs.
Result<std::optional<Catalogue>> readCatalogue(RocksdbDatabase& database);

/// Adds the catalogue to a database that is being built.
Status writeCatalogue(RocksdbBuild& build, const Catalogue& catalogue);

} // namespace transload::store_rocksdb
