#include "cli/FieldChoices.h"

#include <QCoreApplication>

#include <algorithm>

namespace transload {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(FieldChoices)
};

// One way to read what stands before an equals sign.
struct Reading {
    QString collection;
    QString field; // empty: the collection itself
    QString value;
};

Error malformed(const QString& text, const QString& form)
{
    return Error { ErrorCode::Unsupported,
        //: %1 is what was typed, %2 a form like COLLECTION.FIELD=RULE
        ChoiceText::tr("“%1” is not of the form %2.").arg(text, form), text,
        ChoiceText::tr("“transload-cli plan” lists the collections, their fields and the rules that fit.") };
}

void readAt(const QString& text, qsizetype equals, bool fieldsOnly, const Detection& detection,
    std::vector<Reading>& readings)
{
    const QString name = text.left(equals);
    const QString value = text.mid(equals + 1);
    for (const DetectedCollection& each : detection.collections) {
        const CollectionSchema& collection = each.schema;
        if (!fieldsOnly && collection.name == name)
            readings.push_back({ collection.name, {}, value });
        for (const FieldSchema& field : collection.fields)
            if (collection.name + QLatin1Char('.') + field.name == name)
                readings.push_back({ collection.name, field.name, value });
    }
}

Result<Reading> readOne(const QString& text, bool fieldsOnly, const QString& form, const Detection& detection)
{
    if (!text.contains(QLatin1Char('=')))
        return malformed(text, form);
    std::vector<Reading> readings;
    for (qsizetype at = text.indexOf(QLatin1Char('=')); at >= 0; at = text.indexOf(QLatin1Char('='), at + 1))
        readAt(text, at, fieldsOnly, detection, readings);
    if (readings.empty())
        return Error { ErrorCode::NotFound,
            ChoiceText::tr("The source has no such collection or field: “%1”.").arg(text), text,
            ChoiceText::tr(
                "“transload-cli plan” lists the collections, their fields and the rules that fit.") };
    if (readings.size() > 1)
        return Error { ErrorCode::Unsupported,
            ChoiceText::tr("“%1” can be read in more than one way.").arg(text), text,
            ChoiceText::tr("Write a plan with “transload-cli plan” and make the choice there.") };
    return readings.front();
}

Error unknownRule(const QString& rule)
{
    QStringList ids;
    std::transform(kFieldRules.begin(), kFieldRules.end(), std::back_inserter(ids),
        [](FieldRule each) { return ruleId(each); });
    return Error { ErrorCode::Unsupported, ChoiceText::tr("There is no rule called “%1”.").arg(rule), rule,
        ChoiceText::tr("The rules are: %1.").arg(ids.join(QStringLiteral(", "))) };
}

} // namespace

Status readFieldChoices(const std::vector<std::string>& conversions, const std::vector<std::string>& renames,
    const Detection& detection, PlanRequest& request)
{
    for (const std::string& text : conversions) {
        const Result<Reading> choice
            = readOne(QString::fromStdString(text), true, QStringLiteral("COLLECTION.FIELD=RULE"), detection);
        if (!choice)
            return choice.error();
        const std::optional<FieldRule> rule = ruleOf(choice->value);
        if (!rule)
            return unknownRule(choice->value);
        request.conversions[choice->collection].insert(choice->field, *rule);
    }
    for (const std::string& text : renames) {
        const Result<Reading> choice
            = readOne(QString::fromStdString(text), false, QStringLiteral("OLD=NEW"), detection);
        if (!choice)
            return choice.error();
        if (choice->field.isEmpty())
            request.names.collections.insert(choice->collection, choice->value);
        else
            request.names.fields[choice->collection].insert(choice->field, choice->value);
    }
    return ok();
}

} // namespace transload
