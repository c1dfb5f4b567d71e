#include "stores/postgresql/PgPause.h"

#include <algorithm>
#include <thread>

namespace transload::store_postgresql {

Status waitFor(std::chrono::milliseconds pause, const std::stop_token& stop)
{
    constexpr std::chrono::milliseconds kStep(50); // how long a request to stop may go unnoticed
    for (; pause.count() > 0; pause -= kStep) {
        if (stop.stop_requested())
            return cancelled();
        std::this_thread::sleep_for(std::min(pause, kStep));
    }
    return stop.stop_requested() ? Status(cancelled()) : ok();
}

} // namespace transload::store_postgresql
