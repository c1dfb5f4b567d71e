#include "engine/Leftovers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <unistd.h>

namespace transload {

QString journalFolder(const QString& stateFolder) { return stateFolder + QStringLiteral("/journals"); }

Result<QStringList> removeLeftovers(const JournalContent& run)
{
    QStringList removed;
    const JournalEntry* begin = run.find(QStringLiteral("begin"));
    const QJsonArray folders
        = begin ? begin->details.value(QLatin1String("folders")).toArray() : QJsonArray();
    for (const QJsonValue& each : folders) {
        const QDir folder(each.toString());
        const QStringList names = folder.entryList(
            { QStringLiteral(".transload-") + run.runId, QStringLiteral(".transload-%1-*").arg(run.runId),
                QStringLiteral("*-%1.partial").arg(run.runId) },
            QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
        for (const QString& name : names) {
            if (Status gone = removeMarkedFolder(folder.filePath(name), run.runId); !gone)
                return gone.error();
            removed << folder.filePath(name);
        }
    }
    if (::unlink(QFile::encodeName(run.path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, run.path, {});
    return removed;
}

Result<QStringList> removeLeftoversAt(const QString& stateFolder, const QString& target)
{
    QStringList removed;
    for (const JournalContent& run : unfinishedRuns(journalFolder(stateFolder))) {
        const JournalEntry* begin = run.find(QStringLiteral("begin"));
        if (!begin || begin->details.value(QLatin1String("target")).toString() != target)
            continue;
        Result<QStringList> gone = removeLeftovers(run);
        if (!gone)
            return gone;
        removed += *gone;
    }
    return removed;
}

} // namespace transload
