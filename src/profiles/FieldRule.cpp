#include "profiles/FieldRule.h"

#include "core/ValueText.h"

#include <QCoreApplication>

#include <limits>

namespace transload {

namespace {

struct FieldRuleText {
    Q_DECLARE_TR_FUNCTIONS(FieldRule)
};

struct RuleEntry {
    const char* id;
    ValueKind from;
    ValueKind to;
    std::int64_t micros = 0; // in one unit, for the epochs
};

// In the order of the enumeration.
constexpr std::array<RuleEntry, kFieldRules.size()> kRules { {
    { "epoch-seconds", ValueKind::Int, ValueKind::TimestampTz, 1'000'000 },
    { "epoch-milliseconds", ValueKind::Int, ValueKind::TimestampTz, 1'000 },
    { "epoch-microseconds", ValueKind::Int, ValueKind::TimestampTz, 1 },
    { "int-to-bool", ValueKind::Int, ValueKind::Bool },
    { "text-to-bool", ValueKind::Text, ValueKind::Bool },
    { "text-to-decimal", ValueKind::Text, ValueKind::Decimal },
    { "text-to-date", ValueKind::Text, ValueKind::Date },
    { "text-to-time", ValueKind::Text, ValueKind::Time },
    { "text-to-timestamp", ValueKind::Text, ValueKind::Timestamp },
    { "text-to-timestamptz", ValueKind::Text, ValueKind::TimestampTz },
    { "text-to-interval", ValueKind::Text, ValueKind::Interval },
    { "text-to-uuid", ValueKind::Text, ValueKind::Uuid },
    { "text-to-json", ValueKind::Text, ValueKind::Json },
} };

const RuleEntry& entryOf(FieldRule rule) { return kRules[std::size_t(rule)]; }

// The extreme numbers of a point in time mean infinity, which no count of seconds says.
std::optional<ValueView> toMoment(const ValueView& value, std::int64_t micros)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    ValueView moment;
    moment.kind = ValueKind::TimestampTz;
    if (__builtin_mul_overflow(value.integer, micros, &moment.integer) || moment.integer == kMost
        || moment.integer == std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return moment;
}

std::optional<ValueView> fromMoment(const ValueView& moment, std::int64_t micros)
{
    ValueView value;
    value.kind = ValueKind::Int;
    value.integer = moment.integer / micros;
    const auto back = toMoment(value, micros);
    return back && back->integer == moment.integer ? std::optional(value) : std::nullopt;
}

std::optional<ValueView> toText(const ValueView& value, std::string& scratch)
{
    if (!hasText(value))
        return std::nullopt;
    scratch.clear();
    appendText(scratch, value);
    ValueView text;
    text.kind = ValueKind::Text;
    text.bytes = scratch;
    return text;
}

// A number that is one of two, as the other kind that says the same.
std::optional<ValueView> truthAs(ValueKind kind, const ValueView& value)
{
    if (value.integer != 0 && value.integer != 1)
        return std::nullopt;
    ValueView truth;
    truth.kind = kind;
    truth.integer = value.integer;
    return truth;
}

} // namespace

QString ruleId(FieldRule rule) { return QLatin1String(entryOf(rule).id); }

std::optional<FieldRule> ruleOf(const QString& id)
{
    for (const FieldRule rule : kFieldRules)
        if (id == QLatin1String(entryOf(rule).id))
            return rule;
    return std::nullopt;
}

QString ruleName(FieldRule rule)
{
    switch (rule) {
    case FieldRule::EpochSeconds:
        return FieldRuleText::tr("seconds since 1970 become points in time");
    case FieldRule::EpochMilliseconds:
        return FieldRuleText::tr("milliseconds since 1970 become points in time");
    case FieldRule::EpochMicroseconds:
        return FieldRuleText::tr("microseconds since 1970 become points in time");
    case FieldRule::IntToBool:
        return FieldRuleText::tr("0 and 1 become false and true");
    case FieldRule::TextToBool:
        return FieldRuleText::tr("the texts “false” and “true” become false and true");
    case FieldRule::TextToDecimal:
        return FieldRuleText::tr("texts become exact numbers");
    case FieldRule::TextToDate:
        return FieldRuleText::tr("texts become dates");
    case FieldRule::TextToTime:
        return FieldRuleText::tr("texts become times of day");
    case FieldRule::TextToTimestamp:
        return FieldRuleText::tr("texts become dates with time");
    case FieldRule::TextToTimestampTz:
        return FieldRuleText::tr("texts become points in time");
    case FieldRule::TextToInterval:
        return FieldRuleText::tr("texts become lengths of time");
    case FieldRule::TextToUuid:
        return FieldRuleText::tr("texts become UUIDs");
    case FieldRule::TextToJson:
        return FieldRuleText::tr("texts become JSON values");
    }
    Q_UNREACHABLE();
}

ValueKind takenKind(FieldRule rule) { return entryOf(rule).from; }

ValueKind givenKind(FieldRule rule) { return entryOf(rule).to; }

std::optional<ValueView> FieldConversion::convert(const ValueView& value, std::string& scratch) const
{
    if (value.kind == ValueKind::Null || value.kind == ValueKind::Missing)
        return value;
    if (value.kind != from())
        return std::nullopt;
    const RuleEntry& entry = entryOf(rule);
    if (entry.micros != 0)
        return isBack ? fromMoment(value, entry.micros) : toMoment(value, entry.micros);
    if (rule == FieldRule::IntToBool)
        return truthAs(to(), value);
    return isBack ? toText(value, scratch) : parseText(entry.to, value.bytes, scratch);
}

} // namespace transload
