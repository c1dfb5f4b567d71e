#include "CuttingProxy.h"
#include "PostgresFixture.h"

#include "stores/postgresql/PgConnection.h"
#include "stores/postgresql/PgError.h"

#include <QTest>

#include <csignal>
#include <thread>

using namespace transload;
using namespace transload::store_postgresql;
using namespace transload::test;

/// What a server does to us: RELIABILITY.md rows Q1 to Q3 and what belongs to them.
class PostgresFaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void endedSessionsWhileReadingQ1_data();
    void endedSessionsWhileReadingQ1();
    void readingGoesOnOverAnotherConnectionQ1_data();
    void readingGoesOnOverAnotherConnectionQ1();
    void writingStartsAgainAfterALossQ1_data();
    void writingStartsAgainAfterALossQ1();
    void crashWhileWritingLeavesNothingVisibleQ1();
    void connectionLostAtCommitIsAskedAboutQ2_data();
    void connectionLostAtCommitIsAskedAboutQ2();
    void holderOfALockIsNamedQ3();
    void lackOfConnectionsIsToldQ3();
    void lackOfRightsIsToldQ3();
    void hiddenRowsAreFoundBeforehandQ3();
    void statesAreClassifiedByCodeQ1_data();
    void statesAreClassifiedByCodeQ1();
    void brokenRulesAreToldWithoutData();
    void stopEndsAWaitInAReaderG13();
    void stopEndsAWaitForAHungServerG13_data();
    void stopEndsAWaitForAHungServerG13();

private:
    Location at(const QString& schema) const { return schemaAt(*m_server, QStringLiteral("app"), schema); }
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("app")); }

    std::unique_ptr<PostgresServer> m_server;
    PgStore m_store;
    TestContext m_context;
};

void PostgresFaultTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->createDatabase(QStringLiteral("app"));
    sql(QStringLiteral(
        "CREATE SCHEMA s; CREATE TABLE s.big (id int PRIMARY KEY, t text); INSERT INTO s.big SELECT n, "
        "repeat('x', 1000) FROM generate_series(1, 30000) n; CREATE ROLE poor LOGIN; "
        "CREATE ROLE limited LOGIN CONNECTION LIMIT 0;"));
}

void PostgresFaultTest::endedSessionsWhileReadingQ1_data()
{
    QTest::addColumn<bool>("isCrash");
    QTest::newRow("57P01 administrator") << false;
    QTest::newRow("57P02 crash") << true;
}

