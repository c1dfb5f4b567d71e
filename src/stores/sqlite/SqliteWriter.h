#pragma once

#include "stores/Store.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteValues.h"

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

/// Inserts records with one prepared statement. Takes what SQLite's storage classes or the kind of the field
/// hold and refuses all else, so that what is read back is exactly what was written. See Writer.
class SqliteWriter : public Writer {
public:
    /// `isKeyRowid`: the key is the rowid, where SQLite would put a number in the place of Null.
    SqliteWriter(sqlite3* db, LoadTransaction& transaction, Statement insert, CollectionSchema collection,
        bool isKeyRowid);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    struct Column {
        Coding coding = Coding::AsStored;
        bool isRowid = false;
        std::string scratch; // what is bound may point into it until the record is inserted
    };
    Status bindRecord(std::string_view record);
    Status bindField(std::size_t index, const ValueView& value, std::string_view record);
    int bind(int parameter, const ValueView& stored);
    Error failed(int resultCode, std::string_view record) const;
    Error refusedValue(std::size_t index, const QString& detail, std::string_view record) const;
    Error refusedKind(std::size_t index, ValueKind kind, std::string_view record) const;

    sqlite3* m_db;
    LoadTransaction& m_transaction;
    Statement m_insert;
    CollectionSchema m_collection;
    std::vector<Column> m_columns;
};

} // namespace transload::store_sqlite
