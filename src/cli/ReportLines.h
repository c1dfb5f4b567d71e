#pragma once

#include "cli/Console.h"
#include "engine/RunReport.h"

namespace transload {

/// Tells what a plan will do.
void showPlan(Console& console, const Plan& plan);
/// Tells how a run ended; with --json, its summary.
void showReport(Console& console, const RunReport& report);

} // namespace transload
