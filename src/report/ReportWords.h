#pragma once

#include "engine/RunReport.h"

#include <QString>

namespace transload {

/// Whether the new data stands in its place, complete.
bool isTargetInPlace(const RunReport& report);

/// One translated sentence or two: how to take the run back, or why there is nothing to take back.
QString undoText(const RunReport& report);

} // namespace transload
