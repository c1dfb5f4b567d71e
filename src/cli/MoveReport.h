#pragma once

#include "engine/RunReport.h"

namespace transload {

class Console;

/// Says what a plan is going to do.
void showPlan(Console& console, const Plan& plan);

/// Says how a run went; with --json its report is the summary.
void showReport(Console& console, const RunReport& report);

} // namespace transload
