#include "engine/Decisions.h"

#include "engine/NameTwins.h"
#include "engine/WayHome.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace transload {

namespace {

struct DecisionsText {
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

const CollectionSchema* findCollection(const Detection& detection, const QString& name)
{
    for (const DetectedCollection& collection : detection.collections)
        if (collection.schema.name == name)
            return &collection.schema;
    return nullptr;
}

std::optional<std::size_t> placeOf(const CollectionSchema& collection, const QString& name)
{
    for (std::size_t i = 0; i < collection.fields.size(); ++i)
        if (collection.fields[i].name == name)
            return i;
    return std::nullopt;
}

Error noCollection(const QString& name)
{
    return Error { ErrorCode::NotFound,
        DecisionsText::tr("The source has no collection called “%1”.").arg(name), name,
        DecisionsText::tr("Check the spelling, or make a new plan if the source has changed.") };
}

Error noField(const QString& collection, const QString& name)
{
    return Error { ErrorCode::NotFound,
        DecisionsText::tr("“%1” has no field called “%2”.").arg(collection, name),
        collection + QLatin1Char('.') + name,
        DecisionsText::tr("Check the spelling, or make a new plan if the source has changed.") };
}

Error wordForWord(const QString& collection)
{
    return Error { ErrorCode::Unsupported,
        DecisionsText::tr("“%1” moves word for word, so neither its names nor its values can be changed.")
            .arg(collection),
        collection, DecisionsText::tr("Leave these choices out, or choose a target of another kind.") };
}

Status checkRule(const CollectionSchema& collection, const FieldConversion& conversion)
{
    const FieldSchema& field = collection.fields[conversion.field];
    const bool isOfItsKind = !field.kind || *field.kind == conversion.from();
    if (isOfItsKind && !collection.isKeyValue && field.identity == Identity::None)
        return ok();
    return Error { ErrorCode::Unsupported,
        DecisionsText::tr("The rule “%1” does not fit the field “%2” of “%3”.")
            .arg(ruleId(conversion.rule), field.name, collection.name),
        QStringLiteral("%1.%2").arg(collection.name, field.name),
        DecisionsText::tr("Leave it out, or choose a rule for the kind of values that the field holds.") };
}

// Every name that a decision speaks of must be there.
Status checkNamesExist(const ChosenNames& names, const Detection& detection)
{
    for (auto name = names.collections.begin(); name != names.collections.end(); ++name)
        if (!findCollection(detection, name.key()))
            return noCollection(name.key());
    for (auto fields = names.fields.begin(); fields != names.fields.end(); ++fields) {
        const CollectionSchema* collection = findCollection(detection, fields.key());
        if (!collection)
            return noCollection(fields.key());
        for (auto field = fields->begin(); field != fields->end(); ++field)
            if (!placeOf(*collection, field.key()))
                return noField(fields.key(), field.key());
    }
    return ok();
}

// What a default means after its field's values have become something else.
QString defaultAfter(const FieldConversion& conversion, const QString& value)
{
    if (value.compare(QLatin1String("NULL"), Qt::CaseInsensitive) == 0)
        return value;
    if (conversion.rule != FieldRule::IntToBool || conversion.isBack)
        return {};
    return value == QLatin1String("1") ? QStringLiteral("TRUE")
        : value == QLatin1String("0")  ? QStringLiteral("FALSE")
                                       : QString();
}

void convertField(
    const QString& collection, FieldSchema& field, const FieldConversion& conversion, Findings& findings)
{
    findings.push_back({ Severity::Note, QStringLiteral("plan.converted"),
        //: %1 is a collection, %2 a field, %3 a rule like “epoch-seconds”, %4 what the rule does
        DecisionsText::tr("“%1.%2” is converted by the rule “%3”: %4.")
            .arg(collection, field.name, ruleId(conversion.rule), ruleName(conversion.rule)),
        DecisionsText::tr("You chose this. Every value is checked, and the report counts them."), {} });
    field.kind = conversion.to();
    field.declaredType.clear(); // says what the values were
    field.typeName.clear();
    const QString before = field.defaultValue;
    field.defaultValue = defaultAfter(conversion, before);
    if (!before.isEmpty() && field.defaultValue.isEmpty())
        findings.push_back({ Severity::Warning, QStringLiteral("plan.defaultDropped"),
            DecisionsText::tr("The default “%1” of “%2.%3” is not taken over.")
                .arg(before.left(200), collection, field.name),
            DecisionsText::tr("It is a value as it was before the conversion."),
            DecisionsText::tr("Set a new one in the target if the application relies on it.") });
}

void addNameStop(Plan& plan, const QString& wanted, const QString& reason)
{
    plan.findings.push_back({ Severity::Stop, QStringLiteral("plan.nameNotPossible"),
        DecisionsText::tr("The new name “%1” cannot be used.").arg(wanted), reason,
        DecisionsText::tr("Choose another name.") });
}

// Two names that are one; the target itself tells what else it cannot have.
void checkUnique(Plan& plan, const QStringList& names, const QSet<QString>& chosen)
{
    QSet<QString> seen;
    for (const QString& name : names) {
        if (seen.contains(name) && chosen.contains(name))
            addNameStop(plan, name, DecisionsText::tr("Something else has this name already."));
        seen.insert(name);
    }
}

template <typename List> QStringList namesOf(const List& list)
{
    QStringList names;
    for (const auto& each : list)
        names << each.name;
    return names;
}

QSet<QString> asSet(const QMap<QString, QString>& names) { return QSet<QString>(names.begin(), names.end()); }

} // namespace

bool movesWordForWord(const CollectionSchema& collection, const QString& targetId)
{
    return !collection.dialect.isEmpty() && collection.dialect == targetId;
}

CollectionSchema renamed(CollectionSchema collection, const ChosenNames& names)
{
    const QMap<QString, QString> own = names.fields.value(collection.name);
    for (FieldSchema& field : collection.fields)
        field.name = own.value(field.name, field.name);
    for (ForeignKey& key : collection.foreignKeys) {
        const QMap<QString, QString> there = names.fields.value(key.collection);
        for (QString& field : key.targetFields)
            field = there.value(field, field);
        key.collection = names.collections.value(key.collection, key.collection);
    }
    collection.name = names.collections.value(collection.name, collection.name);
    return collection;
}

Result<Decisions> Decisions::of(
    const PlanRequest& request, const Detection& detection, const CarriedSchema& carried, const Store& target)
{
    Decisions decisions;
    if (Status read = decisions.readRules(request, detection); !read)
        return read.error();
    if (Status known = checkNamesExist(request.names, detection); !known)
        return known.error();
    const QMap<QString, QString> twins = namesForTwins(detection.collections, request);
    for (const DetectedCollection& each : detection.collections)
        decisions.m_forms.emplace(each.schema.name, formInTarget(each.schema, twins, carried, target));
    decisions.readNames(request, detection);
    const QString targetId = target.descriptor().id;
    for (const DetectedCollection& each : detection.collections) {
        const CollectionSchema& collection = each.schema;
        if (!decisions.touches(collection)) {
            decisions.takeBack(collection, carried, targetId);
            continue;
        }
        if (movesWordForWord(collection, targetId))
            return wordForWord(collection.name);
        Findings findings;
        const CollectionSchema wanted = decisions.changed(collection, findings);
        Result<AdaptedCollection> adapted = target.adapt(wanted);
        if (adapted)
            adapted->findings.insert(adapted->findings.begin(), findings.begin(), findings.end());
        if (adapted && carried.form(collection, targetId))
            adapted->findings.push_back({ Severity::Warning, QStringLiteral("plan.formLost"),
                DecisionsText::tr("“%1” does not get back the definition that it once had here.")
                    .arg(collection.name),
                DecisionsText::tr("A choice of yours changes its names or values."),
                DecisionsText::tr("Leave the choice out to get it back exactly.") });
        decisions.m_forms.insert_or_assign(collection.name, std::move(adapted));
    }
    return decisions;
}

Status Decisions::readRules(const PlanRequest& request, const Detection& detection)
{
    for (auto fields = request.conversions.begin(); fields != request.conversions.end(); ++fields) {
        const CollectionSchema* collection = findCollection(detection, fields.key());
        if (!collection)
            return noCollection(fields.key());
        for (auto rule = fields->begin(); rule != fields->end(); ++rule) {
            const std::optional<std::size_t> field = placeOf(*collection, rule.key());
            if (!field)
                return noField(fields.key(), rule.key());
            const FieldConversion conversion { *field, rule.value() };
            if (Status fits = checkRule(*collection, conversion); !fits)
                return fits;
            m_conversions[fields.key()].push_back(conversion);
        }
    }
    return ok();
}

void Decisions::readNames(const PlanRequest& request, const Detection& detection)
{
    for (const DetectedCollection& each : detection.collections) {
        const QString& name = each.schema.name;
        const Result<AdaptedCollection>& form = m_forms.at(name);
        const QString given = form ? form->collection.name : name;
        const QString chosen = request.names.collections.value(name, given);
        if (chosen != given)
            m_chosen.collections.insert(name, chosen);
        m_all.collections.insert(name, chosen);
        const QMap<QString, QString> fields = request.names.fields.value(name);
        for (std::size_t i = 0; i < each.schema.fields.size(); ++i) {
            const QString& field = each.schema.fields[i].name;
            const QString fieldGiven = form ? form->collection.fields[i].name : field;
            const QString fieldChosen = fields.value(field, fieldGiven);
            if (fieldChosen != fieldGiven)
                m_chosen.fields[name].insert(field, fieldChosen);
            m_all.fields[name].insert(field, fieldChosen);
        }
    }
}

// What a rule once changed on the way here becomes what it was, where it goes home.
void Decisions::takeBack(
    const CollectionSchema& collection, const CarriedSchema& carried, const QString& targetId)
{
    const auto back = conversionsHome(collection, carried, targetId);
    Result<AdaptedCollection>& form = m_forms.at(collection.name);
    if (!back || back->empty() || !form)
        return;
    m_back.emplace(collection.name, *back);
    for (const FieldConversion& conversion : *back)
        form->findings.push_back({ Severity::Note, QStringLiteral("plan.convertedBack"),
            //: %1 is a collection, %2 a field, %3 a rule like “epoch-seconds”
            DecisionsText::tr("The values of “%1.%2” become what they were before the rule “%3”.")
                .arg(collection.name, collection.fields[conversion.field].name, ruleId(conversion.rule)),
            DecisionsText::tr("They go back to the kind of place that they came from."), {} });
}

bool Decisions::touches(const CollectionSchema& collection) const
{
    const auto isRenamed = [this](const QString& name) {
        return m_chosen.collections.contains(name) || m_chosen.fields.contains(name);
    };
    return m_conversions.contains(collection.name) || isRenamed(collection.name)
        || std::any_of(collection.foreignKeys.begin(), collection.foreignKeys.end(),
            [&](const ForeignKey& key) { return isRenamed(key.collection); });
}

CollectionSchema Decisions::changed(const CollectionSchema& collection, Findings& findings) const
{
    CollectionSchema result = collection;
    if (const auto found = m_conversions.find(collection.name); found != m_conversions.end())
        for (const FieldConversion& conversion : found->second)
            convertField(collection.name, result.fields[conversion.field], conversion, findings);
    const auto note = [&](const QString& from, const QString& to, bool isChosen) {
        findings.push_back({ isChosen ? Severity::Note : Severity::Warning, QStringLiteral("plan.renamed"),
            DecisionsText::tr("“%1” becomes “%2”.").arg(from, to),
            isChosen ? DecisionsText::tr("You chose this name.")
                     : DecisionsText::tr("The target cannot have the old name."),
            DecisionsText::tr("Tell the application the new name. On the way back it gets its old one.") });
    };
    // What the target forces on other names than the chosen ones has to be told as well.
    if (const QString name = m_all.collections.value(collection.name, collection.name);
        name != collection.name)
        note(collection.name, name, m_chosen.collections.contains(collection.name));
    const QMap<QString, QString> fields = m_all.fields.value(collection.name);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        if (field.key() != field.value())
            note(collection.name + QLatin1Char('.') + field.key(), field.value(),
                m_chosen.fields.value(collection.name).contains(field.key()));
    return renamed(result, m_all);
}

const Result<AdaptedCollection>& Decisions::formOf(const QString& collection) const
{
    return m_forms.at(collection);
}

Mapping Decisions::mappingOf(const CollectionSchema& collection) const
{
    for (const auto* conversions : { &m_conversions, &m_back })
        if (const auto found = conversions->find(collection.name); found != conversions->end())
            return Mapping::converting(collection, found->second);
    return {};
}

void Decisions::check(Plan& plan) const
{
    QStringList names;
    for (const CollectionPlan& collection : plan.collections) {
        names << collection.target.name;
        checkChosenNames(plan, collection);
        checkReferences(plan, collection);
    }
    checkUnique(plan, names, asSet(m_chosen.collections));
}

void Decisions::checkChosenNames(Plan& plan, const CollectionPlan& collection) const
{
    const QString& source = collection.source.name;
    const QMap<QString, QString> fields = m_chosen.fields.value(source);
    checkUnique(plan, namesOf(collection.target.fields), asSet(fields));
    const auto expect = [&](const QString& wanted, const QString& found) {
        if (wanted != found)
            addNameStop(plan, wanted,
                DecisionsText::tr(
                    "The target cannot have it, or does not tell it from another: it would become “%1”.")
                    .arg(found));
    };
    if (m_chosen.collections.contains(source))
        expect(m_chosen.collections.value(source), collection.target.name);
    for (std::size_t i = 0; i < collection.source.fields.size(); ++i)
        if (const QString& field = collection.source.fields[i].name; fields.contains(field))
            expect(fields.value(field), collection.target.fields[i].name);
}

// Both ends of a reference are converted by the same rule, or neither is.
void Decisions::checkReferences(Plan& plan, const CollectionPlan& collection) const
{
    const auto ruleOf = [this](const QString& name, std::size_t field) -> std::optional<FieldRule> {
        if (const auto found = m_conversions.find(name); found != m_conversions.end())
            for (const FieldConversion& conversion : found->second)
                if (conversion.field == field)
                    return conversion.rule;
        return std::nullopt;
    };
    for (const ForeignKey& key : collection.source.foreignKeys) {
        const auto other = std::find_if(plan.collections.begin(), plan.collections.end(),
            [&](const CollectionPlan& each) { return each.source.name == key.collection; });
        for (std::size_t i = 0; other != plan.collections.end() && i < key.fields.size(); ++i) {
            const bool namesFields = qsizetype(i) < key.targetFields.size();
            const std::optional<std::size_t> there = namesFields
                ? placeOf(other->source, key.targetFields[qsizetype(i)])
                : i < other->source.key.size() ? std::optional(other->source.key[i])
                                               : std::nullopt;
            if (!there || ruleOf(collection.source.name, key.fields[i]) == ruleOf(key.collection, *there))
                continue;
            plan.findings.push_back({ Severity::Stop, QStringLiteral("plan.conversionSplitsKey"),
                DecisionsText::tr("“%1.%2” refers to “%3.%4”, and only one of them is converted.")
                    .arg(collection.source.name, collection.source.fields[key.fields[i]].name, key.collection,
                        other->source.fields[*there].name),
                DecisionsText::tr("Their values could then not be compared."),
                DecisionsText::tr("Choose the same rule for both, or for neither.") });
        }
    }
}

} // namespace transload
