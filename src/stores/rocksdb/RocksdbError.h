#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

#include <rocksdb/slice.h>
#include <rocksdb/status.h>

#include <exception>
#include <utility>

namespace transload::store_rocksdb {

/// The translation context of all texts of this store.
struct RocksdbText {
    Q_DECLARE_TR_FUNCTIONS(Rocksdb)
};

/// The newest SST format that the linked library reads: kLatestFormatVersion in table/format.h of RocksDB
/// 8.6 up to 10.10. The public headers do not tell it.
inline constexpr int kNewestReadableFormat = 6;

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
