#include "stores/postgresql/PgReader.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWire.h"

#include <functional>

namespace transload::store_postgresql {

namespace {

constexpr std::string_view kSignature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t kHeaderBytes = 19; // signature, flags, length of what extends the header
constexpr std::uint32_t kCriticalFlags = 0xFFFF0000;
constexpr std::int16_t kTrailer = -1;
constexpr std::int32_t kNull = -1;
constexpr std::size_t kHugeBytes = 8 * 1024 * 1024; // libpq keeps a buffer of twice that until it disconnects

// A type without a binary form of ours comes as the text that its output function gives. A cast would not do:
// some types have one that spells values otherwise. concat() makes NULL an empty text, and IS NULL is true
// for a row of NULLs, hence the comparison.
QByteArray columnSql(const PgField& field)
{
    const QByteArray name = quoteIdentifier(field.name);
    if (field.form != PgForm::Other)
        return name;
    return "CASE WHEN " + name + " IS DISTINCT FROM NULL THEN pg_catalog.concat(" + name + ") END";
}

std::size_t addSeen(std::size_t sum, std::string_view row)
{
    constexpr std::size_t kOdd = 0x9E3779B97F4A7C15; // so that order matters
    return sum * kOdd + std::hash<std::string_view>()(row);
}

} // namespace

PgReader::PgReader(PgPool& pool, PgLease connection, std::vector<PgField> fields,
    const CollectionSchema& collection, QByteArray sql)
    : m_pool(pool),
      m_connection(std::move(connection)),
      m_sql(std::move(sql)),
      m_fields(std::move(fields)),
      m_collection(collection)
{
}

PgReader::~PgReader()
{
    if (!m_connection)
        return;
    if (!m_isAtEnd)
        (*m_connection)->abandon();
    if (m_wasHuge)
        m_connection->retire();
}

QString PgReader::message() const
{
    return PgText::tr("The table “%1” could not be read.").arg(m_collection.name);
}

Result<std::unique_ptr<Reader>> PgReader::open(
    PgPool& pool, const PgTable& table, const CollectionSchema& collection, bool byKey, QByteArray& sqlState)
{
    Result<std::vector<PgField>> fields = fieldsIn(table, collection);
    if (!fields)
        return fields.error();
    QByteArray columns;
    for (const PgField& field : *fields)
        columns += (columns.isEmpty() ? QByteArray() : QByteArray(", ")) + columnSql(field);
    Result<PgLease> connection = pool.take();
    if (!connection)
        return connection.error();
    // A table's heirs are tables of their own; a partitioned table has no rows but those of its partitions.
    const QByteArray only = table.partitionKey.isEmpty() ? "ONLY " : "";
    QByteArray sql
        = "SELECT " + columns + " FROM " + only + quoteIdentifier((*connection)->login().schema, table.name);
    if (byKey)
        sql += " ORDER BY " + quoteIdentifiers(fieldNames(collection, collection.key));
    std::unique_ptr<PgReader> reader(new PgReader(pool, std::move(*connection), std::move(*fields),
        collection, "COPY (" + sql + ") TO STDOUT (FORMAT binary)"));
    Status started = reader->start();
    if (!started && reader->isBroken(started.error()))
        started = reader->resume(started.error()); // it broke while it was idle
    if (started)
        return std::unique_ptr<Reader>(std::move(reader));
    reader->m_isAtEnd = true;
    if (reader->m_connection)
        sqlState = (*reader->m_connection)->lastState();
    return started.error();
}

Status PgReader::start()
{
    m_piece.reset();
    m_rest = {};
    m_joined.clear();
    m_hasHeader = false;
    return (*m_connection)->startCopyOut(m_sql, message());
}

// Whether the line broke or the server ended the session: the same work may succeed over another connection.
bool PgReader::isBroken(const Error& error) const
{
    const QByteArray& state = (*m_connection)->lastState();
    return error.code == ErrorCode::Busy && state != "55P03" && (state.isEmpty() || isRepeatable(state));
}

Status PgReader::resume(const Error& error)
{
    constexpr int kMostResumes = 3;
    Status resumed = error;
    while (!resumed && m_resumed < kMostResumes && isBroken(resumed.error())) {
        ++m_resumed;
        qWarning("%s is read on over another connection: %s", qUtf8Printable(m_collection.name),
            qUtf8Printable(resumed.error().detail));
        m_connection->retire();
        Result<PgLease> another = m_pool.takeAgain();
        if (!another) {
            m_connection.reset();
            return another.error();
        }
        m_connection.emplace(std::move(*another));
        resumed = start();
        if (resumed)
            resumed = skipSeen();
    }
    return resumed;
}

Status PgReader::skipSeen()
{
    std::size_t seen = 0;
    for (std::uint64_t i = 0; i < m_records; ++i) {
        Result<std::optional<std::string_view>> row = nextRow();
        if (!row)
            return row.error();
        if (!*row)
            return broken(QStringLiteral("fewer rows than before"));
        seen = addSeen(seen, **row);
    }
    return seen == m_seen ? ok() : Status(broken(QStringLiteral("other rows than before")));
}

Error PgReader::broken(const QString& detail) const
{
    return Error { ErrorCode::Corrupt, message(),
        QStringLiteral("%1, after %2 records: %3").arg(m_collection.name).arg(m_records).arg(detail),
        PgText::tr("Start again; if it happens again, let the server's administrator look at its log.") };
}

// Takes one more message of the server. Normally that is exactly one row; the protocol allows any cut.
Status PgReader::fetchPiece()
{
    int size = 0;
    std::string left(m_rest);
    Result<PgMemory> piece = (*m_connection)->nextPiece(size, message());
    if (!piece)
        return piece.error();
    if (!*piece)
        return broken(QStringLiteral("the stream ended within a row"));
    m_piece = std::move(*piece);
    m_wasHuge = m_wasHuge || std::size_t(size) > kHugeBytes;
    m_rest = std::string_view(m_piece.get(), std::size_t(size));
    if (!left.empty()) {
        m_joined = std::move(left.append(m_rest));
        m_rest = m_joined;
    }
    return ok();
}

Status PgReader::takeHeader()
{
    while (m_rest.size() < kHeaderBytes)
        if (Status fetched = fetchPiece(); !fetched)
            return fetched;
    const auto flags = readBig<std::uint32_t>(m_rest.substr(kSignature.size()));
    const auto extension = readBig<std::uint32_t>(m_rest.substr(kSignature.size() + 4));
    if (!m_rest.starts_with(kSignature) || (flags & kCriticalFlags) != 0 || extension != 0)
        return broken(QStringLiteral("unknown header"));
    m_rest.remove_prefix(kHeaderBytes);
    m_hasHeader = true;
    return ok();
}

Result<std::optional<std::string_view>> PgReader::nextRow()
{
    if (!m_hasHeader)
        if (Status taken = takeHeader(); !taken)
            return taken.error();
    std::size_t end = 0; // of the part of the row that is known to be there
    std::size_t field = 0;
    for (;;) {
        if (end == 0 && m_rest.size() >= 2) {
            const auto count = readBig<std::int16_t>(m_rest);
            if (count == kTrailer) {
                m_rest = {};
                int size = 0;
                Result<PgMemory> more = (*m_connection)->nextPiece(size, message());
                if (!more)
                    return more.error();
                m_isAtEnd = true;
                return *more
                    ? Result<std::optional<std::string_view>>(broken(QStringLiteral("more after the end")))
                    : Result<std::optional<std::string_view>>(std::optional<std::string_view>());
            }
            if (std::size_t(count) != m_fields.size())
                return broken(QStringLiteral("a row with %1 fields").arg(count));
            end = 2;
        }
        while (end > 0 && field < m_fields.size() && m_rest.size() >= end + 4) {
            const auto size = readBig<std::int32_t>(m_rest.substr(end));
            if (size < kNull)
                return broken(QStringLiteral("a negative length"));
            const std::size_t next = end + 4 + (size == kNull ? 0 : std::size_t(size));
            if (m_rest.size() < next)
                break;
            end = next;
            ++field;
        }
        if (end > 0 && field == m_fields.size()) {
            const std::string_view row = m_rest.substr(2, end - 2);
            m_rest.remove_prefix(end);
            return std::optional(row);
        }
        if (Status fetched = fetchPiece(); !fetched)
            return fetched.error();
    }
}

Status PgReader::decodeRow(std::string_view row, Batch& batch)
{
    for (const PgField& field : m_fields) {
        const auto size = readBig<std::int32_t>(row);
        row.remove_prefix(4);
        if (size == kNull) {
            batch.addNull();
            continue;
        }
        if (!decodeField(field, row.substr(0, std::size_t(size)), m_scratch, batch))
            return Error { ErrorCode::Unsupported,
                PgText::tr("A value of “%1” in “%2” is beyond what can be moved exactly.")
                    .arg(field.name, m_collection.name),
                QStringLiteral("%1, after %2 records").arg(m_collection.name).arg(m_records),
                PgText::tr("Correct this value in the application, or leave the table out.") };
        row.remove_prefix(std::size_t(size));
    }
    batch.endRecord();
    return ok();
}

Status PgReader::next(Batch& batch, std::size_t maxBytes)
{
    batch.clear();
    while (!m_isAtEnd || m_hasWaiting) {
        if (!m_hasWaiting) {
            if (!m_connection)
                return connectionLost(message(), m_collection.name);
            Result<std::optional<std::string_view>> row = nextRow();
            if (!row) {
                if (Status resumed = resume(row.error()); !resumed)
                    return resumed;
                continue;
            }
            if (!*row)
                break;
            m_seen = addSeen(m_seen, **row);
            m_record.clear();
            if (Status decoded = decodeRow(**row, m_record); !decoded)
                return decoded;
            if (m_rest.empty()) {
                m_piece.reset();
                std::string().swap(m_joined);
            }
            ++m_records;
        }
        m_hasWaiting = !batch.isEmpty() && batch.sizeBytes() + m_record.sizeBytes() > maxBytes;
        if (m_hasWaiting)
            break;
        // A huge record is handed over, not copied.
        if (batch.isEmpty())
            std::swap(batch, m_record);
        else
            batch.appendRecord(m_record.record(0));
        if (batch.sizeBytes() >= maxBytes)
            break;
    }
    return ok();
}

} // namespace transload::store_postgresql
