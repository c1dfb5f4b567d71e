#include "stores/postgresql/PgWriter.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWire.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

constexpr std::size_t kSentBytes = 256 * 1024;
constexpr std::size_t kKeptBytes = 8 * 1024 * 1024; // a buffer that one huge record made larger is given back
constexpr std::string_view kHeader("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);

} // namespace

Error refusedRecords(const QByteArray& state, const QString& collection, const Error& error)
{
    if (state == "23505")
        return Error { ErrorCode::Conflict,
            PgText::tr("“%1” has two records with the same key.").arg(collection), error.detail,
            PgText::tr("Remove one of them in the source: the constraint stands in the details.") };
    if (state == "23503")
        return Error { ErrorCode::Unsupported,
            PgText::tr("“%1” has records that refer to records which do not exist.").arg(collection),
            error.detail, PgText::tr("Mend these records in the source, or leave the constraint out.") };
    if (state == "23502" || state == "23514" || state == "23P01")
        return Error { ErrorCode::Unsupported,
            PgText::tr("A record of “%1” breaks a rule of its table.").arg(collection), error.detail,
            PgText::tr("Mend the record in the source: the rule stands in the details.") };
    if (state == "54000")
        return Error { ErrorCode::Unsupported,
            PgText::tr("A value in “%1” is too long for an index of the table.").arg(collection),
            error.detail, PgText::tr("Leave the index out, or shorten the value in the source.") };
    if (state.startsWith("22"))
        return Error { ErrorCode::Unsupported,
            PgText::tr("A value in “%1” does not fit the type of its column.").arg(collection), error.detail,
            PgText::tr("Choose another type for the column, or mend the value in the source.") };
    return error;
}

PgWriter::PgWriter(PgConnection& connection, std::vector<PgField> fields, const CollectionSchema& collection)
    : m_connection(connection),
      m_fields(std::move(fields)),
      m_collection(collection),
      m_inText(std::any_of(
          m_fields.begin(), m_fields.end(), [](const PgField& field) { return field.form == PgForm::Other; }))
{
}

PgWriter::~PgWriter()
{
    if (m_isOpen)
        m_connection.abandon();
}

Result<std::unique_ptr<PgWriter>> PgWriter::open(
    PgConnection& connection, const QString& schema, const PgTable& table, const CollectionSchema& collection)
{
    Result<std::vector<PgField>> fields = fieldsIn(table, collection);
    if (!fields)
        return fields.error();
    QStringList names;
    for (const PgField& field : *fields)
        names << field.name;
    std::unique_ptr<PgWriter> writer(new PgWriter(connection, std::move(*fields), collection));
    const QByteArray columns = names.isEmpty() ? QByteArray() : " (" + quoteIdentifiers(names) + ')';
    const QByteArray sql = "COPY " + quoteIdentifier(schema, table.name) + columns + " FROM STDIN (FORMAT "
        + (writer->m_inText ? "text" : "binary") + ')';
    if (Status started = connection.startCopyIn(sql, writer->message()); !started) {
        writer->m_isOpen = false;
        return started.error();
    }
    if (!writer->m_inText)
        writer->m_buffer = kHeader;
    return writer;
}

QString PgWriter::message() const
{
    return PgText::tr("The records of “%1” could not be written.").arg(m_collection.name);
}

Error PgWriter::explained(const Error& error) const
{
    Error refused = refusedRecords(m_connection.lastState(), m_collection.name, error);
    QStringList names;
    for (const PgField& field : m_fields)
        names << field.name;
    if (const QString column = m_connection.lastColumn(names);
        !column.isEmpty() && m_connection.lastState().startsWith("22"))
        refused.message = PgText::tr("A value of “%1” in “%2” does not fit the type of its column.")
                              .arg(column, m_collection.name);
    return refused;
}

Status PgWriter::write(const Batch& batch)
{
    for (std::size_t i = 0; i < batch.recordCount(); ++i)
        if (Status written = writeOne(batch.record(i)); !written)
            return written;
    return ok();
}

Status PgWriter::writeOne(std::string_view record)
{
    if (!m_isOpen)
        return Error { ErrorCode::Internal, message(), QStringLiteral("written after finish"), {} };
    if (Status added = addRecord(record); !added)
        return added;
    if (m_buffer.size() < kSentBytes)
        return ok();
    if (Status sent = m_connection.putPiece(m_buffer, message()); !sent)
        return explained(sent.error());
    if (m_buffer.capacity() > kKeptBytes)
        std::string().swap(m_buffer);
    m_buffer.clear();
    return ok();
}

Status PgWriter::addRecord(std::string_view record)
{
    // Doubling would cost a huge record twice its size.
    if (record.size() > kKeptBytes)
        m_buffer.reserve(m_buffer.size() + record.size() + 8 * m_fields.size() + sizeof(std::int64_t));
    if (!m_inText)
        appendBig<std::int16_t>(m_buffer, std::int16_t(m_fields.size()));
    FieldCursor field(record);
    std::size_t index = 0;
    for (; field.next() && index < m_fields.size(); ++index) {
        if (m_inText && index > 0)
            m_buffer.push_back('\t');
        const Fit fit = encodeField(m_fields[index], field.value(), m_inText, m_scratch, m_buffer);
        if (fit != Fit::Fits)
            return refused(m_fields[index], fit, record);
    }
    if (field.isDamaged() || index != m_fields.size() || field.next())
        return Error { ErrorCode::Internal, message(),
            QStringLiteral("a record of %1 has not %2 fields").arg(m_collection.name).arg(m_fields.size()),
            {} };
    if (m_inText)
        m_buffer.push_back('\n');
    return ok();
}

Error PgWriter::refused(const PgField& field, Fit fit, std::string_view record) const
{
    QString what;
    switch (fit) {
    case Fit::NulInText:
        what = PgText::tr("A text of “%1” in “%2” holds the character NUL, which PostgreSQL's texts cannot.");
        break;
    case Fit::InvalidUtf8:
        what = PgText::tr("A text of “%1” in “%2” is not valid Unicode, which PostgreSQL's texts must be.");
        break;
    case Fit::OutOfRange:
        what = PgText::tr("A value of “%1” in “%2” cannot be held exactly by its column in PostgreSQL.");
        break;
    case Fit::WrongKind:
    case Fit::Fits:
        what = PgText::tr("A value of “%1” in “%2” is of another kind than its column in PostgreSQL holds.");
        break;
    }
    return Error { ErrorCode::Unsupported, what.arg(field.name, m_collection.name),
        QStringLiteral("%1.%2, record %3").arg(m_collection.name, field.name, keyText(m_collection, record)),
        PgText::tr(
            "Choose another type for it, or mend it in the source: the record stands in the details.") };
}

Status PgWriter::finish()
{
    if (!m_isOpen)
        return Error { ErrorCode::Internal, message(), QStringLiteral("finished twice"), {} };
    if (!m_inText)
        appendBig<std::int16_t>(m_buffer, -1);
    if (Status sent = m_connection.putPiece(m_buffer, message()); !sent)
        return explained(sent.error());
    m_isOpen = false;
    Status ended = m_connection.endCopyIn(message());
    return ended ? ok() : Status(explained(ended.error()));
}

} // namespace transload::store_postgresql
