#pragma once

#include "core/Fingerprint.h"

#include <cstring>
#include <unordered_map>
#include <vector>

namespace transload {

/// For maps by digest: its own first bytes are as good as any hash of them.
struct DigestHash {
    std::size_t operator()(const Digest& digest) const noexcept
    {
        std::size_t hash = 0;
        std::memcpy(&hash, digest.data(), sizeof hash);
        return hash;
    }
};

/// What was decided of one record for the sake of others: a key that comes twice, a reference to nothing.
struct RecordDecision {
    std::uint64_t setAside = 0; ///< so many of the records that are equal to it go into quarantine
    const char* reason = ""; ///< of BadRecords.h; constant text
    QString about {}; ///< the fields or the rule that the reason is about
    std::vector<std::size_t> nulled {}; ///< fields that become Null in all of them
};

/// The decisions about one collection, by the digest of the source's record. Constant once a run reads by
/// them, then safe from any thread. About 150 bytes of memory for each record in it.
using RecordDecisions = std::unordered_map<Digest, RecordDecision, DigestHash>;

} // namespace transload
