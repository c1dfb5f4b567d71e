#pragma once

#include "gui/DBusDesktopSession.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QVariantMap>

#include <vector>

namespace transload {

/// A message bus of the test's own (a real dbus-daemon), with the services of a desktop on it, which write
/// down what they are asked.
class FakeDesktopBus : public QDBusVirtualObject {
    Q_OBJECT
public:
    struct Notification {
        QString icon;
        QString title;
        QString text;
        QVariantMap hints;
    };
    struct TaskbarUpdate {
        QString application;
        QVariantMap properties;
    };

    FakeDesktopBus();
    ~FakeDesktopBus() override;

    /// Whether the daemon runs; without one nothing can be tested.
    bool isUp() const { return m_service && m_service->isConnected(); }
    qint64 daemon() const { return m_daemon.processId(); }
    /// For DBusDesktopSession: both buses are this one, by connections of their own. Any thread.
    std::function<DBusDesktopSession::Buses()> opener();

    /// Leaves the bus without a desktop.
    void withdrawServices();
    bool answersAtOnce = true; ///< else calls wait for `answerNow`
    QStringList capabilities;
    void answerNow();

    /// Whether the file that logind gave away is still open somewhere.
    bool logindHolds() const;
    int logindFilesGiven() const { return m_given; }
    /// Numbers given away and not given back.
    QSet<uint> cookies(const QString& service) const { return m_cookies.value(service); }
    QStringList lastInhibit(const QString& service) const { return m_inhibits.value(service); }
    std::vector<Notification> notifications;
    std::vector<TaskbarUpdate> updates;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

public Q_SLOTS:
    void update(const QString& application, const QVariantMap& properties);

private:
    QVariantList answer(const QDBusMessage& message);
    QVariant giveFile();

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    std::optional<QDBusConnection> m_service;
    std::vector<QDBusMessage> m_unanswered;
    std::vector<int> m_readEnds; // of the pipes whose other ends were given away
    int m_given = 0;
    uint m_lastCookie = 0;
    QMap<QString, QSet<uint>> m_cookies;
    QMap<QString, QStringList> m_inhibits;
};

} // namespace transload
