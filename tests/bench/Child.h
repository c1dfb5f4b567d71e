#pragma once

#include <QJsonObject>

#include <cstdint>
#include <functional>

namespace transload::bench {

/// What a piece of work took that ran in a process of its own, with what it started and waited for.
struct Measured {
    QJsonObject answer; ///< of the work; its own times are in there
    double cpuSeconds = 0; ///< user and system
    std::uint64_t peakBytes = 0; ///< of the largest process
};

/// Runs `work` in a forked child and waits for it, so that its memory is its own. The caller must have no
/// other thread. Throws std::runtime_error with the child's words when it fails.
Measured inChild(const std::function<QJsonObject()>& work);

/// Seconds by the steady clock that `work` takes.
double secondsOf(const std::function<void()>& work);

} // namespace transload::bench
