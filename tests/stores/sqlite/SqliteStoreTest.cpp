#include "core/Files.h"
#include "stores/Registry.h"
#include "support/Sqlite.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace transload;
using namespace transload::test;

/// What only a SQLite file can do to us: logs, journals, damage, locks, hostile definitions.
class SqliteStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void walRowsAreInTheRecoveredCopyS2();
    void walFileIsRefusedInPlaceAndNotTouchedS2();
    void walInReadOnlyFolderIsCopiedS2();
    void damageInsideAWalIsFoundAndATornEndIsNotS2();
    void stopInTheMiddleOfACheckIsObeyedG13();
    void walLeftBesideAnOrdinaryFileNeedsACopyS2();
    void hotJournalIsRolledBackInTheCopyS2();
    void coldJournalsAreHarmlessS2_data();
    void coldJournalsAreHarmlessS2();
    void symbolicLinkLeadsToTheRealFilesS2();
    void lockedFileStopsAfterALimitS1();
    void brokenFilesAreToldApartS3_data();
    void brokenFilesAreToldApartS3();
    void damagedPageIsFoundS3();
    void damagedRecordIsNamedWithItsTableS3();
    void damagedIndexIsFoundS3();
    void nullsThatAreNoneAreNotDamageS3();
    void jsonInTheStructureIsTrustedAloneS4();
    void orphansAreAWarning();
    void newerFormatsAreRefusedS4_data();
    void newerFormatsAreRefusedS4();
    void virtualTablesAreListedNotMovedS4();
    void unknownFunctionsAndModulesStopNobodyS4();
    void mixedTypesAreCountedS5();
    void holderIsNamedWithItsPid_data();
    void holderIsNamedWithItsPid();
    void relationalDatabaseComesBackWhole_data();
    void relationalDatabaseComesBackWhole();
    void conduitTablesAreKeyValue();
    void keyValueNeedsAKeyComparedByBytes();
    void adaptedKeyValueTableIsConduits();
    void impossibleNamesAreRefusedAndReservedOnesChangedN1();
    void hostileDefinitionsCreateNothing_data();
    void hostileDefinitionsCreateNothing();
    void ruleOfATableIsExplained();
    void leftoverLogIsInTheWay();
    void storeOptionsAreChecked();
    void largeLoadIsCutIntoTransactions();
    void estimateOfALargeTableIsReasonable();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    static Location place(const QString& path) { return Location::ofPath(QStringLiteral("sqlite"), path); }
    Result<Location> frozenCopy(const QString& path, QMap<QString, QString>& settings);
    std::unique_ptr<Source> open(const QString& path) { return must(m_store->openSource(place(path))); }
    static CollectionSchema named(Source& source, const QString& name);
    std::unique_ptr<Target> newTarget(const QString& path, const QMap<QString, QString>& options = {});
    void copyStore(const QString& from, const QString& to);

    Registry m_registry = Registry::builtIn();
    const Store* m_store = m_registry.find(QStringLiteral("sqlite"));
    std::unique_ptr<QTemporaryDir> m_folder;
    TestContext m_context;
};

