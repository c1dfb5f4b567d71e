#include "stores/sqlite/SqliteWriter.h"

#include "stores/sqlite/SqliteError.h"

#include <cmath>

namespace transload::store_sqlite {

namespace {

constexpr std::size_t kTransactionBytes = 64 * 1024 * 1024;

QString writeMessage() { return SqliteText::tr("The new SQLite file could not be written."); }

} // namespace

Status LoadTransaction::makeRoom(std::size_t bytes)
{
    if (m_isOpen && m_bytes + bytes > kTransactionBytes)
        if (Status committed = commit(); !committed)
            return committed;
    if (!m_isOpen)
        if (Status begun = execute(m_db, "BEGIN IMMEDIATE", writeMessage()); !begun)
            return begun;
    m_isOpen = true;
    m_bytes += bytes;
    return ok();
}

Status LoadTransaction::commit()
{
    if (!m_isOpen)
        return ok();
    m_isOpen = false;
    m_bytes = 0;
    return execute(m_db, "COMMIT", writeMessage());
}

SqliteWriter::SqliteWriter(
    sqlite3* db, LoadTransaction& transaction, Statement insert, CollectionSchema collection)
    : m_db(db), m_transaction(transaction), m_insert(std::move(insert)), m_collection(std::move(collection))
{
}

Status SqliteWriter::write(const Batch& batch)
{
    if (!m_insert)
        return Error { ErrorCode::Internal, writeMessage(), QStringLiteral("written after finish"), {} };
    for (std::size_t i = 0; i < batch.recordCount(); ++i) {
        const std::string_view record = batch.record(i);
        if (Status room = m_transaction.makeRoom(record.size()); !room)
            return room;
        if (Status bound = bindRecord(record); !bound)
            return bound;
        const int rc = sqlite3_step(m_insert.get());
        if (rc != SQLITE_DONE)
            return failed(rc, record);
        sqlite3_reset(m_insert.get());
    }
    sqlite3_clear_bindings(m_insert.get()); // they point into the batch
    return ok();
}

Status SqliteWriter::finish()
{
    m_insert.reset();
    return ok();
}

Status SqliteWriter::bindRecord(std::string_view record)
{
    FieldCursor field(record);
    int index = 0;
    while (field.next())
        if (Status bound = bindField(++index, field.value()); !bound)
            return bound;
    if (field.isDamaged() || std::size_t(index) != m_collection.fields.size())
        return Error { ErrorCode::Internal, writeMessage(),
            QStringLiteral("a record of %1 has %2 fields").arg(m_collection.name).arg(index), {} };
    return ok();
}

Status SqliteWriter::bindField(int index, const ValueView& value)
{
    // Zero-length values need a pointer: SQLite takes a null one for NULL.
    const char* bytes = value.bytes.empty() ? "" : value.bytes.data();
    sqlite3_stmt* insert = m_insert.get();
    int rc = SQLITE_OK;
    switch (value.kind) {
    case ValueKind::Null:
        rc = sqlite3_bind_null(insert, index);
        break;
    case ValueKind::Int:
        rc = sqlite3_bind_int64(insert, index, value.integer);
        break;
    case ValueKind::Float:
        if (std::isnan(value.real))
            return refusedValue(index, QStringLiteral("NaN would become NULL"));
        rc = sqlite3_bind_double(insert, index, value.real);
        break;
    case ValueKind::Text:
        rc = sqlite3_bind_text64(insert, index, bytes, value.bytes.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    case ValueKind::Bytes:
        rc = sqlite3_bind_blob64(insert, index, bytes, value.bytes.size(), SQLITE_STATIC);
        break;
    default:
        return refusedValue(index, QStringLiteral("value kind %1").arg(int(value.kind)));
    }
    if (rc != SQLITE_OK)
        return refusedValue(
            index, QStringLiteral("SQLite %1: %2").arg(rc).arg(QLatin1String(sqlite3_errstr(rc))));
    return ok();
}

Error SqliteWriter::refusedValue(int index, const QString& detail) const
{
    const std::size_t at = std::size_t(index) - 1;
    const QString name = at < m_collection.fields.size() ? m_collection.fields[at].name : QString();
    return Error { ErrorCode::Unsupported,
        SqliteText::tr("A value of “%1” in “%2” cannot be kept exactly by SQLite.")
            .arg(name, m_collection.name),
        detail, SqliteText::tr("Choose another type for it, or leave it out.") };
}

Error SqliteWriter::failed(int resultCode, std::string_view record) const
{
    const QString where
        = QStringLiteral("table %1, record %2").arg(m_collection.name, keyText(m_collection, record));
    const int extended = sqlite3_extended_errcode(m_db);
    Error error = sqliteError(m_db, resultCode, writeMessage(), where);
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY
        || extended == SQLITE_CONSTRAINT_ROWID)
        return Error { ErrorCode::Conflict,
            SqliteText::tr("“%1” has two records with the same key.").arg(m_collection.name), error.detail,
            SqliteText::tr("Remove one of them in the source: the key stands in the details.") };
    if ((resultCode & 0xFF) == SQLITE_CONSTRAINT || (resultCode & 0xFF) == SQLITE_MISMATCH)
        return Error { ErrorCode::Unsupported,
            SqliteText::tr("A record of “%1” breaks a rule of its table.").arg(m_collection.name),
            error.detail, SqliteText::tr("Mend the record in the source: it stands in the details.") };
    return error;
}

} // namespace transload::store_sqlite
