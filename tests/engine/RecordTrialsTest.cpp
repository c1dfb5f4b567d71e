#include "engine/EngineTestKit.h"
#include "engine/QuarantineFile.h"
#include "engine/ReportTestKit.h"
#include "support/PostgresServer.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QTest>

using namespace transload;
using namespace transload::test;

/// Records that only a real server knows to refuse: kept aside with the rule's name, while all others move.
class RecordTrialsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void eachRuleOfTheServerFillsTheQuarantine_data();
    void eachRuleOfTheServerFillsTheQuarantine();
    void withoutTheChoiceTheRunStops();
    void newTablesAreTriedToo();
    void longKeysAreTriedWhereNothingElseIs();
    void manyRefusalsAmongEqualRecordsAreCounted();
    void whatRefersToARefusedRecordFollowsIt();
    void recordsOfTheTargetNeverGo();
    void keysThatOnlyTheServerFindsEqualObeyTheirRule();
    void lostConnectionBeginsTheTrialAgain();
    void practiceRunFindsTheSameAndLeavesNothing();
    void dryRunSaysWhatItCannotKnow();

private:
    Location at(const QString& schema) const;
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("db")); }
    RunReport move(const QString& from, const QString& to, RecordRules rules, RunMode mode = RunMode::Move);
    RunReport move(const Location& from, const QString& to, RecordRules rules, RunMode mode = RunMode::Move);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Bench> m_bench;
};

namespace {

const RecordRules kKeep { BadRecords::Quarantine, BadRecords::Quarantine, Orphans::Quarantine };
const RecordRules kKeepBad { BadRecords::Quarantine, BadRecords::Stop, Orphans::Stop };

QStringList keysOf(const std::vector<QuarantinedRecord>& records)
{
    QStringList keys;
    for (const QuarantinedRecord& record : records)
        keys << record.key;
    keys.sort();
    return keys;
}

} // namespace

void RecordTrialsTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
}

void RecordTrialsTest::init()
{
    m_bench = std::make_unique<Bench>();
    m_server->createDatabase(QStringLiteral("db"));
    sql(QStringLiteral("CREATE SCHEMA app; CREATE SCHEMA loose"));
}

Location RecordTrialsTest::at(const QString& schema) const
{
    return Location { QStringLiteral("postgresql"),
        { { QStringLiteral("host"), m_server->socketFolder() },
            { QStringLiteral("port"), QString::number(m_server->port()) },
            { QStringLiteral("user"), m_server->superuser() },
            { QStringLiteral("database"), QStringLiteral("db") }, { QStringLiteral("schema"), schema } } };
}

RunReport RecordTrialsTest::move(const Location& from, const QString& to, RecordRules rules, RunMode mode)
{
    return m_bench->move(from, at(to), mode == RunMode::Move, [&](PlanRequest& request) {
        request.rules = rules;
        request.mode = mode;
        request.addsToTarget = true;
        request.onConflict = OnConflict::Skip;
        request.reportFolder = m_bench->folder();
        request.stateFolder = m_bench->folder();
    });
}

RunReport RecordTrialsTest::move(const QString& from, const QString& to, RecordRules rules, RunMode mode)
{
    return move(at(from), to, rules, mode);
}

