#pragma once

#include "stores/Store.h"
#include "stores/rocksdb/RocksdbBuild.h"

#include <rocksdb/sst_file_writer.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace transload::store_rocksdb {

/// The Error for a record that is not one key and one value.
Error notKeyValue(const QString& collection);

/// Writes one column family: keys and values, or the records of a table under keys made of their key fields
/// (see RocksdbKeys.h) or, where there is none or it holds Null, of their number. Keys that come sorted go
/// into sorted files beside the database, which take them in at the end; from the first key out of order on,
/// records go through the database's memory tables. No key is ever written over.
class RocksdbWriter : public Writer {
public:
    /// `build` and `family` outlive the writer; `family` gets the sorted files.
    RocksdbWriter(RocksdbBuild& build, FamilyBuild& family, CollectionSchema collection);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    struct Pair {
        std::string_view key;
        std::string_view value;
    };

    Status collectPairs(const Batch& batch);
    Status collectRecords(const Batch& batch);
    Status appendKey(std::string_view record);
    Error refusedRecord(std::size_t field, const QString& detail, std::string_view record) const;
    Status writeSorted(const Pair& pair);
    Status openPart();
    Status closePart();
    Status leaveSortedFiles();
    Status writeUnsorted(std::size_t first);
    Error duplicateKey(std::string_view key) const;
    Error writeError(const rocksdb::Status& status) const;

    RocksdbBuild& m_build;
    FamilyBuild& m_family;
    CollectionSchema m_collection;
    rocksdb::Options m_partOptions;
    std::vector<Pair> m_pairs; ///< of the batch that is being written
    std::string m_keys; ///< what the keys of m_pairs point into, for a table
    std::vector<std::string> m_keyParts; ///< of the record whose key is being made
    std::uint64_t m_ordinal = 0; ///< of the next record
    std::unique_ptr<rocksdb::SstFileWriter> m_part;
    std::size_t m_partBytes = 0; ///< keys and values in m_part
    std::string m_lastKey;
    bool m_hasLastKey = false;
    bool m_isSorted = true;
};

} // namespace transload::store_rocksdb
