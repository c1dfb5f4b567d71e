#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <sqlite3.h>

#include <memory>

namespace transload::test {

/// Runs a program to its end and gives what it printed; ends the test program when it fails.
QString runProgram(const QString& program, const QStringList& arguments);

/// A plain connection of the test's own, without any of the store's care. `path` is created when missing.
struct CloseTestDb {
    void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
};
using TestDb = std::unique_ptr<sqlite3, CloseTestDb>;
TestDb openTestDb(const QString& path);

/// Runs statements on an open connection or a file; ends the test program when one fails.
void runSql(sqlite3* db, const QByteArray& sql);
void runSql(const QString& path, const QByteArray& sql);

/// A file with everything that is awkward in SQLite values and tables.
void makeTortureDatabase(const QString& path, const QString& encoding);

/// A file with everything that stands around tables: references, indexes, views, triggers, counters.
void makeRelationalDatabase(const QString& path);

/// The complete SQL dump of a file, as the sqlite3 shell prints it.
QString dumpOf(const QString& path);

} // namespace transload::test
