#include "bench/Peer.h"

#include <rocksdb/db.h>

#include <stdexcept>

namespace transload::bench {

namespace {

void check(const rocksdb::Status& status)
{
    if (!status.ok())
        throw std::runtime_error("RocksDB: " + status.ToString());
}

std::string_view view(const rocksdb::Slice& slice) { return { slice.data(), slice.size() }; }

// Owns the database and the handles of its families.
class Database {
public:
    ~Database() { close(); }

    void close()
    {
        for (rocksdb::ColumnFamilyHandle* handle : handles)
            check(db->DestroyColumnFamilyHandle(handle));
        handles.clear();
        if (db)
            check(db->Close());
        db.reset();
    }

    std::unique_ptr<rocksdb::DB> db;
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
};

class RocksdbSource : public PeerSource {
public:
    explicit RocksdbSource(const std::string& folder)
    {
        rocksdb::Options options;
        options.max_open_files = 512;
        std::vector<std::string> names;
        check(rocksdb::DB::ListColumnFamilies(options, folder, &names));
        std::vector<rocksdb::ColumnFamilyDescriptor> families;
        for (const std::string& name : names)
            families.emplace_back(name, options);
        rocksdb::DB* raw = nullptr;
        check(rocksdb::DB::OpenForReadOnly(options, folder, families, &m_database.handles, &raw));
        m_database.db.reset(raw);
    }

    std::vector<std::string> trees() override
    {
        std::vector<std::string> names;
        for (const rocksdb::ColumnFamilyHandle* handle : m_database.handles)
            if (handle->GetName() != rocksdb::kDefaultColumnFamilyName)
                names.push_back(handle->GetName());
        return names;
    }

    void eachPair(const std::string& tree, const Use& use) override
    {
        for (rocksdb::ColumnFamilyHandle* handle : m_database.handles) {
            if (handle->GetName() != tree)
                continue;
            const std::unique_ptr<rocksdb::Iterator> pair(m_database.db->NewIterator({}, handle));
            for (pair->SeekToFirst(); pair->Valid(); pair->Next())
                use(view(pair->key()), view(pair->value()));
            check(pair->status());
        }
    }

private:
    Database m_database;
};

class RocksdbTarget : public PeerTarget {
public:
    explicit RocksdbTarget(const std::string& folder)
    {
        m_options.create_if_missing = true;
        m_options.max_open_files = 512;
        m_options.compression = rocksdb::kLZ4Compression;
        rocksdb::DB* raw = nullptr;
        check(rocksdb::DB::Open(m_options, folder, &raw));
        m_database.db.reset(raw);
    }

    void openTree(const std::string& tree) override
    {
        rocksdb::ColumnFamilyHandle* handle = nullptr;
        check(m_database.db->CreateColumnFamily(m_options, tree, &handle));
        m_database.handles.push_back(handle);
    }

    void insert(const std::vector<Pair>& chunk) override
    {
        for (const Pair& pair : chunk)
            check(m_database.db->Put({}, m_database.handles.back(), pair.key, pair.value));
    }

    void close() override
    {
        check(m_database.db->Flush({}, m_database.handles));
        m_database.close();
    }

private:
    rocksdb::Options m_options;
    Database m_database;
};

} // namespace

std::unique_ptr<PeerSource> peerRocksdbSource(const std::string& folder)
{
    return std::make_unique<RocksdbSource>(folder);
}

std::unique_ptr<PeerTarget> peerRocksdbTarget(const std::string& folder)
{
    return std::make_unique<RocksdbTarget>(folder);
}

} // namespace transload::bench
