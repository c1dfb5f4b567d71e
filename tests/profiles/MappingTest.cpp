#include "profiles/Mapping.h"
#include "core/Printable.h"

#include <QTest>

#include <limits>

using namespace transload;

namespace {

constexpr const char* kInvalidUtf8 = "\xff\x01";

std::string_view firstRecord(const Batch& batch) { return batch.record(0); }

CollectionSchema table(std::vector<std::size_t> key)
{
    return CollectionSchema { QStringLiteral("t"),
        { { QStringLiteral("a"), {}, false }, { QStringLiteral("b"), {}, false },
            { QStringLiteral("c"), {}, false }, { QStringLiteral("d"), {}, false } },
        std::move(key), false, {}, {} };
}

} // namespace

class MappingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void identityLeavesRecordsAsTheyAre();
    void pairsOfBytesPassUnchanged();
    void textBecomesItsBytesAndIsCounted();
    void everythingElseIsRefusedByName_data();
    void everythingElseIsRefusedByName();
    void aCopyCountsOnItsOwn();
    void keysAreShownForPeople_data();
    void keysAreShownForPeople();
    void keyFieldsComeInKeyOrder();
    void recordsWithoutKeyShowTheirFirstFields();
    void longKeysAreCut_data();
    void longKeysAreCut();
    void everyKindOfValueCanBeShown_data();
    void everyKindOfValueCanBeShown();
    void damagedRecordsAreShownAsSuch();
    void printableEscapesWhatCannotBeSeen_data();
    void printableEscapesWhatCannotBeSeen();
};

void MappingTest::identityLeavesRecordsAsTheyAre()
{
    Batch in;
    in.addInt(7);
    in.addNull();
    in.addFloat(-0.0);
    in.endRecord();
    Batch out;
    Mapping mapping;
    QVERIFY(mapping.isIdentity());
    QVERIFY(mapping.apply(in, out));
    QCOMPARE(out.recordCount(), std::size_t(1));
    QVERIFY(out.record(0) == in.record(0));
}

void MappingTest::pairsOfBytesPassUnchanged()
{
    Batch in;
    for (const std::string_view value : { std::string_view(""), std::string_view("\0x\xff", 3) }) {
        in.addBytes(ValueKind::Bytes, std::string_view("k\0", 2));
        in.addBytes(ValueKind::Bytes, value);
        in.endRecord();
    }
    Batch out;
    out.addInt(1); // left over from before: must be gone
    out.endRecord();
    Mapping mapping = Mapping::toKeyValue(QStringLiteral("global"));
    QVERIFY(!mapping.isIdentity());
    QVERIFY(mapping.apply(in, out));
    QCOMPARE(out.recordCount(), in.recordCount());
    for (std::size_t i = 0; i < in.recordCount(); ++i)
        QVERIFY(out.record(i) == in.record(i));
    QCOMPARE(mapping.textsAsBytes(), std::uint64_t(0));
}

void MappingTest::textBecomesItsBytesAndIsCounted()
{
    Batch in;
    in.addBytes(ValueKind::Text, "key");
    in.addBytes(ValueKind::Text, kInvalidUtf8);
    in.endRecord();
    in.addBytes(ValueKind::Bytes, "key2");
    in.addBytes(ValueKind::Text, "");
    in.endRecord();
    Batch wanted;
    wanted.addBytes(ValueKind::Bytes, "key");
    wanted.addBytes(ValueKind::Bytes, kInvalidUtf8);
    wanted.endRecord();
    wanted.addBytes(ValueKind::Bytes, "key2");
    wanted.addBytes(ValueKind::Bytes, "");
    wanted.endRecord();
    Batch out;
    Mapping mapping = Mapping::toKeyValue(QStringLiteral("global"));
    QVERIFY(mapping.apply(in, out));
    QCOMPARE(mapping.textsAsBytes(), std::uint64_t(3));
    QCOMPARE(out.recordCount(), std::size_t(2));
    QVERIFY(out.record(0) == wanted.record(0));
    QVERIFY(out.record(1) == wanted.record(1));
    QVERIFY(mapping.apply(in, out));
    QCOMPARE(mapping.textsAsBytes(), std::uint64_t(6));
}

void MappingTest::everythingElseIsRefusedByName_data()
{
    QTest::addColumn<int>("kind"); // of the value
    QTest::addColumn<int>("fields");
    QTest::newRow("a number") << int(ValueKind::Int) << 2;
    QTest::newRow("a null") << int(ValueKind::Null) << 2;
    QTest::newRow("a missing value") << int(ValueKind::Missing) << 2;
    QTest::newRow("a float") << int(ValueKind::Float) << 2;
    QTest::newRow("json") << int(ValueKind::Json) << 2;
    QTest::newRow("one field") << int(ValueKind::Bytes) << 1;
    QTest::newRow("three fields") << int(ValueKind::Bytes) << 3;
}

