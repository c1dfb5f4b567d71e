#include "engine/EngineTestKit.h"
#include "engine/PlaceSurvey.h"
#include "sample/ConduitSample.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace transload;
using namespace transload::test;

/// What lies at a place, found out without leaving a trace.
class DetectorTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void conduitIsRecognisedWithVersionAndCounts_data();
    void conduitIsRecognisedWithVersionAndCounts();
    void hotJournalIsSeenAsTheCommittedContentS2();
    void unknownDatabaseGoesToGenericMode();
    void wrongPlacesAreToldApart();
    void severalDatabasesAreOfferedEachWithItsReason();
    void aDatabaseInAFolderBelowIsOfferedNotTaken();
    void kindInFrontIsBelieved();
    void targetKindComesFromPrefixSuffixOrWhatStandsThere();
    void stopIsObeyed();

private:
    Detector detector() const { return Detector(m_bench->registry, m_bench->profiles); }
    void write(const QString& name, const QByteArray& content);

    std::unique_ptr<Bench> m_bench;
    TestContext m_context;
};

void DetectorTest::write(const QString& name, const QByteArray& content)
{
    QFile file(m_bench->sourceFolder() + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void DetectorTest::conduitIsRecognisedWithVersionAndCounts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("leaveLog");
    for (const char* kind : { "rocksdb", "sqlite" })
        for (const bool leaveLog : { false, true })
            QTest::addRow("%s, newest in the log: %d", kind, leaveLog)
                << QString::fromLatin1(kind) << leaveLog;
}

void DetectorTest::conduitIsRecognisedWithVersionAndCounts()
{
    QFETCH(QString, kind);
    QFETCH(bool, leaveLog);
    const std::string folder = m_bench->sourceFolder().toStdString();
    const auto sink
        = kind == QLatin1String("rocksdb") ? sample::makeRocksdbSink(folder) : sample::makeSqliteSink(folder);
    const sample::TreeCounts counts = sample::writeConduitSample(*sink, folder + "/media", 1, leaveLog);
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());

    const Location location = must(detector().locate(m_bench->sourceFolder()));
    QCOMPARE(location.storeId, kind);
    Detection detection = must(detector().detect(location, m_context));
    mustDo(detector().countExactly(detection, m_context));
    QCOMPARE(detection.profileId, QStringLiteral("conduit"));
    QVERIFY(detection.facts.join(QLatin1Char(' ')).contains(QStringLiteral("18")));
    QCOMPARE(detection.collections.size(), counts.size());
    QVERIFY(detection.countsAreExact());
    for (const DetectedCollection& collection : detection.collections)
        QCOMPARE(collection.size.records, counts.at(collection.schema.name.toStdString()));
    QVERIFY(!detection.inspection.holder);
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
}

void DetectorTest::hotJournalIsSeenAsTheCommittedContentS2()
{
    const QString live = m_bench->folder() + QStringLiteral("/live.db");
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    {
        const TestDb db = openTestDb(live);
        runSql(db.get(),
            "PRAGMA cache_size = 1; CREATE TABLE t (k INTEGER PRIMARY KEY, v);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
            "INSERT INTO t SELECT i, zeroblob(500) FROM n;"
            "BEGIN; DELETE FROM t WHERE k > 3");
        // In the middle of the transaction, with half of it in the file: as after a power cut.
        QVERIFY(QFile::copy(live, path));
        QVERIFY(QFile::copy(live + QStringLiteral("-journal"), path + QStringLiteral("-journal")));
    }
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());
    Detection detection = must(detector().detect(must(detector().locate(path)), m_context));
    mustDo(detector().countExactly(detection, m_context));
    QCOMPARE(detection.records(), std::uint64_t(500));
    QVERIFY(detection.inspection.needsFrozenCopy);
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
    const RunReport report = m_bench->move(detection.location(), m_bench->target(QStringLiteral("sqlite")));
    QVERIFY(report.verdict == Verdict::Proven);
    QCOMPARE(report.recordsMoved(), std::uint64_t(500));
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
}

void DetectorTest::unknownDatabaseGoesToGenericMode()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10));
    const Detection detection = must(detector().detect(source, m_context));
    QVERIFY(detection.profileId.isEmpty());
    QVERIFY(detection.facts.isEmpty());
}

