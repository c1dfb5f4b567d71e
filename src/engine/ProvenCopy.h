#pragma once

#include "core/Files.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "stores/Store.h"

#include <QString>

#include <map>

namespace transload {

/// How far reading back follows behind copying; each part costs a wait for the medium.
inline constexpr std::uint64_t kCopyPartBytes = 32 * 1024 * 1024;

/// Copies the files of a source into `folder`, syncs them, and proves the copy: every file is read back past
/// the page cache while the next part is still being copied, and then compared with the source, which is read
/// once more after all was copied. Equal means that the medium holds the source as it was at one moment, when
/// copying had ended. `before` is the state of the source's files before; it tells a changed source from a
/// failing medium. Gives the SHA-256 of each file by its name. Both threads have ended when it returns.
/// Errors: Busy (the source changed), Corrupt (the medium gives back something else), what reading and
/// writing report, Cancelled.
Result<std::map<QString, Digest>> copyProven(const Inspection& source,
    const std::map<QString, FileState>& before, const QString& folder, RunContext& context,
    std::uint64_t partBytes = kCopyPartBytes);

/// The Error of a copy that failed because the source changed; `name` says which file or place.
Error sourceChanged(const QString& name);

/// Makes the names in `folder` and in all folders below durable.
Status syncFolders(const QString& folder);

} // namespace transload
