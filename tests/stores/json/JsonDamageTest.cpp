#include "JsonTestKit.h"

#include "core/JsonCursor.h"

using namespace transload;
using namespace transload::test;

/// Damaged and hostile files: each is refused with its own words and the place, before anything is moved.
class JsonDamageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFileCutAtEveryByteIsRefusedJ1_data();
    void aFileCutAtEveryByteIsRefusedJ1();
    void everyWrongByteHasItsPlaceJ1_data();
    void everyWrongByteHasItsPlaceJ1();
    void aFlippedByteNeverPassesForTheWholeJ1();
    void lineAndColumnAreCountedInCharactersJ1();
    void duplicateMembersAreRefusedJ2_data();
    void duplicateMembersAreRefusedJ2();
    void duplicateAmongVeryManyNamesIsFoundJ2();
    void depthIsAMessageJ2();
    void largeValuesPassThroughTheWindowJ2();
    void everyDamageOfAPackedFileIsRefusedJ3();
    void membersOfAPackedFileAreJoinedJ3();
    void aPathInThePackedHeaderIsIgnoredJ3();
    void aBombIsRefusedWhileItUnpacksJ3();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder->filePath(name);
        writeText(path, content);
        return path;
    }
    Error refused(const QString& name, const QByteArray& content)
    {
        return mustFail(openJson(write(name, content))->schema());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestContext m_context;
};

void JsonDamageTest::aFileCutAtEveryByteIsRefusedJ1_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("array")
        << "a.json"
        << QByteArray("[ {\"id\": -1.5e3, \"t\": \"ä\\ud83d\\ude00\\n\", \"n\": null},\n {\"b\": [true, "
                      "{\"c\": false}]} ]");
    QTest::newRow("sections") << "a.json"
                              << QByteArray("{\"a\": [1, {\"x\": 2}], \"b\": \"c\", \"d\": {\"e\": []}}");
    QTest::newRow("keyed") << "a.json" << QByteArray("\xEF\xBB\xBF{\"1\": {\"a\": 0.5}, \"2\": {}}");
}

void JsonDamageTest::aFileCutAtEveryByteIsRefusedJ1()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const int whole = int(content.size());
    (void)must(openJson(write(file, content))->schema());
    for (int size = 0; size < whole; ++size) {
        const Error error = refused(file, content.left(size));
        QVERIFY2(error.code == ErrorCode::Corrupt, qPrintable(QString::number(size)));
        const QString place = QStringLiteral("byte %1").arg(size);
        // A character or an escape that is cut is told by its end, too.
        QVERIFY2(
            size <= 3 || error.detail.endsWith(place), qPrintable(error.detail + " instead of " + place));
        QVERIFY2(
            error.detail.contains("line ") && error.detail.contains("column "), qPrintable(error.detail));
        QVERIFY2(error.message.contains("byte ") && !error.nextStep.isEmpty(), qPrintable(error.message));
    }
}

void JsonDamageTest::everyWrongByteHasItsPlaceJ1_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("byte");
    const auto row = [](const QByteArray& content, const char* problem, int byte) {
        QTest::addRow("%s: %s", problem, content.toPercentEncoding(" []{}\",:").left(60).constData())
            << content << QString::fromLatin1(problem) << byte;
    };
    row("[NaN]", "NaN or Infinity", 1);
    row("[-Infinity]", "NaN or Infinity", 1);
    row("{\"a\":NaN}", "NaN or Infinity", 5);
    row("[1, // one\n2]", "comment", 4);
    row("/* x */ [1]", "comment", 0);
    row("[1] # x", "comment", 4);
    row("[\"a\tb\"]", "unescaped control character", 3);
    row(QByteArray("[\"a\0b\"]", 7), "unescaped control character", 3);
    row(QByteArray("[1,\0]", 5), "unexpected character", 3);
    row("[\"\\x\"]", "unknown escape", 2);
    row("[\"\\u12g4\"]", "unknown escape", 2);
    row("[\"\\ud800\"]", "lone surrogate", 2);
    row("[\"\\udc00\"]", "lone surrogate", 2);
    row("[\"\\ud800\\u0041\"]", "lone surrogate", 2);
    row("{\"\\udfff\":1}", "lone surrogate", 2);
    row("[\"\xFF\"]", "invalid UTF-8", 2);
    row("[\"\xC0\x80\"]", "invalid UTF-8", 2);
    row("[\"\xED\xA0\x80\"]", "invalid UTF-8", 2);
    row("[\"\xF4\x90\x80\x80\"]", "invalid UTF-8", 2);
    row("[\"\xE2\x82\"]", "invalid UTF-8", 2);
    row("[\xFF]", "invalid UTF-8", 1);
    row("[01]", "malformed number", 1);
    row("[+1]", "malformed number", 1);
    row("[.5]", "malformed number", 1);
    row("[1.]", "malformed number", 1);
    row("[1e]", "malformed number", 1);
    row("[-]", "malformed number", 1);
    row("[0x10]", "malformed number", 1);
    row("[1,]", "unexpected character", 3);
    row("[,1]", "unexpected character", 1);
    row("[1 2]", "unexpected character", 3);
    row("[{\"a\":1,}]", "unexpected character", 8);
    row("[{\"a\" 1}]", "unexpected character", 6);
    row("[{a:1}]", "unexpected character", 2);
    row("[{'a':1}]", "unexpected character", 2);
    row("[{\"a\":1]]", "unexpected character", 7);
    row("[1}", "unexpected character", 2);
    row("[1]]", "unexpected character", 3);
    row("[1][2]", "unexpected character", 3);
    row("{\"a\":[1]}{", "unexpected character", 9);
    row("[True]", "unexpected character", 1);
    row("[nul]", "unexpected character", 4);
    row("[undefined]", "unexpected character", 1);
}

