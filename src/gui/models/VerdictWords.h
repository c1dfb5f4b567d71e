#pragma once

#include "engine/RunReport.h"
#include "gui/models/Tone.h"

#include <QString>

namespace transload {

/// "Proven", "Moved, with exceptions", "Not restored", …: the verdict on a run of this mode as a heading, in
/// the current language.
QString verdictWord(Verdict verdict, RunMode mode = RunMode::Move);
/// How good or bad it is.
Tone verdictTone(Verdict verdict);

} // namespace transload
