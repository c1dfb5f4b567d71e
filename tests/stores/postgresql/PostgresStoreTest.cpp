#include "PostgresFixture.h"

#include <QFile>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace transload;
using namespace transload::store_postgresql;
using namespace transload::test;

/// Whole schemas on a real server, seen by psql and pg_dump too.
class PostgresStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void schemaComesBackEqual();
    void schemaIsEqualUnderPgDump();
    void recordsComeBackEqual();
    void nextInsertWithoutAnIdSucceeds();
    void laggingSequenceCatchesUp();
    void publishNeverReplacesATable();
    void emptySchemaIsFilledAndKept();
    void withdrawTakesBackOnlyWhatWasPublished();
    void abandonedTargetLeavesNothing();
    void secondRunIntoOneSchemaIsRefusedG11();
    void frozenStateIsSeenByOthers();
    void ownersAndRightsAreListed();
    void leftoversOfKilledRunsAreToldAndRemovedP1();

private:
    Location at(const QString& schema) const { return schemaAt(*m_server, QStringLiteral("app"), schema); }
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("app")); }
    void dropSchema(const QString& name) const
    {
        sql(QStringLiteral("SET client_min_messages = error; DROP SCHEMA IF EXISTS %1 CASCADE").arg(name));
    }

    std::unique_ptr<PostgresServer> m_server;
    PgStore m_store;
    TestContext m_context;
};

void PostgresStoreTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->createDatabase(QStringLiteral("app"));
    QFile shop(QFINDTESTDATA("shop.sql"));
    QVERIFY(shop.open(QIODevice::ReadOnly));
    sql(QString::fromUtf8(shop.readAll()));
}

void PostgresStoreTest::schemaComesBackEqual()
{
    dropSchema(QStringLiteral("copy"));
    mustDo(copySchema(m_store, at(QStringLiteral("shop")), at(QStringLiteral("copy"))));
    const StoreSchema one = must(must(m_store.openSource(at(QStringLiteral("shop"))))->schema());
    const StoreSchema other = must(must(m_store.openSource(at(QStringLiteral("copy"))))->schema());
    QCOMPARE(differencesOf(one, other), QStringList());
    QVERIFY(one.collections.size() == 9 && one.objects.size() > 40);
}

void PostgresStoreTest::schemaIsEqualUnderPgDump()
{
    if (!m_server->canDump())
        QSKIP("pg_dump is older than the server");
    const QString original = m_server->dumpSchema(QStringLiteral("app"), QStringLiteral("shop"));
    QString copied = m_server->dumpSchema(QStringLiteral("app"), QStringLiteral("copy"));
    QVERIFY(original.size() > 5000);
    copied.replace(QLatin1String("copy."), QLatin1String("shop."))
        .replace(QLatin1String("SCHEMA copy"), QLatin1String("SCHEMA shop"));
    const QStringList wanted = original.split(QLatin1Char('\n'));
    const QStringList found = copied.split(QLatin1Char('\n'));
    for (int i = 0; i < std::min(wanted.size(), found.size()); ++i)
        QCOMPARE(found[i], wanted[i]);
    QCOMPARE(found.size(), wanted.size());
}

void PostgresStoreTest::recordsComeBackEqual()
{
    const auto one = must(m_store.openSource(at(QStringLiteral("shop"))));
    const auto other = must(m_store.openSource(at(QStringLiteral("copy"))));
    for (const CollectionSchema& collection : must(one->schema()).collections) {
        const Fingerprint fingerprint = fingerprintOf(*one, collection);
        QVERIFY2(fingerprint == fingerprintOf(*other, collection), qPrintable(collection.name));
        QCOMPARE(must(one->countRecords(collection, m_context)), fingerprint.records());
    }
    // The same, told by somebody else.
    for (const QString& table : { QStringLiteral("customer"), QStringLiteral("\"Order Item; --\""),
             QStringLiteral("employee"), QStringLiteral("event"), QStringLiteral("parent"),
             QStringLiteral("child"), QStringLiteral("keyless") }) {
        const QString all
            = QStringLiteral("SELECT string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\") FROM %1.%2 t");
        QCOMPARE(sql(all.arg(QStringLiteral("copy"), table)), sql(all.arg(QStringLiteral("shop"), table)));
    }
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM copy.event_2021_a")),
        sql(QStringLiteral("SELECT count(*) FROM shop.event_2021_a")));
    QCOMPARE(sql(QStringLiteral("SELECT n FROM copy.counts WHERE customer = 10")), QStringLiteral("1"));
}

void PostgresStoreTest::nextInsertWithoutAnIdSucceeds()
{
    QCOMPARE(sql(QStringLiteral("BEGIN; INSERT INTO copy.customer (name, mail, rank) VALUES ('D', 'd@b', 1) "
                                "RETURNING id; ROLLBACK")),
        QStringLiteral("40"));
    QCOMPARE(sql(QStringLiteral("BEGIN; INSERT INTO copy.\"Order Item; --\" (customer, price) VALUES (10, 1) "
                                "RETURNING \"the \"\"id\"\"\"; ROLLBACK")),
        QStringLiteral("4"));
    QCOMPARE(sql(QStringLiteral("BEGIN; INSERT INTO copy.employee DEFAULT VALUES RETURNING id; ROLLBACK")),
        QStringLiteral("8"));
    QCOMPARE(sql(QStringLiteral("SELECT nextval('copy.invoices')")), QStringLiteral("110"));
}

