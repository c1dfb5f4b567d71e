#pragma once

#include "stores/Store.h"

namespace transload {

/// Makes the store whose places are quarantine files: read only. Its collections are those of the run that
/// wrote the file, its records the ones that could not go, exactly as they were; foreign keys are left out,
/// as most of what they refer to is not there. A program that tries such records again adds it to its
/// registry; every step then treats the file as it does any other source.
std::unique_ptr<Store> makeQuarantineStore();

/// The id of that store.
inline constexpr char kQuarantineStore[] = "quarantine";

} // namespace transload
