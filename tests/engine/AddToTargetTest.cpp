#include "engine/EngineTestKit.h"
#include "engine/MergedSource.h"
#include "engine/PlanFile.h"
#include "support/Sqlite.h"
#include "support/TestPlaces.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

using Content = std::map<QString, std::vector<std::string>>;

CollectionSchema people()
{
    CollectionSchema schema;
    schema.name = QStringLiteral("people");
    schema.fields = { { QStringLiteral("id"), QStringLiteral("INTEGER"), true, ValueKind::Int },
        { QStringLiteral("name"), QStringLiteral("TEXT"), false, ValueKind::Text } };
    schema.key = { 0 };
    return schema;
}

std::string person(std::int64_t id, std::string_view name)
{
    return encoded({ intValue(id), textValue(name) });
}

/// What stands in the target: people 1 to 3 and a collection of its own.
std::vector<TestCollection> standing()
{
    return { { people(), { person(1, "only here"), person(2, "same"), person(3, "old") } },
        keyValueSample(QStringLiteral("mine"), 30) };
}

/// What comes: people 2 to 4 and a collection that is new.
std::vector<TestCollection> coming()
{
    return { { people(), { person(2, "same"), person(3, "new"), person(4, "comes") } },
        keyValueSample(QStringLiteral("theirs"), 40) };
}

/// A bench with a source, and a store in the target folder.
class Meeting {
public:
    explicit Meeting(const QString& from, const QString& to, TestPlaces* places = nullptr)
    {
        if (places) {
            places->renew();
            bench.place = [places](const Store& store, const QString& folder, const QString& name) {
                return places->in(store, folder, name);
            };
        }
        source = bench.buildSource(from, coming());
        target = bench.target(to);
        mustDo(built(bench.real.find(to), target));
        before = bench.contentOf(target);
    }

    Plan plan(OnConflict choice, bool withBackup = true)
    {
        return bench.plan(source, target, withBackup, [&](PlanRequest& request) {
            request.addsToTarget = true;
            request.onConflict = choice;
            request.stateFolder = bench.folder();
        });
    }

    RunReport run(OnConflict choice)
    {
        TestContext context;
        return bench.run(plan(choice), context);
    }

    Bench bench;
    Location source;
    Location target;
    Content before;

private:
    static Status built(const Store* store, const Location& location)
    {
        const Result<StoreSchema> schema = buildStore(*store, location, standing());
        return schema ? ok() : Status(schema.error());
    }
};

std::vector<std::string> sorted(std::vector<std::string> records)
{
    std::sort(records.begin(), records.end());
    return records;
}

/// A source that believes to hold far more records than it does, so that its keys are looked at in parts.
class Boaster : public Source {
public:
    explicit Boaster(std::unique_ptr<Source> real) : m_real(std::move(real)) { }

    Result<StoreSchema> schema() override { return m_real->schema(); }
    Result<CollectionSize> estimate(const CollectionSchema&) override
    {
        return CollectionSize { 7'000'000, 0, 0, false };
    }
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override
    {
        return m_real->countRecords(collection, context);
    }
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override
    {
        return m_real->survey(collection, context);
    }
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override
    {
        ++readings;
        return m_real->openReader(collection);
    }
    Result<Findings> checkIntegrity(RunContext& context) override { return m_real->checkIntegrity(context); }

    int readings = 0;

private:
    std::unique_ptr<Source> m_real;
};

} // namespace

