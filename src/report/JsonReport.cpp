#include "report/JsonReport.h"

#include "core/SealedJson.h"
#include "report/ReportWords.h"
#include "stores/FieldRules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace transload {

namespace {

struct JsonReportText {
    Q_DECLARE_TR_FUNCTIONS(JsonReport)
};

constexpr std::uint64_t kLargestExactNumber = std::uint64_t(1) << 53;

QJsonValue number(std::uint64_t count)
{
    if (count <= kLargestExactNumber)
        return QJsonValue(qint64(count));
    return QJsonValue(QString::number(count));
}

QJsonValue seconds(double value) { return std::round(value * 1000.0) / 1000.0; }

QJsonValue time(const QDateTime& moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

template <typename List, typename Convert> QJsonArray arrayOf(const List& list, Convert convert)
{
    QJsonArray array;
    for (const auto& element : list)
        array.append(convert(element));
    return array;
}

QJsonArray texts(const QStringList& list) { return QJsonArray::fromStringList(list); }

QJsonObject place(const Location& location)
{
    return { { QStringLiteral("store"), location.storeId },
        { QStringLiteral("path"), textOrNull(location.path()) },
        { QStringLiteral("location"), location.toString() } };
}

QJsonObject step(const StepReport& step)
{
    return { { QStringLiteral("name"), step.id }, { QStringLiteral("title"), step.title },
        { QStringLiteral("seconds"), seconds(step.seconds) },
        { QStringLiteral("records"), number(step.records) },
        { QStringLiteral("bytes"), number(step.bytes) } };
}

QJsonValue merged(const std::optional<MergedRecords>& merged)
{
    if (!merged)
        return {};
    return QJsonObject { { QStringLiteral("sourceRecords"), number(merged->source) },
        { QStringLiteral("cameIn"), number(merged->cameIn) },
        { QStringLiteral("stayedOut"), number(merged->stayedOut) },
        { QStringLiteral("before"), number(merged->before) },
        { QStringLiteral("gaveWay"), number(merged->gaveWay) } };
}

QJsonObject collection(const CollectionReport& collection)
{
    QJsonObject reasons;
    for (auto it = collection.reasons.begin(); it != collection.reasons.end(); ++it)
        reasons.insert(it.key(), number(it.value()));
    return { { QStringLiteral("name"), collection.name },
        { QStringLiteral("targetName"), collection.targetName },
        { QStringLiteral("sourceRecords"), number(collection.sourceRecords) },
        { QStringLiteral("targetRecords"), number(collection.targetRecords) },
        { QStringLiteral("sourceFingerprint"), textOrNull(collection.sourceFingerprint) },
        { QStringLiteral("targetFingerprint"), textOrNull(collection.targetFingerprint) },
        { QStringLiteral("quarantined"), number(collection.quarantined) },
        { QStringLiteral("quarantinedFingerprint"), textOrNull(collection.quarantinedFingerprint) },
        { QStringLiteral("quarantineReasons"), reasons },
        { QStringLiteral("orphansSetNull"), number(collection.orphansSetNull) },
        { QStringLiteral("merged"), merged(collection.merged) },
        { QStringLiteral("textsAsBytes"), number(collection.textsAsBytes) },
        { QStringLiteral("payloadBytes"), number(collection.payloadBytes) },
        { QStringLiteral("changedByRule"),
            arrayOf(collection.changedByRule,
                [](const RuleCount& count) {
                    return QJsonObject { { QStringLiteral("field"), count.field },
                        { QStringLiteral("rule"), count.rule },
                        { QStringLiteral("values"), number(count.values) } };
                }) },
        { QStringLiteral("equal"), collection.isEqual },
        { QStringLiteral("differences"), texts(collection.differences) } };
}

QJsonObject finding(const Finding& finding)
{
    return { { QStringLiteral("severity"), severityId(finding.severity) },
        { QStringLiteral("id"), finding.id }, { QStringLiteral("message"), finding.message },
        { QStringLiteral("reason"), finding.reason }, { QStringLiteral("nextStep"), finding.nextStep } };
}

QJsonObject object(const SchemaObject& object)
{
    return { { QStringLiteral("kind"), object.kind }, { QStringLiteral("name"), object.name },
        { QStringLiteral("collection"), object.collection }, { QStringLiteral("dialect"), object.dialect },
        { QStringLiteral("definition"), object.definition } };
}

QJsonObject schema(const CollectionSchema& schema)
{
    const auto fieldObject = [](const FieldSchema& field) {
        return QJsonObject { { QStringLiteral("name"), field.name },
            { QStringLiteral("type"), field.declaredType }, { QStringLiteral("notNull"), field.notNull },
            { QStringLiteral("kind"), field.kind ? QJsonValue(kindName(*field.kind)) : QJsonValue() },
            { QStringLiteral("typeName"), field.typeName } };
    };
    const auto fieldName = [&schema](std::size_t index) {
        return index < schema.fields.size() ? schema.fields[index].name : QString();
    };
    return { { QStringLiteral("name"), schema.name },
        { QStringLiteral("fields"), arrayOf(schema.fields, fieldObject) },
        { QStringLiteral("key"), arrayOf(schema.key, fieldName) },
        { QStringLiteral("keyValue"), schema.isKeyValue }, { QStringLiteral("dialect"), schema.dialect },
        { QStringLiteral("definition"), schema.definition } };
}

QJsonValue merge(const CollectionPlan& collection)
{
    if (!collection.merge)
        return {};
    const ConflictCount& count = collection.merge->count;
    return QJsonObject { { QStringLiteral("onConflict"), conflictId(collection.merge->choice) },
        { QStringLiteral("source"), collection.merge->incoming.name },
        { QStringLiteral("added"), number(count.added) }, { QStringLiteral("equal"), number(count.equal) },
        { QStringLiteral("different"), number(count.different) },
        { QStringLiteral("kept"), number(count.kept) } };
}

QJsonObject plan(const Plan& plan)
{
    const auto stepName = [](const PlanStep& step) {
        return QJsonObject { { QStringLiteral("name"), step.id }, { QStringLiteral("title"), step.title } };
    };
    const auto bothSides = [](const CollectionPlan& collection) {
        const CollectionSchema& read = collection.merge ? collection.merge->incoming : collection.source;
        const Mapping& mapping = collection.merge ? collection.merge->mapping : collection.mapping;
        return QJsonObject { { QStringLiteral("merge"), merge(collection) },
            { QStringLiteral("kept"), collection.isKept },
            { QStringLiteral("source"), schema(collection.source) },
            { QStringLiteral("target"), schema(collection.target) },
            { QStringLiteral("mapping"),
                mapping.isIdentity()         ? QStringLiteral("unchanged")
                    : mapping.isToKeyValue() ? QStringLiteral("text-as-bytes")
                                             : QStringLiteral("converted") },
            { QStringLiteral("conversions"),
                arrayOf(mapping.conversions(), [&](const FieldConversion& conversion) {
                    return QJsonObject { { QStringLiteral("field"), read.fields[conversion.field].name },
                        { QStringLiteral("rule"), ruleId(conversion.rule) },
                        { QStringLiteral("back"), conversion.isBack } };
                }) } };
    };
    QJsonObject settings;
    for (auto it = plan.targetSettings.begin(); it != plan.targetSettings.end(); ++it)
        settings.insert(it.key(), it.value());
    return { { QStringLiteral("mode"), modeId(plan.request.mode) },
        { QStringLiteral("profile"), plan.profileId },
        { QStringLiteral("application"), plan.applicationName },
        { QStringLiteral("backupFolder"), textOrNull(plan.request.backupFolder) },
        { QStringLiteral("onBadRecord"), ruleId(plan.request.rules.bad) },
        { QStringLiteral("duplicates"), ruleId(plan.request.rules.duplicates) },
        { QStringLiteral("orphans"), ruleId(plan.request.rules.orphans) },
        { QStringLiteral("only"), texts(plan.request.only) },
        { QStringLiteral("leftOut"), texts(plan.leftOut) },
        { QStringLiteral("steps"), arrayOf(plan.steps, stepName) },
        { QStringLiteral("collections"), arrayOf(plan.collections, bothSides) },
        { QStringLiteral("carriedObjects"), arrayOf(plan.carriedObjects, object) },
        { QStringLiteral("lostObjects"), arrayOf(plan.lostObjects, object) },
        { QStringLiteral("targetSettings"), settings }, { QStringLiteral("frozenCopy"), plan.needsFreeze },
        { QStringLiteral("records"), number(plan.records) },
        { QStringLiteral("sourceBytes"), number(plan.sourceBytes) },
        { QStringLiteral("payloadBytes"), number(plan.payloadBytes) },
        { QStringLiteral("targetBytes"), number(plan.targetBytes) } };
}

QJsonValue backup(const RunReport& report)
{
    if (report.backupPath.isEmpty())
        return {};
    return QJsonObject { { QStringLiteral("path"), report.backupPath },
        { QStringLiteral("manifestSha256"), report.backupSha256 } };
}

QJsonObject quarantine(const RunReport& report)
{
    return { { QStringLiteral("records"), number(report.recordsQuarantined()) },
        { QStringLiteral("file"), textOrNull(report.quarantineFile) } };
}

QJsonValue explanation(const std::optional<Explanation>& explanation)
{
    if (!explanation)
        return {};
    return QJsonObject { { QStringLiteral("what"), explanation->what },
        { QStringLiteral("safe"), explanation->safe }, { QStringLiteral("next"), explanation->next },
        { QStringLiteral("detail"), explanation->detail } };
}

QJsonObject versions(const RunReport& report)
{
    QJsonObject versions { { QStringLiteral("transload"), report.programVersion },
        { QStringLiteral("qt"), QString::fromLatin1(qVersion()) } };
    for (auto it = report.storeVersions.begin(); it != report.storeVersions.end(); ++it)
        versions.insert(it.key(), it.value());
    return versions;
}

} // namespace

QJsonObject reportObject(const RunReport& report)
{
    return {
        { QStringLiteral("schema"), kReportSchema },
        { QStringLiteral("run"), report.runId },
        { QStringLiteral("verdict"), verdictId(report.verdict) },
        { QStringLiteral("verdictSentence"), verdictSentence(report) },
        { QStringLiteral("exitCode"), exitCode(report) },
        { QStringLiteral("canResume"), report.canResume },
        { QStringLiteral("versions"), versions(report) },
        { QStringLiteral("started"), time(report.started) },
        { QStringLiteral("finished"), time(report.finished) },
        { QStringLiteral("seconds"), seconds(report.seconds) },
        { QStringLiteral("source"), place(report.plan.request.source) },
        { QStringLiteral("target"), place(report.plan.request.target) },
        { QStringLiteral("targetBytes"), number(report.targetBytes) },
        { QStringLiteral("predictedTargetBytes"), number(report.predictedTargetBytes) },
        { QStringLiteral("backup"), backup(report) },
        { QStringLiteral("targetBackup"), textOrNull(report.targetBackupPath) },
        { QStringLiteral("targetIdentity"), textOrNull(report.targetIdentity) },
        { QStringLiteral("plan"), plan(report.plan) },
        { QStringLiteral("steps"), arrayOf(report.steps, step) },
        { QStringLiteral("collections"), arrayOf(report.collections, collection) },
        { QStringLiteral("fingerprint"), textOrNull(report.fingerprint) },
        { QStringLiteral("quarantine"), quarantine(report) },
        { QStringLiteral("findings"), arrayOf(report.findings, finding) },
        { QStringLiteral("explanation"), explanation(report.explanation) },
        { QStringLiteral("nextSteps"), texts(report.nextSteps) },
        { QStringLiteral("notMoved"), texts(report.notMoved) },
        { QStringLiteral("undo"),
            QJsonObject { { QStringLiteral("targetInPlace"), isTargetInPlace(report) },
                { QStringLiteral("how"), undoText(report) } } },
    };
}

QByteArray toJson(const RunReport& report) { return sealJson(reportObject(report)); }

Result<QJsonObject> readJsonReport(const QByteArray& bytes, const QString& fileName)
{
    Result<QJsonObject> report = openSealedJson(bytes, fileName);
    if (!report)
        return report;
    if (report->value(QLatin1String("schema")) != QJsonValue(kReportSchema))
        return Error { ErrorCode::Unsupported,
            JsonReportText::tr("The report %1 was written by a newer version of this program.").arg(fileName),
            fileName + QStringLiteral(": schema"),
            JsonReportText::tr("Install that version, then try again.") };
    return report;
}

} // namespace transload
