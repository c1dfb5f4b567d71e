#include "support/TortureData.h"

#include "core/ValueText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace transload::test {

namespace {

using namespace std::string_view_literals;

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

ValueView number(ValueKind kind, std::int64_t value)
{
    ValueView view;
    view.kind = kind;
    view.integer = value;
    return view;
}

ValueView bytes(ValueKind kind, std::string_view value)
{
    ValueView view;
    view.kind = kind;
    view.bytes = value;
    return view;
}

ValueView interval(std::int32_t months, std::int32_t days, std::int64_t micros)
{
    ValueView view = number(ValueKind::Interval, micros);
    view.months = months;
    view.days = days;
    return view;
}

ValueView other(std::string_view type, std::string_view text)
{
    ValueView view = bytes(ValueKind::Other, text);
    view.typeName = type;
    return view;
}

std::vector<ValueView> numbers(ValueKind kind, std::initializer_list<std::int64_t> values)
{
    std::vector<ValueView> views;
    for (const std::int64_t value : values)
        views.push_back(number(kind, value));
    return views;
}

std::vector<ValueView> texts(ValueKind kind, std::initializer_list<std::string_view> values)
{
    std::vector<ValueView> views;
    for (const std::string_view value : values)
        views.push_back(bytes(kind, value));
    return views;
}

std::vector<ValueView> floats()
{
    using Limits = std::numeric_limits<double>;
    std::vector<ValueView> views;
    for (const double value : { 0.0, -0.0, 1.0, 0.1, -1.5, 1e300, 1e-300, 9007199254740993.0, Limits::max(),
             Limits::lowest(), Limits::min(), Limits::denorm_min(), Limits::infinity(), -Limits::infinity(),
             Limits::quiet_NaN() })
        views.push_back(floatValue(value));
    return views;
}

const std::string& thousandDigits()
{
    static const std::string digits = "1" + std::string(700, '7') + "." + std::string(298, '3') + "0";
    return digits;
}

const std::string& longText()
{
    static const std::string text = [] {
        std::string long_;
        while (long_.size() < 1024 * 1024)
            long_ += "zoë 😀 \xCC\x81 line\r\n\t";
        return long_;
    }();
    return text;
}

CollectionSchema collectionOf(
    const QString& name, std::vector<FieldSchema> fields, std::vector<std::size_t> key)
{
    CollectionSchema schema;
    schema.name = name;
    schema.fields = std::move(fields);
    schema.key = std::move(key);
    return schema;
}

FieldSchema field(const char* name, std::optional<ValueKind> kind, bool notNull = false)
{
    FieldSchema schema { QString::fromUtf8(name), {}, notNull };
    schema.kind = kind;
    if (kind == ValueKind::Other)
        schema.typeName = QStringLiteral("inet");
    return schema;
}

// One record for each extreme; the other fields go through theirs in turn, NULL among them.
TestCollection everyKind()
{
    const std::vector<ValueKind> kinds { ValueKind::Bool, ValueKind::Int, ValueKind::Float,
        ValueKind::Decimal, ValueKind::Text, ValueKind::Bytes, ValueKind::Date, ValueKind::Time,
        ValueKind::Timestamp, ValueKind::TimestampTz, ValueKind::Interval, ValueKind::Uuid, ValueKind::Json,
        ValueKind::Other };
    TestCollection all {
        collectionOf(QStringLiteral("every_kind"), { field("id", ValueKind::Int, true) }, { 0 }), {}
    };
    std::size_t records = 0;
    std::vector<std::vector<ValueView>> columns;
    for (const ValueKind kind : kinds) {
        all.schema.fields.push_back(field(qPrintable(QStringLiteral("k%1").arg(int(kind))), kind));
        columns.push_back(extremesOf(kind));
        columns.back().push_back(nullValue());
        records = std::max(records, columns.back().size());
    }
    for (std::size_t i = 0; i < 2 * records; ++i) {
        std::vector<ValueView> values { intValue(std::int64_t(i) - 3) };
        for (const std::vector<ValueView>& column : columns)
            values.push_back(column[i % column.size()]);
        all.records.push_back(encoded(values));
    }
    return all;
}

TestCollection anyKind()
{
    TestCollection mixed { collectionOf(QStringLiteral("any kind"),
                               { field("id", ValueKind::Text, true), field("value", std::nullopt) }, { 0 }),
        {} };
    int number = 0;
    for (const ValueView& value :
        { nullValue(), intValue(kMax), intValue(0), floatValue(0.0), floatValue(-0.0), floatValue(1.5),
            textValue(""), textValue("1"), textValue("{\"$bytes\":\"AA==\"}"), textValue("nul \0 inside"sv),
            textValue("not \xFF utf-8"), bytesValue(""), bytesValue("\0\xFF"sv) })
        mixed.records.push_back(
            encoded({ textValue(QStringLiteral("r%1").arg(++number).toStdString()), value }));
    return mixed;
}

TestCollection keyless()
{
    TestCollection rows { collectionOf(QStringLiteral("keyless"),
                              { field("a", ValueKind::Text), field("b", ValueKind::Int) }, {}),
        {} };
    for (int i = 0; i < 5; ++i) // the same record several times is several records
        rows.records.push_back(encoded({ textValue("same"), intValue(i / 3) }));
    return rows;
}

TestCollection strangeNames()
{
    TestCollection rows { collectionOf(QString::fromUtf8("Select \"x\"; -- 😀 ünï"),
                              { field("order", ValueKind::Int, true), field("a'b", ValueKind::Text, true),
                                  field("A'B", ValueKind::Text), field("", ValueKind::Text) },
                              { 1, 0 }),
        {} };
    rows.schema.fields[3].name = QString::fromUtf8("🙂 with spaces, \"quotes\" and \\");
    rows.schema.fields[2].name = QStringLiteral("other case");
    for (int i = 0; i < 4; ++i)
        rows.records.push_back(encoded({ intValue(i % 2), textValue(i < 2 ? "x" : "X"), textValue("'; DROP"),
            i == 0 ? nullValue() : textValue("") }));
    return rows;
}

std::vector<TestCollection> family()
{
    TestCollection parents { collectionOf(QStringLiteral("parents"),
                                 { field("id", ValueKind::Int, true), field("name", ValueKind::Text, true) },
                                 { 0 }),
        {} };
    parents.schema.fields[0].identity = Identity::ByDefault;
    parents.schema.uniqueKeys = { { QStringLiteral("parents_name_key"), { 1 } } };
    TestCollection children { collectionOf(QStringLiteral("children"),
                                  { field("id", ValueKind::Int, true), field("parent", ValueKind::Int),
                                      field("born", ValueKind::Date) },
                                  { 0 }),
        {} };
    children.schema.fields[1].defaultValue = QStringLiteral("1");
    children.schema.foreignKeys = { { QStringLiteral("children_parent_fkey"), { 1 },
        QStringLiteral("parents"), { QStringLiteral("id") }, QStringLiteral("CASCADE"), {}, false, false } };
    children.schema.indexes = { { QStringLiteral("children_by_birth"), { 2, 1 }, { true, false }, false } };
    for (int i = 1; i <= 20; ++i)
        parents.records.push_back(
            encoded({ intValue(i), textValue(QStringLiteral("parent %1").arg(i).toStdString()) }));
    for (int i = 1; i <= 60; ++i)
        children.records.push_back(encoded({ intValue(i), i % 7 == 0 ? nullValue() : intValue(1 + i % 20),
            number(ValueKind::Date, i * 100) }));
    return { parents, children };
}

QJsonValue shown(const ValueView& value)
{
    const std::string text = value.kind == ValueKind::Bytes || value.kind == ValueKind::Text
        ? std::string(value.bytes)
        : textOf(value);
    const QByteArray raw(text.data(), qsizetype(text.size()));
    if (value.kind == ValueKind::Bytes || QString::fromUtf8(raw).toUtf8() != raw || raw.contains('\0'))
        return QJsonObject { { QStringLiteral("hex"), QString::fromLatin1(raw.toHex()) } };
    return QString::fromUtf8(raw);
}

} // namespace

