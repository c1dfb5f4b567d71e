#include "bench/Ours.h"

#include "bench/Child.h"
#include "engine/Detector.h"
#include "engine/Migration.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <stdexcept>

namespace transload::bench {

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(
            (result.error().message + QLatin1Char('\n') + result.error().detail).toStdString());
    return std::move(*result);
}

// What every call of the engine wants; nobody stops it.
struct Workshop {
    Registry registry = Registry::builtIn();
    ProfileLibrary profiles = must(ProfileLibrary::load({ QStringLiteral(":/profiles") }));
    ProgressMeter meter;
    RunContext context { {}, meter };

    Detection detect(const Location& location)
    {
        return must(Detector(registry, profiles).detect(location, context));
    }
    const Store& store(const Location& location) { return *must(registry.storeOf(location)); }
};

} // namespace

QJsonObject moveOnce(const Location& source, const Location& target)
{
    Workshop shop;
    PlanRequest request;
    request.source = source;
    request.target = target;
    const Plan plan = must(makePlan(request, shop.detect(source), shop.registry, shop.profiles));
    shop.meter.prepare(plan.collections.size());
    const RunReport report
        = Migration(plan, newRunId(), shop.registry, shop.profiles, Clock()).run(shop.context);
    if (report.verdict != Verdict::Proven)
        throw std::runtime_error(verdictId(report.verdict).toStdString()
            + (report.explanation
                    ? ": " + (report.explanation->what + report.explanation->detail).toStdString()
                    : std::string()));
    QJsonObject answer { { QStringLiteral("whole"), report.seconds },
        { QStringLiteral("records"), qint64(report.recordsMoved()) } };
    std::uint64_t payload = 0;
    for (const CollectionReport& collection : report.collections)
        payload += collection.payloadBytes;
    answer[QStringLiteral("payloadBytes")] = qint64(payload);
    for (const StepReport& step : report.steps)
        answer[step.id] = step.seconds;
    return answer;
}

QJsonObject verifyOnce(const Location& left, const Location& right)
{
    Workshop shop;
    std::vector<VerifyPair> pairs;
    for (const DetectedCollection& collection : shop.detect(left).collections)
        pairs.push_back({ collection.schema, collection.schema, Mapping(), collection.size.payloadBytes });
    std::vector<VerifyResult> results;
    const double seconds = secondsOf([&] {
        results = must(verifyRecords([&] { return shop.store(left).openSource(left); },
            [&] { return shop.store(right).openSource(right); }, pairs, shop.context));
    });
    qint64 records = 0;
    for (const VerifyResult& result : results) {
        if (!result.isEqual())
            throw std::runtime_error("the stores differ");
        records += qint64(result.left.records());
    }
    return { { QStringLiteral("whole"), seconds }, { QStringLiteral("records"), records },
        { QStringLiteral("payloadBytes"), qint64(shop.meter.snapshot().bytes / 2) } };
}

QJsonObject backUpOnce(const Location& source, const QString& folder)
{
    Workshop shop;
    const Inspection inspection = must(shop.store(source).inspect(source));
    const double seconds = secondsOf([&] {
        const BackupManifest manifest = must(
            createBackup({ inspection, folder, {}, newRunId() }, shop.registry, Clock(), shop.context));
        if (manifest.files.empty())
            throw std::runtime_error("the backup is empty");
    });
    return { { QStringLiteral("whole"), seconds },
        { QStringLiteral("fileBytes"), qint64(inspection.sizeBytes) } };
}

QJsonObject copyOnce(const Location& source, const QString& folder)
{
    Workshop shop;
    const Inspection inspection = must(shop.store(source).inspect(source));
    const QDir from(inspection.baseFolder);
    const double seconds = secondsOf([&] {
        for (const StoreFile& file : inspection.files) {
            const QString to = QDir(folder).filePath(file.name);
            std::filesystem::create_directories(QFileInfo(to).path().toStdString());
            std::filesystem::copy_file(from.filePath(file.name).toStdString(), to.toStdString());
            must(syncFile(to));
        }
    });
    return { { QStringLiteral("whole"), seconds },
        { QStringLiteral("fileBytes"), qint64(inspection.sizeBytes) } };
}

} // namespace transload::bench
