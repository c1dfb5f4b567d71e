#include "stores/json/JsonWriter.h"

#include "core/JsonText.h"
#include "core/Printable.h"
#include "core/ValueText.h"
#include "stores/json/JsonEncoding.h"
#include "stores/json/JsonError.h"

#include <algorithm>

namespace transload::store_json {

namespace {

constexpr int kShownBytes = 200;

bool isNothing(const ValueView& value)
{
    return value.kind == ValueKind::Null || value.kind == ValueKind::Missing;
}

// Less, equal or more than 0; nothing when values of this kind have no order here.
std::optional<int> compare(const ValueView& a, const ValueView& b)
{
    if (a.kind != b.kind)
        return std::nullopt;
    switch (a.kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Timestamp:
    case ValueKind::TimestampTz:
        return a.integer < b.integer ? -1 : a.integer > b.integer ? 1 : 0;
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Uuid:
    case ValueKind::Json:
        return a.bytes.compare(b.bytes);
    default:
        return std::nullopt;
    }
}

QString shown(const ValueView& value)
{
    std::string text;
    if (value.kind == ValueKind::Bytes)
        text = value.bytes;
    else
        appendText(text, value);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    const QByteArray head = QByteArray::fromStdString(text.substr(0, kShownBytes));
    return isPlain ? QLatin1Char('\'') + QString::fromLatin1(head) + QLatin1Char('\'')
                   : QStringLiteral("x'") + QString::fromLatin1(head.toHex()) + QLatin1Char('\'');
}

} // namespace

QString keyText(const CollectionSchema& schema, std::string_view record)
{
    QStringList parts;
    std::size_t index = 0;
    for (FieldCursor field(record); field.next(); ++index)
        if (std::find(schema.key.begin(), schema.key.end(), index) != schema.key.end())
            parts << shown(field.value());
    return parts.join(QStringLiteral(", "));
}

KeyOrder::Step KeyOrder::next(const std::vector<ValueView>& key)
{
    Step step = m_last.empty() ? Step::Ascends : Step::Repeats;
    for (std::size_t i = 0; i < m_last.size() && step == Step::Repeats; ++i) {
        ValueView last = m_last[i].value;
        last.bytes = m_last[i].bytes;
        const std::optional<int> order = compare(last, key[i]);
        if (!order || *order > 0)
            step = Step::Unknown;
        else if (*order < 0)
            step = Step::Ascends;
    }
    m_last.resize(key.size());
    for (std::size_t i = 0; i < key.size(); ++i) {
        m_last[i].value = key[i];
        m_last[i].bytes = key[i].bytes;
    }
    return step;
}

JsonWriter::JsonWriter(JsonOutput& output, WrittenCollection& written, WriteStyle style)
    : m_output(output), m_written(written), m_schema(written.schema), m_style(style)
{
    m_isKey.resize(m_schema.fields.size());
    for (const std::size_t index : m_schema.key)
        m_isKey[index] = 1;
    for (FieldSchema& field : m_schema.fields) {
        if (m_schema.isKeyValue)
            field.kind = ValueKind::Bytes;
        std::string name;
        (void)appendJsonString(name, field.name.toStdString());
        m_names.push_back(name + (m_style.isPretty ? ": " : ":"));
        m_typeNames.push_back(field.typeName.toStdString());
    }
}

Status JsonWriter::write(const Batch& batch)
{
    if (m_isFinished)
        return internalError(QStringLiteral("written after finish"));
    for (std::size_t i = 0; i < batch.recordCount(); ++i) {
        if (Status written = writeRecord(batch.record(i)); !written)
            return written;
        if (Status flushed = m_output.flush(); !flushed)
            return flushed;
    }
    return ok();
}

void JsonWriter::lineBreak(int depth)
{
    m_output.text().push_back('\n');
    if (m_style.isPretty)
        m_output.text().append(std::size_t(2 * depth), ' ');
}

Status JsonWriter::writeRecord(std::string_view record)
{
    std::string& out = m_output.text();
    if (!m_style.isLines) {
        if (m_written.size.records > 0)
            out.push_back(',');
        lineBreak(m_style.depth + 1);
    }
    out.push_back('{');
    std::size_t index = 0;
    bool isFirst = true;
    m_key.clear();
    FieldCursor field(record);
    for (; field.next() && index < m_schema.fields.size(); ++index) {
        const ValueView& value = field.value();
        m_written.size.payloadBytes += field.encoded().size() - 1;
        if (m_isKey[index] != 0) {
            m_key.push_back(value);
            m_written.size.keyBytes += field.encoded().size() - 1;
        }
        if (value.kind == ValueKind::Missing)
            continue;
        appendMember(index, value, isFirst);
        isFirst = false;
    }
    if (field.isDamaged() || index != m_schema.fields.size())
        return internalError(m_schema.name + QStringLiteral(": a record has %1 fields").arg(index));
    if (m_style.isPretty && !isFirst)
        lineBreak(m_style.depth + 1);
    out.push_back('}');
    if (m_style.isLines)
        out.push_back('\n');
    ++m_written.size.records;
    return checkKey(record);
}

void JsonWriter::appendMember(std::size_t field, const ValueView& value, bool isFirst)
{
    std::string& out = m_output.text();
    if (!isFirst)
        out.push_back(',');
    if (m_style.isPretty)
        lineBreak(m_style.depth + 2);
    out.append(m_names[field]);
    (void)appendField(out, m_schema.fields[field], m_typeNames[field], value, m_style.isLines);
}

Status JsonWriter::checkKey(std::string_view record)
{
    if (m_key.empty() || m_written.mayHaveTwins || std::any_of(m_key.begin(), m_key.end(), isNothing))
        return ok();
    const KeyOrder::Step step = m_order.next(m_key);
    if (step == KeyOrder::Step::Repeats)
        return Error { ErrorCode::Conflict,
            JsonText::tr("“%1” has two records with the same key.").arg(printable(m_schema.name)),
            QStringLiteral("%1, key %2").arg(m_schema.name, keyText(m_schema, record)),
            JsonText::tr("Remove one of them in the source: the key stands in the details.") };
    m_written.mayHaveTwins = step == KeyOrder::Step::Unknown;
    return ok();
}

Status JsonWriter::finish()
{
    m_isFinished = true;
    return ok();
}

} // namespace transload::store_json
