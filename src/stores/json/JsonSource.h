#pragma once

#include "stores/Store.h"
#include "stores/json/JsonCatalog.h"

namespace transload::store_json {

/// JSON files that are read in place. Files are opened when they are needed and looked at again only when
/// they were touched. See Source.
class JsonSource : public Source {
public:
    /// Errors: NotFound; Unsupported when there is no JSON.
    static Result<std::unique_ptr<Source>> open(const QString& path, std::shared_ptr<ScanCache> cache);

    Result<StoreSchema> schema() override;
    Result<CollectionSize> estimate(const CollectionSchema& collection) override;
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override;
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override;
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override;
    Result<Findings> checkIntegrity(RunContext& context) override;

private:
    JsonSource(QString path, std::shared_ptr<ScanCache> cache)
        : m_path(std::move(path)), m_cache(std::move(cache))
    {
    }
    Status readCatalog(RunContext* context);
    Status locateSections(const QString& path, RunContext* context);
    Result<const JsonCollection*> find(const CollectionSchema& collection, RunContext* context);

    QString m_path;
    std::shared_ptr<ScanCache> m_cache; // shared with the store and its other sources
    std::optional<JsonCatalog> m_catalog; // once it was needed
    bool m_hasSections = false; // are located
};

} // namespace transload::store_json
