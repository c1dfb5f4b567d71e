#pragma once

#include "stores/Store.h"

#include <memory>

namespace transload::store_json {

class ScanCache;

/// JSON files: one file or a folder of them, packed with gzip or not. See Store.
class JsonStore : public Store {
public:
    JsonStore();

    StoreDescriptor descriptor() const override;
    bool recognises(const QString& path) const override;
    Result<Inspection> inspect(const Location& location) const override;
    /// The copy is readable as it is.
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
    std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const override;

private:
    std::shared_ptr<ScanCache> m_cache; // shared with the sources it opens
};

std::unique_ptr<Store> makeStore();

} // namespace transload::store_json