void PostgresFaultTest::endedSessionsWhileReadingQ1()
{
    QFETCH(bool, isCrash);
    auto source = must(m_store.openSource(at(QStringLiteral("s"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    auto reader = must(source->openReader(table));
    Batch batch;
    mustDo(reader->next(batch, 10'000));
    if (isCrash)
        m_server->crash();
    else
        sql(QStringLiteral(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE "
            "'transload%' AND pid <> pg_backend_pid()"));
    Status read = ok();
    while (read && !batch.isEmpty())
        read = reader->next(batch, 100'000);
    const Error error = mustFail(read); // never a shorter scan that looks complete
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
    QVERIFY(!reader->next(batch, 1000));
    reader.reset();
    source.reset();
    QCOMPARE(readAll(*must(m_store.openSource(at(QStringLiteral("s")))), table).size(), std::size_t(30000));
}

void PostgresFaultTest::readingGoesOnOverAnotherConnectionQ1_data()
{
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("57P01 the reader's session is ended") << false << false;
    QTest::newRow("57P01 while reading by key") << false << true;
    QTest::newRow("the line is cut") << true << false;
}

void PostgresFaultTest::readingGoesOnOverAnotherConnectionQ1()
{
    QFETCH(bool, isCut);
    QFETCH(bool, byKey);
    sql(QStringLiteral(
        "DROP SCHEMA IF EXISTS kv CASCADE; CREATE SCHEMA kv; CREATE TABLE kv.t (key bytea PRIMARY KEY, "
        "value bytea NOT NULL); INSERT INTO kv.t SELECT int8send(n), decode(repeat('ab', 500), 'hex') "
        "FROM generate_series(1, 20000) n"));
    const QTemporaryDir folder;
    CuttingProxy proxy(m_server->socketFolder(), folder.path(), m_server->port());
    const Location direct = at(byKey ? QStringLiteral("kv") : QStringLiteral("s"));
    // The one that holds the snapshot is not on the line that is cut.
    const auto held = must(m_store.openSource(direct));
    Location location = held->frozen().value();
    location.fields.insert(QStringLiteral("host"), folder.path());
    auto source = must(m_store.openSource(location));
    const CollectionSchema table = must(source->schema()).collections.front();
    auto reader = must(source->openReader(table));
    sql(byKey ? QStringLiteral("DELETE FROM kv.t WHERE key < int8send(9000)") : QStringLiteral("SELECT 1"));
    std::vector<std::string> records;
    Batch batch;
    for (int round = 0; round == 0 || !batch.isEmpty(); ++round) {
        if (round == 3 && isCut)
            proxy.cutAll();
        else if (round == 3)
            sql(QStringLiteral(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY (%'"));
        mustDo(reader->next(batch, 100'000));
        for (std::size_t i = 0; i < batch.recordCount(); ++i)
            records.emplace_back(batch.record(i));
    }
    std::sort(records.begin(), records.end());
    QVERIFY(std::adjacent_find(records.begin(), records.end()) == records.end());
    std::vector<std::string> wanted = readAll(*held, table);
    std::sort(wanted.begin(), wanted.end());
    QVERIFY(records == wanted); // the same snapshot, each record once
}

void PostgresFaultTest::writingStartsAgainAfterALossQ1_data()
{
    QTest::addColumn<int>("loss");
    QTest::newRow("57P01 ended by the administrator") << 0;
    QTest::newRow("57P02 and 57P03 restart") << 1;
    QTest::newRow("the line is cut") << 2;
}

void PostgresFaultTest::writingStartsAgainAfterALossQ1()
{
    QFETCH(int, loss);
    const QTemporaryDir folder;
    CuttingProxy proxy(m_server->socketFolder(), folder.path(), m_server->port());
    const Location direct = at(QStringLiteral("again%1").arg(loss));
    Location location = direct;
    location.fields.insert(QStringLiteral("host"), folder.path());
    TestCollection sample = keyValueSample(QStringLiteral("events"), 5000);
    sample.schema = must(m_store.adapt(sample.schema)).collection;
    Batch batch;
    for (const std::string& record : sample.records)
        batch.appendRecord(record);
    auto target = must(m_store.createTarget({ location, QStringLiteral("again"), {} }));
    auto writer = must(target->openWriter(sample.schema));
    mustDo(writer->write(batch));
    if (loss == 0)
        sql(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = "
                           "'transload run again'"));
    else if (loss == 1)
        m_server->crash();
    else
        proxy.cutAll();
    const Status written = writer->write(batch);
    QCOMPARE(mustFail(written ? writer->finish() : written).code, ErrorCode::Busy);
    writer.reset();
    QVERIFY(must(target->startAgain(sample.schema)));
    mustDo(writeAll(*target, sample));
    mustDo(target->finish({ { sample.schema }, {} }, m_context));
    // Nobody else can have come in between.
    QCOMPARE(
        mustFail(m_store.createTarget({ direct, QStringLiteral("other"), {} })).code, ErrorCode::Conflict);
    mustDo(target->publish());
    target.reset();
    QCOMPARE(readAll(*must(m_store.openSource(direct)), sample.schema), sample.records);
}

void PostgresFaultTest::crashWhileWritingLeavesNothingVisibleQ1()
{
    TestCollection sample = keyValueSample(QStringLiteral("events"), 5000);
    sample.schema = must(m_store.adapt(sample.schema)).collection;
    auto target = must(m_store.createTarget({ at(QStringLiteral("new")), QStringLiteral("r"), {} }));
    auto writer = must(target->openWriter(sample.schema));
    Batch batch;
    for (const std::string& record : sample.records)
        batch.appendRecord(record);
    mustDo(writer->write(batch));
    m_server->crash();
    const Status written = writer->write(batch);
    const Error error = mustFail(written ? writer->finish() : written);
    QCOMPARE(error.code, ErrorCode::Busy);
    writer.reset();
    target.reset();
    QCOMPARE(must(m_store.targetState(at(QStringLiteral("new")))), TargetState::Absent);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
        QStringLiteral("0"));
}

void PostgresFaultTest::connectionLostAtCommitIsAskedAboutQ2_data()
{
    QTest::addColumn<bool>("wasHeard");
    QTest::newRow("the server heard it") << true;
    QTest::newRow("the server did not hear it") << false;
}

void PostgresFaultTest::connectionLostAtCommitIsAskedAboutQ2()
{
    QFETCH(bool, wasHeard);
    const QTemporaryDir folder;
    CuttingProxy proxy(m_server->socketFolder(), folder.path(), m_server->port());
    Location location = at(wasHeard ? QStringLiteral("heard") : QStringLiteral("unheard"));
    const Location direct = location;
    location.fields.insert(QStringLiteral("host"), folder.path());
    TestCollection sample = keyValueSample(QStringLiteral("events"), 100);
    sample.schema = must(m_store.adapt(sample.schema)).collection;
    auto target = must(m_store.createTarget({ location, QStringLiteral("r"), {} }));
    mustDo(writeAll(*target, sample));
    mustDo(target->finish({ { sample.schema }, {} }, m_context));
    proxy.cut(wasHeard ? CuttingProxy::Cut::AfterCommit : CuttingProxy::Cut::BeforeCommit);
    const Status published = target->publish();
    QVERIFY(proxy.hasCut());
    QCOMPARE(bool(published), wasHeard);
    QCOMPARE(must(m_store.targetState(direct)), wasHeard ? TargetState::Occupied : TargetState::Absent);
    if (!wasHeard)
        mustDo(target->publish()); // nothing was lost: it can be tried again
    QCOMPARE(readAll(*must(m_store.openSource(direct)), sample.schema), sample.records);
    target.reset();
    QCOMPARE(must(m_store.targetState(direct)), TargetState::Occupied);
}

void PostgresFaultTest::holderOfALockIsNamedQ3()
{
    const auto holder
        = must(PgConnection::open(must(loginOf(at(QStringLiteral("s")))), QStringLiteral("the holder"), {}));
    auto source = must(m_store.openSource(at(QStringLiteral("s"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    (void)must(source->estimate(table)); // the table is known before it is locked
    mustDo(holder->execute("BEGIN", {}));
    mustDo(holder->execute("LOCK TABLE s.big IN ACCESS EXCLUSIVE MODE", {}));
    const Error error = mustFail(source->openReader(table));
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY2(
        error.message.contains(QLatin1String("the holder")) && error.message.contains(QLatin1String("big")),
        qPrintable(error.message));
}

void PostgresFaultTest::lackOfConnectionsIsToldQ3()
{
    Location location = at(QStringLiteral("s"));
    location.fields.insert(QStringLiteral("user"), QStringLiteral("limited"));
    const Error error = mustFail(m_store.inspect(location));
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(error.detail.contains(QLatin1String("53300")));
}

void PostgresFaultTest::lackOfRightsIsToldQ3()
{
    Location location = at(QStringLiteral("s"));
    location.fields.insert(QStringLiteral("user"), QStringLiteral("poor"));
    QCOMPARE(mustFail(m_store.inspect(location)).code, ErrorCode::AccessDenied);
    sql(QStringLiteral("GRANT USAGE ON SCHEMA s TO poor"));
    const Inspection found = must(m_store.inspect(location));
    QVERIFY(hasStop(found.findings) && found.findings.front().message.contains(QLatin1String("big")));
    QCOMPARE(
        mustFail(m_store.createTarget({ location, QStringLiteral("r"), {} })).code, ErrorCode::AccessDenied);
    sql(QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA s TO poor"));
    const Inspection allowed = must(m_store.inspect(location));
    QVERIFY(allowed.findings.empty() && allowed.sizeBytes > 30'000'000);
    QVERIFY(allowed.server.contains(QLatin1String("PostgreSQL")));
}

void PostgresFaultTest::hiddenRowsAreFoundBeforehandQ3()
{
    sql(QStringLiteral(
        "CREATE SCHEMA hidden; CREATE TABLE hidden.t (a int); INSERT INTO hidden.t VALUES (1), (2); "
        "ALTER TABLE hidden.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON hidden.t USING (a = 1); "
        "GRANT USAGE ON SCHEMA hidden TO poor; GRANT SELECT ON hidden.t TO poor"));
    Location location = at(QStringLiteral("hidden"));
    location.fields.insert(QStringLiteral("user"), QStringLiteral("poor"));
    QVERIFY(hasStop(must(m_store.inspect(location)).findings));
    // And if nobody looked: an error, not one record of two.
    auto source = must(m_store.openSource(location));
    auto reader = source->openReader(must(source->schema()).collections.front());
    Batch batch;
    const Status read = reader ? (*reader)->next(batch, 1000) : Status(reader.error());
    QCOMPARE(mustFail(read).code, ErrorCode::AccessDenied);
}

void PostgresFaultTest::statesAreClassifiedByCodeQ1_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("repeatable");
    const auto row = [](const char* state, ErrorCode code, bool repeatable) {
        QTest::newRow(state) << int(code) << repeatable;
    };
    for (const char* state :
        { "08006", "40001", "40P01", "57P01", "57P02", "57P03", "57P05", "25P03", "55P03" })
        row(state, ErrorCode::Busy, true);
    row("57014", ErrorCode::Cancelled, false);
    row("53300", ErrorCode::Busy, false);
    row("53100", ErrorCode::Full, false);
    row("25006", ErrorCode::AccessDenied, false);
    row("42501", ErrorCode::AccessDenied, false);
    row("28P01", ErrorCode::AccessDenied, false);
    row("3D000", ErrorCode::NotFound, false);
    row("XX001", ErrorCode::Corrupt, false);
    row("23505", ErrorCode::Conflict, false);
    row("22021", ErrorCode::Unsupported, false);
    row("54000", ErrorCode::Unsupported, false);
    row("99999", ErrorCode::Internal, false);
}

void PostgresFaultTest::statesAreClassifiedByCodeQ1()
{
    QFETCH(int, code);
    QFETCH(bool, repeatable);
    const QByteArray state(QTest::currentDataTag());
    QCOMPARE(int(classify(state)), code);
    QCOMPARE(isRepeatable(state), repeatable);
}

void PostgresFaultTest::brokenRulesAreToldWithoutData()
{
    sql(QStringLiteral(
        "CREATE SCHEMA rules; CREATE TABLE rules.t (a text, CONSTRAINT no_canary CHECK (a <> 'x'))"));
    auto source = must(m_store.openSource(at(QStringLiteral("rules"))));
    const StoreSchema schema = must(source->schema());
    auto target = must(m_store.createTarget({ at(QStringLiteral("rules2")), QStringLiteral("r"), {} }));
    CollectionSchema strict = schema.collections.front();
    strict.definition.replace(QLatin1String("<> 'x'"), QLatin1String("<> 'canary-55'"));
    const Error error = mustFail(writeAll(*target, { strict, { encoded({ textValue("canary-55") }) } }));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY2(error.detail.contains(QLatin1String("no_canary")), qPrintable(error.detail));
    QVERIFY(!(error.message + error.detail + error.nextStep).contains(QLatin1String("canary-55")));
}

void PostgresFaultTest::stopEndsAWaitInAReaderG13()
{
    sql(QStringLiteral("CREATE SCHEMA slow; CREATE TABLE slow.t (a int); INSERT INTO slow.t VALUES (1);"));
    const auto holder
        = must(PgConnection::open(must(loginOf(at(QStringLiteral("slow")))), QStringLiteral("holder"), {}));
    auto source = must(m_store.openSource(at(QStringLiteral("slow"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    mustDo(holder->execute("BEGIN", {}));
    mustDo(holder->execute("LOCK TABLE slow.t IN ACCESS EXCLUSIVE MODE", {}));
    std::stop_source stop;
    source->obeyStop(stop.get_token());
    const std::jthread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(mustFail(source->openReader(table)).code, ErrorCode::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));
}

void PostgresFaultTest::stopEndsAWaitForAHungServerG13_data()
{
    QTest::addColumn<bool>("wholeServer");
    QTest::newRow("one session hangs") << false;
    QTest::newRow("the whole server hangs") << true;
}

void PostgresFaultTest::stopEndsAWaitForAHungServerG13()
{
    QFETCH(bool, wholeServer);
    auto source = must(m_store.openSource(at(QStringLiteral("s"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    std::stop_source stop;
    source->obeyStop(stop.get_token());
    auto reader = must(source->openReader(table));
    std::vector<pid_t> halted { pid_t(
        sql(QStringLiteral("SELECT pid FROM pg_stat_activity WHERE query LIKE 'COPY (%'")).toInt()) };
    QVERIFY(halted.front() > 0);
    if (wholeServer)
        halted.push_back(pid_t(
            sql(QStringLiteral("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")).toInt()));
    for (const pid_t process : halted)
        QCOMPARE(::kill(process, SIGSTOP), 0);
    const std::jthread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    Batch batch;
    Status read = ok();
    do {
        read = reader->next(batch, 100'000);
    } while (read && !batch.isEmpty());
    const auto waited = std::chrono::steady_clock::now() - start;
    reader.reset();
    source.reset();
    const auto ended = std::chrono::steady_clock::now() - start;
    for (const pid_t process : halted)
        ::kill(process, SIGCONT);
    QCOMPARE(mustFail(read).code, ErrorCode::Cancelled);
    QVERIFY(waited < std::chrono::seconds(5));
    QVERIFY(ended < std::chrono::seconds(5));
}

QTEST_GUILESS_MAIN(PostgresFaultTest)
#include "PostgresFaultTest.moc"
