#include "stores/json/JsonReader.h"

#include "core/Printable.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonNames.h"

namespace transload::store_json {

namespace {

// Key and value of a key/value collection are bytes, whoever asks.
CollectionSchema typed(CollectionSchema schema)
{
    if (schema.isKeyValue)
        for (FieldSchema& field : schema.fields)
            field.kind = ValueKind::Bytes;
    return schema;
}

// Described values are read by the kinds they were written by, whatever the one who asks thinks they are.
CollectionSchema asWritten(CollectionSchema schema, const JsonCollection& collection)
{
    if (collection.encoding == Encoding::Plain)
        return schema;
    for (FieldSchema& field : schema.fields)
        for (const FieldSchema& written : collection.schema.fields)
            if (written.name == field.name) {
                field.kind = written.kind;
                field.typeName = written.typeName;
            }
    return typed(schema);
}

} // namespace

RecordSink::RecordSink(const CollectionSchema& schema, const JsonCollection& collection)
    : m_schema(schema),
      m_collection(collection),
      m_firstMember(collection.hasKeyField ? 1 : 0),
      m_cells(schema.fields.size())
{
    for (const FieldSchema& field : schema.fields)
        m_typeNames.push_back(field.typeName.toStdString());
    for (std::size_t i = m_firstMember; i < schema.fields.size(); ++i)
        m_fields.add(schema.fields[i].name.toStdString());
}

JsonToken RecordSink::take(JsonCursor& cursor)
{
    m_misfit = Misfit::None;
    return m_collection.isDocument ? takeDocument(cursor) : takeMembers(cursor);
}

JsonToken RecordSink::takeDocument(JsonCursor& cursor)
{
    SkipSink skip;
    const JsonToken taken = skip.take(cursor);
    ValueView& document = m_cells[1].value;
    document.kind = ValueKind::Json;
    document.bytes = cursor.whole().substr(0, cursor.position());
    return taken;
}

JsonToken RecordSink::takeMembers(JsonCursor& cursor)
{
    const auto misfit = [&](Misfit what) {
        m_misfit = what;
        m_misfitName = m_name;
        m_misfitOffset = cursor.tokenBegin();
        return JsonToken::Bad;
    };
    for (std::size_t i = m_firstMember; i < m_cells.size(); ++i)
        m_cells[i].value.kind = ValueKind::Missing;
    m_fields.startRecord();
    const JsonToken first = cursor.next();
    if (first == JsonToken::Bad || first == JsonToken::Incomplete)
        return first;
    if (first != JsonToken::BeginObject)
        return misfit(Misfit::NotAnObject);
    while (true) {
        const JsonToken token = cursor.next();
        if (token == JsonToken::EndObject)
            return JsonToken::End;
        if (token != JsonToken::Key)
            return token;
        const std::string_view name = cursor.text(m_name);
        const std::optional<std::size_t> found = m_fields.find(name);
        if (!found) {
            m_name = std::string(name);
            return misfit(Misfit::UnknownMember);
        }
        const std::size_t field = *found + m_firstMember;
        const JsonToken value = readField(
            cursor, m_collection.encoding, m_schema.fields[field], m_typeNames[field], m_cells[field]);
        if (value == JsonToken::Bad && cursor.problem() == JsonProblem::None) {
            m_name = m_fields.name(*found);
            return misfit(Misfit::BadValue);
        }
        if (value != JsonToken::End)
            return value;
    }
}

Error RecordSink::error(const JsonFeed& feed) const
{
    const TextPlace place = feed.placeOf(feed.offset() + m_misfitOffset);
    const QString name = printable(QString::fromStdString(m_misfitName));
    const QString collection = printable(m_schema.name);
    QString message = JsonText::tr(
        "At line %1, column %2 (byte %3), a record of “%4” is not an object, as all others are.");
    if (m_misfit == Misfit::UnknownMember)
        message = JsonText::tr(
            "At line %1, column %2 (byte %3), a record of “%4” has the member “%5”, which was not "
            "there before.");
    else if (m_misfit == Misfit::BadValue)
        message = JsonText::tr(
            "At line %1, column %2 (byte %3), a value of “%5” in “%4” is not what its description "
            "says.");
    const bool isDescribed = m_collection.encoding == Encoding::Described;
    message = message.arg(place.line).arg(place.column).arg(place.byte);
    return Error { ErrorCode::Corrupt,
        m_misfit == Misfit::NotAnObject ? message.arg(collection) : message.arg(collection, name),
        feed.path()
            + QStringLiteral(": line %1, column %2, byte %3")
                  .arg(place.line)
                  .arg(place.column)
                  .arg(place.byte),
        isDescribed
            ? JsonText::tr("Undo the change to the file, or move its description (%1) away to read it as "
                           "plain JSON.")
                  .arg(QLatin1String(kSidecarSuffix))
            : JsonText::tr("The file was changed meanwhile. Look at the source again.") };
}

void RecordSink::setKey(const std::string& name, std::uint64_t number)
{
    if (m_firstMember == 0)
        return;
    ValueView& key = m_cells[0].value;
    const bool isNamed
        = m_collection.place.shape == Shape::Members || m_collection.place.shape == Shape::Remainder;
    key.kind = isNamed ? ValueKind::Text : ValueKind::Int;
    key.bytes = name;
    key.integer = std::int64_t(number);
}

std::size_t RecordSink::encodedBytes() const
{
    std::size_t bytes = 0;
    for (const Cell& cell : m_cells)
        bytes += transload::encodedBytes(cell.value);
    return bytes;
}

void RecordSink::addTo(Batch& batch) const
{
    for (const Cell& cell : m_cells)
        batch.add(cell.value);
    batch.endRecord();
}

const FieldSchema* RecordSink::tooLarge() const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].value.bytes.size() > kMaxValueBytes)
            return &m_schema.fields[i];
    return nullptr;
}

