#include "CuttingProxy.h"
#include "PostgresFixture.h"

#include "stores/ExistingFit.h"
#include "stores/postgresql/PgConnection.h"

#include <QTest>

using namespace transload;
using namespace transload::store_postgresql;
using namespace transload::test;

namespace {

// An application's tables: everything that must stay, and everything that could get in the way.
constexpr char kTables[] = R"(
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'glad');
CREATE TABLE app.customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, mail text UNIQUE,
    price numeric, note json, mood app.mood, moods app.mood[], short varchar(5),
    shout text GENERATED ALWAYS AS (upper(name)) STORED);
CREATE TABLE app.orders (id serial PRIMARY KEY, customer bigint NOT NULL REFERENCES app.customer ON DELETE CASCADE,
    parent int REFERENCES app.orders, what text);
CREATE TABLE app.keyless (a int, b text);
CREATE TABLE app.event (at date NOT NULL, n int NOT NULL, what text, PRIMARY KEY (at, n)) PARTITION BY RANGE (at);
CREATE TABLE app.event_old PARTITION OF app.event FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');
CREATE TABLE app.event_new PARTITION OF app.event FOR VALUES FROM ('2020-01-01') TO ('2040-01-01');
CREATE TABLE app.log (what text);
CREATE FUNCTION app.note() RETURNS trigger LANGUAGE plpgsql AS
    $f$ BEGIN INSERT INTO app.log VALUES (TG_OP); IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; NEW.name := 'spoilt'; RETURN NEW; END $f$;
CREATE TRIGGER spoil BEFORE INSERT OR UPDATE OR DELETE ON app.customer FOR EACH ROW EXECUTE FUNCTION app.note();
CREATE TRIGGER off BEFORE INSERT ON app.customer FOR EACH ROW EXECUTE FUNCTION app.note();
ALTER TABLE app.customer DISABLE TRIGGER off;
CREATE TRIGGER always AFTER INSERT ON app.orders FOR EACH STATEMENT EXECUTE FUNCTION app.note();
ALTER TABLE app.orders ENABLE ALWAYS TRIGGER always;
CREATE MATERIALIZED VIEW app.totals AS SELECT count(*) AS n FROM app.customer;
ALTER TABLE app.customer DISABLE TRIGGER spoil;
INSERT INTO app.customer (id, name, mail, price, note, mood, moods, short) OVERRIDING SYSTEM VALUE VALUES
    (1, 'stays', 'a', 1.10, '{"a": 1}', 'sad', '{sad,glad}', 'x'), (2, 'changes', 'b', 1.10, '{"a":1}', 'sad', NULL, 'abcde'),
    (3, 'goes', 'c', 5, NULL, NULL, NULL, NULL), (4, 'scale', 'd', 1.10, NULL, NULL, NULL, NULL);
ALTER TABLE app.customer ENABLE TRIGGER spoil;
ALTER TABLE app.orders DISABLE TRIGGER always;
INSERT INTO app.orders VALUES (1, 1, NULL, 'stays'), (2, 3, 1, 'gets another customer'), (3, 3, 2, 'goes');
ALTER TABLE app.orders ENABLE ALWAYS TRIGGER always;
INSERT INTO app.keyless VALUES (1, 'x'), (1, 'x'), (1, 'x'), (2, NULL), (3, '');
INSERT INTO app.event VALUES ('2010-01-01', 1, 'stays'), ('2010-01-02', 1, 'goes'), ('2025-01-01', 1, 'changes');
REFRESH MATERIALIZED VIEW app.totals;
CREATE SCHEMA outside;
CREATE TABLE outside.seen (customer bigint REFERENCES app.customer ON DELETE CASCADE);
INSERT INTO outside.seen VALUES (1), (2);
GRANT SELECT (name) ON app.customer TO poor; GRANT ALL ON SCHEMA app TO worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA app TO worker; GRANT ALL ON ALL SEQUENCES IN SCHEMA app TO worker;
COMMENT ON TABLE app.customer IS 'mine';
)";