void MappingTest::everythingElseIsRefusedByName()
{
    QFETCH(int, kind);
    QFETCH(int, fields);
    Batch in;
    in.addBytes(ValueKind::Bytes, "good");
    in.addBytes(ValueKind::Bytes, "value");
    in.endRecord();
    in.addBytes(ValueKind::Bytes, "bad-one");
    for (int i = 1; i < fields; ++i) {
        ValueView value;
        value.kind = ValueKind(kind);
        in.add(value);
    }
    in.endRecord();
    Batch out;
    Mapping mapping = Mapping::toKeyValue(QStringLiteral("trees"));
    const Status status = mapping.apply(in, out);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Unsupported);
    QVERIFY(status.error().message.contains(QStringLiteral("bad-one")));
    QVERIFY(status.error().message.contains(QStringLiteral("trees")));
    QVERIFY(status.error().detail.contains(QStringLiteral("bad-one")));
    QVERIFY(!status.error().nextStep.isEmpty());
    QCOMPARE(out.recordCount(), std::size_t(1)); // nothing of the bad record
    QVERIFY(out.record(0) == in.record(0));
}

void MappingTest::aCopyCountsOnItsOwn()
{
    Batch in;
    in.addBytes(ValueKind::Text, "k");
    in.addBytes(ValueKind::Bytes, "v");
    in.endRecord();
    Batch out;
    const Mapping plan = Mapping::toKeyValue(QStringLiteral("c"));
    Mapping first = plan;
    Mapping second = plan;
    QVERIFY(first.apply(in, out));
    QVERIFY(first.apply(in, out));
    QVERIFY(second.apply(in, out));
    QCOMPARE(first.textsAsBytes(), std::uint64_t(2));
    QCOMPARE(second.textsAsBytes(), std::uint64_t(1));
    QCOMPARE(plan.textsAsBytes(), std::uint64_t(0));
}

void MappingTest::keysAreShownForPeople_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain bytes") << QByteArray("@me:example.org") << false
                                 << QStringLiteral("@me:example.org");
    QTest::newRow("letters of any script")
        << QByteArray("שלום 日本 é") << false << QStringLiteral("שלום 日本 é");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x98\x80") << false
                           << QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("empty") << QByteArray() << false << QString();
    QTest::newRow("not UTF-8") << QByteArray("a\xff\x00", 3) << false << QStringLiteral("0x61ff00");
    QTest::newRow("control character in bytes")
        << QByteArray("a\x1b[31m") << false << QStringLiteral("0x611b5b33316d");
    QTest::newRow("bidi in bytes") << QByteArray("a\xE2\x80\xAE") << false << QStringLiteral("0x61e280ae");
    QTest::newRow("control character in text")
        << QByteArray("a\x1b[31m\n") << true << QStringLiteral("a\\x1b[31m\\x0a");
    QTest::newRow("bidi in text") << QByteArray("a\xE2\x80\xAE"
                                                "b")
                                  << true << QStringLiteral("a\\x{202e}b");
    QTest::newRow("invalid text") << QByteArray("a\xff") << true << QStringLiteral("0x61ff");
}

void MappingTest::keysAreShownForPeople()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isText);
    QFETCH(QString, shown);
    Batch batch;
    batch.addBytes(isText ? ValueKind::Text : ValueKind::Bytes,
        std::string_view(key.constData(), std::size_t(key.size())));
    batch.addBytes(ValueKind::Bytes, "a secret value");
    batch.endRecord();
    QCOMPARE(describeKey(firstRecord(batch), keyValueCollection(QStringLiteral("c"))), shown);
}

void MappingTest::keyFieldsComeInKeyOrder()
{
    Batch batch;
    batch.addInt(1);
    batch.addBytes(ValueKind::Text, "two");
    batch.addInt(3);
    batch.addInt(4);
    batch.endRecord();
    QCOMPARE(describeKey(firstRecord(batch), table({ 2, 1 })), QStringLiteral("3, two"));
    QCOMPARE(describeKey(firstRecord(batch), table({ 9 })), QStringLiteral("(missing)"));
}

void MappingTest::recordsWithoutKeyShowTheirFirstFields()
{
    Batch batch;
    for (int i = 1; i <= 4; ++i)
        batch.addInt(i);
    batch.endRecord();
    QCOMPARE(describeKey(firstRecord(batch), table({})), QStringLiteral("1, 2, 3"));
}

