#pragma once

#include "stores/Store.h"
#include "stores/rocksdb/RocksdbDatabase.h"

#include <memory>

namespace transload::store_rocksdb {

/// A RocksDB database that is read in place; the database is opened once for all calls.
class RocksdbSource : public Source {
public:
    RocksdbSource(QString folder, std::unique_ptr<RocksdbDatabase> database);

    /// The families that the catalogue describes are tables, all others keys and values. `default` is left
    /// out when it is empty: RocksDB makes it in every database.
    Result<StoreSchema> schema() override;
    Result<CollectionSize> estimate(const CollectionSchema& collection) override;
    /// Counts from the last key to the first.
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override;
    /// The entries of all data files and of the log.
    Result<std::optional<std::uint64_t>> mostRecords(const CollectionSchema& collection) override;
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override;
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override;
    /// Verifies the checksum of every block of every data file.
    Result<Findings> checkIntegrity(RunContext& context) override;

private:
    Result<bool> isEmpty(const Family& family);
    Result<std::uint64_t> countBackwards(const Family& family, RunContext& context);
    CollectionSize sizeInMemory(const Family& family);

    QString m_folder;
    std::unique_ptr<RocksdbDatabase> m_database;
};

} // namespace transload::store_rocksdb
