#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <optional>

class QDBusPendingCall;

namespace transload {

/// One service's promise to keep the computer awake. GUI thread; nothing waits. An answer that comes after
/// `release` is given back at once.
class SleepHold : public QObject {
    Q_OBJECT
public:
    ~SleepHold() override = default;

    virtual void take(const QString& reason) = 0;
    virtual void release() = 0;

protected:
    explicit SleepHold(const QDBusConnection& bus) : m_bus(bus) { }

    QDBusConnection m_bus;
    int m_turn = 0; // counts takes and releases: tells a late answer from the one that is waited for
};

/// systemd-logind: the hold is an open file.
class LogindHold : public SleepHold {
    Q_OBJECT
public:
    explicit LogindHold(const QDBusConnection& system) : SleepHold(system) { }

    void take(const QString& reason) override;
    void release() override;

private:
    QDBusUnixFileDescriptor m_file;
};

/// The desktops' own services: the hold is a number.
class CookieHold : public SleepHold {
    Q_OBJECT
public:
    /// A service with `Inhibit` and `UnInhibit`.
    CookieHold(const QDBusConnection& session, QString service, QString path, QString interface);
    ~CookieHold() override;

    void take(const QString& reason) override;
    void release() override;

private:
    void giveBack(uint cookie);

    QString m_service;
    QString m_path;
    QString m_interface;
    std::optional<uint> m_cookie;
};

} // namespace transload
