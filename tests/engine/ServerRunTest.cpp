#include "engine/EngineTestKit.h"
#include "engine/ExportBackup.h"
#include "engine/PlanFile.h"
#include "engine/Verifier.h"
#include "support/PostgresServer.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace transload;
using namespace transload::test;

/// Whole runs with a server at one end that does what servers do: end sessions, hang, and take new records.
class ServerRunTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void lostWriterStartsItsCollectionAgainQ1();
    void lostReaderGoesOnQ1();
    void stopEndsTheVerificationOfAHungServerG13();
    void recordsAddedDuringAnExportStayOutOfItD7();
    void addressWithSocketAndPortComesBackFromAPlan();

private:
    Location at(const QString& schema) const
    {
        return Location { QStringLiteral("postgresql"),
            { { QStringLiteral("host"), m_server->socketFolder() },
                { QStringLiteral("port"), QString::number(m_server->port()) },
                { QStringLiteral("user"), m_server->superuser() },
                { QStringLiteral("database"), QStringLiteral("db") },
                { QStringLiteral("schema"), schema } } };
    }
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("db")); }

    std::unique_ptr<PostgresServer> m_server;
};

void ServerRunTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
}

void ServerRunTest::init()
{
    m_server->createDatabase(QStringLiteral("db"));
    sql(QStringLiteral(
        "CREATE SCHEMA s; CREATE TABLE s.big (id int PRIMARY KEY, t text); INSERT INTO s.big SELECT n, "
        "repeat('x', 1000) FROM generate_series(1, 20000) n; CREATE TABLE s.small (a int); "
        "INSERT INTO s.small VALUES (1)"));
}

void ServerRunTest::lostWriterStartsItsCollectionAgainQ1()
{
    Bench bench(QStringLiteral("postgresql"));
    const Location source = bench.buildSource(QStringLiteral("sqlite"), smallSample(20000));
    const Plan plan = bench.plan(source, at(QStringLiteral("moved")));
    bench.faults.before = actAt(StoreCall::Write, 2, [this] {
        sql(QStringLiteral(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE "
            "'transload run%'"));
    });
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what + report.explanation->detail : QString()));
    QCOMPARE(bench.contentOf(at(QStringLiteral("moved"))), bench.contentOf(source));
    for (const StepReport& step : report.steps)
        if (step.id == QLatin1String("copy"))
            QCOMPARE(step.records, std::uint64_t(20020)); // each counted once
}

void ServerRunTest::lostReaderGoesOnQ1()
{
    Bench bench(QStringLiteral("postgresql"));
    const Plan plan = bench.plan(at(QStringLiteral("s")), bench.target(QStringLiteral("sqlite")));
    bench.faults.before = actAt(StoreCall::Next, 3, [this] {
        sql(QStringLiteral(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY (%'"));
    });
    TestContext context;
    const RunReport report = bench.run(plan, context);
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(report.explanation ? report.explanation->what + report.explanation->detail : QString()));
    QCOMPARE(report.collections.front().targetRecords, std::uint64_t(20000));
}

void ServerRunTest::stopEndsTheVerificationOfAHungServerG13()
{
    const Registry registry = Registry::builtIn();
    const Store& store = *registry.find(QStringLiteral("postgresql"));
    const auto held = must(store.openSource(at(QStringLiteral("s"))));
    const CollectionSchema table = must(held->schema()).collections.front();
    std::atomic<bool> isHalted { false };
    std::atomic<pid_t> process { 0 };
    // Both sides are read at once: what is found first halts.
    const std::jthread halting([&](const std::stop_token& stop) {
        while (!stop.stop_requested() && !isHalted) {
            process = pid_t(
                sql(QStringLiteral("SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE query LIKE "
                                   "'COPY (%' AND state = 'active'"))
                    .toInt());
            isHalted = process > 0 && ::kill(process, SIGSTOP) == 0;
        }
    });
    std::stop_source stop;
    const std::jthread stopping([&] {
        for (int i = 0; i < 400 && !isHalted; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    ProgressMeter meter;
    RunContext context { stop.get_token(), meter };
    const auto open = [&] { return store.openSource(*held->frozen()); };
    const std::vector<VerifyPair> pairs(40, VerifyPair { table, table, {}, 1 });
    std::chrono::steady_clock::time_point asked;
    const std::stop_callback note(stop.get_token(), [&] { asked = std::chrono::steady_clock::now(); });
    const auto results = verifyRecords(open, open, pairs, context);
    const auto waited = std::chrono::steady_clock::now() - asked;
    if (isHalted)
        ::kill(process, SIGCONT);
    QVERIFY(isHalted);
    QCOMPARE(mustFail(results).code, ErrorCode::Cancelled);
    QVERIFY(waited < std::chrono::seconds(5));
}

void ServerRunTest::recordsAddedDuringAnExportStayOutOfItD7()
{
    Bench bench(QStringLiteral("sqlite"));
    // After the last record was written, and before the proof reads any.
    int written = 0;
    bench.faults.before = actAt(StoreCall::FinishTarget, 0, [&] {
        sql(QStringLiteral("INSERT INTO s.small VALUES (2); DELETE FROM s.big WHERE id > 100"));
        ++written;
    });
    TestContext context;
    const FrozenCopy copy
        = must(exportCopy(at(QStringLiteral("s")), bench.targetFolder(), bench.registry, context));
    QCOMPARE(written, 1);
    const auto content = bench.contentOf(copy.location);
    QCOMPARE(content.at(QStringLiteral("small")).size(), std::size_t(1));
    QCOMPARE(content.at(QStringLiteral("big")).size(), std::size_t(20000));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM s.big")), QStringLiteral("100"));
}

void ServerRunTest::addressWithSocketAndPortComesBackFromAPlan()
{
    Bench bench;
    const Plan plan = bench.plan(at(QStringLiteral("s")), bench.target(QStringLiteral("sqlite")));
    const QByteArray written = planToJson(plan);
    const PlanRequest read = must(requestFromJson(written));
    QCOMPARE(read.source.fields, at(QStringLiteral("s")).fields);
    TestContext context;
    Detection detection = must(Detector(bench.real, bench.profiles).detect(read.source, context));
    const Plan again = must(preparePlan(read, detection, bench.real, bench.profiles, context));
    QCOMPARE(bench.run(again, context).verdict, Verdict::Proven);
    QCOMPARE(bench.contentOf(read.target), bench.contentOf(read.source));
}

QTEST_GUILESS_MAIN(ServerRunTest)
#include "ServerRunTest.moc"
