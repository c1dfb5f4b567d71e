#include "stores/CarriedSchema.h"
#include "stores/Registry.h"
#include "support/KindSamples.h"
#include "support/Sqlite.h"
#include "support/StoreTestKit.h"

#include <QTest>

#include <algorithm>

using namespace transload;
using namespace transload::test;

/// What tables from other kinds of stores become in SQLite, and what of SQLite's own tables others can
/// understand.
class SqliteTypesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void declaredTypesReadAsBeforeAndChangeNoValue_data();
    void declaredTypesReadAsBeforeAndChangeNoValue();
    void tableIsDeclaredInFull();
    void definitionIsWhatTheFileHolds();
    void nextRecordIsNumberedPastTheLargest();
    void nullIsNeverNumberedInTheKey();
    void namesThatSqliteTakesForOneAreChanged();
    void whatHasNoPlaceIsTold();
    void structureOfOwnTablesIsRead();
    void rulesThatOnlyTheDefinitionTellsAreListed();
    void deferralIsReadFromAnyDefinition_data();
    void deferralIsReadFromAnyDefinition();
    void awkwardValuesStandAsDocumented();
    void tableOfSomebodyElseIsNoCarriedSchema();

private:
    static CollectionSchema tableOf(std::vector<FieldSchema> fields, std::vector<std::size_t> key = {});
    QString path() const { return m_folder->filePath(QStringLiteral("data.db")); }
    Location place() const { return Location::ofPath(QStringLiteral("sqlite"), path()); }
    StoreSchema schema() { return must(must(m_store->openSource(place()))->schema()); }
    QString query(const char* sql) { return runProgram("sqlite3", { path(), QLatin1String(sql) }).trimmed(); }

    Registry m_registry = Registry::builtIn();
    const Store* m_store = m_registry.find(QStringLiteral("sqlite"));
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

FieldSchema fieldOf(const char* name, const char* type, ValueKind kind, bool notNull = false)
{
    FieldSchema field { QLatin1String(name), QLatin1String(type), notNull };
    field.kind = kind;
    return field;
}

} // namespace

CollectionSchema SqliteTypesTest::tableOf(std::vector<FieldSchema> fields, std::vector<std::size_t> key)
{
    CollectionSchema table;
    table.name = QStringLiteral("t");
    table.fields = std::move(fields);
    table.key = std::move(key);
    table.dialect = QStringLiteral("postgresql");
    return table;
}

void SqliteTypesTest::declaredTypesReadAsBeforeAndChangeNoValue_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](ValueKind kind, const char* before, const char* after) {
        QTest::addRow("%d %s", int(kind), before) << int(kind) << QString(before) << QString(after);
    };
    row(ValueKind::Int, "bigint", "bigint");
    row(ValueKind::Int, "", "INTEGER");
    row(ValueKind::Int, "double precision", "INTEGER");
    row(ValueKind::Bool, "boolean", "boolean");
    row(ValueKind::Float, "double precision", "double precision");
    row(ValueKind::Float, "numeric", "REAL");
    row(ValueKind::Decimal, "numeric(10,2)", "TEXT numeric(10,2)");
    row(ValueKind::Decimal, "numeric(5,-2)", "TEXT numeric(5,-2)");
    row(ValueKind::Decimal, "", "TEXT numeric");
    row(ValueKind::Text, "character varying(20)", "character varying(20)");
    row(ValueKind::Text, "text", "TEXT"); // SQLite spells its own types itself
    row(ValueKind::Text, "citext", "citext");
    row(ValueKind::Text, "name", "TEXT name");
    row(ValueKind::Bytes, "bytea", "BLOB");
    row(ValueKind::Bytes, "BLOB", "BLOB");
    row(ValueKind::Date, "date", "date");
    row(ValueKind::Timestamp, "timestamp without time zone", "timestamp without time zone");
    row(ValueKind::Timestamp, "timestamp(3) without time zone", "timestamp_3_ without time zone");
    row(ValueKind::TimestampTz, "timestamp with time zone", "timestamp with time zone");
    row(ValueKind::Interval, "interval", "TEXT in_terval");
    row(ValueKind::Uuid, "uuid", "uuid");
    row(ValueKind::Json, "jsonb", "TEXT jsonb");
    row(ValueKind::Other, "point", "TEXT poin_t");
    row(ValueKind::Other, "integer[]", "TEXT in_teger_");
    row(ValueKind::Other, "\"Mood of the day\"", "TEXT _Mood _of the day_");
    row(ValueKind::Other, "primary", "TEXT _primary");
    row(ValueKind::Other, "x); DROP TABLE t;--", "TEXT x_ _DROP _TABLE t_");
    row(ValueKind::Other, "😀", "TEXT _");
    row(ValueKind::Other, "4d", "TEXT _4d");
    row(ValueKind::Null, "integer", "BLOB mixed");
}

