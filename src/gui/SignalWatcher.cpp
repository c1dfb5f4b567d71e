#include "gui/SignalWatcher.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace transload {

namespace {

volatile std::sig_atomic_t writeEnd = -1; // a signal handler may touch little else

void handle(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(static_cast<int>(writeEnd), &byte, 1);
}

constexpr std::array<int, 3> kSignals { SIGINT, SIGTERM, SIGHUP };

} // namespace

SignalWatcher::SignalWatcher(QObject* parent) : QObject(parent)
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(m_pipe[0], &byte, 1) > 0) { }
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
}

SignalWatcher::~SignalWatcher()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    for (const int end : m_pipe)
        if (end >= 0)
            close(end);
}

} // namespace transload
