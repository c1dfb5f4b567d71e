#include "engine/Backup.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <random>

using namespace transload;
using namespace transload::test;

namespace {

QStringList idsOf(const std::vector<PlanStep>& steps)
{
    QStringList ids;
    for (const PlanStep& step : steps)
        ids << step.id;
    return ids;
}

QStringList idsOf(const std::vector<StepReport>& steps)
{
    QStringList ids;
    for (const StepReport& step : steps)
        ids << step.id;
    return ids;
}

// Values that no target can compress.
TestCollection noise()
{
    std::mt19937_64 random(1);
    TestCollection collection { keyValueCollection(QStringLiteral("noise")), {} };
    for (int i = 0; i < 20'000; ++i) {
        std::string value;
        for (int word = 0; word < 25; ++word)
            for (std::uint64_t bits = random(), byte = 0; byte < 8; ++byte, bits >>= 8)
                value.push_back(static_cast<char>(bits & 0xFF));
        collection.records.push_back(keyValueRecord(std::to_string(1'000'000 + i), value));
    }
    return collection;
}

const QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

/// Whole runs that nothing disturbs.
class MigrationTest : public QObject {
    Q_OBJECT

private slots:
    void everyRecordArrivesAndTheSourceStaysG1_data();
    void everyRecordArrivesAndTheSourceStaysG1();
    void databaseOfTablesArrivesWhole_data();
    void databaseOfTablesArrivesWhole();
    void writeAheadLoggedSourceIsFrozenAndArrives();
    void practiceRunProvesAndKeepsNothing();
    void dryRunWritesNothingAndPredictsTheRunG10_data();
    void dryRunWritesNothingAndPredictsTheRunG10();
    void announcedStepsAreTheReportedSteps();
    void chosenCollectionsOnlyAreMoved();
    void emptyTargetFolderIsTakenOver();
    void hostileNamesArriveN1();
    void filledDefaultFamilyIsMoved();
    void emptyDefaultFamilyIsNot();
    void finishedRunTellsVersionsTimesAndFingerprint();
};

void MigrationTest::everyRecordArrivesAndTheSourceStaysG1_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("withBackup");
    for (const char* from : { "rocksdb", "sqlite" })
        for (const char* to : { "rocksdb", "sqlite" })
            for (const bool withBackup : { true, false })
                QTest::addRow("%s to %s, %s backup", from, to, withBackup ? "with" : "without")
                    << QString::fromLatin1(from) << QString::fromLatin1(to) << withBackup;
}

void MigrationTest::everyRecordArrivesAndTheSourceStaysG1()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, withBackup);
    Bench bench;
    const std::vector<TestCollection> sample = smallSample(20'000);
    const Location source = bench.buildSource(from, sample);
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const RunReport report = bench.move(source, bench.target(to), withBackup);
    QVERIFY2(report.verdict == Verdict::Proven,
        report.explanation ? qPrintable(report.explanation->detail) : "no explanation");
    QCOMPARE(exitCode(report.verdict), 0);
    QVERIFY(!report.explanation);
    QCOMPARE(snapshotOf(bench.sourceFolder()), before);

    const auto content = bench.contentOf(bench.target(to));
    QCOMPARE(content.size(), sample.size());
    for (const TestCollection& collection : sample) {
        std::vector<std::string> wanted = collection.records;
        std::sort(wanted.begin(), wanted.end());
        QVERIFY2(content.at(collection.schema.name) == wanted, qPrintable(collection.schema.name));
    }
    QCOMPARE(QDir(bench.targetFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QFileInfo(bench.target(to).path()).fileName()));
    QCOMPARE(QFileInfo(bench.target(to).path()).permissions() & kOthers, QFileDevice::Permissions());

    QCOMPARE(!report.backupPath.isEmpty(), withBackup);
    QCOMPARE(
        QDir(bench.backupFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
        qsizetype(withBackup ? 1 : 0));
    if (withBackup) {
        TestContext context;
        const BackupManifest manifest = must(readManifest(report.backupPath));
        QCOMPARE(manifest.checksum, report.backupSha256);
        QVERIFY(must(checkBackup(manifest, bench.real, context)).empty());
        QVERIFY(bench.contentOf(manifest.location()) == bench.contentOf(source));
    }
}

void MigrationTest::databaseOfTablesArrivesWhole_data()
{
    QTest::addColumn<bool>("isTorture");
    QTest::addColumn<bool>("withBackup");
    for (const bool withBackup : { true, false }) {
        QTest::addRow("awkward values, backup: %d", withBackup) << true << withBackup;
        QTest::addRow("references, indexes, views, triggers, backup: %d", withBackup) << false << withBackup;
    }
}

void MigrationTest::databaseOfTablesArrivesWhole()
{
    QFETCH(bool, isTorture);
    QFETCH(bool, withBackup);
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    isTorture ? makeTortureDatabase(path, QStringLiteral("UTF-8")) : makeRelationalDatabase(path);
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const Location target = bench.target(QStringLiteral("sqlite"));
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const RunReport report = bench.move(source, target, withBackup);
    QVERIFY2(report.verdict == Verdict::Proven,
        report.explanation ? qPrintable(report.explanation->what + report.explanation->detail) : "");
    QCOMPARE(snapshotOf(bench.sourceFolder()), before);
    QVERIFY(bench.contentOf(target) == bench.contentOf(source));
    const StoreSchema wanted
        = must(must(bench.real.find(QStringLiteral("sqlite"))->openSource(source))->schema());
    const StoreSchema found
        = must(must(bench.real.find(QStringLiteral("sqlite"))->openSource(target))->schema());
    QCOMPARE(compareStructure(wanted, found), QStringList());
    QCOMPARE(found.settings, wanted.settings);
}

void MigrationTest::writeAheadLoggedSourceIsFrozenAndArrives()
{
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "PRAGMA journal_mode=WAL; CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'02'), (x'03', x'')");
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const Plan plan = bench.plan(source, bench.target(QStringLiteral("rocksdb")));
    QVERIFY(plan.hasStep(QStringLiteral("freeze")));
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(verdictId(report.verdict)));
    QCOMPARE(snapshotOf(bench.sourceFolder()), before);
    QVERIFY(bench.contentOf(bench.target(QStringLiteral("rocksdb"))) == bench.contentOf(source));
    QCOMPARE(
        QDir(bench.targetFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
        qsizetype(1));
}

