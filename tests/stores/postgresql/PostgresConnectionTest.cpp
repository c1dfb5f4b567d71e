#include "stores/postgresql/PgConnection.h"
#include "support/PostgresServer.h"
#include "support/StoreTestKit.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <thread>

using namespace transload;
using namespace transload::store_postgresql;
using namespace transload::test;

namespace {

const QString kPassword = QStringLiteral("canary-7b1f");

} // namespace

/// Connecting to a real server: what is used, what is refused, and in which words.
class PostgresConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void socketOpensWithoutPassword();
    void verifiedTlsOpensWithPassword();
    void sessionMeansTheSameEverywhere();
    void eachFailureHasItsOwnWordsQ4();
    void missingFieldsAndWrongOnesAreNamed_data();
    void missingFieldsAndWrongOnesAreNamed();
    void remoteHostsMustProveThemselves();
    void environmentHasNoEffectN3();
    void fieldsAreTakenAsTheyStandN3();
    void lockIsNotWaitedForEndlesslyQ3();
    void stopEndsALongStatementWithinFiveSecondsG13();
    void endedSessionIsToldAsSuchQ1();
    void serverDetailIsNeverShown();

private:
    PgLogin socketLogin(const QString& database = QStringLiteral("postgres")) const;
    PgLogin tlsLogin() const;
    Error refusal(const PgLogin& login) const;

    std::unique_ptr<PostgresServer> m_server;
};

void PostgresConnectionTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->sql(
        QStringLiteral("CREATE ROLE anna LOGIN PASSWORD '%1'; CREATE ROLE nobody_here NOLOGIN PASSWORD '%1';"
                       "CREATE DATABASE closed; REVOKE CONNECT ON DATABASE closed FROM public;")
            .arg(kPassword));
}

PgLogin PostgresConnectionTest::socketLogin(const QString& database) const
{
    return must(loginOf({ QStringLiteral("postgresql"),
        { { "host", m_server->socketFolder() }, { "port", QString::number(m_server->port()) },
            { "database", database }, { "user", m_server->superuser() } } }));
}

PgLogin PostgresConnectionTest::tlsLogin() const
{
    Location location { QStringLiteral("postgresql"),
        { { "host", "localhost" }, { "port", QString::number(m_server->port()) }, { "database", "postgres" },
            { "user", "anna" }, { "sslmode", "verify-full" },
            { "sslrootcert", m_server->authorityFile() } } };
    location.password = std::make_shared<const Secret>(kPassword.toUtf8());
    return must(loginOf(location));
}

Error PostgresConnectionTest::refusal(const PgLogin& login) const
{
    const Error error = mustFail(PgConnection::open(login, QStringLiteral("test"), {}));
    if (error.message.isEmpty() || error.nextStep.isEmpty() || error.detail.isEmpty()
        || (error.message + error.detail + error.nextStep).contains(kPassword))
        endTest(error);
    return error;
}

void PostgresConnectionTest::socketOpensWithoutPassword()
{
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("run 7"), {}));
    const PgRows rows
        = must(connection->query("SELECT current_user, current_setting('application_name')", {}));
    QCOMPARE(rows.text(0, 0), m_server->superuser());
    QCOMPARE(rows.text(0, 1), QStringLiteral("transload run 7"));
}

void PostgresConnectionTest::verifiedTlsOpensWithPassword()
{
    const auto connection = must(PgConnection::open(tlsLogin(), QStringLiteral("test"), {}));
    const PgRows rows = must(
        connection->query("SELECT current_user, ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", {}));
    QCOMPARE(rows.text(0, 0), QStringLiteral("anna"));
    QVERIFY(rows.isTrue(0, 1));
}

void PostgresConnectionTest::sessionMeansTheSameEverywhere()
{
    m_server->sql(QStringLiteral(
        "ALTER ROLE %1 SET search_path = public; ALTER ROLE %1 SET DateStyle = 'German';"
        "ALTER ROLE %1 SET synchronous_commit = off; ALTER ROLE %1 SET TimeZone = 'Asia/Tokyo';"
        "ALTER ROLE %1 SET statement_timeout = '1s'")
                      .arg(m_server->superuser()));
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("test"), {}));
    m_server->sql(QStringLiteral("ALTER ROLE %1 RESET ALL").arg(m_server->superuser()));
    for (const auto& [name, value] :
        { std::pair("search_path", "pg_catalog"), std::pair("DateStyle", "ISO, YMD"),
            std::pair("synchronous_commit", "on"), std::pair("TimeZone", "UTC"),
            std::pair("statement_timeout", "0"), std::pair("lock_timeout", "4s"),
            std::pair("client_encoding", "UTF8"), std::pair("row_security", "off") })
        QCOMPARE(must(connection->query(QByteArray("SHOW ") + name, {})).text(0, 0), QLatin1String(value));
}

