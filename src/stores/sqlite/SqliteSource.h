#pragma once

#include "stores/Store.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteSql.h"

namespace transload::store_sqlite {

/// A SQLite file held in one read transaction for as long as this object lives. See Source.
class SqliteSource : public Source {
public:
    /// Errors: Busy or Unsupported when the file cannot be read without leaving traces beside it.
    static Result<std::unique_ptr<Source>> open(const QString& path);

    /// The same for a look that leaves no trace even beside a write-ahead log; see Store::openPreview.
    static Result<std::unique_ptr<Source>> openPreview(const QString& path);

    Result<StoreSchema> schema() override;
    Result<CollectionSize> estimate(const CollectionSchema& collection) override;
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override;
    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override;
    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override;
    /// In the order of the table's own b-tree, without a detour through the index of a key.
    Result<std::unique_ptr<Reader>> openScan(const CollectionSchema& collection) override;
    Result<Findings> checkIntegrity(RunContext& context) override;

private:
    static Result<std::unique_ptr<Source>> begin(Db db, const QString& path);

    Result<std::unique_ptr<Reader>> open(const CollectionSchema& collection, ReadOrder order);

    explicit SqliteSource(Db db) : m_db(std::move(db)) { }

    Db m_db;
};

} // namespace transload::store_sqlite
