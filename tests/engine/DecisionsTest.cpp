#include "engine/EngineTestKit.h"
#include "engine/PlanFile.h"
#include "engine/ReportTestKit.h"
#include "support/PostgresServer.h"
#include "support/Sqlite.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

struct RuleCase {
    const char* rule;
    const char* sqlite; // the value as SQL
    const char* json; // what the target's file says
    const char* psql; // what psql shows, in UTC
    const char* encoded; // the record encoding, in hex
};

// One row of a table with a field for each rule, called r0, r1, ...
constexpr RuleCase kCases[] = {
    { "epoch-seconds", "1700000000", R"("2023-11-14T22:13:20Z")", "2023-11-14 22:13:20+00",
        "0a00401e18240a0600" },
    { "epoch-milliseconds", "1700000000123", R"("2023-11-14T22:13:20.123Z")", "2023-11-14 22:13:20.123+00",
        "0a78202018240a0600" },
    { "epoch-microseconds", "1700000000123456", R"("2023-11-14T22:13:20.123456Z")",
        "2023-11-14 22:13:20.123456+00", "0a40222018240a0600" },
    { "int-to-bool", "1", "true", "t", "0101" },
    { "text-to-bool", "'false'", "false", "f", "0100" },
    { "text-to-decimal", "'1.10'", "1.10", "1.10", "0404000000312e3130" },
    { "text-to-date", "'2024-02-29'", R"("2024-02-29")", "2024-02-29", "07464d0000" },
    { "text-to-time", "'12:34:56'", R"("12:34:56")", "12:34:56", "08001cda8b0a000000" },
    { "text-to-timestamp", "'2024-02-29T12:34:56'", R"("2024-02-29T12:34:56")", "2024-02-29 12:34:56",
        "09005c9e7c84120600" },
    { "text-to-timestamptz", "'2024-02-29T12:34:56Z'", R"("2024-02-29T12:34:56Z")", "2024-02-29 12:34:56+00",
        "0a005c9e7c84120600" },
    { "text-to-interval", "'P1DT2H'", R"("P1DT2H")", "1 day 02:00:00", "0b0000000001000000004827ad01000000" },
    { "text-to-uuid", "'00112233-4455-6677-8899-aabbccddeeff'", R"("00112233-4455-6677-8899-aabbccddeeff")",
        "00112233-4455-6677-8899-aabbccddeeff", "0c00112233445566778899aabbccddeeff" },
    { "text-to-json", R"('{"a": 1}')", R"({"a": 1})", R"({"a": 1})", "0d080000007b2261223a20317d" },
};
static_assert(std::size(kCases) == kFieldRules.size());

QString fieldName(std::size_t index) { return QStringLiteral("r%1").arg(index); }

// The whole file but for what we keep beside the records: which kinds of values they are.
QStringList recordsAndTables(const Location& location)
{
    const QStringList lines = dumpOf(location.path()).split(QLatin1Char('\n'));
    return lines.filter(QRegularExpression(QStringLiteral("^(?!.*transload_schema)")));
}

} // namespace

/// What a person decides about fields and names: carried out exactly, checked beforehand, taken back on the
/// way home.
class DecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }

    void everyRuleArrivesInJson();
    void everyRuleArrivesInRocksdb();
    void everyRuleArrivesInPostgresql();
    void newNamesArriveAndGoHome_data();
    void newNamesArriveAndGoHome();
    void pairsGetANewNameAndGoHome();
    void valueThatDoesNotFitRefusesTheRun();
    void ruleThatDoesNotFitIsRefused_data();
    void ruleThatDoesNotFitIsRefused();
    void whatMovesWordForWordCannotBeChanged();
    void namesMustBeFreeAndPossible_data();
    void namesMustBeFreeAndPossible();
    void bothEndsOfAReferenceAreConvertedOrNone();
    void writtenPlanIsTheSamePlan();
    void momentThatNoNumberSaysIsNotTakenBack();

private:
    Location ruleSource();
    Location inFolder(const char* store, const char* name) const
    {
        return locationIn(
            *m_bench->real.find(QLatin1String(store)), m_bench->targetFolder(), QLatin1String(name));
    }
    static void chooseRules(PlanRequest& request);
    /// Moves the source with all rules, moves it home, and compares the two files.
    RunReport thereAndHome(const Location& source, const Location& target);

    std::unique_ptr<Bench> m_bench;
};

Location DecisionsTest::ruleSource()
{
    QByteArray fields;
    QByteArray values;
    for (std::size_t i = 0; i < std::size(kCases); ++i) {
        const bool isNumber = kCases[i].sqlite[0] != '\'';
        fields += ", " + fieldName(i).toUtf8() + (isNumber ? " INTEGER" : " TEXT");
        values += QByteArray(", ") + kCases[i].sqlite;
    }
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE t (id INTEGER PRIMARY KEY" + fields + "); INSERT INTO t VALUES (1" + values
            + "); INSERT INTO t (id) VALUES (2);");
    return Location::ofPath(QStringLiteral("sqlite"), path);
}

