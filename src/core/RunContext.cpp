#include "core/RunContext.h"

namespace transload {

bool RunContext::shouldStop() const
{
    if (pause != nullptr && pause->isPaused()) {
        progress.enterWait();
        pause->wait(stop);
        progress.leaveWait();
    }
    return stop.stop_requested();
}

} // namespace transload
