#include "engine/EngineTestKit.h"
#include "engine/PlanFile.h"
#include "engine/QuarantineFile.h"
#include "engine/QuarantineStore.h"
#include "engine/ReportTestKit.h"
#include "engine/Retry.h"
#include "report/HtmlReport.h"
#include "report/JsonReport.h"
#include "support/Sqlite.h"
#include "support/TestPlaces.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

const RecordRules kKeep { BadRecords::Quarantine, BadRecords::Quarantine, Orphans::Quarantine };
const QString kPostgresql = QStringLiteral("postgresql");
const QString kSqlite = QStringLiteral("sqlite");

/// A collection with the key `id` and one more field.
TestCollection table(const char* name, const char* second, ValueKind kind, std::vector<std::string> records)
{
    TestCollection collection;
    collection.schema.name = QLatin1String(name);
    collection.schema.fields = { { QStringLiteral("id"), QStringLiteral("INTEGER"), true, ValueKind::Int },
        { QLatin1String(second), {}, false, kind } };
    collection.schema.key = { 0 };
    collection.records = std::move(records);
    return collection;
}

std::string named(std::int64_t id, std::string_view name)
{
    return encoded({ intValue(id), textValue(name) });
}

} // namespace

/// Records that cannot go into a collection that stands in the target: the sums of the source's records are
/// right, and nothing of what stood there is taken away.
class MergedRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_places.renew(); }
    void sumsAreThoseOfTheSource();
    void dryRunAndPracticeRunCountTheSame();
    void sumsAreToldInEveryReport();
    void overwrittenRecordsGiveWay();
    void orphansThatStandInTheTargetStay();
    void orphansAreNotEmptiedInTheTarget();
    void keysThatComeTwiceIntoWhatStandsThere();
    void recordsWithoutAFormInTheTargetAreKeptAside();
    void keptRecordsAreThoseOfTheSource();

private:
    static Location sqlite(Bench& bench, const QByteArray& sql)
    {
        const QString path = QDir(bench.sourceFolder()).filePath(QStringLiteral("data.db"));
        runSql(path, sql);
        return Location::ofPath(kSqlite, path);
    }

    Location postgresql(Bench& bench, const std::vector<TestCollection>& standing)
    {
        const Store& store = *bench.real.find(kPostgresql);
        const Location target = m_places.in(store, bench.targetFolder(), QStringLiteral("there"));
        must(buildStore(store, target, standing));
        return target;
    }

    static RunReport add(Bench& bench, const Location& from, const Location& to, RecordRules rules,
        RunMode mode = RunMode::Move, const std::function<void(PlanRequest&)>& change = {})
    {
        return bench.move(from, to, true, [&](PlanRequest& request) {
            request.rules = rules;
            request.mode = mode;
            request.addsToTarget = true;
            request.onConflict = OnConflict::Skip;
            request.reportFolder = bench.backupFolder();
            request.stateFolder = bench.folder();
            if (change)
                change(request);
        });
    }

    /// Two of four records can come in: one key is there, another record cannot be held.
    struct Texts {
        Location source;
        Location target;
    };
    Texts texts(Bench& bench)
    {
        return { sqlite(bench,
                     "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                     "INSERT INTO t VALUES (1, 'good'), (2, 'with' || char(0) || 'nul'),"
                     " (3, CAST(x'C3' AS TEXT)), (4, NULL), (5, 'five');"),
            postgresql(bench,
                { table("t", "name", ValueKind::Text,
                    { named(1, "there"), named(2, "there too"), named(9, "mine") }) }) };
    }

    static void compare(const CollectionReport& report, const MergedRecords& wanted, std::uint64_t aside)
    {
        QVERIFY(report.merged);
        const MergedRecords& merged = *report.merged;
        QCOMPARE(merged.source, wanted.source);
        QCOMPARE(merged.cameIn, wanted.cameIn);
        QCOMPARE(merged.stayedOut, wanted.stayedOut);
        QCOMPARE(merged.before, wanted.before);
        QCOMPARE(merged.gaveWay, wanted.gaveWay);
        QCOMPARE(report.quarantined, aside);
        QCOMPARE(merged.source, merged.cameIn + merged.stayedOut + report.quarantined);
        QCOMPARE(report.sourceRecords, report.targetRecords + report.quarantined);
        QCOMPARE(report.targetRecords, merged.before - merged.gaveWay + merged.cameIn);
    }

    TestPlaces m_places;
};