void PostgresConnectionTest::eachFailureHasItsOwnWordsQ4()
{
    QList<Error> errors;
    PgLogin login = tlsLogin();
    login.password = std::make_shared<const Secret>(QByteArray("wrong"));
    errors << refusal(login); // 28P01
    QCOMPARE(errors.back().code, ErrorCode::AccessDenied);

    login = tlsLogin();
    login.user = QStringLiteral("nobody_here");
    errors << refusal(login); // 28000
    QCOMPARE(errors.back().code, ErrorCode::AccessDenied);

    login = tlsLogin();
    login.database = QStringLiteral("no such thing");
    errors << refusal(login); // 3D000
    QCOMPARE(errors.back().code, ErrorCode::NotFound);

    login = tlsLogin();
    login.port = 1;
    errors << refusal(login); // refused
    QCOMPARE(errors.back().code, ErrorCode::Busy);

    login = tlsLogin();
    login.host = QStringLiteral("no-such-host.invalid");
    errors << refusal(login); // unknown host

    login = tlsLogin();
    login.sslMode = QStringLiteral("disable");
    errors << refusal(login); // the server takes only TLS
    QVERIFY(errors.back().message.contains(QLatin1String("TLS")));

    login = tlsLogin();
    login.sslRootCert = m_server->otherAuthorityFile();
    errors << refusal(login); // wrong authority
    QVERIFY(errors.back().message.contains(QLatin1String("authority")));

    login = tlsLogin();
    login.host = QStringLiteral("127.0.0.1");
    errors << refusal(login); // wrong name
    QVERIFY(errors.back().message.contains(QLatin1String("another name")));

    login = tlsLogin();
    login.password.reset();
    errors << refusal(login); // no password

    login = tlsLogin();
    login.database = QStringLiteral("closed");
    errors << refusal(login); // 42501

    login = tlsLogin();
    login.sslRootCert = m_server->socketFolder() + QStringLiteral("/none");
    errors << refusal(login); // no such file

    login = socketLogin();
    login.host = QStringLiteral("/tmp");
    errors << refusal(login); // no server behind the socket

    m_server->sql(QStringLiteral("ALTER SYSTEM SET ssl = off; SELECT pg_reload_conf();"));
    QTest::qWait(500);
    errors << refusal(tlsLogin()); // the server offers no TLS
    m_server->sql(QStringLiteral("ALTER SYSTEM SET ssl = on; SELECT pg_reload_conf();"));
    QTest::qWait(500);
    QVERIFY(errors.back().message.contains(QLatin1String("offers no")));

    QSet<QString> messages;
    for (const Error& error : errors)
        messages.insert(error.message);
    QCOMPARE(messages.size(), errors.size());
}

void PostgresConnectionTest::missingFieldsAndWrongOnesAreNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no database") << "database"
                                 << "";
    QTest::newRow("port of words") << "port"
                                   << "five";
    QTest::newRow("port too large") << "port"
                                    << "65536";
    QTest::newRow("two hosts") << "host"
                               << "a,b";
    QTest::newRow("unknown mode") << "sslmode"
                                  << "maybe";
    QTest::newRow("unknown field") << "options"
                                   << "-c search_path=evil";
    QTest::newRow("NUL") << "user" << QString::fromUtf8("a\0b", 3);
}

void PostgresConnectionTest::missingFieldsAndWrongOnesAreNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    Location location { QStringLiteral("postgresql"), { { "database", "x" } } };
    location.fields.insert(field, value);
    const Error error = mustFail(loginOf(location));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
}

void PostgresConnectionTest::remoteHostsMustProveThemselves()
{
    const auto modeOf = [](const char* host) {
        return must(loginOf({ QStringLiteral("postgresql"), { { "host", host }, { "database", "x" } } }))
            .sslMode;
    };
    for (const char* host : { "localhost", "127.0.0.1", "127.9.9.9", "::1", "/run/x", "" })
        QCOMPARE(modeOf(host), QStringLiteral("prefer"));
    for (const char* host : { "db.example", "10.0.0.1", "localhost.example", "::2", "127.example" })
        QCOMPARE(modeOf(host), QStringLiteral("verify-full"));
}

