#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace transload;
using namespace transload::test;

namespace {

Error diskError()
{
    return Error { ErrorCode::Corrupt, QStringLiteral("the disk is broken"), QStringLiteral("EIO"),
        QStringLiteral("buy another") };
}

// Files of this process cannot grow beyond the size while it lives, as on a disk that is full (EFBIG).
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit { bytes, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before {};
    void (*m_signal)(int) = nullptr;
};

} // namespace

/// Failures of reader, writer, target and disk: never a success, nothing left, the source as it was.
class FaultTest : public QObject {
    Q_OBJECT

private slots:
    void failureOfAnyRequestIsNeverASuccess_data();
    void failureOfAnyRequestIsNeverASuccess();
    void failureTellsWhatTheStoreSaid_data();
    void failureTellsWhatTheStoreSaid();
    void failedVerificationIsAmber();
    void failedSecondCheckTakesTheTargetBack();
    void targetThatCannotBeTakenBackIsNamed();
    void targetThatAppearsMeanwhileIsKept_data();
    void targetThatAppearsMeanwhileIsKept();
    void sourceThatChangesMeanwhileIsNoticedD7_data();
    void sourceThatChangesMeanwhileIsNoticedD7();
    void sourceThatChangesAfterItsBackupIsSaidD7();
    void fullDiskLeavesNothingD1_data();
    void fullDiskLeavesNothingD1();
    void damageThatReadingDoesNotShowStopsTheRunS3();

private:
    static void verifyNothingLeft(const Bench& bench, const RunReport& report);
};

void FaultTest::verifyNothingLeft(const Bench& bench, const RunReport& report)
{
    QVERIFY(bench.isTargetFolderEmpty());
    for (const QString& name :
        QDir(bench.backupFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(!name.endsWith(QStringLiteral(".partial")), qPrintable(name));
    QVERIFY(report.explanation);
    QVERIFY(!report.explanation->what.isEmpty());
    QVERIFY(!report.explanation->safe.isEmpty());
    QVERIFY(!report.explanation->next.isEmpty());
}

void FaultTest::failureOfAnyRequestIsNeverASuccess_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("withBackup");
    QTest::newRow("rocksdb to sqlite") << QStringLiteral("rocksdb") << QStringLiteral("sqlite") << false;
    QTest::newRow("sqlite to rocksdb") << QStringLiteral("sqlite") << QStringLiteral("rocksdb") << false;
    QTest::newRow("with backup") << QStringLiteral("rocksdb") << QStringLiteral("sqlite") << true;
}

void FaultTest::failureOfAnyRequestIsNeverASuccess()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, withBackup);
    Bench bench;
    const Location source = bench.buildSource(from, smallSample(5000));
    const auto wanted = bench.contentOf(source);
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const Plan plan = bench.plan(source, bench.target(to), withBackup);
    int failed = 0;
    for (int number = 0;; ++number) {
        bench.faults.clear();
        bench.faults.before = failNumber(number, diskError());
        TestContext context;
        const RunReport report = bench.run(plan, context);
        const bool wasReached = bench.faults.calls() > number;
        bench.faults.clear();
        QCOMPARE(snapshotOf(bench.sourceFolder()), before);
        if (report.verdict == Verdict::Proven) {
            // The request did not matter for the data, or was never made; then all is there.
            QVERIFY(bench.contentOf(bench.target(to)) == wanted);
            QDir(bench.targetFolder()).removeRecursively();
            QDir().mkpath(bench.targetFolder());
            if (!wasReached)
                break;
            continue;
        }
        QVERIFY(exitCode(report.verdict) != 0);
        verifyNothingLeft(bench, report);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("request %1").arg(number)));
        ++failed;
    }
    QVERIFY2(failed > 25, qPrintable(QString::number(failed)));
}

