#pragma once

#include "core/Result.h"

#include <QString>

#include <cstdint>

namespace transload::store_rocksdb {

/// How a file in RocksDB's log format (a write-ahead log, a MANIFEST) ends. RocksDB takes every record that
/// is longer than the rest of its file for an unfinished write and silently ends there; this tells more.
struct LogEnd {
    enum class Kind {
        Whole, ///< the last record is complete
        Unfinished, ///< the file ends within a record, as after a crash
        Damaged, ///< the last record is complete, but its length was changed
    };

    Kind kind = Kind::Whole;
    std::uint64_t offset = 0; ///< where the last whole record ends
    std::uint64_t lostBytes = 0; ///< from there to the end of the file
};

/// Follows the lengths of all records; checksums of complete records are RocksDB's business.
/// Errors: NotFound, AccessDenied and others of the system.
Result<LogEnd> findLogEnd(const QString& path);

} // namespace transload::store_rocksdb
