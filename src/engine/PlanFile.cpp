#include "engine/PlanFile.h"

#include "engine/RunReport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace transload {

namespace {

struct PlanFileText {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

constexpr int kFormat = 1;

constexpr std::array<const char*, kValueKinds> kKindIds { "null", "bool", "int", "float", "decimal", "text",
    "bytes", "date", "time", "timestamp", "timestamptz", "interval", "uuid", "json", "other", "missing" };

Error mistake(const QString& place, const QString& problem)
{
    return Error { ErrorCode::Unsupported, PlanFileText::tr("The plan has a mistake at %1.").arg(place),
        place + QStringLiteral(": ") + problem,
        PlanFileText::tr("Correct it, or write a new plan with “transload-cli plan”.") };
}

// Reads the members of one object; whatever nobody asked for is a mistake, so that a misspelt decision is not
// passed over in silence. The first mistake wins.
class Members {
public:
    Members(const QJsonValue& value, QString place, std::optional<Error>& error)
        : m_object(value.toObject()), m_place(std::move(place)), m_error(error)
    {
        if (!value.isObject())
            fail({}, QStringLiteral("must be an object"));
    }

    QString text(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isString() && !value.isUndefined() && !value.isNull())
            fail(name, QStringLiteral("must be a text"));
        return value.toString();
    }

    bool flag(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isBool())
            fail(name, QStringLiteral("must be true or false"));
        return value.toBool();
    }

    QJsonArray list(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isArray())
            fail(name, QStringLiteral("must be a list"));
        return value.toArray();
    }

    // What only informs.
    void pass(std::initializer_list<const char*> names)
    {
        for (const char* name : names)
            m_object.remove(QLatin1String(name));
    }

    void end()
    {
        if (!m_object.isEmpty())
            fail(m_object.constBegin().key(), QStringLiteral("is not known here"));
    }

    void fail(const QString& name, const QString& problem)
    {
        if (!m_error)
            m_error = mistake(name.isEmpty() ? m_place : placeOf(name), problem);
    }

    QString placeOf(const QString& name) const
    {
        return m_place.isEmpty() ? name : m_place + QLatin1Char('.') + name;
    }

private:
    QJsonValue take(const QString& name)
    {
        const QJsonValue value = m_object.value(name);
        m_object.remove(name);
        return value;
    }

    QJsonObject m_object;
    QString m_place;
    std::optional<Error>& m_error;
};

QJsonObject proposalToJson(const Proposal& proposal)
{
    const auto [name, value] = proposal.rule ? std::pair(QStringLiteral("convert"), ruleId(*proposal.rule))
                                             : std::pair(QStringLiteral("kind"), kindId(proposal.kind));
    return { { name, value }, { QStringLiteral("reason"), proposal.reason },
        { QStringLiteral("examples"), QJsonArray::fromStringList(proposal.examples) } };
}

// The field that the source's field `index` goes to: an existing collection may have them in another order.
FieldSchema targetField(const CollectionPlan& collection, std::size_t index)
{
    if (!collection.merge || collection.merge->order.empty())
        return index < collection.target.fields.size() ? collection.target.fields[index] : FieldSchema();
    const std::vector<std::size_t>& order = collection.merge->order;
    const auto place = std::find(order.begin(), order.end(), index);
    return place == order.end() ? FieldSchema()
                                : collection.target.fields[std::size_t(place - order.begin())];
}

// As the source is read.
const CollectionSchema& readAs(const CollectionPlan& collection)
{
    return collection.merge ? collection.merge->incoming : collection.source;
}

QJsonObject fieldToJson(const CollectionPlan& collection, std::size_t index, const FieldProposals* proposals)
{
    const FieldSchema& source = readAs(collection).fields[index];
    const FieldSchema target = targetField(collection, index);
    const Mapping& mapping = collection.merge ? collection.merge->mapping : collection.mapping;
    QString rule;
    for (const FieldConversion& conversion : mapping.conversions())
        if (conversion.field == index && !conversion.isBack) // the other way is taken by itself
            rule = ruleId(conversion.rule);
    QJsonObject field { { QStringLiteral("name"), source.name },
        { QStringLiteral("type"), source.declaredType }, { QStringLiteral("kind"), kindId(source.kind) },
        { QStringLiteral("convert"), rule }, { QStringLiteral("targetName"), target.name },
        { QStringLiteral("targetType"), target.declaredType } };
    if (!proposals)
        return field;
    QJsonArray list;
    for (const Proposal& proposal : proposals->proposals)
        list.append(proposalToJson(proposal));
    field.insert(QStringLiteral("found"), proposals->found);
    field.insert(QStringLiteral("examples"), QJsonArray::fromStringList(proposals->examples));
    field.insert(QStringLiteral("proposals"), list);
    return field;
}

