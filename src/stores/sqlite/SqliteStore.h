#pragma once

#include "stores/Store.h"

namespace transload::store_sqlite {

/// SQLite 3 database files. See Store.
class SqliteStore : public Store {
public:
    StoreDescriptor descriptor() const override;
    bool recognises(const QString& path) const override;
    Result<Inspection> inspect(const Location& location) const override;
    /// Sets `settings["journal_mode"]` to "wal" or "delete": what the copy used before it was recovered.
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
    Findings obstaclesToAdding(const Inspection& inspection, const StoreSchema& existing) const override;
    std::unique_ptr<RecordCheck> recordCheck(const CollectionSchema& collection) const override;
    std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const override;
};

std::unique_ptr<Store> makeStore();

} // namespace transload::store_sqlite
