#include "PostgresFixture.h"

#include "core/ValueText.h"
#include "stores/postgresql/PgNumeric.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace transload;
using namespace transload::store_postgresql;
using namespace transload::test;

/// Every kind of value at its extremes: from the server and back by both formats of COPY, judged by the
/// server's own spelling.
class PostgresValuesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void valuesOfEveryTypeComeBack_data();
    void valuesOfEveryTypeComeBack();
    void encodingIsWhatTheMapSays();
    void timestampBeyondTheEncodingIsRefused();
    void decimalTextsThatWouldComeBackOtherwiseAreRefused();
    void anyValueFieldsKeepKindAndSpelling();
    void spelledKindsComeBackFromText();
    void unfitValuesNameFieldAndKeyQ5_data();
    void unfitValuesNameFieldAndKeyQ5();
    void valuesThatTheServerRefusesNameTheirColumnQ5_data();
    void valuesThatTheServerRefusesNameTheirColumnQ5();
    void tooManyColumnsAreRefusedQ5();
    void tooLongIndexEntryIsToldQ5();
    void longNamesAreShortenedReversiblyN1();
    void strangeNamesAreKeptN1();
    void namesOfTheServersOwnTablesAreChangedN1();
    void foreignStructureComesBackAsItWasAdapted();
    void largeValuesPass();

private:
    Location at(const QString& schema) const { return schemaAt(*m_server, QStringLiteral("app"), schema); }
    QString sql(const QString& text) const { return m_server->sql(text, QStringLiteral("app")); }
    void dropSchema(const QString& name) const
    {
        sql(QStringLiteral("SET client_min_messages = error; DROP SCHEMA IF EXISTS %1 CASCADE").arg(name));
    }
    StoreSchema build(const QString& schema, const std::vector<TestCollection>& collections)
    {
        dropSchema(schema);
        return must(buildStore(m_store, at(schema), collections));
    }

    std::unique_ptr<PostgresServer> m_server;
    PgStore m_store;
    TestContext m_context;
};

namespace {

FieldSchema field(const char* name, std::optional<ValueKind> kind, const QString& typeName = {})
{
    FieldSchema schema { QLatin1String(name), {}, false };
    schema.kind = kind;
    schema.typeName = typeName;
    return schema;
}

ValueView kindValue(ValueKind kind, std::int64_t integer)
{
    ValueView value;
    value.kind = kind;
    value.integer = integer;
    return value;
}

ValueView bytesOf(ValueKind kind, std::string_view bytes, std::string_view typeName = {})
{
    ValueView value;
    value.kind = kind;
    value.bytes = bytes;
    value.typeName = typeName;
    return value;
}

} // namespace

void PostgresValuesTest::initTestCase()
{
    if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
        QSKIP("the PostgreSQL server's programs are not installed");
    m_server = std::make_unique<PostgresServer>();
    m_server->createDatabase(QStringLiteral("app"));
}

