#pragma once

#include "stores/StagingFolder.h"
#include "stores/Store.h"
#include "stores/rocksdb/RocksdbBuild.h"

#include <memory>

namespace transload::store_rocksdb {

/// A new database in a staging folder.
class RocksdbTarget : public Target {
public:
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);

    /// Makes the column family, also when no record follows; `default` is the one every database has.
    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    /// RocksDB has no objects besides its column families, so of `schema` only `carried` is kept, beside the
    /// description of the tables. A database of keys and values alone stays as its application knows it,
    /// without either.
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    RocksdbTarget(StagingFolder staging, const rocksdb::Options& options);

    Status open();
    Status makeDurable();

    StagingFolder m_staging;
    RocksdbBuild m_build; ///< after m_staging: closed before its files are removed
    std::vector<CollectionSchema> m_tables; ///< collections that are more than keys and values
    bool m_isFinished = false;
};

} // namespace transload::store_rocksdb