void FaultTest::failureTellsWhatTheStoreSaid_data()
{
    QTest::addColumn<StoreCall>("call");
    QTest::addColumn<int>("nth");
    QTest::newRow("opening") << StoreCall::OpenSource << 0;
    QTest::newRow("staging") << StoreCall::CreateTarget << 0;
    QTest::newRow("reading, first batch") << StoreCall::Next << 0;
    QTest::newRow("reading, third batch") << StoreCall::Next << 2;
    QTest::newRow("opening a writer") << StoreCall::OpenWriter << 1;
    QTest::newRow("writing, first batch") << StoreCall::Write << 0;
    QTest::newRow("writing, second batch") << StoreCall::Write << 1;
    QTest::newRow("finish of a collection") << StoreCall::FinishWriter << 0;
    QTest::newRow("finish") << StoreCall::FinishTarget << 0;
    QTest::newRow("switch") << StoreCall::Publish << 0;
}

void FaultTest::failureTellsWhatTheStoreSaid()
{
    QFETCH(StoreCall, call);
    QFETCH(int, nth);
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample(9000));
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    bench.faults.before = failAt(call, nth, diskError());
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(verdictId(report.verdict)));
    QCOMPARE(exitCode(report.verdict), 1);
    QCOMPARE(report.explanation->what, diskError().message);
    QCOMPARE(report.explanation->next, diskError().nextStep);
    QCOMPARE(report.explanation->detail, diskError().detail);
    verifyNothingLeft(bench, report);
    QCOMPARE(snapshotOf(bench.sourceFolder()), before);
}

void FaultTest::failedVerificationIsAmber()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    bench.faults.before = failAt(StoreCall::Count, 0, diskError());
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY2(report.verdict == Verdict::Unverified, qPrintable(verdictId(report.verdict)));
    QCOMPARE(exitCode(report.verdict), 7);
    verifyNothingLeft(bench, report);
}

void FaultTest::failedSecondCheckTakesTheTargetBack()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    bool isPublished = false;
    bench.faults.before = [&isPublished](StoreCall call, int) {
        const bool fails = isPublished && call == StoreCall::Count;
        isPublished = isPublished || call == StoreCall::Publish;
        return fails ? Status(diskError()) : ok();
    };
    const RunReport report = bench.move(source, bench.target(QStringLiteral("sqlite")));
    QVERIFY(report.verdict != Verdict::Proven);
    QVERIFY(exitCode(report.verdict) != 0);
    verifyNothingLeft(bench, report);
    QVERIFY(report.explanation->safe.contains(QStringLiteral("Nothing was left")));
}

void FaultTest::targetThatCannotBeTakenBackIsNamed()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    bool isPublished = false;
    bench.faults.before = [&isPublished](StoreCall call, int) {
        const bool fails = isPublished && (call == StoreCall::Count || call == StoreCall::Withdraw);
        isPublished = isPublished || call == StoreCall::Publish;
        return fails ? Status(diskError()) : ok();
    };
    const Location target = bench.target(QStringLiteral("sqlite"));
    const RunReport report = bench.move(source, target);
    QVERIFY(exitCode(report.verdict) != 0);
    QVERIFY(report.explanation->safe.contains(target.path()));
    QVERIFY(report.explanation->safe.contains(QStringLiteral("do not use it")));
}

void FaultTest::targetThatAppearsMeanwhileIsKept_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("rocksdb") << QStringLiteral("rocksdb");
}