void PostgresValuesTest::valuesOfEveryTypeComeBack_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char* type, ValueKind kind, const QStringList& values) {
        QTest::newRow(type) << QString::fromUtf8(type) << int(kind) << values;
    };
    const QString many = QString(QStringLiteral("1234567890")).repeated(100);
    row("boolean", ValueKind::Bool, { "true", "false" });
    row("smallint", ValueKind::Int, { "-32768", "32767", "0" });
    row("integer", ValueKind::Int, { "-2147483648", "2147483647" });
    row("bigint", ValueKind::Int, { "-9223372036854775808", "9223372036854775807", "9007199254740993" });
    row("real", ValueKind::Float, { "0.1", "-0", "Infinity", "-Infinity", "NaN", "1e-45", "3.4028235e38" });
    row("double precision", ValueKind::Float,
        { "0.1", "-0", "Infinity", "-Infinity", "NaN", "5e-324", "1.7976931348623157e308",
            "9007199254740993" });
    row("numeric", ValueKind::Decimal,
        { "0", "0.00", "1.10", "-0.001", "10000", "100000000", "0.00001", "-12345.6789", "NaN", "Infinity",
            "-Infinity", "99999999999999999999999999999999999999", "18446744073709551615", many,
            many + ".00" + many, "0." + QString(300, '0') + "1", "1e100", "9999.9999", "0.0001",
            "0.00010000" });
    row("numeric(38,10)", ValueKind::Decimal, { "1.1", "-9999999999999999999999999999.9999999999" });
    row("text", ValueKind::Text,
        { "", " ", "ünï 😀 e\u0301 עברית", "tab\tnew\nline\\N \\. \\", "NULL", "\r", "\\x41" });
    row("varchar(10)", ValueKind::Text, { "", "abc  ", "1234567890" });
    row("char(5)", ValueKind::Text, { "", "ab", "abcde" });
    row("name", ValueKind::Text, { "abc" });
    row("bytea", ValueKind::Bytes, { "\\x", "\\x00", "\\x00ff5c0a09", "\\xdeadbeef" });
    row("date", ValueKind::Date,
        { "2024-02-29", "1970-01-01", "1969-12-31", "2000-01-01", "0001-01-01", "0001-12-31 BC",
            "4714-11-24 BC", "9999-12-31", "5874897-12-31", "infinity", "-infinity", "0044-03-15 BC" });
    row("time", ValueKind::Time, { "00:00:00", "24:00:00", "23:59:59.999999", "12:34:56.5", "23:59:60" });
    row("timestamp", ValueKind::Timestamp,
        { "2024-02-29 12:34:56.5", "1969-12-31 23:59:59.999999", "0044-03-15 01:02:03 BC",
            "9999-12-31 23:59:59.999999", "294246-12-31 23:59:59.999999", "4714-11-24 00:00:00 BC",
            "infinity", "-infinity", "2016-12-31 23:59:60" });
    row("timestamptz", ValueKind::TimestampTz,
        { "2024-02-29 12:34:56.5+05:30", "1969-12-31 23:59:59.999999Z", "4714-11-24 00:00:00+00 BC",
            "infinity", "-infinity", "9999-12-31 23:59:59.999999-12" });
    row("interval", ValueKind::Interval,
        { "0", "1 year 2 mons -3 days 04:05:06.789", "-1 mons", "-0.000001 seconds", "-178000000 years",
            "100000:00:00.5", "-1 days +00:00:01", "P1Y2M3DT4H5M6S" });
    row("uuid", ValueKind::Uuid,
        { "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff" });
    row("json", ValueKind::Json,
        { "{\"b\": 1,  \"a\":1.10, \"a\":null}", "\"\\u0000\"", "1e400", " [] ", "null" });
    row("jsonb", ValueKind::Json,
        { "{\"b\": 1,  \"a\":1.10}", "12345678901234567890.10", "\"\\n\"", "null" });
    const auto other = ValueKind::Other;
    row("mood", other, { "sad", "it's", "" });
    row("moody", other, { "sad" });
    row("posint", ValueKind::Int, { "5" });
    row("integer[]", other, { "{}", "{1,NULL,-3}", "{{1,2},{3,4}}", "[2:3]={7,8}" });
    row("text[]", other, { "{\"a,b\",\"\",NULL,\"NULL\",\"q\\\"\\\\\"}" });
    row("double precision[]", other, { "{0.1,NaN,-0,Infinity}" });
    row("timestamptz[]", other, { "{\"2024-01-01 00:00:00+02\",infinity}" });
    row("inet", other, { "10.0.0.1", "::1/64", "10.1.2.3/8" });
    row("cidr", other, { "10.0.0.0/8" });
    row("macaddr", other, { "08:00:2b:01:02:03" });
    row("int4range", other, { "empty", "[1,10)", "(,)" });
    row("tstzrange", other, { "[\"2024-01-01 00:00:00+02\",)" });
    row("tsvector", other, { "'a':1A 'b':2,3", "" });
    row("pair", other, { "(1,\"a b\")", "(,)", "(,\"\")" });
    row("money", other, { "12.34", "-5" });
    row("timetz", other, { "12:34:56.5+02", "24:00:00-12" });
    row("bit(3)", other, { "101" });
    row("varbit", other, { "", "10101" });
    row("xml", other, { "<a>b</a>", "text" });
    row("point", other, { "(0.1,-0)" });
    row("\"char\"", other, { "a", "" });
    row("oid", other, { "4294967295" });
    row("pg_lsn", other, { "16/B374D848" });
}

