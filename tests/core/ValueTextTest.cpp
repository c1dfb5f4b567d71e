#include "core/ValueText.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace transload;
using namespace std::string_view_literals;

namespace {

constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kDay = 86'400'000'000;

ValueView whole(ValueKind kind, std::int64_t integer)
{
    ValueView value;
    value.kind = kind;
    value.integer = integer;
    return value;
}

ValueView interval(std::int32_t months, std::int32_t days, std::int64_t micros)
{
    ValueView value = whole(ValueKind::Interval, micros);
    value.months = months;
    value.days = days;
    return value;
}

ValueView real(double number)
{
    ValueView value;
    value.kind = ValueKind::Float;
    value.real = number;
    return value;
}

ValueView bytes(ValueKind kind, std::string_view content)
{
    ValueView value;
    value.kind = kind;
    value.bytes = content;
    return value;
}

bool isSame(const ValueView& a, const ValueView& b)
{
    return a.kind == b.kind && a.integer == b.integer && a.months == b.months && a.days == b.days
        && a.bytes == b.bytes
        && (std::isnan(a.real) ? std::isnan(b.real)
                               : a.real == b.real && std::signbit(a.real) == std::signbit(b.real));
}

} // namespace

class ValueTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasOneTextAndComesBackFromIt_data();
    void everyValueHasOneTextAndComesBackFromIt();
    void anotherSpellingIsNotTakenForTheValue_data();
    void anotherSpellingIsNotTakenForTheValue();
    void everyDayComesBack();
    void everyFloatComesBack();
    void timeOutsideADayHasNoWayBack();
    void nullAndMissingHaveNoText();
};