/// Records that go into a store that holds some already.
class AddToTargetTest : public QObject {
    Q_OBJECT

private slots:
    void recordsMeet_data();
    void recordsMeet();
    void withoutTheNameNothingIsTouched();
    void failRefusesRecordsThatStandThere();
    void emptyCollectionsTakeEverythingUnasked();
    void eachCollectionHasItsOwnChoice();
    void planFileKeepsTheChoices();
    void replacedTargetIsInTheBackup();
    void withoutBackupRecordsAreNotReplaced();
    void otherFieldsAreRefusedByName();
    void fieldsMayStandInAnotherOrder();
    void structureOfTheTargetStays();
    void targetChangedMeanwhileStaysAsItIs();
    void targetInUseIsRefused();
    void anyFailureLeavesTheTargetAsItWas_data();
    void anyFailureLeavesTheTargetAsItWas();
    void failedSecondCheckBringsTheOldTargetBack_data();
    void failedSecondCheckBringsTheOldTargetBack();
    void foreignFilesInTheFolderAreRefused();
    void practiceRunLeavesTheTarget();
    void moreKeysThanFitAreReadInParts_data();
    void moreKeysThanFitAreReadInParts();
    void whatChangedSinceThePlanIsRefused_data();
    void whatChangedSinceThePlanIsRefused();
    void recordsThatCameIntoAnEmptyCollectionStopTheRun();
    void whatCannotComeBackIsNotDeleted();

private:
    TestPlaces m_places;
};

void AddToTargetTest::recordsMeet_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("choice");
    for (const char* from : { "sqlite", "rocksdb", "json" })
        for (const char* to : { "sqlite", "rocksdb", "json" })
            for (const OnConflict choice : { OnConflict::Skip, OnConflict::Overwrite })
                QTest::addRow("%s into %s, %s", from, to, qPrintable(conflictId(choice)))
                    << QString::fromLatin1(from) << QString::fromLatin1(to) << int(choice);
    for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>> {
             { "sqlite", "postgresql" }, { "rocksdb", "postgresql" }, { "json", "postgresql" },
             { "postgresql", "postgresql" }, { "postgresql", "sqlite" } })
        for (const OnConflict choice : { OnConflict::Skip, OnConflict::Overwrite })
            QTest::addRow("%s into %s, %s", from, to, qPrintable(conflictId(choice)))
                << QString::fromLatin1(from) << QString::fromLatin1(to) << int(choice);
}

void AddToTargetTest::recordsMeet()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, choice);
    const Registry stores = Registry::builtIn();
    for (const QString& kind : { from, to })
        if (const QString obstacle = TestPlaces::obstacle(*stores.find(kind)); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
    Meeting meeting(from, to, &m_places);
    const TreeSnapshot sourceBefore = snapshotOf(meeting.bench.sourceFolder());
    const RunReport report = meeting.run(OnConflict(choice));
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what + report.explanation->detail : QString()));
    const bool keeps = OnConflict(choice) == OnConflict::Skip;
    const Content now = meeting.bench.contentOf(meeting.target);
    QCOMPARE(now.at(QStringLiteral("people")),
        sorted({ person(1, "only here"), person(2, "same"), person(3, keeps ? "old" : "new"),
            person(4, "comes") }));
    QCOMPARE(now.at(QStringLiteral("mine")), meeting.before.at(QStringLiteral("mine")));
    QCOMPARE(now.at(QStringLiteral("theirs")).size(), std::size_t(40));
    QCOMPARE(now.size(), std::size_t(3));
    QCOMPARE(snapshotOf(meeting.bench.sourceFolder()), sourceBefore);
    for (const CollectionPlan& collection : report.plan.collections)
        if (collection.merge) {
            QCOMPARE(collection.merge->count.added, std::uint64_t(1));
            QCOMPARE(collection.merge->count.equal, std::uint64_t(1));
            QCOMPARE(collection.merge->count.different, std::uint64_t(1));
            QCOMPARE(collection.merge->count.kept, std::uint64_t(1));
        }
    QCOMPARE(QDir(meeting.bench.targetFolder())
                 .entryList({ QStringLiteral(".transload*") }, QDir::AllEntries | QDir::Hidden),
        QStringList());
}

void AddToTargetTest::withoutTheNameNothingIsTouched()
{
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("sqlite"));
    const TreeSnapshot before = snapshotOf(meeting.bench.targetFolder());
    const RunReport report = meeting.bench.move(meeting.source, meeting.target, true,
        [](PlanRequest& request) { request.onConflict = OnConflict::Overwrite; });
    QCOMPARE(verdictId(report.verdict), QStringLiteral("refused"));
    QCOMPARE(snapshotOf(meeting.bench.targetFolder()), before);
}

