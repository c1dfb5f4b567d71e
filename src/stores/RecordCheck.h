#pragma once

#include "core/Value.h"
#include "stores/Schema.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace transload {

/// Why a target cannot hold a record: which field, and a stable id for files and reports. What it says to
/// people is the engine's (see reasonSentence).
struct Misfit {
    static constexpr char kNulInText[] = "nul-in-text";
    static constexpr char kNotUnicode[] = "not-unicode"; ///< text that is not valid UTF-8
    static constexpr char kOutOfRange[] = "out-of-range"; ///< or more exact than the field is
    static constexpr char kOtherKind[] = "other-kind"; ///< not of the field's kind
    static constexpr char kNull[] = "null"; ///< or Missing, where there must be a value
    static constexpr char kMissing[] = "missing"; ///< where the target knows Null only
    static constexpr char kTooLarge[] = "too-large";

    const char* id = kOtherKind; ///< one of the above
    std::size_t field = 0; ///< index into CollectionSchema::fields
};

/// Tells before anything is written what a target will refuse: for one collection in the target's form.
/// This one takes everything and compares keys as they are encoded. One thread at a time.
class RecordCheck {
public:
    explicit RecordCheck(CollectionSchema collection) : m_collection(std::move(collection)) { }
    virtual ~RecordCheck() = default;
    RecordCheck(const RecordCheck&) = delete;
    RecordCheck& operator=(const RecordCheck&) = delete;

    const CollectionSchema& collection() const { return m_collection; }

    /// Why the target cannot hold this record of its collection; nothing when it can.
    virtual std::optional<Misfit> misfit(std::string_view record);
    /// The groups of fields whose values together may occur only once; a record with a Null or a Missing
    /// among them is equal to none. The key comes first, if there is one.
    virtual std::vector<UniqueKey> uniqueKeys() const;
    /// Appends bytes that are equal for two values exactly when the target takes one for the other.
    virtual void appendComparable(std::string& out, std::size_t field, const ValueView& value) const;

private:
    CollectionSchema m_collection;
};

/// All groups that a relational store keeps unique: the key, unique keys and unique indexes.
std::vector<UniqueKey> uniqueGroups(const CollectionSchema& collection);

/// Appends bytes that are equal for two values exactly when SQL takes one for the other: numbers by what they
/// are, however written; all else by kind and bytes.
void appendBySql(std::string& out, const ValueView& value);

} // namespace transload
