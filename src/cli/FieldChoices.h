#pragma once

#include "engine/Detector.h"
#include "engine/Plan.h"

#include <string>
#include <vector>

namespace transload {

/// Reads what `--convert` and `--rename` say into the request. A name may hold dots and equals signs; what is
/// meant is what the source has. Errors: Unsupported (not of that form, no such rule, or it can be read in
/// two ways), NotFound (nothing in the source is called so).
Status readFieldChoices(const std::vector<std::string>& conversions, const std::vector<std::string>& renames,
    const Detection& detection, PlanRequest& request);

} // namespace transload
