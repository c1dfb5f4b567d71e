#include "engine/MigrationRunner.h"
#include "engine/EngineTestKit.h"
#include "engine/History.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace transload;
using namespace transload::test;

namespace {

constexpr int kLongMs = 60'000;

} // namespace

/// Runs on the worker's thread, told on ours.
class MigrationRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void detectionComesTwiceAndOnOurThread();
    void planComesWithTheFindingsOfThePreflight();
    void runIsToldWithItsLastFigure();
    void stopEndsTheRun();
    void runThatStillWaitsIsStoppedAndAnnouncedToo();
    void exceptionBecomesAReport();
    void destructorStopsAndWaits();
    void jobsComeOneAfterTheOther();
    void refusedDryAndPracticeRunsLeaveNoHistory();
    void reportThatCannotBeWrittenIsSaid();

private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MigrationRunner> m_runner;
    std::unique_ptr<Workshop> m_shop;
    Location m_source;
    Status m_written = ok();
    QString m_writtenTo;
};

void MigrationRunnerTest::init()
{
    m_bench = std::make_unique<Bench>();
    m_written = ok();
    m_writtenTo.clear();
    m_shop = std::make_unique<Workshop>(Workshop { m_bench->registry, m_bench->profiles, m_bench->clock,
        m_bench->folder() + QStringLiteral("/state"), [this](const RunReport&, const QString& folder) {
            m_writtenTo = folder;
            return m_written;
        } });
    m_runner = std::make_unique<MigrationRunner>(*m_shop);
    m_source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(3000));
}

void MigrationRunnerTest::cleanup()
{
    m_runner.reset();
    m_bench.reset();
}

void MigrationRunnerTest::detectionComesTwiceAndOnOurThread()
{
    std::vector<bool> exact;
    connect(m_runner.get(), &MigrationRunner::detected, this, [&](const Result<Detection>& detection) {
        QCOMPARE(QThread::currentThread(), thread());
        QVERIFY(detection);
        exact.push_back(detection->countsAreExact());
    });
    m_runner->detect(m_source.path(), true);
    QVERIFY(m_runner->isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(exact.size(), std::size_t(2), kLongMs);
    QVERIFY(exact.back());
    QTRY_VERIFY(!m_runner->isBusy());
}

void MigrationRunnerTest::planComesWithTheFindingsOfThePreflight()
{
    TestContext context;
    const Detection detection = must(Detector(m_bench->real, m_bench->profiles).detect(m_source, context));
    PlanRequest request;
    request.source = m_source;
    request.target = m_source;
    std::optional<Plan> plan;
    connect(m_runner.get(), &MigrationRunner::planned, this, [&](const Result<Plan>& made) { plan = *made; });
    m_runner->plan(request, detection);
    QTRY_VERIFY_WITH_TIMEOUT(plan.has_value(), kLongMs);
    QVERIFY(hasStop(plan->findings));
}

void MigrationRunnerTest::runIsToldWithItsLastFigure()
{
    const Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")));
    std::optional<Progress> last;
    std::optional<RunReport> report;
    connect(m_runner.get(), &MigrationRunner::progressed, this, [&](const Progress& progress) {
        QCOMPARE(QThread::currentThread(), thread());
        QVERIFY2(!report, "nothing comes after the end");
        last = progress;
    });
    connect(m_runner.get(), &MigrationRunner::finished, this, [&](const RunReport& done) {
        QCOMPARE(QThread::currentThread(), thread());
        report = done;
    });
    m_runner->run(plan);
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongMs);
    QVERIFY(report->verdict == Verdict::Proven);
    QVERIFY(last);
    QCOMPARE(last->meter.step, plan.stepIndex(QStringLiteral("switch")));
    std::uint64_t transferred = 0;
    for (const std::uint64_t records : last->meter.collectionRecords)
        transferred += records;
    QCOMPARE(transferred, report->recordsMoved());
    QCOMPARE(m_writtenTo, report->reportFolder);
    QCOMPARE(
        QFileInfo(m_writtenTo).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    QCOMPARE(must(History(m_shop->stateFolder).entries()).size(), std::size_t(1));
}

void MigrationRunnerTest::stopEndsTheRun()
{
    m_bench->faults.before = actAt(StoreCall::Write, 0, [this] {
        QMetaObject::invokeMethod(
            m_runner.get(), [this] { m_runner->stop(); }, Qt::BlockingQueuedConnection);
    });
    std::optional<RunReport> report;
    connect(m_runner.get(), &MigrationRunner::finished, this, [&](const RunReport& done) { report = done; });
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite"))));
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongMs);
    QVERIFY(report->verdict == Verdict::Stopped);
    QVERIFY(m_bench->isTargetFolderEmpty());
}

