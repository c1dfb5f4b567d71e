#include "sample/ConduitTrees.h"
#include "sample/TreeSink.h"

#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>

#include <map>
#include <stdexcept>

namespace transload::sample {

namespace {

constexpr std::size_t kBatchBytes = 4 * 1024 * 1024;

void check(const rocksdb::Status& status)
{
    if (!status.ok())
        throw std::runtime_error("RocksDB: " + status.ToString());
}

// As Conduit 0.10 sets them, with the defaults of the RocksDB it links.
rocksdb::Options conduitOptions()
{
    rocksdb::BlockBasedTableOptions table;
    table.format_version = 6;
    table.checksum = rocksdb::kXXH3;
    table.block_size = 4 * 1024;
    table.cache_index_and_filter_blocks = true;
    table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10, false));
    table.optimize_filters_for_memory = true;
    rocksdb::Options options;
    options.create_if_missing = true;
    options.create_missing_column_families = true;
    options.error_if_exists = true;
    options.compression = rocksdb::kLZ4Compression;
    options.bottommost_compression = rocksdb::kZSTD;
    options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
    options.max_open_files = 1000;
    options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    return options;
}

class RocksdbSink : public TreeSink {
public:
    explicit RocksdbSink(const std::string& folder)
    {
        const rocksdb::Options options = conduitOptions();
        std::vector<rocksdb::ColumnFamilyDescriptor> trees;
        trees.emplace_back(rocksdb::kDefaultColumnFamilyName, options);
        for (const std::string_view tree : kConduitTrees)
            trees.emplace_back(std::string(tree), options);
        rocksdb::DB* raw = nullptr;
        check(rocksdb::DB::Open(options, folder, trees, &m_handles, &raw));
        m_db.reset(raw);
        for (rocksdb::ColumnFamilyHandle* handle : m_handles)
            m_byName.emplace(handle->GetName(), handle);
    }

    ~RocksdbSink() override { release(); }

    void put(std::string_view tree, const std::string& key, const std::string& value) override
    {
        check(m_batch.Put(m_byName.find(tree)->second, key, value));
        if (m_batch.GetDataSize() > kBatchBytes)
            write();
    }

    void settle() override
    {
        write();
        check(m_db->Flush({}, m_handles));
    }

    void close(bool leaveLog) override
    {
        if (leaveLog)
            write();
        else
            settle();
        release();
    }

private:
    void write()
    {
        check(m_db->Write({}, &m_batch));
        m_batch.Clear();
    }

    void release()
    {
        if (!m_db)
            return;
        for (rocksdb::ColumnFamilyHandle* handle : m_handles)
            check(m_db->DestroyColumnFamilyHandle(handle));
        check(m_db->Close());
        m_db.reset();
    }

    std::unique_ptr<rocksdb::DB> m_db;
    std::vector<rocksdb::ColumnFamilyHandle*> m_handles;
    std::map<std::string, rocksdb::ColumnFamilyHandle*, std::less<>> m_byName;
    rocksdb::WriteBatch m_batch;
};

} // namespace

std::unique_ptr<TreeSink> makeRocksdbSink(const std::string& folder)
{
    return std::make_unique<RocksdbSink>(folder);
}

} // namespace transload::sample
