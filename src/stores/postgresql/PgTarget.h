#pragma once

#include "stores/Store.h"
#include "stores/postgresql/PgBuild.h"
#include "stores/postgresql/PgPublish.h"

namespace transload::store_postgresql {

/// Tables being built in a staging schema `transload_<8 hex>` of the target's database, and moved to their
/// schema in one transaction. See Target.
class PgTarget : public Target {
public:
    /// Errors: those of connecting; AccessDenied, Unsupported when the database cannot take the data;
    /// Conflict when another run builds the same schema.
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);
    ~PgTarget() override;

    void obeyStop(std::stop_token stop) override;
    Status begin(const StoreSchema& schema, RunContext& context) override;
    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    PgTarget(std::unique_ptr<PgConnection> connection, const TargetOptions& options, QString staging);

    Status createStaging(const QString& runId);
    Status setSequences(const StoreSchema& schema);
    Status gatherStatistics(const StoreSchema& schema);
    /// The steps of `publish` and `withdraw`, inside a transaction.
    Status moveIn();
    Status moveOut();
    /// Runs `steps` in one transaction. When the connection breaks at the end, the server is asked what
    /// happened: `isDone` tells whether the staging schema is there afterwards.
    Status inTransaction(Status (PgTarget::*steps)(), bool stagingStays);
    Status reconnect();
    Result<bool> hasStaging();

    std::unique_ptr<PgConnection> m_connection;
    Location m_location;
    QString m_schema; // the final one
    QString m_staging;
    PgCatalog m_catalog; // of the staging schema
    PgBuild m_build;
    std::vector<PgMovable> m_things; // that were published
    bool m_hasStaging = false;
    bool m_madeSchema = false;
    bool m_isFinished = false;
    bool m_isPublished = false;
};

} // namespace transload::store_postgresql
