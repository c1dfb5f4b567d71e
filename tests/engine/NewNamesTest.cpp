#include "engine/EngineTestKit.h"
#include "engine/ReportTestKit.h"
#include "support/PostgresServer.h"
#include "support/Sqlite.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

// Every table with its columns, keys, references and indexes, as psql tells them.
constexpr char kNames[] = R"(
SELECT string_agg(x, E'\n' ORDER BY x COLLATE "C") FROM (
    SELECT concat(c.relname, ': ', (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0)) AS x
    FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND c.relname <> 'transload_schema'
    UNION ALL SELECT concat(k.conname, ' ', replace(pg_get_constraintdef(k.oid), 'app.', ''))
    FROM pg_constraint k WHERE k.connamespace = 'app'::regnamespace AND k.contype = 'f'
    UNION ALL SELECT replace(indexdef, 'app.', '') FROM pg_indexes WHERE schemaname = 'app' AND indexname LIKE 'by%') n
)";

} // namespace

/// Chosen names and names that a server forces, towards PostgreSQL, judged by psql.
class NewNamesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void newNamesArriveInPostgresqlAsTheyAreSpelled();
    void namesOf63BytesAndOfOneSpellingArriveInPostgresql();
    void namesThatPostgresqlCannotHaveStopThePlan_data();
    void namesThatPostgresqlCannotHaveStopThePlan();

private:
    /// The schema `app` of a fresh database.
    Location postgresql();
    QString psql(const QString& text) const { return m_server->sql(text, QStringLiteral("names")); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<PostgresServer> m_server;
};

void NewNamesTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("PostgreSQL is not installed");
    m_server = std::make_unique<PostgresServer>();
}

Location NewNamesTest::postgresql()
{
    m_server->createDatabase(QStringLiteral("names"));
    return Location { QStringLiteral("postgresql"),
        { { QStringLiteral("host"), m_server->socketFolder() },
            { QStringLiteral("port"), QString::number(m_server->port()) },
            { QStringLiteral("user"), m_server->superuser() },
            { QStringLiteral("database"), QStringLiteral("names") },
            { QStringLiteral("schema"), QStringLiteral("app") } } };
}

void NewNamesTest::newNamesArriveInPostgresqlAsTheyAreSpelled()
{
    const Location target = postgresql();
    const Location source = twoTables(*m_bench);
    const RunReport report = m_bench->move(source, target, false, [](PlanRequest& request) {
        request.names.collections.insert(QStringLiteral("user"), QStringLiteral("Person \"x\"; --"));
        request.names.collections.insert(QStringLiteral("post"), QStringLiteral("select"));
        request.names.fields[QStringLiteral("user")].insert(QStringLiteral("id"), QStringLiteral("Id"));
        request.names.fields[QStringLiteral("post")].insert(
            QStringLiteral("author"), QStringLiteral("von wem"));
        request.names.fields[QStringLiteral("post")].insert(QStringLiteral("body"), QStringLiteral("größe"));
    });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    QCOMPARE(psql(QLatin1String(kNames)),
        QStringLiteral(
            "CREATE INDEX by_author ON \"select\" USING btree (\"von wem\")\n"
            "Person \"x\"; --: Id, admin, name\n"
            "select: id, von wem, größe\n"
            "select_von wem_fkey FOREIGN KEY (\"von wem\") REFERENCES \"Person \"\"x\"\"; --\"(\"Id\")"));
    QCOMPARE(psql(QStringLiteral(
                 "SELECT concat_ws(',', \"Id\", admin, name) FROM app.\"Person \"\"x\"\"; --\" ORDER BY 1")),
        QStringLiteral("1,0,a\n2,1,b"));
    QCOMPARE(psql(QStringLiteral("SELECT concat_ws(',', id, \"von wem\", größe) FROM app.\"select\"")),
        QStringLiteral("1,2,x"));
    const Location home = m_bench->target(QStringLiteral("sqlite"));
    const RunReport back = m_bench->move(target, home);
    QVERIFY2(back.verdict == Verdict::Proven, qPrintable(told(back)));
    QCOMPARE(dumpOf(home.path()), dumpOf(source.path()));
}