void SqliteTypesTest::declaredTypesReadAsBeforeAndChangeNoValue()
{
    QFETCH(int, kind);
    QFETCH(QString, before);
    QFETCH(QString, after);
    FieldSchema field { QStringLiteral("f"), before, false };
    field.kind = ValueKind(kind);
    const AdaptedCollection adapted = must(m_store->adapt(tableOf({ field })));
    QCOMPARE(adapted.collection.fields[0].declaredType, after);
    QVERIFY(adapted.findings.empty());
    // What the kind's values look like to SQLite itself, not to our reader.
    runSql(path(), adapted.collection.definition.toUtf8());
    runSql(path(), "INSERT INTO t VALUES ('1.10'), ('7'), (7), (1.5)");
    const bool isHeldAsText = field.kind == ValueKind::Decimal || field.kind == ValueKind::Text
        || field.kind == ValueKind::Json || field.kind == ValueKind::Other;
    if (isHeldAsText)
        QCOMPARE(query("SELECT group_concat(typeof(f) || f, ' ') FROM t"),
            QString("text1.10 text7 text7 text1.5"));
    if (field.kind == ValueKind::Float)
        QCOMPARE(query("SELECT group_concat(typeof(f), ' ') FROM t"), QString("real real real real"));
    if (field.kind == ValueKind::Null || field.kind == ValueKind::Bytes)
        QCOMPARE(query("SELECT group_concat(typeof(f), ' ') FROM t"), QString("text text integer real"));
}

void SqliteTypesTest::tableIsDeclaredInFull()
{
    CollectionSchema table = tableOf(
        { fieldOf("id", "bigint", ValueKind::Int, true), fieldOf("na\"me", "text", ValueKind::Text, true),
            fieldOf("price", "numeric(10,2)", ValueKind::Decimal), fieldOf("at", "date", ValueKind::Date) },
        { 0 });
    table.fields[0].identity = Identity::Always;
    table.fields[1].defaultValue = QStringLiteral("'it''s'");
    table.fields[2].defaultValue = QStringLiteral("-1.50");
    table.fields[3].defaultValue = QStringLiteral("CURRENT_DATE");
    table.uniqueKeys = { { QStringLiteral("t_name"), { 1, 3 } } };
    table.foreignKeys = { { QStringLiteral("t_self"), { 0 }, QStringLiteral("other"),
        { QStringLiteral("id") }, QStringLiteral("SET NULL"), QStringLiteral("CASCADE"), true, true } };
    table.indexes = { { QStringLiteral("by price"), { 2, 0 }, { true, false }, true } };
    const AdaptedCollection adapted = must(m_store->adapt(table));
    QCOMPARE(adapted.collection.definition,
        QString(
            "CREATE TABLE \"t\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \"na\"\"me\" text NOT "
            "NULL DEFAULT 'it''s', \"price\" TEXT numeric(10,2) DEFAULT -1.50, \"at\" date DEFAULT "
            "CURRENT_DATE, "
            "CONSTRAINT \"t_name\" UNIQUE (\"na\"\"me\", \"at\"), CONSTRAINT \"t_self\" FOREIGN KEY (\"id\") "
            "REFERENCES \"other\" (\"id\") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY "
            "DEFERRED)"));
    QCOMPARE(adapted.objects.size(), std::size_t(1));
    QCOMPARE(adapted.objects[0].definition,
        QString("CREATE UNIQUE INDEX \"by price\" ON \"t\" (\"price\" DESC, \"id\")"));
    table.key = { 1, 0 };
    table.fields[0].identity = Identity::None;
    QVERIFY(must(m_store->adapt(table))
                .collection.definition.contains(", PRIMARY KEY (\"na\"\"me\", \"id\"), CONSTRAINT"));
}