// What the tables are to hold, in a copy of them.
constexpr char kWanted[] = R"(
ALTER TABLE wanted.customer DISABLE TRIGGER USER; ALTER TABLE wanted.orders DISABLE TRIGGER USER;
UPDATE wanted.customer SET name = 'changed', note = '{"a": 1}', mood = 'glad', moods = '{glad}' WHERE id = 2;
UPDATE wanted.customer SET price = 1.1 WHERE id = 4;
UPDATE wanted.customer SET mail = NULL WHERE id = 3;
INSERT INTO wanted.customer (id, name, mail, price) OVERRIDING SYSTEM VALUE VALUES (50, 'new', 'c', 'NaN');
INSERT INTO wanted.orders VALUES (90, 50, NULL, 'new'), (91, 1, 90, 'new');
UPDATE wanted.orders SET parent = 91 WHERE id = 90; UPDATE wanted.orders SET customer = 50, parent = 90 WHERE id = 2;
DELETE FROM wanted.orders WHERE id = 3; DELETE FROM wanted.customer WHERE id = 3;
DELETE FROM wanted.keyless WHERE ctid = (SELECT min(ctid) FROM wanted.keyless WHERE a = 1);
UPDATE wanted.keyless SET b = NULL WHERE a = 3; INSERT INTO wanted.keyless VALUES (2, NULL), (4, 'y');
DELETE FROM wanted.event WHERE what = 'goes'; UPDATE wanted.event SET what = 'changed' WHERE n = 1 AND what = 'changes';
INSERT INTO wanted.event VALUES ('2030-01-01', 7, 'new');
)";

} // namespace

/// Records brought into tables that an application has made, on a real server.
class PostgresLoadTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void recordsComeInAndStructureStays();
    void onlyWhatDiffersIsTouched();
    void withdrawTakesTheDifferenceBack();
    void newTablesJoinThoseThatExist();
    void carriedDocumentIsReplaced();
    void nextInsertWithoutAnIdSucceeds();
    void changeSinceTheMergeIsAConflictD7_data();
    void changeSinceTheMergeIsAConflictD7();
    void lossAtCommitIsAskedAboutQ2_data();
    void lossAtCommitIsAskedAboutQ2();
    void lockedTableIsToldQ3();
    void refusalsNameTheirReason_data();
    void refusalsNameTheirReason();
    void recordsOutsideKeepWhatTheyReferTo();
    void tradedValuesAreRefused();
    void differencesOfStructureAreNamed();

private:
    Location at(const QString& schema) const { return schemaAt(*m_server, QStringLiteral("db"), schema); }
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("db")); }
    QString content(const QString& schema) const;
    QString structure() const;
    // Stages what `wanted` holds for the schema `app`, all of it or with more.
    Result<std::unique_ptr<Target>> stage(const Location& to, const StoreSchema& more = {});
    void bringIn(const StoreSchema& more = {})
    {
        auto target = must(stage(at(QStringLiteral("app")), more));
        mustDo(target->publish());
    }

    std::unique_ptr<PostgresServer> m_server;
    PgStore m_store;
    TestContext m_context;
};

void PostgresLoadTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->sql(
        QStringLiteral("CREATE ROLE poor LOGIN; CREATE ROLE worker LOGIN; CREATE ROLE owner LOGIN;"));
}

void PostgresLoadTest::init()
{
    m_server->createDatabase(QStringLiteral("db"));
    sql(QLatin1String(kTables));
    mustDo(copySchema(m_store, at(QStringLiteral("app")), at(QStringLiteral("wanted"))));
    sql(QLatin1String(kWanted));
}

// Every row of every table, told by psql.
QString PostgresLoadTest::content(const QString& schema) const
{
    QStringList lines;
    for (const char* table : { "customer", "orders", "keyless", "event", "log" })
        lines << sql(QStringLiteral(
            "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\"), '') FROM %1.%2 t")
                         .arg(schema, QLatin1String(table)));
    return lines.join(QLatin1Char('\n'));
}

