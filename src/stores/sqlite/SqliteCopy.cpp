#include "stores/sqlite/SqliteCopy.h"

#include "core/Files.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteHold.h"
#include "stores/sqlite/SqlitePlacing.h"

#include <QFile>
#include <QFileInfo>

namespace transload::store_sqlite {

namespace {

const QString kMode = QStringLiteral("journal_mode");

Error notACopy(const QString& detail)
{
    return Error { ErrorCode::Unsupported,
        SqliteText::tr("This is not the copy of a SQLite database that this program makes."), detail,
        SqliteText::tr("Use another backup.") };
}

} // namespace

Result<std::unique_ptr<CopyTarget>> SqliteCopy::create(const TargetOptions& options, const Inspection& copy)
{
    const QString name = QFileInfo(copy.location.path()).fileName();
    if (copy.files.size() != 1 || copy.files.front().name != name)
        return notACopy(QStringLiteral("%1 files").arg(copy.files.size()));
    const QString mode = options.storeOptions.value(kMode, QStringLiteral("delete"));
    if (mode != QLatin1String("wal") && mode != QLatin1String("delete"))
        return notACopy(QStringLiteral("journal_mode=%1").arg(mode.left(200)));
    const QString path = QFileInfo(options.location.path()).absoluteFilePath();
    Result<StagingFolder> staging = StagingFolder::create(path, options.runId, options.replacesExisting);
    if (!staging)
        return staging.error();
    std::unique_ptr<SqliteCopy> target(
        new SqliteCopy(std::move(*staging), name, mode == QLatin1String("wal")));
    if (Status created = createPrivateFolder(target->folder()); !created)
        return created.error();
    return std::unique_ptr<CopyTarget>(std::move(target));
}

// Beside the file's last place in staging, which may have the same name.
QString SqliteCopy::folder() const
{
    return QFileInfo(m_staging.stagedPath()).absolutePath() + QStringLiteral("/.copy");
}

Status SqliteCopy::finish(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const QString path = m_staging.stagedPath();
    if (Status renamed = renameNoReplace(folder() + QLatin1Char('/') + m_name, path); !renamed)
        return renamed;
    if (m_isLogged) {
        if (Status set = SqliteHold::restoreJournalMode(path, QStringLiteral("wal")); !set)
            return set;
        if (const QString left = companionInTheWay(path); !left.isEmpty())
            return Error { ErrorCode::Internal,
                SqliteText::tr("The copy of the SQLite file could not be made readable."),
                left + QStringLiteral(" was left"), nextStepFor(ErrorCode::Internal) };
    }
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return systemError(
            EACCES, path, SqliteText::tr("The copy of the SQLite file could not be made readable."));
    if (Status synced = syncFile(path); !synced)
        return synced;
    m_isFinished = true;
    return syncFolder(QFileInfo(path).absolutePath());
}

Location SqliteCopy::staged() const
{
    return Location::ofPath(QStringLiteral("sqlite"), m_staging.stagedPath());
}

Status SqliteCopy::publish()
{
    if (!m_isFinished)
        return Error { ErrorCode::Internal,
            SqliteText::tr("The copy of the SQLite file could not be made readable."),
            QStringLiteral("published before finish"), {} };
    return publishHeld(m_staging, m_replacedMode);
}

Status SqliteCopy::withdraw() { return withdrawPublished(m_staging, m_replacedMode); }

Result<std::unique_ptr<Placement>> SqliteRemoval::create(const QString& path, const QString& runId)
{
    Result<StagingFolder> staging = StagingFolder::create(QFileInfo(path).absoluteFilePath(), runId, true);
    if (!staging)
        return staging.error();
    return std::unique_ptr<Placement>(new SqliteRemoval(std::move(*staging)));
}

Status SqliteRemoval::publish() { return takeAwayHeld(m_staging, m_mode); }

Status SqliteRemoval::withdraw() { return bringBackTaken(m_staging, m_mode); }

} // namespace transload::store_sqlite
