#include "profiles/Mapping.h"

#include "core/Printable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringDecoder>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <vector>

namespace transload {

namespace {

struct MappingText {
    Q_DECLARE_TR_FUNCTIONS(Mapping)
};

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;
constexpr std::size_t kFieldsShownWithoutKey = 3;
constexpr int kMaxContinuationBytes = 3; // of one character in UTF-8
// More bytes than this never reach the 200 characters that are shown.
constexpr std::size_t kShownBytes = 4 * std::size_t(kShownCharacters);

QByteArray rawBytes(std::string_view bytes)
{
    return QByteArray(bytes.data(), qsizetype(std::min(bytes.size(), kShownBytes)));
}

// The bytes as UTF-8 text, or nothing when they are not. A cut inside the last character is not an error.
std::optional<QString> asText(std::string_view bytes)
{
    QByteArray raw = rawBytes(bytes);
    if (bytes.size() > kShownBytes) {
        for (int i = 0; i < kMaxContinuationBytes && (raw.back() & 0xC0) == 0x80; ++i)
            raw.chop(1);
        raw.chop(1);
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(raw);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

QString asHex(std::string_view bytes)
{
    return QStringLiteral("0x") + QString::fromLatin1(rawBytes(bytes).toHex());
}

QString describeBytes(std::string_view bytes)
{
    const std::optional<QString> text = asText(bytes);
    return text && isPrintable(*text) ? *text : asHex(bytes);
}

QString describeText(std::string_view bytes)
{
    const std::optional<QString> text = asText(bytes);
    return text ? printable(*text) : asHex(bytes);
}

QString describeMoment(std::int64_t micros)
{
    std::int64_t day = micros / kMicrosPerDay;
    std::int64_t rest = micros % kMicrosPerDay;
    if (rest < 0) {
        rest += kMicrosPerDay;
        --day;
    }
    const QString date = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
    if (date.isEmpty()) // a year that ISO 8601 has no four digits for, or infinity
        return QStringLiteral("%1 µs").arg(micros);
    const QString clock
        = QTime::fromMSecsSinceStartOfDay(int(rest / 1000)).toString(QStringLiteral("HH:mm:ss"));
    return QStringLiteral("%1T%2.%3").arg(date, clock).arg(rest % 1'000'000, 6, 10, QLatin1Char('0'));
}

QString describeValue(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
        return QStringLiteral("NULL");
    case ValueKind::Missing:
        return QStringLiteral("(missing)");
    case ValueKind::Bool:
        return value.integer != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ValueKind::Int:
        return QString::number(value.integer);
    case ValueKind::Float:
        return QString::number(value.real, 'g', QLocale::FloatingPointShortest);
    case ValueKind::Bytes:
        return describeBytes(value.bytes);
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Json:
    case ValueKind::Other:
        return describeText(value.bytes);
    case ValueKind::Date:
        return QDate(1970, 1, 1).addDays(value.integer).toString(Qt::ISODate);
    case ValueKind::Time:
        return describeMoment(value.integer).section(QLatin1Char('T'), 1);
    case ValueKind::Timestamp:
        return describeMoment(value.integer);
    case ValueKind::TimestampTz:
        return describeMoment(value.integer) + QLatin1Char('Z');
    case ValueKind::Interval:
        return QStringLiteral("%1 months %2 days %3 µs").arg(value.months).arg(value.days).arg(value.integer);
    case ValueKind::Uuid:
        return QUuid::fromRfc4122(rawBytes(value.bytes)).toString(QUuid::WithoutBraces);
    }
    return {};
}

// Adds one field of a record as a key/value store holds it; false when it is neither Bytes nor Text.
bool addAsBytes(const ValueView& value, Batch& out, std::uint64_t& textsAsBytes)
{
    if (value.kind == ValueKind::Text)
        ++textsAsBytes;
    else if (value.kind != ValueKind::Bytes)
        return false;
    out.addBytes(ValueKind::Bytes, value.bytes);
    return true;
}

} // namespace

Mapping Mapping::toKeyValue(const QString& collection)
{
    Mapping mapping;
    mapping.m_toKeyValue = true;
    mapping.m_collection = keyValueCollection(collection);
    return mapping;
}

Mapping Mapping::converting(
    const CollectionSchema& collection, const std::vector<FieldConversion>& conversions)
{
    Mapping mapping;
    if (conversions.empty())
        return mapping;
    mapping.m_collection.name = collection.name;
    mapping.m_collection.key = collection.key;
    for (const FieldSchema& field : collection.fields)
        mapping.m_collection.fields.push_back({ field.name, {} });
    mapping.m_conversions = conversions;
    mapping.m_converted.resize(conversions.size());
    mapping.m_byField.assign(collection.fields.size(), -1);
    for (std::size_t i = 0; i < conversions.size(); ++i)
        mapping.m_byField.at(conversions[i].field) = int(i);
    return mapping;
}

Status Mapping::apply(const Batch& in, Batch& out)
{
    out.clear();
    for (std::size_t i = 0; i < in.recordCount(); ++i) {
        const std::string_view record = in.record(i);
        if (isIdentity()) {
            out.appendRecord(record);
            continue;
        }
        if (Status mapped = m_toKeyValue ? applyToKeyValue(record, out) : convert(record, out); !mapped) {
            out.dropOpenRecord();
            return mapped;
        }
        out.endRecord();
    }
    return ok();
}

Status Mapping::applyToKeyValue(std::string_view record, Batch& out)
{
    std::uint64_t texts = 0;
    int fields = 0;
    bool fits = true;
    FieldCursor field(record);
    while (fits && field.next()) {
        ++fields;
        fits = fields <= 2 && addAsBytes(field.value(), out, texts);
    }
    if (!fits || fields != 2 || field.isDamaged()) {
        const QString key = describeKey(record, m_collection);
        return Error { ErrorCode::Unsupported,
            MappingText::tr("The record “%1” of “%2” is not a pair of two byte strings, which is all that a "
                            "key/value store can hold.")
                .arg(key, printable(m_collection.name)),
            QStringLiteral("%1: record %2").arg(printable(m_collection.name), key),
            MappingText::tr("Correct or remove this record in the application, or choose a target that "
                            "holds tables.") };
    }
    m_textsAsBytes += texts;
    return ok();
}

Status Mapping::convert(std::string_view record, Batch& out)
{
    std::size_t index = 0;
    FieldCursor field(record);
    for (; field.next(); ++index) {
        const int conversion = index < m_byField.size() ? m_byField[index] : -1;
        if (conversion < 0) {
            out.add(field.value());
            continue;
        }
        const auto converted = m_conversions[std::size_t(conversion)].convert(field.value(), m_scratch);
        if (!converted)
            return doesNotFit(record, std::size_t(conversion));
        out.add(*converted);
        m_converted[std::size_t(conversion)] += converted->kind != field.value().kind ? 1 : 0;
    }
    Q_ASSERT(!field.isDamaged() && index == m_byField.size()); // a reader gives whole records
    return ok();
}

Error Mapping::doesNotFit(std::string_view record, std::size_t conversion) const
{
    const FieldConversion& wanted = m_conversions[conversion];
    const QString key = describeKey(record, m_collection);
    const QString name = printable(m_collection.name);
    const QString field = printable(m_collection.fields[wanted.field].name);
    return Error { ErrorCode::Unsupported,
        //: %1 is a field, %2 the key of a record, %3 a collection, %4 a rule like “epoch-seconds”
        MappingText::tr("The value of “%1” in the record “%2” of “%3” does not fit the rule “%4”.")
            .arg(field, key, name, ruleId(wanted.rule)),
        QStringLiteral("%1.%2: record %3, rule %4").arg(name, field, key, ruleId(wanted.rule)),
        wanted.isBack
            ? MappingText::tr("Correct this value in the application, or choose a target of another kind.")
            : MappingText::tr(
                "Correct this value in the application, or move the field without this rule.") };
}

QString describeKey(std::string_view record, const CollectionSchema& collection)
{
    std::vector<QString> fields;
    FieldCursor field(record);
    while (field.next())
        fields.push_back(describeValue(field.value()));
    if (field.isDamaged())
        return QStringLiteral("(unreadable record)");

    QStringList shown;
    if (collection.key.empty())
        for (std::size_t i = 0; i < std::min(fields.size(), kFieldsShownWithoutKey); ++i)
            shown.push_back(fields[i]);
    for (const std::size_t index : collection.key)
        shown.push_back(index < fields.size() ? fields[index] : QStringLiteral("(missing)"));
    return printable(shown.join(QStringLiteral(", ")));
}

} // namespace transload