void FaultTest::targetThatAppearsMeanwhileIsKept()
{
    QFETCH(QString, to);
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const Location target = bench.target(to);
    bench.faults.before = actAt(StoreCall::Publish, 0, [&target] {
        QFile file(target.path());
        if (!file.open(QIODevice::WriteOnly) || file.write("mine") != 4)
            qFatal("the other's file could not be written");
    });
    const RunReport report = bench.move(source, target);
    QVERIFY(report.verdict == Verdict::Failed);
    QFile file(target.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QCOMPARE(
        QDir(bench.targetFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
        qsizetype(1));
    QVERIFY(report.explanation->detail.contains(target.path()));
}

void FaultTest::sourceThatChangesMeanwhileIsNoticedD7_data()
{
    QTest::addColumn<StoreCall>("call");
    QTest::addColumn<bool>("withBackup");
    QTest::newRow("while it is copied into the backup") << StoreCall::Inspect << true;
    QTest::newRow("while it is read in place") << StoreCall::Next << false;
    QTest::newRow("while it is verified") << StoreCall::Count << false;
}

void FaultTest::sourceThatChangesMeanwhileIsNoticedD7()
{
    QFETCH(StoreCall, call);
    QFETCH(bool, withBackup);
    Bench bench(QStringLiteral("rocksdb"));
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const Plan plan = bench.plan(source, bench.target(QStringLiteral("sqlite")), withBackup);
    // The backup's own look is the second: the first is the preflight's. It compares afterwards.
    bench.faults.before = actAt(call, call == StoreCall::Inspect ? 2 : 0, [&source] {
        const QDir folder(source.path());
        QFile file(folder.filePath(folder.entryList({ QStringLiteral("*.sst") }).value(0)));
        if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() - 1) || !file.putChar('x'))
            qFatal("the source could not be changed");
    });
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QVERIFY2(report.verdict != Verdict::Proven, qPrintable(verdictId(report.verdict)));
    QVERIFY(exitCode(report.verdict) != 0);
    verifyNothingLeft(bench, report);
    if (withBackup)
        QVERIFY(QDir(bench.backupFolder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void FaultTest::sourceThatChangesAfterItsBackupIsSaidD7()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("sqlite"), smallSample());
    const auto wanted = bench.contentOf(source);
    const Location target = bench.target(QStringLiteral("sqlite"));
    bench.faults.before = actAt(StoreCall::Write, 0,
        [&source] { runSql(source.path(), "INSERT INTO users VALUES (x'ffffffff', x'00')"); });
    const RunReport report = bench.move(source, target, true);
    // The backup is what is moved, whole; that something came later must not go unsaid.
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(verdictId(report.verdict)));
    QVERIFY(bench.contentOf(target) == wanted);
    QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
        return finding.id == QLatin1String("source.changedSince") && finding.severity == Severity::Warning;
    }));
}

void FaultTest::fullDiskLeavesNothingD1_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("withBackup");
    for (const char* to : { "sqlite", "rocksdb" })
        for (const bool withBackup : { false, true })
            QTest::addRow("%s, %s backup", to, withBackup ? "with" : "without")
                << QString::fromLatin1(to) << withBackup;
}

void FaultTest::fullDiskLeavesNothingD1()
{
    QFETCH(QString, to);
    QFETCH(bool, withBackup);
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("sqlite"), smallSample(20'000));
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const Plan plan = bench.plan(source, bench.target(to), withBackup);
    int failed = 0;
    // At every fill level, until the run fits.
    for (rlim_t limit = 1024;; limit += 128 * 1024) {
        TestContext context;
        RunReport report;
        {
            const FileSizeLimit limited(limit);
            report = bench.run(plan, context);
        }
        QCOMPARE(snapshotOf(bench.sourceFolder()), before);
        if (report.verdict == Verdict::Proven) {
            QVERIFY(bench.contentOf(bench.target(to)) == bench.contentOf(source));
            break;
        }
        QVERIFY(exitCode(report.verdict) == 1 || exitCode(report.verdict) == 7);
        verifyNothingLeft(bench, report);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("limit %1").arg(limit)));
        ++failed;
    }
    QVERIFY2(failed >= 3, qPrintable(QString::number(failed)));
}

void FaultTest::damageThatReadingDoesNotShowStopsTheRunS3()
{
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v); CREATE INDEX t_v ON t (v);"
        "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c');"
        // The index forgets a row: a scan of the table does not show it.
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX t_v ON t (v) WHERE id <> "
        "2' "
        "WHERE name = 't_v'; PRAGMA writable_schema = RESET; REINDEX;"
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX t_v ON t (v)' WHERE name "
        "= 't_v'");
    const RunReport report = bench.move(
        Location::ofPath(QStringLiteral("sqlite"), path), bench.target(QStringLiteral("sqlite")));
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(verdictId(report.verdict)));
    verifyNothingLeft(bench, report);
}

QTEST_GUILESS_MAIN(FaultTest)
#include "FaultTest.moc"
