#include "support/Sqlite.h"

#include "core/Result.h"
#include "support/StoreTestKit.h"

#include <QFile>
#include <QProcess>

namespace transload::test {

QString runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        endTest({ ErrorCode::Internal, program + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')),
            process.errorString() + QString::fromUtf8(process.readAllStandardError()), {} });
    return QString::fromUtf8(process.readAllStandardOutput());
}

TestDb openTestDb(const QString& path)
{
    sqlite3* raw = nullptr;
    const int rc = sqlite3_open(QFile::encodeName(path).constData(), &raw);
    TestDb db(raw);
    if (rc != SQLITE_OK)
        endTest({ ErrorCode::Internal, path, QString::fromUtf8(sqlite3_errmsg(raw)), {} });
    return db;
}

void runSql(sqlite3* db, const QByteArray& sql)
{
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        endTest({ ErrorCode::Internal, QString::fromUtf8(sql), QString::fromUtf8(sqlite3_errmsg(db)), {} });
}

void runSql(const QString& path, const QByteArray& sql) { runSql(openTestDb(path).get(), sql); }

void makeTortureDatabase(const QString& path, const QString& encoding)
{
    const TestDb db = openTestDb(path);
    runSql(db.get(), "PRAGMA encoding='" + encoding.toUtf8() + "'");
    runSql(db.get(), R"sql(
        CREATE TABLE integers (id INTEGER PRIMARY KEY AUTOINCREMENT, n);
        INSERT INTO integers VALUES (-9223372036854775808, 9223372036854775807), (0, -9223372036854775808),
            (1, 0), (2, -1), (3, 127), (4, 128), (5, 4294967296), (9223372036854775807, NULL);
        CREATE TABLE reals (id INTEGER PRIMARY KEY, r REAL, any);
        INSERT INTO reals VALUES (1, -0.0, -0.0), (2, 9e999, -9e999), (3, 5e-324, 2.2250738585072011e-308),
            (4, 1.7976931348623157e308, 0.1), (5, 3, 3), (6, 9007199254740993.0, 1e15), (7, NULL, 'text in it');
        CREATE TABLE texts (t TEXT, u);
        INSERT INTO texts VALUES ('', ''), (NULL, NULL), (CAST(x'610062' AS TEXT), 'ünï 😀 עברית'),
            (12, 12), ('12', '12'), (x'00ff', x''), ('line' || char(10) || 'break', zeroblob(5000));
        CREATE TABLE blobs (k BLOB PRIMARY KEY, v) WITHOUT ROWID;
        INSERT INTO blobs VALUES (x'', x''), (x'00', 1), (x'ff', 'x'), (zeroblob(300000), NULL);
        CREATE TABLE composite (b TEXT COLLATE NOCASE, a INT, v, PRIMARY KEY (a DESC, b COLLATE RTRIM)) WITHOUT ROWID;
        INSERT INTO composite VALUES ('x', 1, 'one'), ('Y', 1, 2.5), ('x', 2, NULL), ('z', -3, x'01');
        CREATE TABLE generated (a INT, b INT AS (a * 2) STORED, c TEXT AS (a || 'x'), d TEXT);
        INSERT INTO generated (a, d) VALUES (1, 'one'), (2, NULL);
        CREATE TABLE hidden (rowid TEXT, _rowid_ TEXT, oid TEXT);
        INSERT INTO hidden VALUES ('c', 'c', 'c'), ('a', 'b', 'c');
        CREATE INDEX hidden_all ON hidden (rowid, _rowid_, oid);
        CREATE TABLE "select ""quoted"" 😀" ("from" TEXT, "a b" TEXT);
        INSERT INTO "select ""quoted"" 😀" VALUES (1.0, 'x');
        CREATE TABLE empty (a, b);
        CREATE TABLE strict_one (a INTEGER, b ANY, c TEXT NOT NULL, PRIMARY KEY (c)) STRICT;
        INSERT INTO strict_one VALUES (1, '001', 'k'), (NULL, x'02', 'j');
        CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);
        INSERT INTO pairs VALUES (x'ff', x''), (x'', x'00'), (x'6162', zeroblob(100));
    )sql");
    // Conversions between encodings mend invalid text, so only UTF-8 files can hold it.
    if (encoding == QLatin1String("UTF-8"))
        runSql(db.get(), "INSERT INTO texts VALUES (CAST(x'c328ff00fe' AS TEXT), CAST(x'eda080' AS TEXT))");
}

void makeRelationalDatabase(const QString& path)
{
    runSql(path, R"sql(
        PRAGMA user_version = 42;
        PRAGMA application_id = -7;
        CREATE TABLE author (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE CHECK (length(name) > 0));
        CREATE TABLE book (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
            title TEXT DEFAULT ('untitled' || 1) COLLATE NOCASE, price NUMERIC, pages INT DEFAULT -1,
            label TEXT GENERATED ALWAYS AS (title || ' /' || author) VIRTUAL, CHECK (pages < 100000));
        CREATE TABLE tag (book INT, word TEXT, weight REAL, PRIMARY KEY (book, word)) WITHOUT ROWID;
        CREATE TABLE log (at TEXT, what); -- no key at all
        CREATE INDEX book_title ON book (title COLLATE NOCASE, price DESC);
        CREATE UNIQUE INDEX tag_word ON tag (word, book) WHERE weight > 0.5;
        CREATE INDEX book_label ON book (lower(label));
        CREATE VIEW cheap AS SELECT title, price FROM book WHERE price < 10;
        CREATE TRIGGER noted AFTER INSERT ON book BEGIN INSERT INTO log VALUES ('now', new.title); END;
        CREATE TRIGGER cheap_insert INSTEAD OF INSERT ON cheap BEGIN SELECT RAISE(ABORT, 'no; really'); END;
        INSERT INTO author (name) VALUES ('Ada'), ('Bob'), ('Cyd'), ('Dee');
        DELETE FROM author WHERE name = 'Dee';
        INSERT INTO book (author, title, price, pages) VALUES (1, 'Notes', 9.5, 10), (2, 'ODD "title"', '12', NULL),
            (3, NULL, 'not a number', 3), (99, 'orphan', 1e300, 4);
        INSERT INTO tag VALUES (1, 'x', 0.25), (1, 'y', 0.75), (2, 'x', 1);
        PRAGMA ignore_check_constraints = ON;
        UPDATE book SET pages = 200000 WHERE id = 1;
    )sql");
}

QString dumpOf(const QString& path)
{
    return runProgram(QStringLiteral("sqlite3"),
        { QStringLiteral("-readonly"), path, QStringLiteral(".dump --preserve-rowids") });
}

} // namespace transload::test
