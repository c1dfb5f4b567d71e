#include "core/JsonValue.h"

#include "core/Batch.h"
#include "core/JsonCursor.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace transload;
using namespace std::string_view_literals;

namespace {

constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
constexpr auto kMax = std::numeric_limits<std::int64_t>::max();

ValueView bytes(ValueKind kind, std::string_view content)
{
    ValueView value;
    value.kind = kind;
    value.bytes = content;
    return value;
}

ValueView whole(ValueKind kind, std::int64_t integer)
{
    ValueView value;
    value.kind = kind;
    value.integer = integer;
    return value;
}

ValueView real(double number)
{
    ValueView value;
    value.kind = ValueKind::Float;
    value.real = number;
    return value;
}

ValueView other(std::string_view type, std::string_view text)
{
    ValueView value = bytes(ValueKind::Other, text);
    value.typeName = type;
    return value;
}

QByteArray recordOf(const ValueView& value)
{
    Batch batch;
    batch.add(value);
    batch.endRecord();
    return QByteArray(batch.record(0).data(), qsizetype(batch.record(0).size()));
}

QByteArray jsonOf(const ValueView& value)
{
    std::string json;
    return appendJsonValue(json, value) ? QByteArray::fromStdString(json) : QByteArray("(none)");
}

void addRow(const ValueView& value, std::string_view json)
{
    QTest::addRow("%.60s", std::string(json).c_str())
        << recordOf(value) << QByteArray(json.data(), qsizetype(json.size()));
}

} // namespace

class JsonValueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasOneFormAndComesBackFromIt_data();
    void everyValueHasOneFormAndComesBackFromIt();
    void missingHasNoForm();
    void spellingTellsTheKindOfANumber_data();
    void spellingTellsTheKindOfANumber();
    void whiteSpaceAroundMarksIsAllowed();
    void otherFormsAreNoValues_data();
    void otherFormsAreNoValues();
    void peoplesObjectsAreNeverTakenForMarks();
    void deepJsonIsKeptAsText();
};

