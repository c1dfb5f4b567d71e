#include "engine/Proposals.h"

#include "core/ValueText.h"
#include "engine/Decisions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace transload {

namespace {

struct ProposalsText {
    Q_DECLARE_TR_FUNCTIONS(Proposals)
};

// From 1990 to 2100: what applications of today write, and far enough apart that no number of seconds is also
// one of milliseconds or microseconds within it.
constexpr std::int64_t kEarliestSecond = 631'152'000;
constexpr std::int64_t kLatestSecond = 4'102'444'800;
constexpr std::pair<FieldRule, std::int64_t> kEpochs[] = { { FieldRule::EpochSeconds, 1 },
    { FieldRule::EpochMilliseconds, 1'000 }, { FieldRule::EpochMicroseconds, 1'000'000 } };

// Of several readings that fit all texts, the narrowest comes first.
constexpr FieldRule kTextRules[] = { FieldRule::TextToBool, FieldRule::TextToUuid, FieldRule::TextToDate,
    FieldRule::TextToTimestamp, FieldRule::TextToTimestampTz, FieldRule::TextToTime,
    FieldRule::TextToInterval, FieldRule::TextToDecimal, FieldRule::TextToJson };

constexpr qsizetype kExamples = 3;

std::uint64_t valuesIn(const FieldSurvey& survey)
{
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < kValueKinds; ++i)
        if (ValueKind(i) != ValueKind::Null && ValueKind(i) != ValueKind::Missing)
            all += survey.values[i];
    return all;
}

std::optional<ValueKind> onlyKind(const FieldSurvey& survey)
{
    const std::uint64_t all = valuesIn(survey);
    for (std::size_t i = 0; all > 0 && i < kValueKinds; ++i)
        if (survey.values[i] == all && ValueKind(i) != ValueKind::Null && ValueKind(i) != ValueKind::Missing)
            return ValueKind(i);
    return std::nullopt;
}

QString countOf(ValueKind kind, std::uint64_t values)
{
    const int n = int(std::min(values, std::uint64_t(std::numeric_limits<int>::max())));
    const QString text = [&] {
        switch (kind) {
        case ValueKind::Null:
            //: All of these are lists of what a field holds: “12,044 integers, 3 texts”. %1 is the number.
            return ProposalsText::tr("%1 empty (NULL)");
        case ValueKind::Bool:
            return ProposalsText::tr("%1 true-or-false value(s)", nullptr, n);
        case ValueKind::Int:
            return ProposalsText::tr("%1 integer(s)", nullptr, n);
        case ValueKind::Float:
            return ProposalsText::tr("%1 floating-point number(s)", nullptr, n);
        case ValueKind::Decimal:
            return ProposalsText::tr("%1 exact number(s)", nullptr, n);
        case ValueKind::Text:
            return ProposalsText::tr("%1 text(s)", nullptr, n);
        case ValueKind::Bytes:
            return ProposalsText::tr("%1 byte string(s)", nullptr, n);
        case ValueKind::Date:
            return ProposalsText::tr("%1 date(s)", nullptr, n);
        case ValueKind::Time:
            return ProposalsText::tr("%1 time(s) of day", nullptr, n);
        case ValueKind::Timestamp:
            return ProposalsText::tr("%1 date(s) with time", nullptr, n);
        case ValueKind::TimestampTz:
            return ProposalsText::tr("%1 point(s) in time", nullptr, n);
        case ValueKind::Interval:
            return ProposalsText::tr("%1 length(s) of time", nullptr, n);
        case ValueKind::Uuid:
            return ProposalsText::tr("%1 UUID(s)", nullptr, n);
        case ValueKind::Json:
            return ProposalsText::tr("%1 JSON value(s)", nullptr, n);
        case ValueKind::Other:
            return ProposalsText::tr("%1 value(s) of other types", nullptr, n);
        case ValueKind::Missing:
            return ProposalsText::tr("%1 missing");
        }
        Q_UNREACHABLE();
    }();
    return text.arg(QLocale().toString(qulonglong(values)));
}

QString asText(const ValueView& value)
{
    const std::string text = textOf(value);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// What the rule makes of the examples; those that were cut short say nothing.
QStringList convertedExamples(FieldRule rule, const FieldSurvey& survey)
{
    QStringList shown;
    const FieldConversion conversion { 0, rule };
    for (const QString& example : survey.examples[std::size_t(takenKind(rule))]) {
        const std::string text = example.toStdString();
        std::string scratch;
        std::string converting;
        const auto value = parseText(takenKind(rule), text, scratch);
        const auto converted = value ? conversion.convert(*value, converting) : std::nullopt;
        if (converted)
            shown << QStringLiteral("%1 → %2").arg(example, asText(*converted));
    }
    return shown;
}

QString epochReason(FieldRule rule)
{
    switch (rule) {
    case FieldRule::EpochSeconds:
        return ProposalsText::tr("All values are between 1990 and 2100 when read as seconds since 1970.");
    case FieldRule::EpochMilliseconds:
        return ProposalsText::tr(
            "All values are between 1990 and 2100 when read as milliseconds since 1970.");
    default:
        return ProposalsText::tr(
            "All values are between 1990 and 2100 when read as microseconds since 1970.");
    }
}

QString textReason(FieldRule rule)
{
    switch (rule) {
    case FieldRule::TextToBool:
        return ProposalsText::tr("All values are the texts “true” or “false”.");
    case FieldRule::TextToUuid:
        return ProposalsText::tr("All texts are UUIDs.");
    case FieldRule::TextToDate:
        return ProposalsText::tr("All texts are dates.");
    case FieldRule::TextToTimestamp:
        return ProposalsText::tr("All texts are dates with time.");
    case FieldRule::TextToTimestampTz:
        return ProposalsText::tr("All texts are points in time.");
    case FieldRule::TextToTime:
        return ProposalsText::tr("All texts are times of day.");
    case FieldRule::TextToInterval:
        return ProposalsText::tr("All texts are lengths of time.");
    case FieldRule::TextToDecimal:
        return ProposalsText::tr("All texts are numbers.");
    default:
        return ProposalsText::tr("All texts are JSON objects or lists.");
    }
}

// A text that is a number or a word is JSON too; only an object or a list is meant as such.
bool looksLikeJson(const FieldSurvey& survey)
{
    const QStringList& texts = survey.examples[std::size_t(ValueKind::Text)];
    return !texts.isEmpty() && std::all_of(texts.begin(), texts.end(), [](const QString& text) {
        const QString start = text.trimmed();
        return start.startsWith(QLatin1Char('{')) || start.startsWith(QLatin1Char('['));
    });
}

std::optional<Proposal> conversionFor(const FieldSurvey& survey)
{
    const std::optional<ValueKind> only = onlyKind(survey);
    if (only == ValueKind::Int && survey.intsAreBools())
        return Proposal { FieldRule::IntToBool, {}, ProposalsText::tr("All values are 0 or 1."),
            convertedExamples(FieldRule::IntToBool, survey) };
    for (const auto& [rule, perSecond] : kEpochs)
        if (only == ValueKind::Int && survey.leastInt >= kEarliestSecond * perSecond
            && survey.mostInt < kLatestSecond * perSecond)
            return Proposal { rule, {}, epochReason(rule), convertedExamples(rule, survey) };
    for (const FieldRule rule : kTextRules)
        if (only == ValueKind::Text && survey.textsAre(givenKind(rule))
            && (rule != FieldRule::TextToJson || looksLikeJson(survey)))
            return Proposal { rule, {}, textReason(rule), convertedExamples(rule, survey) };
    return std::nullopt;
}

// Whether other records, here or elsewhere, go by the values of this field.
bool isReferred(const CollectionSchema& collection, std::size_t field)
{
    const auto has = [field](const std::vector<std::size_t>& fields) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return has(collection.key) || collection.fields[field].identity != Identity::None
        || std::any_of(collection.foreignKeys.begin(), collection.foreignKeys.end(),
            [&](const ForeignKey& key) { return has(key.fields); })
        || std::any_of(collection.uniqueKeys.begin(), collection.uniqueKeys.end(),
            [&](const UniqueKey& key) { return has(key.fields); });
}

FieldProposals proposalsFor(const CollectionSchema& collection, std::size_t index, const FieldSurvey& survey)
{
    const FieldSchema& field = collection.fields[index];
    FieldProposals result { field.name, foundText(survey), {}, {} };
    for (const QStringList& examples : survey.examples)
        result.examples << examples.mid(0, kExamples - result.examples.size());
    const std::optional<ValueKind> only = onlyKind(survey);
    if (!field.kind && only && only != ValueKind::Other)
        result.proposals.push_back({ {}, only,
            ProposalsText::tr("All values are of one kind: %1.").arg(countOf(*only, valuesIn(survey))),
            survey.examples[std::size_t(*only)].mid(0, kExamples) });
    if (!isReferred(collection, index))
        if (std::optional<Proposal> conversion = conversionFor(survey))
            result.proposals.push_back(*conversion);
    return result;
}

} // namespace

std::vector<FieldProposals> proposalsFor(
    const CollectionSchema& collection, const std::vector<FieldSurvey>& surveys)
{
    std::vector<FieldProposals> result;
    if (collection.isKeyValue)
        return result;
    for (std::size_t i = 0; i < collection.fields.size() && i < surveys.size(); ++i)
        result.push_back(proposalsFor(collection, i, surveys[i]));
    return result;
}

bool canPropose(const CollectionSchema& collection, const QString& targetId)
{
    return !collection.isKeyValue && !movesWordForWord(collection, targetId);
}

Result<ProposalMap> proposalsForPlan(const Plan& plan, const Detection& detection, const Registry& registry,
    SurveyBook& surveys, RunContext& context)
{
    ProposalMap proposals;
    SourceSurveyor surveyor(detection, registry, surveys);
    for (const DetectedCollection& collection : detection.collections) {
        const bool isPlanned = !plan.leftOut.contains(collection.schema.name);
        if (!isPlanned || !canPropose(collection.schema, plan.request.target.storeId))
            continue;
        const Result<FieldSurveys> found = surveyor.survey(collection.schema, context);
        if (!found)
            return found.error();
        proposals.emplace(collection.schema.name, proposalsFor(collection.schema, **found));
    }
    return proposals;
}

QString foundText(const FieldSurvey& survey)
{
    QStringList parts;
    for (std::size_t i = 0; i < kValueKinds; ++i)
        if (survey.values[i] > 0)
            parts << countOf(ValueKind(i), survey.values[i]);
    return parts.isEmpty() ? ProposalsText::tr("no values") : parts.join(QStringLiteral(", "));
}

bool fitsAll(const FieldConversion& conversion, const FieldSurvey& survey)
{
    const std::uint64_t fitting = survey.count(conversion.from());
    if (fitting != valuesIn(survey))
        return false;
    if (fitting == 0)
        return true;
    if (conversion.from() == ValueKind::Text)
        return survey.textsAre(conversion.to());
    if (conversion.from() != ValueKind::Int)
        return true; // only converting tells
    ValueView value;
    value.kind = ValueKind::Int;
    std::string scratch;
    // What lies between two numbers that fit does too.
    for (const std::int64_t number : { survey.leastInt, survey.mostInt }) {
        value.integer = number;
        if (!conversion.convert(value, scratch))
            return false;
    }
    return true;
}

Findings findMisfits(const CollectionPlan& collection, const std::vector<FieldSurvey>& surveys)
{
    Findings findings;
    for (const FieldConversion& conversion : collection.mapping.conversions()) {
        if (conversion.field >= surveys.size() || fitsAll(conversion, surveys[conversion.field]))
            continue;
        findings.push_back({ Severity::Stop, QStringLiteral("values.notConvertible"),
            ProposalsText::tr("“%1.%2” holds values that do not fit the rule “%3”.")
                .arg(collection.source.name, collection.source.fields[conversion.field].name,
                    ruleId(conversion.rule)),
            ProposalsText::tr("It holds %1, and a value is never changed into something else in silence.")
                .arg(foundText(surveys[conversion.field])),
            ProposalsText::tr("Correct these values in the source, choose that such records are kept aside "
                              "(--on-bad-record), or move the field without this rule.") });
    }
    return findings;
}

} // namespace transload
