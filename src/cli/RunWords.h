#pragma once

#include "core/Result.h"
#include "stores/Location.h"

#include <QString>

#include <string>

namespace transload {

/// A folder as it was typed, as an absolute path; empty when nothing was typed.
QString absoluteFolder(const std::string& typed);

/// Whoever wants to change what stands at a place says its name, so a slip of the hand changes nothing.
/// Errors: Unsupported (another name). Nothing said is no error, and no consent.
Status checkConsent(const std::string& yes, const Location& target);

} // namespace transload