void AddToTargetTest::failRefusesRecordsThatStandThere()
{
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("rocksdb"));
    const TreeSnapshot before = snapshotOf(meeting.bench.targetFolder());
    const RunReport report = meeting.run(OnConflict::Fail);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("refused"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("1 equal, 1 different, 1 only there")));
    QCOMPARE(snapshotOf(meeting.bench.targetFolder()), before);
}

void AddToTargetTest::emptyCollectionsTakeEverythingUnasked()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), coming());
    const Location target = bench.target(QStringLiteral("sqlite"));
    runSql(target.path(),
        "CREATE TABLE people (id INTEGER PRIMARY KEY NOT NULL, name TEXT, CHECK (id > 0));"
        "CREATE INDEX by_name ON people (name);");
    const RunReport report
        = bench.move(source, target, false, [](PlanRequest& request) { request.addsToTarget = true; });
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what : QString()));
    QCOMPARE(bench.contentOf(target).at(QStringLiteral("people")), sorted(coming()[0].records));
    QVERIFY(dumpOf(target.path()).contains(QStringLiteral("CHECK (id > 0)")));
    QVERIFY(dumpOf(target.path()).contains(QStringLiteral("CREATE INDEX by_name")));
}

void AddToTargetTest::eachCollectionHasItsOwnChoice()
{
    Bench bench;
    std::vector<TestCollection> there { { people(), { person(1, "old") } } };
    there.push_back(there.front());
    there.back().schema.name = QStringLiteral("others");
    std::vector<TestCollection> comes = there;
    for (TestCollection& collection : comes)
        collection.records = { person(1, "new") };
    const Location source = bench.buildSource(QStringLiteral("sqlite"), comes);
    const Location target = bench.target(QStringLiteral("rocksdb"));
    must(buildStore(*bench.real.find(target.storeId), target, there));
    const RunReport report = bench.move(source, target, true, [](PlanRequest& request) {
        request.addsToTarget = true;
        request.onConflict = OnConflict::Skip;
        request.conflicts.insert(QStringLiteral("others"), OnConflict::Overwrite);
    });
    QCOMPARE(verdictId(report.verdict), QStringLiteral("proven"));
    const Content now = bench.contentOf(target);
    QCOMPARE(now.at(QStringLiteral("people")), std::vector<std::string> { person(1, "old") });
    QCOMPARE(now.at(QStringLiteral("others")), std::vector<std::string> { person(1, "new") });
}

void AddToTargetTest::planFileKeepsTheChoices()
{
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("sqlite"));
    Plan plan = meeting.plan(OnConflict::Overwrite);
    PlanRequest read = must(requestFromJson(planToJson(plan)));
    QVERIFY(read.onConflict == OnConflict::Overwrite);
    QVERIFY(read.conflicts.value(QStringLiteral("people"), OnConflict::Fail) == OnConflict::Overwrite);
    QVERIFY(!read.addsToTarget); // the consent is given with the run, never by a file
    QVERIFY(!read.only.contains(QStringLiteral("mine")));
}

void AddToTargetTest::replacedTargetIsInTheBackup()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    const RunReport report = meeting.run(OnConflict::Overwrite);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("proven"));
    const BackupManifest manifest = must(readManifest(report.targetBackupPath));
    QVERIFY(meeting.bench.contentOf(manifest.location()) == meeting.before);
}

void AddToTargetTest::withoutBackupRecordsAreNotReplaced()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    TestContext context;
    const RunReport report = meeting.bench.run(meeting.plan(OnConflict::Skip, false), context);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("refused"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("without a backup")));
}

void AddToTargetTest::otherFieldsAreRefusedByName()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), coming());
    const Location target = bench.target(QStringLiteral("sqlite"));
    runSql(target.path(), "CREATE TABLE people (id INTEGER PRIMARY KEY, nickname TEXT)");
    const RunReport report
        = bench.move(source, target, true, [](PlanRequest& request) { request.addsToTarget = true; });
    QCOMPARE(verdictId(report.verdict), QStringLiteral("refused"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("no column “name”")));
}

