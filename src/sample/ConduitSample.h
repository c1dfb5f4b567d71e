#pragma once

#include "sample/TreeSink.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace transload::sample {

/// Told every thousand pairs or so how many came since the last time; false stops the making.
using Watch = std::function<bool(std::uint64_t pairs)>;

/// How many pairs each tree holds, by name; all trees are listed.
using TreeCounts = std::map<std::string, std::uint64_t, std::less<>>;

/// Fills `sink` with the data of an invented Matrix homeserver `example.org` and closes it. The same `scale`
/// gives the same bytes every time: about 40 000 pairs times `scale`; from 2 on the events are longer, so
/// that 50 makes about two million pairs and 500 MB. Writes the 25 media files into `mediaFolder`, which must
/// not exist. With `leaveLog` the newest pairs of several trees, and one newer value of an old key, are in
/// the database's log only. Throws std::runtime_error, also when `watch` stopped it.
TreeCounts writeConduitSample(
    TreeSink& sink, const std::string& mediaFolder, unsigned scale, bool leaveLog, const Watch& watch = {});

} // namespace transload::sample
