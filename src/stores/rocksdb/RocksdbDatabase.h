#pragma once

#include "core/Finding.h"
#include "core/Result.h"

#include <QString>

#include <rocksdb/db.h>

#include <memory>
#include <vector>

namespace transload::store_rocksdb {

/// One column family of an open database.
struct Family {
    QString name;
    rocksdb::ColumnFamilyHandle* handle = nullptr; ///< owned by the RocksdbDatabase
};

/// A database that is open for reading only, with all its column families. Leaves no trace in its folder.
/// Thread: any; RocksDB guards itself.
class RocksdbDatabase {
public:
    /// Opens with the strictest reading of the write-ahead log, and only when the log's last write is merely
    /// unfinished as the application would read it. Errors: Corrupt (file named), Unsupported (what is not
    /// known is named), AccessDenied.
    static Result<std::unique_ptr<RocksdbDatabase>> openReadOnly(const QString& folder);

    ~RocksdbDatabase();
    RocksdbDatabase(const RocksdbDatabase&) = delete;
    RocksdbDatabase& operator=(const RocksdbDatabase&) = delete;

    rocksdb::DB& db() { return *m_db; }
    /// In the order in which the database lists them.
    const std::vector<Family>& families() const { return m_families; }
    /// Errors: NotFound.
    Result<Family> family(const QString& name) const;
    /// The last write that was never finished: which log, how many bytes; empty when the log is whole.
    const QString& unfinishedTail() const { return m_unfinishedTail; }

    /// Opens every data file and looks whether its records can be read without the application. Gives what
    /// a person should know. Errors: Corrupt (file named), Unsupported (named).
    Result<Findings> checkTables();

private:
    RocksdbDatabase() = default;
    void addFamilies(const std::vector<rocksdb::ColumnFamilyHandle*>& handles);

    QString m_folder;
    QString m_unfinishedTail;
    std::unique_ptr<rocksdb::DB> m_db;
    std::vector<Family> m_families;
};

} // namespace transload::store_rocksdb
