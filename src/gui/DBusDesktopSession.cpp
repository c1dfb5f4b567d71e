#include "gui/DBusDesktopSession.h"

#include "gui/DBusCall.h"
#include "gui/SleepHold.h"

#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>
#include <QtConcurrent>

namespace transload {

namespace {

QString notificationsService() { return QStringLiteral("org.freedesktop.Notifications"); }

QDBusMessage notificationsCall(const QString& method)
{
    return dbusCall(notificationsService(), QStringLiteral("/org/freedesktop/Notifications"),
        notificationsService(), method);
}

} // namespace

DBusDesktopSession::DBusDesktopSession(
    const QString& desktopFile, std::function<Buses()> open, QObject* parent)
    : QObject(parent), m_desktopFile(desktopFile)
{
    // Connecting waits for the bus to greet back, and a bus that hangs may take half a minute.
    QtConcurrent::run(std::move(open)).then(this, [this](const Buses& buses) { opened(buses); });
}

DBusDesktopSession::~DBusDesktopSession() = default; // the holds go, and with them what they hold

DBusDesktopSession::Buses DBusDesktopSession::realBuses()
{
    return { QDBusConnection::sessionBus(), QDBusConnection::systemBus() };
}

void DBusDesktopSession::opened(const Buses& buses)
{
    m_buses = buses;
    m_holds.push_back(std::make_unique<LogindHold>(buses.system));
    m_holds.push_back(
        std::make_unique<CookieHold>(buses.session, QStringLiteral("org.freedesktop.PowerManagement"),
            QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
            QStringLiteral("org.freedesktop.PowerManagement.Inhibit")));
    m_holds.push_back(
        std::make_unique<CookieHold>(buses.session, QStringLiteral("org.freedesktop.ScreenSaver"),
            QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver")));
    for (const std::function<void()>& act : std::exchange(m_waiting, {}))
        act();
}

void DBusDesktopSession::whenOpen(std::function<void()> act)
{
    if (m_buses)
        act();
    else
        m_waiting.push_back(std::move(act));
}

void DBusDesktopSession::holdOffSleep(const QString& reason)
{
    whenOpen([this, reason] {
        for (const std::unique_ptr<SleepHold>& hold : m_holds)
            hold->take(reason);
    });
}

void DBusDesktopSession::allowSleep()
{
    whenOpen([this] {
        for (const std::unique_ptr<SleepHold>& hold : m_holds)
            hold->release();
    });
}

void DBusDesktopSession::showProgress(std::optional<double> fraction)
{
    whenOpen([this, fraction] {
        QDBusMessage signal
            = QDBusMessage::createSignal(QStringLiteral("/com/canonical/unity/launcherentry/transload"),
                QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
        signal << QStringLiteral("application://%1.desktop").arg(m_desktopFile)
               << QVariantMap { { QStringLiteral("progress"), fraction.value_or(0) },
                      { QStringLiteral("progress-visible"), fraction.has_value() } };
        m_buses->session.send(signal);
    });
}

void DBusDesktopSession::notify(const QString& title, const QString& text)
{
    whenOpen([this, title, text] {
        sendForAnswer(m_buses->session, notificationsCall(QStringLiteral("GetCapabilities")), this,
            [this, title, text](const QDBusPendingCall& answered) {
                const QDBusPendingReply<QStringList> reply = answered;
                if (reply.isValid())
                    show(title, text, reply.value().contains(QStringLiteral("body-markup")));
            });
    });
}

// A service that reads markup in the text gets it escaped, so that it shows what was written and nothing
// else.
void DBusDesktopSession::show(const QString& title, const QString& text, bool readsMarkup)
{
    QDBusMessage call = notificationsCall(QStringLiteral("Notify"));
    call << QGuiApplication::applicationDisplayName() << 0U << m_desktopFile << title
         << (readsMarkup ? text.toHtmlEscaped() : text) << QStringList()
         << QVariantMap { { QStringLiteral("desktop-entry"), m_desktopFile } } << -1;
    m_buses->session.send(call);
}

} // namespace transload