// What the application made, by its numbers too.
QString PostgresLoadTest::structure() const
{
    return sql(QStringLiteral(
        "SELECT string_agg(concat_ws(' ', c.oid, c.relname, c.relowner, c.relacl, c.relfilenode, (SELECT "
        "string_agg(concat_ws(' ', t.oid, t.tgname, t.tgenabled, t.tgdeferrable, t.tginitdeferred), ',' "
        "ORDER BY t.oid) "
        "FROM pg_trigger t WHERE t.tgrelid = c.oid), (SELECT string_agg(concat_ws(' ', k.oid, k.conname, "
        "k.condeferrable, k.condeferred, k.convalidated), ',' ORDER BY k.oid) FROM pg_constraint k WHERE "
        "k.conrelid = c.oid)), E'\\n' "
        "ORDER BY c.oid) FROM pg_class c WHERE c.relnamespace IN ('app'::regnamespace, "
        "'outside'::regnamespace) "
        "AND c.relkind <> 'm'"));
}

Result<std::unique_ptr<Target>> PostgresLoadTest::stage(const Location& to, const StoreSchema& more)
{
    auto existing = must(m_store.openSource(at(QStringLiteral("app"))));
    StoreSchema schema = must(existing->schema());
    std::erase_if(schema.objects, [](const SchemaObject& object) {
        return object.dialect.isEmpty() || object.kind == QLatin1String("sequence value");
    });
    schema.collections.insert(schema.collections.end(), more.collections.begin(), more.collections.end());
    schema.objects.insert(schema.objects.end(), more.objects.begin(), more.objects.end());
    schema.carried = more.carried;
    TargetOptions options { to, QStringLiteral("load"), {} };
    options.replacesExisting = true;
    auto target = m_store.createTarget(options);
    if (!target)
        return target;
    auto source = must(m_store.openSource(at(QStringLiteral("wanted"))));
    if (Status begun = (*target)->begin(schema, m_context); !begun)
        return begun.error();
    for (const CollectionSchema& collection : schema.collections) {
        auto reader = must(source->openReader(collection));
        auto writer = (*target)->openWriter(collection);
        if (!writer)
            return writer.error();
        Batch batch;
        do {
            mustDo(reader->next(batch, 64 * 1024));
            if (Status written = (*writer)->write(batch); !written)
                return written.error();
        } while (!batch.isEmpty());
        if (Status finished = (*writer)->finish(); !finished)
            return finished.error();
    }
    if (Status finished = (*target)->finish(schema, m_context); !finished)
        return finished.error();
    return target;
}

void PostgresLoadTest::recordsComeInAndStructureStays()
{
    const QString before = structure();
    QVERIFY(content(QStringLiteral("app")) != content(QStringLiteral("wanted")));
    {
        auto target = must(stage(at(QStringLiteral("app"))));
        // Nothing of it is seen before.
        QVERIFY(content(QStringLiteral("app")).contains(QLatin1String("goes")));
        mustDo(target->publish());
        QCOMPARE(content(QStringLiteral("app")), content(QStringLiteral("wanted")));
        QVERIFY(!content(QStringLiteral("app")).contains(QLatin1String("spoilt")));
    }
    QCOMPARE(structure(), before);
    QCOMPARE(sql(QStringLiteral("SELECT n FROM app.totals")), QStringLiteral("4"));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM outside.seen")), QStringLiteral("2"));
    QCOMPARE(sql(QStringLiteral("SELECT shout FROM app.customer WHERE id = 2")), QStringLiteral("CHANGED"));
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
        QStringLiteral("0"));
    // The triggers are on again.
    QCOMPARE(sql(QStringLiteral(
                 "BEGIN; UPDATE app.customer SET name = 'x' WHERE id = 1 RETURNING name; ROLLBACK")),
        QStringLiteral("spoilt"));
}

