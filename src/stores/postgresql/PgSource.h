#pragma once

#include "stores/Store.h"
#include "stores/postgresql/PgCatalog.h"
#include "stores/postgresql/PgPool.h"

namespace transload::store_postgresql {

/// A schema, held in one exported snapshot for as long as this object lives. See Source.
class PgSource : public Source {
public:
    /// Errors: those of connecting; NotFound when there is no such schema.
    static Result<std::unique_ptr<Source>> open(const Location& location);

    void obeyStop(std::stop_token stop) override;
    Result<StoreSchema> schema() override;
    Result<CollectionSize> estimate(const CollectionSchema& collection) override;
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override;
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override;
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override;
    Result<std::unique_ptr<Reader>> openScan(const CollectionSchema& collection) override;
    std::optional<Location> frozen() const override;
    Result<Findings> checkIntegrity(RunContext& context) override;

private:
    PgSource(std::unique_ptr<PgConnection> connection, Location location, const QString& purpose);

    Result<std::unique_ptr<Reader>> open(const CollectionSchema& collection, bool byKey);
    Result<const PgTable*> tableOf(const CollectionSchema& collection);

    std::unique_ptr<PgConnection> m_connection; // its transaction exports the snapshot
    Location m_location; // with the snapshot
    PgCatalog m_catalog;
    PgPool m_pool;
    std::optional<std::vector<PgTable>> m_tables; // constant in a snapshot, so read once
};

} // namespace transload::store_postgresql
