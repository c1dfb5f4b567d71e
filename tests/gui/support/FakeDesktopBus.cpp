#include "gui/support/FakeDesktopBus.h"

#include <QDBusArgument>
#include <QDBusUnixFileDescriptor>

#include <algorithm>
#include <array>
#include <atomic>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace transload {

namespace {

constexpr std::array kServices { "org.freedesktop.login1", "org.freedesktop.PowerManagement",
    "org.freedesktop.ScreenSaver", "org.freedesktop.Notifications" };

// Connections go by names, which a process has once.
QString newName()
{
    static std::atomic<int> count { 0 };
    return QStringLiteral("transload-test-%1").arg(++count);
}

} // namespace

FakeDesktopBus::FakeDesktopBus()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
        { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
            QStringLiteral("--print-address=1"), QStringLiteral("--address=unix:dir=") + m_folder.path() });
    if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead()) {
        qWarning("%s: %s", qPrintable(m_daemon.errorString()), m_daemon.readAllStandardError().constData());
        return;
    }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    m_service = QDBusConnection::connectToBus(m_address, newName());
    m_service->registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
    for (const char* name : kServices)
        m_service->registerService(QLatin1String(name));
    m_service->connect({}, {}, QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"),
        this, SLOT(update(QString, QVariantMap)));
}

FakeDesktopBus::~FakeDesktopBus()
{
    if (m_service)
        QDBusConnection::disconnectFromBus(m_service->name());
    m_daemon.terminate();
    m_daemon.waitForFinished();
    for (const int end : m_readEnds)
        close(end);
}

std::function<DBusDesktopSession::Buses()> FakeDesktopBus::opener()
{
    return [address = m_address] {
        return DBusDesktopSession::Buses { QDBusConnection::connectToBus(address, newName()),
            QDBusConnection::connectToBus(address, newName()) };
    };
}

void FakeDesktopBus::withdrawServices()
{
    for (const char* name : kServices)
        m_service->unregisterService(QLatin1String(name));
}

bool FakeDesktopBus::logindHolds() const
{
    return std::any_of(m_readEnds.begin(), m_readEnds.end(), [](int end) {
        pollfd state { end, POLLIN, 0 };
        poll(&state, 1, 0);
        return (state.revents & POLLHUP) == 0;
    });
}

bool FakeDesktopBus::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    if (!answersAtOnce) {
        m_unanswered.push_back(message);
        return true;
    }
    connection.send(message.createReply(answer(message)));
    return true;
}

void FakeDesktopBus::answerNow()
{
    answersAtOnce = true;
    for (const QDBusMessage& message : std::exchange(m_unanswered, {}))
        handleMessage(message, *m_service);
}

QVariantList FakeDesktopBus::answer(const QDBusMessage& message)
{
    const QVariantList given = message.arguments();
    const QString service = message.interface();
    if (message.member() == QLatin1String("GetCapabilities"))
        return { capabilities };
    if (message.member() == QLatin1String("Notify")) {
        notifications.push_back({ given.value(2).toString(), given.value(3).toString(),
            given.value(4).toString(), qdbus_cast<QVariantMap>(given.value(6)) });
        return { 1U };
    }
    if (message.member() == QLatin1String("UnInhibit")) {
        m_cookies[service].remove(given.value(0).toUInt());
        return {};
    }
    QStringList texts;
    for (const QVariant& each : given)
        texts << each.toString();
    m_inhibits[service] = texts;
    if (service == QLatin1String("org.freedesktop.login1.Manager"))
        return { giveFile() };
    m_cookies[service].insert(++m_lastCookie);
    return { m_lastCookie };
}

QVariant FakeDesktopBus::giveFile()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_readEnds.push_back(ends[0]);
    ++m_given;
    const QDBusUnixFileDescriptor file(ends[1]); // has a copy of its own
    close(ends[1]);
    return QVariant::fromValue(file);
}

void FakeDesktopBus::update(const QString& application, const QVariantMap& properties)
{
    updates.push_back({ application, properties });
}

} // namespace transload
