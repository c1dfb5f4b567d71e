#pragma once

#include "engine/QuarantineFile.h"
#include "engine/RunReport.h"

#include <vector>

namespace transload::test {

/// All that a report says in words, for the message of a test that fails.
QString told(const RunReport& report);

/// The collection that has this name in the source or in the target; ends the test program when there is
/// none.
const CollectionReport& collectionOf(const RunReport& report, const char* name);

/// The first finding with this id; null when there is none.
const Finding* findingOf(const Findings& findings, const char* id);

/// What the run kept aside, in the order of its file; ends the test program when that cannot be read.
std::vector<QuarantinedRecord> kept(const RunReport& report);

} // namespace transload::test
