#include "JsonTestKit.h"

#include "core/JsonValue.h"
#include "stores/CarriedSchema.h"

#include <QProcess>
#include <QStandardPaths>

#include <limits>

using namespace transload;
using namespace transload::test;
using namespace std::string_view_literals;

namespace {

ValueView value(ValueKind kind, std::string_view bytes, std::int64_t integer = 0)
{
    ValueView view;
    view.kind = kind;
    view.bytes = bytes;
    view.integer = integer;
    return view;
}

ValueView other(std::string_view type, std::string_view text)
{
    ValueView view = value(ValueKind::Other, text);
    view.typeName = type;
    return view;
}

FieldSchema typedField(const char* name, std::optional<ValueKind> kind)
{
    FieldSchema field { QString::fromUtf8(name), {}, false };
    field.kind = kind;
    return field;
}

const std::string& longDecimal()
{
    static const std::string decimal = std::string(1000, '9') + ".10";
    return decimal;
}

// Values of all kinds at their extremes.
std::vector<ValueView> torture()
{
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    ValueView interval = value(ValueKind::Interval, {}, kMin);
    interval.months = -13;
    interval.days = 31;
    return { nullValue(), value(ValueKind::Bool, {}, 1), value(ValueKind::Bool, {}, 0), intValue(kMin),
        intValue(kMax), intValue((std::int64_t(1) << 53) + 1), floatValue(-0.0), floatValue(5e-324),
        floatValue(1.0), floatValue(std::numeric_limits<double>::infinity()),
        floatValue(std::numeric_limits<double>::quiet_NaN()), value(ValueKind::Decimal, "1.10"),
        value(ValueKind::Decimal, "1"), value(ValueKind::Decimal, "1.0"),
        value(ValueKind::Decimal, "18446744073709551615"), value(ValueKind::Decimal, "NaN"),
        value(ValueKind::Decimal, longDecimal()), value(ValueKind::Decimal, "odd \xFF"), textValue(""),
        textValue("a\0b"sv), textValue("bad \xC3\x28 \xFF"), textValue("e\xCC\x81 \xF0\x9F\x98\x80\n\"\\"),
        textValue("2024-02-29"), textValue("NaN"), bytesValue(""), bytesValue("\0\xFF\n"sv),
        value(ValueKind::Date, {}, -735'160),
        value(ValueKind::Date, {}, std::numeric_limits<std::int32_t>::max()),
        value(ValueKind::Time, {}, 86'400'000'000), value(ValueKind::Time, {}, -1),
        value(ValueKind::Timestamp, {}, kMax), value(ValueKind::Timestamp, {}, -1),
        value(ValueKind::TimestampTz, {}, 253'402'300'800'000'000), interval,
        value(ValueKind::Uuid, "0123456789abcdef"), value(ValueKind::Json, R"({"a":[1.10,null]})"),
        value(ValueKind::Json, " {\"a\" :\n1} "), value(ValueKind::Json, "null"),
        value(ValueKind::Json, "\"x\""), value(ValueKind::Json, R"({"$json":1})"),
        value(ValueKind::Json, R"({"$value":{"$bytes":"AA=="}})"), value(ValueKind::Json, R"({"a":1,"a":2})"),
        value(ValueKind::Json, "[1,\n2]"), other("inet", "10.0.0.1"), other("mood", "sad \xFF"),
        other("", "") };
}

// One field for each kind and one without; every value stands once in each of them.
TestCollection tortureCollection(const QString& name)
{
    TestCollection collection {
        { name, { typedField("id", ValueKind::Int), typedField("any \"one\"", std::nullopt) }, { 0 }, false,
            {}, {} },
        {}
    };
    for (std::size_t kind = 1; kind < kValueKinds - 1; ++kind)
        collection.schema.fields.push_back(
            typedField(("kind" + std::to_string(kind)).c_str(), ValueKind(kind)));
    collection.schema.fields[1 + std::size_t(ValueKind::Other)].typeName = QStringLiteral("inet");
    std::int64_t id = 0;
    for (const ValueView& one : torture())
        collection.records.push_back(encoded([&] {
            std::vector<ValueView> all(collection.schema.fields.size(), one);
            all[0] = intValue(++id);
            return all;
        }()));
    std::vector<ValueView> missing(collection.schema.fields.size(), value(ValueKind::Missing, {}));
    missing[0] = intValue(++id);
    collection.records.push_back(encoded(missing));
    return collection;
}

} // namespace

/// What the JSON store writes: for us exactly what went in, for others plain JSON.
class JsonTargetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyValueComesBackFromEveryForm_data();
    void everyValueComesBackFromEveryForm();
    void othersReadWhatWasWritten_data();
    void othersReadWhatWasWritten();
    void plainValuesStandInPlainWords();
    void keyValueCollectionsAreBase64();
    void structureAndCarriedSchemaComeBack();
    void fileNamesTakeAnyCollectionNameN1();
    void oneFileOfOneCollectionRefusesASecond();
    void aKeyThatComesTwiceIsRefusedWhateverTheOrder();
    void keylessCollectionsKeepTwins();
    void oneFileAndItsDescriptionAppearTogether();
    void anEditedDescriptionIsNoticedX1();
    void aDescriptionCannotLeadElsewhereX1();
    void withoutItsDescriptionTheFileIsPlainJson();
    void aDescribedFileThatWasChangedIsRefused();
    void unknownOptionsAreRefused();
    void anEmptyStoreIsAStore();

private:
    QString pathFor(const QString& name) const { return m_folder->filePath(name); }
    void build(const QString& path, const std::vector<TestCollection>& collections,
        const QMap<QString, QString>& options = {}, const QByteArray& carried = {})
    {
        const std::unique_ptr<Target> target = must(begin(path, options));
        StoreSchema schema;
        for (TestCollection collection : collections) {
            collection.schema = must(jsonStore().adapt(collection.schema)).collection;
            mustDo(writeAll(*target, collection));
            schema.collections.push_back(collection.schema);
        }
        schema.carried = carried;
        mustDo(target->finish(schema, m_context));
        mustDo(target->publish());
    }
    Result<std::unique_ptr<Target>> begin(
        const QString& path, const QMap<QString, QString>& options = {}) const
    {
        return jsonStore().createTarget({ Location::ofPath("json", path), QStringLiteral("run"), options });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestContext m_context;
};

void JsonTargetTest::everyValueComesBackFromEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<int>("collections");
    const auto row = [](const char* name, const char* option, const char* chosen, int collections) {
        QTest::addRow("%s %s", name, chosen) << QString::fromLatin1(name) << QString::fromLatin1(option)
                                             << QString::fromLatin1(chosen) << collections;
    };
    row("data", "style", "compact", 2);
    row("data", "style", "pretty", 2);
    row("data", "format", "jsonl", 2);
    row("data", "format", "json.gz", 2);
    row("data", "format", "jsonl.gz", 2);
    row("data.json", "style", "compact", 2);
    row("data.json", "style", "pretty", 2);
    row("data.json", "shape", "array", 1);
    row("data.json.gz", "style", "compact", 2);
    row("data.jsonl", "style", "pretty", 1);
    row("data.jsonl.gz", "style", "compact", 1);
}

void JsonTargetTest::everyValueComesBackFromEveryForm()
{
    QFETCH(QString, name);
    QFETCH(QString, option);
    QFETCH(QString, chosen);
    QFETCH(int, collections);
    std::vector<TestCollection> samples { tortureCollection("one \"1\""), tortureCollection("two") };
    samples.resize(std::size_t(collections));
    build(pathFor(name), samples, { { option, chosen } });
    const std::unique_ptr<Source> source = openJson(pathFor(name));
    const StoreSchema schema = must(source->schema());
    QCOMPARE(schema.collections.size(), samples.size());
    for (const TestCollection& sample : samples) {
        const std::vector<std::string> records = readAll(*source, sample.schema, 1000);
        QCOMPARE(records.size(), sample.records.size());
        for (std::size_t i = 0; i < records.size(); ++i)
            QVERIFY2(records[i] == sample.records[i],
                qPrintable(shownRecord(records[i]) + "\n instead of \n" + shownRecord(sample.records[i])));
        QCOMPARE(must(source->countRecords(sample.schema, m_context)), std::uint64_t(records.size()));
        QCOMPARE(must(source->estimate(sample.schema)).records, std::uint64_t(records.size()));
    }
    QVERIFY(must(source->checkIntegrity(m_context)).empty());
}

void JsonTargetTest::othersReadWhatWasWritten_data() { everyValueComesBackFromEveryForm_data(); }

// Python's own parser, and jq where it is installed, share no code with us.
void JsonTargetTest::othersReadWhatWasWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, option);
    QFETCH(QString, chosen);
    QFETCH(int, collections);
    std::vector<TestCollection> samples { tortureCollection("one \"1\""), tortureCollection("two") };
    samples.resize(std::size_t(collections));
    build(pathFor(name), samples, { { option, chosen } });
    const QString checker = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR")
        + QStringLiteral("/tests/stores/json/check_written.py");
    QProcess python;
    python.start("python3", { checker, pathFor(name), QString::number(samples.front().records.size()) });
    QVERIFY(python.waitForFinished(60'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QVERIFY2(python.readAllStandardOutput().startsWith("checked " + QByteArray::number(collections)),
        "all of them");
}

void JsonTargetTest::plainValuesStandInPlainWords()
{
    TestCollection rows { { "rows",
                              { typedField("id", ValueKind::Int), typedField("on", ValueKind::Date),
                                  typedField("price", ValueKind::Decimal),
                                  typedField("tags", ValueKind::Json), typedField("x", std::nullopt) },
                              { 0 }, false, {}, {} },
        { encoded({ intValue(1), value(ValueKind::Date, {}, 19'782), value(ValueKind::Decimal, "1.10"),
              value(ValueKind::Json, R"(["a", "b"])"), textValue("y") }),
            encoded({ intValue(2), nullValue(), value(ValueKind::Missing, {}), nullValue(),
                bytesValue("AB") }) } };
    build(pathFor("rows.json"), { rows }, { { "shape", "array" } });
    QCOMPARE(readText(pathFor("rows.json")),
        QByteArray("[\n"
                   R"({"id":1,"on":"2024-02-29","price":1.10,"tags":["a", "b"],"x":"y"},)"
                   "\n"
                   R"({"id":2,"on":null,"tags":null,"x":{"$bytes":"QUI="}})"
                   "\n]\n"));
    build(pathFor("pretty.json"), { rows }, { { "style", "pretty" } });
    QCOMPARE(readText(pathFor("pretty.json")),
        QByteArray("{\n  \"rows\": [\n    {\n      \"id\": 1,\n      \"on\": \"2024-02-29\",\n      "
                   "\"price\": 1.10,\n"
                   "      \"tags\": [\"a\", \"b\"],\n      \"x\": \"y\"\n    },\n    {\n      \"id\": 2,\n   "
                   "   \"on\": null,\n"
                   "      \"tags\": null,\n      \"x\": {\"$bytes\":\"QUI=\"}\n    }\n  ]\n}\n"));
    build(pathFor("rows.jsonl"), { rows });
    QCOMPARE(readText(pathFor("rows.jsonl")).count('\n'), 2);
}

void JsonTargetTest::keyValueCollectionsAreBase64()
{
    build(pathFor("kv"),
        { { keyValueCollection("events"), { keyValueRecord("\0"sv, "v"), keyValueRecord("k", "") } } });
    QCOMPARE(readText(pathFor("kv/events.json")),
        QByteArray("[\n{\"key\":\"AA==\",\"value\":\"dg==\"},\n{\"key\":\"aw==\",\"value\":\"\"}\n]\n"));
    QVERIFY(must(openJson(pathFor("kv"))->schema()).collections.front().isKeyValue);
}

void JsonTargetTest::structureAndCarriedSchemaComeBack()
{
    TestCollection table = tortureCollection("table");
    table.schema.fields[0].declaredType = "BIGINT";
    table.schema.fields[0].notNull = true;
    table.schema.fields[0].identity = Identity::ByDefault;
    table.schema.fields[1].defaultValue = "'x'";
    table.schema.dialect = "sqlite";
    table.schema.definition = "CREATE TABLE ...";
    table.schema.uniqueKeys = { { "once", { 1 } } };
    table.schema.foreignKeys = { { "f", { 0 }, "other", { "x" }, "CASCADE", {}, true, false } };
    table.schema.indexes = { { "i", { 1, 0 }, { true, false }, false } };
    CarriedSchema carried;
    carried.collections = { { must(jsonStore().adapt(table.schema)).collection, { { table.schema, {} } } } };
    for (const char* name : { "s.json", "folder" }) {
        build(pathFor(name), { table }, {}, carried.toJson());
        const StoreSchema schema = must(openJson(pathFor(name))->schema());
        QCOMPARE(schema.carried, carried.toJson());
        CollectionSchema wanted = table.schema;
        wanted.dialect.clear();
        wanted.definition.clear();
        QVERIFY(schema.collections.front() == wanted);
    }
}

void JsonTargetTest::fileNamesTakeAnyCollectionNameN1()
{
    QStringList names { "A", "a", "\u00C9", "\u00E9", "E\u0301", "..", ".", "", "/", "a/b", "x.transload",
        "con:*?\"<>|", "50%", "50%25", "~2", "a~2", "a~h0123456789abcdef", " lead", "trail ", "trail.",
        "new\nline", "schema", "עברית", QString("nul") + QChar(0), QString(254, 'y'), QString(255, 'y'),
        QString(400, QChar(0xE4)), QString(300, '%') };
    std::vector<TestCollection> collections;
    for (const QString& name : names)
        collections.push_back(keyValueSample(name, 3));
    build(pathFor("names"), collections);
    QStringList folded;
    for (const QString& file : QDir(pathFor("names")).entryList(QDir::Files | QDir::Hidden)) {
        QVERIFY2(
            file.toUtf8().size() <= 255 && !file.startsWith('.') && !file.contains('\n'), qPrintable(file));
        folded << file.normalized(QString::NormalizationForm_C).toCaseFolded();
    }
    QCOMPARE(folded.size(), names.size() + 1);
    QCOMPARE(folded.removeDuplicates(), qsizetype(0));
    const std::unique_ptr<Source> source = openJson(pathFor("names"));
    const StoreSchema schema = must(source->schema());
    QCOMPARE(schema.collections.size(), std::size_t(names.size()));
    for (const TestCollection& collection : collections)
        QVERIFY2(
            readAll(*source, collection.schema) == collection.records, qPrintable(collection.schema.name));
    QVERIFY(must(jsonStore().inspect(Location::ofPath("json", pathFor("names")))).foreignEntries.isEmpty());
}

void JsonTargetTest::oneFileOfOneCollectionRefusesASecond()
{
    for (const char* name : { "a.jsonl", "a.json" }) {
        const std::unique_ptr<Target> target = must(begin(pathFor(name), { { "shape", "array" } }));
        mustDo(writeAll(*target, keyValueSample("one", 3)));
        QCOMPARE(mustFail(target->openWriter(keyValueCollection("two"))).code, ErrorCode::Unsupported);
    }
}

void JsonTargetTest::aKeyThatComesTwiceIsRefusedWhateverTheOrder()
{
    const QStringList orders { "abb", "bab", "cabdefc", "zyxwvz" };
    for (const QString& order : orders)
        for (const char* path : { "t.json", "t.jsonl.gz", "t" }) {
            TestCollection sample { keyValueCollection("twins"), {} };
            for (const QChar key : order)
                sample.records.push_back(keyValueRecord(std::string(1, key.toLatin1()), "v"));
            const std::unique_ptr<Target> target = must(begin(pathFor(path)));
            Status done = writeAll(*target, sample);
            if (done)
                done = target->finish({ { sample.schema }, {}, {} }, m_context);
            const Error error = mustFail(done);
            QCOMPARE(error.code, ErrorCode::Conflict);
            QVERIFY2(error.detail.endsWith("key '" + order.right(1) + "'"), qPrintable(error.detail));
        }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void JsonTargetTest::keylessCollectionsKeepTwins()
{
    TestCollection sample { { "keyless", { typedField("a", std::nullopt) }, {}, false, {}, {} },
        { encoded({ intValue(2) }), encoded({ intValue(1) }), encoded({ intValue(2) }),
            encoded({ nullValue() }) } };
    build(pathFor("k.json"), { sample });
    QVERIFY(readAll(*openJson(pathFor("k.json")), sample.schema) == sample.records);
    // An absent key is none: SQLite allows several.
    sample.schema.key = { 0 };
    sample.records = { encoded({ nullValue() }), encoded({ nullValue() }), encoded({ intValue(1) }) };
    build(pathFor("n.json"), { sample });
    QVERIFY(readAll(*openJson(pathFor("n.json")), sample.schema) == sample.records);
}

void JsonTargetTest::oneFileAndItsDescriptionAppearTogether()
{
    const QString path = pathFor("a.json");
    const Location location = Location::ofPath("json", path);
    std::unique_ptr<Target> target = must(begin(path));
    mustDo(writeAll(*target, keyValueSample("one", 3)));
    QVERIFY(!target->publish());
    mustDo(target->finish({ { keyValueCollection("one") }, {}, {} }, m_context));
    QCOMPARE(target->staged().path().section('/', -1), QStringLiteral("a.json"));
    QCOMPARE(must(jsonStore().targetState(location)), TargetState::Absent);
    writeText(path, "mine");
    QCOMPARE(mustFail(target->publish()).code, ErrorCode::Conflict);
    QCOMPARE(readText(path), QByteArray("mine"));
    QVERIFY(!QFile::exists(path + ".transload.json"));
    QVERIFY(QFile::remove(path));
    writeText(path + ".transload.json", "mine");
    QCOMPARE(must(jsonStore().targetState(location)), TargetState::Occupied);
    QCOMPARE(mustFail(target->publish()).code, ErrorCode::Conflict);
    QVERIFY(QFile::remove(path + ".transload.json") && !QFile::exists(path));
    mustDo(target->publish());
    QCOMPARE(must(jsonStore().inspect(location)).files.size(), std::size_t(2));
    mustDo(target->withdraw());
    target.reset();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void JsonTargetTest::anEditedDescriptionIsNoticedX1()
{
    const QString path = pathFor("a.json");
    build(path, { keyValueSample("one", 3) });
    const QByteArray before = readText(path + ".transload.json");
    for (const QByteArray& changed : { QByteArray(before).replace("\"one\"", "\"two\""), QByteArray("{}"),
             QByteArray(), QByteArray(before).chopped(20), QByteArray(before).replace("true", "false") }) {
        QVERIFY(changed != before);
        writeText(path + ".transload.json", changed);
        const Error error = mustFail(openJson(path)->schema());
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY(error.nextStep.contains("plain JSON"));
    }
}

void JsonTargetTest::aDescriptionCannotLeadElsewhereX1()
{
    build(pathFor("data"), { keyValueSample("../secret", 3) });
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList { "data" });
    QVERIFY(QFile::rename(pathFor("data/%2E.%2Fsecret.json"), pathFor("secret.json")));
    const Error error = mustFail(openJson(pathFor("data"))->schema());
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY2(error.message.contains("missing"), qPrintable(error.message));
}

void JsonTargetTest::withoutItsDescriptionTheFileIsPlainJson()
{
    build(pathFor("a.json"), { keyValueSample("one", 3), keyValueSample("two", 2) });
    QVERIFY(QFile::remove(pathFor("a.json.transload.json")));
    const StoreSchema schema = must(openJson(pathFor("a.json"))->schema());
    QCOMPARE(schema.collections.size(), std::size_t(2));
    QVERIFY(!schema.collections.front().isKeyValue);
    QCOMPARE(fieldNames(schema.collections.front()), (QStringList { "key", "value" }));
}

void JsonTargetTest::aDescribedFileThatWasChangedIsRefused()
{
    TestCollection rows { { "rows", { typedField("id", ValueKind::Int), typedField("on", ValueKind::Date) },
                              { 0 }, false, {}, {} },
        { encoded({ intValue(1), value(ValueKind::Date, {}, 19'782) }) } };
    build(pathFor("a.json"), { rows });
    const QByteArray good = readText(pathFor("a.json"));
    for (const char* on : { "\"2023-02-29\"", "5", "true", "[1]", "{\"$date\":1}",
             "{\"$value\":{\"$date\":\"2024-02-29\"}}" }) {
        writeText(pathFor("a.json"), QByteArray(good).replace("\"2024-02-29\"", on));
        const std::unique_ptr<Source> source = openJson(pathFor("a.json"));
        Batch batch;
        const Error error = mustFail(must(source->openReader(rows.schema))->next(batch, 1000));
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY2(error.message.contains("“on”") && error.message.startsWith("At line 3, column "),
            qPrintable(error.message));
    }
    writeText(pathFor("a.json"), QByteArray(good).chopped(2) + "x}");
    const Findings findings = must(openJson(pathFor("a.json"))->checkIntegrity(m_context));
    QVERIFY(hasStop(findings));
}

void JsonTargetTest::unknownOptionsAreRefused()
{
    for (const char* name : { "style", "shape", "format" })
        QCOMPARE(mustFail(begin(pathFor("a.json"), { { name, "../x" } })).code, ErrorCode::Unsupported);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void JsonTargetTest::anEmptyStoreIsAStore()
{
    for (const char* name : { "a", "a.json", "a.jsonl", "b.json.gz" }) {
        build(pathFor(name), {});
        QVERIFY2(must(openJson(pathFor(name))->schema()).collections.empty(), name);
        QVERIFY2(jsonStore().recognises(pathFor(name)), name);
    }
}

QTEST_GUILESS_MAIN(JsonTargetTest)
#include "JsonTargetTest.moc"