void NewNamesTest::namesOf63BytesAndOfOneSpellingArriveInPostgresql()
{
    const Location target = postgresql();
    // What is too long by itself gets a short name, and a chosen one is taken as it is.
    const QString path = m_bench->sourceFolder() + QStringLiteral("/long.db");
    const QString tooLong(64, QLatin1Char('n'));
    const QString longer = tooLong + QStringLiteral("_more");
    runSql(path,
        QStringLiteral("CREATE TABLE %1 (id INTEGER PRIMARY KEY, %2 TEXT, %1 TEXT);"
                       "CREATE TABLE %2 (id INTEGER PRIMARY KEY, up INTEGER REFERENCES %1 (id));"
                       "CREATE TABLE other (id INTEGER PRIMARY KEY, a TEXT, b TEXT);"
                       "INSERT INTO %1 VALUES (1, 'x', 'y'); INSERT INTO %2 VALUES (1, 1);"
                       "INSERT INTO other VALUES (1, 'p', 'q')")
            .arg(tooLong, longer)
            .toUtf8());
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const QString exactly = QStringLiteral("é").repeated(31) + QLatin1Char('z'); // 63 bytes
    const RunReport report = m_bench->move(source, target, false, [&](PlanRequest& request) {
        request.names.collections.insert(tooLong, exactly);
        request.names.collections.insert(QStringLiteral("other"), exactly.chopped(1) + QLatin1Char('Z'));
        request.names.fields[QStringLiteral("other")].insert(QStringLiteral("a"), QStringLiteral("Name"));
        request.names.fields[QStringLiteral("other")].insert(QStringLiteral("b"), QStringLiteral("name"));
    });
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
    // Each name that is another one is told, whoever wanted it so.
    QStringList renamed;
    for (const Finding& finding : report.findings)
        if (finding.id.endsWith(QLatin1String("renamed")))
            renamed << finding.message.section(QChar(0x201D), 0, 0).mid(1);
    renamed.sort();
    QCOMPARE(renamed,
        (QStringList { tooLong, tooLong + QLatin1Char('.') + tooLong, tooLong + QLatin1Char('.') + longer,
            longer, QStringLiteral("other"), QStringLiteral("other.a"), QStringLiteral("other.b") }));
    const QStringList tables
        = psql(QStringLiteral("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace "
                              "= 'app'::regnamespace AND relname <> 'transload_schema' "
                              "ORDER BY relname COLLATE \"C\""))
              .split(QLatin1Char('\n'));
    QCOMPARE(tables.size(), qsizetype(3));
    QVERIFY(tables[0].startsWith(QString(54, QLatin1Char('n')) + QLatin1Char('_')));
    QCOMPARE(tables[0].size(), qsizetype(63));
    QCOMPARE(tables[1], exactly.chopped(1) + QLatin1Char('Z'));
    QCOMPARE(tables[2], exactly);
    // The two long fields of one table stay two.
    QCOMPARE(psql(QStringLiteral(
                 "SELECT count(DISTINCT attname) FROM pg_attribute WHERE attrelid = 'app.%1'::regclass "
                 "AND attnum > 0 AND length(attname) = 63")
                      .arg(exactly)),
        QStringLiteral("2"));
    QCOMPARE(psql(QStringLiteral("SELECT concat_ws(',', id, \"Name\", name) FROM app.\"%1\"").arg(tables[1])),
        QStringLiteral("1,p,q"));
    QCOMPARE(psql(QStringLiteral(
                 "SELECT confrelid::regclass = 'app.%1'::regclass FROM pg_constraint WHERE contype = 'f'")
                      .arg(exactly)),
        QStringLiteral("t"));
    const Location home = m_bench->target(QStringLiteral("sqlite"));
    const RunReport back = m_bench->move(target, home);
    QVERIFY2(back.verdict == Verdict::Proven, qPrintable(told(back)));
    const auto sortedDump = [](const Location& location) { // tables come by their names from the server
        QStringList lines = dumpOf(location.path()).split(QLatin1Char('\n'));
        lines.sort();
        return lines;
    };
    QCOMPARE(sortedDump(home), sortedDump(source));
}

void NewNamesTest::namesThatPostgresqlCannotHaveStopThePlan_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("field");
    QTest::newRow("table of 64 bytes") << QString(64, QLatin1Char('n')) << "";
    QTest::newRow("column of 64 bytes") << "" << QString(64, QLatin1Char('n'));
    QTest::newRow("64 bytes, 63 letters") << QString(62, QLatin1Char('n')) + QStringLiteral("é") << "";
    QTest::newRow("table of the server") << "pg_class"
                                         << "";
    QTest::newRow("column of the server") << ""
                                          << "ctid";
    QTest::newRow("no name") << ""
                             << " ";
    QTest::newRow("taken table") << "post"
                                 << "";
    QTest::newRow("taken column") << ""
                                  << "name";
}

void NewNamesTest::namesThatPostgresqlCannotHaveStopThePlan()
{
    QFETCH(QString, collection);
    QFETCH(QString, field);
    const Location target = postgresql();
    const RunReport report = m_bench->move(twoTables(*m_bench), target, false, [&](PlanRequest& request) {
        if (!collection.isEmpty())
            request.names.collections.insert(QStringLiteral("user"), collection);
        if (!field.isEmpty())
            request.names.fields[QStringLiteral("user")].insert(QStringLiteral("id"), field.trimmed());
    });
    QVERIFY2(report.verdict == Verdict::Refused, qPrintable(told(report)));
    const Finding* stop = findingOf(report.findings, "plan.nameNotPossible");
    QVERIFY(stop && stop->severity == Severity::Stop);
    QCOMPARE(psql(QStringLiteral(
                 "SELECT count(*) FROM pg_namespace WHERE nspname IN ('app') OR nspname LIKE 'transload%'")),
        QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(NewNamesTest)
#include "NewNamesTest.moc"
