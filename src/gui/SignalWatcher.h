#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>

namespace transload {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, in the event loop. One at a time in a process.
class SignalWatcher : public QObject {
    Q_OBJECT
public:
    explicit SignalWatcher(QObject* parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void asked();

private:
    std::array<int, 2> m_pipe { -1, -1 };
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace transload
