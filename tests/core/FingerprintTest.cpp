#include "core/Fingerprint.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace transload;

class FingerprintTest : public QObject {
    Q_OBJECT

private slots:
    void recordBytesAreAsDocumented_data();
    void recordBytesAreAsDocumented();
    void everyKindSurvivesTheRoundTrip();
    void damagedEncodingsAreNoticed_data();
    void damagedEncodingsAreNoticed();
    void knownDigestOfOneRecord();
    void sumDoesNotDependOnOrderOrParts();
    void sumCarriesAndWraps();
    void emptyFingerprintIsZero();
    void runFingerprintFollowsItsDefinition();
    void streamAndBlockAgree();
    void droppedFieldsLeaveNoTrace();
};

namespace {

std::string encodedValue(const ValueView& value)
{
    Batch batch;
    batch.add(value);
    batch.endRecord();
    return std::string(batch.record(0));
}

ValueView valueOf(ValueKind kind)
{
    ValueView value;
    value.kind = kind;
    return value;
}

Digest digestOfNumber(std::uint8_t first, std::uint8_t rest)
{
    Digest digest;
    digest.fill(rest);
    digest[0] = first;
    return digest;
}

} // namespace

void FingerprintTest::recordBytesAreAsDocumented_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char* name, const ValueView& value, const char* hex) {
        QTest::newRow(name) << QByteArray::fromStdString(encodedValue(value)) << QByteArray(hex);
    };
    ValueView value;
    row("null", value, "00");
    row("missing", valueOf(ValueKind::Missing), "0f");
    value = valueOf(ValueKind::Bool);
    value.integer = 1;
    row("true", value, "0101");
    value = valueOf(ValueKind::Int);
    value.integer = std::numeric_limits<std::int64_t>::min();
    row("smallest integer", value, "020000000000000080");
    value.integer = -2;
    row("negative integer", value, "02feffffffffffffff");
    value = valueOf(ValueKind::Float);
    value.real = 1.5;
    row("float", value, "03000000000000f83f");
    value.real = -0.0;
    row("minus zero is kept", value, "030000000000000080");
    value.real = std::nan("1");
    row("one NaN", value, "03000000000000f87f");
    value.real = std::bit_cast<double>(0xFFF0000000000001ULL);
    row("signalling negative NaN", value, "03000000000000f87f");
    value.real = -std::numeric_limits<double>::infinity();
    row("minus infinity", value, "03000000000000f0ff");
    value = valueOf(ValueKind::Decimal);
    value.bytes = "1.10";
    row("decimal", value, "0404000000312e3130");
    value = valueOf(ValueKind::Text);
    value.bytes = std::string_view("a\0\xFF", 3);
    row("text with NUL and invalid UTF-8", value, "05030000006100ff");
    value = valueOf(ValueKind::Bytes);
    row("empty bytes", value, "0600000000");
    value = valueOf(ValueKind::Date);
    value.integer = -1;
    row("date", value, "07ffffffff");
    value = valueOf(ValueKind::Time);
    value.integer = 1;
    row("time", value, "080100000000000000");
    value = valueOf(ValueKind::Interval);
    value.months = 1;
    value.days = -1;
    value.integer = 2;
    row("interval", value, "0b01000000ffffffff0200000000000000");
    value = valueOf(ValueKind::Uuid);
    value.bytes = "0123456789abcdef";
    row("uuid", value, "0c30313233343536373839616263646566");
    value = valueOf(ValueKind::Json);
    value.bytes = "{}";
    row("json", value, "0d020000007b7d");
    value = valueOf(ValueKind::Other);
    value.typeName = "inet";
    value.bytes = "::1";
    row("other", value, "0e04000000696e6574030000003a3a31");
}

void FingerprintTest::recordBytesAreAsDocumented()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hex);
    QCOMPARE(bytes.toHex(), hex);
}

void FingerprintTest::everyKindSurvivesTheRoundTrip()
{
    Batch batch;
    for (std::size_t kind = 0; kind < kValueKinds; ++kind) {
        ValueView value = valueOf(ValueKind(kind));
        value.integer = kind == std::size_t(ValueKind::Bool) ? 1 : -77;
        value.real = -0.0;
        value.months = 13;
        value.days = -3;
        value.bytes = "0123456789abcdef";
        value.typeName = "type";
        batch.add(value);
    }
    batch.endRecord();
    Batch again;
    FieldCursor field(batch.record(0));
    std::size_t kind = 0;
    std::string joined;
    for (; field.next(); ++kind) {
        QCOMPARE(field.value().kind, ValueKind(kind));
        again.add(field.value());
        joined += field.encoded();
    }
    again.endRecord();
    QVERIFY(!field.isDamaged());
    QCOMPARE(kind, kValueKinds);
    QVERIFY(again.record(0) == batch.record(0));
    QVERIFY(joined == batch.record(0));
}

void FingerprintTest::damagedEncodingsAreNoticed_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("unknown tag") << QByteArray("10");
    QTest::newRow("high tag") << QByteArray("ff");
    QTest::newRow("bool without payload") << QByteArray("01");
    QTest::newRow("short integer") << QByteArray("0201020304050607");
    QTest::newRow("short float") << QByteArray("0300");
    QTest::newRow("short length") << QByteArray("05010000");
    QTest::newRow("length beyond the end") << QByteArray("050200000061");
    QTest::newRow("huge length") << QByteArray("06ffffffff61");
    QTest::newRow("short date") << QByteArray("07000000");
    QTest::newRow("short interval") << QByteArray("0b000000000000000000000000000000");
    QTest::newRow("short uuid") << QByteArray("0c00");
    QTest::newRow("other without text") << QByteArray("0e0100000061");
    QTest::newRow("good field, then damage") << QByteArray("0002");
}

