#pragma once

#include "stores/StagingFolder.h"
#include "stores/Store.h"

#include <rocksdb/db.h>

#include <map>
#include <memory>

namespace transload::store_rocksdb {

/// A new database in a staging folder.
class RocksdbTarget : public Target {
public:
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);
    ~RocksdbTarget() override;

    /// Makes the column family, also when no record follows; `default` is the one every database has.
    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    /// RocksDB has no objects besides its column families, so of `schema` nothing is built here.
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    RocksdbTarget(StagingFolder staging, rocksdb::Options options);

    Status open();
    Result<rocksdb::ColumnFamilyHandle*> createFamily(const QString& name);
    Status flushAndClose(RunContext& context);
    void releaseFamilies();
    Status makeDurable();
    QString partsFolder() const;

    StagingFolder m_staging;
    rocksdb::Options m_options;
    std::unique_ptr<rocksdb::DB> m_db; ///< after m_staging: closed before its files are removed
    std::map<QString, rocksdb::ColumnFamilyHandle*> m_families;
};

} // namespace transload::store_rocksdb
