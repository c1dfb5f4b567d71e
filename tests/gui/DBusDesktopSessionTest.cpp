#include "gui/support/FakeDesktopBus.h"

#include <QElapsedTimer>
#include <QThread>
#include <QtTest>

#include <csignal>

using namespace transload;

namespace {

constexpr int kAtOnceMs = 2'000; // a call that waited for its answer would take 25 s

QString power() { return QStringLiteral("org.freedesktop.PowerManagement.Inhibit"); }
QString saver() { return QStringLiteral("org.freedesktop.ScreenSaver"); }
QString logind() { return QStringLiteral("org.freedesktop.login1.Manager"); }

bool allHold(const FakeDesktopBus& bus)
{
    return bus.logindHolds() && bus.cookies(power()).size() == 1 && bus.cookies(saver()).size() == 1;
}

bool noneHolds(const FakeDesktopBus& bus)
{
    return !bus.logindHolds() && bus.cookies(power()).isEmpty() && bus.cookies(saver()).isEmpty();
}

/// Everything that is ever asked, once.
void askAll(DesktopSession& desktop)
{
    desktop.holdOffSleep(QStringLiteral("why"));
    desktop.showProgress(0.25);
    desktop.notify(QStringLiteral("title"), QStringLiteral("text"));
}

} // namespace