void JsonDamageTest::everyWrongByteHasItsPlaceJ1()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    QFETCH(int, byte);
    const Error error = refused("a.json", content);
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QCOMPARE(error.detail.section(": ", 1),
        QStringLiteral("%1 at line 1, column %2, byte %3").arg(problem).arg(byte + 1).arg(byte));
    QVERIFY(error.message.contains(QStringLiteral("line 1, column %1 (byte %2)").arg(byte + 1).arg(byte)));
    // Anything at all may follow white space of any length, also beyond the first window.
    const Error later = refused("a.json", QByteArray(1024 * 1024 - 2, '\n') + content);
    QVERIFY2(
        later.detail.contains(problem) && later.detail.contains("line 1048575, "), qPrintable(later.detail));
}

void JsonDamageTest::aFlippedByteNeverPassesForTheWholeJ1()
{
    const QByteArray content = R"([{"id":1,"name":"x"},{"id":2,"name":"y"},{"id":3,"name":"z"}])";
    int refusedCount = 0;
    for (int at = 0; at < content.size(); ++at) {
        QByteArray damaged = content;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x80);
        const std::unique_ptr<Source> source = openJson(write("a.json", damaged));
        const Result<StoreSchema> schema = source->schema();
        refusedCount += schema ? 0 : 1;
        QVERIFY2(!schema, damaged.constData()); // a byte above 127 alone is never UTF-8
    }
    QCOMPARE(refusedCount, int(content.size()));
}

void JsonDamageTest::lineAndColumnAreCountedInCharactersJ1()
{
    const Error error = refused("a.json", QStringLiteral("\uFEFF[\r\n  \"äö😀\", x]").toUtf8());
    QVERIFY2(error.detail.endsWith("line 2, column 10, byte 20"), qPrintable(error.detail));
    const Error first = refused("a.json", "\xEF\xBB\xBFx");
    QVERIFY2(first.detail.isEmpty() || first.code == ErrorCode::Corrupt, qPrintable(first.detail));
    QCOMPARE(refused("a.json", QByteArray("\xFF\xFE[\0", 4)).code, ErrorCode::Unsupported);
    QCOMPARE(refused("a.json", QByteArray("\0[\0]", 4)).code, ErrorCode::Unsupported);
    QVERIFY(refused("a.json", QByteArray("[\0\0\0]\0\0\0", 8)).message.contains("UTF-16"));
}

void JsonDamageTest::duplicateMembersAreRefusedJ2_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("byte");
    QTest::newRow("in a record") << QByteArray(R"([{"a":1,"a":2}])") << 8;
    QTest::newRow("spelled otherwise") << QByteArray(R"([{"a":1,"\u0061":2}])") << 8;
    QTest::newRow("nested") << QByteArray(R"([{"a":{"b":1,"c":2,"b":3}}])") << 19;
    QTest::newRow("outermost") << QByteArray(R"({"a":{},"b":{},"a":{}})") << 15;
    QTest::newRow("sections") << QByteArray(R"({"a":[],"b":[],"\u0061":[]})") << 15;
    QByteArray many = "[{";
    for (int i = 0; i < 300; ++i)
        many += "\"member" + QByteArray::number(i) + "\":1,";
    QTest::newRow("many") << many + "\"member7\":1}]" << int(many.size());
}

void JsonDamageTest::duplicateMembersAreRefusedJ2()
{
    QFETCH(QByteArray, content);
    QFETCH(int, byte);
    const Error error = refused("a.json", content);
    QVERIFY2(error.detail.endsWith(
                 QStringLiteral("duplicate key at line 1, column %1, byte %2").arg(byte + 1).arg(byte)),
        qPrintable(error.detail));
}