QJsonObject collectionToJson(const CollectionPlan& collection, const ProposalMap& proposals)
{
    const CollectionSchema& source = readAs(collection);
    const auto known = proposals.find(source.name);
    QJsonArray fields;
    for (std::size_t i = 0; i < source.fields.size(); ++i)
        fields.append(fieldToJson(collection, i,
            known != proposals.end() && i < known->second.size() ? &known->second[i] : nullptr));
    QJsonObject object { { QStringLiteral("name"), source.name }, { QStringLiteral("move"), true },
        { QStringLiteral("targetName"), collection.target.name },
        { QStringLiteral("records"), QString::number(collection.size.records) },
        { QStringLiteral("fields"), fields } };
    if (collection.merge) {
        const ConflictCount& count = collection.merge->count;
        object.insert(QStringLiteral("onConflict"), conflictId(collection.merge->choice));
        object.insert(QStringLiteral("inTarget"),
            QJsonObject { { QStringLiteral("new"), QString::number(count.added) },
                { QStringLiteral("equal"), QString::number(count.equal) },
                { QStringLiteral("different"), QString::number(count.different) },
                { QStringLiteral("kept"), QString::number(count.kept) } });
    }
    return object;
}

QJsonObject findingToJson(const Finding& finding)
{
    return { { QStringLiteral("severity"), severityId(finding.severity) },
        { QStringLiteral("id"), finding.id }, { QStringLiteral("message"), finding.message },
        { QStringLiteral("reason"), finding.reason }, { QStringLiteral("nextStep"), finding.nextStep } };
}

// A plan that says nothing of these was written before they could be chosen, and means the first of them.
RecordRules readRules(Members& plan)
{
    RecordRules rules;
    const auto one = [&plan](const char* name, auto parse, auto& rule, const QString& choices) {
        const QString said = plan.text(QLatin1String(name));
        if (const auto known = parse(said))
            rule = *known;
        else if (!said.isEmpty())
            plan.fail(QLatin1String(name), QStringLiteral("must be ") + choices);
    };
    one("onBadRecord", badRecordsOf, rules.bad, QStringLiteral("stop or quarantine"));
    one("duplicates", badRecordsOf, rules.duplicates, QStringLiteral("stop or quarantine"));
    one("orphans", orphansOf, rules.orphans, QStringLiteral("stop, quarantine or set-null"));
    return rules;
}

Location locationOf(const QString& text, Members& members, const QString& name)
{
    if (std::optional<Location> server = Location::fromUri(text))
        return *server;
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0 || text.contains(QStringLiteral("://")))
        members.fail(name, QStringLiteral("must be STORE:PATH or STORE://USER@HOST:PORT/DATABASE"));
    return Location::ofPath(text.left(colon), text.mid(colon + 1));
}

std::optional<ValueKind> kindOfId(const QString& id, bool& isKnown)
{
    const auto found = std::find_if(
        kKindIds.begin(), kKindIds.end(), [&](const char* each) { return id == QLatin1String(each); });
    const bool isKind
        = found != kKindIds.end() && id != QLatin1String("null") && id != QLatin1String("missing");
    isKnown = isKind || id == QLatin1String("any");
    return isKind ? std::optional(ValueKind(found - kKindIds.begin())) : std::nullopt;
}

void readField(const QJsonValue& value, const QString& place, std::optional<Error>& error,
    const QString& collection, PlanRequest& request)
{
    Members field(value, place, error);
    const QString name = field.text(QStringLiteral("name"));
    const QString kind = field.text(QStringLiteral("kind"));
    const QString rule = field.text(QStringLiteral("convert"));
    const QString targetName = field.text(QStringLiteral("targetName"));
    field.pass({ "type", "targetType", "found", "examples", "proposals" });
    field.end();
    bool isKnown = false;
    const std::optional<ValueKind> chosen = kindOfId(kind, isKnown);
    if (!isKnown)
        field.fail(QStringLiteral("kind"), QStringLiteral("“%1” is no kind of value").arg(kind));
    request.kinds[collection].insert(name, chosen);
    if (const std::optional<FieldRule> known = ruleOf(rule))
        request.conversions[collection].insert(name, *known);
    else if (!rule.isEmpty())
        field.fail(QStringLiteral("convert"), QStringLiteral("“%1” is no rule").arg(rule));
    if (!targetName.isEmpty() && targetName != name)
        request.names.fields[collection].insert(name, targetName);
}

void readCollection(
    const QJsonValue& value, const QString& place, std::optional<Error>& error, PlanRequest& request)
{
    Members collection(value, place, error);
    const QString name = collection.text(QStringLiteral("name"));
    const bool isMoved = collection.flag(QStringLiteral("move"));
    const QString targetName = collection.text(QStringLiteral("targetName"));
    const QJsonArray fields = collection.list(QStringLiteral("fields"));
    const QString onConflict = collection.text(QStringLiteral("onConflict"));
    if (const std::optional<OnConflict> choice = conflictOf(onConflict))
        request.conflicts.insert(name, *choice);
    else if (!onConflict.isEmpty())
        collection.fail(QStringLiteral("onConflict"), QStringLiteral("must be fail, skip or overwrite"));
    collection.pass({ "records", "inTarget" });
    collection.end();
    if (isMoved)
        request.only << name;
    if (!targetName.isEmpty() && targetName != name)
        request.names.collections.insert(name, targetName);
    for (qsizetype i = 0; i < fields.size(); ++i)
        readField(fields[i], QStringLiteral("%1.fields[%2]").arg(place).arg(i), error, name, request);
}

} // namespace

