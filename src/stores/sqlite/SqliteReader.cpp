#include "stores/sqlite/SqliteReader.h"

#include "stores/sqlite/SqliteError.h"

namespace transload::store_sqlite {

namespace {

constexpr std::size_t kKeptRecordBytes = 4096; // enough for any key that is shown

ValueKind kindOf(int storageClass)
{
    switch (storageClass) {
    case SQLITE_INTEGER:
        return ValueKind::Int;
    case SQLITE_FLOAT:
        return ValueKind::Float;
    case SQLITE_TEXT:
        return ValueKind::Text;
    case SQLITE_BLOB:
        return ValueKind::Bytes;
    default:
        return ValueKind::Null;
    }
}

} // namespace

SqliteReader::SqliteReader(sqlite3* db, Statement statement, CollectionSchema collection, bool hasRowid)
    : m_db(db),
      m_statement(std::move(statement)),
      m_collection(std::move(collection)),
      m_hasRowid(hasRowid),
      m_cells(m_collection.fields.size())
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const FieldSchema& field = m_collection.fields[i];
        m_cells[i].coding = codingOf(field);
        m_cells[i].kind = field.kind.value_or(ValueKind::Null);
        m_cells[i].typeName = field.typeName.toStdString();
    }
}

void SqliteReader::readCell(Cell& cell, int column)
{
    sqlite3_stmt* row = m_statement.get();
    if (cell.coding != Coding::AsStored) // what an earlier value left behind is not looked at otherwise
        cell.value = ValueView {};
    cell.value.kind = kindOf(sqlite3_column_type(row, column));
    switch (cell.value.kind) {
    case ValueKind::Int:
        cell.value.integer = sqlite3_column_int64(row, column);
        break;
    case ValueKind::Float:
        cell.value.real = sqlite3_column_double(row, column);
        break;
    case ValueKind::Text:
        cell.value.bytes = columnText(row, column);
        break;
    case ValueKind::Bytes:
        cell.value.bytes = columnBlob(row, column);
        break;
    default:
        return;
    }
    if (cell.coding != Coding::AsStored)
        decode(cell.coding, cell.kind, cell.typeName, cell.value, cell.scratch);
}

// Looks at the current row and gives the size of its encoding; the views live until the next step.
std::size_t SqliteReader::readCells()
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        readCell(m_cells[i], int(i));
        size += encodedBytes(m_cells[i].value);
    }
    return size;
}

void SqliteReader::addRecord(Batch& batch)
{
    for (const Cell& cell : m_cells)
        batch.add(cell.value);
    batch.endRecord();
    if (m_hasRowid)
        m_lastRowid = sqlite3_column_int64(m_statement.get(), int(m_cells.size()));
    ++m_records;
}

Status SqliteReader::next(Batch& batch, std::size_t maxBytes)
{
    batch.clear();
    while (!m_isAtEnd) {
        if (!m_isRowWaiting) {
            const int rc = sqlite3_step(m_statement.get());
            m_isAtEnd = rc == SQLITE_DONE;
            if (m_isAtEnd)
                break;
            if (rc != SQLITE_ROW)
                return failed(rc, batch);
        }
        const std::size_t size = readCells();
        m_isRowWaiting = !batch.isEmpty() && batch.sizeBytes() + size > maxBytes;
        if (m_isRowWaiting)
            break;
        // SQLite turns "out of memory" while loading a long value into NULL; it must not pass for one.
        if (sqlite3_errcode(m_db) == SQLITE_NOMEM)
            return failed(SQLITE_NOMEM, batch);
        addRecord(batch);
        if (batch.sizeBytes() >= maxBytes)
            break;
    }
    rememberLast(batch);
    return ok();
}

void SqliteReader::rememberLast(const Batch& batch)
{
    if (m_hasRowid || batch.isEmpty())
        return;
    const std::string_view last = batch.record(batch.recordCount() - 1);
    m_lastRecord.assign(last.substr(0, std::min(last.size(), kKeptRecordBytes)));
}

Error SqliteReader::failed(int resultCode, const Batch& batch) const
{
    QString where = QStringLiteral("table %1, after %2 records").arg(m_collection.name).arg(m_records);
    if (m_records > 0 && m_hasRowid)
        where += QStringLiteral(", last good rowid %1").arg(m_lastRowid);
    else if (m_records > 0)
        where += QStringLiteral(", last good key %1")
                     .arg(keyText(m_collection,
                         batch.isEmpty() ? std::string_view(m_lastRecord)
                                         : batch.record(batch.recordCount() - 1)));
    return sqliteError(m_db, resultCode,
        SqliteText::tr("A record of the table “%1” could not be read.").arg(m_collection.name), where);
}

} // namespace transload::store_sqlite
