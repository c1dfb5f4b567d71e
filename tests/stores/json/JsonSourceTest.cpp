#include "JsonTestKit.h"

using namespace transload;
using namespace transload::test;

/// What JSON files that nothing describes are read as.
class JsonSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyShapeBecomesCollections_data();
    void everyShapeBecomesCollections();
    void aFieldOfOneKindSaysSo_data();
    void aFieldOfOneKindSaysSo();
    void aKindIsReadOnlyWhereTheSpellingComesBack_data();
    void aKindIsReadOnlyWhereTheSpellingComesBack();
    void aFolderHoldsACollectionForEachFile();
    void packedFilesReadAsTheirContent();
    void membersAreSortedByTheirBytes();
    void aThousandMembersAreColumnsAndMoreAreDocuments();
    void windowsOfAnySizeGiveTheSameRecords();
    void countGoesAnotherWayAndAgrees_data();
    void countGoesAnotherWayAndAgrees();
    void surveyAndEstimateSayWhatAReaderYields();
    void byteOrderMarkIsSkippedAndNotedJ1();
    void recogniseWhatIsJsonAndNothingElse();
    void aChangedFileIsNoticedWhileItIsRead();
    void aSecondLookSeesWhatWasWrittenSince();
    void sharedNamesAreKeptApart();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        writeText(path, content);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestContext m_context;
};

void JsonSourceTest::everyShapeBecomesCollections_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("found"); // for each collection: name, its fields, then its records
    const auto row
        = [](const char* title, const char* file, const QByteArray& content, const QStringList& found) {
              QTest::newRow(title) << QString::fromLatin1(file) << content << found;
          };
    row("array", "a.json", R"([{"id":1,"b":"x"},{"id":2}])", { "a: b, id", R"("x" | 1)", "- | 2" });
    row("white space everywhere", "a.json", " \n[ { \"id\" : 1 } ,\r\n\t{ \"id\" : 2 } ] \n",
        { "a: id", "1", "2" });
    row("null, absent and empty", "a.json", R"([{"a":null},{},{"a":""},{"a":[]}])",
        { "a: a", "null", "-", R"("")", "<[]>" });
    row("numbers keep their spelling", "a.json",
        R"([{"n":9007199254740993},{"n":18446744073709551615},{"n":-9223372036854775808},{"n":1.10},{"n":-0},)"
        R"({"n":1e400},{"n":1.0},{"n":0.1},{"n":1E5}])",
        { "a: n", "d9007199254740993", "d18446744073709551615", "d-9223372036854775808", "d1.10", "d-0",
            "d1e400", "d1.0", "d0.1", "d1E5" });
    row("among other values too", "a.json",
        R"([{"n":9007199254740993},{"n":18446744073709551615},{"n":-9223372036854775808},{"n":1.10},{"n":"x"}])",
        { "a: n", "9007199254740993", "d18446744073709551615", "-9223372036854775808", "d1.10", R"("x")" });
    row("nested values keep their text", "a.json", R"([{"o": { "x" : [1.10, "\u0061"] } , "t":true}])",
        { "a: o, t", R"(<{ "x" : [1.10, "\u0061"] }> | true)" });
    row("escapes", "a.json", R"([{"k\u0065y":"\ud83d\ude00 \"\\\/\b\f\n\r\t"}])",
        { "a: key", QStringLiteral("\"😀 \"\\/\b\f\n\r\t\"") });
    row("their own marks are not ours", "a.json", R"([{"a":{"$bytes":"AA=="}},{"a":{"$json":1}}])",
        { "a: a", R"(<{"$bytes":"AA=="}>)", R"(<{"$json":1}>)" });
    row("keyed by id", "projects.json", R"({"17":{"name":"x"},"4":{"name":"y","key":"z"}})",
        { "projects: key_, key, name", R"("17" | - | "x")", R"("4" | "z" | "y")" });
    row("sections", "s.json", R"({"users":[{"id":1}],"orders":[{"n":2},{"n":3}]})",
        { "users: id", "1", "orders: n", "2", "3" });
    row("sections and others", "s.json", R"({"sessions":[{"id":1}],"baseDir":"/x","meta":{"v":1}})",
        { "sessions: id", "1", "other members: key, document", R"("baseDir" | <"/x">)",
            R"("meta" | <{"v":1}>)" });
    row("configuration", "c.json", R"({"a":1,"b":"x","c":null})",
        { "c: key, document", R"("a" | <1>)", R"("b" | <"x">)", R"("c" | <null>)" });
    row("lines", "l.jsonl", "{\"a\":1}\n\n {\"a\":2}\r\n{\"a\":3}", { "l: a", "1", "2", "3" });
    row("lines of anything", "l.ndjson", "1\n\"x\"\n[2]\n",
        { "l: id, document", "1 | <1>", "2 | <\"x\">", "3 | <[2]>" });
    row("mixed array", "m.json", R"([{"a":1}, 5 ,null,[1, 2]])",
        { "m: id, document", R"(1 | <{"a":1}>)", "2 | <5>", "3 | <null>", "4 | <[1, 2]>" });
    row("empty array", "e.json", "[]", { "e: id, document" });
    row("empty object", "e.json", "{}", { "e: key, document" });
    row("no lines", "e.jsonl", "", { "e: id, document" });
    row("NUL in text", "a.json", R"([{"a":"x\u0000y"}])",
        { "a: a", QStringLiteral("\"x") + QChar(0) + "y\"" });
}

