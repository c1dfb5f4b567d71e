#pragma once

#include "core/Result.h"

#include <QMap>
#include <QString>

#include <rocksdb/env.h>
#include <rocksdb/options.h>

#include <memory>
#include <mutex>

namespace transload::store_rocksdb {

/// Takes RocksDB's log in memory instead of the file LOG beside the data, and keeps its warnings.
/// Thread: any.
class WarningKeeper : public rocksdb::Logger {
public:
    WarningKeeper() : rocksdb::Logger(rocksdb::InfoLogLevel::WARN_LEVEL) { }

    using rocksdb::Logger::Logv;
    void Logv(const char* format, va_list arguments) override;

    /// The warnings so far in one line, and forgets them.
    QString take();

private:
    std::mutex m_mutex;
    QString m_warnings; ///< guarded by m_mutex
};

/// How a source is opened: bounded memory, everything checked, nothing created.
rocksdb::Options sourceOptions(std::shared_ptr<rocksdb::Logger> log);

/// How a source is scanned: in key order over all keys, each block's checksum verified, the cache left alone.
rocksdb::ReadOptions scanOptions();

/// How a target is built. `storeOptions` may hold format_version, checksum (crc32c, xxh3), compression and
/// bottommost_compression (lz4, zstd, snappy, none), bloom_bits, block_size; defaults are readable by every
/// application that reads RocksDB at all. Errors: Unsupported when a value is not possible.
Result<rocksdb::Options> targetOptions(const QMap<QString, QString>& storeOptions);

} // namespace transload::store_rocksdb
