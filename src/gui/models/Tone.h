#pragma once

namespace transload {

/// How good or bad something is, for icon, word and colour together; colour never stands alone.
enum class Tone { Neutral, Good, Caution, Bad };

} // namespace transload
