#include "stores/rocksdb/RocksdbWriter.h"

#include "core/Printable.h"
#include "core/ValueText.h"
#include "stores/FieldRules.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbKeys.h"

#include <QFile>

#include <rocksdb/write_batch.h>

#include <algorithm>
#include <unordered_set>

namespace transload::store_rocksdb {

namespace {

constexpr std::size_t kPartBytes = 64 * 1024 * 1024;

rocksdb::Options partOptions(rocksdb::Options options)
{
    // The strong compression of the last level would make writing more than twice as slow; the application
    // applies it when it next compacts.
    options.bottommost_compression = rocksdb::kDisableCompressionOption;
    return options;
}

rocksdb::WriteOptions withoutLog()
{
    rocksdb::WriteOptions options;
    options.disableWAL = true; // finish() flushes, and before that nobody can see the database
    return options;
}

} // namespace

Error notKeyValue(const QString& collection)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("A record of %1 is not one key and one value.").arg(collection),
        collection + QStringLiteral(": not a key/value record"),
        RocksdbText::tr("Mend the record in the source, or leave this collection out.") };
}

RocksdbWriter::RocksdbWriter(RocksdbBuild& build, FamilyBuild& family, CollectionSchema collection)
    : m_build(build),
      m_family(family),
      m_collection(std::move(collection)),
      m_partOptions(partOptions(build.options())),
      m_keyParts(m_collection.fields.size())
{
}

Status RocksdbWriter::write(const Batch& batch)
{
    return guarded([&]() -> Status {
        Status collected = m_collection.isKeyValue ? collectPairs(batch) : collectRecords(batch);
        if (!collected)
            return collected;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            const std::string_view key = m_pairs[i].key;
            if (m_isSorted && m_hasLastKey && key == m_lastKey)
                return duplicateKey(key);
            if (m_isSorted && m_hasLastKey && key < m_lastKey) {
                if (Status left = leaveSortedFiles(); !left)
                    return left;
            }
            if (!m_isSorted)
                return writeUnsorted(i);
            if (Status written = writeSorted(m_pairs[i]); !written)
                return written;
        }
        return ok();
    });
}

Status RocksdbWriter::collectPairs(const Batch& batch)
{
    m_pairs.clear();
    m_pairs.reserve(batch.recordCount());
    for (std::size_t i = 0; i < batch.recordCount(); ++i) {
        FieldCursor field(batch.record(i));
        Pair pair;
        for (std::string_view* part : { &pair.key, &pair.value }) {
            if (!field.next() || field.value().kind != ValueKind::Bytes)
                return notKeyValue(m_family.name);
            *part = field.value().bytes;
        }
        if (field.next() || field.isDamaged())
            return notKeyValue(m_family.name);
        m_pairs.push_back(pair);
    }
    return ok();
}

Status RocksdbWriter::collectRecords(const Batch& batch)
{
    m_keys.clear();
    std::vector<std::size_t> ends;
    ends.reserve(batch.recordCount());
    for (std::size_t i = 0; i < batch.recordCount(); ++i) {
        if (Status appended = appendKey(batch.record(i)); !appended)
            return appended;
        ends.push_back(m_keys.size());
    }
    m_pairs.clear();
    m_pairs.reserve(batch.recordCount());
    const std::string_view keys(m_keys); // it does not grow any more
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        m_pairs.push_back({ keys.substr(begin, ends[i] - begin), batch.record(i) });
    }
    return ok();
}

Status RocksdbWriter::appendKey(std::string_view record)
{
    const std::vector<FieldSchema>& fields = m_collection.fields;
    const std::vector<std::size_t>& key = m_collection.key;
    bool isNumbered = key.empty();
    std::size_t index = 0;
    FieldCursor field(record);
    for (; index < fields.size() && field.next(); ++index) {
        const ValueView& value = field.value();
        if (!fits(fields[index], value))
            return refusedRecord(index,
                QStringLiteral("%1 instead of %2").arg(kindName(value.kind), kindName(*fields[index].kind)),
                record);
        if (std::find(key.begin(), key.end(), index) == key.end())
            continue;
        m_keyParts[index].clear();
        appendKeyField(m_keyParts[index], value);
        // Null is never equal to Null: such records are told apart by their number.
        isNumbered = isNumbered || value.kind == ValueKind::Null || value.kind == ValueKind::Missing;
    }
    if (index != fields.size() || field.next() || field.isDamaged())
        return Error { ErrorCode::Internal,
            RocksdbText::tr("The column family %1 could not be written.").arg(m_family.name),
            QStringLiteral("a record does not have %1 fields").arg(fields.size()),
            RocksdbText::tr("This is a fault of this program; please report it.") };
    if (record.size() > kMaxValueBytes)
        return refusedRecord(0, QStringLiteral("%1 bytes").arg(record.size()), record);
    for (const std::size_t part : key)
        m_keys += m_keyParts[part];
    if (isNumbered)
        appendOrdinal(m_keys, m_ordinal);
    ++m_ordinal;
    return ok();
}