namespace {

void addNumberRows()
{
    addRow(whole(ValueKind::Null, 0), "null");
    addRow(whole(ValueKind::Bool, 1), "true");
    addRow(whole(ValueKind::Bool, 0), "false");
    addRow(whole(ValueKind::Int, kMin), "-9223372036854775808");
    addRow(whole(ValueKind::Int, kMax), "9223372036854775807");
    addRow(whole(ValueKind::Int, (std::int64_t(1) << 53) + 1), "9007199254740993");
    addRow(real(1.0), "1.0");
    addRow(real(-0.0), "-0.0");
    addRow(real(1e16), "1e+16");
    addRow(real(0.1), "0.1");
    addRow(real(5e-324), "5e-324");
    addRow(real(std::numeric_limits<double>::quiet_NaN()), R"({"$float":"NaN"})");
    addRow(real(std::numeric_limits<double>::infinity()), R"({"$float":"Infinity"})");
    addRow(real(-std::numeric_limits<double>::infinity()), R"({"$float":"-Infinity"})");
    for (const char* bare :
        { "1.10", "18446744073709551615", "9223372036854775808", "1e400", "-0", "1E5", "0.00" })
        addRow(bytes(ValueKind::Decimal, bare), bare);
    addRow(bytes(ValueKind::Decimal, "1"), R"({"$decimal":"1"})");
    addRow(bytes(ValueKind::Decimal, "1.0"), R"({"$decimal":"1.0"})");
    addRow(bytes(ValueKind::Decimal, "NaN"), R"({"$decimal":"NaN"})");
    addRow(bytes(ValueKind::Decimal, ".5\xFF"), R"({"$decimal":{"$text":"LjX/"}})");
    static const std::string kLong = std::string(1000, '9') + '.' + std::string(1000, '0');
    addRow(bytes(ValueKind::Decimal, kLong), kLong);
}

void addTextRows()
{
    addRow(bytes(ValueKind::Text, ""), R"("")");
    addRow(bytes(ValueKind::Text, "a\0b"sv), R"("a\u0000b")");
    addRow(bytes(ValueKind::Text, "\"\\/\b\f\n\r\t\x1f\x7f"), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7f\"");
    addRow(bytes(ValueKind::Text, "e\xCC\x81 \xF0\x9F\x98\x80 \xE2\x80\xA8"),
        "\"e\xCC\x81 \xF0\x9F\x98\x80 \xE2\x80\xA8\"");
    addRow(bytes(ValueKind::Text, "bad \xC3\x28"), R"({"$text":"YmFkIMMo"})");
    addRow(bytes(ValueKind::Text, "\xED\xA0\x80"), R"({"$text":"7aCA"})"); // a surrogate in UTF-8
    addRow(bytes(ValueKind::Bytes, ""), R"({"$bytes":""})");
    addRow(bytes(ValueKind::Bytes, "\0\xFF"sv), R"({"$bytes":"AP8="})");
    addRow(other("inet", "10.0.0.1"), R"({"$other":["inet","10.0.0.1"]})");
    addRow(other("", ""), R"({"$other":["",""]})");
    addRow(other("mood \xFF", "a\"b"), R"({"$other":[{"$text":"bW9vZCD/"},"a\"b"]})");
    addRow(bytes(ValueKind::Uuid, "\x12\x3e\x45\x67\xe8\x9b\x12\xd3\xa4\x56\x42\x66\x14\x17\x40\x00"sv),
        R"({"$uuid":"123e4567-e89b-12d3-a456-426614174000"})");
    addRow(bytes(ValueKind::Json, R"({"a": [1.10, 1e400, "\u0061"]})"),
        R"({"$json":{"a": [1.10, 1e400, "\u0061"]}})");
    addRow(bytes(ValueKind::Json, " \nnull\t"), "{\"$json\": \nnull\t}");
    addRow(bytes(ValueKind::Json, R"({"$bytes":"AA=="})"), R"({"$json":{"$bytes":"AA=="}})");
    addRow(bytes(ValueKind::Json, R"({"a":1,"a":2})"), R"({"$jsontext":"eyJhIjoxLCJhIjoyfQ=="})");
    addRow(bytes(ValueKind::Json, ""), R"({"$jsontext":""})");
}

