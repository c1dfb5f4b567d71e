#include "engine/EngineTestKit.h"
#include "support/PostgresServer.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace transload;
using namespace transload::test;

/// Whole applications' schemas (tests/data) go through every other kind of store and come home, judged by
/// pg_dump, psql, the sqlite3 shell and Python alone; what cannot travel is listed.
class SampleSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void postgresComesHome_data() { others("postgresql"); }
    void postgresComesHome();
    void whatPostgresLosesIsListed_data() { others("postgresql"); }
    void whatPostgresLosesIsListed();
    void nextInsertSucceedsInSqlite();
    void sqliteComesHome_data() { others("sqlite"); }
    void sqliteComesHome();
    void whatSqliteLosesIsListed_data() { others("sqlite"); }
    void whatSqliteLosesIsListed();
    void nextInsertSucceedsInPostgres();
    void virtualTableIsNeverLeftBehindInSilence();
    void wholeMovesGoOverVerifiedTls();

private:
    static void others(const char* home);
    Location at(const QString& database, const QString& schema) const;
    Location overTls(const QString& database, const QString& authority) const;
    Location place(const QString& storeId, const QString& name) const;
    void moved(const Location& from, const Location& to, RunReport& report);
    Location orchestra();

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Bench> m_bench;
};

namespace {

const QString kPostgres = QStringLiteral("postgresql");
const QString kSqlite = QStringLiteral("sqlite");

QByteArray sample(const QString& name)
{
    QFile file(qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + QStringLiteral("/tests/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        endTest({ ErrorCode::NotFound, file.fileName(), file.errorString(), {} });
    return file.readAll();
}

QStringList sortedLines(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    lines.sort();
    return lines;
}

QString firstDifference(const QStringList& wanted, const QStringList& found)
{
    for (int i = 0; i < std::max(wanted.size(), found.size()); ++i)
        if (wanted.value(i) != found.value(i))
            return QStringLiteral("line %1: %2\nbut: %3").arg(i).arg(wanted.value(i), found.value(i));
    return {};
}

QString shell(const Location& sqlite, const QString& sql)
{
    return runProgram(QStringLiteral("sqlite3"), { sqlite.path(), sql });
}

QString fingerprintsOf(const Location& sqlite)
{
    const QString script
        = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + QStringLiteral("/tests/support/fingerprint.py");
    return runProgram(QStringLiteral("python3"), { script, sqlite.path() });
}

// Every table, and what the views make of them, as psql shows it.
QString contentOf(const PostgresServer& server, const QString& database)
{
    const QString relations = server.sql(QStringLiteral("SELECT quote_ident(relname) FROM pg_class "
                                                        "WHERE relnamespace = 'cinema'::regnamespace AND "
                                                        "relkind IN ('r', 'p', 'v', 'm') "
                                                        "ORDER BY 1"),
        database);
    QString all;
    for (const QString& name : relations.split(QLatin1Char('\n')))
        all += name + QLatin1Char(' ')
            + server.sql(QStringLiteral(
                             "SET TIME ZONE 'UTC'; SET extra_float_digits = 3; SELECT count(*), "
                             "md5(string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\")) FROM cinema.%1 t")
                             .arg(name),
                database)
            + QLatin1Char('\n');
    return all;
}

// New records as the application writes them: without an id.
const char* const kNextInCinema[] = {
    "INSERT INTO cinema.language (code, name) VALUES ('new', 'n') RETURNING id = 11",
    "INSERT INTO cinema.country (name) VALUES ('new') RETURNING id = 31",
    "INSERT INTO cinema.city (country_id, name) VALUES (1, 'new') RETURNING id = 121",
    "INSERT INTO cinema.theatre (city_id, name) VALUES (1, 'new') RETURNING id = 220",
    "INSERT INTO cinema.staff (theatre_id, name) VALUES (100, 'new') RETURNING id = 91",
    "INSERT INTO cinema.customer (theatre_id, first_name, last_name) VALUES (100, 'a', 'b') "
    "RETURNING id = 601 AND full_name = 'a b'",
    "INSERT INTO cinema.actor (name) VALUES ('new') RETURNING id = 401",
    "INSERT INTO cinema.genre (name) VALUES ('new') RETURNING id = 21",
    "INSERT INTO cinema.film (title, plot, language_id) VALUES ('new', 'story', 1) "
    "RETURNING id = 1001 AND words @@ 'story'::tsquery",
    "INSERT INTO cinema.copy (film_id, theatre_id) VALUES (1, 100) RETURNING id = 2001",
    "INSERT INTO cinema.rental (copy_id, theatre_id, customer_id, period) "
    "SELECT 1, theatre_id, 1, '[2030-01-01,2030-01-02)' FROM cinema.copy WHERE id = 1 RETURNING id = 4001",
    "INSERT INTO cinema.payment (paid, customer_id, amount) VALUES ('2023-05-05', 1, 1) "
    "RETURNING id > 4999 AND id NOT IN (SELECT id FROM cinema.payment)",
};

const char* const kNextInOrchestra[] = {
    "INSERT INTO Composer (Name) VALUES ('new')",
    "INSERT INTO Genre (Name) VALUES ('new')",
    "INSERT INTO \"Work\" (ComposerId, Title, Price) VALUES (1, 'new', '1')",
    "INSERT INTO Programme (Name) VALUES ('new')",
    "INSERT INTO Concert (StartsAt) VALUES (1)",
    "INSERT INTO Employee (LastName, FirstName) VALUES ('new', 'new')",
    "INSERT INTO Customer (Name) VALUES ('new')",
    "INSERT INTO Invoice (CustomerId, Total, InvoiceDate) VALUES (1, '1', '2024-01-01')",
};

// Which table a statement of these inserts into, and its id.
QString idQuery(const QString& insert)
{
    const QString table = insert.section(QLatin1Char(' '), 2, 2);
    return QStringLiteral("SELECT max(\"%1Id\") FROM %2").arg(QString(table).remove(QLatin1Char('"')), table);
}

QStringList namesOf(const std::vector<SchemaObject>& objects)
{
    QStringList names;
    for (const SchemaObject& object : objects)
        names << object.name;
    return names;
}

} // namespace

void SampleSchemaTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->createDatabase(QStringLiteral("app"));
    m_server->sql(QString::fromUtf8(sample(QStringLiteral("cinema.sql"))), QStringLiteral("app"));
}

void SampleSchemaTest::others(const char* home)
{
    QTest::addColumn<QString>("via");
    for (const char* via : { "sqlite", "json", "rocksdb", "postgresql" })
        if (qstrcmp(via, home) != 0)
            QTest::newRow(via) << QString::fromLatin1(via);
}

Location SampleSchemaTest::at(const QString& database, const QString& schema) const
{
    return Location { kPostgres,
        { { QStringLiteral("host"), m_server->socketFolder() },
            { QStringLiteral("port"), QString::number(m_server->port()) },
            { QStringLiteral("user"), m_server->superuser() }, { QStringLiteral("database"), database },
            { QStringLiteral("schema"), schema } } };
}

// By name over the loopback address, where the server takes nothing without TLS and a password.
Location SampleSchemaTest::overTls(const QString& database, const QString& authority) const
{
    Location location = at(database, QStringLiteral("cinema"));
    location.fields.insert(QStringLiteral("host"), QStringLiteral("localhost"));
    location.fields.insert(QStringLiteral("user"), QStringLiteral("anna"));
    location.fields.insert(QStringLiteral("sslmode"), QStringLiteral("verify-full"));
    location.fields.insert(QStringLiteral("sslrootcert"), authority);
    location.password = std::make_shared<const Secret>(QByteArray("canary-7b1f"));
    return location;
}

Location SampleSchemaTest::place(const QString& storeId, const QString& name) const
{
    if (storeId == kPostgres)
        return at(QStringLiteral("app"), name);
    QDir().mkpath(m_bench->targetFolder() + QLatin1Char('/') + name);
    return Location::ofPath(
        storeId, m_bench->targetFolder() + QLatin1Char('/') + name + QStringLiteral("/data"));
}

void SampleSchemaTest::moved(const Location& from, const Location& to, RunReport& report)
{
    report = m_bench->move(from, to);
    const Explanation why = report.explanation.value_or(Explanation());
    QVERIFY2(report.verdict == Verdict::Proven,
        qPrintable(why.what + why.detail + differencesOf(report).join(QLatin1Char(';'))));
}

Location SampleSchemaTest::orchestra()
{
    const Location source
        = Location::ofPath(kSqlite, m_bench->sourceFolder() + QStringLiteral("/orchestra.db"));
    runSql(source.path(), sample(QStringLiteral("orchestra.sql")));
    return source;
}

void SampleSchemaTest::postgresComesHome()
{
    QFETCH(QString, via);
    m_bench = std::make_unique<Bench>();
    const QString app = QStringLiteral("app");
    const QString home = QStringLiteral("home");
    const QString schema = QStringLiteral("cinema");
    m_server->createDatabase(home);
    RunReport report;
    moved(at(app, schema), place(via, QStringLiteral("away")), report);
    moved(place(via, QStringLiteral("away")), at(home, schema), report);
    if (m_server->canDump()) {
        const QString original = m_server->dumpSchema(app, schema);
        QVERIFY(original.size() > 20000);
        const QString changed = firstDifference(
            original.split(QLatin1Char('\n')), m_server->dumpSchema(home, schema).split(QLatin1Char('\n')));
        QVERIFY2(changed.isEmpty(), qPrintable(changed));
    }
    QCOMPARE(contentOf(*m_server, home), contentOf(*m_server, app));
    for (const char* insert : kNextInCinema)
        QCOMPARE(m_server->sql(QString::fromLatin1(insert), home), QStringLiteral("t"));
}

void SampleSchemaTest::whatPostgresLosesIsListed()
{
    QFETCH(QString, via);
    m_bench = std::make_unique<Bench>();
    RunReport report;
    moved(at(QStringLiteral("app"), QStringLiteral("cinema")), place(via, QStringLiteral("away")), report);
    const QStringList lost = namesOf(report.plan.lostObjects);
    // The server itself says what there is that no other kind of store can do.
    const QString there = m_server->sql(QStringLiteral(R"(
        SELECT relname FROM pg_class WHERE relnamespace = 'cinema'::regnamespace AND (relkind IN ('v', 'm') OR relispartition AND relkind <> 'i' AND relkind <> 'I')
        UNION ALL SELECT proname || '(' || pg_get_function_identity_arguments(oid) || ')' FROM pg_proc WHERE pronamespace = 'cinema'::regnamespace AND proname NOT LIKE 'price\_range%' AND proname NOT LIKE 'price\_multirange%'
        UNION ALL SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'cinema'::regnamespace AND NOT tgisinternal
        UNION ALL SELECT polname FROM pg_policy p JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = 'cinema'::regnamespace
        UNION ALL SELECT conname FROM pg_constraint WHERE connamespace = 'cinema'::regnamespace AND contype IN ('c', 'x') AND conrelid <> 0
        UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'cinema'::regnamespace AND typtype IN ('e', 'd', 'r') OR typname = 'seat'
        UNION ALL SELECT c.relname || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'cinema'::regnamespace AND attgenerated <> ''
        UNION ALL SELECT rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class WHERE relnamespace = 'cinema'::regnamespace AND rulename <> '_RETURN'
        UNION ALL SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = indexrelid JOIN pg_class t ON t.oid = indrelid WHERE t.relnamespace = 'cinema'::regnamespace
            AND NOT t.relispartition AND (indexprs IS NOT NULL OR indpred IS NOT NULL OR x.relam <> (SELECT oid FROM pg_am WHERE amname = 'btree'))
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid))"),
        QStringLiteral("app"));
    QVERIFY(there.count(QLatin1Char('\n')) > 35);
    for (const QString& name : there.split(QLatin1Char('\n')))
        QVERIFY2(lost.contains(name), qPrintable(name));
    for (const SchemaObject& object : report.plan.lostObjects)
        QVERIFY2(std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& finding) { return finding.message.contains(object.name); }),
            qPrintable(object.name));
}

