#pragma once

#include "stores/Store.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteValues.h"

namespace transload::store_sqlite {

/// Reads the records of one table, asking the type of each value; a field with a kind is decoded by it. See
/// Reader.
class SqliteReader : public Reader {
public:
    /// `statement` yields the collection's fields, then the rowid when `hasRowid`.
    SqliteReader(sqlite3* db, Statement statement, CollectionSchema collection, bool hasRowid);

    Status next(Batch& batch, std::size_t maxBytes) override;

private:
    struct Cell {
        Coding coding = Coding::AsStored;
        ValueKind kind = ValueKind::Null; // of the field, unless it is AsStored
        std::string typeName;
        ValueView value;
        std::string scratch; // what `value` may point into
    };
    std::size_t readCells();
    void readCell(Cell& cell, int column);
    void addRecord(Batch& batch);
    void rememberLast(const Batch& batch);
    Error failed(int resultCode, const Batch& batch) const;

    sqlite3* m_db;
    Statement m_statement;
    CollectionSchema m_collection;
    bool m_hasRowid;
    std::vector<Cell> m_cells;
    bool m_isRowWaiting = false; // did not fit into the last batch
    bool m_isAtEnd = false;
    std::uint64_t m_records = 0;
    std::int64_t m_lastRowid = 0;
    std::string m_lastRecord; // only without a rowid
};

} // namespace transload::store_sqlite
