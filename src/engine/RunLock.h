#pragma once

#include "core/Files.h"
#include "core/Result.h"
#include "stores/Location.h"

#include <QString>

#include <vector>

namespace transload {

/// One name for a place however it was written, so that two runs cannot miss each other.
QString lockName(const Location& location);

/// Keeps a second run of this user away from the places of the first. The kernel's lock on a file of ours in
/// `<state>/locks` decides; what stands in the file (host, process, start) is only for the message. It ends
/// with the process, so a dead holder blocks nobody. Movable.
class RunLock {
public:
    /// Locks all `places` (see lockName), always in the same order. Errors: Busy
    /// (another run has one of them; who, as far as told).
    static Result<RunLock> take(const QString& stateFolder, std::vector<QString> places);

private:
    std::vector<FileDescriptor> m_files;
};

} // namespace transload