std::vector<ValueView> extremesOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Bool:
        return numbers(kind, { 0, 1 });
    case ValueKind::Int:
        return numbers(kind, { 0, -1, (std::int64_t(1) << 53) + 1, kMin, kMax });
    case ValueKind::Float:
        return floats();
    case ValueKind::Decimal:
        return texts(kind,
            { "0", "1.10", "-2.50", "18446744073709551615", "12345678901234567890123456789012345678",
                "0.00000000000000000001", thousandDigits() });
    case ValueKind::Text:
        return texts(kind,
            { "", "NULL", "\\N", "e\xCC\x81", "é", "😀", "a\tb\r\nc", "'; DROP TABLE x; --", "<b>&amp;",
                "=1+1", longText() });
    case ValueKind::Bytes:
        return texts(kind, { "", "\0"sv, "\xFF\xFE\0\x01"sv, "text", longText() });
    case ValueKind::Date: // 0001-01-01, 9999-12-31, 44 BC, year 10000
        return numbers(kind, { 0, -719162, 2932896, -735234, 2932897 });
    case ValueKind::Time:
        return numbers(kind, { 0, 1, kMicrosPerDay - 1, kMicrosPerDay });
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz: // infinities, 9999, 44 BC, before and after 1970
        return numbers(kind, { 0, 1, -1, 253402300799999999, -63'500'000'000'000'000, kMin, kMax });
    case ValueKind::Interval:
        return { interval(0, 0, 0), interval(14, 3, 14'706'500'000), interval(-1, 31, -1),
            interval(0, 0, 90'000'000'000), interval(1200, -5, 1) };
    case ValueKind::Uuid:
        return { bytes(kind, "\x12\x3e\x45\x67\xe8\x9b\x12\xd3\xa4\x56\x42\x66\x14\x17\x40\x00"sv),
            bytes(kind, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv) };
    case ValueKind::Json:
        return texts(kind,
            { "null", "{}", "[1, 1.10, 1e400, \"\\u0000\"]", "{\"b\":1, \"a\" : 2}", "{\"$bytes\":\"AA==\"}",
                "\"text\"" });
    case ValueKind::Other:
        return { other("inet", "192.168.1.1"), other("inet", "2001:db8::/32") };
    default:
        return {};
    }
}

std::vector<TestCollection> tortureData()
{
    std::vector<TestCollection> all { everyKind(), anyKind(), keyless(), strangeNames(),
        keyValueSample(QStringLiteral("pairs"), 300) };
    for (TestCollection& collection : family())
        all.push_back(std::move(collection));
    TestCollection empty {
        collectionOf(QStringLiteral("empty"), { field("id", ValueKind::Uuid, true) }, { 0 }), {}
    };
    all.push_back(empty);
    return all;
}

QByteArray linesFor(const TestCollection& collection)
{
    QByteArray lines;
    for (const std::string& record : collection.records) {
        QJsonArray fields;
        for (FieldCursor cursor(record); cursor.next();) {
            const ValueView& value = cursor.value();
            QJsonArray one { int(value.kind), value.kind == ValueKind::Null ? QJsonValue() : shown(value) };
            if (value.kind == ValueKind::Other)
                one.append(QString::fromUtf8(value.typeName.data(), qsizetype(value.typeName.size())));
            fields.append(one);
        }
        lines += QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace transload::test
