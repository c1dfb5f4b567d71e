#include "stores/rocksdb/RocksdbWriter.h"

#include "stores/rocksdb/RocksdbError.h"

#include <QFile>

#include <rocksdb/write_batch.h>

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
        RocksdbText::tr("RocksDB holds keys and values only; %1 has other columns.").arg(collection),
        collection + QStringLiteral(": not a key/value collection"),
        RocksdbText::tr("Choose another kind of target, such as SQLite, for this data.") };
}

RocksdbWriter::RocksdbWriter(RocksdbBuild& build, FamilyBuild& family)
    : m_build(build), m_family(family), m_partOptions(partOptions(build.options()))
{
}

Status RocksdbWriter::write(const Batch& batch)
{
    return guarded([&]() -> Status {
        if (Status collected = collectPairs(batch); !collected)
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