void DecisionsTest::chooseRules(PlanRequest& request)
{
    for (std::size_t i = 0; i < std::size(kCases); ++i)
        request.conversions[QStringLiteral("t")].insert(fieldName(i), *ruleOf(QLatin1String(kCases[i].rule)));
}

RunReport DecisionsTest::thereAndHome(const Location& source, const Location& target)
{
    const RunReport report = m_bench->move(source, target, false, chooseRules);
    if (report.verdict != Verdict::Proven)
        qFatal("%s", qPrintable(told(report)));
    if (report.collections.at(0).changedByRule.size() != std::size(kCases))
        qFatal("not every rule was counted");
    for (const RuleCount& count : report.collections.at(0).changedByRule)
        if (count.values != 1)
            qFatal("%s changed %d values", qPrintable(count.rule), int(count.values));
    const Location home = m_bench->target(QStringLiteral("sqlite"));
    const RunReport back = m_bench->move(target, home);
    if (back.verdict != Verdict::Proven)
        qFatal("%s", qPrintable(told(back)));
    if (recordsAndTables(home) != recordsAndTables(source))
        qFatal("what came home differs:\n%s", qPrintable(dumpOf(home.path())));
    return report;
}

void DecisionsTest::everyRuleArrivesInJson()
{
    const Location target = m_bench->target(QStringLiteral("json"));
    thereAndHome(ruleSource(), target);
    QFile file(QFileInfo(target.path()).isDir() ? target.path() + QStringLiteral("/t.json") : target.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray document = file.readAll();
    for (std::size_t i = 0; i < std::size(kCases); ++i) {
        const QByteArray member = '"' + fieldName(i).toUtf8() + "\":" + kCases[i].json;
        QVERIFY2(document.contains(member), member + " is not in " + document);
    }
}

void DecisionsTest::everyRuleArrivesInRocksdb()
{
    const Location target = m_bench->target(QStringLiteral("rocksdb"));
    thereAndHome(ruleSource(), target);
    const QString program
        = qEnvironmentVariable("TRANSLOAD_BINARY_DIR") + QStringLiteral("/tests/support/rocksdb_dump");
    QByteArray record("020100000000000000"); // the key, an Int
    for (const RuleCase& each : kCases)
        record += each.encoded;
    const QString pairs = runProgram(program, { target.path() });
    QVERIFY2(pairs.contains(QLatin1Char(' ') + QString::fromLatin1(record)), qPrintable(pairs));
}

void DecisionsTest::everyRuleArrivesInPostgresql()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("PostgreSQL is not installed");
    const PostgresServer server;
    server.createDatabase(QStringLiteral("rules"));
    const Location target { QStringLiteral("postgresql"),
        { { QStringLiteral("host"), server.socketFolder() },
            { QStringLiteral("port"), QString::number(server.port()) },
            { QStringLiteral("user"), server.superuser() },
            { QStringLiteral("database"), QStringLiteral("rules") },
            { QStringLiteral("schema"), QStringLiteral("app") } } };
    thereAndHome(ruleSource(), target);
    for (std::size_t i = 0; i < std::size(kCases); ++i)
        QCOMPARE(server
                     .sql(QStringLiteral("SET TimeZone = 'UTC'; SELECT %1 FROM app.t WHERE id = 1")
                              .arg(fieldName(i)),
                         QStringLiteral("rules"))
                     .section(QLatin1Char('\n'), -1, -1, QString::SectionSkipEmpty)
                     .trimmed(),
            QString::fromLatin1(kCases[i].psql));
}

void DecisionsTest::newNamesArriveAndGoHome_data()
{
    QTest::addColumn<QString>("store");
    for (const char* store : { "json", "rocksdb" })
        QTest::newRow(store) << QString::fromLatin1(store);
}

void DecisionsTest::newNamesArriveAndGoHome()
{
    QFETCH(QString, store);
    const Location source = twoTables(*m_bench);
    const Location target = m_bench->target(store);
    const RunReport report = m_bench->move(source, target, false, [](PlanRequest& request) {
        request.names.collections.insert(QStringLiteral("user"), QStringLiteral("person"));
        request.names.fields[QStringLiteral("user")].insert(QStringLiteral("id"), QStringLiteral("number"));
        request.names.fields[QStringLiteral("post")].insert(QStringLiteral("body"), QStringLiteral("text"));
    });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    QVERIFY(findingOf(report.findings, "plan.renamed"));
    const Store* kind = must(m_bench->real.storeOf(target));
    for (const CollectionSchema& collection : must(must(kind->openSource(target))->schema()).collections) {
        if (collection.name == QLatin1String("post")) {
            QCOMPARE(collection.fields.at(2).name, QStringLiteral("text"));
            QCOMPARE(collection.foreignKeys.at(0).collection, QStringLiteral("person"));
            QCOMPARE(collection.foreignKeys.at(0).targetFields, QStringList(QStringLiteral("number")));
        } else {
            QCOMPARE(collection.name, QStringLiteral("person"));
            QCOMPARE(collection.fields.at(0).name, QStringLiteral("number"));
        }
    }
    const Location home = m_bench->target(QStringLiteral("sqlite"));
    const RunReport back = m_bench->move(target, home);
    QVERIFY2(back.verdict == Verdict::Proven, qPrintable(told(back)));
    QCOMPARE(dumpOf(home.path()), dumpOf(source.path()));
}