void PostgresValuesTest::valuesOfEveryTypeComeBack()
{
    QFETCH(QString, type);
    QFETCH(int, kind);
    QFETCH(QStringList, values);
    // With a column that has no binary form beside it, everything goes by the text format.
    for (const QString& beside : { QString(), QStringLiteral(", beside inet DEFAULT '1.2.3.4'") }) {
        dropSchema(QStringLiteral("s"));
        dropSchema(QStringLiteral("t"));
        QString text = QStringLiteral(
            "CREATE SCHEMA s; SET search_path = s; CREATE TYPE mood AS ENUM ('sad', 'it''s', '');"
            "CREATE DOMAIN moody AS mood; CREATE DOMAIN posint AS int CHECK (VALUE > 0);"
            "CREATE TYPE pair AS (a int, b text); CREATE TABLE v (id int PRIMARY KEY, x %1%2);"
            "INSERT INTO v VALUES (0, NULL);")
                           .arg(type, beside);
        for (int i = 0; i < values.size(); ++i)
            text += QStringLiteral("INSERT INTO v (id, x) VALUES (%1, '%2');")
                        .arg(i + 1)
                        .arg(QString(values[i]).replace(QLatin1Char('\''), QStringLiteral("''")));
        sql(text);
        mustDo(copySchema(m_store, at(QStringLiteral("s")), at(QStringLiteral("t"))));
        const QString all
            = QStringLiteral("SET search_path = %1; SET extra_float_digits = 3; SELECT id, x IS NULL, x "
                             "FROM v ORDER BY id");
        QCOMPARE(sql(all.arg(QStringLiteral("t"))), sql(all.arg(QStringLiteral("s"))));
        const auto source = must(m_store.openSource(at(QStringLiteral("s"))));
        const auto copy = must(m_store.openSource(at(QStringLiteral("t"))));
        const CollectionSchema table = must(source->schema()).collections.front();
        QCOMPARE(int(table.fields[1].kind.value()), kind);
        QVERIFY(fingerprintOf(*source, table) == fingerprintOf(*copy, table));
        const FieldSurvey survey = must(source->survey(table, m_context))[1];
        QCOMPARE(survey.values[std::size_t(kind)], std::uint64_t(values.size()));
        QCOMPARE(survey.values[std::size_t(ValueKind::Null)], std::uint64_t(1));
    }
}