/// Against real buses: one of the test's own, one that hangs, none at all.
class DBusDesktopSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<FakeDesktopBus>();
        QVERIFY2(m_bus->isUp(), "these tests need dbus-daemon");
    }

    void sleepIsHeldOffAndAllowedAgain()
    {
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        for (int time = 0; time < 2; ++time) {
            desktop.holdOffSleep(QStringLiteral("why"));
            QTRY_VERIFY(allHold(*m_bus));
            desktop.allowSleep();
            QTRY_VERIFY(noneHolds(*m_bus));
        }
        QCOMPARE(m_bus->logindFilesGiven(), 2);
        const QString who = QGuiApplication::applicationDisplayName();
        QCOMPARE(m_bus->lastInhibit(logind()),
            QStringList(
                { QStringLiteral("sleep:idle"), who, QStringLiteral("why"), QStringLiteral("block") }));
        QCOMPARE(m_bus->lastInhibit(power()), QStringList({ who, QStringLiteral("why") }));
        QCOMPARE(m_bus->lastInhibit(saver()), QStringList({ who, QStringLiteral("why") }));
    }

    void theEndOfTheProgramAllowsSleep()
    {
        auto desktop = std::make_unique<DBusDesktopSession>(QStringLiteral("transload"), m_bus->opener());
        desktop->holdOffSleep(QStringLiteral("why"));
        QTRY_VERIFY(allHold(*m_bus));
        desktop.reset();
        QTRY_VERIFY(noneHolds(*m_bus));
    }

    void anAnswerThatComesTooLateIsGivenBack()
    {
        m_bus->answersAtOnce = false;
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        desktop.holdOffSleep(QStringLiteral("why"));
        desktop.allowSleep();
        QTest::qWait(200);
        m_bus->answerNow();
        QTRY_COMPARE(m_bus->logindFilesGiven(), 1);
        QTRY_COMPARE(m_bus->lastInhibit(saver()).size(), 2);
        QTRY_VERIFY(noneHolds(*m_bus));
    }

    void notificationsShowTheirTextAndNothingElse_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("sent");
        QTest::newRow("plain") << QStringList { QStringLiteral("body") }
                               << QStringLiteral("a <b>bold</b> & b");
        QTest::newRow("with markup") << QStringList { QStringLiteral("body"), QStringLiteral("body-markup") }
                                     << QStringLiteral("a &lt;b&gt;bold&lt;/b&gt; &amp; b");
    }

    void notificationsShowTheirTextAndNothingElse()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, sent);
        m_bus->capabilities = capabilities;
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        desktop.notify(QStringLiteral("Proven"), QStringLiteral("a <b>bold</b> & b"));
        QTRY_COMPARE(m_bus->notifications.size(), std::size_t(1));
        QCOMPARE(m_bus->notifications[0].title, QStringLiteral("Proven"));
        QCOMPARE(m_bus->notifications[0].text, sent);
        QCOMPARE(m_bus->notifications[0].icon, QStringLiteral("transload"));
        QCOMPARE(m_bus->notifications[0].hints.value(QStringLiteral("desktop-entry")).toString(),
            QStringLiteral("transload"));
    }

    void theTaskbarKnowsTheInstalledProgram()
    {
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        desktop.showProgress(0.25);
        desktop.showProgress(std::nullopt);
        QTRY_COMPARE(m_bus->updates.size(), std::size_t(2));
        const QString installed = QStringLiteral("%1/installer/transload.desktop")
                                      .arg(qEnvironmentVariable("TRANSLOAD_SOURCE_DIR"));
        QVERIFY(QFile::exists(installed));
        for (const FakeDesktopBus::TaskbarUpdate& update : m_bus->updates)
            QCOMPARE(update.application, QStringLiteral("application://transload.desktop"));
        QCOMPARE(m_bus->updates[0].properties.value(QStringLiteral("progress")), QVariant(0.25));
        QCOMPARE(m_bus->updates[0].properties.value(QStringLiteral("progress-visible")), QVariant(true));
        QCOMPARE(m_bus->updates[1].properties.value(QStringLiteral("progress-visible")), QVariant(false));
    }

    void noBusIsHarmless()
    {
        QElapsedTimer since;
        since.start();
        {
            DBusDesktopSession desktop(QStringLiteral("transload"), [] {
                const QString nowhere = QStringLiteral("unix:path=/nowhere/at/all");
                return DBusDesktopSession::Buses { QDBusConnection::connectToBus(
                                                       nowhere, QStringLiteral("none-1")),
                    QDBusConnection::connectToBus(nowhere, QStringLiteral("none-2")) };
            });
            askAll(desktop);
            QVERIFY(since.elapsed() < kAtOnceMs);
            QTest::qWait(300);
            askAll(desktop);
            desktop.allowSleep();
            since.restart();
        }
        QVERIFY(since.elapsed() < kAtOnceMs);
    }

    void aDesktopWithoutTheseServicesIsHarmless()
    {
        m_bus->withdrawServices();
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        askAll(desktop);
        QTRY_COMPARE(m_bus->updates.size(), std::size_t(1)); // a signal needs no service
        desktop.allowSleep();
        QTest::qWait(200);
        QCOMPARE(m_bus->logindFilesGiven(), 0);
        QVERIFY(noneHolds(*m_bus));
        QVERIFY(m_bus->notifications.empty());
    }

    void aBusThatHangsHoldsNobodyUp()
    {
        kill(static_cast<pid_t>(m_bus->daemon()), SIGSTOP);
        QElapsedTimer since;
        since.start();
        DBusDesktopSession desktop(QStringLiteral("transload"), m_bus->opener());
        askAll(desktop);
        QVERIFY2(since.elapsed() < kAtOnceMs, qPrintable(QString::number(since.elapsed())));
        QTest::qWait(500);
        kill(static_cast<pid_t>(m_bus->daemon()), SIGCONT);
        QTRY_VERIFY(allHold(*m_bus));
        QTRY_COMPARE(m_bus->notifications.size(), std::size_t(1));

        kill(static_cast<pid_t>(m_bus->daemon()), SIGSTOP); // now with the connections open
        since.restart();
        desktop.allowSleep();
        askAll(desktop);
        desktop.allowSleep();
        QVERIFY2(since.elapsed() < kAtOnceMs, qPrintable(QString::number(since.elapsed())));
        kill(static_cast<pid_t>(m_bus->daemon()), SIGCONT);
        QTRY_VERIFY(noneHolds(*m_bus));
    }

private:
    std::unique_ptr<FakeDesktopBus> m_bus;
};

QTEST_MAIN(DBusDesktopSessionTest)
#include "DBusDesktopSessionTest.moc"
