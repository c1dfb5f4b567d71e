#include "engine/Backup.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

// Several batches of the pipeline, so that the fault can lie in the first, a middle or the last one.
constexpr std::uint64_t kRecords = 9000;

// Keys that every store shows in the same way.
TestCollection events()
{
    TestCollection collection { keyValueCollection(QStringLiteral("events")), {} };
    for (std::uint64_t i = 0; i < kRecords; ++i)
        collection.records.push_back(keyValueRecord(
            "key-" + std::to_string(100'000 + i), std::string(150 + i % 100, char('a' + i % 26))));
    return collection;
}

QString keyText(std::uint64_t record) { return QStringLiteral("key-%1").arg(100'000 + record); }

// Where the fault sits.
enum class Side { TransferReader, Writer };

} // namespace

/// G6: a mistake of one record in reader or writer must turn the verification red.
class SeededFaultTest : public QObject {
    Q_OBJECT

private slots:
    void oneWrongRecordIsFoundAndNamed_data();
    void oneWrongRecordIsFoundAndNamed();
    void endThatEveryReadingTakesForTheEndIsFoundByCounting_data();
    void endThatEveryReadingTakesForTheEndIsFoundByCounting();
    void recordThatEveryReadingLosesIsFoundByCounting();
    void wrongReadingOfTheTargetIsNeverTakenForSuccess();
    void doubledRecordWithoutKeyIsFoundAndNamed();
    void twinsThatComeOfTheSourceItselfAreNoDifference();
    void faultIsFoundInAPracticeRunToo();
    void differencesAreBounded();

private:
    static void verifyRed(
        const Bench& bench, const RunReport& report, const QString& collection, const QString& key);
};

void SeededFaultTest::verifyRed(
    const Bench& bench, const RunReport& report, const QString& collection, const QString& key)
{
    QVERIFY2(report.verdict == Verdict::Different, qPrintable(verdictId(report.verdict)));
    QCOMPARE(exitCode(report.verdict), 5);
    const QByteArray hex = key.toUtf8().toHex();
    const QStringList differences = differencesOf(report);
    const auto named = std::find_if(differences.begin(), differences.end(), [&](const QString& difference) {
        return difference.startsWith(collection + QLatin1Char(':'))
            && (difference.contains(key) || difference.contains(QString::fromLatin1(hex)));
    });
    QVERIFY2(named != differences.end(), qPrintable(differences.join(QLatin1Char('\n'))));
    QVERIFY(bench.isTargetFolderEmpty());
    QVERIFY(report.explanation);
    QVERIFY(!report.explanation->what.isEmpty() && !report.explanation->next.isEmpty());
    QVERIFY(report.explanation->safe.contains(QStringLiteral("unchanged")));
}

void SeededFaultTest::oneWrongRecordIsFoundAndNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<Side>("side");
    QTest::addColumn<RecordFault::Kind>("kind");
    QTest::addColumn<quint64>("record");
    const struct {
        const char* name;
        RecordFault::Kind kind;
    } kinds[] = { { "altered", RecordFault::Kind::AlterByte }, { "dropped", RecordFault::Kind::Drop },
        { "doubled", RecordFault::Kind::Double }, { "cut off", RecordFault::Kind::EndEarly } };
    const QStringList stores { QStringLiteral("rocksdb"), QStringLiteral("sqlite") };
    for (const QString& from : stores)
        for (const QString& to : stores)
            for (const Side side : { Side::TransferReader, Side::Writer })
                for (const auto& kind : kinds)
                    for (const quint64 record : { quint64(0), quint64(kRecords / 2), quint64(kRecords - 1) })
                        QTest::addRow("%s to %s, %s, record %llu %s", qPrintable(from), qPrintable(to),
                            side == Side::Writer ? "writer" : "reader", record, kind.name)
                            << from << to << side << kind.kind << record;
}

void SeededFaultTest::oneWrongRecordIsFoundAndNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(Side, side);
    QFETCH(RecordFault::Kind, kind);
    QFETCH(quint64, record);
    Bench bench;
    const Location source
        = bench.buildSource(from, { events(), keyValueSample(QStringLiteral("users"), 20) });
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    RecordFault& fault = side == Side::Writer ? bench.faults.write : bench.faults.read;
    fault = { kind, QStringLiteral("events"), record };
    const bool withBackup = record == 0;
    const RunReport report = bench.move(source, bench.target(to), withBackup);
    // Of the many records behind a cut, those are named that the narrowing looked at; none that is there.
    const bool isCut = kind == RecordFault::Kind::EndEarly;
    verifyRed(bench, report, QStringLiteral("events"), isCut ? QStringLiteral("key-1") : keyText(record));
    for (const QString& difference : isCut ? differencesOf(report) : QStringList())
        QVERIFY2(difference.contains(QStringLiteral("missing in the target"))
                && difference.mid(8, 10) >= keyText(record),
            qPrintable(difference));
    QCOMPARE(snapshotOf(bench.sourceFolder()), before);
    QCOMPARE(report.backupPath.isEmpty(), !withBackup);
    if (withBackup) {
        TestContext context;
        QVERIFY(must(checkBackup(must(readManifest(report.backupPath)), bench.real, context)).empty());
        QVERIFY(report.explanation->safe.contains(report.backupPath));
    }
}

void SeededFaultTest::endThatEveryReadingTakesForTheEndIsFoundByCounting_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<quint64>("record");
    for (const char* from : { "rocksdb", "sqlite" })
        for (const quint64 record : { quint64(1), quint64(kRecords / 2), quint64(kRecords - 1) })
            QTest::addRow("%s, record %llu", from, record) << QString::fromLatin1(from) << record;
}

void SeededFaultTest::endThatEveryReadingTakesForTheEndIsFoundByCounting()
{
    QFETCH(QString, from);
    QFETCH(quint64, record);
    Bench bench(from);
    const Location source = bench.buildSource(from, { events() });
    bench.faults.readings = Faults::Readings::All;
    bench.faults.read = { RecordFault::Kind::EndEarly, QStringLiteral("events"), record };
    const QString to
        = from == QLatin1String("rocksdb") ? QStringLiteral("sqlite") : QStringLiteral("rocksdb");
    const RunReport report = bench.move(source, bench.target(to));
    // The key told is the last one that the reader gave.
    verifyRed(bench, report, QStringLiteral("events"), keyText(record - 1));
    QVERIFY(differencesOf(report).join(QLatin1Char('\n')).contains(QString::number(kRecords)));
}

void SeededFaultTest::recordThatEveryReadingLosesIsFoundByCounting()
{
    Bench bench(QStringLiteral("rocksdb"));
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), { events() });
    bench.faults.readings = Faults::Readings::All;
    bench.faults.read = { RecordFault::Kind::Drop, QStringLiteral("events"), 4711 };
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY(report.verdict == Verdict::Different);
    QVERIFY(differencesOf(report).join(QLatin1Char('\n')).startsWith(QStringLiteral("events: counted 9000")));
    QVERIFY(bench.isTargetFolderEmpty());
}