void AddToTargetTest::fieldsMayStandInAnotherOrder()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), coming());
    const Location target = bench.target(QStringLiteral("sqlite"));
    runSql(target.path(),
        "CREATE TABLE people (name TEXT, id INTEGER PRIMARY KEY NOT NULL);"
        "INSERT INTO people VALUES ('old', 3)");
    const RunReport report = bench.move(source, target, true, [](PlanRequest& request) {
        request.addsToTarget = true;
        request.onConflict = OnConflict::Overwrite;
    });
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what : QString()));
    const QString dump = dumpOf(target.path());
    for (const char* row : { "('same',2)", "('new',3)", "('comes',4)" })
        QVERIFY2(dump.contains(QLatin1String(row)), row);
}

void AddToTargetTest::structureOfTheTargetStays()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("json"), coming());
    const Location target = bench.target(QStringLiteral("sqlite"));
    runSql(target.path(),
        "PRAGMA journal_mode=WAL; PRAGMA user_version=7;"
        "CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT);"
        "CREATE TABLE log (at TEXT); CREATE VIEW names AS SELECT name FROM people;"
        "CREATE TRIGGER noted AFTER INSERT ON people BEGIN INSERT INTO log VALUES ('x'); END;"
        "INSERT INTO people VALUES (50, 'deleted'); DELETE FROM people; DELETE FROM log;"
        "INSERT INTO log VALUES ('kept')");
    const RunReport report = bench.move(source, target, true, [](PlanRequest& request) {
        request.addsToTarget = true;
        request.onConflict = OnConflict::Skip;
    });
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what : QString()));
    const QString dump = dumpOf(target.path());
    QVERIFY(dump.contains(QStringLiteral("CREATE VIEW names")));
    QVERIFY(dump.contains(QStringLiteral("CREATE TRIGGER noted")));
    QCOMPARE(dump.count(QStringLiteral("'kept'")), 1);
    // The trigger's own text only: triggers do not fire while records are moved.
    QCOMPARE(dump.count(QStringLiteral("'x'")), 1);
    runSql(target.path(), "INSERT INTO people (name) VALUES ('next')");
    QVERIFY(dumpOf(target.path()).contains(QStringLiteral("(51,'next')")));
}

void AddToTargetTest::targetChangedMeanwhileStaysAsItIs()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    meeting.bench.faults.before = actAt(StoreCall::FinishTarget, 0,
        [&] { runSql(meeting.target.path(), "INSERT INTO people VALUES (77, 'late')"); });
    TestContext context;
    const RunReport report = meeting.bench.run(plan, context);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("failed"));
    const std::vector<std::string> now = meeting.bench.contentOf(meeting.target).at(QStringLiteral("people"));
    QCOMPARE(now.size(), std::size_t(4));
    QVERIFY(std::find(now.begin(), now.end(), person(77, "late")) != now.end());
}

void AddToTargetTest::targetInUseIsRefused()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    TestDb other;
    meeting.bench.faults.before = actAt(StoreCall::Publish, 0, [&] {
        other = openTestDb(meeting.target.path());
        runSql(other.get(), "BEGIN; SELECT * FROM people");
    });
    TestContext context;
    const RunReport report = meeting.bench.run(plan, context);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("failed"));
    other.reset();
    QVERIFY(meeting.bench.contentOf(meeting.target) == meeting.before);
}

void AddToTargetTest::anyFailureLeavesTheTargetAsItWas_data()
{
    QTest::addColumn<QString>("to");
    for (const char* to : { "sqlite", "rocksdb", "json" })
        QTest::newRow(to) << QString::fromLatin1(to);
}

void AddToTargetTest::anyFailureLeavesTheTargetAsItWas()
{
    QFETCH(QString, to);
    Meeting meeting(QStringLiteral("sqlite"), to);
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    // Every request for the store with the most awkward switch, every third for the others.
    const int step = to == QLatin1String("sqlite") ? 1 : 3;
    int failed = 0;
    for (int number = 0;; number += step) {
        meeting.bench.faults.clear();
        meeting.bench.faults.before = failNumber(
            number, { ErrorCode::Full, QStringLiteral("no space"), QStringLiteral("seeded"), {} });
        TestContext context;
        const RunReport report = meeting.bench.run(plan, context);
        if (report.verdict == Verdict::Proven)
            break;
        QVERIFY2(meeting.bench.contentOf(meeting.target) == meeting.before,
            qPrintable(QStringLiteral("request %1").arg(number)));
        ++failed;
    }
    QVERIFY(failed * step > 40);
}

