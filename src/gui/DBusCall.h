#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace transload {

/// A call that starts no service that is not running.
inline QDBusMessage dbusCall(
    const QString& service, const QString& path, const QString& interface, const QString& method)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
    call.setAutoStartService(false);
    return call;
}

/// Sends a call and gives its answer, or its failure after five seconds, to `answered(const
/// QDBusPendingCall&)`, as long as `receiver` lives. Does not wait.
template <typename Answered>
void sendForAnswer(const QDBusConnection& bus, const QDBusMessage& call, QObject* receiver, Answered answered)
{
    constexpr int kAnswerMs = 5000;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kAnswerMs), receiver);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, receiver, [watcher, answered = std::move(answered)] {
            answered(*watcher);
            watcher->deleteLater();
        });
}

} // namespace transload