void SeededFaultTest::wrongReadingOfTheTargetIsNeverTakenForSuccess()
{
    Bench bench(QStringLiteral("sqlite"));
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), { events() });
    bench.faults.readings = Faults::Readings::All;
    bench.faults.read = { RecordFault::Kind::AlterByte, QStringLiteral("events"), 77 };
    verifyRed(bench, bench.move(source, bench.target(QStringLiteral("sqlite"))), QStringLiteral("events"),
        keyText(77));
}

void SeededFaultTest::doubledRecordWithoutKeyIsFoundAndNamed()
{
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    runSql(
        path, "CREATE TABLE log (what, n); INSERT INTO log VALUES ('first', 1), ('first', 1), ('other', 2)");
    bench.faults.write = { RecordFault::Kind::Double, QStringLiteral("log"), 1 };
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    verifyRed(bench, report, QStringLiteral("log"), QStringLiteral("first"));
    QVERIFY(differencesOf(report).first().contains(QStringLiteral("2 times in the original, 3 times")));
}

void SeededFaultTest::twinsThatComeOfTheSourceItselfAreNoDifference()
{
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    // A text and a blob of the same bytes are two keys for SQLite and one for RocksDB.
    runSql(path,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES ('twin', x'01'), (x'7477696e', x'02')");
    const RunReport report = bench.move(
        Location::ofPath(QStringLiteral("sqlite"), path), bench.target(QStringLiteral("rocksdb")));
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(verdictId(report.verdict)));
    QVERIFY(report.explanation->what.contains(QStringLiteral("pairs")));
    QVERIFY(bench.isTargetFolderEmpty());
}

void SeededFaultTest::faultIsFoundInAPracticeRunToo()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), { events() });
    bench.faults.write = { RecordFault::Kind::AlterByte, QStringLiteral("events"), 5 };
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")), false,
        [](PlanRequest& request) { request.mode = RunMode::Practice; });
    verifyRed(bench, report, QStringLiteral("events"), keyText(5));
}

void SeededFaultTest::differencesAreBounded()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), { events() });
    bench.faults.write = { RecordFault::Kind::EndEarly, QStringLiteral("events"), 100 };
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY(report.verdict == Verdict::Different);
    QVERIFY(report.collections.front().differences.size() >= 1);
    QVERIFY(report.collections.front().differences.size() <= qsizetype(kMaxDifferences));
    QCOMPARE(report.collections.front().sourceRecords, kRecords);
    QCOMPARE(report.collections.front().targetRecords, std::uint64_t(100));
}

QTEST_GUILESS_MAIN(SeededFaultTest)
#include "SeededFaultTest.moc"