void DecisionsTest::pairsGetANewNameAndGoHome()
{
    const Location source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(5));
    const Location target = m_bench->target(QStringLiteral("sqlite"));
    const auto choose = [](PlanRequest& request) {
        request.names.collections.insert(QStringLiteral("users"), QStringLiteral("people"));
    };
    QCOMPARE(int(m_bench->move(source, target, false, choose).verdict), int(Verdict::Proven));
    QVERIFY(dumpOf(target.path()).contains(QStringLiteral("people")));
    const Location home = m_bench->target(QStringLiteral("rocksdb"));
    QCOMPARE(int(m_bench->move(target, home).verdict), int(Verdict::Proven));
    QVERIFY(m_bench->contentOf(home) == m_bench->contentOf(source));
}

void DecisionsTest::valueThatDoesNotFitRefusesTheRun()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path, "CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER); INSERT INTO t VALUES (1, 1), (2, 2)");
    const RunReport report = m_bench->move(Location::ofPath(QStringLiteral("sqlite"), path),
        m_bench->target(QStringLiteral("json")), false, [](PlanRequest& request) {
            request.conversions[QStringLiteral("t")].insert(QStringLiteral("v"), FieldRule::IntToBool);
        });
    QCOMPARE(int(report.verdict), int(Verdict::Refused));
    QVERIFY(findingOf(report.findings, "values.notConvertible"));
    QVERIFY(m_bench->isTargetFolderEmpty());
}

void DecisionsTest::ruleThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("field");
    QTest::newRow("no such collection") << QStringLiteral("nobody") << QStringLiteral("admin");
    QTest::newRow("no such field") << QStringLiteral("user") << QStringLiteral("Admin");
    QTest::newRow("numbered by the store") << QStringLiteral("user") << QStringLiteral("id");
}

void DecisionsTest::ruleThatDoesNotFitIsRefused()
{
    QFETCH(QString, collection);
    QFETCH(QString, field);
    const Location source = twoTables(*m_bench);
    TestContext context;
    const Detection detection = must(Detector(m_bench->real, m_bench->profiles).detect(source, context));
    PlanRequest request;
    request.source = source;
    request.target = m_bench->target(QStringLiteral("json"));
    request.conversions[collection].insert(field, FieldRule::IntToBool);
    const Error error = mustFail(makePlan(request, detection, m_bench->real, m_bench->profiles));
    QVERIFY(error.detail.contains(field) || error.detail.contains(collection));
    QVERIFY(!error.nextStep.isEmpty());
}

void DecisionsTest::whatMovesWordForWordCannotBeChanged()
{
    const Location source = twoTables(*m_bench);
    TestContext context;
    const Detection detection = must(Detector(m_bench->real, m_bench->profiles).detect(source, context));
    PlanRequest request;
    request.source = source;
    request.target = m_bench->target(QStringLiteral("sqlite"));
    request.names.collections.insert(QStringLiteral("user"), QStringLiteral("person"));
    QCOMPARE(mustFail(makePlan(request, detection, m_bench->real, m_bench->profiles)).code,
        ErrorCode::Unsupported);
    request.names = {};
    request.conversions[QStringLiteral("user")].insert(QStringLiteral("admin"), FieldRule::IntToBool);
    QCOMPARE(mustFail(makePlan(request, detection, m_bench->real, m_bench->profiles)).code,
        ErrorCode::Unsupported);
}

void DecisionsTest::namesMustBeFreeAndPossible_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fieldName");
    const QString none;
    QTest::newRow("taken by a table") << QStringLiteral("json") << QStringLiteral("post") << none;
    QTest::newRow("taken by a field") << QStringLiteral("json") << none << QStringLiteral("admin");
    QTest::newRow("kept by RocksDB's tables")
        << QStringLiteral("rocksdb") << QStringLiteral("transload_schema") << none;
    QTest::newRow("none at all") << QStringLiteral("rocksdb") << QStringLiteral("") << none;
}

