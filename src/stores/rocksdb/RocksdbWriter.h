#pragma once

#include "stores/Store.h"
#include "stores/rocksdb/RocksdbBuild.h"

#include <rocksdb/sst_file_writer.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace transload::store_rocksdb {

/// The Error for a collection or record that is not one key and one value.
Error notKeyValue(const QString& collection);

/// Writes one column family. Keys that come sorted go into sorted files beside the database, which take them
/// in at the end; from the first key out of order on, records go through the database's memory tables. No key
/// is ever written over.
class RocksdbWriter : public Writer {
public:
    /// Both outlive the writer; `family` gets the sorted files.
    RocksdbWriter(RocksdbBuild& build, FamilyBuild& family);

    Status write(const Batch& batch) override;
    Status finish() override;

private:
    struct Pair {
        std::string_view key;
        std::string_view value;
    };

    Status collectPairs(const Batch& batch);
    Status writeSorted(const Pair& pair);
    Status openPart();
    Status closePart();
    Status leaveSortedFiles();
    Status writeUnsorted(std::size_t first);
    Error duplicateKey(std::string_view key) const;
    Error writeError(const rocksdb::Status& status) const;

    RocksdbBuild& m_build;
    FamilyBuild& m_family;
    rocksdb::Options m_partOptions;
    std::vector<Pair> m_pairs; ///< of the batch that is being written
    std::unique_ptr<rocksdb::SstFileWriter> m_part;
    std::size_t m_partBytes = 0; ///< keys and values in m_part
    std::string m_lastKey;
    bool m_hasLastKey = false;
    bool m_isSorted = true;
};

} // namespace transload::store_rocksdb
