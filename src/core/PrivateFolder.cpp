#include "core/PrivateFolder.h"

#include "core/Files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace transload {

namespace {

struct PrivateFolderText {
    Q_DECLARE_TR_FUNCTIONS(PrivateFolder)
};

} // namespace

Status ensurePrivateFolder(const QString& folder)
{
    if (!QFileInfo::exists(folder)) {
        const QString parent = QFileInfo(folder).absolutePath();
        if (Status made = QFileInfo::exists(parent) ? ok() : ensurePrivateFolder(parent); !made)
            return made;
        Status created = createPrivateFolder(folder);
        if (!created && !QFileInfo(folder).isDir()) // another run may have been quicker
            return created;
    }
    if (::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return systemError(
            errno, folder, PrivateFolderText::tr("The folder %1 could not be made private.").arg(folder));
    return ok();
}

} // namespace transload
