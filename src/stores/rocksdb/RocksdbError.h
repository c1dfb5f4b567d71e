#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

#include <rocksdb/slice.h>
#include <rocksdb/status.h>
#include <rocksdb/version.h>

#include <exception>
#include <utility>

namespace transload::store_rocksdb {

/// The translation context of all texts of this store.
struct RocksdbText {
    Q_DECLARE_TR_FUNCTIONS(RocksdbText)
};

/// The newest SST format that the linked library reads: kLatestFormatVersion in its table/format.h, which the
/// public headers do not tell. 6 since RocksDB 8.6; format 7 came with 10.x and is nobody's default
/// below 10.11.
inline constexpr int kNewestReadableFormat
    = ROCKSDB_MAJOR > 8 || (ROCKSDB_MAJOR == 8 && ROCKSDB_MINOR >= 6) ? 6 : 5;

/// Turns what RocksDB says into an Error. Its codes do not tell damage from "written by a newer version", so
/// its text is read here, and nowhere else. `message` is used where nothing more exact can be said.
/// `more` is added to the detail, e.g. the warnings that RocksDB logged on the way.
Error rocksdbError(const rocksdb::Status& status, const QString& message, const QString& more = {});

/// The Error for one damaged or missing file of a database.
Error damagedFileError(const QString& file, const QString& detail);

/// A key for `detail`: hex, cut after 48 bytes.
QString shownKey(const rocksdb::Slice& key);

/// The Error for an exception that came out of RocksDB.
Error thrownError(const std::exception& exception);

/// Calls `work`, which returns a Result, so that no exception of RocksDB leaves this store.
template <typename Work> auto guarded(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception& exception) {
        return thrownError(exception);
    }
}

} // namespace transload::store_rocksdb