void JsonDamageTest::duplicateAmongVeryManyNamesIsFoundJ2()
{
    QByteArray content = "{";
    for (int i = 0; i < 300'000; ++i)
        content += "\"k" + QByteArray::number(i) + "\":0,\n";
    (void)must(openJson(write("a.json", content + "\"k\":0}"))->schema());
    const Error error = refused("a.json", content + "\"k299999\":0}");
    QVERIFY2(error.detail.contains("duplicate key at line 300001, column 1,"), qPrintable(error.detail));
}

void JsonDamageTest::depthIsAMessageJ2()
{
    for (const int depth : { 10'000, 1'000'000 })
        for (const bool isObject : { false, true }) {
            const QByteArray opened
                = isObject ? QByteArray("{\"a\":").repeated(depth) : QByteArray(depth, '[');
            const Error error = refused("a.json", "[" + opened);
            QCOMPARE(error.code, ErrorCode::Unsupported);
            QVERIFY2(error.message.contains(QString::number(kMaxJsonDepth)), qPrintable(error.message));
            QVERIFY2(error.detail.contains("line 1, column"), qPrintable(error.detail));
        }
    const QByteArray deepest
        = QByteArray(int(kMaxJsonDepth) - 1, '[') + QByteArray(int(kMaxJsonDepth) - 1, ']');
    const std::unique_ptr<Source> source = openJson(write("a.json", "[{\"a\":" + deepest + "}]"));
    QCOMPARE(shownRecords(*source, must(source->schema()).collections.front()),
        QStringList { "<" + deepest + ">" });
}

void JsonDamageTest::largeValuesPassThroughTheWindowJ2()
{
    const QByteArray large(20 * 1024 * 1024, 'x');
    const QByteArray digits(500, '7');
    const std::unique_ptr<Source> source = openJson(
        write("a.json", "[{\"a\":\"" + large + "\"},{\"a\":" + digits + "}," + "{\"a\":0." + digits + "}]"));
    const QStringList shown = shownRecords(*source, must(source->schema()).collections.front());
    QCOMPARE(shown.at(0).size(), large.size() + 2);
    QCOMPARE(shown.mid(1), (QStringList { "d" + digits, "d0." + digits }));
}

void JsonDamageTest::everyDamageOfAPackedFileIsRefusedJ3()
{
    QByteArray content = "[";
    for (int i = 0; i < 50; ++i)
        content += "{\"id\":" + QByteArray::number(i * i) + "},";
    content += "{}]";
    const QByteArray packed = gzip(content);
    for (int size = 0; size < packed.size(); ++size) {
        const Error error = refused("a.json.gz", packed.left(size));
        QVERIFY2(error.code == ErrorCode::Corrupt && error.message.contains("a.json.gz"),
            qPrintable(error.detail));
    }
    for (int at = 0; at < packed.size(); ++at) {
        if (at == 4 || at == 5 || at == 6 || at == 7 || at == 8 || at == 9)
            continue; // time, level and system in the header say nothing about the data
        QByteArray flipped = packed;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
        QVERIFY2(!openJson(write("a.json.gz", flipped))->schema(), qPrintable(QString::number(at)));
    }
    const Error garbage = refused("a.json.gz", packed + "garbage");
    QVERIFY2(garbage.message.contains("behind"), qPrintable(garbage.message));
    QVERIFY(!openJson(write("a.json.gz", packed + QByteArray(1, '\0')))->schema());
    const Error notPacked = refused("a.json.gz", content);
    QCOMPARE(notPacked.code, ErrorCode::Corrupt);
}

void JsonDamageTest::membersOfAPackedFileAreJoinedJ3()
{
    const std::unique_ptr<Source> source
        = openJson(write("a.json.gz", gzip("[{\"a\":1}") + gzip("") + gzip(",{\"a\":2}]")));
    QCOMPARE(shownRecords(*source, must(source->schema()).collections.front()), (QStringList { "1", "2" }));
}

void JsonDamageTest::aPathInThePackedHeaderIsIgnoredJ3()
{
    const QString path = write("a.json.gz", gzip("[{\"a\":1}]", "../../escaped.json"));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    const std::unique_ptr<Source> source = openJson(path);
    QCOMPARE(must(source->schema()).collections.front().name, QStringLiteral("a"));
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void JsonDamageTest::aBombIsRefusedWhileItUnpacksJ3()
{
    const Error error = refused("a.json.gz", gzip("[" + QByteArray(200 * 1024 * 1024, ' ') + "]"));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY2(error.detail.contains("limit 400:1"), qPrintable(error.detail));
    QVERIFY(error.nextStep.contains("unpack"));
}

QTEST_GUILESS_MAIN(JsonDamageTest)
#include "JsonDamageTest.moc"
