#pragma once

#include "core/Result.h"
#include "core/RunContext.h"

#include <QString>

#include <rocksdb/db.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace transload::store_rocksdb {

/// One column family that is being built.
struct FamilyBuild {
    QString name;
    rocksdb::ColumnFamilyHandle* handle = nullptr; ///< owned by the RocksdbBuild; null: not made yet
    std::vector<std::string> parts; ///< sorted files that wait to be taken in, in key order
    bool isComplete = false; ///< all records were written
};

/// A database that is being built from nothing. Making a family alone and taking in its files alone costs
/// RocksDB more than writing small families, so both are put off and done for all families together.
/// Thread: one at a time.
class RocksdbBuild {
public:
    /// `folder` exists and is empty; `partsFolder` lies on the same volume.
    RocksdbBuild(QString folder, QString partsFolder, rocksdb::Options options);
    ~RocksdbBuild();
    RocksdbBuild(const RocksdbBuild&) = delete;
    RocksdbBuild& operator=(const RocksdbBuild&) = delete;

    Status open();
    /// Announces a family; the reference is good until this object goes. Errors: Internal when it is known.
    Result<FamilyBuild*> add(const QString& name);
    /// Makes the family and takes in its parts now, so that records can be written past its parts.
    Status make(FamilyBuild& family);
    /// Makes what is missing, takes in all parts and closes the database. Errors: Internal when a family is
    /// not complete.
    Status complete(RunContext& context);

    rocksdb::DB& db() { return *m_db; }
    const rocksdb::Options& options() const { return m_options; }
    const QString& partsFolder() const { return m_partsFolder; }
    /// A number for the name of the next part, different each time.
    std::uint64_t nextPart() { return m_nextPart++; }

private:
    Status makeFamilies(const std::vector<FamilyBuild*>& families);
    Status takeInParts(const std::vector<FamilyBuild*>& families);
    Status close();
    void release();

    QString m_folder;
    QString m_partsFolder;
    std::unique_ptr<rocksdb::Env> m_files; ///< what m_db writes its files through
    rocksdb::Options m_options;
    std::unique_ptr<rocksdb::DB> m_db; ///< after the others: closed before they go
    std::deque<FamilyBuild> m_families;
    std::uint64_t m_nextPart = 0;
};

} // namespace transload::store_rocksdb
