#pragma once

#include "core/Result.h"

#include <QString>

namespace transload {

/// Sees to it that `folder` is there and is the owner's alone (mode 0700, whatever the umask). It and the
/// parents it lacks are made durable, so that what is synced in it later does not go with a name that was
/// not. Any thread.
Status ensurePrivateFolder(const QString& folder);

} // namespace transload
