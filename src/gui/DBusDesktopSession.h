#pragma once

#include "gui/models/DesktopSession.h"

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace transload {

class SleepHold;

/// The desktop as freedesktop.org describes it: login1, PowerManagement and ScreenSaver hold off sleep,
/// Notifications shows messages, and a LauncherEntry signal tells the taskbar. The buses are opened on a
/// thread of their own, and every call is asynchronous and given up after a few seconds: a bus that is
/// missing or hangs costs nothing but its service. Nothing is started that was not running.
class DBusDesktopSession : public QObject, public DesktopSession {
    Q_OBJECT
public:
    struct Buses {
        QDBusConnection session;
        QDBusConnection system;
    };

    /// `open` is called once, on another thread. `desktopFile`: the name of the installed .desktop file,
    /// without its ending.
    DBusDesktopSession(const QString& desktopFile, std::function<Buses()> open, QObject* parent = nullptr);
    /// Lets sleep again.
    ~DBusDesktopSession() override;

    /// The buses of this machine and this login.
    static Buses realBuses();

    void holdOffSleep(const QString& reason) override;
    void allowSleep() override;
    void showProgress(std::optional<double> fraction) override;
    void notify(const QString& title, const QString& text) override;

private:
    void whenOpen(std::function<void()> act);
    void opened(const Buses& buses);
    void show(const QString& title, const QString& text, bool readsMarkup);

    QString m_desktopFile;
    std::optional<Buses> m_buses;
    std::vector<std::function<void()>> m_waiting; // for the buses, in order
    std::vector<std::unique_ptr<SleepHold>> m_holds;
};

} // namespace transload
