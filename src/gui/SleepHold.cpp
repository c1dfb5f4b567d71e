#include "gui/SleepHold.h"

#include "gui/DBusCall.h"

#include <QDBusPendingReply>
#include <QGuiApplication>

namespace transload {

void LogindHold::take(const QString& reason)
{
    const int turn = ++m_turn;
    QDBusMessage call
        = dbusCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QGuiApplication::applicationDisplayName() << reason
         << QStringLiteral("block");
    sendForAnswer(m_bus, call, this, [this, turn](const QDBusPendingCall& answered) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = answered;
        if (turn == m_turn && reply.isValid())
            m_file = reply.value(); // else the file is closed here, with the reply
    });
}

void LogindHold::release()
{
    ++m_turn;
    m_file = {};
}

CookieHold::CookieHold(const QDBusConnection& session, QString service, QString path, QString interface)
    : SleepHold(session),
      m_service(std::move(service)),
      m_path(std::move(path)),
      m_interface(std::move(interface))
{
}

CookieHold::~CookieHold()
{
    if (m_cookie)
        giveBack(*m_cookie);
}

void CookieHold::take(const QString& reason)
{
    const int turn = ++m_turn;
    QDBusMessage call = dbusCall(m_service, m_path, m_interface, QStringLiteral("Inhibit"));
    call << QGuiApplication::applicationDisplayName() << reason;
    sendForAnswer(m_bus, call, this, [this, turn](const QDBusPendingCall& answered) {
        const QDBusPendingReply<uint> reply = answered;
        if (!reply.isValid())
            return;
        if (turn == m_turn)
            m_cookie = reply.value();
        else
            giveBack(reply.value());
    });
}

void CookieHold::release()
{
    ++m_turn;
    if (m_cookie)
        giveBack(*m_cookie);
    m_cookie.reset();
}

void CookieHold::giveBack(uint cookie)
{
    QDBusMessage call = dbusCall(m_service, m_path, m_interface, QStringLiteral("UnInhibit"));
    call << cookie;
    m_bus.send(call);
}

} // namespace transload
