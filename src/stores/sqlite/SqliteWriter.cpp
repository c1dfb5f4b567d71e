#include "stores/sqlite/SqliteWriter.h"

#include "stores/FieldRules.h"
#include "stores/sqlite/SqliteError.h"

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
    sqlite3* db, LoadTransaction& transaction, Statement insert, CollectionSchema collection, bool isKeyRowid)
    : m_db(db),
      m_transaction(transaction),
      m_insert(std::move(insert)),
      m_collection(std::move(collection)),
      m_columns(m_collection.fields.size())
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].coding = codingOf(m_collection.fields[i]);
    if (isKeyRowid)
        m_columns[m_collection.key.front()].isRowid = true;
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
    std::size_t index = 0;
    for (; index < m_columns.size() && field.next(); ++index)
        if (Status bound = bindField(index, field.value(), record); !bound)
            return bound;
    if (index != m_columns.size() || field.next() || field.isDamaged())
        return Error { ErrorCode::Internal, writeMessage(),
            QStringLiteral("a record of %1 does not have %2 fields")
                .arg(m_collection.name)
                .arg(m_columns.size()),
            {} };
    return ok();
}

Status SqliteWriter::bindField(std::size_t index, const ValueView& value, std::string_view record)
{
    Column& column = m_columns[index];
    if (column.isRowid && value.kind == ValueKind::Null)
        return refusedValue(index, QStringLiteral("SQLite would number it"), record);
    if (!fits(m_collection.fields[index], value))
        return refusedKind(index, value.kind, record);
    const std::optional<ValueView> stored = encode(column.coding, value, column.scratch);
    if (!stored)
        return refusedValue(index, kindName(value.kind), record);
    if (const int rc = bind(int(index) + 1, *stored); rc != SQLITE_OK)
        return refusedValue(
            index, QStringLiteral("SQLite %1: %2").arg(rc).arg(QLatin1String(sqlite3_errstr(rc))), record);
    return ok();
}

int SqliteWriter::bind(int parameter, const ValueView& stored)
{
    // Zero-length values need a pointer: SQLite takes a null one for NULL.
    const char* bytes = stored.bytes.empty() ? "" : stored.bytes.data();
    sqlite3_stmt* insert = m_insert.get();
    switch (stored.kind) {
    case ValueKind::Int:
        return sqlite3_bind_int64(insert, parameter, stored.integer);
    case ValueKind::Float:
        return sqlite3_bind_double(insert, parameter, stored.real);
    case ValueKind::Text:
        return sqlite3_bind_text64(insert, parameter, bytes, stored.bytes.size(), SQLITE_STATIC, SQLITE_UTF8);
    case ValueKind::Bytes:
        return sqlite3_bind_blob64(insert, parameter, bytes, stored.bytes.size(), SQLITE_STATIC);
    default:
        return sqlite3_bind_null(insert, parameter);
    }
}

Error SqliteWriter::refusedValue(std::size_t index, const QString& detail, std::string_view record) const
{
    return Error { ErrorCode::Unsupported,
        SqliteText::tr("A value of “%1” in “%2” cannot be kept exactly by SQLite.")
            .arg(m_collection.fields[index].name, m_collection.name),
        QStringLiteral("%1; record %2").arg(detail, keyText(m_collection, record)),
        SqliteText::tr("Choose another type for it, or leave it out.") };
}

Error SqliteWriter::refusedKind(std::size_t index, ValueKind kind, std::string_view record) const
{
    const FieldSchema& field = m_collection.fields[index];
    return Error { ErrorCode::Unsupported,
        SqliteText::tr("A value of “%1” in “%2” is of another kind than the column.")
            .arg(field.name, m_collection.name),
        QStringLiteral("%1 instead of %2; record %3")
            .arg(kindName(kind), kindName(*field.kind), keyText(m_collection, record)),
        SqliteText::tr("Choose another type for the column, or mend the record: it stands in the details.") };
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