void RecordTrialsTest::eachRuleOfTheServerFillsTheQuarantine_data()
{
    QTest::addColumn<QString>("strict");
    QTest::addColumn<QString>("loose");
    QTest::addColumn<QString>("refused");
    QTest::addColumn<QString>("rule");
    // Of %1, the schema; record 1 stands in the target already.
    QTest::newRow("check") << "CREATE TABLE %1.t (id int PRIMARY KEY, n int, CONSTRAINT fits CHECK (n > 0));"
                              "INSERT INTO %1.t VALUES (1, 1)"
                           << "CREATE TABLE %1.t (id int PRIMARY KEY, n int);"
                              "INSERT INTO %1.t VALUES (2, 5), (3, 0), (4, NULL), (5, -7), (6, 8)"
                           << "3,5"
                           << "fits (23514)";
    QTest::newRow("domain")
        << "CREATE DOMAIN %1.positive AS int CONSTRAINT fits CHECK (VALUE > 0);"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n %1.positive); INSERT INTO %1.t VALUES (1, 1)"
        << "CREATE DOMAIN %1.positive AS int; CREATE TABLE %1.t (id int PRIMARY KEY, n %1.positive);"
           "INSERT INTO %1.t VALUES (2, 5), (3, 0), (4, NULL), (5, -7), (6, 8)"
        << "3,5"
        << "fits (23514)";
    QTest::newRow("enum")
        << "CREATE TYPE %1.mood AS ENUM ('sad', 'glad');"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n %1.mood); INSERT INTO %1.t VALUES (1, 'sad')"
        << "CREATE TYPE %1.mood AS ENUM ('sad', 'glad', 'secret');"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n %1.mood);"
           "INSERT INTO %1.t VALUES (2, 'sad'), (3, 'secret'), (4, NULL), (5, 'glad')"
        << "3"
        << "n (22P02)";
    QTest::newRow("enum in an array")
        << "CREATE TYPE %1.mood AS ENUM ('sad', 'glad');"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n %1.mood[]); INSERT INTO %1.t VALUES (1, '{sad}')"
        << "CREATE TYPE %1.mood AS ENUM ('sad', 'glad', 'secret');"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n %1.mood[]);"
           "INSERT INTO %1.t VALUES (2, '{sad,glad}'), (3, '{sad,secret}'), (4, NULL)"
        << "3"
        << "n (22P02)";
    QTest::newRow("bounds of partitions")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text) PARTITION BY RANGE (id);"
           "CREATE TABLE %1.low PARTITION OF %1.t FOR VALUES FROM (0) TO (10);"
           "CREATE TABLE %1.high PARTITION OF %1.t FOR VALUES FROM (20) TO (30);"
           "INSERT INTO %1.t VALUES (1, 'x')"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text);"
           "INSERT INTO %1.t VALUES (2, 'a'), (12, 'b'), (25, 'c'), (30, 'd')"
        << "12,30"
        << "t (23514)";
    QTest::newRow("check of a partition")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int) PARTITION BY RANGE (id);"
           "CREATE TABLE %1.low PARTITION OF %1.t FOR VALUES FROM (0) TO (10);"
           "CREATE TABLE %1.high PARTITION OF %1.t FOR VALUES FROM (20) TO (30);"
           "ALTER TABLE %1.high ADD CONSTRAINT fits CHECK (n > 0); INSERT INTO %1.t VALUES (1, -1)"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int);"
           "INSERT INTO %1.t VALUES (2, -2), (21, 1), (22, -1), (23, NULL)"
        << "22"
        << "fits (23514)";
    QTest::newRow("exclusion constraint")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int4range, CONSTRAINT fits EXCLUDE USING gist (n WITH "
           "&&));"
           "INSERT INTO %1.t VALUES (1, '[1,5)')"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int4range);"
           "INSERT INTO %1.t VALUES (2, '[5,9)'), (3, '[4,5)'), (4, NULL), (5, '[20,30)'), (6, '[29,40)')"
        << "3,6"
        << "fits (23P01)";
    QTest::newRow("deferred exclusion constraint")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int4range, CONSTRAINT fits EXCLUDE USING gist (n WITH "
           "&&) "
           "DEFERRABLE INITIALLY DEFERRED); INSERT INTO %1.t VALUES (1, '[1,5)')"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int4range);"
           "INSERT INTO %1.t VALUES (2, '[5,9)'), (3, '[4,5)'), (4, NULL), (5, '[20,30)'), (6, '[29,40)')"
        << "3,6"
        << "fits (23P01)";
    QTest::newRow("unique index over an expression")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text); CREATE UNIQUE INDEX fits ON %1.t (lower(n));"
           "INSERT INTO %1.t VALUES (1, 'A')"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text);"
           "INSERT INTO %1.t VALUES (2, 'a'), (3, 'B'), (4, 'b'), (5, NULL), (6, 'c')"
        << "2,4"
        << "fits (23505)";
    QTest::newRow("unique index over a part")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int); CREATE UNIQUE INDEX fits ON %1.t (n) WHERE n > 0;"
           "INSERT INTO %1.t VALUES (1, 7)"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int);"
           "INSERT INTO %1.t VALUES (2, 7), (3, -1), (4, -1), (5, 8), (6, 8)"
        << "2,6"
        << "fits (23505)";
    QTest::newRow("largest entry of an index")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text); CREATE INDEX fits ON %1.t (n);"
           "INSERT INTO %1.t VALUES (1, 'short')"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n text);"
           "INSERT INTO %1.t SELECT i, (SELECT string_agg(md5(g::text), '') FROM generate_series(1, i * 30) "
           "g)"
           " FROM generate_series(2, 5) i; INSERT INTO %1.t VALUES (6, repeat('x', 100000))"
        << "3,4,5"
        << "fits (54000)";
    QTest::newRow("computed column")
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int, q int GENERATED ALWAYS AS (100 / n) STORED);"
           "INSERT INTO %1.t VALUES (1, 1)"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int); INSERT INTO %1.t VALUES (2, 5), (3, 0), (4, NULL)"
        << "3"
        << "22012";
    QTest::newRow("function of the application")
        << "CREATE FUNCTION %1.allowed(n int) RETURNS boolean LANGUAGE plpgsql AS $f$ BEGIN IF n = 13 THEN "
           "RAISE 'the secret % is not allowed', n; END IF; RETURN true; END $f$;"
           "CREATE TABLE %1.t (id int PRIMARY KEY, n int CHECK (%1.allowed(n))); INSERT INTO %1.t VALUES (1, "
           "1)"
        << "CREATE TABLE %1.t (id int PRIMARY KEY, n int); INSERT INTO %1.t VALUES (2, 5), (3, 13), (4, 6)"
        << "3"
        << "P0001";
}

