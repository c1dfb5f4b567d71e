#include "engine/RunLock.h"

#include "core/Fingerprint.h"
#include "core/PrivateFolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace transload {

namespace {

struct LockText {
    Q_DECLARE_TR_FUNCTIONS(RunLock)
};

QString fileNameFor(const QString& place)
{
    const QByteArray bytes = place.toUtf8();
    Sha256 sha;
    return QString::fromLatin1(toHex(sha.digest({ bytes.constData(), std::size_t(bytes.size()) })))
        + QStringLiteral(".lock");
}

Error heldBy(const QString& path, const QString& place)
{
    QFile file(path);
    const QString who = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(200)) : QString();
    return Error { ErrorCode::Busy, LockText::tr("Another move works on %1.").arg(place), who.simplified(),
        LockText::tr("Wait for its end, or stop it, then start again.") };
}

} // namespace

QString lockName(const Location& location)
{
    const QString path = location.path();
    if (path.isEmpty())
        return location.toString();
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    return QFileInfo(info.absolutePath()).canonicalFilePath() + QLatin1Char('/') + info.fileName();
}

Result<RunLock> RunLock::take(const QString& stateFolder, std::vector<QString> places)
{
    const QString folder = stateFolder + QStringLiteral("/locks");
    for (const QString& each : { stateFolder, folder })
        if (Status ready = ensurePrivateFolder(each); !ready)
            return ready.error();
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    RunLock lock;
    for (const QString& place : places) {
        const QString path = folder + QLatin1Char('/') + fileNameFor(place);
        FileDescriptor file(
            ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file)
            return systemError(errno, path, LockText::tr("The places of this move could not be locked."));
        if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
            return heldBy(path, place);
        const QByteArray words = QStringLiteral("%1 process %2 since %3\n")
                                     .arg(QSysInfo::machineHostName())
                                     .arg(::getpid())
                                     .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
                                     .toUtf8();
        // Only for the message: that it could not be written is no reason to stop.
        if (::ftruncate(file.get(), 0) == 0)
            (void)!::pwrite(file.get(), words.constData(), std::size_t(words.size()), 0);
        lock.m_files.push_back(std::move(file));
    }
    return lock;
}

} // namespace transload
