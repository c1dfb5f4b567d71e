#include "gui/models/RunOnDesktop.h"

#include "gui/support/Bench.h"
#include "gui/support/FakeDesktopBus.h"

#include <QThread>
#include <QtTest>

using namespace transload;

namespace {

constexpr int kLongMs = 60'000;

QString power() { return QStringLiteral("org.freedesktop.PowerManagement.Inhibit"); }

} // namespace

/// Whole runs, and what the desktop hears of them over a real bus.
class RunOnDesktopTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_isWatched = false;
        m_faults.clear();
        m_faults.before = nullptr;
        m_bench = std::make_unique<Bench>(&m_faults);
        m_bus = std::make_unique<FakeDesktopBus>();
        QVERIFY2(m_bus->isUp(), "these tests need dbus-daemon");
        m_desktop = std::make_unique<DBusDesktopSession>(QStringLiteral("transload"), m_bus->opener());
        m_session = std::make_unique<MoveSession>(
            m_bench->workshop(), m_bench->preferences(), m_bench->path(QStringLiteral("sample")));
        m_runOnDesktop
            = std::make_unique<RunOnDesktop>(*m_session, *m_desktop, [this] { return m_isWatched; });
        QVERIFY(m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))));
        m_faults.before = [this](test::StoreCall call, int) {
            QThread::msleep(2); // a run that can be watched
            return call == m_failsAt ? Status(Error { ErrorCode::Full, QStringLiteral("no room"), {}, {} })
                                     : ok();
        };
        m_failsAt.reset();
    }

    void cleanup()
    {
        m_runOnDesktop.reset();
        m_session.reset();
        m_desktop.reset();
        m_bus.reset();
        m_bench.reset();
    }

    void aProvenRunHoldsOffSleepShowsHowFarItIsAndTellsTheVerdict()
    {
        m_session->start();
        QTRY_VERIFY(isHeld());
        QVERIFY(m_session->isBusy());
        QVERIFY(m_bus->notifications.empty());
        verifyEnd(Verdict::Proven);
        QCOMPARE(m_bus->notifications[0].title, QStringLiteral("Proven"));
        QVERIFY(m_bus->notifications[0].text.contains(QStringLiteral("equals the original")));
        verifyTaskbar();
    }

    void aFailedRunLetsGoAndTellsThatTheDataIsSafe()
    {
        m_failsAt = test::StoreCall::FinishTarget;
        m_session->start();
        QTRY_VERIFY(isHeld());
        verifyEnd(Verdict::Failed);
        QCOMPARE(m_bus->notifications[0].title, QStringLiteral("Not moved"));
        QVERIFY(m_bus->notifications[0].text.contains(QStringLiteral("Your original is unchanged.")));
        verifyTaskbar();
    }

    void aStoppedRunLetsGo()
    {
        m_session->start();
        QTRY_VERIFY(isHeld());
        m_session->stop();
        verifyEnd(Verdict::Stopped);
        QCOMPARE(m_bus->notifications[0].title, QStringLiteral("Stopped"));
        verifyTaskbar();
    }

    void aPausedRunMaySleep()
    {
        m_session->start();
        QTRY_VERIFY(isHeld());
        m_session->moving().pause();
        QVERIFY(m_session->moving().isPaused());
        QTRY_VERIFY(isFree());
        QVERIFY(m_session->isBusy());
        m_session->moving().resume();
        QTRY_VERIFY(isHeld());
        verifyEnd(Verdict::Proven);
    }

    void whoeverWatchesNeedsNoMessage()
    {
        m_isWatched = true;
        m_session->start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), kLongMs);
        QTRY_VERIFY(isFree());
        QVERIFY(m_session->result().hasReport());
        QTest::qWait(200);
        QVERIFY(m_bus->notifications.empty());
    }

    void aTrialHoldsOffSleepToo()
    {
        m_session->check().tryOut(RunMode::Practice, *m_session->source().detection());
        QTRY_VERIFY(isHeld());
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), kLongMs);
        QTRY_VERIFY(isFree());
        QVERIFY(m_bus->updates.empty());
    }

    void theEndOfTheProgramLetsGo()
    {
        m_session->start();
        QTRY_VERIFY(isHeld());
        m_runOnDesktop.reset();
        QTRY_VERIFY(isFree());
        QTRY_VERIFY(!m_bus->updates.empty()
            && !m_bus->updates.back().properties.value(QStringLiteral("progress-visible")).toBool());
    }

private:
    bool isHeld() const { return m_bus->logindHolds() && m_bus->cookies(power()).size() == 1; }
    bool isFree() const { return !m_bus->logindHolds() && m_bus->cookies(power()).isEmpty(); }

    void verifyEnd(Verdict verdict)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), kLongMs);
        QVERIFY(m_session->moving().report()->verdict == verdict);
        QTRY_VERIFY(isFree());
        QTRY_COMPARE(m_bus->notifications.size(), std::size_t(1));
    }

    /// Never back, at most once per percent, and gone at the end.
    void verifyTaskbar()
    {
        const auto isVisible = [](const FakeDesktopBus::TaskbarUpdate& update) {
            return update.properties.value(QStringLiteral("progress-visible")).toBool();
        };
        QTRY_VERIFY(!m_bus->updates.empty() && !isVisible(m_bus->updates.back()));
        QVERIFY(m_bus->updates.size() > 1);
        double last = -1;
        for (std::size_t i = 0; i + 1 < m_bus->updates.size(); ++i) {
            QVERIFY(isVisible(m_bus->updates[i]));
            const double now = m_bus->updates[i].properties.value(QStringLiteral("progress")).toDouble();
            QVERIFY2(now > last && now <= 1, qPrintable(QStringLiteral("%1 after %2").arg(now).arg(last)));
            last = now;
        }
    }

    test::Faults m_faults;
    std::optional<test::StoreCall> m_failsAt;
    bool m_isWatched = false;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<FakeDesktopBus> m_bus;
    std::unique_ptr<DBusDesktopSession> m_desktop;
    std::unique_ptr<MoveSession> m_session;
    std::unique_ptr<RunOnDesktop> m_runOnDesktop;
};

QTEST_MAIN(RunOnDesktopTest)
#include "RunOnDesktopTest.moc"