void PostgresLoadTest::onlyWhatDiffersIsTouched()
{
    const QString untouched = QStringLiteral(
        "SELECT string_agg(concat_ws(' ', ctid, xmin), ',') FROM app.customer WHERE id = 1 UNION ALL SELECT "
        "string_agg(concat_ws(' ', ctid, xmin), ',') FROM app.orders WHERE id = 1 UNION ALL SELECT "
        "string_agg(concat_ws(' ', tableoid, ctid, xmin), ',') FROM app.event WHERE what = 'stays'");
    const QString before = sql(untouched);
    bringIn();
    QCOMPARE(sql(untouched), before);
}

void PostgresLoadTest::withdrawTakesTheDifferenceBack()
{
    const QString before = content(QStringLiteral("app"));
    const QString structureBefore = structure();
    auto target = must(stage(at(QStringLiteral("app"))));
    mustDo(target->publish());
    QVERIFY(content(QStringLiteral("app")) != before);
    mustDo(target->withdraw());
    QCOMPARE(content(QStringLiteral("app")), before);
    QCOMPARE(sql(QStringLiteral("SELECT n FROM app.totals")), QStringLiteral("4"));
    mustDo(target->publish()); // and it can be done again
    QCOMPARE(content(QStringLiteral("app")), content(QStringLiteral("wanted")));
    target.reset();
    QCOMPARE(structure(), structureBefore);
}

void PostgresLoadTest::newTablesJoinThoseThatExist()
{
    sql(QStringLiteral(
        "CREATE TABLE wanted.invoice (id serial PRIMARY KEY, customer bigint REFERENCES wanted.customer); "
        "INSERT INTO wanted.invoice VALUES (5, 50);"));
    const StoreSchema all = must(must(m_store.openSource(at(QStringLiteral("wanted"))))->schema());
    StoreSchema more;
    for (const CollectionSchema& collection : all.collections)
        if (collection.name == QLatin1String("invoice"))
            more.collections.push_back(collection);
    for (const SchemaObject& object : all.objects)
        if (object.collection == QLatin1String("invoice") && object.kind != QLatin1String("sequence value"))
            more.objects.push_back(object);
    QVERIFY(more.objects.size() >= 3);
    auto target = must(stage(at(QStringLiteral("app")), more));
    mustDo(target->publish());
    QCOMPARE(sql(QStringLiteral("SELECT confrelid::regclass FROM pg_constraint WHERE conrelid = "
                                "'app.invoice'::regclass AND contype = 'f'")),
        QStringLiteral("app.customer"));
    QCOMPARE(sql(QStringLiteral("INSERT INTO app.invoice (customer) VALUES (1) RETURNING id")),
        QStringLiteral("6"));
    mustDo(target->withdraw());
    QCOMPARE(sql(QStringLiteral("SELECT to_regclass('app.invoice') IS NULL")), QStringLiteral("t"));
    QVERIFY(content(QStringLiteral("app")).contains(QLatin1String("goes")));
}

void PostgresLoadTest::carriedDocumentIsReplaced()
{
    sql(QStringLiteral("CREATE TABLE app.transload_schema (document text NOT NULL); INSERT INTO "
                       "app.transload_schema VALUES ('old')"));
    StoreSchema more;
    more.carried = "{\"new\": 1}";
    bringIn(more);
    QCOMPARE(
        sql(QStringLiteral("SELECT document FROM app.transload_schema")), QStringLiteral("{\"new\": 1}"));
}

void PostgresLoadTest::nextInsertWithoutAnIdSucceeds()
{
    bringIn();
    QCOMPARE(sql(QStringLiteral("INSERT INTO app.customer (name) VALUES ('n') RETURNING id")),
        QStringLiteral("51"));
    QCOMPARE(
        sql(QStringLiteral("ALTER TABLE app.orders DISABLE TRIGGER always; INSERT INTO app.orders (customer) "
                           "VALUES (1) RETURNING id")),
        QStringLiteral("92"));
}

