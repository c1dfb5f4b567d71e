#pragma once

#include "core/ProgressMeter.h"

#include <stop_token>

namespace transload {

/// What every blocking call of the engine and the stores is given: when to stop, and where to say how far it
/// is.
struct RunContext {
    std::stop_token stop;
    ProgressMeter& progress;

    bool shouldStop() const { return stop.stop_requested(); }
};

} // namespace transload