void FingerprintTest::damagedEncodingsAreNoticed()
{
    QFETCH(QByteArray, hex);
    const std::string bytes = QByteArray::fromHex(hex).toStdString();
    FieldCursor field(bytes);
    while (field.next()) { }
    QVERIFY(field.isDamaged());
    QVERIFY(!field.next());
}

void FingerprintTest::knownDigestOfOneRecord()
{
    Batch batch;
    batch.addBytes(ValueKind::Bytes, "k");
    batch.addBytes(ValueKind::Bytes, "");
    batch.endRecord();
    Sha256 sha;
    Fingerprint fingerprint;
    sha.addRecords(batch, fingerprint);
    // printf '\x06\x01\0\0\0k\x06\0\0\0\0' | sha256sum
    QCOMPARE(
        fingerprint.hex(), QByteArray("63477ead6a4614bb2249186f32f29349657935f0776016750c6b104d5e62cdec"));
    QCOMPARE(fingerprint.records(), std::uint64_t(1));
    QCOMPARE(toHex(sha.digest("abc")),
        QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void FingerprintTest::sumDoesNotDependOnOrderOrParts()
{
    Sha256 sha;
    Fingerprint forwards;
    Fingerprint backwards;
    std::array<Fingerprint, 3> parts;
    constexpr int kRecords = 1000;
    for (int i = 0; i < kRecords; ++i) {
        forwards.add(sha.digest(std::to_string(i)));
        backwards.add(sha.digest(std::to_string(kRecords - 1 - i)));
        parts[std::size_t(i) % parts.size()].add(sha.digest(std::to_string(i)));
    }
    Fingerprint joined;
    for (const Fingerprint& part : parts)
        joined.add(part);
    QVERIFY(forwards == backwards && forwards == joined);
    joined.add(sha.digest("0"));
    QVERIFY2(!(joined == forwards), "a record twice shows");
}

void FingerprintTest::sumCarriesAndWraps()
{
    Fingerprint sum;
    sum.add(digestOfNumber(0xFF, 0xFF)); // 2^256 - 1
    sum.add(digestOfNumber(0x02, 0x00));
    QCOMPARE(sum.hex(), QByteArray("01") + QByteArray(62, '0'));
    Fingerprint carry;
    Digest low {};
    std::fill(low.begin(), low.begin() + 8, std::uint8_t(0xFF));
    carry.add(low);
    carry.add(digestOfNumber(0x01, 0x00));
    QCOMPARE(carry.hex(), QByteArray(16, '0') + "01" + QByteArray(46, '0'));
    Fingerprint chain; // a carry that arises from the carry itself
    Digest middle {};
    std::fill(middle.begin(), middle.begin() + 24, std::uint8_t(0xFF));
    chain.add(middle);
    chain.add(digestOfNumber(0x01, 0x00));
    QCOMPARE(chain.hex(), QByteArray(48, '0') + "01" + QByteArray(14, '0'));
}

void FingerprintTest::emptyFingerprintIsZero()
{
    QCOMPARE(Fingerprint().hex(), QByteArray(64, '0'));
    QCOMPARE(Fingerprint().records(), std::uint64_t(0));
}

void FingerprintTest::runFingerprintFollowsItsDefinition()
{
    Sha256 sha;
    Fingerprint one;
    one.add(sha.digest("x"));
    const QByteArray text = QByteArray("Z") + '\0' + "0" + '\0' + QByteArray(64, '0') + '\n' + "a" + '\0'
        + "1" + '\0' + one.hex() + '\n' + QStringLiteral("ä").toUtf8() + '\0' + "0" + '\0'
        + QByteArray(64, '0') + '\n';
    const QByteArray expected = toHex(sha.digest({ text.constData(), std::size_t(text.size()) }));
    QCOMPARE(runFingerprint(
                 { { QStringLiteral("ä"), {} }, { QStringLiteral("a"), one }, { QStringLiteral("Z"), {} } }),
        expected);
    QVERIFY(runFingerprint({ { QStringLiteral("a"), one } }) != expected);
}

void FingerprintTest::streamAndBlockAgree()
{
    Sha256 sha;
    for (int i = 0; i < 1000; ++i)
        sha.add("0123456789");
    const Digest stream = sha.finish();
    std::string block;
    for (int i = 0; i < 1000; ++i)
        block += "0123456789";
    QVERIFY(sha.digest(block) == stream);
}

void FingerprintTest::droppedFieldsLeaveNoTrace()
{
    Batch batch;
    batch.addInt(1);
    batch.endRecord();
    batch.addInt(2);
    batch.dropOpenRecord();
    QCOMPARE(batch.sizeBytes(), std::size_t(9));
    batch.addNull();
    batch.endRecord();
    QCOMPARE(batch.recordCount(), std::size_t(2));
    QVERIFY(batch.record(1) == std::string_view("\0", 1));
    batch.clear();
    QVERIFY(batch.isEmpty() && batch.sizeBytes() == 0);
}

QTEST_GUILESS_MAIN(FingerprintTest)
#include "FingerprintTest.moc"
