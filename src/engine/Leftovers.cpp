#include "engine/Leftovers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cerrno>
#include <unistd.h>

namespace transload {

namespace {

// A run may die between making a folder and marking it: then there is nothing in it but the marker's
// beginning.
bool removeUnbegun(const QString& folder)
{
    const QString partial = QLatin1String(kMarkerName) + QStringLiteral(".partial");
    const QStringList entries
        = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!entries.isEmpty() && entries != QStringList { partial })
        return false;
    ::unlink(QFile::encodeName(folder + QLatin1Char('/') + partial).constData());
    return ::rmdir(QFile::encodeName(folder).constData()) == 0; // never removes more than an empty folder
}

// What had been kept aside when the run died. Its first line says whose it is.
bool removeUnfinishedQuarantine(const QString& path, const QString& runId)
{
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(64 * 1024).split('\n').front();
    if (!head.isEmpty() && !head.contains('"' + runId.toLatin1() + '"'))
        return false;
    return ::unlink(QFile::encodeName(path).constData()) == 0;
}

} // namespace

QString journalFolder(const QString& stateFolder) { return stateFolder + QStringLiteral("/journals"); }

Result<QStringList> removeLeftovers(const JournalContent& run)
{
    QStringList removed;
    const JournalEntry* begin = run.find(QStringLiteral("begin"));
    const QJsonArray folders
        = begin ? begin->details.value(QLatin1String("folders")).toArray() : QJsonArray();
    for (const QJsonValue& each : folders) {
        const QDir folder(each.toString());
        for (const QString& name : folder.entryList(
                 { QStringLiteral("transload-%1.*.partial").arg(run.runId) }, QDir::Files | QDir::Hidden))
            if (removeUnfinishedQuarantine(folder.filePath(name), run.runId))
                removed << folder.filePath(name);
        const QStringList names = folder.entryList(
            { QStringLiteral(".transload-") + run.runId, QStringLiteral(".transload-%1-*").arg(run.runId),
                QStringLiteral("*-%1.partial").arg(run.runId) },
            QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
        for (const QString& name : names) {
            const QString path = folder.filePath(name);
            Status gone = removeUnbegun(path) ? ok() : removeMarkedFolder(path, run.runId);
            if (!gone && gone.error().code == ErrorCode::Conflict)
                continue; // somebody else's, whatever its name
            if (!gone)
                return gone.error();
            removed << path;
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
