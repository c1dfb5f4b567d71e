#include "stores/rocksdb/RocksdbReader.h"

#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"

#include <rocksdb/wide_columns.h>

namespace transload::store_rocksdb {

namespace {

// Tag and length before each of the two fields.
constexpr std::size_t kEncodingBytes = 2 * (1 + 4);

std::string_view view(const rocksdb::Slice& slice) { return { slice.data(), slice.size() }; }

// Whether the bytes are one record of so many fields and nothing else.
bool isRecord(std::string_view bytes, std::size_t fields)
{
    std::size_t found = 0;
    FieldCursor field(bytes);
    while (field.next())
        ++found;
    return !field.isDamaged() && found == fields;
}

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

RocksdbReader::RocksdbReader(
    RocksdbDatabase& database, const Family& family, const CollectionSchema& collection)
    : m_name(family.name),
      m_isKeyValue(collection.isKeyValue),
      m_fields(collection.fields.size()),
      m_iterator(database.db().NewIterator(scanOptions(), family.handle))
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
    for (; m_iterator->Valid(); m_iterator->Next()) {
        if (Status plain = checkPlain(*m_iterator, m_name); !plain)
            return plain;
        if (!m_isKeyValue && !isRecord(view(m_iterator->value()), m_fields))
            return damagedRecord();
        if (!(m_isKeyValue ? addPair(batch, maxBytes) : addRecord(batch, maxBytes)))
            break;
    }
    if (m_isKeyValue && !batch.isEmpty()) {
        FieldCursor field(batch.record(batch.recordCount() - 1));
        field.next();
        m_lastKey = field.value().bytes;
    }
    m_records += batch.recordCount();
    // An iterator that meets damage just becomes invalid, as at the end; only the status tells.
    if (const rocksdb::Status status = m_iterator->status(); !status.ok())
        return readError(status);
    return ok();
}

// False when the batch is full.
bool RocksdbReader::addPair(Batch& batch, std::size_t maxBytes)
{
    const std::string_view key = view(m_iterator->key());
    const std::string_view value = view(m_iterator->value());
    if (!batch.isEmpty() && batch.sizeBytes() + key.size() + value.size() + kEncodingBytes > maxBytes)
        return false;
    batch.addBytes(ValueKind::Bytes, key);
    batch.addBytes(ValueKind::Bytes, value);
    batch.endRecord();
    return true;
}

bool RocksdbReader::addRecord(Batch& batch, std::size_t maxBytes)
{
    const std::string_view record = view(m_iterator->value());
    if (!batch.isEmpty() && batch.sizeBytes() + record.size() > maxBytes)
        return false;
    batch.appendRecord(record);
    m_lastKey = view(m_iterator->key());
    return true;
}

Error RocksdbReader::damagedRecord() const
{
    return Error { ErrorCode::Corrupt, RocksdbText::tr("A record of the table %1 is damaged.").arg(m_name),
        QStringLiteral("family %1, key %2: not a record of %3 fields")
            .arg(m_name, shownKey(m_iterator->key()))
            .arg(m_fields),
        RocksdbText::tr("Use a backup of this database. Nothing was changed.") };
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