void AddToTargetTest::failedSecondCheckBringsTheOldTargetBack_data()
{
    anyFailureLeavesTheTargetAsItWas_data();
}

void AddToTargetTest::failedSecondCheckBringsTheOldTargetBack()
{
    QFETCH(QString, to);
    Meeting meeting(QStringLiteral("sqlite"), to);
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    bool isPublished = false;
    meeting.bench.faults.before = [&](StoreCall call, int) -> Status {
        if (isPublished && call == StoreCall::Schema)
            return Error { ErrorCode::Corrupt, QStringLiteral("cannot be read"), {}, {} };
        isPublished = isPublished || call == StoreCall::Publish;
        return ok();
    };
    TestContext context;
    const RunReport report = meeting.bench.run(plan, context);
    QVERIFY(isPublished);
    QVERIFY(report.verdict != Verdict::Proven);
    QVERIFY(meeting.bench.contentOf(meeting.target) == meeting.before);
    QVERIFY(report.explanation->safe.contains(QStringLiteral("What stands in the target is unchanged.")));
}

void AddToTargetTest::foreignFilesInTheFolderAreRefused()
{
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("rocksdb"));
    QVERIFY(QDir(meeting.target.path()).mkdir(QStringLiteral("media")));
    const RunReport report = meeting.run(OnConflict::Skip);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("refused"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("media")));
}

void AddToTargetTest::practiceRunLeavesTheTarget()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    const TreeSnapshot before = snapshotOf(meeting.bench.targetFolder());
    const RunReport report
        = meeting.bench.move(meeting.source, meeting.target, false, [](PlanRequest& request) {
              request.mode = RunMode::Practice;
              request.addsToTarget = true;
              request.onConflict = OnConflict::Overwrite;
          });
    QCOMPARE(verdictId(report.verdict), QStringLiteral("dry-run"));
    QCOMPARE(report.recordsMoved(), std::uint64_t(4 + 30 + 40));
    QCOMPARE(snapshotOf(meeting.bench.targetFolder()), before);
}

void AddToTargetTest::moreKeysThanFitAreReadInParts_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("skip") << int(OnConflict::Skip);
    QTest::newRow("overwrite") << int(OnConflict::Overwrite);
}

void AddToTargetTest::moreKeysThanFitAreReadInParts()
{
    QFETCH(int, choice);
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("rocksdb"));
    Plan plan = meeting.plan(OnConflict(choice));
    const auto people = std::find_if(plan.collections.begin(), plan.collections.end(),
        [](const CollectionPlan& each) { return each.merge.has_value(); });
    QVERIFY(people != plan.collections.end());
    const auto open = [&](const Location& place) {
        return std::make_unique<Boaster>(must(meeting.bench.real.find(place.storeId)->openSource(place)));
    };
    auto there = open(meeting.target);
    auto comes = open(meeting.source);
    TestContext context;
    const ConflictCount count
        = must(countConflicts(*there, people->source, *comes, *people->merge, false, context));
    QVERIFY(there->readings > 1);
    QCOMPARE(count.added + count.equal + count.different + count.kept, std::uint64_t(4));
    QCOMPARE(count.equal, std::uint64_t(1));
    QCOMPARE(count.different, std::uint64_t(1));

    people->merge->count.kept = 7'000'000;
    Boaster* const looked = there.get();
    looked->readings = 0;
    MergedSource merged(std::move(there), std::move(comes), plan.parts());
    const bool keeps = OnConflict(choice) == OnConflict::Skip;
    QCOMPARE(sorted(readAll(merged, people->source)),
        sorted({ person(1, "only here"), person(2, "same"), person(3, keeps ? "old" : "new"),
            person(4, "comes") }));
    QVERIFY(looked->readings > 1);
    QCOMPARE(must(merged.countRecords(people->source, context)), std::uint64_t(4));
}

