#pragma once

#include <QString>

namespace transload {

/// What a person can do about a failure for which a store has no better words.
QString commonNextStep();

} // namespace transload