void JsonSourceTest::everyShapeBecomesCollections()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, found);
    const std::unique_ptr<Source> source = openJson(write(file, content));
    QStringList shown;
    for (const CollectionSchema& collection : must(source->schema()).collections) {
        shown << collection.name + ": " + fieldNames(collection).join(", ");
        shown += shownRecords(*source, collection);
        QCOMPARE(must(source->countRecords(collection, m_context)), readAll(*source, collection).size());
    }
    QCOMPARE(shown, found);
}

void JsonSourceTest::aFieldOfOneKindSaysSo_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* values, int kind, const char* shown) {
        QTest::addRow("%s", values) << QByteArray(values) << kind << QString::fromUtf8(shown);
    };
    row("1;-2;null", int(ValueKind::Int), "1; -2; null");
    row("1.5;0.1;-0.0;1e+16", int(ValueKind::Float), "f1.5; f0.10000000000000001; f-0; f10000000000000000");
    row("1.5;1.10", int(ValueKind::Decimal), "d1.5; d1.10");
    row("1;1.5", int(ValueKind::Decimal), "d1; d1.5");
    row("18446744073709551615", int(ValueKind::Decimal), "d18446744073709551615");
    row("true;false;null", int(ValueKind::Bool), "true; false; null");
    row("\"x\";\"2024-02-29\"", int(ValueKind::Text), "\"x\"; \"2024-02-29\"");
    row("[1];{\"a\":2}", int(ValueKind::Json), "<[1]>; <{\"a\":2}>");
    row("1;true", -1, "1; true");
    row("1.5;\"1.5\"", -1, "d1.5; \"1.5\"");
    row("null;null", -1, "null; null");
}

void JsonSourceTest::aFieldOfOneKindSaysSo()
{
    QFETCH(QByteArray, values);
    QFETCH(int, kind);
    QFETCH(QString, shown);
    QByteArray content = "[";
    for (const QByteArray& value : values.split(';'))
        content += (content.size() > 1 ? ",{\"v\":" : "{\"v\":") + value + '}';
    content += ']';
    const std::unique_ptr<Source> source = openJson(write("a.json", content));
    const CollectionSchema collection = must(source->schema()).collections.front();
    QCOMPARE(collection.fields[0].kind ? int(*collection.fields[0].kind) : -1, kind);
    QCOMPARE(shownRecords(*source, collection).join("; "), shown);
    // The survey that was made on the way says what the reader yields.
    const FieldSurvey survey = must(source->survey(collection, m_context)).front();
    FieldSurvey counted;
    for (const std::string& record : readAll(*source, collection)) {
        FieldCursor field(record);
        QVERIFY(field.next());
        ++counted.values[std::size_t(field.value().kind)];
    }
    QCOMPARE(survey.values, counted.values);
}

