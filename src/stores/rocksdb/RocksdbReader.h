#pragma once

#include "stores/Store.h"
#include "stores/rocksdb/RocksdbDatabase.h"

#include <memory>

namespace transload::store_rocksdb {

/// Reads one column family forwards, in the order of its keys' bytes: keys and values, or the records of a
/// table that stand in the values.
class RocksdbReader : public Reader {
public:
    RocksdbReader(RocksdbDatabase& database, const Family& family, const CollectionSchema& collection);

    Status next(Batch& batch, std::size_t maxBytes) override;

private:
    Status fill(Batch& batch, std::size_t maxBytes);
    Error readError(const rocksdb::Status& status) const;

    bool addPair(Batch& batch, std::size_t maxBytes);
    bool addRecord(Batch& batch, std::size_t maxBytes);
    Error damagedRecord() const;

    QString m_name;
    bool m_isKeyValue;
    std::size_t m_fields;
    std::unique_ptr<rocksdb::Iterator> m_iterator;
    std::string m_lastKey; ///< of the last good record, for messages
    std::uint64_t m_records = 0;
};

/// The Error when the record under the iterator is something else than a plain key and value of possible
/// size; nothing when all is well.
Status checkPlain(const rocksdb::Iterator& iterator, const QString& family);

} // namespace transload::store_rocksdb