void MigrationTest::practiceRunProvesAndKeepsNothing()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const TreeSnapshot before = snapshotOf(bench.folder());
    const Plan plan = bench.plan(source, bench.target(QStringLiteral("sqlite")), true,
        [](PlanRequest& request) { request.mode = RunMode::Practice; });
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QVERIFY2(report.verdict == Verdict::DryRun, qPrintable(verdictId(report.verdict)));
    QCOMPARE(exitCode(report.verdict), 0);
    QCOMPARE(report.recordsMoved(), plan.records);
    for (const CollectionReport& collection : report.collections)
        QVERIFY(collection.isEqual);
    QCOMPARE(idsOf(report.steps), idsOf(plan.steps));
    TreeSnapshot after = snapshotOf(bench.folder());
    after[QStringLiteral("target")] = before[QStringLiteral("target")]; // staging came and went in it
    QCOMPARE(after, before);
}

void MigrationTest::dryRunWritesNothingAndPredictsTheRunG10_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const char* from : { "rocksdb", "sqlite" })
        for (const char* to : { "rocksdb", "sqlite" })
            QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to);
}

void MigrationTest::dryRunWritesNothingAndPredictsTheRunG10()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Bench bench;
    const Location source = bench.buildSource(from, { noise(), keyValueSample(QStringLiteral("users"), 20) });
    const TreeSnapshot before = snapshotOf(bench.folder());
    const RunReport dry = bench.move(
        source, bench.target(to), false, [](PlanRequest& request) { request.mode = RunMode::DryRun; });
    QVERIFY(dry.verdict == Verdict::DryRun);
    QCOMPARE(snapshotOf(bench.folder()), before);

    const RunReport real = bench.move(source, bench.target(to));
    QVERIFY(real.verdict == Verdict::Proven);
    QCOMPARE(dry.plan.records, real.recordsMoved());
    QCOMPARE(dry.collections.size(), real.collections.size());
    for (std::size_t i = 0; i < dry.collections.size(); ++i) {
        QCOMPARE(dry.collections[i].name, real.collections[i].name);
        QCOMPARE(dry.collections[i].sourceRecords, real.collections[i].targetRecords);
        QCOMPARE(dry.collections[i].sourceFingerprint, real.collections[i].sourceFingerprint);
    }
    // The stated bound: never too low, and at most a fifth and a megabyte too high. How well a target that
    // compresses will do is not foretold.
    QVERIFY2(dry.predictedTargetBytes >= real.targetBytes
            && dry.predictedTargetBytes <= real.targetBytes + real.targetBytes / 5 + 1024 * 1024,
        qPrintable(
            QStringLiteral("%1 predicted, %2 taken").arg(dry.predictedTargetBytes).arg(real.targetBytes)));
}

