#pragma once

#include <QDateTime>

#include <chrono>

namespace transload {

/// Where the time comes from; a test supplies its own. Any thread.
class Clock {
public:
    virtual ~Clock() = default;

    /// The calendar time, in UTC: for names and reports, never for durations.
    virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
    /// A clock that only goes forward: for durations and time-outs.
    virtual std::chrono::steady_clock::time_point tick() const { return std::chrono::steady_clock::now(); }
};

} // namespace transload
