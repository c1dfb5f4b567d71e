#pragma once

#include <QString>
#include <QStringList>

namespace transload {

/// Where history and reports are kept: `$XDG_STATE_HOME/transload`, by default `~/.local/state/transload`.
QString stateFolder();

/// Where profiles are looked for: those built in, then the person's own in
/// `~/.local/share/transload/profiles`.
QStringList profileFolders();

} // namespace transload
