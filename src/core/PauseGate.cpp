#include "core/PauseGate.h"

namespace transload {

void PauseGate::pause()
{
    const std::scoped_lock lock(m_mutex);
    if (m_isPaused)
        return;
    m_since = m_clock.tick();
    m_isPaused = true;
}

void PauseGate::resume()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isPaused)
        return;
    m_before += m_clock.tick() - m_since;
    m_isPaused = false;
    m_opened.notify_all();
}

void PauseGate::wait(const std::stop_token& stop)
{
    if (!isPaused())
        return;
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, stop, [this] { return !m_isPaused; });
}

std::chrono::steady_clock::time_point PauseGate::timeAtWork() const
{
    const std::scoped_lock lock(m_mutex);
    return (m_isPaused ? m_since : m_clock.tick()) - m_before;
}

} // namespace transload