void AddToTargetTest::whatChangedSinceThePlanIsRefused_data()
{
    QTest::addColumn<bool>("inTarget");
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a new table in the target") << true << QByteArray("CREATE TABLE fresh (a)");
    QTest::newRow("a new column in the target") << true << QByteArray("ALTER TABLE mine ADD COLUMN more");
    QTest::newRow("a new view in the target") << true << QByteArray("CREATE VIEW v AS SELECT 1");
    QTest::newRow("a table less in the target") << true << QByteArray("DROP TABLE mine");
    QTest::newRow("a new table in the source") << false << QByteArray("CREATE TABLE fresh (a)");
    QTest::newRow("a new column in the source") << false << QByteArray("ALTER TABLE people ADD COLUMN more");
}

void AddToTargetTest::whatChangedSinceThePlanIsRefused()
{
    QFETCH(bool, inTarget);
    QFETCH(QByteArray, sql);
    Meeting meeting(QStringLiteral("sqlite"), QStringLiteral("sqlite"));
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    runSql((inTarget ? meeting.target : meeting.source).path(), sql);
    const QString now = dumpOf(meeting.target.path());
    TestContext context;
    const RunReport report = meeting.bench.run(plan, context);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("failed"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("when the move was planned")));
    QCOMPARE(dumpOf(meeting.target.path()), now);
}

void AddToTargetTest::recordsThatCameIntoAnEmptyCollectionStopTheRun()
{
    Bench bench;
    const Location source = bench.buildSource(QStringLiteral("rocksdb"), coming());
    const Location target = bench.target(QStringLiteral("sqlite"));
    runSql(target.path(), "CREATE TABLE people (id INTEGER PRIMARY KEY NOT NULL, name TEXT)");
    const Plan plan
        = bench.plan(source, target, true, [](PlanRequest& request) { request.addsToTarget = true; });
    runSql(target.path(), "INSERT INTO people VALUES (2, 'mine by now')");
    const QString now = dumpOf(target.path());
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QCOMPARE(verdictId(report.verdict), QStringLiteral("failed"));
    QVERIFY(report.explanation->what.contains(QStringLiteral("more records")));
    QCOMPARE(dumpOf(target.path()), now);
}

void AddToTargetTest::whatCannotComeBackIsNotDeleted()
{
    Meeting meeting(QStringLiteral("rocksdb"), QStringLiteral("sqlite"));
    const Plan plan = meeting.plan(OnConflict::Overwrite);
    bool isPublished = false;
    meeting.bench.faults.before = [&](StoreCall call, int) -> Status {
        if (isPublished && call == StoreCall::Schema) {
            QFile journal(meeting.target.path() + QStringLiteral("-journal")); // as of a program at work
            return journal.open(QIODevice::WriteOnly)
                ? Status(Error { ErrorCode::Corrupt, QStringLiteral("cannot be read"), {}, {} })
                : ok();
        }
        isPublished = isPublished || call == StoreCall::Publish;
        return ok();
    };
    TestContext context;
    const RunReport report = meeting.bench.run(plan, context);
    QVERIFY(report.verdict != Verdict::Proven);
    QVERIFY(report.explanation->safe.contains(QStringLiteral("not proven")));
    QVERIFY(report.explanation->safe.contains(report.targetBackupPath));
    const QDir place(meeting.bench.targetFolder());
    const QStringList kept = place.entryList({ QStringLiteral(".transload-*") }, QDir::Dirs | QDir::Hidden);
    QCOMPARE(kept.size(), qsizetype(1));
    const Location old = Location::ofPath(QStringLiteral("sqlite"),
        place.filePath(kept.front() + QLatin1Char('/') + QFileInfo(meeting.target.path()).fileName()));
    QVERIFY(meeting.bench.contentOf(old) == meeting.before);
}

QTEST_GUILESS_MAIN(AddToTargetTest)
#include "AddToTargetTest.moc"