namespace {

// A shell that keeps the file open until it is destroyed.
class OtherProgram {
public:
    OtherProgram(const QString& path, const QByteArray& commands)
    {
        m_shell.start(QStringLiteral("sqlite3"), { path });
        m_shell.waitForStarted();
        m_shell.write(commands + "\n.print ready\n");
        while (!m_output.contains("ready") && m_shell.waitForReadyRead(10'000))
            m_output += m_shell.readAllStandardOutput();
    }
    ~OtherProgram()
    {
        m_shell.kill(); // not closed: as after a crash
        m_shell.waitForFinished();
    }
    bool isReady() const { return m_output.contains("ready"); }
    qint64 pid() const { return m_shell.processId(); }

private:
    QProcess m_shell;
    QByteArray m_output;
};

void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        endTest({ ErrorCode::Internal, path, file.errorString(), {} });
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr const char* kManyRows
    = "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, w BLOB); CREATE INDEX t_v ON t (v);"
      "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 5000)"
      "INSERT INTO t SELECT i, 'value ' || i, randomblob(100) FROM c;";

int countOf(const Findings& findings, const QString& id, Severity severity)
{
    return int(std::count_if(findings.begin(), findings.end(),
        [&](const Finding& finding) { return finding.id == id && finding.severity == severity; }));
}

} // namespace

void SqliteStoreTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

// What the engine does with a source that cannot be read in place.
Result<Location> SqliteStoreTest::frozenCopy(const QString& path, QMap<QString, QString>& settings)
{
    const Inspection found = must(m_store->inspect(place(path)));
    const QString folder = at(QStringLiteral("frozen"));
    mustDo(createPrivateFolder(folder));
    for (const StoreFile& file : found.files)
        (void)must(copyFile(found.baseFolder + QLatin1Char('/') + file.name,
            folder + QLatin1Char('/') + file.name, m_context));
    return m_store->recoverCopy(found, folder, settings);
}

CollectionSchema SqliteStoreTest::named(Source& source, const QString& name)
{
    for (const CollectionSchema& collection : must(source.schema()).collections)
        if (collection.name == name)
            return collection;
    endTest({ ErrorCode::NotFound, name, {}, {} });
}

std::unique_ptr<Target> SqliteStoreTest::newTarget(const QString& path, const QMap<QString, QString>& options)
{
    return must(m_store->createTarget({ place(path), QStringLiteral("run1"), options }));
}

void SqliteStoreTest::copyStore(const QString& from, const QString& to)
{
    const std::unique_ptr<Source> source = open(from);
    const StoreSchema schema = must(source->schema());
    const std::unique_ptr<Target> target = newTarget(to, schema.settings);
    for (const CollectionSchema& collection : schema.collections) {
        const std::unique_ptr<Writer> writer
            = must(target->openWriter(must(m_store->adapt(collection)).collection));
        const std::unique_ptr<Reader> reader = must(source->openReader(collection));
        Batch batch;
        do {
            mustDo(reader->next(batch, 4096));
            mustDo(writer->write(batch));
        } while (!batch.isEmpty());
        mustDo(writer->finish());
    }
    mustDo(target->finish(schema, m_context));
    mustDo(target->publish());
}

void SqliteStoreTest::walRowsAreInTheRecoveredCopyS2()
{
    QVERIFY(QDir().mkdir(at("live")));
    const QString path = at("live/wal.db");
    {
        const OtherProgram app(path,
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t(a);"
            "PRAGMA wal_checkpoint; INSERT INTO t VALUES(1),(2),(3); BEGIN; INSERT INTO t VALUES(4);");
        QVERIFY(app.isReady());
    } // killed: three rows only in the log, one never committed
    QVERIFY(QFileInfo(path + "-wal").size() > 0);
    const TreeSnapshot before = snapshotOf(at("live"));
    const Inspection found = must(m_store->inspect(place(path)));
    QVERIFY(found.needsFrozenCopy && !found.frozenCopyReason.isEmpty() && !found.holder);
    QVERIFY(found.files.size() >= 2 && found.files[0].name == "wal.db");
    QMap<QString, QString> settings;
    const Location copy = must(frozenCopy(path, settings));
    QCOMPARE(settings.value("journal_mode"), QString("wal"));
    QCOMPARE(snapshotOf(at("live")), before);
    QCOMPARE(QDir(at("frozen")).entryList(QDir::Files), QStringList("wal.db"));
    const TreeSnapshot frozen = snapshotOf(at("frozen"));
    {
        const std::unique_ptr<Source> source = must(m_store->openSource(copy));
        QCOMPARE(readAll(*source, named(*source, "t")).size(), std::size_t(3));
    }
    QCOMPARE(snapshotOf(at("frozen")), frozen);
}

void SqliteStoreTest::walFileIsRefusedInPlaceAndNotTouchedS2()
{
    const QString path = at("wal.db");
    runSql(path, "PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    QVERIFY(!QFileInfo::exists(path + "-wal")); // closed cleanly: only the header still says WAL
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QVERIFY(must(m_store->inspect(place(path))).needsFrozenCopy);
    const Error error = mustFail(m_store->openSource(place(path)));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void SqliteStoreTest::walInReadOnlyFolderIsCopiedS2()
{
    QVERIFY(QDir().mkdir(at("live")));
    const QString path = at("live/wal.db");
    {
        const OtherProgram app(path,
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t(a);"
            "INSERT INTO t VALUES(1),(2);");
        QVERIFY(app.isReady());
    }
    QVERIFY(QFile::remove(path + "-shm"));
    const QByteArray folder = QFile::encodeName(at("live"));
    QVERIFY(::chmod(folder.constData(), 0500) == 0);
    const TreeSnapshot before = snapshotOf(at("live"));
    QMap<QString, QString> settings;
    const Result<Location> copy = frozenCopy(path, settings);
    const TreeSnapshot after = snapshotOf(at("live"));
    QVERIFY(::chmod(folder.constData(), 0700) == 0);
    const std::unique_ptr<Source> source = must(m_store->openSource(must(copy)));
    QCOMPARE(readAll(*source, named(*source, "t")).size(), std::size_t(2));
    QCOMPARE(after, before);
}

void SqliteStoreTest::damageInsideAWalIsFoundAndATornEndIsNotS2()
{
    const QString path = at("wal.db");
    {
        const OtherProgram app(path,
            "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t(a);"
            "INSERT INTO t VALUES(1); INSERT INTO t VALUES(2); INSERT INTO t VALUES(3);");
        QVERIFY(app.isReady());
    }
    const QString log = path + "-wal";
    const auto warnings = [&] {
        return countOf(must(m_store->inspect(place(path))).findings, "sqlite.wal-damaged", Severity::Warning);
    };
    QCOMPARE(warnings(), 0);
    const QByteArray good = contentOf(log);
    QVERIFY(QFile::resize(log, good.size() - 100)); // the last frame is torn
    QCOMPARE(warnings(), 0);
    overwrite(log, 0, good);
    QCOMPARE(warnings(), 0);
    for (const int offset : { 32 + 24 + 4096 + 24 + 100, 32 + 8 }) { // a page, a frame's salt; commits follow
        overwrite(log, offset, "damage");
        QCOMPARE(warnings(), 1);
        overwrite(log, 0, good);
    }
}

void SqliteStoreTest::stopInTheMiddleOfACheckIsObeyedG13()
{
    const QString path = at("large.db");
    runSql(path,
        QByteArray(kManyRows)
            + "INSERT INTO t SELECT NULL, v || a.id, w FROM t CROSS JOIN (SELECT id FROM t LIMIT 100) AS a;");
    const std::unique_ptr<Source> source = open(path);
    TestContext stopping;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stopping.requestStop();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(mustFail(source->checkIntegrity(stopping)).code, ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(must(source->countRecords(named(*source, "t"), m_context)), std::uint64_t(505'000));
}

void SqliteStoreTest::walLeftBesideAnOrdinaryFileNeedsACopyS2()
{
    const QString path = at("plain.db");
    runSql(path, "CREATE TABLE t(a)");
    mustDo(writeFileDurably(path + "-wal", {}));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QVERIFY(must(m_store->inspect(place(path))).needsFrozenCopy);
    QVERIFY(!m_store->openSource(place(path)));
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void SqliteStoreTest::hotJournalIsRolledBackInTheCopyS2()
{
    QVERIFY(QDir().mkdir(at("live")));
    const QString path = at("live/hot.db");
    runSql(path, kManyRows);
    {
        // A cache of a few pages spills uncommitted rows into the file itself before the program dies.
        const OtherProgram app(
            path, "PRAGMA cache_size=5; BEGIN; UPDATE t SET v='uncommitted'; DELETE FROM t WHERE id>4000;");
        QVERIFY(app.isReady());
    }
    QVERIFY(QFileInfo(path + "-journal").size() > 0);
    QVERIFY(contentOf(path).contains("uncommitted"));
    const TreeSnapshot before = snapshotOf(at("live"));
    const Inspection found = must(m_store->inspect(place(path)));
    QVERIFY(found.needsFrozenCopy && !found.frozenCopyReason.isEmpty());
    QVERIFY(!m_store->openSource(place(path)));
    QMap<QString, QString> settings;
    const Location copy = must(frozenCopy(path, settings));
    QCOMPARE(settings.value("journal_mode"), QString("delete"));
    QCOMPARE(snapshotOf(at("live")), before);
    const std::unique_ptr<Source> source = must(m_store->openSource(copy));
    const std::vector<std::string> records = readAll(*source, named(*source, "t"));
    QCOMPARE(records.size(), std::size_t(5000));
    for (const std::string& record : records)
        QVERIFY(record.find("uncommitted") == std::string::npos);
    QVERIFY(must(source->checkIntegrity(m_context)).empty());
}

void SqliteStoreTest::coldJournalsAreHarmlessS2_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("truncate leaves an empty one") << QByteArray("TRUNCATE");
    QTest::newRow("persist leaves a cleared one") << QByteArray("PERSIST");
}

void SqliteStoreTest::coldJournalsAreHarmlessS2()
{
    QFETCH(QByteArray, mode);
    const QString path = at("cold.db");
    runSql(path,
        "PRAGMA journal_mode=" + mode
            + "; CREATE TABLE t(a); INSERT INTO t VALUES(1); INSERT INTO t VALUES(2)");
    QVERIFY(QFileInfo::exists(path + "-journal"));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QVERIFY(!must(m_store->inspect(place(path))).needsFrozenCopy);
    {
        const std::unique_ptr<Source> source = open(path);
        QCOMPARE(readAll(*source, named(*source, "t")).size(), std::size_t(2));
    }
    QCOMPARE(snapshotOf(m_folder->path()), before);
    QMap<QString, QString> settings;
    (void)must(frozenCopy(path, settings));
    QCOMPARE(QDir(at("frozen")).entryList(QDir::Files), QStringList("cold.db"));
}

void SqliteStoreTest::symbolicLinkLeadsToTheRealFilesS2()
{
    QVERIFY(QDir().mkdir(at("live")));
    {
        const OtherProgram app(
            at("live/wal.db"), "PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1);");
        QVERIFY(app.isReady());
    }
    QVERIFY(QFile::link(at("live/wal.db"), at("link.db")));
    const Inspection found = must(m_store->inspect(place(at("link.db"))));
    QVERIFY(found.needsFrozenCopy);
    QCOMPARE(QFileInfo(found.baseFolder), QFileInfo(at("live")));
    QVERIFY(found.files.size() >= 2);
    QVERIFY(!m_store->openSource(place(at("link.db"))));
    QMap<QString, QString> settings;
    const std::unique_ptr<Source> source
        = must(m_store->openSource(must(frozenCopy(at("link.db"), settings))));
    QCOMPARE(readAll(*source, named(*source, "t")).size(), std::size_t(1));
}

void SqliteStoreTest::lockedFileStopsAfterALimitS1()
{
    const QString path = at("busy.db");
    runSql(path, "CREATE TABLE t(a)");
    const OtherProgram app(path, "BEGIN EXCLUSIVE;");
    QVERIFY(app.isReady());
    const Result<std::unique_ptr<Source>> source = m_store->openSource(place(path));
    const Error error = mustFail(source);
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
}

void SqliteStoreTest::brokenFilesAreToldApartS3_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    QTemporaryDir folder;
    const QString path = folder.filePath("good.db");
    runSql(path, kManyRows);
    const QByteArray good = contentOf(path);
    QByteArray random(8192, '\0');
    quint32 state = 1;
    for (char& byte : random)
        byte = char((state = state * 1664525 + 1013904223) >> 24);
    QTest::newRow("zero bytes") << QByteArray("") << int(ErrorCode::Corrupt) << "is empty";
    QTest::newRow("text") << QByteArray("hello\n").repeated(1000) << int(ErrorCode::Corrupt)
                          << "not a SQLite";
    QTest::newRow("gzip") << QByteArray("\x1f\x8b") + random.mid(2) << int(ErrorCode::Corrupt)
                          << "not a SQLite";
    QTest::newRow("encrypted (26)") << random << int(ErrorCode::Unsupported) << "encrypted";
    QTest::newRow("truncated (11)") << good.left(good.size() / 2) << int(ErrorCode::Corrupt) << "cut off";
    QTest::newRow("only a part of the header") << good.left(50) << int(ErrorCode::Corrupt) << "cut off";
}

void SqliteStoreTest::brokenFilesAreToldApartS3()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, word);
    const QString path = at("broken.db");
    mustDo(writeFileDurably(path, content));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    const Error error = mustFail(m_store->inspect(place(path)));
    QCOMPARE(int(error.code), code);
    QVERIFY2(error.message.contains(word), qPrintable(error.message));
    QVERIFY(!error.detail.isEmpty() && !error.nextStep.isEmpty());
    const Error opened = mustFail(m_store->openSource(place(path)));
    QCOMPARE(int(opened.code), code);
    QCOMPARE(opened.message, error.message);
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void SqliteStoreTest::damagedPageIsFoundS3()
{
    const QString path = at("damaged.db");
    runSql(path, kManyRows);
    overwrite(path, 4096 * 20, QByteArray(4096, '\xEE'));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    const Findings findings = must(open(path)->checkIntegrity(m_context));
    QVERIFY(countOf(findings, "sqlite.integrity", Severity::Stop) > 0);
    QVERIFY(hasStop(findings));
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void SqliteStoreTest::damagedRecordIsNamedWithItsTableS3()
{
    const QString path = at("damaged.db");
    runSql(path, QByteArray(kManyRows) + "DROP INDEX t_v; VACUUM");
    overwrite(path, 4096 * 20, QByteArray(4096, '\xEE'));
    const std::unique_ptr<Source> source = open(path);
    const std::unique_ptr<Reader> reader = must(source->openReader(named(*source, "t")));
    Batch batch;
    Status status = ok();
    std::size_t records = 0;
    do {
        status = reader->next(batch, 1000);
        records += status ? batch.recordCount() : 0;
    } while (status && !batch.isEmpty());
    const Error error = mustFail(status);
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY(error.message.contains("“t”"));
    QVERIFY2(records > 0
            && error.detail.contains(QRegularExpression("table t, after \\d+ records, last good rowid \\d+")),
        qPrintable(error.detail));
}

void SqliteStoreTest::damagedIndexIsFoundS3()
{
    const QString path = at("damaged.db");
    runSql(path, "CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES('needle'),('other')");
    const int rootPage = int(contentOf(path).lastIndexOf("needle")); // the index comes after the table
    overwrite(path, rootPage, "nettle");
    QVERIFY(hasStop(must(open(path)->checkIntegrity(m_context))));
}

void SqliteStoreTest::nullsThatAreNoneAreNotDamageS3()
{
    // SQLite 3.40.0 to 3.41.0 complain about b, which they look for in the wrong place.
    const QString path = at("keyed.db");
    runSql(path,
        "CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, PRIMARY KEY (a, c)) WITHOUT ROWID;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
        "INSERT INTO t SELECT i, i, i FROM n");
    QVERIFY(must(open(path)->checkIntegrity(m_context)).empty());
    // A NULL that is there is damage, and so is what comes behind those that are not.
    const QString damaged = at("null.db");
    runSql(damaged,
        "CREATE TABLE t (a INT NOT NULL, b INT, c INT NOT NULL, PRIMARY KEY (a, c)) WITHOUT ROWID;"
        "INSERT INTO t VALUES (1, NULL, 1); PRAGMA writable_schema=ON;"
        "UPDATE sqlite_schema SET sql = replace(sql, 'b INT,', 'b INT NOT NULL,')");
    const Findings findings = must(open(damaged)->checkIntegrity(m_context));
    QCOMPARE(countOf(findings, "sqlite.integrity", Severity::Stop), 1);
    QVERIFY(findings.front().message.contains("t.b"));
}

void SqliteStoreTest::jsonInTheStructureIsTrustedAloneS4()
{
    const QString path = at("json.db");
    const QString copy = at("copy.db");
    runSql(path,
        "CREATE TABLE t (a, b AS (json_extract(a, '$.x')) STORED, c AS (a ->> '$.y'), CHECK (json_valid(a)));"
        "CREATE INDEX i ON t (json_extract(a, '$.y')); INSERT INTO t (a) VALUES ('{\"x\": 1, \"y\": 2}')");
    QVERIFY(must(open(path)->checkIntegrity(m_context)).empty());
    copyStore(path, copy);
    QCOMPARE(dumpOf(copy), dumpOf(path));
    // Beside a function that is not innocuous, nothing is trusted.
    const QString other = at("other.db");
    runSql(other, "CREATE TABLE t (a CHECK (json_valid(a)), b DEFAULT (fts5_source_id()))");
    const auto source = open(other);
    const CollectionSchema table = named(*source, "t");
    auto target = must(m_store->createTarget({ place(at("refused.db")), QStringLiteral("r"), {} }));
    if (sqlite3_libversion_number() < 3041000)
        QCOMPARE(mustFail(target->openWriter(table)).code, ErrorCode::Unsupported);
}

void SqliteStoreTest::orphansAreAWarning()
{
    const QString path = at("books.db");
    makeRelationalDatabase(path);
    const Findings findings = must(open(path)->checkIntegrity(m_context));
    QCOMPARE(countOf(findings, "sqlite.orphans", Severity::Warning), 1);
    QVERIFY(findings.front().message.contains("1") && findings.front().message.contains("book"));
    QVERIFY2(!hasStop(findings), "a row that breaks a CHECK is not damage");
    runSql(path, "CREATE TABLE odd (a REFERENCES author (nowhere)); INSERT INTO odd VALUES (1)");
    QVERIFY(
        countOf(must(open(path)->checkIntegrity(m_context)), "sqlite.references", Severity::Warning) == 1);
}

void SqliteStoreTest::newerFormatsAreRefusedS4_data()
{
    QTest::addColumn<int>("offset");
    QTest::newRow("write version") << 18;
    QTest::newRow("read version") << 19;
    QTest::newRow("schema format") << 47;
}

void SqliteStoreTest::newerFormatsAreRefusedS4()
{
    QFETCH(int, offset);
    const QString path = at("newer.db");
    runSql(path, "CREATE TABLE t(a)");
    overwrite(path, offset, QByteArray(1, 9));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    const Error error = mustFail(m_store->inspect(place(path)));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.message.contains("newer format"));
    QCOMPARE(mustFail(m_store->openSource(place(path))).code, ErrorCode::Unsupported);
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void SqliteStoreTest::virtualTablesAreListedNotMovedS4()
{
    const QString path = at("fts.db");
    runSql(path,
        "CREATE TABLE t(a); CREATE VIRTUAL TABLE words USING fts5(body); INSERT INTO words VALUES('hello');"
        "CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1)");
    const TreeSnapshot before = snapshotOf(m_folder->path());
    const StoreSchema schema = must(open(path)->schema());
    QCOMPARE(schema.collections.size(), std::size_t(1));
    QStringList kinds;
    for (const SchemaObject& object : schema.objects)
        kinds << object.kind;
    QCOMPARE(kinds.count("virtual table"), 2);
    QVERIFY(kinds.count("shadow table") >= 5);
    copyStore(path, at("copy.db"));
    QCOMPARE(must(open(at("copy.db"))->schema()).objects.size(), std::size_t(0));
    TreeSnapshot after = snapshotOf(m_folder->path());
    after.remove("copy.db");
    QCOMPARE(after, before);
}

void SqliteStoreTest::unknownFunctionsAndModulesStopNobodyS4()
{
    const QString path = at("odd.db");
    runSql(path,
        "CREATE TABLE t(a); INSERT INTO t VALUES(1); CREATE TABLE shown(b);"
        "CREATE VIEW v AS SELECT load_extension('/x') FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN "
        "SELECT unknown_function(); END;"
        "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('table','mystery','mystery',0,'CREATE "
        "VIRTUAL TABLE mystery USING nobody_knows(x)')");
    const std::unique_ptr<Source> source = open(path);
    const StoreSchema schema = must(source->schema());
    QCOMPARE(schema.collections.size(), std::size_t(2));
    QVERIFY(std::any_of(schema.objects.begin(), schema.objects.end(), [](const SchemaObject& object) {
        return object.kind == "virtual table" && object.name == "mystery";
    }));
    copyStore(path, at("copy.db"));
    const std::unique_ptr<Source> copy = open(at("copy.db"));
    QCOMPARE(readAll(*copy, named(*copy, "t")).size(), std::size_t(1));
    QVERIFY(dumpOf(at("copy.db")).contains("load_extension('/x')"));
}

void SqliteStoreTest::mixedTypesAreCountedS5()
{
    const QString path = at("mixed.db");
    runSql(path,
        "CREATE TABLE t(a, b INT); INSERT INTO t "
        "VALUES(1,'x'),(1.5,2),('text',NULL),(x'00',2.5),(NULL,'3'),(zeroblob(100000),0)");
    const std::unique_ptr<Source> source = open(path);
    const CollectionSchema table = named(*source, "t");
    const std::vector<FieldSurvey> surveys = must(source->survey(table, m_context));
    const auto count
        = [&](std::size_t field, ValueKind kind) { return surveys[field].values[std::size_t(kind)]; };
    QCOMPARE(count(0, ValueKind::Int), std::uint64_t(1));
    QCOMPARE(count(0, ValueKind::Float), std::uint64_t(1));
    QCOMPARE(count(0, ValueKind::Text), std::uint64_t(1));
    QCOMPARE(count(0, ValueKind::Bytes), std::uint64_t(2));
    QCOMPARE(count(0, ValueKind::Null), std::uint64_t(1));
    QCOMPARE(count(1, ValueKind::Int), std::uint64_t(3));
    QCOMPARE(count(1, ValueKind::Text), std::uint64_t(1));
    copyStore(path, at("copy.db"));
    QCOMPARE(readAll(*open(at("copy.db")), table), readAll(*source, table));
}

void SqliteStoreTest::holderIsNamedWithItsPid_data()
{
    QTest::addColumn<QByteArray>("commands");
    QTest::newRow("write-ahead log") << QByteArray("PRAGMA journal_mode=WAL; CREATE TABLE u(a);");
    QTest::newRow("idle with a rollback journal") << QByteArray("SELECT * FROM t;");
    QTest::newRow("reading") << QByteArray("BEGIN; SELECT * FROM t;");
    QTest::newRow("about to write") << QByteArray("BEGIN IMMEDIATE;");
    QTest::newRow("writing") << QByteArray("BEGIN EXCLUSIVE; INSERT INTO t VALUES(1);");
}

void SqliteStoreTest::holderIsNamedWithItsPid()
{
    QFETCH(QByteArray, commands);
    const QString path = at("held.db");
    runSql(path, "CREATE TABLE t(a)");
    {
        const OtherProgram app(path, commands);
        QVERIFY(app.isReady());
        const Inspection found = must(m_store->inspect(place(path)));
        QVERIFY(found.holder.has_value());
        QCOMPARE(found.holder->pid, app.pid());
        QCOMPARE(found.holder->program, QString("sqlite3"));
    }
    QVERIFY(!must(m_store->inspect(place(path))).holder);
}

void SqliteStoreTest::relationalDatabaseComesBackWhole_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("books") << "books";
    QTest::newRow("torture UTF-8") << "UTF-8";
    QTest::newRow("torture UTF-16be") << "UTF-16be";
}

void SqliteStoreTest::relationalDatabaseComesBackWhole()
{
    QFETCH(QString, kind);
    const QString from = at("from.db");
    const QString to = at("to.db");
    kind == "books" ? makeRelationalDatabase(from) : makeTortureDatabase(from, kind);
    if (kind == "books")
        runSql(from, "ANALYZE");
    copyStore(from, to);
    const auto lines = [](const QString& text) {
        QStringList sorted = text.split('\n');
        sorted.sort();
        return sorted;
    };
    QCOMPARE(
        lines(runProgram("sqlite3", { to, ".schema" })), lines(runProgram("sqlite3", { from, ".schema" })));
    const QString script = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + "/tests/support/fingerprint.py";
    QCOMPARE(runProgram("python3", { script, to }), runProgram("python3", { script, from }));
    QCOMPARE(runProgram("sqlite3", { to, "PRAGMA integrity_check(1)" }).left(60),
        runProgram("sqlite3", { from, "PRAGMA integrity_check(1)" }).left(60));
    for (const char* pragma : { "user_version", "application_id", "encoding", "page_size", "journal_mode" })
        QCOMPARE(runProgram("sqlite3", { to, QStringLiteral("PRAGMA %1").arg(pragma) }),
            runProgram("sqlite3", { from, QStringLiteral("PRAGMA %1").arg(pragma) }));
    const StoreSchema was = must(open(from)->schema());
    const StoreSchema is = must(open(to)->schema());
    QVERIFY(is.collections == was.collections);
    QCOMPARE(is.objects.size(), was.objects.size());
    for (const SchemaObject& object : was.objects)
        QVERIFY2(std::find(is.objects.begin(), is.objects.end(), object) != is.objects.end(),
            qPrintable(object.kind + ' ' + object.name + ' ' + object.definition));
    if (kind == "books")
        QCOMPARE(runProgram("sqlite3", { to, "SELECT seq FROM sqlite_sequence WHERE name='author'" }),
            QString("4\n"));
}

void SqliteStoreTest::conduitTablesAreKeyValue()
{
    const QString path = at("conduit.db");
    runSql(path,
        "PRAGMA page_size=2048; CREATE TABLE global (\"key\" BLOB PRIMARY KEY, \"value\" BLOB NOT NULL);"
        "INSERT INTO global VALUES (x'ff00', x''), (x'', x'01'), (x'ff', x'02'), (x'63', x'03')");
    const std::unique_ptr<Source> source = open(path);
    const CollectionSchema global = named(*source, "global");
    QVERIFY(global.isKeyValue);
    QCOMPARE(readAll(*source, global),
        (std::vector<std::string> { keyValueRecord("", "\x01"), keyValueRecord("c", "\x03"),
            keyValueRecord("\xFF", "\x02"), keyValueRecord(std::string("\xFF\0", 2), "") }));
    QVERIFY(global == must(m_store->adapt(global)).collection);
}

void SqliteStoreTest::keyValueNeedsAKeyComparedByBytes()
{
    const QString path = at("kinds.db");
    runSql(path,
        "CREATE TABLE yes1 (key BLOB PRIMARY KEY, value BLOB); CREATE TABLE yes2 (key PRIMARY KEY, value) "
        "WITHOUT ROWID;"
        "CREATE TABLE yes3 (key BLOB NOT NULL UNIQUE, value); CREATE TABLE no1 (key BLOB, value BLOB);"
        "CREATE TABLE no2 (key BLOB UNIQUE, value BLOB); CREATE TABLE no3 (key TEXT PRIMARY KEY, value BLOB);"
        "CREATE TABLE no4 (key BLOB COLLATE NOCASE PRIMARY KEY, value BLOB); CREATE TABLE no5 (key PRIMARY "
        "KEY, value, more);"
        "CREATE TABLE no6 (value, key PRIMARY KEY); CREATE TABLE no7 (key PRIMARY KEY, value, g AS (1));"
        "CREATE TABLE no8 (key INTEGER PRIMARY KEY, value); CREATE TABLE no9 (key BLOB, value BLOB, PRIMARY "
        "KEY (key, value))");
    for (const CollectionSchema& collection : must(open(path)->schema()).collections) {
        QVERIFY2(collection.isKeyValue == collection.name.startsWith("yes"), qPrintable(collection.name));
        QVERIFY2(!collection.isKeyValue || collection.key == std::vector<std::size_t> { 0 },
            qPrintable(collection.name));
    }
}

void SqliteStoreTest::adaptedKeyValueTableIsConduits()
{
    CollectionSchema foreign = keyValueCollection("userid_\"x\"");
    foreign.dialect = "rocksdb";
    QCOMPARE(must(m_store->adapt(foreign)).collection.definition,
        QString("CREATE TABLE \"userid_\"\"x\"\"\" (\"key\" BLOB PRIMARY KEY, \"value\" BLOB NOT NULL)"));
}

void SqliteStoreTest::impossibleNamesAreRefusedAndReservedOnesChangedN1()
{
    for (const QString& name :
        { QString("a") + QChar(u'\0'), QString("a") + QChar(u'\0') + "b", QString(QChar(0xD800)) }) {
        const Error error = mustFail(m_store->adapt(keyValueCollection(name)));
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
    }
    // Names that SQLite keeps for itself are changed instead, and that is told.
    for (const QString& name :
        { QString(), QString("sqlite_x"), QString("SQLite_stat1"), QString("transload_schema") }) {
        const AdaptedCollection adapted = must(m_store->adapt(keyValueCollection(name)));
        QCOMPARE(adapted.collection.name, "transload_" + name);
        QCOMPARE(countOf(adapted.findings, "sqlite.renamed", Severity::Note), 1);
    }
}

void SqliteStoreTest::hostileDefinitionsCreateNothing_data()
{
    QTest::addColumn<QString>("definition");
    QTest::newRow("attach") << "ATTACH 'evil.db' AS evil";
    QTest::newRow("pragma") << "PRAGMA writable_schema=ON";
    QTest::newRow("two statements") << "CREATE TABLE t(key, value); CREATE TABLE u(a)";
    QTest::newRow("attach behind") << "CREATE TABLE t(key, value); ATTACH 'evil.db' AS evil";
    QTest::newRow("another name") << "CREATE TABLE other(key, value)";
    QTest::newRow("temporary") << "CREATE TEMP TABLE t(key, value)";
    QTest::newRow("virtual") << "CREATE VIRTUAL TABLE t USING fts5(key, value)";
    QTest::newRow("from a query") << "CREATE TABLE t AS SELECT 1 AS key, sqlite_version() AS value";
    QTest::newRow("view") << "CREATE VIEW t AS SELECT 1 AS key, 2 AS value";
    QTest::newRow("insert") << "INSERT INTO sqlite_schema VALUES('table','t','t',2,'')";
    QTest::newRow("drop") << "DROP TABLE t";
    QTest::newRow("vacuum into") << "VACUUM INTO 'evil.db'";
    QTest::newRow("explained") << "EXPLAIN CREATE TABLE t(key, value)";
    QTest::newRow("empty") << "";
    QTest::newRow("comment") << "-- CREATE TABLE t(key, value)";
    QTest::newRow("NUL") << QString("CREATE TABLE t(key, value)") + QChar(u'\0') + "; DROP TABLE t";
    QTest::newRow("extension")
        << "CREATE TABLE t(key DEFAULT (load_extension('evil.so')), value CHECK (unknown_function(value)))";
    QTest::newRow("not SQL") << "CREATE TABLE t(";
}

void SqliteStoreTest::hostileDefinitionsCreateNothing()
{
    QFETCH(QString, definition);
    CollectionSchema table = keyValueCollection("t");
    table.dialect = "sqlite";
    table.definition = definition;
    const QString working = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    {
        const std::unique_ptr<Target> target = newTarget(at("new.db"));
        const Error error = mustFail(target->openWriter(table));
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
        // Nothing came of it, and the target still works.
        TestCollection good { must(m_store->adapt(keyValueCollection("good"))).collection,
            { keyValueRecord("k", "v") } };
        mustDo(writeAll(*target, good));
        StoreSchema schema { { good.schema }, {}, {} };
        for (const char* kind : { "index", "view", "trigger" }) {
            schema.objects = { { kind, "t", "good", "sqlite", definition } };
            if (kind != QByteArray("view") || !definition.startsWith("CREATE VIEW"))
                QVERIFY2(!target->finish(schema, m_context), kind);
        }
    }
    QVERIFY(QDir::setCurrent(working));
    QCOMPARE(snapshotOf(m_folder->path()), TreeSnapshot());
}

void SqliteStoreTest::ruleOfATableIsExplained()
{
    CollectionSchema table { "rules", { { "id", "INT", true }, { "v", "", true } }, { 0 }, false, "sqlite",
        "CREATE TABLE rules (id INT PRIMARY KEY NOT NULL, v NOT NULL)" };
    const std::unique_ptr<Target> target = newTarget(at("new.db"));
    const Error error = mustFail(writeAll(*target,
        { table, { encoded({ intValue(1), intValue(1) }), encoded({ intValue(77), nullValue() }) } }));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.message.contains("rules"));
    QVERIFY2(error.detail.contains("record 77"), qPrintable(error.detail));
}

void SqliteStoreTest::leftoverLogIsInTheWay()
{
    for (const char* suffix : { "-wal", "-journal", "-shm" }) {
        const QString path = at(QStringLiteral("new%1.db").arg(suffix));
        const std::unique_ptr<Target> target = newTarget(path);
        mustDo(target->finish({}, m_context));
        mustDo(writeFileDurably(path + suffix, "old"));
        QCOMPARE(must(m_store->targetState(place(path))), TargetState::Occupied);
        QCOMPARE(mustFail(target->publish()).code, ErrorCode::Conflict);
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(QFile::remove(path + suffix));
        mustDo(target->publish());
        mustDo(writeFileDurably(path + suffix, "new"));
        QCOMPARE(mustFail(target->withdraw()).code, ErrorCode::Conflict);
        QVERIFY(QFileInfo::exists(path));
    }
}

void SqliteStoreTest::storeOptionsAreChecked()
{
    for (const auto& [name, value] : { std::pair<QString, QString> { "page_size", "1000" },
             { "encoding", "UTF-7" }, { "auto_vacuum", "1; DROP" }, { "page_size", "'" } })
        QCOMPARE(mustFail(m_store->createTarget({ place(at("new.db")), "run1", { { name, value } } })).code,
            ErrorCode::Unsupported);
    QCOMPARE(snapshotOf(m_folder->path()), TreeSnapshot());
    const std::unique_ptr<Target> target = newTarget(at("new.db"),
        { { "page_size", "2048" }, { "encoding", "UTF-16le" }, { "auto_vacuum", "2" }, { "unknown", "x" } });
    const TestCollection first { must(m_store->adapt(keyValueCollection("first"))).collection, {} };
    mustDo(writeAll(*target, first)); // the encoding is stored with the first table
    mustDo(target->finish({ { first.schema }, {}, { { "user_version", "7" } } }, m_context));
    const StoreSchema schema = must(must(m_store->openSource(target->staged()))->schema());
    QCOMPARE(schema.settings.value("page_size"), QString("2048"));
    QCOMPARE(schema.settings.value("encoding"), QString("UTF-16le"));
    QCOMPARE(schema.settings.value("auto_vacuum"), QString("2"));
    QCOMPARE(schema.settings.value("user_version"), QString("7"));
}

void SqliteStoreTest::largeLoadIsCutIntoTransactions()
{
    TestCollection sample { must(m_store->adapt(keyValueCollection("large"))).collection, {} };
    for (int i = 0; i < 80; ++i)
        sample.records.push_back(
            keyValueRecord(QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')).toStdString(),
                std::string(1024 * 1024, char(i))));
    const std::unique_ptr<Target> target = newTarget(at("new.db"));
    mustDo(writeAll(*target, sample));
    // 80 MB written, so the first transaction is already in the file.
    QVERIFY(QFileInfo(target->staged().path()).size() > 50'000'000);
    mustDo(target->finish({ { sample.schema }, {}, {} }, m_context));
    QVERIFY(readAll(*must(m_store->openSource(target->staged())), sample.schema) == sample.records);
}

void SqliteStoreTest::estimateOfALargeTableIsReasonable()
{
    const QString path = at("large.db");
    runSql(path,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); CREATE TABLE w (k TEXT PRIMARY KEY, v) WITHOUT "
        "ROWID;"
        "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 150000)"
        "INSERT INTO t SELECT i * 3, printf('%040d', i) FROM c; INSERT INTO w SELECT printf('%010d', id), id "
        "FROM t;");
    const std::unique_ptr<Source> source = open(path);
    for (const char* name : { "t", "w" }) {
        const CollectionSize size = must(source->estimate(named(*source, name)));
        QVERIFY(!size.isExact);
        QVERIFY2(
            size.records >= 100'000 && size.records <= 900'000, qPrintable(QString::number(size.records)));
        QVERIFY2(size.payloadBytes >= 2'000'000 && size.payloadBytes <= 40'000'000,
            qPrintable(QString::number(size.payloadBytes)));
    }
}

QTEST_GUILESS_MAIN(SqliteStoreTest)
#include "SqliteStoreTest.moc"
