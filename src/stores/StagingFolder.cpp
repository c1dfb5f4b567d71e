#include "stores/StagingFolder.h"

#include "core/Files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

namespace transload {

StagingFolder::StagingFolder(QString folder, QString finalPath, QString runId)
    : m_folder(std::move(folder)), m_finalPath(std::move(finalPath)), m_runId(std::move(runId))
{
}

Result<StagingFolder> StagingFolder::create(const QString& finalPath, const QString& runId)
{
    const QString folder = QFileInfo(finalPath).absolutePath() + QStringLiteral("/.transload-") + runId;
    if (Status created = createMarkedFolder(folder, runId); !created)
        return created.error();
    return StagingFolder(folder, finalPath, runId);
}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})),
      m_finalPath(std::move(other.m_finalPath)),
      m_runId(std::move(other.m_runId)),
      m_publishedInode(other.m_publishedInode)
{
}

StagingFolder::~StagingFolder()
{
    if (m_folder.isEmpty()) // moved from
        return;
    if (Status removed = removeMarkedFolder(m_folder, m_runId); !removed)
        qWarning("staging folder not removed: %s", qUtf8Printable(removed.error().detail));
}

QString StagingFolder::stagedPath() const
{
    return m_folder + QLatin1Char('/') + QFileInfo(m_finalPath).fileName();
}

Status StagingFolder::publish()
{
    const auto staged = fileState(stagedPath());
    if (!staged)
        return staged.error();
    if (!*staged)
        return Error { ErrorCode::NotFound,
            QCoreApplication::translate(
                "StagingFolder", "The newly built data is no longer where it was built."),
            stagedPath(), QCoreApplication::translate("StagingFolder", "Start the move again.") };
    if (Status renamed = renameNoReplace(stagedPath(), m_finalPath); !renamed)
        return renamed;
    m_publishedInode = (*staged)->inode;
    return ok();
}

Status StagingFolder::withdraw()
{
    const auto state = fileState(m_finalPath);
    if (!state)
        return state.error();
    if (!*state || (*state)->inode != m_publishedInode)
        return Error { ErrorCode::Conflict,
            QCoreApplication::translate("StagingFolder", "The target was exchanged by another program."),
            m_finalPath,
            QCoreApplication::translate(
                "StagingFolder", "Look at it and remove it by hand if it is not wanted.") };
    return renameNoReplace(m_finalPath, stagedPath());
}

} // namespace transload