void SqliteTypesTest::definitionIsWhatTheFileHolds()
{
    CollectionSchema table = tableOf(
        { fieldOf("id", "integer", ValueKind::Int, true), fieldOf("v", "text", ValueKind::Text) }, { 0 });
    table.indexes = { { QStringLiteral("i"), { 1 }, { false }, false } };
    const StoreSchema written = must(buildStore(*m_store, place(), { { table, {} } }));
    const StoreSchema found = schema();
    QVERIFY(found.collections == written.collections && found.objects == written.objects);
    QCOMPARE(query("SELECT sql FROM sqlite_schema WHERE name = 'i'"), written.objects.at(0).definition);
}

void SqliteTypesTest::nextRecordIsNumberedPastTheLargest()
{
    CollectionSchema table = tableOf(
        { fieldOf("id", "integer", ValueKind::Int, true), fieldOf("v", "text", ValueKind::Text) }, { 0 });
    table.fields[0].identity = Identity::ByDefault;
    must(buildStore(*m_store, place(),
        { { table, { encoded({ intValue(-5), nullValue() }), encoded({ intValue(900), nullValue() }) } } }));
    runSql(path(), "DELETE FROM t WHERE id = 900; INSERT INTO t (v) VALUES ('next')");
    QCOMPARE(query("SELECT id FROM t WHERE v = 'next'"), QString("901"));
}

void SqliteTypesTest::nullIsNeverNumberedInTheKey()
{
    const CollectionSchema table
        = tableOf({ fieldOf("id", "integer", ValueKind::Int), fieldOf("v", "text", ValueKind::Text) }, { 0 });
    const Error error = mustFail(
        buildStore(*m_store, place(), { { table, { encoded({ nullValue(), textValue("x") }) } } }));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY2(error.message.contains("“id”") && error.message.contains("“t”"), qPrintable(error.message));
}

void SqliteTypesTest::namesThatSqliteTakesForOneAreChanged()
{
    const CollectionSchema table
        = tableOf({ fieldOf("a", "text", ValueKind::Text), fieldOf("A", "text", ValueKind::Text),
            fieldOf("A_2", "text", ValueKind::Text), fieldOf("", "text", ValueKind::Text) });
    const AdaptedCollection adapted = must(m_store->adapt(table));
    QStringList names;
    for (const FieldSchema& field : adapted.collection.fields)
        names << field.name;
    QCOMPARE(names, QStringList({ "a", "A_3", "A_2", "" }));
    QCOMPARE(adapted.findings.size(), std::size_t(1));
    QCOMPARE(adapted.findings[0].id, QString("sqlite.renamed"));
    CollectionSchema reserved = tableOf({ fieldOf("a", "text", ValueKind::Text) });
    reserved.name = QStringLiteral("SQLITE_x");
    reserved.foreignKeys = { { {}, { 0 }, QStringLiteral("sqlite_y"), {}, {}, {}, false, false } };
    QCOMPARE(must(m_store->adapt(reserved)).collection.definition,
        QString("CREATE TABLE \"transload_SQLITE_x\" (\"a\" text, FOREIGN KEY (\"a\") REFERENCES "
                "\"transload_sqlite_y\")"));
}

void SqliteTypesTest::whatHasNoPlaceIsTold()
{
    CollectionSchema table = tableOf(
        { fieldOf("id", "integer", ValueKind::Int, true), fieldOf("number", "integer", ValueKind::Int),
            fieldOf("code", "text", ValueKind::Text) },
        { 0 });
    table.fields[1].identity = Identity::Always;
    table.fields[2].defaultValue = QStringLiteral("upper('x'::text); DROP TABLE t");
    table.indexes = { { QStringLiteral("t"), { 1 }, { false }, false } }; // the table's own name
    const AdaptedCollection adapted = must(m_store->adapt(table));
    QCOMPARE(adapted.findings.size(), std::size_t(3));
    for (const Finding& finding : adapted.findings)
        QVERIFY(finding.id == "sqlite.notKept" && finding.severity == Severity::Warning);
    QVERIFY(!adapted.collection.definition.contains("upper") && adapted.objects.empty());
    CollectionSchema wide = tableOf({});
    for (int i = 0; i < 2001; ++i)
        wide.fields.push_back(fieldOf(qPrintable(QStringLiteral("f%1").arg(i)), "text", ValueKind::Text));
    const Error error = mustFail(m_store->adapt(wide));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.message.contains("“t”"));
}

