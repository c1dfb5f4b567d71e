#include "stores/rocksdb/RocksdbReader.h"

#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"

#include <rocksdb/wide_columns.h>

namespace transload::store_rocksdb {

namespace {

// Tag and length before each of the two fields.
constexpr std::size_t kEncodingBytes = 2 * (1 + 4);

std::string_view view(const rocksdb::Slice& slice) { return { slice.data(), slice.size() }; }

} // namespace

Status checkPlain(const rocksdb::Iterator& iterator, const QString& family)
{
    const rocksdb::WideColumns& columns = iterator.columns();
    if (columns.size() != 1 || columns.front().name() != rocksdb::kDefaultWideColumnName)
        return Error { ErrorCode::Unsupported,
            RocksdbText::tr("A record of the column family %1 has columns of its own, not one value.")
                .arg(family),
            QStringLiteral("family %1, key %2: wide columns").arg(family, shownKey(iterator.key())),
            RocksdbText::tr("Export the data with the application itself.") };
    if (iterator.value().size() > kMaxValueBytes || iterator.key().size() > kMaxValueBytes)
        return Error { ErrorCode::Unsupported,
            RocksdbText::tr("A record of the column family %1 is larger than 2 GB.").arg(family),
            QStringLiteral("family %1, key %2: value of %3 bytes")
                .arg(family, shownKey(iterator.key()))
                .arg(iterator.value().size()),
            RocksdbText::tr("Shorten or remove this record with the application that made it.") };
    return ok();
}

RocksdbReader::RocksdbReader(RocksdbDatabase& database, const Family& family)
    : m_name(family.name), m_iterator(database.db().NewIterator(scanOptions(), family.handle))
{
    m_iterator->SeekToFirst();
}

Status RocksdbReader::next(Batch& batch, std::size_t maxBytes)
{
    batch.clear();
    const Status filled = guarded([&] { return fill(batch, maxBytes); });
    if (!filled)
        batch.clear();
    return filled;
}

Status RocksdbReader::fill(Batch& batch, std::size_t maxBytes)
{
    std::size_t filledBytes = 0;
    for (; m_iterator->Valid(); m_iterator->Next()) {
        if (Status plain = checkPlain(*m_iterator, m_name); !plain)
            return plain;
        const std::string_view key = view(m_iterator->key());
        const std::string_view value = view(m_iterator->value());
        filledBytes += key.size() + value.size() + kEncodingBytes;
        if (!batch.isEmpty() && filledBytes > maxBytes)
            break;
        batch.addBytes(ValueKind::Bytes, key);
        batch.addBytes(ValueKind::Bytes, value);
        batch.endRecord();
    }
    if (!batch.isEmpty()) {
        FieldCursor field(batch.record(batch.recordCount() - 1));
        field.next();
        m_lastKey = field.value().bytes;
        m_records += batch.recordCount();
    }
    // An iterator that meets damage just becomes invalid, as at the end; only the status tells.
    if (const rocksdb::Status status = m_iterator->status(); !status.ok())
        return readError(status);
    return ok();
}

Error RocksdbReader::readError(const rocksdb::Status& status) const
{
    const QString where = QStringLiteral("family %1, after record %2, last good key %3")
                              .arg(m_name)
                              .arg(m_records)
                              .arg(m_records == 0 ? QStringLiteral("none") : shownKey(m_lastKey));
    return rocksdbError(
        status, RocksdbText::tr("The column family %1 could not be read to its end.").arg(m_name), where);
}

} // namespace transload::store_rocksdb
