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

/// Inserts records with prepared statements, as many at once as pays: beginning and ending a statement costs
/// SQLite as much as inserting a small record. Takes what SQLite's storage classes or the kind of the field
/// hold and refuses all else, so that what is read back is exactly what was written. See Writer.
class SqliteWriter : public Writer {
public:
    /// Both outlive the writer; the table must exist.
    static Result<std::unique_ptr<Writer>> open(
        sqlite3* db, LoadTransaction& transaction, const CollectionSchema& collection);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    struct Column {
        Coding coding = Coding::AsStored;
        bool isRowid = false; // SQLite would put a number in the place of Null
    };
    SqliteWriter(
        sqlite3* db, LoadTransaction& transaction, const CollectionSchema& collection, bool isKeyRowid);

    /// The records of `batch` from `first` on.
    Status insert(sqlite3_stmt* statement, const Batch& batch, std::size_t first, std::size_t records);
    Status bindRecord(sqlite3_stmt* statement, std::size_t before, std::string_view record);
    Status bindField(sqlite3_stmt* statement, std::size_t before, std::size_t index, const ValueView& value,
        std::string_view record);
    static int bind(sqlite3_stmt* insert, int parameter, const ValueView& stored);
    Error failed(int resultCode, const Batch& batch, std::size_t first, std::size_t count) const;
    Error refusedValue(std::size_t index, const QString& detail, std::string_view record) const;
    Error refusedKind(std::size_t index, ValueKind kind, std::string_view record) const;

    sqlite3* m_db;
    LoadTransaction& m_transaction;
    CollectionSchema m_collection;
    std::size_t m_recordsAtOnce;
    std::vector<Column> m_columns;
    std::vector<std::string> m_scratch; // what is bound may point into it until the records are inserted
    Statement m_insertMany; ///< m_recordsAtOnce records
    Statement m_insertOne;
};

} // namespace transload::store_sqlite