void SqliteTypesTest::structureOfOwnTablesIsRead()
{
    runSql(path(),
        "CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE, a, b, UNIQUE (b, a));"
        "CREATE TABLE child (p INT DEFAULT 5 REFERENCES Parent ON DELETE CASCADE, q TEXT COLLATE NOCASE "
        "UNIQUE, "
        "r TEXT DEFAULT (lower('X')), g AS (p + 1), PRIMARY KEY (r, p), FOREIGN KEY (q) REFERENCES parent "
        "(CODE) "
        "ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);"
        "CREATE INDEX z_plain ON child (p DESC, r); CREATE UNIQUE INDEX a_plain ON child (r);"
        "CREATE INDEX partial ON child (p) WHERE p > 1; CREATE INDEX expression ON child (p + 1);"
        "CREATE INDEX folded ON child (q); CREATE INDEX generated ON child (g);");
    const StoreSchema found = schema();
    const CollectionSchema& parent = found.collections.at(0);
    QCOMPARE(int(parent.fields[0].identity), int(Identity::ByDefault));
    QVERIFY((parent.uniqueKeys == std::vector<UniqueKey> { { {}, { 1 } }, { {}, { 3, 2 } } }));
    const CollectionSchema& child = found.collections.at(1);
    QCOMPARE(int(child.fields[0].identity), int(Identity::None));
    QCOMPARE(child.fields[0].defaultValue, QString("5"));
    QCOMPARE(child.fields[2].defaultValue, QString("lower('X')"));
    QVERIFY((child.indexes
        == std::vector<PlainIndex> {
            { "a_plain", { 2 }, { false }, true }, { "z_plain", { 0, 2 }, { true, false }, false } }));
    QVERIFY((child.foreignKeys
        == std::vector<ForeignKey> { { {}, { 0 }, "parent", { "id" }, "CASCADE", {}, false, false },
            { {}, { 1 }, "parent", { "code" }, {}, "SET NULL", true, true } }));
}

void SqliteTypesTest::rulesThatOnlyTheDefinitionTellsAreListed()
{
    runSql(path(),
        "CREATE TABLE t (a INT CHECK (a > 0), b TEXT COLLATE NOCASE CONSTRAINT \"b is short\" CHECK "
        "(length(b) < 5), "
        "c AS (a + (1)) /* AS (x) */ STORED, d DEFAULT (CAST('CHECK (' AS TEXT)), \"CHECK\" INT, "
        "e GENERATED ALWAYS AS (b || ')'), CONSTRAINT u UNIQUE (a), check (a <> 7 -- )\n AND d IS NOT 'x'))");
    const StoreSchema found = schema();
    QStringList rules;
    for (const SchemaObject& object : found.objects)
        rules << object.kind + QStringLiteral(" | ") + object.name + QStringLiteral(" | ")
                + object.definition;
    const QStringList wanted { "check | a > 0 | CHECK (a > 0)", "check | b is short | CHECK (length(b) < 5)",
        "check | a <> 7 AND d IS NOT 'x' | CHECK (a <> 7 AND d IS NOT 'x')",
        "generated column | t.c | AS (a + (1))", "generated column | t.e | AS (b || ')')",
        "column collation | t.b | COLLATE NOCASE" };
    QCOMPARE(rules, wanted);
    for (const SchemaObject& object : found.objects)
        QVERIFY(object.collection == "t" && object.dialect == "sqlite");
}

