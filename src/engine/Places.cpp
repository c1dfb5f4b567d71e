#include "engine/Places.h"

#include <QDir>
#include <QStandardPaths>

namespace transload {

QString stateFolder()
{
    // The specification has relative values ignored.
    const QString base = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(base) ? base : QDir::homePath() + QStringLiteral("/.local/state"))
        + QStringLiteral("/transload");
}

QString sampleFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/transload/sample");
}

QStringList profileFolders()
{
    return { QStringLiteral(":/profiles"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/transload/profiles") };
}

} // namespace transload
