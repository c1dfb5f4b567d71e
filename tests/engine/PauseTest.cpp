#include "engine/EngineTestKit.h"
#include "engine/MigrationRunner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace transload;
using namespace transload::test;
using namespace std::chrono_literals;

namespace {

constexpr int kLongMs = 60'000;
constexpr int kStopMs = 5'000;

// Many batches, so that a pause can fall between two of them.
std::vector<TestCollection> manyBatches()
{
    TestCollection collection { keyValueCollection(QStringLiteral("events")), {} };
    const std::string value(2000, 'v');
    for (int i = 0; i < 4000; ++i)
        collection.records.push_back(
            keyValueRecord(QByteArray::number(i).rightJustified(6, '0').toStdString(), value));
    return { collection, keyValueSample(QStringLiteral("users"), 20) };
}

/// The real time, and as much more as a test puts on top.
class ShiftedClock : public Clock {
public:
    std::atomic<std::chrono::seconds> shift { 0s };
    std::chrono::steady_clock::time_point tick() const override { return Clock::tick() + shift.load(); }
};

} // namespace

/// A run that is paused: at every kind of moment, for a while, and stopped from there.
class PauseTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pausedRunRestsAndGoesOnToTheSameProof_data();
    void pausedRunRestsAndGoesOnToTheSameProof();
    void stopWhilePausedEndsAtOnceAndLeavesNothing_data();
    void stopWhilePausedEndsAtOnceAndLeavesNothing();
    void destructorEndsAPausedRun();
    void pauseIsNotCounted();
    void pauseEndsWithItsRun();
    void withoutARunThereIsNothingToPause();

private:
    static void addMoments();
    /// Pauses the run, from its own thread, before the `nth` request of this kind.
    void pauseAt(StoreCall call, int nth);
    void runToRest(bool withBackup);

    std::unique_ptr<Bench> m_bench;
    ShiftedClock m_clock;
    std::unique_ptr<MigrationRunner> m_runner;
    Location m_source;
    std::optional<Progress> m_last;
    std::optional<RunReport> m_report;
};

void PauseTest::init()
{
    m_last.reset();
    m_report.reset();
    m_clock.shift = 0s;
    m_bench = std::make_unique<Bench>();
    m_runner = std::make_unique<MigrationRunner>(Workshop { m_bench->registry, m_bench->profiles, m_clock,
        m_bench->folder() + QStringLiteral("/state"),
        [](const RunReport&, const QString&) { return ok(); } });
    connect(m_runner.get(), &MigrationRunner::progressed, this,
        [this](const Progress& progress) { m_last = progress; });
    connect(m_runner.get(), &MigrationRunner::finished, this,
        [this](const RunReport& report) { m_report = report; });
    m_source = m_bench->buildSource(QStringLiteral("rocksdb"), manyBatches());
}

void PauseTest::cleanup()
{
    m_runner.reset();
    m_bench.reset();
}

void PauseTest::addMoments()
{
    QTest::addColumn<StoreCall>("call");
    QTest::addColumn<int>("nth");
    QTest::addColumn<bool>("withBackup");
    QTest::newRow("while the backup is made") << StoreCall::RecoverCopy << 0 << true;
    QTest::newRow("before the first batch") << StoreCall::Next << 0 << false;
    QTest::newRow("between two batches read") << StoreCall::Next << 5 << false;
    QTest::newRow("between two batches written") << StoreCall::Write << 4 << false;
    QTest::newRow("while the indexes are built") << StoreCall::FinishTarget << 0 << false;
    QTest::newRow("while it is proven") << StoreCall::OpenReader << 2 << false;
}

void PauseTest::pauseAt(StoreCall call, int nth)
{
    m_bench->faults.before = actAt(call, nth, [this] {
        QMetaObject::invokeMethod(
            m_runner.get(), [this] { m_runner->pause(); }, Qt::BlockingQueuedConnection);
    });
}

void PauseTest::runToRest(bool withBackup)
{
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")), withBackup));
    QTRY_VERIFY_WITH_TIMEOUT((m_last && m_last->isPaused && m_last->meter.isWaiting) || m_report, kLongMs);
    QVERIFY2(!m_report, "the run ended instead of waiting");
    QTest::qWait(300); // whatever was in hand is done by then
}

void PauseTest::pausedRunRestsAndGoesOnToTheSameProof_data() { addMoments(); }