namespace {

void addRow(const ValueView& value, std::string_view text)
{
    QTest::addRow("%d %.60s", int(value.kind), std::string(text).c_str())
        << int(value.kind) << qlonglong(value.integer) << value.months << value.days << value.real
        << QByteArray(value.bytes.data(), qsizetype(value.bytes.size()))
        << QByteArray(text.data(), qsizetype(text.size()));
}

void addNumbers()
{
    addRow(whole(ValueKind::Bool, 1), "true");
    addRow(whole(ValueKind::Bool, 0), "false");
    for (const std::int64_t value :
        { kMin, kMax, std::int64_t(0), std::int64_t(-1), (std::int64_t(1) << 53) + 1 })
        addRow(whole(ValueKind::Int, value), std::to_string(value));
    addRow(real(0.0), "0");
    addRow(real(-0.0), "-0");
    addRow(real(0.1), "0.1");
    addRow(real(5e-324), "5e-324");
    addRow(real(2.2250738585072011e-308), "2.225073858507201e-308"); // the largest subnormal
    addRow(real(1.7976931348623157e308), "1.7976931348623157e+308");
    addRow(real(9007199254740993.0), "9007199254740992");
    addRow(real(std::numeric_limits<double>::infinity()), "Infinity");
    addRow(real(-std::numeric_limits<double>::infinity()), "-Infinity");
    addRow(real(std::numeric_limits<double>::quiet_NaN()), "NaN");
    for (const char* text : { "1.10", "18446744073709551615", "1e400", "-0", "NaN", "Infinity", "0.000" })
        addRow(bytes(ValueKind::Decimal, text), text);
    static const std::string kLong = std::string(1000, '9') + '.' + std::string(1000, '0');
    addRow(bytes(ValueKind::Decimal, kLong), kLong);
}

void addTimes()
{
    addRow(whole(ValueKind::Date, 0), "1970-01-01");
    addRow(whole(ValueKind::Date, 19'782), "2024-02-29");
    addRow(whole(ValueKind::Date, 2'932'896), "9999-12-31");
    addRow(whole(ValueKind::Date, 2'932'897), "+10000-01-01");
    addRow(whole(ValueKind::Date, -719'528), "0000-01-01");
    addRow(whole(ValueKind::Date, -719'529), "-0001-12-31");
    addRow(whole(ValueKind::Date, -735'160), "-0043-03-15"); // the ides of March of 44 BC
    addRow(whole(ValueKind::Date, std::numeric_limits<std::int32_t>::max()), "infinity");
    addRow(whole(ValueKind::Date, std::numeric_limits<std::int32_t>::min()), "-infinity");
    addRow(whole(ValueKind::Date, std::numeric_limits<std::int32_t>::max() - 1), "+5881580-07-10");
    addRow(whole(ValueKind::Date, std::numeric_limits<std::int32_t>::min() + 1), "-5877641-06-24");
    addRow(whole(ValueKind::Time, 0), "00:00:00");
    addRow(whole(ValueKind::Time, kDay), "24:00:00");
    addRow(whole(ValueKind::Time, kDay - 1), "23:59:59.999999");
    addRow(whole(ValueKind::Time, 45'296'500'000), "12:34:56.5");
    addRow(whole(ValueKind::Timestamp, 0), "1970-01-01T00:00:00");
    addRow(whole(ValueKind::Timestamp, -1), "1969-12-31T23:59:59.999999");
    addRow(whole(ValueKind::TimestampTz, 19'782 * kDay + 45'296'500'000), "2024-02-29T12:34:56.5Z");
    addRow(whole(ValueKind::TimestampTz, 2'932'897 * kDay), "+10000-01-01T00:00:00Z");
    addRow(whole(ValueKind::Timestamp, -735'160 * kDay), "-0043-03-15T00:00:00");
    addRow(whole(ValueKind::Timestamp, kMax), "infinity");
    addRow(whole(ValueKind::TimestampTz, kMin), "-infinity");
    addRow(whole(ValueKind::Timestamp, kMax - 1), "+294247-01-10T04:00:54.775806");
    addRow(whole(ValueKind::TimestampTz, kMin + 1), "-290308-12-21T19:59:05.224193Z");
}

void addIntervals()
{
    constexpr auto kMinInt = std::numeric_limits<std::int32_t>::min();
    constexpr auto kMaxInt = std::numeric_limits<std::int32_t>::max();
    addRow(interval(0, 0, 0), "PT0S");
    addRow(interval(14, 3, 4 * 3'600'000'000LL + 5 * 60'000'000LL + 6'500'000), "P1Y2M3DT4H5M6.5S");
    addRow(interval(-1, 1, -500'000), "P-1M1DT-0.5S");
    addRow(interval(-13, 0, 0), "P-1Y-1M");
    addRow(interval(0, -400, 1), "P-400DT0.000001S");
    addRow(interval(0, 0, -3'661'000'001), "PT-1H-1M-1.000001S");
    addRow(interval(kMinInt, kMinInt, kMin), "P-178956970Y-8M-2147483648DT-2562047788H-54.775808S");
    addRow(interval(kMaxInt, kMaxInt, kMax), "P178956970Y7M2147483647DT2562047788H54.775807S");
}

void addBytes()
{
    addRow(bytes(ValueKind::Uuid, "\x12\x3e\x45\x67\xe8\x9b\x12\xd3\xa4\x56\x42\x66\x14\x17\x40\x00"sv),
        "123e4567-e89b-12d3-a456-426614174000");
    addRow(bytes(ValueKind::Bytes, ""), "");
    addRow(bytes(ValueKind::Bytes, "\0\xFF"sv), "AP8=");
    addRow(bytes(ValueKind::Bytes, "\xFB\xEF\xBE\xFF"), "++++/w==");
    addRow(bytes(ValueKind::Text, "a\0b"sv), "a\0b"sv);
    addRow(bytes(ValueKind::Text, "bad \xC3\x28"), "bad \xC3\x28");
    addRow(bytes(ValueKind::Text, "e\xCC\x81 \xF0\x9F\x98\x80"), "e\xCC\x81 \xF0\x9F\x98\x80");
    addRow(bytes(ValueKind::Json, " {\"a\": [1.10, 1e400]} "), " {\"a\": [1.10, 1e400]} ");
    addRow(bytes(ValueKind::Other, "192.168.0.1/24"), "192.168.0.1/24");
}

} // namespace

void ValueTextTest::everyValueHasOneTextAndComesBackFromIt_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qlonglong>("integer");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("text");
    addNumbers();
    addTimes();
    addIntervals();
    addBytes();
}

void ValueTextTest::everyValueHasOneTextAndComesBackFromIt()
{
    QFETCH(int, kind);
    QFETCH(qlonglong, integer);
    QFETCH(int, months);
    QFETCH(int, days);
    QFETCH(double, number);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, text);
    ValueView value;
    value.kind = ValueKind(kind);
    value.integer = integer;
    value.months = months;
    value.days = days;
    value.real = number;
    value.bytes = { content.constData(), std::size_t(content.size()) };
    const std::string written = textOf(value);
    QCOMPARE(QByteArray::fromStdString(written), text);
    QVERIFY(hasText(value));
    std::string scratch;
    const auto back = parseText(value.kind, written, scratch);
    QVERIFY(back.has_value());
    QVERIFY(isSame(*back, value));
}

void ValueTextTest::anotherSpellingIsNotTakenForTheValue_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    const auto rows = [](ValueKind kind, std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            QTest::addRow("%d %s", int(kind), text) << int(kind) << QByteArray(text);
    };
    rows(ValueKind::Bool, { "", "1", "True", "t", "true " });
    rows(ValueKind::Int,
        { "", "+1", "01", "-0", " 1", "1.0", "9223372036854775808", "-9223372036854775809", "1e3" });
    rows(ValueKind::Float,
        { "", "1.0", "0.10", "1e5", "1E+05", "nan", "inf", "+1", "0x10", "1e400", ".5", "9007199254740993" });
    rows(ValueKind::Decimal, { "", ".5", "1.", "+1", "01", "nan", "1,5", "0x1", "1e", " 1" });
    rows(ValueKind::Date,
        { "", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-01-01", "-0000-01-01",
            "+2024-01-01", "10000-01-01", "+5881580-07-11", "-5877641-06-23", "Infinity", "2024-02-29 ",
            "2024-02-29T00:00:00", "+99999999-01-01", "infinit" });
    rows(ValueKind::Time,
        { "", "24:00:00.1", "24:00:01", "12:60:00", "23:59:60", "12:34", "12:34:56.50", "12:34:56.",
            "1:00:00", "12:34:56Z", "-01:00:00", "12:34:56.1234567" });
    rows(ValueKind::Timestamp,
        { "", "2016-12-31T23:59:60", "2024-02-29 12:34:56", "2024-02-29T24:00:00", "2024-02-29T12:34:56Z",
            "2024-02-29T12:34:56+00:00", "2024-02-29T12:34:56.500", "+294247-01-10T04:00:54.775808",
            "-290308-12-21T19:59:05.224191", "2024-02-29", "now", "+infinity" });
    rows(ValueKind::TimestampTz,
        { "2016-12-31T23:59:60Z", "2024-02-29T12:34:56", "2024-02-29T12:34:56+02:00",
            "2024-02-29T12:34:56z" });
    rows(ValueKind::Interval,
        { "", "P", "PT", "P0D", "P12M", "PT60S", "PT60M", "P1W", "1 day", "PT1H0M", "P1DT", "P1Y-1M",
            "PT1.50S", "PT-0S", "P2147483648D", "PT2562047789H", "P1D1Y", "PT.5S" });
    rows(ValueKind::Uuid,
        { "", "123E4567-E89B-12D3-A456-426614174000", "123e4567e89b12d3a456426614174000",
            "{123e4567-e89b-12d3-a456-426614174000}", "123e4567-e89b-12d3-a456-42661417400g",
            "123e4567-e89b-12d3-a456+426614174000", "123e4567-e89b-12d3-a456-42661417400" });
    rows(ValueKind::Bytes, { "AP8", "AP9=", "AP8=\n", "A===", "AP8=AP8=", "A", "====", "\\x00ff" });
    rows(ValueKind::Json, { "", "{", "{'a':1}", "1,2", "NaN", "[1,]", "\"\\ud800\"", "//\n1" });
}

void ValueTextTest::anotherSpellingIsNotTakenForTheValue()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    std::string scratch;
    QVERIFY(!parseText(ValueKind(kind), text.toStdString(), scratch));
}

void ValueTextTest::everyDayComesBack()
{
    std::string scratch;
    for (std::int64_t days = -800'000; days <= 3'000'000; days += 17) {
        const ValueView value = whole(ValueKind::Date, days);
        const std::string text = textOf(value);
        const auto back = parseText(ValueKind::Date, text, scratch);
        QVERIFY2(back && back->integer == days, text.c_str());
    }
}

void ValueTextTest::everyFloatComesBack()
{
    std::string scratch;
    std::uint64_t bits = 1;
    for (int i = 0; i < 100'000; ++i) {
        bits = bits * 6364136223846793005ULL + 1442695040888963407ULL; // every exponent comes up
        const ValueView value = real(std::bit_cast<double>(bits));
        const std::string text = textOf(value);
        const auto back = parseText(ValueKind::Float, text, scratch);
        if (std::isnan(value.real)) {
            QCOMPARE(text, std::string("NaN"));
            continue;
        }
        QVERIFY2(back && std::bit_cast<std::uint64_t>(back->real) == bits, text.c_str());
    }
}

void ValueTextTest::timeOutsideADayHasNoWayBack()
{
    for (const std::int64_t micros : { std::int64_t(-1), kDay + 1, kMin, kMax }) {
        std::string scratch;
        const ValueView value = whole(ValueKind::Time, micros);
        QVERIFY(!hasText(value));
        QVERIFY(!parseText(ValueKind::Time, textOf(value), scratch));
    }
}

void ValueTextTest::nullAndMissingHaveNoText()
{
    for (const ValueKind kind : { ValueKind::Null, ValueKind::Missing }) {
        std::string scratch;
        const ValueView value = whole(kind, 0);
        QVERIFY(textOf(value).empty());
        QVERIFY(!hasText(value));
        QVERIFY(!parseText(kind, "", scratch));
    }
}

QTEST_APPLESS_MAIN(ValueTextTest)
#include "ValueTextTest.moc"