JsonReader::JsonReader(
    const CollectionSchema& schema, const JsonCollection& collection, std::unique_ptr<JsonRecords> records)
    : m_schema(asWritten(schema, collection)),
      m_collection(collection),
      m_records(std::move(records)),
      m_sink(m_schema, m_collection)
{
}

Result<std::unique_ptr<Reader>> JsonReader::open(
    const CollectionSchema& schema, const JsonCollection& collection)
{
    const std::size_t least = collection.isDocument ? 2 : collection.hasKeyField ? 1 : 0;
    if (schema.fields.size() < least)
        return internalError(schema.name + QStringLiteral(": fields are missing"));
    Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(collection.place);
    if (!records)
        return records.error();
    return std::unique_ptr<Reader>(new JsonReader(schema, collection, std::move(*records)));
}

Status JsonReader::next(Batch& batch, std::size_t maxBytes)
{
    batch.clear();
    while (!m_isAtEnd) {
        if (!m_isRecordWaiting) {
            const Result<bool> taken = m_records->next(m_sink);
            if (!taken)
                return taken.error();
            m_isAtEnd = !*taken;
            if (m_isAtEnd)
                break;
            m_sink.setKey(m_records->name(), ++m_count);
            if (const FieldSchema* field = m_sink.tooLarge())
                return Error { ErrorCode::Unsupported,
                    JsonText::tr("A value of “%1” in “%2” is larger than any store takes.")
                        .arg(printable(field->name), printable(m_schema.name)),
                    QStringLiteral("record %1: more than %2 bytes").arg(m_count).arg(kMaxValueBytes),
                    JsonText::tr("Leave it out, or split it first.") };
        }
        m_isRecordWaiting = !batch.isEmpty() && batch.sizeBytes() + m_sink.encodedBytes() > maxBytes;
        if (m_isRecordWaiting)
            break;
        m_sink.addTo(batch);
        if (batch.sizeBytes() >= maxBytes)
            break;
    }
    return ok();
}

} // namespace transload::store_json
