#include "stores/FileHolder.h"

#include "core/Files.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace transload {

namespace {

QString programOf(qint64 pid)
{
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

// A program with a rollback-journal database open holds no lock while idle; its open descriptors still tell.
std::optional<Holder> findOpenDescriptor(const std::vector<FileState>& wanted)
{
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (!isPid || pid == ::getpid())
            continue;
        const QString folder = QStringLiteral("/proc/%1/fd").arg(pid);
        for (const QString& fd : QDir(folder).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
            struct stat info { };
            if (::stat(QFile::encodeName(folder + QLatin1Char('/') + fd).constData(), &info) != 0)
                continue;
            for (const FileState& state : wanted)
                if (state.device == info.st_dev && state.inode == info.st_ino)
                    return Holder { pid, programOf(pid) };
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Holder> findHolder(const std::vector<LockRange>& ranges)
{
    std::vector<FileState> files;
    for (const LockRange& range : ranges) {
        const FileDescriptor fd(
            ::open(QFile::encodeName(range.path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
        if (!fd)
            continue;
        struct flock lock { };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = range.start;
        lock.l_len = range.length;
        if (::fcntl(fd.get(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK)
            return Holder { lock.l_pid > 0 ? lock.l_pid : 0,
                lock.l_pid > 0 ? programOf(lock.l_pid) : QString() };
        if (const auto state = fileState(range.path); state && *state)
            files.push_back(**state);
    }
    return findOpenDescriptor(files);
}

} // namespace transload
