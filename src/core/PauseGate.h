#pragma once

#include "core/Clock.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace transload {

/// Holds workers between two pieces of work while a person has paused the run. Any thread.
class PauseGate {
public:
    /// `clock` outlives the gate; it measures the pauses.
    explicit PauseGate(const Clock& clock) : m_clock(clock) { }

    void pause();
    void resume();
    bool isPaused() const { return m_isPaused.load(std::memory_order_relaxed); }
    /// Returns at once while the gate is open; else waits until it opens or `stop` is requested.
    void wait(const std::stop_token& stop);
    /// The clock's time less all pauses: it stands still while the gate is closed. Rates are taken by it.
    std::chrono::steady_clock::time_point timeAtWork() const;

private:
    const Clock& m_clock;
    std::atomic<bool> m_isPaused { false }; // written under m_mutex; read without, as workers ask often
    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_opened;
    std::chrono::steady_clock::time_point m_since;
    std::chrono::steady_clock::duration m_before {}; // all pauses but the one that is on
};

} // namespace transload