void MergedRecordsTest::sumsAreThoseOfTheSource()
{
    Bench bench;
    const auto [source, target] = texts(bench);
    const RunReport report = add(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    // The bad record whose key is there stays out like any other with its key.
    compare(collectionOf(report, "t"), { 5, 2, 2, 3, 0 }, 1);
    QCOMPARE(kept(report).size(), std::size_t(1));
    QCOMPARE(kept(report)[0].key, QStringLiteral("3"));
    const std::vector<std::string> now = bench.contentOf(target)[QStringLiteral("t")];
    QCOMPARE(now.size(), std::size_t(5));
    QVERIFY(std::find(now.begin(), now.end(), named(2, "there too")) != now.end());
}

void MergedRecordsTest::dryRunAndPracticeRunCountTheSame()
{
    Bench bench;
    const auto [source, target] = texts(bench);
    for (const RunMode mode : { RunMode::DryRun, RunMode::Practice }) {
        const RunReport report = add(bench, source, target, kKeep, mode);
        QVERIFY2(report.verdict == Verdict::DryRun, qPrintable(told(report)));
        const CollectionReport& t = collectionOf(report, "t");
        QVERIFY(t.merged);
        QCOMPARE(t.merged->cameIn, 2U);
        QCOMPARE(t.merged->stayedOut, 2U);
        QCOMPARE(t.quarantined, 1U);
        QCOMPARE(report.found.size(), std::size_t(1));
        QCOMPARE(report.found[0].keys, QStringList { QStringLiteral("3") });
    }
    // Without the choice the run would stop, and the dry run says so.
    QVERIFY(add(bench, source, target, {}, RunMode::DryRun).verdict == Verdict::Refused);
    QVERIFY(add(bench, source, target, {}).verdict == Verdict::Failed);
}

void MergedRecordsTest::sumsAreToldInEveryReport()
{
    Bench bench;
    const auto [source, target] = texts(bench);
    const RunReport report = add(bench, source, target, kKeep);
    const QString sentence = QStringLiteral(
        "“t” in the original: 5 records; 2 came in, 2 stayed out because the target has their key, 1 kept "
        "aside. In the target before: 3; 0 of them gave way.");
    QCOMPARE(mergedSentence(collectionOf(report, "t")), sentence);
    QVERIFY2(std::any_of(report.findings.begin(), report.findings.end(),
                 [&](const Finding& finding) { return finding.message == sentence; }),
        qPrintable(told(report)));
    const QJsonObject merged = reportObject(report)
                                   .value(QLatin1String("collections"))
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(QLatin1String("merged"))
                                   .toObject();
    QCOMPARE(merged,
        (QJsonObject { { QStringLiteral("sourceRecords"), 5 }, { QStringLiteral("cameIn"), 2 },
            { QStringLiteral("stayedOut"), 2 }, { QStringLiteral("before"), 3 },
            { QStringLiteral("gaveWay"), 0 } }));
    QVERIFY(toHtml(report).contains("2 came in, 2 stayed out"));
}

void MergedRecordsTest::overwrittenRecordsGiveWay()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
        "INSERT INTO t VALUES (1, 'new'), (2, 'same'), (3, 'comes');");
    const Location target = postgresql(bench,
        { table("t", "name", ValueKind::Text, { named(1, "old"), named(2, "same"), named(8, "stays") }) });
    const RunReport report = add(bench, source, target, {}, RunMode::Move,
        [](PlanRequest& request) { request.onConflict = OnConflict::Overwrite; });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    compare(collectionOf(report, "t"), { 3, 3, 0, 3, 2 }, 0);
}

void MergedRecordsTest::orphansThatStandInTheTargetStay()
{
    const QByteArray schema
        = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);"
          "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent);";
    Bench bench;
    const Location source = sqlite(bench,
        schema
            + "INSERT INTO parent VALUES (1, 'a'), (2, 'b');"
              "INSERT INTO child VALUES (10, 1), (12, 3), (14, 4), (15, NULL);");
    const Location target = bench.target(kSqlite);
    // 77 does not exist; neither does what `mine`, which nothing comes into, refers to.
    runSql(target.path(),
        schema
            + "CREATE TABLE mine (id INTEGER PRIMARY KEY, child INTEGER REFERENCES child);"
              "INSERT INTO parent VALUES (1, 'there'), (3, 'c'); INSERT INTO child VALUES (99, 77);"
              "INSERT INTO mine VALUES (1, 500);");
    const RunReport dry = add(bench, source, target, kKeep, RunMode::DryRun);
    QCOMPARE(dry.recordsQuarantined(), std::uint64_t(1));
    const RunReport report = add(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    compare(collectionOf(report, "parent"), { 2, 1, 1, 2, 0 }, 0);
    compare(collectionOf(report, "child"), { 4, 3, 0, 1, 0 }, 1); // 12 has found its parent
    QCOMPARE(kept(report)[0].key, QStringLiteral("14"));
    QCOMPARE(report.found.size(), std::size_t(1)); // what stands in the target is nobody's finding
    QCOMPARE(report.found[0].records, 1U);
    const QString dump = dumpOf(target.path());
    QVERIFY2(dump.contains(QLatin1String("VALUES(99,77)")), qPrintable(dump));
    QVERIFY2(dump.contains(QLatin1String("VALUES(1,500)")), qPrintable(dump));
}

