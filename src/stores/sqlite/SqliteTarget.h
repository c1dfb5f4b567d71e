#pragma once

#include "stores/StagingFolder.h"
#include "stores/Store.h"
#include "stores/sqlite/SqliteWriter.h"

namespace transload::store_sqlite {

/// A SQLite file being built in its staging folder. See Target.
class SqliteTarget : public Target {
public:
    /// Store options: page_size (8192), encoding, auto_vacuum. Errors: AccessDenied, Full, Unsupported.
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);

    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    SqliteTarget(StagingFolder staging, Db db);
    Status closeDurably();

    StagingFolder m_staging; // outlives the connection, and removes the file after it is closed
    Db m_db; // null after finish
    LoadTransaction m_transaction;
    bool m_isFinished = false;
    QString m_replacedJournalMode; // of the database that gave way; empty when there was none
};

} // namespace transload::store_sqlite