void SampleSchemaTest::nextInsertSucceedsInSqlite()
{
    m_bench = std::make_unique<Bench>();
    RunReport report;
    const Location there = place(kSqlite, QStringLiteral("away"));
    moved(at(QStringLiteral("app"), QStringLiteral("cinema")), there, report);
    QCOMPARE(shell(there, QStringLiteral("INSERT INTO actor (name) VALUES ('new') RETURNING id")).trimmed(),
        QStringLiteral("401"));
    QCOMPARE(shell(there,
                 QStringLiteral("INSERT INTO copy (film_id, theatre_id, condition) VALUES (1, 100, '1') "
                                "RETURNING id"))
                 .trimmed(),
        QStringLiteral("2001"));
    QCOMPARE(
        shell(there, QStringLiteral("INSERT INTO language (code, name) VALUES ('new', 'n') RETURNING id"))
            .trimmed(),
        QStringLiteral("11"));
    QCOMPARE(shell(there, QStringLiteral("INSERT INTO genre (name) VALUES ('new') RETURNING id")).trimmed(),
        QStringLiteral("21"));
    QCOMPARE(shell(there, QStringLiteral("PRAGMA foreign_key_check")), QString());
}

void SampleSchemaTest::sqliteComesHome()
{
    QFETCH(QString, via);
    m_bench = std::make_unique<Bench>();
    const Location source = orchestra();
    const Location home = place(kSqlite, QStringLiteral("home"));
    if (via == kPostgres)
        m_server->sql(QStringLiteral("DROP SCHEMA IF EXISTS away CASCADE"), QStringLiteral("app"));
    RunReport report;
    moved(source, place(via, QStringLiteral("away")), report);
    moved(place(via, QStringLiteral("away")), home, report);
    const QString changed = firstDifference(sortedLines(shell(source, QStringLiteral(".schema"))),
        sortedLines(shell(home, QStringLiteral(".schema"))));
    QVERIFY2(changed.isEmpty(), qPrintable(changed));
    QCOMPARE(sortedLines(fingerprintsOf(home)), sortedLines(fingerprintsOf(source)));
    for (const char* pragma : { "user_version", "application_id", "encoding" })
        QCOMPARE(shell(home, QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))),
            shell(source, QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))));
    const QString counters = QStringLiteral("SELECT * FROM sqlite_sequence ORDER BY name");
    QCOMPARE(shell(home, counters), shell(source, counters));
    for (const char* insert : kNextInOrchestra)
        for (const Location& each : { source, home })
            shell(each, QString::fromLatin1(insert));
    QCOMPARE(shell(home, QStringLiteral("SELECT max(WorkId) FROM \"Work\"")), QStringLiteral("3001\n"));
    for (const char* insert : kNextInOrchestra)
        QCOMPARE(shell(home, idQuery(QString::fromLatin1(insert))),
            shell(source, idQuery(QString::fromLatin1(insert))));
}

