#pragma once

#include "stores/Store.h"
#include "stores/postgresql/PgBuild.h"
#include "stores/postgresql/PgPublish.h"
#include "stores/postgresql/PgReplace.h"

#include <functional>
#include <optional>

namespace transload::store_postgresql {

/// Tables being built in a staging schema `transload_<8 hex>` of the target's database, and moved to their
/// schema in one transaction; the records of those that exist there already are brought into them instead,
/// when TargetOptions::replacesExisting says so. The location may carry the snapshot (Source::frozen) that
/// the new content was merged with: what was changed since is a Conflict. See Target.
class PgTarget : public Target {
public:
    /// Whether the server takes changes, all texts and new schemas of this user; asks, and makes nothing.
    /// Errors: AccessDenied, Unsupported.
    static Status checkServer(PgConnection& connection);
    /// Errors: those of connecting and of `checkServer`; Conflict when another run builds the same schema.
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);
    ~PgTarget() override;

    void obeyStop(std::stop_token stop) override;
    Status begin(const StoreSchema& schema, RunContext& context) override;
    Result<std::unique_ptr<RecordTrial>> openTrial(
        const CollectionSchema& collection, const StoreSchema& schema) override;
    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    Result<bool> startAgain(const CollectionSchema& collection) override;
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    PgTarget(std::unique_ptr<PgConnection> connection, const TargetOptions& options, QString staging);

    Status noteExisting(const Location& location);
    Status createStaging(const QString& runId);
    Status setSequences(const StoreSchema& schema);
    Status gatherStatistics(const StoreSchema& schema);
    /// The steps of `publish` and `withdraw`, inside a transaction.
    Status moveIn();
    Status moveOut();
    Status bringIn();
    Status takeBack();
    /// Runs `steps` in one transaction. When the connection breaks at the end, the server is asked what
    /// happened: `isDone` tells whether the transaction has come through.
    Status inTransaction(Status (PgTarget::*steps)(), const std::function<Result<bool>()>& isDone,
        const std::stop_token& stop);
    /// Makes the connection ready for a statement outside a transaction; a new one holds the run's locks
    /// again.
    Status reconnect(bool withLocks = true);
    /// The same, waiting for a server that is on its way back.
    Status recover();
    Status takeLocks();
    Result<bool> hasStaging();

    std::unique_ptr<PgConnection> m_connection;
    Location m_location;
    QString m_schema; // the final one
    QString m_staging;
    PgCatalog m_catalog; // of the staging schema
    PgBuild m_build;
    std::optional<PgReplace> m_replace; // where what exists in the schema stays
    std::vector<PgMovable> m_things; // that were published
    std::stop_token m_stop;
    bool m_hasStaging = false;
    bool m_madeSchema = false;
    bool m_isFinished = false;
    bool m_isPublished = false;
};

} // namespace transload::store_postgresql
