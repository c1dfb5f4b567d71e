#pragma once

#include "core/Files.h"
#include "stores/StagingFolder.h"
#include "stores/Store.h"

namespace transload::store_rocksdb {

/// Takes RocksDB's own lock on the database in `folder`, as its application does; it lasts as long as the
/// descriptor. No descriptor when there is no database. Errors: Busy.
Result<FileDescriptor> lockExisting(const QString& folder);

/// Puts what is staged in its place, and holds what gives way by RocksDB's own lock until then. Errors: Busy,
/// those of StagingFolder::publish.
Status publishHeld(StagingFolder& staging);

/// A database folder that was copied before, on its way to a place. See CopyTarget.
class RocksdbCopy : public CopyTarget {
public:
    /// Errors: Unsupported (a file that RocksDB does not own).
    static Result<std::unique_ptr<CopyTarget>> create(const TargetOptions& options, const Inspection& copy);

    QString folder() const override { return m_staging.stagedPath(); }
    Status finish(RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override { return m_staging.withdraw(); }

private:
    explicit RocksdbCopy(StagingFolder staging) : m_staging(std::move(staging)) { }

    StagingFolder m_staging;
    bool m_isFinished = false;
};

/// A database that leaves its place. Its folder must hold nothing else: what is not RocksDB's stays
/// untouched.
class RocksdbRemoval : public Placement {
public:
    static Result<std::unique_ptr<Placement>> create(const QString& path, const QString& runId);

    Status publish() override;
    Status withdraw() override { return m_staging.bringBack(); }

private:
    explicit RocksdbRemoval(StagingFolder staging) : m_staging(std::move(staging)) { }

    StagingFolder m_staging;
};

} // namespace transload::store_rocksdb
