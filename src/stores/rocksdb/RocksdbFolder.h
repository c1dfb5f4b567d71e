#pragma once

#include "core/Result.h"
#include "stores/Store.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace transload::store_rocksdb {

/// Whether RocksDB gives files this name: only such files are copied, replaced or undone.
bool isOwnedName(const QString& name);

/// What lies in a database's folder, judged by names; nothing is opened.
struct FolderListing {
    std::vector<StoreFile> files; ///< owned regular files, sorted by name
    QStringList foreign; ///< everything else, sorted
    QStringList links; ///< the foreign ones which have an owned name but are no regular files
    std::uint64_t sizeBytes = 0;
    QDateTime lastModified; ///< UTC
    bool hasCurrent = false;
    bool hasManifest = false;
};

/// Errors: NotFound, AccessDenied.
Result<FolderListing> listFolder(const QString& folder);

/// The value of `key` in the newest OPTIONS file of the folder; empty when there is none. The file is a note
/// that RocksDB leaves for people; only hints are taken from it.
QString noteInOptionsFile(const QString& folder, const QString& key);

/// The folder where a database keeps its write-ahead log when that is not its own folder and there are logs
/// in it; else empty. Such a log would be left out silently.
QString separateLogFolder(const QString& folder);

} // namespace transload::store_rocksdb
