#pragma once

#include "stores/Store.h"

namespace transload {

/// Reads both sides of a merged collection. Records of the target come as they stand there, those of the
/// source as the source has them: whoever reads brings these into the target's form (see RecordFilter).
class MergedReader : public Reader {
public:
    /// What was read so far.
    struct Tally {
        std::uint64_t incoming = 0; ///< records of the source
        std::uint64_t existing = 0; ///< records of the target
        std::uint64_t overlap = 0; ///< records that were left out, as the side that wins has their key
    };

    /// Whether the records of the last batch are the target's; no batch holds those of both.
    virtual bool isFromTarget() const = 0;
    virtual Tally tally() const = 0;
};

/// The reader as one of a merged collection; null when it reads one side only.
inline const MergedReader* asMerged(const Reader& reader)
{
    return dynamic_cast<const MergedReader*>(&reader);
}

} // namespace transload