void MigrationTest::announcedStepsAreTheReportedSteps()
{
    for (const RunMode mode : { RunMode::Move, RunMode::Practice, RunMode::DryRun })
        for (const bool withBackup : { true, false }) {
            Bench bench;
            const Location source = bench.buildSource(QStringLiteral("sqlite"), smallSample(10));
            const Plan plan = bench.plan(source, bench.target(QStringLiteral("rocksdb")), withBackup,
                [mode](PlanRequest& request) { request.mode = mode; });
            TestContext context;
            const RunReport report = bench.run(plan, context);
            QVERIFY(report.verdict == (mode == RunMode::Move ? Verdict::Proven : Verdict::DryRun));
            QCOMPARE(idsOf(report.steps), idsOf(plan.steps));
            for (std::size_t i = 0; i < plan.steps.size(); ++i)
                QCOMPARE(report.steps[i].title, plan.steps[i].title);
        }
}

void MigrationTest::chosenCollectionsOnlyAreMoved()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")), false,
        [](PlanRequest& request) { request.only = { QStringLiteral("users") }; });
    QVERIFY(report.verdict == Verdict::Proven);
    const auto content = bench.contentOf(bench.target(QStringLiteral("sqlite")));
    QCOMPARE(content.size(), std::size_t(1));
    QCOMPARE(content.begin()->first, QStringLiteral("users"));
    QStringList leftOut = report.plan.leftOut;
    leftOut.sort();
    QCOMPARE(leftOut, QStringList({ QStringLiteral("events"), QStringLiteral("nothing") }));
}

void MigrationTest::emptyTargetFolderIsTakenOver()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("sqlite"), smallSample(10));
    const Location target = bench.target(QStringLiteral("rocksdb"));
    QVERIFY(QDir().mkpath(target.path()));
    const RunReport report = bench.move(source, target);
    QVERIFY(report.verdict == Verdict::Proven);
    QVERIFY(bench.contentOf(target) == bench.contentOf(source));
}

void MigrationTest::hostileNamesArriveN1()
{
    Bench bench;
    std::vector<TestCollection> sample;
    for (const char* name :
        { "quote \" and '", "semi;-- DROP TABLE x", "select", "emoji 😀", "שלום", "line\nbreak",
            "percent %1 %n", "<b>html</b>", "=cmd|calc", "tab\there", "Ünï", "a.b/c\\d", "\x1b[31mred" })
        sample.push_back(keyValueSample(QString::fromUtf8(name), 5));
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), sample);
    const Location middle = bench.target(QStringLiteral("sqlite"));
    const RunReport there = bench.move(source, middle);
    QVERIFY2(
        there.verdict == Verdict::Proven, there.explanation ? qPrintable(there.explanation->detail) : "");
    const Location back = bench.target(QStringLiteral("rocksdb"));
    QVERIFY(bench.move(middle, back).verdict == Verdict::Proven);
    QVERIFY(bench.contentOf(source) == bench.contentOf(back));
    QCOMPARE(bench.contentOf(back).size(), sample.size());
}

void MigrationTest::filledDefaultFamilyIsMoved()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"),
        { keyValueSample(QStringLiteral("default"), 7), keyValueSample(QStringLiteral("other"), 3) });
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY(report.verdict == Verdict::Proven);
    const auto content = bench.contentOf(bench.target(QStringLiteral("sqlite")));
    QCOMPARE(content.size(), std::size_t(2));
    QCOMPARE(content.at(QStringLiteral("default")).size(), std::size_t(7));
}

void MigrationTest::emptyDefaultFamilyIsNot()
{
    Bench bench;
    const Location source
        = bench.buildSource(QStringLiteral("rocksdb"), { keyValueSample(QStringLiteral("other"), 3) });
    QVERIFY(bench.move(source, bench.target(QStringLiteral("sqlite"))).verdict == Verdict::Proven);
    QCOMPARE(bench.contentOf(bench.target(QStringLiteral("sqlite"))).size(), std::size_t(1));
}

void MigrationTest::finishedRunTellsVersionsTimesAndFingerprint()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QCOMPARE(report.runId.size(), qsizetype(16));
    QVERIFY(report.storeVersions.contains(QStringLiteral("rocksdb")));
    QVERIFY(report.storeVersions.contains(QStringLiteral("sqlite")));
    QVERIFY(report.started.isValid() && report.finished >= report.started && report.seconds > 0);
    std::vector<NamedFingerprint> fingerprints;
    const std::unique_ptr<Source> opened
        = must(bench.real.find(QStringLiteral("rocksdb"))->openSource(source));
    for (const CollectionReport& collection : report.collections) {
        const Fingerprint own = fingerprintOf(*opened, keyValueCollection(collection.name));
        QCOMPARE(collection.sourceFingerprint, QString::fromLatin1(own.hex()));
        QCOMPARE(collection.targetFingerprint, collection.sourceFingerprint);
        fingerprints.push_back({ collection.name, own });
    }
    QCOMPARE(report.fingerprint, QString::fromLatin1(runFingerprint(fingerprints)));
    QVERIFY(report.targetBytes > 0);
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "MigrationTest.moc"
