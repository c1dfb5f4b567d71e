#pragma once

#include "core/Result.h"
#include "engine/RunReport.h"

#include <QString>

namespace transload {

/// Writes report.json and report.html into a folder that exists, so that each is either absent or complete,
/// readable by this user only. Where one of these names is taken, both are called `report-<run>` instead:
/// no report is ever overwritten. Errors: as writeFileDurably.
Status writeReport(const RunReport& report, const QString& folder);

} // namespace transload