void PostgresLoadTest::changeSinceTheMergeIsAConflictD7_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("beforeTarget");
    QTest::newRow("changed while staged") << "UPDATE app.orders SET what = 'other' WHERE id = 1" << false;
    QTest::newRow("changed and changed back") << "UPDATE app.orders SET what = 'other' WHERE id = 1; UPDATE "
                                                 "app.orders SET what = 'stays' WHERE id = 1"
                                              << false;
    QTest::newRow("added to a partition")
        << "INSERT INTO app.event_old VALUES ('2011-01-01', 5, 'x')" << false;
    QTest::newRow("another structure") << "ALTER TABLE app.orders ADD COLUMN extra int" << false;
    QTest::newRow("changed between snapshot and target") << "INSERT INTO app.keyless VALUES (9, 'z')" << true;
}

void PostgresLoadTest::changeSinceTheMergeIsAConflictD7()
{
    QFETCH(QString, change);
    QFETCH(bool, beforeTarget);
    const auto held = must(m_store.openSource(at(QStringLiteral("app"))));
    const Location frozen = held->frozen().value();
    if (beforeTarget)
        sql(change);
    auto target = must(stage(frozen));
    if (!beforeTarget)
        sql(change);
    const QString before = content(QStringLiteral("app"));
    const QString structureBefore = structure();
    const Error error = mustFail(target->publish());
    QCOMPARE(error.code, ErrorCode::Conflict);
    QVERIFY2(error.message.contains(QLatin1String("another program")), qPrintable(error.message));
    target.reset();
    QCOMPARE(content(QStringLiteral("app")), before);
    QCOMPARE(structure(), structureBefore);
}

void PostgresLoadTest::lossAtCommitIsAskedAboutQ2_data()
{
    QTest::addColumn<bool>("wasHeard");
    QTest::newRow("the server heard it") << true;
    QTest::newRow("the server did not hear it") << false;
}

void PostgresLoadTest::lossAtCommitIsAskedAboutQ2()
{
    QFETCH(bool, wasHeard);
    const QTemporaryDir folder;
    CuttingProxy proxy(m_server->socketFolder(), folder.path(), m_server->port());
    Location location = at(QStringLiteral("app"));
    location.fields.insert(QStringLiteral("host"), folder.path());
    const QString before = content(QStringLiteral("app"));
    auto target = must(stage(location));
    proxy.cut(wasHeard ? CuttingProxy::Cut::AfterCommit : CuttingProxy::Cut::BeforeCommit);
    const Status published = target->publish();
    QVERIFY(proxy.hasCut());
    QCOMPARE(bool(published), wasHeard);
    if (!wasHeard) {
        QCOMPARE(content(QStringLiteral("app")), before);
        mustDo(target->publish());
    }
    QCOMPARE(content(QStringLiteral("app")), content(QStringLiteral("wanted")));
    mustDo(target->withdraw());
    QCOMPARE(content(QStringLiteral("app")), before);
}

void PostgresLoadTest::lockedTableIsToldQ3()
{
    auto target = must(stage(at(QStringLiteral("app"))));
    const auto holder = must(
        PgConnection::open(must(loginOf(at(QStringLiteral("app")))), QStringLiteral("the holder"), {}));
    mustDo(holder->execute("BEGIN", {}));
    mustDo(holder->execute("LOCK TABLE app.keyless IN ROW EXCLUSIVE MODE", {}));
    const Error error = mustFail(target->publish());
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY2(error.message.contains(QLatin1String("the holder"))
            && error.message.contains(QLatin1String("keyless")),
        qPrintable(error.message));
    mustDo(holder->execute("ROLLBACK", {}));
    mustDo(target->publish());
}

void PostgresLoadTest::refusalsNameTheirReason_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("a rule") << "CREATE RULE r AS ON INSERT TO app.keyless DO ALSO NOTHING"
                            << "tester" << int(ErrorCode::Unsupported) << "rules";
    QTest::newRow("no right to write")
        << "REVOKE DELETE ON app.customer FROM worker; GRANT CREATE ON DATABASE db TO worker"
        << "worker" << int(ErrorCode::AccessDenied) << "may not change the records of “customer”";
    QTest::newRow("triggers of somebody else")
        << "GRANT CREATE ON DATABASE db TO worker"
        << "worker" << int(ErrorCode::AccessDenied) << "triggers of “customer”";
}

