#pragma once

#include "core/Result.h"

#include <array>
#include <chrono>
#include <stop_token>

namespace transload::store_postgresql {

/// The pauses before something is tried again that a server may grant later: limited, and growing.
inline constexpr std::array kPauses { std::chrono::milliseconds(300), std::chrono::milliseconds(700),
    std::chrono::milliseconds(1500), std::chrono::milliseconds(3000), std::chrono::milliseconds(6000) };

/// Waits that long. Errors: Cancelled, soon after a request to stop.
Status waitFor(std::chrono::milliseconds pause, const std::stop_token& stop);

} // namespace transload::store_postgresql