void PauseTest::pausedRunRestsAndGoesOnToTheSameProof()
{
    QFETCH(StoreCall, call);
    QFETCH(int, nth);
    QFETCH(bool, withBackup);
    const RunReport undisturbed = m_bench->move(m_source, m_bench->target(QStringLiteral("rocksdb")));
    QVERIFY(undisturbed.verdict == Verdict::Proven);

    pauseAt(call, nth);
    runToRest(withBackup);
    if (QTest::currentTestFailed())
        return;
    const int calls = m_bench->faults.calls();
    const ProgressMeter::Snapshot before = m_last->meter;
    QTest::qWait(700);
    QCOMPARE(m_bench->faults.calls(), calls);
    QCOMPARE(m_last->meter.step, before.step);
    QCOMPARE(m_last->meter.records, before.records);
    QCOMPARE(m_last->meter.bytes, before.bytes);
    QVERIFY(!m_report);

    m_runner->resume();
    QTRY_VERIFY_WITH_TIMEOUT(m_report.has_value(), kLongMs);
    QVERIFY(m_report->verdict == Verdict::Proven);
    QCOMPARE(m_report->collections.size(), undisturbed.collections.size());
    for (std::size_t i = 0; i < m_report->collections.size(); ++i) {
        QCOMPARE(m_report->collections[i].sourceFingerprint, undisturbed.collections[i].sourceFingerprint);
        QCOMPARE(m_report->collections[i].targetFingerprint, undisturbed.collections[i].sourceFingerprint);
    }
}

void PauseTest::stopWhilePausedEndsAtOnceAndLeavesNothing_data() { addMoments(); }

void PauseTest::stopWhilePausedEndsAtOnceAndLeavesNothing()
{
    QFETCH(StoreCall, call);
    QFETCH(int, nth);
    QFETCH(bool, withBackup);
    const TreeSnapshot before = snapshotOf(m_bench->sourceFolder());
    pauseAt(call, nth);
    runToRest(withBackup);
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer since;
    since.start();
    m_runner->stop();
    QVERIFY(!m_runner->isPaused());
    QTRY_VERIFY_WITH_TIMEOUT(m_report.has_value(), kStopMs);
    QVERIFY2(since.elapsed() < kStopMs, qPrintable(QString::number(since.elapsed())));
    QVERIFY(m_report->verdict == Verdict::Stopped);
    QVERIFY(m_bench->isTargetFolderEmpty());
    QCOMPARE(snapshotOf(m_bench->sourceFolder()), before);
}

void PauseTest::destructorEndsAPausedRun()
{
    pauseAt(StoreCall::Write, 1);
    runToRest(false);
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer since;
    since.start();
    m_runner.reset();
    QVERIFY(since.elapsed() < kStopMs);
    QVERIFY(m_bench->isTargetFolderEmpty());
}

void PauseTest::pauseIsNotCounted()
{
    pauseAt(StoreCall::Write, 4);
    runToRest(false);
    if (QTest::currentTestFailed())
        return;
    const double frozen = m_last->stepSeconds;
    m_clock.shift = 3600s;
    QTest::qWait(300);
    QCOMPARE(m_last->stepSeconds, frozen);
    m_runner->resume();
    QTRY_VERIFY_WITH_TIMEOUT(m_report.has_value(), kLongMs);
    QVERIFY(m_report->seconds >= 3600);
    for (const StepReport& step : m_report->steps)
        QVERIFY2(step.seconds < 600, qPrintable(step.id));
}

void PauseTest::pauseEndsWithItsRun()
{
    // Too late to hold anything: the switch is under way, and is completed.
    pauseAt(StoreCall::Publish, 0);
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_report.has_value(), kLongMs);
    QVERIFY(m_report->verdict == Verdict::Proven);
    QVERIFY(!m_runner->isPaused());
    m_report.reset();
    m_bench->faults.clear();
    m_runner->run(m_bench->plan(m_source, m_bench->target(QStringLiteral("rocksdb"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_report.has_value(), kLongMs);
    QVERIFY(m_report->verdict == Verdict::Proven);
}

void PauseTest::withoutARunThereIsNothingToPause()
{
    m_runner->pause();
    QVERIFY(!m_runner->isPaused());
    bool isDone = false;
    m_runner->perform([&](RunContext&) -> std::function<void()> { return [&] { isDone = true; }; });
    m_runner->pause();
    QTRY_VERIFY_WITH_TIMEOUT(isDone, kLongMs);
}

QTEST_GUILESS_MAIN(PauseTest)
#include "PauseTest.moc"