void PostgresLoadTest::refusalsNameTheirReason()
{
    QFETCH(QString, change);
    QFETCH(QString, user);
    QFETCH(int, code);
    QFETCH(QString, word);
    sql(change);
    Location location = at(QStringLiteral("app"));
    location.fields.insert(QStringLiteral("user"), user);
    const Error error = mustFail(stage(location));
    QVERIFY2(error.message.contains(word), qPrintable(error.message + error.detail));
    QCOMPARE(int(error.code), code);
    QVERIFY(!error.nextStep.isEmpty());
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%'")),
        QStringLiteral("0"));
}

void PostgresLoadTest::recordsOutsideKeepWhatTheyReferTo()
{
    sql(QStringLiteral("INSERT INTO outside.seen VALUES (3)"));
    auto target = must(stage(at(QStringLiteral("app"))));
    const QString before = content(QStringLiteral("app"));
    const Error error = mustFail(target->publish());
    QCOMPARE(error.code, ErrorCode::Conflict);
    QVERIFY2(error.message.contains(QLatin1String("outside.seen")), qPrintable(error.message));
    QCOMPARE(content(QStringLiteral("app")), before);
    QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM outside.seen")), QStringLiteral("3"));
}

void PostgresLoadTest::tradedValuesAreRefused()
{
    sql(QStringLiteral(
        "UPDATE wanted.customer SET mail = NULL; UPDATE wanted.customer SET mail = 'b' WHERE id = 1; "
        "UPDATE wanted.customer SET mail = 'a' WHERE id = 2"));
    auto target = must(stage(at(QStringLiteral("app"))));
    const QString before = content(QStringLiteral("app"));
    const Error error = mustFail(target->publish());
    QVERIFY2(error.message.contains(QLatin1String("trade")), qPrintable(error.message));
    QCOMPARE(content(QStringLiteral("app")), before);
}

void PostgresLoadTest::differencesOfStructureAreNamed()
{
    const auto source = must(m_store.openSource(at(QStringLiteral("app"))));
    for (const CollectionSchema& existing : must(source->schema()).collections) {
        QVERIFY(fitsExisting(existing, existing).empty());
        if (existing.name != QLatin1String("customer"))
            continue;
        CollectionSchema wanted = existing;
        std::swap(wanted.fields[1], wanted.fields[2]); // order alone is no difference
        QVERIFY(fitsExisting(wanted, existing).empty());
        const CollectionSchema shaped = inShapeOf(wanted, existing);
        QCOMPARE(shaped.fields[1].name, QStringLiteral("mail"));
        QCOMPARE(shaped.definition, existing.definition);
        wanted.fields[2].kind = ValueKind::Int;
        wanted.fields[2].declaredType = QStringLiteral("integer");
        const Findings found = fitsExisting(wanted, existing);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().message,
            QStringLiteral("Column “name” of “customer” is text here but integer in the source."));
        QVERIFY(hasStop(found));
        wanted = existing;
        wanted.fields.pop_back();
        QVERIFY(fitsExisting(wanted, existing).front().message.contains(QStringLiteral("“short”")));
        QVERIFY(fitsExisting(existing, wanted).front().message.contains(QStringLiteral("“short”")));
        wanted = existing;
        wanted.key = { 1 };
        QVERIFY(fitsExisting(wanted, existing).front().message.contains(QLatin1String("told apart by id")));
        wanted = existing;
        wanted.fields[1].notNull = false; // each value is judged by the writer
        QVERIFY(fitsExisting(wanted, existing).empty());
        wanted = existing;
        wanted.fields[5].typeName = QStringLiteral("inet");
        QVERIFY(!fitsExisting(wanted, existing).empty());
    }
}

QTEST_GUILESS_MAIN(PostgresLoadTest)
#include "PostgresLoadTest.moc"