void PostgresValuesTest::encodingIsWhatTheMapSays()
{
    dropSchema(QStringLiteral("s"));
    sql(QStringLiteral(
        R"(CREATE SCHEMA s; CREATE TABLE s.v (a bool, b smallint, c real, d numeric, e text, f bytea, g date,
        h time, i timestamp, j timestamptz, k interval, l uuid, m jsonb, n inet, o int[]);
        INSERT INTO s.v VALUES (true, -2, 1.5, 1.10, 'x', '\x00', '1970-01-02', '00:00:01', '1970-01-01 00:00:01',
        '-infinity', '1 mon -2 days 3 sec', '00112233-4455-6677-8899-aabbccddeeff', '{"a": 1}', '10.0.0.1', '{1,2}');)"));
    const auto source = must(m_store.openSource(at(QStringLiteral("s"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    ValueView interval = kindValue(ValueKind::Interval, 3'000'000);
    interval.months = 1;
    interval.days = -2;
    using namespace std::string_view_literals;
    const std::string expected = encoded(
        { kindValue(ValueKind::Bool, 1), intValue(-2), floatValue(1.5), bytesOf(ValueKind::Decimal, "1.10"),
            textValue("x"), bytesValue("\0"sv), kindValue(ValueKind::Date, 1),
            kindValue(ValueKind::Time, 1'000'000), kindValue(ValueKind::Timestamp, 1'000'000),
            kindValue(ValueKind::TimestampTz, std::numeric_limits<std::int64_t>::min()), interval,
            bytesOf(ValueKind::Uuid, "\x00\x11\x22\x33\x44\x55\x66\x77\x88\x99\xaa\xbb\xcc\xdd\xee\xff"sv),
            bytesOf(ValueKind::Json, "{\"a\": 1}"), bytesOf(ValueKind::Other, "10.0.0.1", "inet"),
            bytesOf(ValueKind::Other, "{1,2}", "integer[]") });
    QCOMPARE(readAll(*source, table), std::vector<std::string> { expected });
}

void PostgresValuesTest::timestampBeyondTheEncodingIsRefused()
{
    dropSchema(QStringLiteral("s"));
    sql(QStringLiteral(
        "CREATE SCHEMA s; CREATE TABLE s.v (x timestamp); INSERT INTO s.v VALUES ('294276-12-31')"));
    const auto source = must(m_store.openSource(at(QStringLiteral("s"))));
    const auto reader = must(source->openReader(must(source->schema()).collections.front()));
    Batch batch;
    const Error error = mustFail(reader->next(batch, 1000));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.message.contains(QLatin1Char('x')));
}

void PostgresValuesTest::decimalTextsThatWouldComeBackOtherwiseAreRefused()
{
    for (const char* text : { "", "-", ".5", "5.", "+1", "01", "-0", "-0.00", "1e5", "1E400", " 1", "1 ",
             "0x1", "nan", "1.2.3", "--1" }) {
        std::string binary;
        QVERIFY2(!textToNumeric(text, binary), text);
    }
    for (const char* text : { "0", "0.0", "-1", "1.10", "10000.0001", "0.00000000000000000001",
             "123456789012345678901234567890" }) {
        std::string binary;
        std::string back;
        QVERIFY2(textToNumeric(text, binary) && numericToText(binary, back), text);
        QCOMPARE(back, std::string(text));
    }
    std::string unused;
    QVERIFY(
        textToNumeric(std::string(131072, '9'), unused) && !textToNumeric(std::string(131073, '9'), unused));
    using namespace std::string_view_literals;
    for (const std::string_view damaged : { ""sv, "\0\0\0"sv, "\0\1\0\0\0\0\0\0"sv, "\0\0\0\0\0\1\0\0"sv,
             "\0\1\0\0\0\0\0\0\x27\x10"sv, "\0\0\0\0\0\0\x7F\xFF"sv }) {
        std::string text;
        QVERIFY(!numericToText(damaged, text));
    }
}

void PostgresValuesTest::anyValueFieldsKeepKindAndSpelling()
{
    using namespace std::string_view_literals;
    TestCollection rows { { QStringLiteral("mixed"),
                              { field("id", std::nullopt), field("any", std::nullopt) }, { 0 }, false, {},
                              {} },
        {} };
    int id = 0;
    for (const ValueView& value :
        { nullValue(), intValue(1), intValue(std::numeric_limits<std::int64_t>::min()), floatValue(1),
            floatValue(-0.0), floatValue(std::numeric_limits<double>::quiet_NaN()), textValue("1"),
            textValue(""), textValue("a\0b"sv), textValue("\xC3\x28"), bytesValue("\0\xFF"sv), bytesValue(""),
            bytesOf(ValueKind::Decimal, "1.10"), kindValue(ValueKind::Date, -719528),
            bytesOf(ValueKind::Json, "{\"$bytes\": 1}"), bytesOf(ValueKind::Other, "10.0.0.1", "inet") })
        rows.records.push_back(
            encoded({ id++ % 2 == 0 ? intValue(id) : textValue(std::to_string(id)), value }));
    build(QStringLiteral("a"), { rows });
    const auto source = must(m_store.openSource(at(QStringLiteral("a"))));
    const CollectionSchema table = must(source->schema()).collections.front();
    QVERIFY(!table.fields[0].kind && !table.fields[1].kind);
    std::vector<std::string> found = readAll(*source, table);
    QVERIFY(found == rows.records);
    QCOMPARE(sql(QStringLiteral("SELECT \"any\" FROM a.mixed WHERE id = '3'")),
        QStringLiteral("-9223372036854775808"));
    const FieldSurvey survey = must(source->survey(table, m_context))[1];
    QCOMPARE(survey.values[std::size_t(ValueKind::Bytes)], std::uint64_t(2));
    QCOMPARE(survey.values[std::size_t(ValueKind::Text)], std::uint64_t(4));
}

void PostgresValuesTest::spelledKindsComeBackFromText()
{
    TestCollection rows { { QStringLiteral("spelled"),
                              { field("foreign", ValueKind::Other, QStringLiteral("geography")),
                                  field("keyed", ValueKind::Json) },
                              { 1 }, false, {}, {} },
        { encoded({ bytesOf(ValueKind::Other, "POINT(1 2)", "geography"), bytesOf(ValueKind::Json, "{ }") }),
            encoded({ nullValue(), bytesOf(ValueKind::Json, "1") }) } };
    build(QStringLiteral("a"), { rows });
    const auto source = must(m_store.openSource(at(QStringLiteral("a"))));
    QVERIFY(readAll(*source, rows.schema) == rows.records);
    QCOMPARE(
        sql(QStringLiteral("SELECT pg_typeof(\"foreign\"), \"foreign\" FROM a.spelled WHERE keyed = '{ }'")),
        QStringLiteral("text|POINT(1 2)"));
}

void PostgresValuesTest::unfitValuesNameFieldAndKeyQ5_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("record");
    using namespace std::string_view_literals;
    const auto row = [](const char* name, ValueKind kind, const ValueView& value) {
        QTest::newRow(name) << int(kind)
                            << QByteArray::fromStdString(encoded({ textValue("the-key"), value }));
    };
    row("NUL in text", ValueKind::Text, textValue("a\0b"sv));
    row("invalid UTF-8", ValueKind::Text, textValue("\xC3\x28"));
    row("surrogate", ValueKind::Text, textValue("\xED\xA0\x80"));
    row("overlong", ValueKind::Text, textValue("\xC0\x80"));
    row("beyond Unicode", ValueKind::Text, textValue("\xF4\x90\x80\x80"));
    row("cut character", ValueKind::Text, textValue("12345678\xE2\x82"));
    row("text in a number", ValueKind::Int, textValue("5"));
    row("number in a text", ValueKind::Text, intValue(5));
    row("decimal with exponent", ValueKind::Decimal, bytesOf(ValueKind::Decimal, "1e400"));
    row("negative zero decimal", ValueKind::Decimal, bytesOf(ValueKind::Decimal, "-0"));
    row("time beyond a day", ValueKind::Time, kindValue(ValueKind::Time, 86'400'000'001));
    row("timestamp before all", ValueKind::Timestamp,
        kindValue(ValueKind::Timestamp, std::numeric_limits<std::int64_t>::min() + 5));
    row("missing", ValueKind::Text, kindValue(ValueKind::Missing, 0));
}

void PostgresValuesTest::unfitValuesNameFieldAndKeyQ5()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, record);
    TestCollection rows { { QStringLiteral("rows"),
                              { field("key", ValueKind::Text), field("the value", ValueKind(kind)) }, { 0 },
                              false, {}, {} },
        { record.toStdString() } };
    dropSchema(QStringLiteral("a"));
    const Error error = mustFail(buildStore(m_store, at(QStringLiteral("a")), { rows }));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY2(
        error.message.contains(QLatin1String("the value")) && error.message.contains(QLatin1String("rows")),
        qPrintable(error.message));
    QVERIFY2(error.detail.contains(QLatin1String("the-key")), qPrintable(error.detail));
    QVERIFY(!error.nextStep.isEmpty());
    QCOMPARE(sql(QStringLiteral(
                 "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transload%' OR nspname = 'a'")),
        QStringLiteral("0"));
}

void PostgresValuesTest::valuesThatTheServerRefusesNameTheirColumnQ5_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char* name, const ValueView& value) {
        QTest::newRow(name) << int(value.kind)
                            << QString::fromUtf8(value.typeName.data(), qsizetype(value.typeName.size()))
                            << QByteArray::fromStdString(encoded({ textValue("k"), value }));
    };
    row("no JSON", bytesOf(ValueKind::Json, "{canary-7b1f"));
    row("no JSON, on a later line", bytesOf(ValueKind::Json, "{\n\"a\":\n\"canary-7b1f\" canary-7b1f\n}"));
    row("no address", bytesOf(ValueKind::Other, "canary-7b1f", "inet"));
    row("no range", bytesOf(ValueKind::Other, "[canary-7b1f: \"x", "int4range"));
    row("date beyond all", kindValue(ValueKind::Date, std::numeric_limits<std::int32_t>::max() - 1));
    row("date before all", kindValue(ValueKind::Date, std::numeric_limits<std::int32_t>::min() + 1));
}