void RecordTrialsTest::eachRuleOfTheServerFillsTheQuarantine()
{
    QFETCH(QString, strict);
    QFETCH(QString, loose);
    QFETCH(QString, refused);
    QFETCH(QString, rule);
    sql(strict.arg(QStringLiteral("app")));
    sql(loose.arg(QStringLiteral("loose")));
    const auto original = m_bench->contentOf(at(QStringLiteral("loose")))[QStringLiteral("t")];
    const QString stood = sql(QStringLiteral("SELECT t::text FROM app.t"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(exitCode(report.verdict), 6);

    const QStringList keys = refused.split(QLatin1Char(','));
    const CollectionReport& t = collectionOf(report, "t");
    QCOMPARE(t.quarantined, std::uint64_t(keys.size()));
    QCOMPARE(t.sourceRecords, std::uint64_t(original.size() + 1)); // and what stood there
    QCOMPARE(t.targetRecords + t.quarantined, t.sourceRecords);
    QCOMPARE(t.sourceFingerprint, t.targetFingerprint);
    QCOMPARE(t.reasons, (QMap<QString, std::uint64_t> { { QStringLiteral("own-rule"), keys.size() } }));

    const std::vector<QuarantinedRecord> records = kept(report);
    QCOMPARE(keysOf(records), [&] {
        QStringList sorted = keys;
        sorted.sort();
        return sorted;
    }());
    for (const QuarantinedRecord& record : records) {
        QCOMPARE(record.reason, QStringLiteral("own-rule"));
        QCOMPARE(record.field, rule);
        QVERIFY2(record.sentence.contains(rule), qPrintable(record.sentence));
        QVERIFY(!record.sentence.contains(QLatin1String("secret")));
        QVERIFY(std::find(original.begin(), original.end(), record.record) != original.end());
    }
    // psql finds all others, and no trace of a trial.
    QCOMPARE(sql(QStringLiteral("SELECT string_agg(id::text, ',' ORDER BY id) FROM app.t")),
        sql(QStringLiteral(
            "SELECT string_agg(id::text, ',' ORDER BY id) FROM (SELECT 1 AS id UNION SELECT id FROM "
            "loose.t WHERE id NOT IN (%1)) w")
                .arg(refused)));
    QVERIFY(sql(QStringLiteral("SELECT t::text FROM app.t WHERE id = 1")) == stood);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
        QStringLiteral("0"));
}

void RecordTrialsTest::withoutTheChoiceTheRunStops()
{
    sql(QStringLiteral(
        "CREATE TABLE app.t (id int PRIMARY KEY, n int CHECK (n > 0));"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int); INSERT INTO loose.t VALUES (1, 1), (2, -1)"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), {});
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(told(report)));
    QVERIFY2(report.explanation->detail.contains(QLatin1String("t_n_check")), qPrintable(told(report)));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM app.t")), QStringLiteral("0"));
}

void RecordTrialsTest::newTablesAreTriedToo()
{
    // The rule became stricter after the records were there.
    sql(QStringLiteral(
        "CREATE FUNCTION loose.allowed(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $f$ SELECT true $f$;"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int, CONSTRAINT fits CHECK (loose.allowed(n)));"
        "INSERT INTO loose.t SELECT i, i FROM generate_series(1, 20) i;"
        "CREATE OR REPLACE FUNCTION loose.allowed(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS "
        "$f$ SELECT n % 5 <> 0 $f$;"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("fresh"), kKeepBad);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(keysOf(kept(report)),
        (QStringList {
            QStringLiteral("10"), QStringLiteral("15"), QStringLiteral("20"), QStringLiteral("5") }));
    QCOMPARE(sql(QStringLiteral("SELECT count(*), count(*) FILTER (WHERE n % 5 = 0) FROM fresh.t")),
        QStringLiteral("16|0"));
}

void RecordTrialsTest::longKeysAreTriedWhereNothingElseIs()
{
    const QString path = QDir(m_bench->sourceFolder()).filePath(QStringLiteral("data.db"));
    runSql(path,
        "CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL, n TEXT);"
        "INSERT INTO t VALUES ('short', 'x'), (hex(randomblob(4000)), 'y'), (hex(zeroblob(4000)), 'z'),"
        " (hex(randomblob(500)), hex(randomblob(100000)));");
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const RunReport report = move(source, QStringLiteral("fresh"), kKeepBad);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(kept(report).size(), std::size_t(1));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM fresh.t")), QStringLiteral("3"));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM fresh.t WHERE n = 'y'")), QStringLiteral("0"));
    // Where no value is long, there is nothing that could be refused.
    runSql(path, "DELETE FROM t WHERE n = 'y'");
    const RunReport again = move(source, QStringLiteral("other"), kKeepBad);
    QVERIFY2(again.verdict == Verdict::Proven, qPrintable(told(again)));
}