void addTimeRows()
{
    addRow(whole(ValueKind::Date, -735'160), R"({"$date":"-0043-03-15"})");
    addRow(whole(ValueKind::Date, std::numeric_limits<std::int32_t>::max()), R"({"$date":"infinity"})");
    addRow(whole(ValueKind::Time, 86'400'000'000), R"({"$time":"24:00:00"})");
    addRow(whole(ValueKind::Time, -1), R"({"$time":-1})");
    addRow(whole(ValueKind::Timestamp, kMax), R"({"$timestamp":"infinity"})");
    addRow(whole(ValueKind::Timestamp, -1), R"({"$timestamp":"1969-12-31T23:59:59.999999"})");
    addRow(whole(ValueKind::TimestampTz, 253'402'300'800'000'000),
        R"({"$timestamptz":"+10000-01-01T00:00:00Z"})");
    ValueView interval = whole(ValueKind::Interval, -500'000);
    interval.months = -1;
    interval.days = 1;
    addRow(interval, R"({"$interval":"P-1M1DT-0.5S"})");
}

} // namespace

void JsonValueTest::everyValueHasOneFormAndComesBackFromIt_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("json");
    addNumberRows();
    addTextRows();
    addTimeRows();
}

void JsonValueTest::everyValueHasOneFormAndComesBackFromIt()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, json);
    FieldCursor field({ record.constData(), std::size_t(record.size()) });
    QVERIFY(field.next());
    QCOMPARE(jsonOf(field.value()), json);
    const std::string text = json.toStdString();
    QVERIFY(isJson(text, JsonCursor::Duplicates::Refused));
    std::string scratch;
    const auto back = parseJsonValue(text, scratch);
    QVERIFY(back.has_value());
    QCOMPARE(recordOf(*back), record);
}

void JsonValueTest::missingHasNoForm()
{
    QCOMPARE(jsonOf(whole(ValueKind::Missing, 0)), QByteArray("(none)"));
}

void JsonValueTest::spellingTellsTheKindOfANumber_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("kind");
    const auto rows = [](ValueKind kind, std::initializer_list<const char*> tokens) {
        for (const char* token : tokens)
            QTest::addRow("%s", token) << QByteArray(token) << int(kind);
    };
    rows(ValueKind::Int, { "0", "-1", "9223372036854775807", "-9223372036854775808" });
    rows(ValueKind::Float, { "0.0", "-0.0", "0.1", "1e+16", "5e-324", "1.7976931348623157e+308", "1e-07" });
    rows(ValueKind::Decimal,
        { "-0", "9223372036854775808", "1.10", "1e5", "1E+16", "1e400", "1e-400",
            "0.1000000000000000055511151231257827", "10.00", "0e0" });
}

void JsonValueTest::spellingTellsTheKindOfANumber()
{
    QFETCH(QByteArray, token);
    QFETCH(int, kind);
    QCOMPARE(int(numberOf(token.toStdString()).kind), kind);
}

void JsonValueTest::whiteSpaceAroundMarksIsAllowed()
{
    std::string scratch;
    const auto value = parseJsonValue("\n {\t\"$bytes\" : \"AP8=\" } ", scratch);
    QVERIFY(value && value->kind == ValueKind::Bytes && value->bytes == "\0\xFF"sv);
    const auto text = parseJsonValue(R"({"$d\u0061te":"\u0032024-02-29"})", scratch);
    QVERIFY(text && text->kind == ValueKind::Date && text->integer == 19'782);
}

void JsonValueTest::otherFormsAreNoValues_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : { "", "{}", "[]", "[1]", R"({"a":1})", R"({"$bytes":"AA==","a":1})",
             R"({"$bytes":1})", R"({"$bytes":"A"})", R"({"$date":"2023-02-29"})", R"({"$nothing":"a"})",
             R"({"$text":1})", R"({"$other":["a"]})", R"({"$other":["a","b","c"]})", R"({"$other":"a"})",
             R"({"$time":1})", R"({"$time":1.5})", R"({"$json":})", R"({"$json":1,"b":2})", R"({"$json":[1})",
             R"({"$jsontext":"!"})", "1 2", "nul", "{\"$float\":\"NaN\"", R"({"$decimal":{"$bytes":"AA=="}})",
             R"("a)", "NaN", R"({"$null":"a"})", R"({"":"a"})" })
        QTest::addRow("%s", json) << QByteArray(json);
}

void JsonValueTest::otherFormsAreNoValues()
{
    QFETCH(QByteArray, json);
    std::string scratch;
    QVERIFY(!parseJsonValue(json.toStdString(), scratch));
}

void JsonValueTest::peoplesObjectsAreNeverTakenForMarks()
{
    // Wrapped once for each time it looks like one of ours: what is inside is never looked into.
    std::string json = R"({"$bytes":"AA=="})";
    for (int i = 0; i < 5; ++i) {
        std::string wrapped;
        QVERIFY(appendJsonValue(wrapped, bytes(ValueKind::Json, json)));
        std::string scratch;
        const auto back = parseJsonValue(wrapped, scratch);
        QVERIFY(back && back->kind == ValueKind::Json && back->bytes == json);
        json = wrapped;
    }
}

void JsonValueTest::deepJsonIsKeptAsText()
{
    const std::string deep = std::string(kMaxJsonDepth - 1, '[') + std::string(kMaxJsonDepth - 1, ']');
    QVERIFY(isJson(deep, JsonCursor::Duplicates::Refused));
    const QByteArray json = jsonOf(bytes(ValueKind::Json, deep));
    QVERIFY(json.startsWith("{\"$jsontext\":"));
    std::string scratch;
    const std::string text = json.toStdString();
    const auto back = parseJsonValue(text, scratch);
    QVERIFY(back && back->bytes == deep);
}

QTEST_APPLESS_MAIN(JsonValueTest)
#include "JsonValueTest.moc"
