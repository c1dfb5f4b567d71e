#pragma once

#include "engine/RunReport.h"

#include <QString>

namespace transload {

/// report.html: one page that needs nothing else, to be read and printed; the verdict is its first line.
/// No scripts, no remote resources, and a content security policy that allows none.
QString toHtml(const RunReport& report);

} // namespace transload
