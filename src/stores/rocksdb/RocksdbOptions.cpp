#include "stores/rocksdb/RocksdbOptions.h"

#include "stores/rocksdb/RocksdbError.h"

#include <rocksdb/cache.h>
#include <rocksdb/comparator.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <optional>

namespace transload::store_rocksdb {

namespace {

constexpr std::size_t kSourceCacheBytes = 8 * 1024 * 1024;
constexpr std::size_t kReadaheadBytes = 4 * 1024 * 1024;
constexpr int kSourceOpenFiles = 256;
// RocksDB would start 15 threads for every column family, also for one with a single file: opening a database
// of 64 families cost a thousand threads, and their memory.
constexpr int kOpeningThreads = 1;
// Only input that is not sorted passes through memory tables; the rest goes straight into sorted files.
constexpr std::size_t kTargetBufferBytes = 16 * 1024 * 1024;
constexpr qsizetype kKeptWarnings = 4000;

Error badOption(const QString& key, const QString& value)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("A RocksDB database cannot be written with %1 = “%2”.").arg(key, value),
        key + QLatin1Char('=') + value, RocksdbText::tr("Correct the option, or leave it out.") };
}

std::optional<rocksdb::CompressionType> compressionNamed(const QString& name)
{
    if (name == QLatin1String("lz4"))
        return rocksdb::kLZ4Compression;
    if (name == QLatin1String("zstd"))
        return rocksdb::kZSTD;
    if (name == QLatin1String("snappy"))
        return rocksdb::kSnappyCompression;
    if (name == QLatin1String("none"))
        return rocksdb::kNoCompression;
    return std::nullopt;
}

// Reads options one after the other and remembers the first that is impossible.
class OptionReader {
public:
    explicit OptionReader(const QMap<QString, QString>& options) : m_options(options) { }

    int number(const char* key, int standard, int least, int most)
    {
        const QString text = m_options.value(QLatin1String(key), QString::number(standard));
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (!isNumber || value < least || value > most) {
            fail(key, text);
            return standard;
        }
        return value;
    }

    rocksdb::CompressionType compression(const char* key, const char* standard)
    {
        const QString text = m_options.value(QLatin1String(key), QLatin1String(standard));
        const auto type = compressionNamed(text);
        if (!type)
            fail(key, text);
        return type.value_or(rocksdb::kNoCompression);
    }

    rocksdb::ChecksumType checksum(const char* key)
    {
        const QString text = m_options.value(QLatin1String(key), QStringLiteral("crc32c"));
        if (text == QLatin1String("xxh3"))
            return rocksdb::kXXH3;
        if (text != QLatin1String("crc32c"))
            fail(key, text);
        return rocksdb::kCRC32c;
    }

    const std::optional<Error>& failure() const { return m_failure; }

private:
    void fail(const char* key, const QString& value)
    {
        if (!m_failure)
            m_failure = badOption(QLatin1String(key), value);
    }

    const QMap<QString, QString>& m_options;
    std::optional<Error> m_failure;
};

} // namespace

void WarningKeeper::Logv(const char* format, va_list arguments)
{
    std::array<char, 1024> line {};
    std::vsnprintf(line.data(), line.size(), format, arguments);
    const std::lock_guard lock(m_mutex);
    if (m_warnings.size() > kKeptWarnings)
        return;
    if (!m_warnings.isEmpty())
        m_warnings += QStringLiteral("; ");
    m_warnings += QString::fromUtf8(line.data()).simplified();
}

QString WarningKeeper::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_warnings, {});
}

rocksdb::Options sourceOptions(std::shared_ptr<rocksdb::Logger> log)
{
    rocksdb::BlockBasedTableOptions table;
    table.block_cache = rocksdb::NewLRUCache(kSourceCacheBytes);
    table.cache_index_and_filter_blocks = true;
    rocksdb::Options options;
    options.create_if_missing = false;
    options.paranoid_checks = true;
    options.max_open_files = kSourceOpenFiles;
    options.max_file_opening_threads = kOpeningThreads;
    options.info_log = std::move(log); // without one RocksDB would create LOG in the source
    options.comparator = rocksdb::BytewiseComparator();
    options.wal_recovery_mode = rocksdb::WALRecoveryMode::kAbsoluteConsistency;
    options.stats_dump_period_sec = 0;
    options.stats_persist_period_sec = 0;
    options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    return options;
}

rocksdb::ReadOptions scanOptions()
{
    rocksdb::ReadOptions options;
    options.verify_checksums = true;
    options.fill_cache = false;
    options.readahead_size = kReadaheadBytes;
    options.total_order_seek = true;
    return options;
}

Result<rocksdb::Options> targetOptions(const QMap<QString, QString>& storeOptions)
{
    OptionReader reader(storeOptions);
    rocksdb::BlockBasedTableOptions table;
    table.format_version
        = static_cast<std::uint32_t>(reader.number("format_version", 5, 2, kNewestReadableFormat));
    table.checksum = reader.checksum("checksum");
    table.block_size = static_cast<std::size_t>(reader.number("block_size", 4096, 512, 16 * 1024 * 1024));
    if (const int bits = reader.number("bloom_bits", 10, 0, 100); bits > 0)
        table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(bits, false));
    table.optimize_filters_for_memory = true;
    table.block_cache = rocksdb::NewLRUCache(kSourceCacheBytes);
    table.cache_index_and_filter_blocks = true;

    rocksdb::Options options;
    options.create_if_missing = true;
    options.error_if_exists = true;
    options.info_log = std::make_shared<WarningKeeper>();
    options.comparator = rocksdb::BytewiseComparator();
    options.compression = reader.compression("compression", "lz4");
    options.bottommost_compression = reader.compression("bottommost_compression", "zstd");
    options.write_buffer_size = kTargetBufferBytes;
    options.max_open_files = kSourceOpenFiles;
    options.max_file_opening_threads = kOpeningThreads;
    options.stats_dump_period_sec = 0;
    options.stats_persist_period_sec = 0;
    options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    if (reader.failure())
        return *reader.failure();
    return options;
}

} // namespace transload::store_rocksdb