void JsonSourceTest::aKindIsReadOnlyWhereTheSpellingComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](ValueKind kind, const char* value, const char* shown) {
        QTest::addRow("%d %s", int(kind), value)
            << int(kind) << QByteArray(value) << QString::fromUtf8(shown);
    };
    row(ValueKind::Float, "0.1", "f0.10000000000000001");
    row(ValueKind::Float, "-0.0", "f-0");
    row(ValueKind::Float, "1.10", "d1.10");
    row(ValueKind::Float, "1e400", "d1e400");
    row(ValueKind::Float, "1", "1");
    row(ValueKind::Decimal, "1", "d1");
    row(ValueKind::Decimal, "1.10", "d1.10");
    row(ValueKind::Int, "1.0", "d1.0");
    row(ValueKind::Int, "18446744073709551616", "d18446744073709551616");
    row(ValueKind::Date, "\"2024-02-29\"", "kind7:19782:");
    row(ValueKind::Date, "\"2023-02-29\"", "\"2023-02-29\"");
    row(ValueKind::Date, "\"2024-02-2\\u0039\"", "\"2024-02-29\"");
    row(ValueKind::TimestampTz, "\"1970-01-01T00:00:01Z\"", "kind10:1000000:");
    row(ValueKind::TimestampTz, "\"2016-12-31T23:59:60Z\"", "\"2016-12-31T23:59:60Z\"");
    row(ValueKind::Bytes, "\"QUI=\"", "kind6:0:AB");
    row(ValueKind::Bytes, "\"QUI\"", "\"QUI\"");
    row(ValueKind::Json, "\"x\"", "<\"x\">");
    row(ValueKind::Json, "{\"$json\": 1}", "<{\"$json\": 1}>");
    row(ValueKind::Json, "null", "null");
    row(ValueKind::Text, "5", "5");
    row(ValueKind::Bool, "1", "1");
}

void JsonSourceTest::aKindIsReadOnlyWhereTheSpellingComesBack()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, value);
    QFETCH(QString, shown);
    const std::unique_ptr<Source> source = openJson(write("a.json", "[{\"v\":" + value + "}]"));
    CollectionSchema collection = must(source->schema()).collections.front();
    collection.fields[0].kind = ValueKind(kind);
    QCOMPARE(shownRecords(*source, collection), QStringList { shown });
}

void JsonSourceTest::aFolderHoldsACollectionForEachFile()
{
    write("data/projects.json", R"({"1":{"a":1}})");
    write("data/deep/er/files.json", "[{\"b\":2}]");
    write("data/old.json.gz", gzip("[{\"c\":3}]"));
    write("data/list.jsonl", "{\"d\":4}\n");
    write("data/both.json", R"({"x":[{"e":5}],"y":[]})");
    write("data/chats.json.tmp", "[");
    write("data/.hidden.json", "[");
    QVERIFY(QFile::link("projects.json", m_folder->filePath("data/link.json")));
    const QString path = m_folder->filePath("data");
    QVERIFY(!jsonStore().recognises(path)); // a link is no file of the store
    QVERIFY(QFile::remove(m_folder->filePath("data/link.json")));
    QVERIFY(jsonStore().recognises(path));
    const Inspection inspection = must(jsonStore().inspect(Location::ofPath("json", path)));
    QCOMPARE(inspection.files.size(), std::size_t(5));
    QCOMPARE(inspection.foreignEntries, (QStringList { ".hidden.json", "chats.json.tmp" }));
    const std::unique_ptr<Source> source = openJson(path);
    QStringList names;
    for (const CollectionSchema& collection : must(source->schema()).collections)
        names << collection.name;
    QCOMPARE(names, (QStringList { "both/x", "both/y", "deep/er/files", "list", "old", "projects" }));
}

void JsonSourceTest::packedFilesReadAsTheirContent()
{
    for (const char* name : { "a.json", "a.jsonl" }) {
        const QByteArray content
            = QByteArray(name).endsWith('l') ? "{\"a\":1}\n{\"a\":2}\n" : R"([{"a":1},{"a":2}])";
        const std::unique_ptr<Source> source
            = openJson(write(QString::fromLatin1(name) + ".gz", gzip(content)));
        const CollectionSchema collection = must(source->schema()).collections.front();
        QCOMPARE(collection.name, QStringLiteral("a"));
        QCOMPARE(shownRecords(*source, collection), (QStringList { "1", "2" }));
    }
}