void DecisionsTest::namesMustBeFreeAndPossible()
{
    QFETCH(QString, store);
    QFETCH(QString, name);
    QFETCH(QString, fieldName);
    const Plan plan
        = m_bench->plan(twoTables(*m_bench), m_bench->target(store), false, [&](PlanRequest& request) {
              if (!name.isNull())
                  request.names.collections.insert(QStringLiteral("user"), name);
              if (!fieldName.isEmpty())
                  request.names.fields[QStringLiteral("user")].insert(QStringLiteral("name"), fieldName);
          });
    QVERIFY(findingOf(plan.findings, "plan.nameNotPossible"));
    QVERIFY(hasStop(plan.findings));
}

void DecisionsTest::bothEndsOfAReferenceAreConvertedOrNone()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE kind (name TEXT PRIMARY KEY); CREATE TABLE item (id INTEGER PRIMARY KEY, kind TEXT "
        "REFERENCES kind (name)); INSERT INTO kind VALUES ('00112233-4455-6677-8899-aabbccddeeff'); INSERT "
        "INTO item VALUES (1, '00112233-4455-6677-8899-aabbccddeeff')");
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const Location target = m_bench->target(QStringLiteral("rocksdb"));
    const auto choose = [](bool both) {
        return [both](PlanRequest& request) {
            request.conversions[QStringLiteral("kind")].insert(QStringLiteral("name"), FieldRule::TextToUuid);
            if (both)
                request.conversions[QStringLiteral("item")].insert(
                    QStringLiteral("kind"), FieldRule::TextToUuid);
        };
    };
    QVERIFY(
        findingOf(m_bench->plan(source, target, false, choose(false)).findings, "plan.conversionSplitsKey"));
    const RunReport report = m_bench->move(source, target, false, choose(true));
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
}

void DecisionsTest::writtenPlanIsTheSamePlan()
{
    const Location source = twoTables(*m_bench);
    const Location target = m_bench->target(QStringLiteral("json"));
    const Plan plan = m_bench->plan(source, target, false, [](PlanRequest& request) {
        request.conversions[QStringLiteral("user")].insert(QStringLiteral("admin"), FieldRule::IntToBool);
        request.names.collections.insert(QStringLiteral("user"), QStringLiteral("person"));
        request.names.fields[QStringLiteral("post")].insert(QStringLiteral("body"), QStringLiteral("text"));
    });
    const PlanRequest again = must(requestFromJson(planToJson(plan)));
    QCOMPARE(again.names.collections, plan.request.names.collections);
    QCOMPARE(again.names.fields, plan.request.names.fields);
    QVERIFY(again.conversions == plan.request.conversions);
    const Plan second = m_bench->plan(source, target, false, [&](PlanRequest& request) { request = again; });
    QVERIFY(planToJson(second) == planToJson(plan));
    TestContext context;
    const RunReport written = m_bench->run(second, context);
    QVERIFY2(written.verdict == Verdict::Proven, qPrintable(told(written)));
    const RunReport chosen
        = m_bench->move(source, inFolder("rocksdb", "other"), false, [&](PlanRequest& request) {
              request.conversions = plan.request.conversions;
              request.names = plan.request.names;
          });
    QCOMPARE(written.fingerprint, chosen.fingerprint);
    // On the way home the target gives the old names by itself: writing them down decides nothing new.
    const Location home = m_bench->target(QStringLiteral("sqlite"));
    const Plan back = m_bench->plan(target, home);
    const PlanRequest homeward = must(requestFromJson(planToJson(back)));
    const RunReport report
        = m_bench->move(target, home, false, [&](PlanRequest& request) { request = homeward; });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    QCOMPARE(dumpOf(home.path()), dumpOf(source.path()));
}

void DecisionsTest::momentThatNoNumberSaysIsNotTakenBack()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path, "CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER); INSERT INTO t VALUES (1, 1700000000)");
    const Location target = m_bench->target(QStringLiteral("json"));
    QCOMPARE(int(m_bench
                     ->move(Location::ofPath(QStringLiteral("sqlite"), path), target, false,
                         [](PlanRequest& request) {
                             request.conversions[QStringLiteral("t")].insert(
                                 QStringLiteral("v"), FieldRule::EpochSeconds);
                         })
                     .verdict),
        int(Verdict::Proven));
    QFile file(QFileInfo(target.path()).isDir() ? target.path() + QStringLiteral("/t.json") : target.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray document = file.readAll();
    document.replace("22:13:20Z", "22:13:20.5Z");
    file.resize(0);
    file.seek(0);
    file.write(document);
    file.close();
    const RunReport back = m_bench->move(target, m_bench->target(QStringLiteral("sqlite")));
    QCOMPARE(int(back.verdict), int(Verdict::Failed));
    QVERIFY(back.explanation->what.contains(QStringLiteral("epoch-seconds")));
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "DecisionsTest.moc"