void PostgresValuesTest::valuesThatTheServerRefusesNameTheirColumnQ5()
{
    QFETCH(int, kind);
    QFETCH(QString, typeName);
    QFETCH(QByteArray, record);
    // With another name that ends alike, and one that holds what the server puts between its words.
    for (const QString& name :
        { QStringLiteral("the value"), QStringLiteral("value"), QStringLiteral("a: \"b\", column value") }) {
        TestCollection rows { { QStringLiteral("rows"),
                                  { field("key", ValueKind::Text), field("x", ValueKind(kind), typeName) },
                                  { 0 }, false, {}, {} },
            { record.toStdString() } };
        rows.schema.fields[1].name = name;
        dropSchema(QStringLiteral("a"));
        const Error error = mustFail(buildStore(m_store, at(QStringLiteral("a")), { rows }));
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY2(error.message.contains(QStringLiteral("“rows”")), qPrintable(error.message));
        // A name with a quote cannot be told from where data begins; then none is told.
        QVERIFY2(name.contains(QLatin1Char('"')) || error.message.contains(QStringLiteral("“%1”").arg(name)),
            qPrintable(error.message));
        QVERIFY(!error.nextStep.isEmpty() && !error.detail.isEmpty());
        const QString all = error.message + error.detail + error.nextStep;
        for (const char* data : { "canary", "{", "5881610", "584554" })
            QVERIFY2(!all.contains(QLatin1String(data)), qPrintable(all));
    }
}