void JsonSourceTest::membersAreSortedByTheirBytes()
{
    // By UTF-16 the last two would change places.
    const std::unique_ptr<Source> source = openJson(
        write("a.json", QStringLiteral("[{\"b\":1,\"\":2,\"B\":3,\"😀\":4,\"\uFF5E\":5,\"ä\":6}]").toUtf8()));
    QCOMPARE(fieldNames(must(source->schema()).collections.front()),
        (QStringList { "", "B", "b", "ä", "\uFF5E", "😀" }));
}

void JsonSourceTest::aThousandMembersAreColumnsAndMoreAreDocuments()
{
    for (const int count : { 1000, 1001 }) {
        QByteArray content = "[";
        for (int i = 0; i < count; ++i)
            content += (i ? ",{\"m" : "{\"m") + QByteArray::number(i) + "\":1}";
        const std::unique_ptr<Source> source = openJson(write("a.json", content + "]"));
        QCOMPARE(
            must(source->schema()).collections.front().fields.size(), std::size_t(count == 1000 ? 1000 : 2));
        const Findings findings = must(source->checkIntegrity(m_context));
        QCOMPARE(findings.size(), std::size_t(count == 1000 ? 0 : 1));
        if (!findings.empty())
            QVERIFY2(findings.front().reason.contains("1000"), qPrintable(findings.front().reason));
    }
}

// Values lie across every boundary of the window that files are read through.
void JsonSourceTest::windowsOfAnySizeGiveTheSameRecords()
{
    for (int shift = 0; shift < 40; ++shift) {
        QByteArray content = "[" + QByteArray(1024 * 1024 - 60 + shift, ' ');
        content += R"({"a":"\ud83d\ude00ä","b":-12.5e+3},{"a":null,"b":true},{"a":"x","b":[1,{"c":"]"}]})";
        content += QByteArray(1024 * 1024, '\n') + R"(,{"a":")" + QByteArray(3 * 1024 * 1024, 'z')
            + R"(","b":0}])";
        const std::unique_ptr<Source> source = openJson(write("a.json", content));
        const CollectionSchema collection = must(source->schema()).collections.front();
        QStringList shown = shownRecords(*source, collection);
        QCOMPARE(shown.takeLast().size(), 3 * 1024 * 1024 + 6);
        QCOMPARE(shown,
            (QStringList {
                QStringLiteral("\"😀ä\" | d-12.5e+3"), "null | true", R"("x" | <[1,{"c":"]"}]>)" }));
        QCOMPARE(must(source->countRecords(collection, m_context)), std::uint64_t(4));
    }
}

void JsonSourceTest::countGoesAnotherWayAndAgrees_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("brackets in strings")
        << "a.json" << QByteArray(R"([{"a":"],[{\"\\"},{"a":"\\\"]"},{"]":","}])");
    QTest::newRow("sections")
        << "a.json" << QByteArray(R"({"x\"y":[1,[2],{"x\"y":[3,4]}],"x":[[],[],[]],"n":{"x":[1,2]},"e":[]})");
    QTest::newRow("members") << "a.json" << QByteArray(R"({"a":{"b":{"c":1},"d":[1,2]},"e":{},"f":{}})");
    QTest::newRow("scalars") << "a.json" << QByteArray("[1,\"x\",true,null,-1.5e3 , [] ]");
    QTest::newRow("lines") << "a.jsonl" << QByteArray("1\n\"a b\"\n{\"a\":\n1}\n[]\ntrue");
}

void JsonSourceTest::countGoesAnotherWayAndAgrees()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const std::unique_ptr<Source> source = openJson(write(file, content));
    for (const CollectionSchema& collection : must(source->schema()).collections) {
        const std::size_t read = readAll(*source, collection).size();
        QCOMPARE(must(source->countRecords(collection, m_context)), std::uint64_t(read));
        QCOMPARE(must(source->estimate(collection)).records, std::uint64_t(read));
    }
}

