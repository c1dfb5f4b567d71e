#include "report/PastRunReport.h"

#include "engine/History.h"
#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace transload {

namespace {

struct PastRunText {
    Q_DECLARE_TR_FUNCTIONS(PastRunReport)
};

// A report of a hundred thousand collections stays below this; more is not read into memory.
constexpr qint64 kMaxReportBytes = 256 * 1024 * 1024;

Error notReadable(const QString& path, const QString& detail)
{
    return Error { ErrorCode::NotFound, PastRunText::tr("The report %1 could not be read.").arg(path), detail,
        PastRunText::tr("Without its report a run cannot be taken back: restore a backup instead.") };
}

// Counts above 2^53 are written as texts.
std::uint64_t numberOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().toULongLong() : std::uint64_t(value.toInteger());
}

bool hasStep(const QJsonObject& report, const char* name)
{
    for (const QJsonValue& step : report.value(QLatin1String("steps")).toArray())
        if (step[QLatin1String("name")].toString() == QLatin1String(name))
            return true;
    return false;
}

} // namespace

std::vector<ExpectedCollection> expectedOf(const QJsonObject& report)
{
    std::vector<ExpectedCollection> expected;
    for (const QJsonValue& value : report.value(QLatin1String("collections")).toArray())
        expected.push_back({ value[QLatin1String("name")].toString(),
            value[QLatin1String("targetName")].toString(value[QLatin1String("name")].toString()),
            value[QLatin1String("targetFingerprint")].toString(),
            numberOf(value[QLatin1String("targetRecords")]) });
    return expected;
}

Result<PastRun> pastRunOf(const QJsonObject& report)
{
    const auto text = [&report](const char* name) { return report.value(QLatin1String(name)).toString(); };
    const QJsonObject target = report.value(QLatin1String("target")).toObject();
    const QJsonObject backup = report.value(QLatin1String("backup")).toObject();
    const QString place = target.value(QLatin1String("location")).toString();
    const QString path = target.value(QLatin1String("path")).toString();
    const QString store = target.value(QLatin1String("store")).toString();
    PastRun run;
    run.runId = text("run");
    if (std::optional<Location> server = Location::fromUri(place); server && path.isEmpty())
        run.target = *server;
    else if (QDir::isAbsolutePath(path) && !store.isEmpty())
        run.target = Location::ofPath(store, path);
    else
        return Error { ErrorCode::Corrupt, PastRunText::tr("The report does not say where the data went."),
            place, PastRunText::tr("Restore a backup instead.") };
    const bool isProven
        = text("verdict") == QLatin1String("proven") || text("verdict") == QLatin1String("quarantined");
    const bool hasSwitched = isProven && hasStep(report, "switch");
    run.isInPlace = hasSwitched && hasStep(report, "copy");
    run.tookAway = hasSwitched && !hasStep(report, "copy");
    run.targetIdentity = text("targetIdentity");
    run.targetBackup = text("targetBackup");
    run.sourceBackup = backup.value(QLatin1String("path")).toString();
    run.sourceBackupChecksum = backup.value(QLatin1String("manifestSha256")).toString();
    run.collections = expectedOf(report);
    return run;
}

Result<QJsonObject> readReportOf(const QString& runId, const QString& folder)
{
    for (const QString& name :
        { QStringLiteral("report-%1.json").arg(runId), QStringLiteral("report.json") }) {
        QFile file(QDir(folder).filePath(name));
        if (folder.isEmpty() || !file.exists())
            continue;
        if (file.size() > kMaxReportBytes || !file.open(QIODevice::ReadOnly))
            return notReadable(file.fileName(), file.errorString());
        Result<QJsonObject> report = readJsonReport(file.readAll(), file.fileName());
        if (report && report->value(QLatin1String("run")).toString() != runId)
            continue;
        return report;
    }
    return notReadable(
        QDir(folder).filePath(QStringLiteral("report.json")), QStringLiteral("no report of run ") + runId);
}

Result<PastRun> findPastRun(const QString& runId, const QString& stateFolder)
{
    const Result<HistoryEntry> entry = History(stateFolder).find(runId);
    Result<QJsonObject> report
        = entry ? readReportOf(entry->runId, entry->reportFolder) : Result<QJsonObject>(entry.error());
    return report ? pastRunOf(*report) : Result<PastRun>(report.error());
}

} // namespace transload