void SampleSchemaTest::whatSqliteLosesIsListed()
{
    QFETCH(QString, via);
    m_bench = std::make_unique<Bench>();
    if (via == kPostgres)
        m_server->sql(QStringLiteral("DROP SCHEMA IF EXISTS away CASCADE"), QStringLiteral("app"));
    RunReport report;
    moved(orchestra(), place(via, QStringLiteral("away")), report);
    const QStringList lost = namesOf(report.plan.lostObjects);
    for (const char* name : { "WorkList", "Sales", "sold", "work_view_insert", "customer_logged", "work_long",
             "work_lower", "work_title_nocase", "work_bytes", "employee_name", "Work.Minutes",
             "Composer.Initial", "Composer.Name", "Customer.Email", "Died IS NULL OR Died > Born",
             "Seconds BETWEEN 1 AND 100000", "Sold >= 0", "Settings IS NULL OR json_valid(Settings)",
             "(ConcertId IS NULL) <> (WorkId IS NULL)" })
        QVERIFY2(lost.contains(QLatin1String(name)), name);
}

void SampleSchemaTest::nextInsertSucceedsInPostgres()
{
    m_bench = std::make_unique<Bench>();
    const QString app = QStringLiteral("app");
    m_server->sql(QStringLiteral("DROP SCHEMA IF EXISTS away CASCADE"), app);
    const Location source = orchestra();
    RunReport report;
    moved(source, place(kPostgres, QStringLiteral("away")), report);
    for (const char* insert : kNextInOrchestra) {
        QString sql = QString::fromLatin1(insert);
        const int before = shell(source, idQuery(sql)).trimmed().toInt();
        const QString table = sql.section(QLatin1Char(' '), 2, 2).remove(QLatin1Char('"'));
        // The names were kept, so PostgreSQL wants them in quotes.
        const QString columns = sql.section(QLatin1Char('('), 1, 1).section(QLatin1Char(')'), 0, 0);
        sql = QStringLiteral("INSERT INTO away.\"%1\" (\"%2\") VALUES%3 RETURNING \"%1Id\"")
                  .arg(table, QString(columns).replace(QStringLiteral(", "), QStringLiteral("\", \"")),
                      sql.section(QStringLiteral("VALUES"), 1));
        QVERIFY(m_server->sql(sql, app).toInt() > before);
    }
    QCOMPARE(m_server->sql(QStringLiteral("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND "
                                          "connamespace = 'away'::regnamespace"),
                 app),
        QStringLiteral("11"));
}

