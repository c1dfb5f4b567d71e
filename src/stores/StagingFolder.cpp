#include "stores/StagingFolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace transload {

StagingFolder::StagingFolder(QString folder, QString finalPath, QString runId)
    : m_folder(std::move(folder)), m_finalPath(std::move(finalPath)), m_runId(std::move(runId))
{
}

Result<StagingFolder> StagingFolder::create(
    const QString& finalPath, const QString& runId, bool replacesExisting)
{
    const Result<std::optional<FileState>> existing = fileState(finalPath);
    if (!existing)
        return existing.error();
    const QString folder = QFileInfo(finalPath).absolutePath() + QStringLiteral("/.transload-") + runId;
    if (Status created = createMarkedFolder(folder, runId); !created)
        return created.error();
    StagingFolder staging(folder, finalPath, runId);
    if (replacesExisting)
        staging.m_replaced = *existing;
    return staging;
}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})),
      m_finalPath(std::move(other.m_finalPath)),
      m_runId(std::move(other.m_runId)),
      m_publishedInode(other.m_publishedInode),
      m_isKept(other.m_isKept),
      m_replaced(other.m_replaced)
{
}

StagingFolder::~StagingFolder()
{
    if (m_folder.isEmpty()) // moved from
        return;
    if (m_isKept) {
        qWarning("what could not be brought back stays in %s", qUtf8Printable(m_folder));
        return;
    }
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
    m_publishedInode = (*staged)->inode;
    Status renamed = m_replaced ? exchange() : renameNoReplace(stagedPath(), m_finalPath);
    if (renamed)
        return ok();
    // When only making the new name durable failed, the step is taken back: a failure leaves the old state.
    const auto now = fileState(m_finalPath);
    if (now && now->has_value() && (*now)->inode == m_publishedInode)
        if (Status back = withdraw(); !back)
            qWarning("published data not taken back: %s", qUtf8Printable(back.error().detail));
    return renamed;
}

Status StagingFolder::exchange()
{
    const Status same = checkReplaced();
    return same ? renameExchange(stagedPath(), m_finalPath) : same;
}

Status StagingFolder::takeAway()
{
    const Status same = checkReplaced();
    return same ? renameNoReplace(m_finalPath, stagedPath()) : same;
}

Status StagingFolder::bringBack()
{
    Status back = renameNoReplace(stagedPath(), m_finalPath);
    if (!back && QFileInfo::exists(stagedPath()))
        keepReplaced();
    return back;
}

void StagingFolder::keepReplaced()
{
    m_isKept = m_replaced.has_value();
    if (m_isKept)
        QFile::remove(
            m_folder + QLatin1Char('/') + QLatin1String(kMarkerName)); // what has none is never cleared away
}

Status StagingFolder::checkReplaced() const
{
    const auto now = fileState(m_finalPath);
    if (!now)
        return now.error();
    if (!*now || !m_replaced || (*now)->device != m_replaced->device || (*now)->inode != m_replaced->inode)
        return Error { ErrorCode::Conflict,
            QCoreApplication::translate("StagingFolder", "The target was exchanged by another program."),
            m_finalPath,
            QCoreApplication::translate(
                "StagingFolder", "Look at what stands there now, then start again.") };
    return ok();
}

Status StagingFolder::withdraw()
{
    Status back = exchangeBack();
    // What was replaced lies in the folder now, where not just making its return durable failed: it must not
    // go with it.
    if (!back && !checkReplaced())
        keepReplaced();
    return back;
}

Status StagingFolder::exchangeBack()
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
    return m_replaced ? renameExchange(stagedPath(), m_finalPath)
                      : renameNoReplace(m_finalPath, stagedPath());
}

} // namespace transload
