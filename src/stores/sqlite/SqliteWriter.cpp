#include "stores/sqlite/SqliteWriter.h"

#include "stores/FieldRules.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteSchema.h"
#include "stores/sqlite/SqliteSql.h"

#include <algorithm>
#include <tuple>

namespace transload::store_sqlite {

namespace {

constexpr std::size_t kTransactionBytes = 64 * 1024 * 1024;
// Measured: 32 pairs at once take half the time of 32 single ones, more gain nothing.
constexpr std::size_t kRecordsAtOnce = 32;
constexpr std::size_t kValuesAtOnce = 512; // a table of many columns would make a huge statement

// What ends "INSERT OR FAIL" at one record, with those before it inserted.
bool isBrokenRule(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
    case SQLITE_CONSTRAINT_NOTNULL:
        return true;
    default:
        return false;
    }
}

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
    sqlite3* db, LoadTransaction& transaction, const CollectionSchema& collection, bool isKeyRowid)
    : m_db(db),
      m_transaction(transaction),
      m_collection(collection),
      m_recordsAtOnce(std::clamp<std::size_t>(
          kValuesAtOnce / std::max<std::size_t>(collection.fields.size(), 1), 1, kRecordsAtOnce)),
      m_columns(collection.fields.size()),
      m_scratch(m_recordsAtOnce * collection.fields.size())
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].coding = codingOf(m_collection.fields[i]);
    if (isKeyRowid)
        m_columns[m_collection.key.front()].isRowid = true;
}

Result<std::unique_ptr<Writer>> SqliteWriter::open(
    sqlite3* db, LoadTransaction& transaction, const CollectionSchema& collection)
{
    Result<TableLayout> layout = readLayout(db, collection);
    if (!layout)
        return layout.error();
    std::unique_ptr<SqliteWriter> writer(new SqliteWriter(db, transaction, collection, layout->isKeyRowid));
    for (const auto& [statement, records] :
        { std::pair(&writer->m_insertMany, writer->m_recordsAtOnce), std::pair(&writer->m_insertOne, 1UL) }) {
        Result<Statement> prepared = prepare(db, insertRecords(collection, records), writeMessage());
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return std::unique_ptr<Writer>(std::move(writer));
}

Status SqliteWriter::write(const Batch& batch)
{
    if (!m_insertOne)
        return Error { ErrorCode::Internal, writeMessage(), QStringLiteral("written after finish"), {} };
    std::size_t done = 0;
    while (done < batch.recordCount()) {
        const bool isMany = batch.recordCount() - done >= m_recordsAtOnce;
        const std::size_t records = isMany ? m_recordsAtOnce : 1;
        if (Status inserted = insert((isMany ? m_insertMany : m_insertOne).get(), batch, done, records);
            !inserted)
            return inserted;
        done += records;
    }
    for (const Statement* statement : { &m_insertMany, &m_insertOne })
        sqlite3_clear_bindings(statement->get()); // they point into the batch
    return ok();
}

Status SqliteWriter::finish()
{
    m_insertMany.reset();
    m_insertOne.reset();
    return ok();
}

Status SqliteWriter::insert(
    sqlite3_stmt* statement, const Batch& batch, std::size_t first, std::size_t records)
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < records; ++i) {
        const std::string_view record = batch.record(first + i);
        if (Status bound = bindRecord(statement, i * m_columns.size(), record); !bound)
            return bound;
        bytes += record.size();
    }
    if (Status room = m_transaction.makeRoom(bytes); !room)
        return room;
    if (const int rc = sqlite3_step(statement); rc != SQLITE_DONE)
        return failed(rc, batch, first, records);
    sqlite3_reset(statement);
    return ok();
}

// `before` values of the statement belong to the records before.
Status SqliteWriter::bindRecord(sqlite3_stmt* statement, std::size_t before, std::string_view record)
{
    FieldCursor field(record);
    std::size_t index = 0;
    for (; index < m_columns.size() && field.next(); ++index)
        if (Status bound = bindField(statement, before, index, field.value(), record); !bound)
            return bound;
    if (index != m_columns.size() || field.next() || field.isDamaged())
        return Error { ErrorCode::Internal, writeMessage(),
            QStringLiteral("a record of %1 does not have %2 fields")
                .arg(m_collection.name)
                .arg(m_columns.size()),
            {} };
    return ok();
}

Status SqliteWriter::bindField(sqlite3_stmt* statement, std::size_t before, std::size_t index,
    const ValueView& value, std::string_view record)
{
    const Column& column = m_columns[index];
    if (column.isRowid && value.kind == ValueKind::Null)
        return refusedValue(index, QStringLiteral("SQLite would number it"), record);
    if (!fits(m_collection.fields[index], value))
        return refusedKind(index, value.kind, record);
    const std::optional<ValueView> stored = encode(column.coding, value, m_scratch[before + index]);
    if (!stored)
        return refusedValue(index, kindName(value.kind), record);
    if (const int rc = bind(statement, int(before + index) + 1, *stored); rc != SQLITE_OK)
        return refusedValue(
            index, QStringLiteral("SQLite %1: %2").arg(rc).arg(QLatin1String(sqlite3_errstr(rc))), record);
    return ok();
}

int SqliteWriter::bind(sqlite3_stmt* insert, int parameter, const ValueView& stored)
{
    // Zero-length values need a pointer: SQLite takes a null one for NULL.
    const char* bytes = stored.bytes.empty() ? "" : stored.bytes.data();
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

Error SqliteWriter::failed(int resultCode, const Batch& batch, std::size_t first, std::size_t count) const
{
    const int extended = sqlite3_extended_errcode(m_db);
    const auto key = [&](std::size_t index) { return keyText(m_collection, batch.record(index)); };
    QString records = key(first);
    // A broken rule leaves those before it in place, so their number tells which record it was.
    if (const auto inserted = std::size_t(sqlite3_changes(m_db)); isBrokenRule(extended) && inserted < count)
        records = key(first + inserted);
    else if (count > 1)
        records += QStringLiteral(" to ") + key(first + count - 1);
    const QString where = QStringLiteral("table %1, record %2").arg(m_collection.name, records);
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
