#pragma once

#include <QString>

#include <optional>

namespace transload {

/// What becomes of records that cannot go to the target.
enum class BadRecords {
    Stop, ///< the run is refused or fails, and names them
    Quarantine, ///< they are kept in a file with their reason, and all others go
};

/// What becomes of records whose foreign keys refer to nothing.
enum class Orphans {
    Stop, ///< refused where the target would refuse them; elsewhere they go as they are
    Quarantine,
    SetNull, ///< they go, with Null in the fields that refer to nothing; counted
};

/// The choices of a person, for all collections of a run.
struct RecordRules {
    BadRecords bad = BadRecords::Stop; ///< values that the target cannot hold
    BadRecords duplicates = BadRecords::Stop; ///< keys that are equal for the target, all but the first
    Orphans orphans = Orphans::Stop;

    /// Whether records may be set aside or changed, so that each reading has to look at them.
    bool areActive() const
    {
        return bad != BadRecords::Stop || duplicates != BadRecords::Stop || orphans != Orphans::Stop;
    }
    bool operator==(const RecordRules& other) const = default;
};

/// Reasons besides those of Misfit: stable ids, for the quarantine file and the report.
namespace reason {
inline constexpr char kKeyTwice[] = "key-twice"; ///< an earlier record has the same key for this target
inline constexpr char kOrphan[] = "orphan"; ///< a foreign key refers to nothing
inline constexpr char kOwnRule[] = "own-rule"; ///< a rule that only the target itself can tell
inline constexpr char kNotConvertible[] = "not-convertible"; ///< the mapping has nothing that it could become
} // namespace reason

/// One translated sentence for a reason's id; `field` is the field or the rule that it is about, maybe empty.
QString reasonSentence(const QString& id, const QString& collection, const QString& field);

/// "stop", "quarantine", "set-null": stable, for plans, reports and the command line.
QString ruleId(BadRecords rule);
QString ruleId(Orphans rule);
std::optional<BadRecords> badRecordsOf(const QString& id);
std::optional<Orphans> orphansOf(const QString& id);

} // namespace transload
