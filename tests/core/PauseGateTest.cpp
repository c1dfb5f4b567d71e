#include "core/RunContext.h"

#include <QTest>

#include <future>

using namespace transload;
using namespace std::chrono_literals;

namespace {

/// Stands still until it is moved.
class HandClock : public Clock {
public:
    std::chrono::steady_clock::time_point m_now {};
    std::chrono::steady_clock::time_point tick() const override { return m_now; }
};

} // namespace

class PauseGateTest : public QObject {
    Q_OBJECT
private slots:
    void openGateHoldsNobody();
    void closedGateHoldsUntilItOpens();
    void stopRequestPassesAClosedGate();
    void timeAtWorkStandsStillInPauses();
    void contextSaysThatAWorkerWaits();

private:
    HandClock m_clock;
};

void PauseGateTest::openGateHoldsNobody()
{
    PauseGate gate(m_clock);
    gate.wait({});
    gate.pause();
    gate.resume();
    gate.wait({});
    QVERIFY(!gate.isPaused());
}

void PauseGateTest::closedGateHoldsUntilItOpens()
{
    PauseGate gate(m_clock);
    gate.pause();
    const auto first = std::async(std::launch::async, [&] { gate.wait({}); });
    const auto second = std::async(std::launch::async, [&] { gate.wait({}); });
    QCOMPARE(first.wait_for(100ms), std::future_status::timeout);
    QCOMPARE(second.wait_for(0ms), std::future_status::timeout);
    gate.resume();
    QCOMPARE(first.wait_for(10s), std::future_status::ready);
    QCOMPARE(second.wait_for(10s), std::future_status::ready);
}

void PauseGateTest::stopRequestPassesAClosedGate()
{
    PauseGate gate(m_clock);
    gate.pause();
    std::stop_source stop;
    const auto held = std::async(std::launch::async, [&] { gate.wait(stop.get_token()); });
    QCOMPARE(held.wait_for(100ms), std::future_status::timeout);
    stop.request_stop();
    QCOMPARE(held.wait_for(10s), std::future_status::ready);
    QVERIFY(gate.isPaused());
    gate.wait(stop.get_token());
}

void PauseGateTest::timeAtWorkStandsStillInPauses()
{
    const auto start = m_clock.tick();
    PauseGate gate(m_clock);
    m_clock.m_now += 5s;
    QCOMPARE(gate.timeAtWork() - start, 5s);
    gate.pause();
    m_clock.m_now += 2s;
    QCOMPARE(gate.timeAtWork() - start, 5s);
    gate.pause(); // does not begin anew
    m_clock.m_now += 3s;
    gate.resume();
    QCOMPARE(gate.timeAtWork() - start, 5s);
    m_clock.m_now += 7s;
    gate.resume();
    gate.pause();
    m_clock.m_now += 1s;
    QCOMPARE(gate.timeAtWork() - start, 12s);
}

void PauseGateTest::contextSaysThatAWorkerWaits()
{
    PauseGate gate(m_clock);
    ProgressMeter meter;
    std::stop_source stop;
    RunContext context { stop.get_token(), meter, &gate };
    QVERIFY(!context.shouldStop());
    gate.pause();
    auto answer = std::async(std::launch::async, [&] { return context.shouldStop(); });
    QTRY_VERIFY(meter.snapshot().isWaiting);
    gate.resume();
    QVERIFY(!answer.get());
    QVERIFY(!meter.snapshot().isWaiting);
    gate.pause();
    stop.request_stop();
    QVERIFY(context.shouldStop());
}

QTEST_GUILESS_MAIN(PauseGateTest)
#include "PauseGateTest.moc"
