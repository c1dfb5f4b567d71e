#include "engine/BadRecords.h"

#include "stores/RecordCheck.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct BadRecordsText {
    Q_DECLARE_TR_FUNCTIONS(BadRecords)
};

} // namespace

QString reasonSentence(const QString& id, const QString& collection, const QString& field)
{
    const auto is = [&id](const char* other) { return id == QLatin1String(other); };
    const auto say = [&](const QString& sentence) { return sentence.arg(field, collection); };
    if (is(Misfit::kNulInText))
        return say(
            BadRecordsText::tr("A text of “%1” in “%2” holds the character NUL, which the target cannot."));
    if (is(Misfit::kNotUnicode))
        return say(
            BadRecordsText::tr("A text of “%1” in “%2” is not valid Unicode, which the target needs."));
    if (is(Misfit::kOutOfRange))
        return say(BadRecordsText::tr("A value of “%1” in “%2” cannot be held exactly by the target."));
    if (is(Misfit::kOtherKind))
        return say(BadRecordsText::tr("A value of “%1” in “%2” is of another kind than the target's field."));
    if (is(Misfit::kNull))
        return say(BadRecordsText::tr("“%1” in “%2” is empty, but must have a value in the target."));
    if (is(Misfit::kMissing))
        return say(BadRecordsText::tr("“%1” in “%2” is absent, which the target cannot tell from empty."));
    if (is(Misfit::kTooLarge))
        return say(BadRecordsText::tr("A value of “%1” in “%2” is larger than the target can hold."));
    if (is(reason::kKeyTwice))
        return say(BadRecordsText::tr("Another record of “%2” has the same values in “%1” for this target."));
    if (is(reason::kOrphan))
        return say(BadRecordsText::tr("“%1” in “%2” refers to a record that does not exist."));
    if (is(reason::kOwnRule))
        return say(BadRecordsText::tr("The target refuses the record of “%2” by a rule of its own: %1."));
    return BadRecordsText::tr("The record of “%1” cannot become one of the target's.").arg(collection);
}

QString ruleId(BadRecords rule)
{
    return rule == BadRecords::Stop ? QStringLiteral("stop") : QStringLiteral("quarantine");
}

QString ruleId(Orphans rule)
{
    return rule == Orphans::SetNull ? QStringLiteral("set-null")
        : rule == Orphans::Stop     ? QStringLiteral("stop")
                                    : QStringLiteral("quarantine");
}

std::optional<BadRecords> badRecordsOf(const QString& id)
{
    for (const BadRecords rule : { BadRecords::Stop, BadRecords::Quarantine })
        if (ruleId(rule) == id)
            return rule;
    return std::nullopt;
}

std::optional<Orphans> orphansOf(const QString& id)
{
    for (const Orphans rule : { Orphans::Stop, Orphans::Quarantine, Orphans::SetNull })
        if (ruleId(rule) == id)
            return rule;
    return std::nullopt;
}

} // namespace transload
