#include "stores/postgresql/PgRecordCheck.h"

#include "core/Batch.h"
#include "core/JsonCursor.h"
#include "stores/FieldRules.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace transload::store_postgresql {

namespace {

// The types whose values have a form of ours, as the server spells them without their modifiers.
std::optional<PgForm> formOfType(const QString& type)
{
    static const QHash<QString, PgForm> forms { { QStringLiteral("boolean"), PgForm::Bool },
        { QStringLiteral("smallint"), PgForm::Int2 }, { QStringLiteral("integer"), PgForm::Int4 },
        { QStringLiteral("bigint"), PgForm::Int8 }, { QStringLiteral("real"), PgForm::Float4 },
        { QStringLiteral("double precision"), PgForm::Float8 },
        { QStringLiteral("numeric"), PgForm::Numeric }, { QStringLiteral("text"), PgForm::Text },
        { QStringLiteral("character varying"), PgForm::Text }, { QStringLiteral("character"), PgForm::Text },
        { QStringLiteral("bytea"), PgForm::Bytea }, { QStringLiteral("date"), PgForm::Date },
        { QStringLiteral("time without time zone"), PgForm::Time },
        { QStringLiteral("timestamp without time zone"), PgForm::Timestamp },
        { QStringLiteral("timestamp with time zone"), PgForm::TimestampTz },
        { QStringLiteral("interval"), PgForm::Interval }, { QStringLiteral("uuid"), PgForm::Uuid },
        { QStringLiteral("json"), PgForm::Json }, { QStringLiteral("jsonb"), PgForm::JsonB } };
    const auto found = forms.constFind(type);
    return found == forms.constEnd() ? std::nullopt : std::optional(*found);
}

const char* idOf(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return nullptr;
    case Fit::WrongKind:
        return Misfit::kOtherKind;
    case Fit::OutOfRange:
        return Misfit::kOutOfRange;
    case Fit::NulInText:
        return Misfit::kNulInText;
    case Fit::InvalidUtf8:
        return Misfit::kNotUnicode;
    }
    return Misfit::kOtherKind;
}

// What the server refuses as json, or as jsonb, which also resolves the escapes.
const char* problemOfJson(std::string_view text, bool isBinary)
{
    constexpr std::size_t kDepth = 1'000'000; // the server's own limit depends on its settings
    JsonCursor cursor;
    cursor.start(text, true, JsonCursor::Duplicates::Allowed, kDepth);
    std::string scratch;
    while (true) {
        const JsonToken token = cursor.next();
        if (token == JsonToken::End)
            break;
        if (token == JsonToken::Bad && cursor.problem() == JsonProblem::LoneSurrogate && !isBinary)
            return nullptr;
        if (token == JsonToken::Bad || token == JsonToken::Incomplete)
            return Misfit::kOtherKind;
        const bool isText = token == JsonToken::String || token == JsonToken::Key;
        if (isBinary && isText && cursor.text(scratch).find('\0') != std::string_view::npos)
            return Misfit::kNulInText;
    }
    const bool isAll = text.substr(cursor.position()).find_first_not_of(" \t\r\n") == std::string_view::npos;
    return isAll ? nullptr : Misfit::kOtherKind;
}

// Digits before and behind the point that a number needs; it is one that numeric takes.
bool fitsNumeric(std::string_view text, int precision, int scale)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.front() < '0' || text.front() > '9')
        return text == "NaN"; // infinity fits no numeric that has a precision
    const std::size_t power = text.find_first_of("eE");
    const std::string_view digits = text.substr(0, power);
    const int exponent
        = power == std::string_view::npos ? 0 : std::atoi(std::string(text.substr(power + 1)).c_str());
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const int behind = int(digits.size() - std::min(point + 1, digits.size())) - exponent;
    // A longer tail is rounded by the server, a shorter one filled up: neither comes back as it was.
    if (behind != scale)
        return false;
    const std::size_t first = digits.find_first_of("123456789");
    return first == std::string_view::npos || first > point
        || int(point - first) + exponent <= precision - scale;
}

std::size_t charactersIn(std::string_view text)
{
    return std::size_t(std::count_if(
        text.begin(), text.end(), [](char byte) { return (std::uint8_t(byte) & 0xC0) != 0x80; }));
}

bool fitsSecond(std::int64_t micros, int digits)
{
    std::int64_t unit = 1;
    for (int i = digits; i < 6; ++i)
        unit *= 10;
    return micros % unit == 0;
}

} // namespace

