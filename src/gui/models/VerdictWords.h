#pragma once

#include "engine/RunReport.h"
#include "gui/models/Tone.h"

#include <QString>

namespace transload {

/// "Proven", "Moved, with exceptions", …: the verdict as a heading, in the current language.
QString verdictWord(Verdict verdict);
/// How good or bad it is.
Tone verdictTone(Verdict verdict);

} // namespace transload
