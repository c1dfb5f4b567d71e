#include "engine/EngineTestKit.h"

#include "support/Sqlite.h"

#include <QDir>

#include <algorithm>

namespace transload::test {

Bench::Bench(const QString& faulty)
    : registry(faultyRegistry(real, faulty, faults)),
      profiles(must(ProfileLibrary::load({ QStringLiteral(":/profiles") })))
{
    for (const QString& path : { sourceFolder(), targetFolder(), backupFolder() })
        QDir().mkpath(path);
}

Location Bench::buildSource(const QString& storeId, const std::vector<TestCollection>& collections)
{
    const Store& store = *real.find(storeId);
    const Location location = place(store, sourceFolder(), QStringLiteral("data"));
    must(buildStore(store, location, collections));
    return location;
}

Location Bench::target(const QString& storeId) const
{
    return place(*real.find(storeId), targetFolder(), QStringLiteral("moved"));
}

Plan Bench::plan(const Location& source, const Location& target, bool withBackup,
    const std::function<void(PlanRequest&)>& change)
{
    TestContext context;
    PlanRequest request;
    request.source = source;
    request.target = target;
    request.backupFolder = withBackup ? backupFolder() : QString();
    if (change)
        change(request);
    Detection detection = must(Detector(real, profiles).detect(source, context));
    mustDo(Detector(real, profiles).countExactly(detection, context));
    return must(preparePlan(request, detection, real, profiles, context));
}

RunReport Bench::run(const Plan& plan, RunContext& context)
{
    context.progress.prepare(plan.collections.size());
    return Migration(plan, newRunId(), registry, profiles, clock).run(context);
}

RunReport Bench::move(const Location& source, const Location& target, bool withBackup,
    const std::function<void(PlanRequest&)>& change)
{
    TestContext context;
    return run(plan(source, target, withBackup, change), context);
}

bool Bench::isTargetFolderEmpty() const
{
    return QDir(targetFolder())
        .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

std::map<QString, std::vector<std::string>> Bench::contentOf(const Location& location) const
{
    std::map<QString, std::vector<std::string>> content;
    const std::unique_ptr<Source> source = must(must(real.storeOf(location))->openPreview(location));
    for (const CollectionSchema& collection : must(source->schema()).collections) {
        std::vector<std::string> records = readAll(*source, collection);
        std::sort(records.begin(), records.end());
        content[collection.name] = std::move(records);
    }
    return content;
}

std::vector<TestCollection> smallSample(int count)
{
    return { keyValueSample(QStringLiteral("events"), count), keyValueSample(QStringLiteral("users"), 20),
        { keyValueCollection(QStringLiteral("nothing")), {} } };
}

QString keyTextOf(const TestCollection& collection, std::size_t record)
{
    return describeKey(collection.records[record], collection.schema);
}

QStringList differencesOf(const RunReport& report)
{
    QStringList differences;
    for (const CollectionReport& collection : report.collections)
        for (const QString& difference : collection.differences)
            differences << collection.name + QStringLiteral(": ") + difference;
    return differences;
}

Location twoTables(const Bench& bench)
{
    const QString path = bench.sourceFolder() + QStringLiteral("/two.db");
    runSql(path,
        "CREATE TABLE user (id INTEGER PRIMARY KEY, admin INTEGER NOT NULL DEFAULT 0, name TEXT);"
        "CREATE TABLE post (id INTEGER PRIMARY KEY, author INTEGER REFERENCES user (id), body TEXT);"
        "CREATE INDEX by_author ON post (author);"
        "INSERT INTO user VALUES (1, 0, 'a'), (2, 1, 'b'); INSERT INTO post VALUES (1, 2, 'x');");
    return Location::ofPath(QStringLiteral("sqlite"), path);
}

} // namespace transload::test