PgRecordCheck::PgRecordCheck(const CollectionSchema& collection) : RecordCheck(collection)
{
    static const QRegularExpression brackets(QStringLiteral("\\((-?[0-9]+)(?:,(-?[0-9]+))?\\)"));
    PgTable table;
    table.name = collection.name;
    for (const FieldSchema& field : collection.fields) {
        const QRegularExpressionMatch match = brackets.match(field.declaredType);
        QString type = field.declaredType;
        const std::optional<PgForm> form = formOfType(type.remove(brackets));
        Column column;
        column.schema = field;
        column.isKnown = form.has_value();
        column.isPadded = type == QLatin1String("character");
        column.notNull = field.notNull;
        if (match.hasMatch())
            column.limits = { match.captured(1).toInt(), match.captured(2).toInt() };
        m_columns.push_back(column);
        PgColumn described;
        described.name = field.name;
        described.type = field.declaredType;
        described.form = form.value_or(PgForm::Other);
        table.columns.push_back(described);
    }
    if (Result<std::vector<PgField>> fields = fieldsIn(table, collection))
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i].field = (*fields)[i];
}

const char* PgRecordCheck::problemOf(const Column& column, const ValueView& value)
{
    if (value.kind == ValueKind::Null)
        return column.notNull ? Misfit::kNull : nullptr;
    if (value.kind == ValueKind::Missing)
        return column.notNull ? Misfit::kNull : Misfit::kMissing;
    if (value.bytes.size() > kMaxValueBytes)
        return Misfit::kTooLarge;
    if (!column.isKnown && !fits(column.schema, value))
        return Misfit::kOtherKind;
    if (!column.isKnown)
        return value.kind == ValueKind::Other ? idOf(checkText(value.bytes)) : nullptr;
    m_encoded.clear();
    // Bytes of any length always fit, and texts need not be copied to be looked at.
    const bool isOwn = column.field.use == PgUse::Own && value.kind == kindOf(column.field.form);
    if (isOwn && value.kind == ValueKind::Bytes)
        return nullptr;
    if (isOwn && (value.kind == ValueKind::Text || value.kind == ValueKind::Json)) {
        if (const Fit fit = checkText(value.bytes); fit != Fit::Fits)
            return idOf(fit);
        if (value.kind == ValueKind::Json)
            return problemOfJson(value.bytes, column.field.form == PgForm::JsonB);
    } else if (const Fit fit = encodeField(column.field, value, false, m_scratch, m_encoded);
               fit != Fit::Fits)
        return idOf(fit);
    if (column.limits.first < 0 || column.field.use != PgUse::Own)
        return nullptr;
    const int limit = column.limits.first;
    bool isHeld = true;
    if (value.kind == ValueKind::Decimal)
        isHeld = fitsNumeric(value.bytes, limit, column.limits.scale);
    else if (value.kind == ValueKind::Text)
        isHeld = column.isPadded ? charactersIn(value.bytes) == std::size_t(limit)
                                 : charactersIn(value.bytes) <= std::size_t(limit);
    else if (value.kind == ValueKind::Time || value.kind == ValueKind::Timestamp
        || value.kind == ValueKind::TimestampTz || value.kind == ValueKind::Interval)
        isHeld = fitsSecond(value.integer, limit);
    return isHeld ? nullptr : Misfit::kOutOfRange;
}

std::optional<Misfit> PgRecordCheck::misfit(std::string_view record)
{
    std::size_t index = 0;
    for (FieldCursor field(record); index < m_columns.size() && field.next(); ++index)
        if (const char* problem = problemOf(m_columns[index], field.value()))
            return Misfit { problem, index };
    return std::nullopt;
}

std::vector<UniqueKey> PgRecordCheck::uniqueKeys() const { return uniqueGroups(collection()); }

void PgRecordCheck::appendComparable(std::string& out, std::size_t field, const ValueView& value) const
{
    const Column& column = m_columns[field];
    // A number that stands as text is compared by its letters.
    if (column.field.use != PgUse::Own)
        return RecordCheck::appendComparable(out, field, value);
    ValueView shown = value;
    while (column.isPadded && shown.bytes.ends_with(' '))
        shown.bytes.remove_suffix(1);
    if (value.kind == ValueKind::Interval) {
        // A month has 30 days and a day 24 hours to the server when it compares.
        shown.integer
            = value.integer + (std::int64_t(value.days) + 30 * std::int64_t(value.months)) * 86'400'000'000;
        shown.months = shown.days = 0;
    }
    appendBySql(out, shown);
}

} // namespace transload::store_postgresql
