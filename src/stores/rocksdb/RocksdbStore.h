#pragma once

#include "stores/Store.h"

namespace transload::store_rocksdb {

/// RocksDB: a folder of sorted files; each column family is a collection, of keys and values or of a table's
/// records.
class RocksdbStore : public Store {
public:
    StoreDescriptor descriptor() const override;
    bool recognises(const QString& path) const override;
    /// Opens the database for reading unless a program holds it: only so is damage of the log found.
    Result<Inspection> inspect(const Location& location) const override;
    /// A copy is as complete as the original: reading replays the log in memory, nothing has to be recovered.
    Result<Location> recoverCopy(
        const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const override;
    Result<std::unique_ptr<Source>> openPreview(const Location& location) const override;
    Result<std::unique_ptr<Source>> openSource(const Location& location) const override;
    Result<TargetState> targetState(const Location& location) const override;
    Result<std::unique_ptr<Target>> createTarget(const TargetOptions& options) const override;
    Result<std::unique_ptr<CopyTarget>> adoptCopy(
        const TargetOptions& options, const Inspection& copy) const override;
    Result<std::unique_ptr<Placement>> prepareRemoval(
        const Location& location, const QString& runId) const override;
    Result<AdaptedCollection> adapt(const CollectionSchema& collection) const override;
    std::unique_ptr<RecordCheck> recordCheck(const CollectionSchema& collection) const override;
    std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const override;
};

std::unique_ptr<Store> makeStore();

} // namespace transload::store_rocksdb