void PostgresConnectionTest::environmentHasNoEffectN3()
{
    const QString services = m_server->socketFolder() + QStringLiteral("/services");
    QFile file(services);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[evil]\ndbname=closed\nuser=anna\n") > 0);
    file.close();
    for (const auto& [name, value] :
        { std::pair("PGHOST", "elsewhere.invalid"), std::pair("PGHOSTADDR", "192.0.2.1"),
            std::pair("PGUSER", "evil"), std::pair("PGDATABASE", "closed"), std::pair("PGSERVICE", "evil"),
            std::pair("PGOPTIONS", "-c search_path=evil"), std::pair("PGSSLMODE", "verify-full"),
            std::pair("PGPASSWORD", "evil"), std::pair("PGREQUIREPEER", "evil"),
            std::pair("PGAPPNAME", "evil") })
        qputenv(name, value);
    qputenv("PGSERVICEFILE", services.toUtf8());
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("test"), {}));
    const PgRows rows
        = must(connection->query("SELECT current_database(), current_user, current_setting('search_path'), "
                                 "current_setting('application_name')",
            {}));
    QCOMPARE(rows.text(0, 0), QStringLiteral("postgres"));
    QCOMPARE(rows.text(0, 1), m_server->superuser());
    QCOMPARE(rows.text(0, 2), QStringLiteral("pg_catalog"));
    QCOMPARE(rows.text(0, 3), QStringLiteral("transload test"));
    QVERIFY(!qEnvironmentVariableIsSet("PGPASSWORD"));
}

void PostgresConnectionTest::fieldsAreTakenAsTheyStandN3()
{
    for (const QString& name :
        { QStringLiteral("host=evil.invalid"), QStringLiteral("postgresql://evil.invalid/x"),
            QStringLiteral("a 'b' \"c\" \\d"), QStringLiteral("x options='-c search_path=evil'") }) {
        m_server->createDatabase(QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\"")));
        const auto connection = must(PgConnection::open(socketLogin(name), QStringLiteral("test"), {}));
        QCOMPARE(must(connection->query("SELECT current_database()", {})).text(0, 0), name);
    }
}

void PostgresConnectionTest::lockIsNotWaitedForEndlesslyQ3()
{
    m_server->sql(QStringLiteral("CREATE TABLE IF NOT EXISTS locked (a int)"));
    const auto holder = must(PgConnection::open(socketLogin(), QStringLiteral("holder"), {}));
    mustDo(holder->execute("BEGIN", {}));
    mustDo(holder->execute("LOCK TABLE public.locked IN ACCESS EXCLUSIVE MODE", {}));
    const auto waiting = must(PgConnection::open(socketLogin(), QStringLiteral("waiting"), {}));
    QElapsedTimer timer;
    timer.start();
    const Error error = mustFail(waiting->query("SELECT * FROM public.locked", QStringLiteral("x")));
    QVERIFY(timer.elapsed() < 6000);
    QCOMPARE(error.code, ErrorCode::Busy);
    QCOMPARE(waiting->lastState(), QByteArray("55P03"));
    QVERIFY(error.message.contains(QLatin1String("lock")));
}

void PostgresConnectionTest::stopEndsALongStatementWithinFiveSecondsG13()
{
    std::stop_source stop;
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("test"), stop.get_token()));
    QElapsedTimer timer;
    timer.start();
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const Error error = mustFail(connection->query("SELECT pg_sleep(60)", {}));
    later.join();
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(error.code, ErrorCode::Cancelled);
    connection->obey({});
    QCOMPARE(must(connection->query("SELECT 1", {})).text(0, 0), QStringLiteral("1"));
    QCOMPARE(m_server->sql(
                 QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' "
                                "AND state = 'active' AND pid <> pg_backend_pid()")),
        QStringLiteral("0"));
}

void PostgresConnectionTest::endedSessionIsToldAsSuchQ1()
{
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("victim"), {}));
    m_server->sql(
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = "
                       "'transload victim'"));
    const Error error = mustFail(connection->query("SELECT 1", QStringLiteral("x")));
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(!connection->isUsable());
    QVERIFY(!connection->execute("SELECT 1", {}));
}

void PostgresConnectionTest::serverDetailIsNeverShown()
{
    const auto connection = must(PgConnection::open(socketLogin(), QStringLiteral("test"), {}));
    mustDo(connection->execute("CREATE TEMPORARY TABLE t (secret text PRIMARY KEY, n int)", {}));
    mustDo(connection->execute("INSERT INTO t VALUES ('canary-7b1f', 1)", {}));
    for (const char* sql : { "INSERT INTO t VALUES ('canary-7b1f', 1)", "SELECT 'canary-7b1f'::int",
             "DO $$ BEGIN RAISE EXCEPTION 'canary-7b1f' USING DETAIL = 'canary-7b1f'; END $$" }) {
        const Error error = mustFail(connection->query(sql, QStringLiteral("It failed.")));
        QVERIFY2(
            !(error.message + error.detail + error.nextStep).contains(kPassword), qPrintable(error.detail));
    }
}

QTEST_GUILESS_MAIN(PostgresConnectionTest)
#include "PostgresConnectionTest.moc"