void PostgresValuesTest::tooManyColumnsAreRefusedQ5()
{
    CollectionSchema wide { QStringLiteral("wide"), {}, {}, false, {}, {} };
    for (int i = 0; i < 1601; ++i)
        wide.fields.push_back(field(qPrintable(QStringLiteral("f%1").arg(i)), ValueKind::Bool));
    const Error error = mustFail(m_store.adapt(wide));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.message.contains(QLatin1String("1600")));
}

void PostgresValuesTest::tooLongIndexEntryIsToldQ5()
{
    std::string random;
    for (unsigned i = 0; i < 20000; ++i)
        random.push_back(char(33 + (i * i * 7919u + i * 104729u) % 90u));
    TestCollection rows { { QStringLiteral("rows"), { field("key", ValueKind::Text) }, { 0 }, false, {}, {} },
        { encoded({ textValue(random) }) } };
    dropSchema(QStringLiteral("a"));
    const Error error = mustFail(buildStore(m_store, at(QStringLiteral("a")), { rows }));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY2(error.message.contains(QLatin1String("too long for an index")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String("rows")), qPrintable(error.message));
    QVERIFY2(error.detail.contains(QLatin1String("rows_pkey")), qPrintable(error.detail));
    QVERIFY(!error.detail.contains(QString::fromStdString(random.substr(0, 20))));
}

void PostgresValuesTest::longNamesAreShortenedReversiblyN1()
{
    const QString longName = QStringLiteral("ü").repeated(32); // 64 bytes
    const QString twin = longName + QLatin1Char('2');
    CollectionSchema rows { longName, { field("ctid", ValueKind::Int), field("x", ValueKind::Int) }, { 0 },
        false, {}, {} };
    rows.fields[1].name = twin;
    const AdaptedCollection adapted = must(m_store.adapt(rows));
    QVERIFY(adapted.collection.name.toUtf8().size() <= 63 && adapted.collection.name != longName);
    QVERIFY(must(m_store.adapt({ twin, { field("a", ValueKind::Int) }, {}, false, {}, {} })).collection.name
        != adapted.collection.name);
    QCOMPARE(adapted.findings.size(), std::size_t(3));
    for (const Finding& finding : adapted.findings)
        QVERIFY(finding.message.contains(QStringLiteral("“")) && !finding.nextStep.isEmpty());
    build(QStringLiteral("n"), { { rows, { encoded({ intValue(1), intValue(2) }) } } });
    QCOMPARE(sql(QStringLiteral(
                 "SELECT relname FROM pg_class WHERE relnamespace = 'n'::regnamespace AND relkind = 'r' "
                 "AND relname <> 'transload_schema'")),
        adapted.collection.name);
}

void PostgresValuesTest::strangeNamesAreKeptN1()
{
    for (const QString& name :
        { QStringLiteral("a\"b"), QStringLiteral("x'; DROP SCHEMA app;--"), QStringLiteral("select"),
            QStringLiteral("Ünï 😀"), QStringLiteral("עברית"), QStringLiteral("line\nbreak"),
            QStringLiteral("A"), QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("a\\b%s$1") }) {
        CollectionSchema rows { name,
            { field("x", ValueKind::Int), field("y", ValueKind::Other, QStringLiteral("inet")) }, { 0 },
            false, {}, {} };
        rows.fields[0].name = name + QStringLiteral("!");
        rows.indexes = { { name + QStringLiteral(" index"), { 1, 0 }, { true, false }, true } };
        const StoreSchema written = build(QStringLiteral("n"),
            { { rows, { encoded({ intValue(1), bytesOf(ValueKind::Other, "10.0.0.1", "inet") }) } } });
        const auto source = must(m_store.openSource(at(QStringLiteral("n"))));
        QCOMPARE(differencesOf(written, must(source->schema())), QStringList());
        QCOMPARE(written.collections.front().name, name);
        QCOMPARE(readAll(*source, written.collections.front()).size(), std::size_t(1));
    }
}