Error RocksdbWriter::refusedRecord(std::size_t field, const QString& detail, std::string_view record) const
{
    QStringList values;
    std::size_t index = 0;
    for (FieldCursor cursor(record); cursor.next(); ++index)
        if (std::find(m_collection.key.begin(), m_collection.key.end(), index) != m_collection.key.end())
            values << QString::fromStdString(textOf(cursor.value())).left(kShownCharacters);
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("A value of “%1” in “%2” is not what the column can hold.")
            .arg(m_collection.fields[field].name, m_collection.name),
        QStringLiteral("%1; record %2, key %3")
            .arg(detail)
            .arg(m_ordinal)
            .arg(printable(values.join(QStringLiteral(", ")))),
        RocksdbText::tr(
            "Choose another type for the column, or mend the record: it stands in the details.") };
}

Status RocksdbWriter::writeSorted(const Pair& pair)
{
    const std::size_t bytes = pair.key.size() + pair.value.size();
    if (m_part && m_partBytes + bytes > kPartBytes)
        if (Status closed = closePart(); !closed)
            return closed;
    if (!m_part)
        if (Status opened = openPart(); !opened)
            return opened;
    if (const rocksdb::Status put = m_part->Put(pair.key, pair.value); !put.ok())
        return writeError(put);
    m_partBytes += bytes;
    m_lastKey.assign(pair.key);
    m_hasLastKey = true;
    return ok();
}

Status RocksdbWriter::openPart()
{
    const QString path = QStringLiteral("%1/%2.sst").arg(m_build.partsFolder()).arg(m_build.nextPart());
    m_part = std::make_unique<rocksdb::SstFileWriter>(
        rocksdb::EnvOptions(m_partOptions), m_partOptions, nullptr, false);
    m_partBytes = 0;
    m_family.parts.push_back(QFile::encodeName(path).toStdString());
    if (const rocksdb::Status opened = m_part->Open(m_family.parts.back()); !opened.ok())
        return writeError(opened);
    return ok();
}

Status RocksdbWriter::closePart()
{
    const rocksdb::Status finished = m_part->Finish();
    m_part.reset();
    if (!finished.ok())
        return writeError(finished);
    return ok();
}

Status RocksdbWriter::leaveSortedFiles()
{
    m_isSorted = false;
    if (m_part)
        if (Status closed = closePart(); !closed)
            return closed;
    return m_build.make(m_family);
}

Status RocksdbWriter::writeUnsorted(std::size_t first)
{
    rocksdb::WriteBatch writes;
    std::unordered_set<std::string_view> keys; // of this batch: the database does not know them yet
    rocksdb::PinnableSlice found;
    for (std::size_t i = first; i < m_pairs.size(); ++i) {
        const Pair& pair = m_pairs[i];
        found.Reset();
        const rocksdb::Status looked = m_build.db().Get({}, m_family.handle, pair.key, &found);
        if (looked.ok() || !keys.insert(pair.key).second)
            return duplicateKey(pair.key);
        if (!looked.IsNotFound())
            return writeError(looked);
        if (const rocksdb::Status put = writes.Put(m_family.handle, pair.key, pair.value); !put.ok())
            return writeError(put);
    }
    if (const rocksdb::Status written = m_build.db().Write(withoutLog(), &writes); !written.ok())
        return writeError(written);
    return ok();
}

Status RocksdbWriter::finish()
{
    return guarded([&]() -> Status {
        if (m_part)
            if (Status closed = closePart(); !closed)
                return closed;
        if (!m_isSorted)
            if (const rocksdb::Status flushed = m_build.db().Flush({}, m_family.handle); !flushed.ok())
                return writeError(flushed);
        m_family.isComplete = true;
        return ok();
    });
}

Error RocksdbWriter::duplicateKey(std::string_view key) const
{
    return Error { ErrorCode::Conflict,
        RocksdbText::tr("A key stands twice in %1; in RocksDB the second would replace the first.")
            .arg(m_family.name),
        QStringLiteral("family %1, key %2").arg(m_family.name, shownKey(key)),
        RocksdbText::tr("Correct the source, or leave this collection out.") };
}

Error RocksdbWriter::writeError(const rocksdb::Status& status) const
{
    return rocksdbError(status,
        RocksdbText::tr("The column family %1 could not be written.").arg(m_family.name),
        QStringLiteral("family %1").arg(m_family.name));
}

} // namespace transload::store_rocksdb