void PostgresStoreTest::laggingSequenceCatchesUp()
{
    dropSchema(QStringLiteral("lag"));
    dropSchema(QStringLiteral("lag2"));
    sql(QStringLiteral(
        "CREATE SCHEMA lag; CREATE TABLE lag.t (id serial PRIMARY KEY, x int); INSERT INTO lag.t VALUES (41, "
        "1);"
        "CREATE TABLE lag.ahead (id serial PRIMARY KEY); SELECT setval('lag.ahead_id_seq', 99);"));
    mustDo(copySchema(m_store, at(QStringLiteral("lag")), at(QStringLiteral("lag2"))));
    QCOMPARE(sql(QStringLiteral("INSERT INTO lag2.t (x) VALUES (2) RETURNING id")), QStringLiteral("42"));
    QCOMPARE(
        sql(QStringLiteral("INSERT INTO lag2.ahead DEFAULT VALUES RETURNING id")), QStringLiteral("100"));
}

void PostgresStoreTest::publishNeverReplacesATable()
{
    dropSchema(QStringLiteral("taken"));
    sql(QStringLiteral(
        "CREATE SCHEMA taken; CREATE TABLE taken.mine (a int); INSERT INTO taken.mine VALUES (7)"));
    QCOMPARE(must(m_store.targetState(at(QStringLiteral("taken")))), TargetState::Occupied);
    QCOMPARE(mustFail(copySchema(m_store, at(QStringLiteral("shop")), at(QStringLiteral("taken")))).code,
        ErrorCode::Conflict);
    QCOMPARE(sql(QStringLiteral(
                 "SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'taken'::regnamespace")),
        QStringLiteral("mine"));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
        QStringLiteral("0"));
}

void PostgresStoreTest::emptySchemaIsFilledAndKept()
{
    dropSchema(QStringLiteral("prepared"));
    sql(QStringLiteral("CREATE SCHEMA prepared; COMMENT ON SCHEMA prepared IS 'mine'"));
    const QString oid = sql(QStringLiteral("SELECT 'prepared'::regnamespace::oid"));
    QCOMPARE(must(m_store.targetState(at(QStringLiteral("prepared")))), TargetState::Empty);
    mustDo(copySchema(m_store, at(QStringLiteral("shop")), at(QStringLiteral("prepared"))));
    QCOMPARE(sql(QStringLiteral("SELECT 'prepared'::regnamespace::oid")), oid);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM prepared.event")), QStringLiteral("3001"));
}

void PostgresStoreTest::withdrawTakesBackOnlyWhatWasPublished()
{
    for (const bool existed : { false, true }) {
        dropSchema(QStringLiteral("back"));
        if (existed)
            sql(QStringLiteral("CREATE SCHEMA back"));
        TestCollection sample = keyValueSample(QStringLiteral("events"), 10);
        sample.schema = must(m_store.adapt(sample.schema)).collection;
        auto target = must(m_store.createTarget({ at(QStringLiteral("back")), QStringLiteral("r"), {} }));
        mustDo(writeAll(*target, sample));
        mustDo(target->finish({ { sample.schema }, {} }, m_context));
        mustDo(target->publish());
        if (existed)
            sql(QStringLiteral("CREATE TABLE back.later (a int)"));
        mustDo(target->withdraw());
        target.reset();
        QCOMPARE(must(m_store.targetState(at(QStringLiteral("back")))),
            existed ? TargetState::Occupied : TargetState::Absent);
        QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
            QStringLiteral("0"));
    }
    QCOMPARE(sql(QStringLiteral(
                 "SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'back'::regnamespace")),
        QStringLiteral("later"));
}

