#pragma once

#include "stores/Store.h"

namespace transload::store_postgresql {

/// One schema of a PostgreSQL database. See Store.
class PgStore : public Store {
public:
    StoreDescriptor descriptor() const override;
    bool recognises(const QString&) const override { return false; } // never a path
    Result<Inspection> inspect(const Location& location) const override;
    Result<Location> recoverCopy(
        const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const override;
    Result<std::unique_ptr<Source>> openPreview(const Location& location) const override;
    Result<std::unique_ptr<Source>> openSource(const Location& location) const override;
    Result<TargetState> targetState(const Location& location) const override;
    Result<std::unique_ptr<Target>> createTarget(const TargetOptions& options) const override;
    Result<AdaptedCollection> adapt(const CollectionSchema& collection) const override;
    std::unique_ptr<RecordCheck> recordCheck(const CollectionSchema& collection) const override;
    OwnRules ownRules(
        const CollectionSchema& collection, const std::vector<SchemaObject>& objects) const override;
    std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const override;
};

} // namespace transload::store_postgresql