void DetectorTest::wrongPlacesAreToldApart()
{
    const QString base = m_bench->sourceFolder();
    QVERIFY(QDir(base).mkpath(QStringLiteral("empty")));
    QVERIFY(QDir(base).mkpath(QStringLiteral("letters")));
    QVERIFY(QDir(base).mkpath(QStringLiteral("two")));
    write(QStringLiteral("zero.db"), {});
    write(QStringLiteral("notes.txt"), "dear diary");
    write(QStringLiteral("letters/letter.odt"), "x");
    runSql(base + QStringLiteral("/two/a.db"), "CREATE TABLE t (a)");
    runSql(base + QStringLiteral("/two/b.db"), "CREATE TABLE t (a)");
    const TreeSnapshot before = snapshotOf(base);
    QSet<QString> told;
    for (const char* name : { "nowhere", "empty", "letters", "two", "zero.db", "notes.txt" }) {
        const Error error = mustFail(detector().locate(base + QLatin1Char('/') + QLatin1String(name)));
        QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
        told.insert(QString(error.message).remove(QLatin1String(name)));
    }
    QCOMPARE(told.size(), qsizetype(6));
    QCOMPARE(snapshotOf(base), before);
}

void DetectorTest::severalDatabasesAreOfferedEachWithItsReason()
{
    // As after a change of Conduit's engine: the old database still lies beside the new one.
    const QString folder = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10)).path();
    runSql(folder + QStringLiteral("/conduit.db"), "CREATE TABLE t (a)");
    const QDateTime longAgo = QDateTime::currentDateTime().addYears(-1);
    QFile old(folder + QStringLiteral("/conduit.db"));
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(longAgo, QFileDevice::FileModificationTime));
    old.close();
    const TreeSnapshot before = snapshotOf(folder);
    const PlaceSurvey survey = must(surveyPlace(folder, m_bench->registry));
    QVERIFY(!survey.theOne());
    QCOMPARE(survey.possibilities.size(), std::size_t(2));
    QCOMPARE(survey.possibilities[0].location.storeId, QStringLiteral("rocksdb"));
    QCOMPARE(survey.possibilities[1].location.path(), folder + QStringLiteral("/conduit.db"));
    for (const Possibility& each : survey.possibilities) {
        QVERIFY(!each.kind.isEmpty());
        QVERIFY(each.reasons.size() >= 2);
        const Location chosen = must(detector().locate(each.location.toString()));
        QCOMPARE(chosen, each.location);
    }
    QCOMPARE(survey.possibilities[0].reasons.size(), survey.possibilities[1].reasons.size() + 1);
    const Error error = mustFail(detector().locate(folder));
    for (const Possibility& each : survey.possibilities)
        QVERIFY(error.nextStep.contains(each.location.toString()));
    QCOMPARE(snapshotOf(folder), before);
}

void DetectorTest::aDatabaseInAFolderBelowIsOfferedNotTaken()
{
    const QString folder = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10)).path();
    const QString parent = QFileInfo(folder).path();
    const PlaceSurvey survey = must(surveyPlace(parent, m_bench->registry));
    QCOMPARE(survey.possibilities.size(), std::size_t(1));
    QVERIFY(survey.possibilities[0].isBelow);
    QVERIFY(!survey.theOne());
    QVERIFY(mustFail(detector().locate(parent)).nextStep.contains(folder));
}

void DetectorTest::kindInFrontIsBelieved()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10));
    QCOMPARE(must(detector().locate(QStringLiteral("rocksdb:") + source.path())), source);
    const Location wrong = must(detector().locate(QStringLiteral("sqlite:") + source.path()));
    QCOMPARE(wrong.storeId, QStringLiteral("sqlite"));
    const Error error = mustFail(detector().detect(wrong, m_context));
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
}

void DetectorTest::targetKindComesFromPrefixSuffixOrWhatStandsThere()
{
    const QString folder = m_bench->targetFolder();
    const auto target = [&](const QString& text, const QString& hint = {}) {
        return must(detector().locateTarget(text, QStringLiteral("conduit"), hint));
    };
    QCOMPARE(target(QStringLiteral("rocksdb:") + folder + QStringLiteral("/new")),
        Location::ofPath(QStringLiteral("rocksdb"), folder + QStringLiteral("/new")));
    QCOMPARE(target(folder + QStringLiteral("/x.sqlite3")).storeId, QStringLiteral("sqlite"));
    QCOMPARE(
        target(folder + QStringLiteral("/x"), QStringLiteral("rocksdb")).storeId, QStringLiteral("rocksdb"));
    // A folder for a store that is a file: under the name that the application looks for.
    QCOMPARE(target(QStringLiteral("sqlite:") + folder).path(), folder + QStringLiteral("/conduit.db"));
    QVERIFY(mustFail(detector().locateTarget(folder + QStringLiteral("/x"), {}, {})).code
        == ErrorCode::Unsupported);
}

void DetectorTest::stopIsObeyed()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(10));
    TestContext stopped;
    stopped.requestStop();
    QVERIFY(mustFail(detector().detect(source, stopped)).code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(DetectorTest)
#include "DetectorTest.moc"
