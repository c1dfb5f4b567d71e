#pragma once

#include <QString>

#include <optional>

namespace transload {

/// What a long run asks of the desktop it runs on; a test records it instead. GUI thread. None of these
/// waits, and where the desktop cannot do a thing, nothing happens.
class DesktopSession {
public:
    virtual ~DesktopSession() = default;

    /// Keeps the computer from sleeping until `allowSleep`; `reason` is shown to people who ask what does.
    virtual void holdOffSleep(const QString& reason) = 0;
    virtual void allowSleep() = 0;
    /// How far the work is, 0 to 1, on the program's place in the taskbar; nothing takes it away again.
    virtual void showProgress(std::optional<double> fraction) = 0;
    /// Shows a message outside the window. Both are plain text.
    virtual void notify(const QString& title, const QString& text) = 0;
};

} // namespace transload
