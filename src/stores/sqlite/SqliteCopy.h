#pragma once

#include "stores/StagingFolder.h"
#include "stores/Store.h"

namespace transload::store_sqlite {

/// A SQLite file that was copied before, on its way to a place. See CopyTarget. The store option
/// `journal_mode` (`wal`, `delete`) is set back in it.
class SqliteCopy : public CopyTarget {
public:
    /// Errors: Unsupported (more than one file, or an option that SQLite does not know).
    static Result<std::unique_ptr<CopyTarget>> create(const TargetOptions& options, const Inspection& copy);

    QString folder() const override;
    Status finish(RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    SqliteCopy(StagingFolder staging, QString name, bool isLogged)
        : m_staging(std::move(staging)), m_name(std::move(name)), m_isLogged(isLogged)
    {
    }

    StagingFolder m_staging;
    QString m_name; // of the file in the copy
    bool m_isLogged; // its application uses a write-ahead log
    bool m_isFinished = false;
    QString m_replacedMode; // journal mode of the database that gave way
};

/// A SQLite database that leaves its place, with its log and journal.
class SqliteRemoval : public Placement {
public:
    static Result<std::unique_ptr<Placement>> create(const QString& path, const QString& runId);

    Status publish() override;
    Status withdraw() override;

private:
    explicit SqliteRemoval(StagingFolder staging) : m_staging(std::move(staging)) { }

    StagingFolder m_staging;
    QString m_mode;
};

} // namespace transload::store_sqlite
