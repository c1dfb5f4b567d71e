#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

QStringList idsOf(const Plan& plan)
{
    QStringList ids;
    for (const PlanStep& step : plan.steps)
        ids << step.id;
    return ids;
}

const Finding* findingOf(const Plan& plan, const char* id)
{
    for (const Finding& finding : plan.findings)
        if (finding.id == QLatin1String(id))
            return &finding;
    return nullptr;
}

} // namespace

/// Every decision of a run, made before it begins.
class PlanTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void stepsFollowFromTheRequest();
    void unknownCollectionIsRefused();
    void namesThatBecomeOneTableAreAStop();
    void tablesThatBecomeOneGetNewNames();
    void tablesGoIntoAStoreOfPairsAsTheyAre();
    void objectsAreCarriedToTheSameKindOnly();
    void virtualTableIsAStopUntilItIsLeftOut();
    void sentencesSayWhatWillChange();

private:
    Location file(const QByteArray& sql);

    std::unique_ptr<Bench> m_bench;
};

Location PlanTest::file(const QByteArray& sql)
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path, sql);
    return Location::ofPath(QStringLiteral("sqlite"), path);
}

void PlanTest::stepsFollowFromTheRequest()
{
    const Location plain = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(5));
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    const auto mode
        = [](RunMode wanted) { return [wanted](PlanRequest& request) { request.mode = wanted; }; };
    const auto ids = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QCOMPARE(idsOf(m_bench->plan(plain, target, true)), ids("backup copy finish verify switch"));
    QCOMPARE(idsOf(m_bench->plan(plain, target)), ids("copy finish verify switch"));
    QCOMPARE(idsOf(m_bench->plan(plain, target, true, mode(RunMode::Practice))), ids("copy finish verify"));
    QCOMPARE(idsOf(m_bench->plan(plain, target, true, mode(RunMode::DryRun))), ids("copy"));
    const Location logged = file("PRAGMA journal_mode=WAL; CREATE TABLE t (a)");
    QCOMPARE(idsOf(m_bench->plan(logged, target)), ids("freeze copy finish verify switch"));
    QCOMPARE(idsOf(m_bench->plan(logged, target, true)), ids("backup copy finish verify switch"));
    QCOMPARE(idsOf(m_bench->plan(logged, target, true, mode(RunMode::DryRun))), ids("copy"));
}

void PlanTest::unknownCollectionIsRefused()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(5));
    TestContext context;
    const Detection detection = must(Detector(m_bench->real, m_bench->profiles).detect(source, context));
    PlanRequest request;
    request.source = source;
    request.target = m_bench->target(QStringLiteral("sqlite"));
    request.only = { QStringLiteral("users"), QStringLiteral("Users") };
    const Error error = mustFail(makePlan(request, detection, m_bench->real, m_bench->profiles));
    QVERIFY(error.code == ErrorCode::NotFound && error.message.contains(QStringLiteral("Users")));
}

void PlanTest::namesThatBecomeOneTableAreAStop()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"),
        { keyValueSample(QStringLiteral("name"), 2), keyValueSample(QStringLiteral("NAME"), 2) });
    const Plan plan = m_bench->plan(source, m_bench->target(QStringLiteral("sqlite")));
    QVERIFY(
        findingOf(plan, "plan.nameTwins") && findingOf(plan, "plan.nameTwins")->severity == Severity::Stop);
    QVERIFY(!findingOf(m_bench->plan(source, m_bench->target(QStringLiteral("rocksdb"))), "plan.nameTwins"));
}

