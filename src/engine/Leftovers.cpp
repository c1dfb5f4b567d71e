#include "engine/Leftovers.h"

#include "engine/Backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cerrno>
#include <unistd.h>

namespace transload {

namespace {

struct LeftoversText {
    Q_DECLARE_TR_FUNCTIONS(Leftovers)
};

QString notRemoved(const QString& path)
{
    return LeftoversText::tr("%1, which an earlier move left, could not be removed.").arg(path);
}

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

// A backup loses its marker just before it gets its name: one that died in between is whole, and gets it now.
bool completeBackup(const QString& folder, const QString& runId)
{
    const QString ending = QStringLiteral(".partial");
    if (!folder.endsWith(ending) || QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(kMarkerName)))
        return false;
    const Result<BackupManifest> manifest = readManifest(folder);
    return manifest && manifest->runId == runId && renameNoReplace(folder, folder.chopped(ending.size()));
}

} // namespace

Result<QStringList> takeBackParts(const JournalContent& run)
{
    QStringList taken;
    const JournalEntry* begin = run.find(QStringLiteral("begin"));
    const JournalEntry* intent = run.find(QStringLiteral("switch"));
    const QString main = begin
        ? begin->details.value(QLatin1String("target")).toString().section(QLatin1Char(':'), 1)
        : QString();
    if (!intent || run.find(QStringLiteral("switched")) || main.isEmpty())
        return taken;
    const auto inodeOf = [](const QString& path) {
        const Result<std::optional<FileState>> state = fileState(path);
        return state && *state ? QString::number((*state)->inode) : QString();
    };
    if (inodeOf(main) == intent->details.value(QLatin1String("inode")).toString())
        return taken; // all of it is in its place
    const QJsonObject parts = intent->details.value(QLatin1String("parts")).toObject();
    const QDir place(QFileInfo(main).path());
    const QDir staging(place.filePath(QStringLiteral(".transload-") + run.runId));
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const QString path = place.filePath(part.key());
        if (part.key().contains(QLatin1Char('/')) || inodeOf(path) != part.value().toString())
            continue;
        // Where it was exchanged for an older one, that one comes back.
        if (QFileInfo::exists(staging.filePath(part.key()))) {
            if (Status back = renameExchange(staging.filePath(part.key()), path); !back)
                return back.error();
        } else if (::unlink(QFile::encodeName(path).constData()) != 0) {
            return systemError(errno, path, notRemoved(path));
        } else if (Status durable = syncFolder(place.path()); !durable) {
            return durable.error();
        }
        taken << path;
    }
    return taken;
}

QString journalFolder(const QString& stateFolder) { return stateFolder + QStringLiteral("/journals"); }

namespace {

// Then the journal itself.
Status removeFolders(const JournalContent& run, QStringList& removed)
{
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
            if (completeBackup(path, run.runId))
                continue;
            Status gone = removeUnbegun(path) ? ok() : removeMarkedFolder(path, run.runId);
            if (!gone && gone.error().code == ErrorCode::Conflict)
                continue; // somebody else's, whatever its name
            if (!gone)
                return gone.error();
            removed << path;
        }
    }
    if (::unlink(QFile::encodeName(run.path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, run.path, notRemoved(run.path));
    return ok();
}

} // namespace

Result<QStringList> removeLeftovers(const JournalContent& run)
{
    Result<QStringList> removed = takeBackParts(run);
    if (removed)
        if (Status gone = removeFolders(run, *removed); !gone)
            return gone.error();
    return removed;
}

void clearEndedRuns(const QString& stateFolder)
{
    QStringList removed;
    for (const JournalContent& run : endedRuns(journalFolder(stateFolder)))
        if (Status gone = removeFolders(run, removed); !gone)
            qWarning("left behind: %s", qUtf8Printable(gone.error().detail));
}

Result<QStringList> removeLeftoversAt(const QString& stateFolder, const QString& target)
{
    clearEndedRuns(stateFolder);
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