QString kindId(std::optional<ValueKind> kind)
{
    return QLatin1String(kind ? kKindIds[std::size_t(*kind)] : "any");
}

QByteArray planToJson(const Plan& plan, const ProposalMap& proposals)
{
    const PlanRequest& request = plan.request;
    QJsonArray collections;
    for (const CollectionPlan& collection : plan.collections)
        if (!collection.isKept)
            collections.append(collectionToJson(collection, proposals));
    for (const QString& name : plan.leftOut)
        collections.append(QJsonObject { { QStringLiteral("name"), name }, { QStringLiteral("move"), false },
            { QStringLiteral("fields"), QJsonArray() } });
    QJsonArray findings;
    for (const Finding& finding : plan.findings)
        findings.append(findingToJson(finding));
    const QJsonObject document { { QStringLiteral("transload"), QStringLiteral("plan") },
        { QStringLiteral("format"), kFormat },
        { QStringLiteral("program"), QCoreApplication::applicationVersion() },
        { QStringLiteral("from"), request.source.toString() },
        { QStringLiteral("to"), request.target.toString() },
        { QStringLiteral("backup"), request.backupFolder },
        { QStringLiteral("report"), request.reportFolder }, { QStringLiteral("profile"), plan.profileId },
        { QStringLiteral("mode"), modeId(request.mode) },
        { QStringLiteral("onConflict"), conflictId(request.onConflict) },
        { QStringLiteral("onBadRecord"), ruleId(request.rules.bad) },
        { QStringLiteral("duplicates"), ruleId(request.rules.duplicates) },
        { QStringLiteral("orphans"), ruleId(request.rules.orphans) },
        { QStringLiteral("willChange"), QJsonArray::fromStringList(whatWillChange(plan)) },
        { QStringLiteral("findings"), findings }, { QStringLiteral("collections"), collections } };
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Result<PlanRequest> requestFromJson(const QByteArray& document)
{
    QJsonParseError problem {};
    const QJsonDocument parsed = QJsonDocument::fromJson(document, &problem);
    if (!parsed.isObject())
        return Error { ErrorCode::Corrupt, PlanFileText::tr("This file is not a plan of this program."),
            QStringLiteral("byte %1: %2").arg(problem.offset).arg(problem.errorString()),
            PlanFileText::tr("Write a new one with “transload-cli plan”.") };
    std::optional<Error> error;
    Members plan(parsed.object(), {}, error);
    if (plan.text(QStringLiteral("transload")) != QLatin1String("plan"))
        plan.fail(QStringLiteral("transload"), QStringLiteral("must be “plan”"));
    if (parsed.object().value(QLatin1String("format")).toInt() != kFormat)
        plan.fail(QStringLiteral("format"), QStringLiteral("only format %1 is known").arg(kFormat));
    PlanRequest request;
    request.source = locationOf(plan.text(QStringLiteral("from")), plan, QStringLiteral("from"));
    request.target = locationOf(plan.text(QStringLiteral("to")), plan, QStringLiteral("to"));
    request.backupFolder = plan.text(QStringLiteral("backup"));
    request.reportFolder = plan.text(QStringLiteral("report"));
    request.profileId = plan.text(QStringLiteral("profile"));
    request.rules = readRules(plan);
    const QString mode = plan.text(QStringLiteral("mode"));
    for (const RunMode known : { RunMode::Move, RunMode::Practice, RunMode::DryRun })
        if (mode == modeId(known))
            request.mode = known;
    if (mode != modeId(request.mode))
        plan.fail(QStringLiteral("mode"), QStringLiteral("must be move, practice or dry-run"));
    const QString onConflict = plan.text(QStringLiteral("onConflict"));
    if (!onConflict.isEmpty() && !conflictOf(onConflict))
        plan.fail(QStringLiteral("onConflict"), QStringLiteral("must be fail, skip or overwrite"));
    request.onConflict = conflictOf(onConflict).value_or(OnConflict::Fail);
    const QJsonArray collections = plan.list(QStringLiteral("collections"));
    plan.pass({ "format", "program", "willChange", "findings" });
    plan.end();
    for (qsizetype i = 0; i < collections.size(); ++i)
        readCollection(collections[i], QStringLiteral("collections[%1]").arg(i), error, request);
    if (!error && request.only.isEmpty())
        plan.fail(QStringLiteral("collections"), QStringLiteral("nothing is to be moved"));
    if (error)
        return *error;
    return request;
}

} // namespace transload