void PlanTest::tablesThatBecomeOneGetNewNames()
{
    const auto table = [](const QString& name) {
        CollectionSchema rows;
        rows.name = name;
        rows.fields = { { QStringLiteral("id"), {}, true } };
        rows.fields[0].kind = ValueKind::Int;
        rows.key = { 0 };
        rows.foreignKeys = { { {}, { 0 }, QStringLiteral("ROWS"), {}, {}, {}, false, false } };
        return TestCollection { rows, {} };
    };
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"),
        { table(QStringLiteral("rows")), table(QStringLiteral("ROWS")), table(QStringLiteral("rows_2")),
            table(QStringLiteral("É")), table(QStringLiteral("é")) });
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    const Plan plan = m_bench->plan(source, target);
    QVERIFY(!hasStop(plan.findings));
    QVERIFY(findingOf(plan, "plan.renamed"));
    QMap<QString, QString> names;
    for (const CollectionPlan& collection : plan.collections)
        names.insert(collection.source.name, collection.target.name);
    QCOMPARE(names.value(QStringLiteral("rows_2")), QStringLiteral("rows_2"));
    QCOMPARE(names.value(QStringLiteral("É")), QStringLiteral("É"));
    QCOMPARE(names.value(QStringLiteral("é")), QStringLiteral("é"));
    // Which of the two comes first is the source's affair; the other one gets the new name.
    const QString other = names.value(QStringLiteral("ROWS")) == QStringLiteral("ROWS")
        ? QStringLiteral("rows")
        : QStringLiteral("ROWS");
    QCOMPARE(names.value(other), other + QStringLiteral("_3"));
    for (const CollectionPlan& collection : plan.collections)
        QCOMPARE(collection.target.foreignKeys.at(0).collection, names.value(QStringLiteral("ROWS")));
    QCOMPARE(int(m_bench->move(source, target).verdict), int(Verdict::Proven));
    const Plan home = m_bench->plan(target, m_bench->target(QStringLiteral("rocksdb")));
    QVERIFY(!hasStop(home.findings));
    QSet<QString> namesAtHome;
    for (const CollectionPlan& collection : home.collections)
        namesAtHome.insert(collection.target.name);
    QCOMPARE(namesAtHome, QSet<QString>(names.keyBegin(), names.keyEnd()));
    QCOMPARE(
        int(m_bench->move(target, m_bench->target(QStringLiteral("rocksdb"))).verdict), int(Verdict::Proven));
}

void PlanTest::tablesGoIntoAStoreOfPairsAsTheyAre()
{
    const Location source = file("CREATE TABLE rows (id INTEGER PRIMARY KEY, a, b); CREATE TABLE pairs (key "
                                 "BLOB PRIMARY KEY, value BLOB NOT NULL)");
    const Plan plan = m_bench->plan(source, m_bench->target(QStringLiteral("rocksdb")));
    QVERIFY(!hasStop(plan.findings));
    QCOMPARE(plan.collections.size(), std::size_t(2));
    QVERIFY(plan.collections[0].mapping.isIdentity() && !plan.collections[0].target.isKeyValue);
    QVERIFY(!plan.collections[1].mapping.isIdentity() && plan.collections[1].target.isKeyValue);
    QVERIFY(!plan.carried.isEmpty());
    const Plan same = m_bench->plan(source, m_bench->target(QStringLiteral("sqlite")));
    QVERIFY(same.collections[1].mapping.isIdentity());
}

void PlanTest::objectsAreCarriedToTheSameKindOnly()
{
    const Location source = file("CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL); CREATE "
                                 "INDEX by_value ON pairs (value);"
                                 "CREATE VIEW both AS SELECT * FROM pairs");
    const Plan same = m_bench->plan(source, m_bench->target(QStringLiteral("sqlite")));
    QCOMPARE(same.carriedObjects.size(), std::size_t(2));
    QVERIFY(same.lostObjects.empty());
    const Plan other = m_bench->plan(source, m_bench->target(QStringLiteral("rocksdb")));
    QVERIFY(other.carriedObjects.empty());
    QCOMPARE(other.lostObjects.size(), std::size_t(2));
    QVERIFY(findingOf(other, "plan.notMoved")->severity == Severity::Warning);
}

void PlanTest::virtualTableIsAStopUntilItIsLeftOut()
{
    const Location source = file("CREATE TABLE plain (a); CREATE VIRTUAL TABLE words USING fts5(text)");
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    QVERIFY(hasStop(m_bench->plan(source, target).findings));
    const Plan chosen = m_bench->plan(
        source, target, false, [](PlanRequest& request) { request.only = { QStringLiteral("plain") }; });
    QVERIFY(!hasStop(chosen.findings));
    QCOMPARE(chosen.collections.size(), std::size_t(1));
}

void PlanTest::sentencesSayWhatWillChange()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(5));
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    const QStringList with = whatWillChange(m_bench->plan(source, target, true));
    const QStringList without = whatWillChange(m_bench->plan(source, target));
    QVERIFY(with.size() <= 5 && without.size() <= 5);
    QVERIFY(with.first().contains(m_bench->backupFolder()));
    QVERIFY(without.first().contains(QStringLiteral("No backup")));
    QVERIFY(with.join(QLatin1Char(' ')).contains(target.path()));
}

QTEST_GUILESS_MAIN(PlanTest)
#include "PlanTest.moc"
