#pragma once

#include "stores/Store.h"
#include "stores/sqlite/SqliteDb.h"

namespace transload::store_sqlite {

/// The transactions in which a target is filled: one after another, none with more than 64 MB of payload.
class LoadTransaction {
public:
    explicit LoadTransaction(sqlite3* db) : m_db(db) { }

    /// Makes sure that a transaction is open which may take `bytes` more.
    Status makeRoom(std::size_t bytes);
    Status commit();

private:
    sqlite3* m_db;
    std::size_t m_bytes = 0;
    bool m_isOpen = false;
};

/// Inserts records with one prepared statement. Takes the five storage classes of SQLite and refuses all
/// else, so that what is read back is exactly what was written. See Writer.
class SqliteWriter : public Writer {
public:
    SqliteWriter(sqlite3* db, LoadTransaction& transaction, Statement insert, CollectionSchema collection);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    Status bindRecord(std::string_view record);
    Status bindField(int index, const ValueView& value);
    Error failed(int resultCode, std::string_view record) const;
    Error refusedValue(int index, const QString& detail) const;

    sqlite3* m_db;
    LoadTransaction& m_transaction;
    Statement m_insert;
    CollectionSchema m_collection;
};

} // namespace transload::store_sqlite
