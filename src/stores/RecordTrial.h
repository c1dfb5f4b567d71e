#pragma once

#include "core/Batch.h"
#include "core/Result.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace transload {

/// A record that a target refuses by a rule of its own.
struct Refusal {
    std::size_t record = 0; ///< its number in the batch
    QString rule; ///< the rule's name and the store's code for the refusal; never a value
    bool isKeyTwice = false; ///< the rule is a key or unique fields, as RecordCheck::uniqueKeys tells them
};

/// Shows records of one collection to the rules that only the target itself knows, before any of them is
/// written. What was taken stays on trial, as later records may clash with it; when this object goes, the
/// target is as it was. One thread at a time; the target must outlive it.
class RecordTrial {
public:
    RecordTrial() = default;
    virtual ~RecordTrial() = default;
    RecordTrial(const RecordTrial&) = delete;
    RecordTrial& operator=(const RecordTrial&) = delete;

    /// The records of this batch that are refused, by their numbers. Errors: Busy (the connection was lost;
    /// begin again), and what is no refusal of a record.
    virtual Result<std::vector<Refusal>> tryBatch(const Batch& batch) = 0;
    /// Ends it, and tells whether the target is as it was.
    virtual Status end() = 0;
};

} // namespace transload