void SampleSchemaTest::virtualTableIsNeverLeftBehindInSilence()
{
    m_bench = std::make_unique<Bench>();
    const Location source = orchestra();
    runSql(source.path(), sample(QStringLiteral("orchestra_search.sql")));
    const Location target = place(QStringLiteral("json"), QStringLiteral("away"));
    const RunReport refused = m_bench->move(source, target);
    QVERIFY(refused.verdict == Verdict::Refused && refused.explanation);
    QVERIFY2(refused.explanation->what.contains(QLatin1String("WorkSearch")),
        qPrintable(refused.explanation->what));
    const RunReport moved = m_bench->move(source, target, false, [](PlanRequest& request) {
        request.only = { QStringLiteral("Work"), QStringLiteral("Composer"), QStringLiteral("Genre") };
    });
    QVERIFY(moved.verdict == Verdict::Proven);
    for (const char* name : { "WorkSearch", "WorkSearch_data", "work_searched" })
        QVERIFY2(namesOf(moved.plan.lostObjects).contains(QLatin1String(name)), name);
}

void SampleSchemaTest::wholeMovesGoOverVerifiedTls()
{
    m_bench = std::make_unique<Bench>();
    const QString home = QStringLiteral("home");
    m_server->createDatabase(home);
    m_server->sql(QStringLiteral("DROP ROLE IF EXISTS anna; "
                                 "CREATE ROLE anna SUPERUSER LOGIN PASSWORD 'canary-7b1f'"));
    const Location away = place(kSqlite, QStringLiteral("away"));
    RunReport report;
    moved(overTls(QStringLiteral("app"), m_server->authorityFile()), away, report);
    moved(away, overTls(home, m_server->authorityFile()), report);
    QVERIFY(report.plan.request.target.place().contains(QLatin1String("verify-full")));
    const QString differs
        = firstDifference(contentOf(*m_server, QStringLiteral("app")).split(QLatin1Char('\n')),
            contentOf(*m_server, home).split(QLatin1Char('\n')));
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    // The same way to a server whose certificate somebody else has signed.
    TestContext context;
    const Error error = mustFail(Detector(m_bench->real, m_bench->profiles)
                                     .detect(overTls(home, m_server->otherAuthorityFile()), context));
    QVERIFY2(error.message.contains(QLatin1String("certificate")), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(SampleSchemaTest)
#include "SampleSchemaTest.moc"
