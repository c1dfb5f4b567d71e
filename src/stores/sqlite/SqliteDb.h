#pragma once

#include "core/Result.h"
#include "core/RunContext.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>

#include <sqlite3.h>

namespace transload::store_sqlite {

struct CloseDb {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
/// An open connection. Used by one thread at a time (SQLITE_OPEN_NOMUTEX).
using Db = std::unique_ptr<sqlite3, CloseDb>;

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

enum class OpenMode {
    ReadOnly,
    ReadWrite,
    Preview, ///< for a look at a file with its write-ahead log, without a trace (SqlitePreviewVfs.h)
};

/// Opens an existing file. Neither locks nor reads it yet, so that nothing can appear beside it. `path` is
/// made absolute: a name can never be taken for a URI.
Result<Db> openFile(const QString& path, OpenMode mode);

/// A database of its own that lives in memory, as long as the connection.
Result<Db> openInMemory();

/// Makes a connection safe for content from anywhere: no extensions, no trust in functions named by the
/// schema (but see SqliteTrust.h), no memory map, cells checked, no ATTACH, at most `cacheKiB` of cache,
/// waits 4 s for a lock. Reads the file: one with a write-ahead log gets its files beside it.
Status harden(sqlite3* db, int cacheKiB);

/// The first bytes of the file behind the connection, read without a lock and without a second descriptor
/// (closing one would drop the locks that this process has on the file).
Result<QByteArray> readHeader(sqlite3* db, int size);

/// Compiles exactly one statement. Errors: Unsupported when `sql` holds a NUL or more than one statement.
Result<Statement> prepare(sqlite3* db, const QByteArray& sql, const QString& message);

/// Compiles one statement and runs it to its end; rows are dropped.
Status execute(sqlite3* db, const QByteArray& sql, const QString& message);

/// The first column of the first row as text; nothing when there is no row.
Result<std::optional<QString>> queryText(sqlite3* db, const QByteArray& sql, const QString& message);

/// Column `index` of the current row, without loss; the view lives until the next step.
std::string_view columnText(sqlite3_stmt* statement, int index);
std::string_view columnBlob(sqlite3_stmt* statement, int index);
/// The same for names and definitions, which are valid UTF-8.
QString columnString(sqlite3_stmt* statement, int index);
/// Binds text that must outlive the statement's use.
void bindName(sqlite3_stmt* statement, int index, const QByteArray& utf8);

/// While it lives, a stop request interrupts what the connection is doing.
class StopGuard {
public:
    StopGuard(sqlite3* db, const RunContext& context);
    ~StopGuard();
    StopGuard(const StopGuard&) = delete;
    StopGuard& operator=(const StopGuard&) = delete;

private:
    struct Interrupt {
        sqlite3* db;
        void operator()() const { sqlite3_interrupt(db); }
    };
    sqlite3* m_db;
    std::stop_token m_stop;
    std::stop_callback<Interrupt> m_interrupt; // counting is one single step for SQLite's progress handler
};

} // namespace transload::store_sqlite
