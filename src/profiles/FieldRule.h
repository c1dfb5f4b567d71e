#pragma once

#include "core/Value.h"

#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace transload {

/// A named conversion of all values of one field. Each is exact: the value that was there can be made again
/// from what it became, and a value that does not fit is never passed on. Null and Missing stay.
enum class FieldRule {
    EpochSeconds, ///< Int, seconds since 1970, to TimestampTz
    EpochMilliseconds,
    EpochMicroseconds,
    IntToBool, ///< 0 and 1
    TextToBool, ///< `true` and `false`; all Text rules take only the one spelling that textOf gives
    TextToDecimal,
    TextToDate,
    TextToTime,
    TextToTimestamp,
    TextToTimestampTz,
    TextToInterval,
    TextToUuid,
    TextToJson,
};

inline constexpr std::array kFieldRules { FieldRule::EpochSeconds, FieldRule::EpochMilliseconds,
    FieldRule::EpochMicroseconds, FieldRule::IntToBool, FieldRule::TextToBool, FieldRule::TextToDecimal,
    FieldRule::TextToDate, FieldRule::TextToTime, FieldRule::TextToTimestamp, FieldRule::TextToTimestampTz,
    FieldRule::TextToInterval, FieldRule::TextToUuid, FieldRule::TextToJson };

/// "epoch-seconds", "text-to-uuid", ...: stable, for plans, reports and the command line.
QString ruleId(FieldRule rule);
/// The rule of such an id; nothing when it is none.
std::optional<FieldRule> ruleOf(const QString& id);
/// Translated, what it does: "seconds since 1970 become points in time".
QString ruleName(FieldRule rule);
/// The one kind that it takes, and the one that it gives.
ValueKind takenKind(FieldRule rule);
ValueKind givenKind(FieldRule rule);

/// What a rule does to one field of a collection.
struct FieldConversion {
    std::size_t field = 0; ///< index into CollectionSchema::fields
    FieldRule rule = FieldRule::IntToBool;
    bool isBack = false; ///< the other way round: what the rule once gave becomes what it took

    /// The kinds on both sides, the direction considered.
    ValueKind from() const { return isBack ? givenKind(rule) : takenKind(rule); }
    ValueKind to() const { return isBack ? takenKind(rule) : givenKind(rule); }
    /// The value converted; nothing when it does not fit. Null and Missing come back as they are. The view
    /// points into `value`, or into `scratch`, which is overwritten.
    std::optional<ValueView> convert(const ValueView& value, std::string& scratch) const;
};

} // namespace transload
