#pragma once

#include <QString>
#include <QStringList>

namespace transload {

/// Where history and reports are kept: `$XDG_STATE_HOME/transload`, by default `~/.local/state/transload`.
QString stateFolder();

/// Where sample data is made unless the person says otherwise: `$XDG_DATA_HOME/transload/sample`.
QString sampleFolder();

/// Where profiles are looked for: those built in, then the person's own in
/// `~/.local/share/transload/profiles`.
QStringList profileFolders();

} // namespace transload
