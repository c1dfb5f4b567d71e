#pragma once

#include "stores/Store.h"

#include <QStringList>

#include <cstdint>
#include <optional>

namespace transload {

/// A byte range of a file on which a database engine keeps its POSIX locks.
struct LockRange {
    QString path;
    std::int64_t start = 0;
    std::int64_t length = 0; ///< 0: to the end of the file
};

/// Who holds a lock on one of `ranges`, or has one of their files open (as far as /proc lets us see). Asks
/// with F_GETLK, takes no lock and changes nothing. Must run before the engine opens the files in this
/// process: closing any descriptor of a file drops the locks this process has on it.
std::optional<Holder> findHolder(const std::vector<LockRange>& ranges);

} // namespace transload
