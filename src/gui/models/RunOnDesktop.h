#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace transload {

class DesktopSession;
class MoveSession;

/// Tells the desktop of a session's runs: the computer stays awake while a run or a trial works (not while it
/// is paused), the taskbar shows how far a run is, and whoever looks elsewhere hears of the verdict. GUI
/// thread.
class RunOnDesktop : public QObject {
    Q_OBJECT
public:
    /// `isWatched` says whether the person has the window before them. All of it outlives this.
    RunOnDesktop(MoveSession& session, DesktopSession& desktop, std::function<bool()> isWatched,
        QObject* parent = nullptr);
    /// Leaves nothing held.
    ~RunOnDesktop() override;

private:
    void follow();
    void tellVerdict();

    MoveSession& m_session;
    DesktopSession& m_desktop;
    std::function<bool()> m_isWatched;
    bool m_isAwake = false;
    std::optional<int> m_percent; // as shown
};

} // namespace transload