void MigrationRunnerTest::runThatStillWaitsIsStoppedAndAnnouncedToo()
{
    std::vector<Verdict> verdicts;
    connect(m_runner.get(), &MigrationRunner::finished, this,
        [&](const RunReport& done) { verdicts.push_back(done.verdict); });
    const Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")));
    bool isForgotten = true;
    m_runner->run(plan);
    m_runner->run(plan);
    m_runner->perform([&](RunContext&) -> std::function<void()> { return [&] { isForgotten = false; }; });
    m_runner->stop();
    QTRY_COMPARE_WITH_TIMEOUT(verdicts, std::vector<Verdict>(2, Verdict::Stopped), kLongMs);
    QTRY_VERIFY(!m_runner->isBusy());
    QVERIFY(isForgotten);
    QVERIFY(m_bench->isTargetFolderEmpty());
}

void MigrationRunnerTest::exceptionBecomesAReport()
{
    for (const StoreCall call :
        { StoreCall::CreateTarget, StoreCall::Next, StoreCall::Write, StoreCall::Count }) {
        m_bench->faults.clear();
        m_bench->faults.before = [call](StoreCall now, int) -> Status {
            if (now == call)
                throw std::runtime_error("a bug of ours");
            return ok();
        };
        std::optional<RunReport> report;
        const auto connection = connect(
            m_runner.get(), &MigrationRunner::finished, this, [&](const RunReport& done) { report = done; });
        m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite"))));
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongMs);
        disconnect(connection);
        QVERIFY(report->verdict == Verdict::Failed);
        QCOMPARE(report->explanation->detail, QStringLiteral("a bug of ours"));
        QVERIFY(!report->explanation->what.isEmpty() && !report->explanation->next.isEmpty());
        QVERIFY(m_bench->isTargetFolderEmpty());
    }
}

void MigrationRunnerTest::destructorStopsAndWaits()
{
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());
    std::atomic<bool> began { false };
    m_bench->faults.before = actAt(StoreCall::Next, 0, [&] { began = true; });
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite"))));
    QTRY_VERIFY_WITH_TIMEOUT(began.load(), kLongMs);
    m_runner.reset();
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
    QCOMPARE(must(History(m_shop->stateFolder).entries()).size(), std::size_t(1));
}

void MigrationRunnerTest::jobsComeOneAfterTheOther()
{
    std::atomic<int> running { 0 };
    QList<int> done;
    for (int i = 0; i < 5; ++i)
        m_runner->perform([&, i](RunContext&) -> std::function<void()> {
            if (++running != 1)
                qFatal("two jobs at once");
            QThread::msleep(5);
            --running;
            return [&done, i] { done.append(i); };
        });
    QTRY_COMPARE_WITH_TIMEOUT(done, QList<int>({ 0, 1, 2, 3, 4 }), kLongMs);
}

void MigrationRunnerTest::refusedDryAndPracticeRunsLeaveNoHistory()
{
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    const std::vector<std::function<void(PlanRequest&)>> changes {
        [](PlanRequest& request) { request.mode = RunMode::DryRun; },
        [](PlanRequest& request) { request.mode = RunMode::Practice; },
        [this](PlanRequest& request) { request.target = m_source; },
    };
    for (const auto& change : changes) {
        std::optional<RunReport> report;
        const auto connection = connect(m_runner.get(), &MigrationRunner::finished, this,
            [&](const RunReport& finished) { report = finished; });
        m_runner->run(m_bench->plan(m_source, target, false, change));
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongMs);
        disconnect(connection);
        QVERIFY(m_writtenTo.isEmpty());
        QVERIFY(!QFileInfo::exists(m_shop->stateFolder));
    }
}

void MigrationRunnerTest::reportThatCannotBeWrittenIsSaid()
{
    m_written = Error { ErrorCode::Full, QStringLiteral("no room"), {}, {} };
    std::optional<RunReport> report;
    connect(m_runner.get(), &MigrationRunner::finished, this, [&](const RunReport& done) { report = done; });
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite"))));
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongMs);
    QVERIFY(report->verdict == Verdict::Proven);
    QVERIFY(report->reportFolder.isEmpty());
    QCOMPARE(report->findings.back().id, QStringLiteral("report.notWritten"));
}

QTEST_GUILESS_MAIN(MigrationRunnerTest)
#include "MigrationRunnerTest.moc"