void SqliteTypesTest::deferralIsReadFromAnyDefinition_data()
{
    QTest::addColumn<QByteArray>("clause");
    QTest::addColumn<bool>("isDeferrable");
    QTest::addColumn<bool>("isInitiallyDeferred");
    QTest::newRow("none") << QByteArray("REFERENCES t") << false << false;
    QTest::newRow("plain") << QByteArray("REFERENCES t DEFERRABLE") << true << false;
    QTest::newRow("immediate") << QByteArray("REFERENCES t DEFERRABLE INITIALLY IMMEDIATE") << true << false;
    QTest::newRow("deferred") << QByteArray("references t deferrable /* x */ initially -- y\n deferred")
                              << true << true;
    QTest::newRow("not") << QByteArray("REFERENCES t NOT DEFERRABLE INITIALLY DEFERRED") << false << false;
    QTest::newRow("in a text") << QByteArray("DEFAULT 'REFERENCES DEFERRABLE' REFERENCES t") << false
                               << false;
    QTest::newRow("in a comment") << QByteArray("REFERENCES t -- DEFERRABLE INITIALLY DEFERRED\n") << false
                                  << false;
    QTest::newRow("in a name") << QByteArray(
        "REFERENCES t, \"it's REFERENCES\" DEFAULT 'a''b', [DEFERRABLE] , `x` DEFAULT ''")
                               << false << false;
}

void SqliteTypesTest::deferralIsReadFromAnyDefinition()
{
    QFETCH(QByteArray, clause);
    QFETCH(bool, isDeferrable);
    QFETCH(bool, isInitiallyDeferred);
    runSql(path(), "CREATE TABLE t (id INTEGER PRIMARY KEY, p " + clause + ')');
    const std::vector<ForeignKey> keys = schema().collections.at(0).foreignKeys;
    QCOMPARE(keys.size(), std::size_t(1));
    QCOMPARE(keys[0].isDeferrable, isDeferrable);
    QCOMPARE(keys[0].isInitiallyDeferred, isInitiallyDeferred);
}

void SqliteTypesTest::awkwardValuesStandAsDocumented()
{
    FieldSchema mixed { QStringLiteral("m"), {}, false };
    const CollectionSchema table = tableOf(
        { fieldOf("id", "", ValueKind::Int, true), fieldOf("f", "", ValueKind::Float), mixed }, { 0 });
    must(buildStore(*m_store, place(),
        { { table,
            { encoded(
                  { intValue(1), floatValue(std::numeric_limits<double>::quiet_NaN()), textValue("plain") }),
                encoded({ intValue(2), floatValue(-0.0), valueOf(ValueKind::Date, 19'782) }),
                encoded({ intValue(3), floatValue(1.0), valueOf(ValueKind::Bool, 1) }),
                encoded({ intValue(4), nullValue(), textValue("{\"$value\":1}") }),
                encoded({ intValue(5), nullValue(), valueOf(ValueKind::Json, "{ \"a\" : 1.10 }") }) } } }));
    QCOMPARE(query("SELECT group_concat(ifnull(typeof(f) || f, '-'), ' ') FROM t"),
        QString("textNaN blob-0.0 real1.0 - -"));
    QCOMPARE(query("SELECT group_concat(m, char(10)) FROM t"),
        QString("plain\n{\"$value\":{\"$date\":\"2024-02-29\"}}\n{\"$value\":true}\n{\"$value\":\"{\\\"$"
                "value\\\":1}\"}\n"
                "{\"$value\":{\"$json\":{ \"a\" : 1.10 }}}"));
}

void SqliteTypesTest::tableOfSomebodyElseIsNoCarriedSchema()
{
    runSql(path(),
        "CREATE TABLE transload_schema (document, note); INSERT INTO transload_schema VALUES ('x', 'y')");
    const StoreSchema found = schema();
    QCOMPARE(found.collections.size(), std::size_t(1));
    QVERIFY(found.carried.isEmpty());
    // A document that was damaged is no obstacle, and not kept as if it were whole.
    runSql(path(),
        "DROP TABLE transload_schema; CREATE TABLE transload_schema (document TEXT NOT NULL); CREATE TABLE t "
        "(a)");
    QVERIFY(schema().carried.isEmpty());
    runSql(path(), "INSERT INTO transload_schema VALUES ('garbage')");
    const StoreSchema damaged = schema();
    QCOMPARE(damaged.collections.size(), std::size_t(1));
    QVERIFY(!damaged.collections[0].fields[0].kind);
}

QTEST_GUILESS_MAIN(SqliteTypesTest)
#include "SqliteTypesTest.moc"