void MergedRecordsTest::orphansAreNotEmptiedInTheTarget()
{
    const QByteArray schema
        = "CREATE TABLE tree (id INTEGER PRIMARY KEY, up INTEGER REFERENCES tree(id), name TEXT);";
    Bench bench;
    const Location source
        = sqlite(bench, schema + "INSERT INTO tree VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 50, 'c');");
    const Location target = bench.target(kSqlite);
    runSql(target.path(), schema + "INSERT INTO tree VALUES (1, 60, 'there');");
    const RunReport report
        = add(bench, source, target, { BadRecords::Stop, BadRecords::Stop, Orphans::SetNull });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    const CollectionReport& tree = collectionOf(report, "tree");
    QCOMPARE(tree.orphansSetNull, 1U);
    compare(tree, { 3, 2, 1, 1, 0 }, 0);
    const QString dump = dumpOf(target.path());
    QVERIFY2(dump.contains(QLatin1String("VALUES(1,60,'there')")), qPrintable(dump));
    QVERIFY2(dump.contains(QLatin1String("VALUES(3,NULL,'c')")), qPrintable(dump));
}

void MergedRecordsTest::keysThatComeTwiceIntoWhatStandsThere()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'61', x'01'), ('a', x'02'), ('b', x'03'), ('c', x'04'), (x'63', x'05');");
    const Location target = bench.target(QStringLiteral("rocksdb"));
    TestCollection pairs = keyValueSample(QStringLiteral("pairs"), 0);
    pairs.records = { keyValueRecord("c", "there"), keyValueRecord("z", "mine") };
    must(buildStore(*bench.real.find(target.storeId), target, { pairs }));
    const RunReport report = add(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& told = collectionOf(report, "pairs");
    compare(told, { 5, 2, 2, 2, 0 }, 1);
    QCOMPARE(told.reasons, (QMap<QString, std::uint64_t> { { QStringLiteral("key-twice"), 1 } }));
}

void MergedRecordsTest::recordsWithoutAFormInTheTargetAreKeptAside()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'AA'), (2, x'BB'), (x'03', 3.5), ('04', 'text');");
    const Location target = bench.target(QStringLiteral("rocksdb"));
    TestCollection pairs = keyValueSample(QStringLiteral("pairs"), 0);
    pairs.records = { keyValueRecord("z", "mine") };
    must(buildStore(*bench.real.find(target.storeId), target, { pairs }));
    const auto original = bench.contentOf(source)[QStringLiteral("pairs")];
    const RunReport report = add(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& told = collectionOf(report, "pairs");
    compare(told, { 4, 2, 0, 1, 0 }, 2);
    QCOMPARE(told.reasons.keys(), QStringList { QStringLiteral("not-convertible") });
    QCOMPARE(told.textsAsBytes, 2U);
    for (const QuarantinedRecord& record : kept(report))
        QVERIFY(std::find(original.begin(), original.end(), record.record) != original.end());
}

// Not those of the target's form: only so can they be tried again by the same plan.
void MergedRecordsTest::keptRecordsAreThoseOfTheSource()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE people (id INTEGER PRIMARY KEY, made INTEGER, name TEXT);"
        "INSERT INTO people VALUES (1, 1700000000, 'a'), (2, 1700000001, char(0)), (3, 1700000002, 'c');");
    TestCollection there = table("users", "name", ValueKind::Text, {});
    there.schema.fields.push_back({ QStringLiteral("made"), {}, false, ValueKind::TimestampTz });
    ValueView time;
    time.kind = ValueKind::TimestampTz;
    time.integer = 0;
    there.records = { encoded({ intValue(3), textValue("there"), time }) };
    const Location target = postgresql(bench, { there });
    const auto original = bench.contentOf(source)[QStringLiteral("people")];
    const RunReport report = add(bench, source, target, kKeep, RunMode::Move, [](PlanRequest& request) {
        request.names.collections.insert(QStringLiteral("people"), QStringLiteral("users"));
        request.conversions[QStringLiteral("people")].insert(QStringLiteral("made"), FieldRule::EpochSeconds);
    });
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& people = collectionOf(report, "people");
    compare(people, { 3, 1, 1, 1, 0 }, 1);
    QCOMPARE(people.changedByRule.size(), std::size_t(1));
    QCOMPARE(people.changedByRule[0].field, QStringLiteral("made"));
    const std::vector<QuarantinedRecord> records = kept(report);
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0].collection, QStringLiteral("people"));
    QVERIFY(std::find(original.begin(), original.end(), records[0].record) != original.end());

    bench.real.add(makeQuarantineStore());
    bench.registry.add(makeQuarantineStore());
    const PlanRequest again = must(requestToRetry(report.quarantineFile));
    const Location rest = bench.target(QStringLiteral("json"));
    const RunReport retried = bench.move(again.source, rest, false, [&](PlanRequest& request) {
        request = again;
        request.target = rest;
    });
    QVERIFY2(retried.verdict == Verdict::Proven, qPrintable(told(retried)));
    QCOMPARE(retried.recordsMoved(), std::uint64_t(1));
}

QTEST_GUILESS_MAIN(MergedRecordsTest)
#include "MergedRecordsTest.moc"