void PostgresStoreTest::abandonedTargetLeavesNothing()
{
    dropSchema(QStringLiteral("none"));
    TestCollection sample = keyValueSample(QStringLiteral("events"), 1000);
    sample.schema = must(m_store.adapt(sample.schema)).collection;
    auto target = must(m_store.createTarget({ at(QStringLiteral("none")), QStringLiteral("r"), {} }));
    auto writer = must(target->openWriter(sample.schema));
    Batch batch;
    for (const std::string& record : sample.records)
        batch.appendRecord(record);
    mustDo(writer->write(batch));
    // Not even the connection is left to clean up with.
    sql(QStringLiteral(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'transload run r'"));
    writer.reset();
    target.reset();
    QCOMPARE(sql(QStringLiteral(
                 "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%' OR nspname = 'none'")),
        QStringLiteral("0"));
}

void PostgresStoreTest::secondRunIntoOneSchemaIsRefusedG11()
{
    const auto first = must(m_store.createTarget({ at(QStringLiteral("one")), QStringLiteral("r1"), {} }));
    QCOMPARE(mustFail(m_store.createTarget({ at(QStringLiteral("one")), QStringLiteral("r2"), {} })).code,
        ErrorCode::Conflict);
    (void)must(m_store.createTarget({ at(QStringLiteral("two")), QStringLiteral("r3"), {} }));
}

void PostgresStoreTest::frozenStateIsSeenByOthers()
{
    dropSchema(QStringLiteral("moving"));
    sql(QStringLiteral(
        "CREATE SCHEMA moving; CREATE TABLE moving.t (a int); INSERT INTO moving.t VALUES (1)"));
    const auto held = must(m_store.openSource(at(QStringLiteral("moving"))));
    sql(QStringLiteral("INSERT INTO moving.t VALUES (2)"));
    const auto seen = must(m_store.openSource(held->frozen().value()));
    const CollectionSchema table = must(seen->schema()).collections.front();
    QCOMPARE(readAll(*seen, table).size(), std::size_t(1));
    QCOMPARE(readAll(*held, table).size(), std::size_t(1));
    QCOMPARE(readAll(*must(m_store.openSource(at(QStringLiteral("moving")))), table).size(), std::size_t(2));
}

void PostgresStoreTest::ownersAndRightsAreListed()
{
    dropSchema(QStringLiteral("owned"));
    sql(QStringLiteral(
        "CREATE ROLE boss; CREATE ROLE \"the clerk\"; CREATE SCHEMA owned; CREATE TABLE owned.t (a "
        "serial, b int); CREATE TABLE owned.mine (a int); ALTER TABLE owned.t OWNER TO boss; "
        "GRANT SELECT, INSERT ON owned.t TO \"the clerk\"; GRANT UPDATE (b) ON owned.t TO \"the clerk\" WITH "
        "GRANT OPTION; GRANT USAGE ON SCHEMA owned TO boss; GRANT SELECT ON owned.mine TO PUBLIC"));
    QStringList found;
    for (const SchemaObject& object :
        must(must(m_store.openSource(at(QStringLiteral("owned"))))->schema()).objects)
        if (object.kind == QLatin1String("owner") || object.kind == QLatin1String("rights"))
            found << object.kind + QLatin1Char(' ') + object.name + QStringLiteral(": ") + object.definition
                    + object.dialect;
    const QStringList wanted { QStringLiteral("owner boss: ALTER TABLE t OWNER TO boss"),
        QStringLiteral("rights PUBLIC: GRANT SELECT ON TABLE mine TO PUBLIC"),
        QStringLiteral("rights boss: GRANT USAGE ON SCHEMA owned TO boss"),
        QStringLiteral("rights the clerk: GRANT INSERT, SELECT ON TABLE t TO \"the clerk\";\n"
                       "GRANT UPDATE (b) ON TABLE t TO \"the clerk\" WITH GRANT OPTION") };
    QCOMPARE(found, wanted);
}

void PostgresStoreTest::leftoversOfKilledRunsAreToldAndRemovedP1()
{
    const pid_t child = ::fork();
    if (child == 0) { // dies as a run that is killed: nothing is cleaned up
        auto target = m_store.createTarget({ at(QStringLiteral("killed")), QStringLiteral("k"), {} });
        ::_exit(target ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    // Ours by name alone, ours by note alone: both belong to somebody else.
    sql(QStringLiteral("CREATE SCHEMA transload_00000000; CREATE SCHEMA other; COMMENT ON SCHEMA other IS "
                       "'Transload builds the schema x here'"));
    const auto running
        = must(m_store.createTarget({ at(QStringLiteral("alive")), QStringLiteral("a2"), {} }));
    const auto isTold = [this] {
        const Inspection found = must(m_store.inspect(at(QStringLiteral("shop"))));
        return std::any_of(found.findings.begin(), found.findings.end(),
            [](const Finding& finding) { return finding.id == QLatin1String("postgresql.leftovers"); });
    };
    const QString ours = QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'");
    QCOMPARE(sql(ours), QStringLiteral("2")); // the first was removed by the run that came after
    QVERIFY(!isTold());
    const pid_t second = ::fork();
    if (second == 0) {
        auto target = m_store.createTarget({ at(QStringLiteral("killed")), QStringLiteral("k"), {} });
        ::_exit(target ? 0 : 1);
    }
    QCOMPARE(::waitpid(second, &status, 0), second);
    QTRY_VERIFY(isTold()); // as soon as the server has noticed
    QCOMPARE(sql(ours), QStringLiteral("3"));
    must(m_store.createTarget({ at(QStringLiteral("killed")), QStringLiteral("k2"), {} })).reset();
    QCOMPARE(sql(ours), QStringLiteral("2"));
    QVERIFY(!isTold());
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = 'other'")),
        QStringLiteral("1"));
    sql(QStringLiteral("DROP SCHEMA transload_00000000; DROP SCHEMA other"));
}

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "PostgresStoreTest.moc"
