#pragma once

#include "core/PauseGate.h"
#include "core/ProgressMeter.h"

#include <stop_token>

namespace transload {

/// What every blocking call of the engine and the stores is given: when to stop, when to wait, and where to
/// say how far it is.
struct RunContext {
    std::stop_token stop;
    ProgressMeter& progress;
    PauseGate* pause = nullptr; ///< null: this work is never paused

    /// Asked between two pieces of work. While the run is paused it first waits, for the end of the pause or
    /// a request to stop: hold no lock that another worker needs.
    bool shouldStop() const;
};

} // namespace transload
