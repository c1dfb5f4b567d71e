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

PlanRequest requestOf(const Location& source, const Location& target)
{
    PlanRequest request;
    request.source = source;
    request.target = target;
    return request;
}

StoreSchema schemaOf(const Plan& plan)
{
    StoreSchema schema;
    for (const CollectionPlan& collection : plan.collections)
        schema.collections.push_back(collection.target);
    schema.objects = plan.carriedObjects;
    schema.settings = plan.targetSettings;
    return schema;
}

void moveAll(const Plan& plan, Source& source, Target& target, RunContext& context)
{
    for (const CollectionPlan& collection : plan.collections) {
        const std::unique_ptr<Reader> reader = must(source.openReader(collection.source));
        const std::unique_ptr<Writer> writer = must(target.openWriter(collection.target));
        must(moveRecords(*reader, collection.mapping, *writer, context));
    }
}

void verifyAll(Workshop& shop, const Plan& plan, const Location& staged)
{
    const Location& source = plan.request.source;
    std::vector<VerifyPair> pairs;
    for (const CollectionPlan& collection : plan.collections)
        pairs.push_back(
            { collection.source, collection.target, collection.mapping, collection.size.payloadBytes });
    for (const VerifyResult& result :
        must(verifyRecords([&] { return shop.store(source).openSource(source); },
            [&] { return shop.store(staged).openSource(staged); }, pairs, shop.context)))
        if (!result.isEqual())
            throw std::runtime_error("the target differs");
}

} // namespace

QJsonObject copyAndVerifyOnce(const Location& source, const Location& target)
{
    Workshop shop;
    const Plan plan
        = must(makePlan(requestOf(source, target), shop.detect(source), shop.registry, shop.profiles));
    const std::unique_ptr<Source> reading = must(shop.store(source).openSource(source));
    const std::unique_ptr<Target> writing
        = must(shop.store(target).createTarget({ target, newRunId(), plan.targetSettings }));
    QJsonObject answer;
    answer[QStringLiteral("copy")] = secondsOf([&] { moveAll(plan, *reading, *writing, shop.context); });
    answer[QStringLiteral("finish")]
        = secondsOf([&] { must(writing->finish(schemaOf(plan), shop.context)); });
    answer[QStringLiteral("verify")] = secondsOf([&] { verifyAll(shop, plan, writing->staged()); });
    return answer;
}

QJsonObject moveOnce(const Location& source, const Location& target)
{
    Workshop shop;
    const Plan plan
        = must(makePlan(requestOf(source, target), shop.detect(source), shop.registry, shop.profiles));
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

QJsonObject backUpOnce(const Location& source, const QString& folder, bool checkDeeply)
{
    Workshop shop;
    const Inspection inspection = must(shop.store(source).inspect(source));
    const double seconds = secondsOf([&] {
        const BackupManifest manifest = must(createBackup(
            { inspection, folder, {}, newRunId(), checkDeeply }, shop.registry, Clock(), shop.context));
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