void PostgresValuesTest::namesOfTheServersOwnTablesAreChangedN1()
{
    const CollectionSchema rows { QStringLiteral("pg_class"), { field("x", ValueKind::Int) }, { 0 }, false,
        {}, {} };
    const AdaptedCollection adapted = must(m_store.adapt(rows));
    QVERIFY(adapted.collection.name != rows.name && adapted.findings.size() == 1);
    build(QStringLiteral("n"), { { rows, { encoded({ intValue(1) }) } } });
    // A definition from elsewhere that says so is not run.
    CollectionSchema hostile = adapted.collection;
    hostile.name = rows.name;
    hostile.definition.replace(adapted.collection.name, rows.name);
    dropSchema(QStringLiteral("n"));
    QCOMPARE(mustFail(buildStore(m_store, at(QStringLiteral("n")), { { hostile, {} } })).code,
        ErrorCode::Unsupported);
}

void PostgresValuesTest::foreignStructureComesBackAsItWasAdapted()
{
    CollectionSchema people { QStringLiteral("people"),
        { field("id", ValueKind::Int), field("name", ValueKind::Text), field("active", ValueKind::Bool),
            field("score", ValueKind::Decimal), field("ratio", ValueKind::Float),
            field("at", ValueKind::TimestampTz), field("boss", ValueKind::Int), field("any", std::nullopt) },
        { 0 }, false, QStringLiteral("sqlite"), QStringLiteral("CREATE TABLE ...") };
    people.fields[0].identity = Identity::ByDefault;
    const char* defaults[] = { "", "'it''s'", "1", "-1.10", "0", "CURRENT_TIMESTAMP", "-5", "7" };
    for (std::size_t i = 0; i < people.fields.size(); ++i)
        people.fields[i].defaultValue = QLatin1String(defaults[i]);
    people.fields[1].notNull = true;
    people.uniqueKeys = { { {}, { 1, 6 } }, { QStringLiteral("named"), { 4 } } };
    people.foreignKeys = { { {}, { 6 }, QStringLiteral("people"), { QStringLiteral("id") },
        QStringLiteral("SET NULL"), QStringLiteral("CASCADE"), true, true } };
    people.indexes = { { QStringLiteral("by_name"), { 1, 5 }, { true, false }, false } };
    TestCollection rows { people, {} };
    for (int i = 1; i <= 3; ++i)
        rows.records.push_back(encoded({ intValue(i), textValue(std::to_string(i)),
            kindValue(ValueKind::Bool, 1), bytesOf(ValueKind::Decimal, "1.10"), floatValue(i),
            kindValue(ValueKind::TimestampTz, 0), intValue(1), i == 1 ? nullValue() : textValue("x") }));
    const StoreSchema written = build(QStringLiteral("f"), { rows });
    const auto source = must(m_store.openSource(at(QStringLiteral("f"))));
    const StoreSchema found = must(source->schema());
    QCOMPARE(differencesOf(written, found), QStringList());
    QVERIFY(readAll(*source, found.collections.front()) == rows.records);
    QCOMPARE(sql(QStringLiteral(
                 "INSERT INTO f.people (boss, ratio) VALUES (3, 9) RETURNING id, name, active, score, boss")),
        QStringLiteral("4|it's|t|-1.10|3"));
}

void PostgresValuesTest::largeValuesPass()
{
    TestCollection rows {
        { QStringLiteral("large"),
            { field("id", ValueKind::Int), field("blob", ValueKind::Bytes), field("text", ValueKind::Text) },
            { 0 }, false, {}, {} },
        { encoded({ intValue(1), bytesValue(std::string(20'000'000, '\xA5')),
              textValue(std::string(10'000'000, 'x')) }),
            encoded({ intValue(2), bytesValue(""), textValue("") }) }
    };
    build(QStringLiteral("a"), { rows });
    const auto source = must(m_store.openSource(at(QStringLiteral("a"))));
    QVERIFY(readAll(*source, rows.schema) == rows.records);
}

QTEST_GUILESS_MAIN(PostgresValuesTest)
#include "PostgresValuesTest.moc"