void JsonSourceTest::surveyAndEstimateSayWhatAReaderYields()
{
    const std::unique_ptr<Source> source
        = openJson(write("a.json", R"([{"a":1,"b":"x"},{"a":1.5},{"a":null,"b":[1]},{"a":true,"b":"y"}])"));
    CollectionSchema collection = must(source->schema()).collections.front();
    for (const bool asFloat : { false, true }) {
        if (asFloat)
            collection.fields[0].kind = ValueKind::Float;
        const std::vector<FieldSurvey> survey = must(source->survey(collection, m_context));
        const auto count
            = [&](std::size_t field, ValueKind kind) { return survey[field].values[std::size_t(kind)]; };
        QCOMPARE(count(0, ValueKind::Int), std::uint64_t(1));
        QCOMPARE(count(0, asFloat ? ValueKind::Float : ValueKind::Decimal), std::uint64_t(1));
        QCOMPARE(count(0, ValueKind::Null), std::uint64_t(1));
        QCOMPARE(count(0, ValueKind::Bool), std::uint64_t(1));
        QCOMPARE(count(1, ValueKind::Text), std::uint64_t(2));
        QCOMPARE(count(1, ValueKind::Json), std::uint64_t(1));
        QCOMPARE(count(1, ValueKind::Missing), std::uint64_t(1));
    }
    const CollectionSize size = must(source->estimate(collection));
    QVERIFY(size.isExact && size.records == 4 && size.payloadBytes > 40);
}

void JsonSourceTest::byteOrderMarkIsSkippedAndNotedJ1()
{
    const std::unique_ptr<Source> source = openJson(write("a.json", "\xEF\xBB\xBF[{\"a\":1}]"));
    QCOMPARE(shownRecords(*source, must(source->schema()).collections.front()), QStringList { "1" });
    const Findings findings = must(source->checkIntegrity(m_context));
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().id, QStringLiteral("json.byteOrderMark"));
    QCOMPARE(findings.front().severity, Severity::Note);
}

void JsonSourceTest::recogniseWhatIsJsonAndNothingElse()
{
    QVERIFY(jsonStore().recognises(write("a.json", "\n [1]")));
    QVERIFY(jsonStore().recognises(write("a.JSON", "{")));
    QVERIFY(jsonStore().recognises(write("a.json.gz", gzip("[]"))));
    QVERIFY(!jsonStore().recognises(write("b.json", "hello")));
    QVERIFY(!jsonStore().recognises(write("a.txt", "[]")));
    QVERIFY(!jsonStore().recognises(write("a.json.transload.json", "{}")));
    QVERIFY(!jsonStore().recognises(m_folder->path())); // a.txt lies in it
    const Error error
        = mustFail(jsonStore().openSource(Location::ofPath("json", m_folder->filePath("a.txt"))));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(error.nextStep.contains(".jsonl"));
}

void JsonSourceTest::aChangedFileIsNoticedWhileItIsRead()
{
    const QString path = write("a.json", R"([{"a":1},{"a":2}])");
    const std::unique_ptr<Source> source = openJson(path);
    const CollectionSchema collection = must(source->schema()).collections.front();
    for (const char* content : { R"([{"a":1},{"b":2}])", R"([{"a":1},5])" }) {
        writeText(path, content);
        const std::unique_ptr<Reader> reader = must(source->openReader(collection));
        Batch batch;
        const Error error = mustFail(reader->next(batch, 1000));
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY2(error.detail.contains("line 1, column "), qPrintable(error.detail));
    }
}

// Scans are remembered by the file's times, which move in steps.
void JsonSourceTest::aSecondLookSeesWhatWasWrittenSince()
{
    for (int i = 0; i < 50; ++i) {
        const QByteArray name = QByteArray::number(i % 10);
        const std::unique_ptr<Source> source = openJson(write("a.json", "[{\"" + name + "\":1}]"));
        QCOMPARE(fieldNames(must(source->schema()).collections.front()),
            QStringList { QString::fromLatin1(name) });
        QTest::qWait(i % 3 * 30);
    }
}

void JsonSourceTest::sharedNamesAreKeptApart()
{
    write("data/a.json", R"({"x":[1]})");
    write("data/a/x.json", "[2]");
    write("data/a.jsonl", "3");
    const std::unique_ptr<Source> source = openJson(m_folder->filePath("data"));
    QStringList shown;
    for (const CollectionSchema& collection : must(source->schema()).collections)
        shown << collection.name + ": " + shownRecords(*source, collection).join("; ");
    QCOMPARE(shown, (QStringList { "a/x: 1 | <1>", "a: 1 | <3>", "a/x_: 1 | <2>" }));
}

QTEST_GUILESS_MAIN(JsonSourceTest)
#include "JsonSourceTest.moc"
