#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QTest>

using namespace transload;
using namespace transload::test;

/// A request to stop, at every request that a run makes of its stores, and in each step by name.
class CancelTest : public QObject {
    Q_OBJECT

private slots:
    void stopAtAnyMomentLeavesNothing_data();
    void stopAtAnyMomentLeavesNothing();
    void stopInEachStepLeavesNothing_data();
    void stopInEachStepLeavesNothing();
    void stopBeforeTheStartLeavesNothing();
    void stopWhileTheBackupIsCopiedLeavesNoBackup();
    void stopAfterTheSwitchComesTooLate();

private:
    static void verifyStopped(const Bench& bench, const RunReport& report);
};

void CancelTest::verifyStopped(const Bench& bench, const RunReport& report)
{
    QVERIFY2(report.verdict == Verdict::Stopped, qPrintable(verdictId(report.verdict)));
    QCOMPARE(exitCode(report.verdict), 1);
    QVERIFY(bench.isTargetFolderEmpty());
    QVERIFY(report.explanation && !report.explanation->what.isEmpty() && !report.explanation->next.isEmpty());
    QVERIFY(report.explanation->safe.contains(QStringLiteral("unchanged")));
}

void CancelTest::stopAtAnyMomentLeavesNothing_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("withBackup");
    for (const char* from : { "rocksdb", "sqlite" })
        for (const char* to : { "rocksdb", "sqlite" })
            QTest::addRow("%s to %s", from, to)
                << QString::fromLatin1(from) << QString::fromLatin1(to) << false;
    QTest::newRow("with backup") << QStringLiteral("rocksdb") << QStringLiteral("sqlite") << true;
}

void CancelTest::stopAtAnyMomentLeavesNothing()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, withBackup);
    Bench bench;
    const Location source = bench.buildSource(from, smallSample(5000));
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    const Plan plan = bench.plan(source, bench.target(to), withBackup);
    int stopped = 0;
    for (int number = 0;; ++number) {
        bench.faults.clear();
        TestContext context;
        std::atomic<bool> reached { false };
        bench.faults.before = [&](StoreCall, int at) {
            if (at == number) {
                context.requestStop();
                reached = true;
            }
            return ok();
        };
        const RunReport report = bench.run(plan, context);
        QCOMPARE(snapshotOf(bench.sourceFolder()), before);
        if (report.verdict == Verdict::Proven) {
            // Only a request that came when all was done may be too late; then all must be there.
            QVERIFY(bench.contentOf(bench.target(to)) == bench.contentOf(source));
            break;
        }
        verifyStopped(bench, report);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(reached);
        ++stopped;
    }
    QVERIFY2(stopped > 15, qPrintable(QString::number(stopped)));
}

void CancelTest::stopInEachStepLeavesNothing_data()
{
    QTest::addColumn<StoreCall>("call");
    QTest::newRow("look at the source") << StoreCall::Inspect;
    QTest::newRow("backup or freeze") << StoreCall::RecoverCopy;
    QTest::newRow("staging") << StoreCall::CreateTarget;
    QTest::newRow("reading") << StoreCall::Next;
    QTest::newRow("writing") << StoreCall::Write;
    QTest::newRow("integrity check") << StoreCall::CheckIntegrity;
    QTest::newRow("finish of a collection") << StoreCall::FinishWriter;
    QTest::newRow("finish") << StoreCall::FinishTarget;
    QTest::newRow("verification") << StoreCall::Count;
}

void CancelTest::stopInEachStepLeavesNothing()
{
    QFETCH(StoreCall, call);
    Bench bench;
    const QString path = bench.sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "PRAGMA journal_mode=WAL; CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'02'), (x'03', x'')");
    const TreeSnapshot before = snapshotOf(bench.sourceFolder());
    for (const bool withBackup : { false, true }) {
        const Plan plan = bench.plan(Location::ofPath(QStringLiteral("sqlite"), path),
            bench.target(QStringLiteral("sqlite")), withBackup);
        bench.faults.clear();
        TestContext context;
        bench.faults.before = actAt(call, 0, [&] { context.requestStop(); });
        verifyStopped(bench, bench.run(plan, context));
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(snapshotOf(bench.sourceFolder()), before);
    }
}

void CancelTest::stopBeforeTheStartLeavesNothing()
{
    for (const RunMode mode : { RunMode::Move, RunMode::Practice, RunMode::DryRun }) {
        Bench bench;
        const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
        const Plan plan = bench.plan(source, bench.target(QStringLiteral("sqlite")), true,
            [mode](PlanRequest& request) { request.mode = mode; });
        TestContext context;
        context.requestStop();
        const TreeSnapshot before = snapshotOf(bench.sourceFolder());
        verifyStopped(bench, bench.run(plan, context));
        QCOMPARE(snapshotOf(bench.sourceFolder()), before);
    }
}

void CancelTest::stopWhileTheBackupIsCopiedLeavesNoBackup()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const Plan plan = bench.plan(source, bench.target(QStringLiteral("sqlite")), true);
    TestContext context;
    bench.faults.before = actAt(StoreCall::RecoverCopy, 0, [&] { context.requestStop(); });
    const RunReport report = bench.run(plan, context);
    verifyStopped(bench, report);
    QVERIFY(report.backupPath.isEmpty());
    QVERIFY(QDir(bench.backupFolder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void CancelTest::stopAfterTheSwitchComesTooLate()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), smallSample());
    const Plan plan = bench.plan(source, bench.target(QStringLiteral("sqlite")));
    TestContext context;
    bench.faults.before = actAt(StoreCall::Publish, 0, [&] { context.requestStop(); });
    const RunReport report = bench.run(plan, context);
    // The step was under way: it is completed, and what stands there is whole and proven.
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(verdictId(report.verdict)));
    QVERIFY(bench.contentOf(bench.target(QStringLiteral("sqlite"))) == bench.contentOf(source));
}

QTEST_GUILESS_MAIN(CancelTest)
#include "CancelTest.moc"
