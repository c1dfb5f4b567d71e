#pragma once

#include "core/Result.h"
#include "stores/sqlite/SqliteDb.h"

#include <QString>

namespace transload::store_sqlite {

/// Keeps everyone else out of a database that is to be exchanged for another. While it lives, the database is
/// whole in its one file: a file renamed over one whose write-ahead log is still there would be read with it.
class SqliteHold {
public:
    /// Plays the write-ahead log or the unfinished journal into the file, as closing the application would,
    /// and takes the exclusive lock. Holds nothing when there is no file at `path`. Errors: Busy (a program
    /// uses the database), Corrupt.
    static Result<SqliteHold> take(const QString& path);

    /// The journal mode that the database had; empty when there is none.
    const QString& journalMode() const { return m_journalMode; }

    /// Sets a database back to the journal mode it had before it was held.
    static Status restoreJournalMode(const QString& path, const QString& mode);

private:
    Db m_db;
    QString m_journalMode;
};

} // namespace transload::store_sqlite