void RecordTrialsTest::manyRefusalsAmongEqualRecordsAreCounted()
{
    sql(QStringLiteral(
        "CREATE TABLE app.t (n int CHECK (n >= 3), pad text); CREATE TABLE loose.t (n int, pad text);"
        "INSERT INTO loose.t SELECT i % 10, CASE WHEN i % 10 = 0 THEN i::text ELSE repeat('x', 300) END"
        " FROM generate_series(1, 5000) i"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& t = collectionOf(report, "t");
    QCOMPARE(t.sourceRecords, 5000U);
    QCOMPARE(t.quarantined, 1500U);
    QCOMPARE(t.targetRecords, 3500U);
    QCOMPARE(t.sourceFingerprint, t.targetFingerprint);
    QCOMPARE(kept(report).size(), std::size_t(1500));
    QCOMPARE(sql(QStringLiteral("SELECT count(*), min(n) FROM app.t")), QStringLiteral("3500|3"));
}

void RecordTrialsTest::whatRefersToARefusedRecordFollowsIt()
{
    const QString children
        = QStringLiteral("CREATE TABLE %1.child (id int PRIMARY KEY, parent int REFERENCES %1.parent);");
    sql(QStringLiteral("CREATE TABLE app.parent (id int PRIMARY KEY, n int CHECK (n > 0));")
        + children.arg(QStringLiteral("app"))
        + QStringLiteral("CREATE TABLE loose.parent (id int PRIMARY KEY, n int);")
        + children.arg(QStringLiteral("loose"))
        + QStringLiteral("INSERT INTO loose.parent VALUES (1, 1), (2, -1), (3, 1);"
                         "INSERT INTO loose.child VALUES (10, 1), (11, 2), (12, NULL), (13, 2), (14, 3);"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(collectionOf(report, "parent").quarantined, 1U);
    QCOMPARE(collectionOf(report, "child").reasons,
        (QMap<QString, std::uint64_t> { { QStringLiteral("orphan"), 2 } }));
    QCOMPARE(sql(QStringLiteral("SELECT string_agg(id::text, ',' ORDER BY id) FROM app.child")),
        QStringLiteral("10,12,14"));
    // Where nobody chose what becomes of orphans, they stop the move.
    sql(QStringLiteral("TRUNCATE app.parent, app.child"));
    const RunReport stopped = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad);
    QVERIFY2(stopped.verdict == Verdict::Failed, qPrintable(told(stopped)));
    QVERIFY2(stopped.explanation->next.contains(QLatin1String("--orphans")), qPrintable(told(stopped)));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM app.parent")), QStringLiteral("0"));
}

void RecordTrialsTest::recordsOfTheTargetNeverGo()
{
    sql(QStringLiteral(
        "CREATE FUNCTION app.allowed(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $f$ SELECT true $f$;"
        "CREATE TABLE app.t (id int PRIMARY KEY, n int CHECK (app.allowed(n))); INSERT INTO app.t VALUES (1, "
        "13);"
        "CREATE OR REPLACE FUNCTION app.allowed(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS "
        "$f$ SELECT n <> 13 $f$;"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int); INSERT INTO loose.t VALUES (2, 2), (3, 13)"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeep);
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(told(report)));
    QVERIFY2(report.explanation->what.contains(QLatin1String("in the target would break one of its rules")),
        qPrintable(told(report)));
    QCOMPARE(sql(QStringLiteral("SELECT string_agg(id::text, ',') FROM app.t")), QStringLiteral("1"));
}

void RecordTrialsTest::keysThatOnlyTheServerFindsEqualObeyTheirRule()
{
    if (sql(QStringLiteral("SELECT current_setting('server_version_num')::int >= 150000"))
        != QLatin1String("t"))
        QSKIP("unique constraints of this server take every NULL for another one");
    sql(QStringLiteral(
        "CREATE TABLE app.t (id int PRIMARY KEY, n int, CONSTRAINT fits UNIQUE NULLS NOT DISTINCT (n));"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int); INSERT INTO loose.t VALUES (1, NULL), (2, 2), (3, "
        "NULL)"));
    const RunReport stopped = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad);
    QVERIFY2(stopped.verdict == Verdict::Failed, qPrintable(told(stopped)));
    QVERIFY2(stopped.explanation->next.contains(QLatin1String("--duplicates")), qPrintable(told(stopped)));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(keysOf(kept(report)), QStringList(QStringLiteral("3")));
}

void RecordTrialsTest::lostConnectionBeginsTheTrialAgain()
{
    // The check ends its own session once: at the fourth record of the trial.
    sql(QStringLiteral(
        "CREATE SEQUENCE public.looks;"
        "CREATE FUNCTION app.allowed(n int) RETURNS boolean LANGUAGE plpgsql AS $f$ BEGIN "
        "IF nextval('public.looks') = 4 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; "
        "RETURN n > 0; END $f$;"
        "CREATE TABLE app.t (id int PRIMARY KEY, n int CONSTRAINT fits CHECK (app.allowed(n)));"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int);"
        "INSERT INTO loose.t VALUES (1, -1), (2, 2), (3, -3), (4, 4), (5, -5), (6, 6)"));
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QVERIFY(sql(QStringLiteral("SELECT last_value FROM public.looks")).toInt() > 4);
    QCOMPARE(keysOf(kept(report)),
        (QStringList { QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("5") }));
    QCOMPARE(sql(QStringLiteral("SELECT string_agg(id::text, ',' ORDER BY id) FROM app.t")),
        QStringLiteral("2,4,6"));
}

void RecordTrialsTest::practiceRunFindsTheSameAndLeavesNothing()
{
    sql(QStringLiteral(
        "CREATE TABLE app.t (id int PRIMARY KEY, n int CHECK (n > 0));"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int); INSERT INTO loose.t VALUES (1, 1), (2, -1)"));
    const RunReport report
        = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad, RunMode::Practice);
    QVERIFY2(report.verdict == Verdict::DryRun, qPrintable(told(report)));
    QCOMPARE(collectionOf(report, "t").reasons,
        (QMap<QString, std::uint64_t> { { QStringLiteral("own-rule"), 1 } }));
    QVERIFY(report.quarantineFile.isEmpty());
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM app.t")), QStringLiteral("0"));
}

void RecordTrialsTest::dryRunSaysWhatItCannotKnow()
{
    sql(QStringLiteral(
        "CREATE TABLE app.t (id int PRIMARY KEY, n int CHECK (n > 0));"
        "CREATE TABLE app.plain (id int PRIMARY KEY, n int);"
        "CREATE TABLE loose.t (id int PRIMARY KEY, n int); INSERT INTO loose.t VALUES (1, 1), (2, -1)"));
    const auto said = [](const RunReport& report) {
        for (const Finding& finding : report.findings)
            if (finding.id == QLatin1String("records.own-rules"))
                return finding.reason;
        return QString();
    };
    const RunReport report = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad, RunMode::DryRun);
    QVERIFY2(report.verdict == Verdict::DryRun, qPrintable(told(report)));
    QVERIFY2(said(report).endsWith(QLatin1String(": t")), qPrintable(told(report)));
    sql(QStringLiteral("ALTER TABLE app.t DROP CONSTRAINT t_n_check"));
    const RunReport plain = move(QStringLiteral("loose"), QStringLiteral("app"), kKeepBad, RunMode::DryRun);
    QVERIFY2(plain.verdict == Verdict::DryRun && said(plain).isEmpty(), qPrintable(told(plain)));
}

QTEST_GUILESS_MAIN(RecordTrialsTest)
#include "RecordTrialsTest.moc"