void MappingTest::longKeysAreCut_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("text") << QByteArray(5000, 'x') << QStringLiteral("xxx");
    QTest::newRow("letters of two bytes") << QByteArray("é").repeated(5000) << QStringLiteral("éé");
    QTest::newRow("letters of three bytes")
        << QByteArray("a") + QByteArray("日").repeated(5000) << QStringLiteral("a日");
    QTest::newRow("letters of four bytes")
        << QByteArray("ab") + QByteArray("\xF0\x9F\x98\x80").repeated(5000) << QStringLiteral("ab");
    QTest::newRow("bytes") << QByteArray("\xff").repeated(5000) << QStringLiteral("0xffff");
    QTest::newRow("continuation bytes only") << QByteArray("\x80").repeated(5000) << QStringLiteral("0x8080");
}

void MappingTest::longKeysAreCut()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, beginning);
    Batch batch;
    batch.addBytes(ValueKind::Bytes, std::string_view(key.constData(), std::size_t(key.size())));
    batch.addBytes(ValueKind::Bytes, "");
    batch.endRecord();
    const QString shown = describeKey(firstRecord(batch), keyValueCollection(QStringLiteral("c")));
    QVERIFY2(shown.startsWith(beginning), qPrintable(shown));
    QVERIFY(shown.endsWith(QChar(0x2026)));
    QVERIFY(shown.size() <= 200 && shown.size() >= 198);
    QVERIFY(shown.isValidUtf16());
}

void MappingTest::everyKindOfValueCanBeShown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("integer");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, ValueKind kind, qint64 integer, const char* shown) {
        QTest::newRow(name) << int(kind) << integer << QString::fromUtf8(shown);
    };
    constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
    row("null", ValueKind::Null, 0, "NULL");
    row("missing", ValueKind::Missing, 0, "(missing)");
    row("true", ValueKind::Bool, 1, "true");
    row("largest number", ValueKind::Int, std::numeric_limits<qint64>::max(), "9223372036854775807");
    row("date", ValueKind::Date, -1, "1969-12-31");
    row("time", ValueKind::Time, 3'661'000'002, "01:01:01.000002");
    row("timestamp before 1970", ValueKind::Timestamp, -1, "1969-12-31T23:59:59.999999");
    row("timestamp with zone", ValueKind::TimestampTz, 1'700'000'000'000'000, "2023-11-14T22:13:20.000000Z");
    row("least timestamp", ValueKind::Timestamp, kLeast, "-9223372036854775808 µs");
    row("interval", ValueKind::Interval, 5, "1 months 2 days 5 µs");
    row("uuid", ValueKind::Uuid, 0, "00112233-4455-6677-8899-aabbccddeeff");
    row("float", ValueKind::Float, 0, "0.1");
    row("json", ValueKind::Json, 0, "0123");
}

void MappingTest::everyKindOfValueCanBeShown()
{
    QFETCH(int, kind);
    QFETCH(qint64, integer);
    QFETCH(QString, shown);
    ValueView value;
    value.kind = ValueKind(kind);
    value.integer = integer;
    value.real = 0.1;
    value.months = 1;
    value.days = 2;
    const QByteArray uuid = QByteArray::fromHex("00112233445566778899aabbccddeeff");
    value.bytes
        = value.kind == ValueKind::Uuid ? std::string_view(uuid.constData(), 16) : std::string_view("0123");
    Batch batch;
    batch.add(value);
    batch.endRecord();
    QCOMPARE(describeKey(firstRecord(batch), table({ 0 })), shown);
}

void MappingTest::damagedRecordsAreShownAsSuch()
{
    QCOMPARE(describeKey(std::string_view("\x05\xff\xff\xff\xff", 5), table({ 0 })),
        QStringLiteral("(unreadable record)"));
    QCOMPARE(describeKey(std::string_view("\x77", 1), table({ 0 })), QStringLiteral("(unreadable record)"));
}

void MappingTest::printableEscapesWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("A é 日 שלום") << QStringLiteral("A é 日 שלום");
    QTest::newRow("newline and tab") << QStringLiteral("a\n\tb") << QStringLiteral("a\\x0a\\x09b");
    QTest::newRow("NUL") << QString(QChar(0)) << QStringLiteral("\\x00");
    QTest::newRow("C1 control") << QString(QChar(0x9b)) << QStringLiteral("\\x9b");
    QTest::newRow("zero width") << QString(QChar(0x200b)) << QStringLiteral("\\x{200b}");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QStringLiteral("\\x{d800}");
    QTest::newRow("line separator") << QString(QChar(0x2028)) << QStringLiteral("\\x{2028}");
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041") << QStringLiteral("\\x{e0041}");
}

void MappingTest::printableEscapesWhatCannotBeSeen()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(printable(text), shown);
    QCOMPARE(isPrintable(text), text == shown);
}

QTEST_APPLESS_MAIN(MappingTest)
#include "MappingTest.moc"
