#include "core/Files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace transload {

namespace {

// Large enough that a copy runs at the speed of the medium, small enough to stay in the processor's cache.
constexpr std::size_t kCopyBytes = 1024 * 1024;

struct FilesText {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

QByteArray encoded(const QString& path) { return QFile::encodeName(path); }

FileDescriptor openForReading(const QString& path)
{
    return FileDescriptor(::open(encoded(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
}

FileDescriptor createNew(const QString& path)
{
    return FileDescriptor(
        ::open(encoded(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
}

Error readError(int error, const QString& path, std::uint64_t offset)
{
    Error failure = systemError(error, path, FilesText::tr("A file could not be read: %1").arg(path));
    failure.detail += QStringLiteral(", offset %1").arg(offset);
    return failure;
}

Error writeError(int error, const QString& path)
{
    return systemError(error, path, FilesText::tr("A file could not be written: %1").arg(path));
}

constexpr std::uint64_t kToTheEnd = std::numeric_limits<std::uint64_t>::max();

// Calls `use` with each block of the file from `offset`, where it stands, to `end` or its own end, and leaves
// `offset` there. Short reads and EINTR are continued.
template <typename Use> Status readBlocks(
    int fd, const QString& path, std::uint64_t& offset, std::uint64_t end, RunContext& context, Use use)
{
    std::string buffer(kCopyBytes, '\0');
    while (offset < end) {
        if (context.shouldStop())
            return cancelled();
        const std::size_t wanted = std::size_t(std::min<std::uint64_t>(buffer.size(), end - offset));
        const ssize_t size = ::read(fd, buffer.data(), wanted);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return readError(errno, path, offset);
        if (size == 0)
            return ok();
        offset += std::uint64_t(size);
        if (Status used = use(std::string_view(buffer.data(), std::size_t(size))); !used)
            return used;
        context.progress.add(0, std::uint64_t(size));
    }
    return ok();
}

Status writeAll(int fd, std::string_view bytes, const QString& path)
{
    while (!bytes.empty()) {
        const ssize_t size = ::write(fd, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return writeError(errno, path);
        bytes.remove_prefix(std::size_t(size));
    }
    return ok();
}

// A failed fsync is final: the kernel has dropped the data and would call the next one a success.
Status syncAndClose(FileDescriptor& fd, const QString& path)
{
    if (::fsync(fd.get()) != 0)
        return writeError(errno, path);
    if (!fd.close())
        return writeError(errno, path);
    return ok();
}

// Calls `use` with each block after it was written, and with the bytes written so far.
template <typename Use> Status copyWith(const QString& from, const QString& to, RunContext& context, Use use)
{
    const FileDescriptor source = openForReading(from);
    if (!source)
        return readError(errno, from, 0);
    FileDescriptor target = createNew(to);
    if (!target)
        return writeError(errno, to);
    std::uint64_t offset = 0;
    const auto write = [&](std::string_view block) -> Status {
        if (Status written = writeAll(target.get(), block, to); !written)
            return written;
        use(block, offset);
        return ok();
    };
    if (Status copied = readBlocks(source.get(), from, offset, kToTheEnd, context, write); !copied)
        return copied;
    return syncAndClose(target, to);
}

// Makes the bytes from `offset` to `end` come from the medium when they are read next; they must be synced.
Status dropCache(int fd, std::uint64_t offset, std::uint64_t end, const QString& path)
{
    // A length of 0 means: to the end of the file.
    const std::uint64_t length = end == kToTheEnd ? 0 : end - offset;
    if (const int error = ::posix_fadvise(fd, off_t(offset), off_t(length), POSIX_FADV_DONTNEED); error != 0)
        return readError(error, path, offset);
    return ok();
}

QString nearestExisting(const QString& path)
{
    // Not cleaned: "link/.." leads to where the link leads, which its text does not tell.
    QString at = QDir::current().absoluteFilePath(path);
    while (!QFileInfo::exists(at)) {
        const QString parent = QFileInfo(at).path();
        if (parent == at)
            break;
        at = parent;
    }
    return at;
}

bool isSameInode(const struct stat& a, const struct stat& b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// Deletes the content of an opened folder; never follows a link, never crosses onto another device.
Status removeContent(int folder, dev_t device, const QString& shownPath)
{
    const FileDescriptor listing(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!listing)
        return writeError(errno, shownPath);
    const QString handle = QStringLiteral("/proc/self/fd/%1").arg(listing.get());
    const QStringList names
        = QDir(handle).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QByteArray raw = encoded(name);
        struct stat info { };
        if (::fstatat(folder, raw.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return writeError(errno, shownPath + QLatin1Char('/') + name);
        if (S_ISDIR(info.st_mode)) {
            if (info.st_dev != device)
                return writeError(EXDEV, shownPath + QLatin1Char('/') + name);
            const FileDescriptor inner(
                ::openat(folder, raw.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (!inner)
                return writeError(errno, shownPath + QLatin1Char('/') + name);
            if (Status removed = removeContent(inner.get(), device, shownPath + QLatin1Char('/') + name);
                !removed)
                return removed;
        }
        if (::unlinkat(folder, raw.constData(), S_ISDIR(info.st_mode) ? AT_REMOVEDIR : 0) != 0)
            return writeError(errno, shownPath + QLatin1Char('/') + name);
    }
    return ok();
}

} // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

FileDescriptor::~FileDescriptor() { close(); }

bool FileDescriptor::close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

Error systemError(int error, const QString& path, const QString& message)
{
    ErrorCode code = ErrorCode::Internal;
    QString nextStep = FilesText::tr("Look at the details, mend the cause and try again.");
    if (error == ENOENT || error == ENOTDIR) {
        code = ErrorCode::NotFound;
        nextStep = FilesText::tr("Check that the place still exists, then try again.");
    } else if (error == EACCES || error == EPERM || error == EROFS) {
        code = ErrorCode::AccessDenied;
        nextStep = FilesText::tr("Choose a place you may use, or ask whoever owns it for permission.");
    } else if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
        code = ErrorCode::Full;
        nextStep = FilesText::tr("Free some space or choose another disk, then try again.");
    } else if (error == EEXIST || error == ENOTEMPTY) {
        code = ErrorCode::Conflict;
        nextStep = FilesText::tr("Choose another name.");
    } else if (error == EIO) {
        code = ErrorCode::Corrupt;
        nextStep = FilesText::tr("The disk reports damage: copy what you can to another disk first.");
    }
    return Error { code, message,
        QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(error))), nextStep };
}

Result<std::optional<FileState>> fileState(const QString& path)
{
    struct stat info { };
    if (::lstat(encoded(path).constData(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::optional<FileState>();
        return systemError(errno, path, FilesText::tr("The place %1 could not be looked at.").arg(path));
    }
    const auto nanoseconds
        = [](const timespec& time) { return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return std::optional(FileState { info.st_dev, info.st_ino, std::uint64_t(info.st_size),
        nanoseconds(info.st_mtim), nanoseconds(info.st_ctim) });
}

QString fileIdentity(const QString& path)
{
    struct statx info { };
    if (::statx(AT_FDCWD, encoded(path).constData(), AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &info) != 0
        || (info.stx_mask & STATX_BTIME) == 0)
        return {};
    // Not the device's number: a disk gets another one each time it is plugged in.
    return QStringLiteral("%1@%2.%3")
        .arg(info.stx_ino)
        .arg(info.stx_btime.tv_sec)
        .arg(info.stx_btime.tv_nsec, 9, 10, QLatin1Char('0'));
}

Status syncFolder(const QString& folder)
{
    FileDescriptor fd(::open(encoded(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd ? syncAndClose(fd, folder) : writeError(errno, folder);
}

Status syncFile(const QString& path)
{
    FileDescriptor fd(::open(encoded(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    return fd ? syncAndClose(fd, path) : writeError(errno, path);
}

Status writeFileDurably(const QString& path, const QByteArray& content)
{
    const QString partial = path + QStringLiteral(".partial");
    FileDescriptor fd = createNew(partial);
    if (!fd)
        return writeError(errno, partial);
    Status written = writeAll(fd.get(), { content.constData(), std::size_t(content.size()) }, partial);
    if (written)
        written = syncAndClose(fd, partial);
    if (written)
        written = renameNoReplace(partial, path);
    if (!written)
        ::unlink(encoded(partial).constData());
    return written;
}

Status createPrivateFolder(const QString& folder)
{
    if (::mkdir(encoded(folder).constData(), 0700) != 0)
        return systemError(errno, folder, FilesText::tr("The folder %1 could not be created.").arg(folder));
    Status synced = syncFolder(QFileInfo(folder).absolutePath());
    if (!synced)
        ::rmdir(encoded(folder).constData());
    return synced;
}

Result<Digest> copyFile(const QString& from, const QString& to, RunContext& context)
{
    Sha256 sha;
    Status copied
        = copyWith(from, to, context, [&sha](std::string_view block, std::uint64_t) { sha.add(block); });
    if (!copied)
        return copied.error();
    return sha.finish();
}

Status copyBytes(const QString& from, const QString& to, const std::function<void(std::uint64_t)>& written,
    RunContext& context)
{
    return copyWith(
        from, to, context, [&written](std::string_view, std::uint64_t offset) { written(offset); });
}

Result<Digest> hashFile(const QString& path, bool pastCache, RunContext& context)
{
    const FileDescriptor file = openForReading(path);
    if (!file)
        return readError(errno, path, 0);
    if (pastCache)
        if (Status dropped = dropCache(file.get(), 0, kToTheEnd, path); !dropped)
            return dropped.error();
    Sha256 sha;
    std::uint64_t offset = 0;
    Status read
        = readBlocks(file.get(), path, offset, kToTheEnd, context, [&sha](std::string_view block) -> Status {
              sha.add(block);
              return ok();
          });
    if (!read)
        return read.error();
    return sha.finish();
}

Result<std::unique_ptr<MediumReader>> MediumReader::open(const QString& path)
{
    FileDescriptor file = openForReading(path);
    if (!file)
        return readError(errno, path, 0);
    return std::unique_ptr<MediumReader>(new MediumReader(std::move(file), path));
}

Status MediumReader::readUpTo(std::uint64_t end, RunContext& context)
{
    if (::fdatasync(m_file.get()) != 0)
        return writeError(errno, m_path);
    return readPart(end, context);
}

Result<Digest> MediumReader::readRest(RunContext& context)
{
    if (Status read = readPart(kToTheEnd, context); !read)
        return read.error();
    return m_sha.finish();
}

Status MediumReader::readPart(std::uint64_t end, RunContext& context)
{
    if (Status dropped = dropCache(m_file.get(), m_offset, end, m_path); !dropped)
        return dropped;
    return readBlocks(m_file.get(), m_path, m_offset, end, context, [this](std::string_view block) -> Status {
        m_sha.add(block);
        return ok();
    });
}

Status renameNoReplace(const QString& from, const QString& to)
{
    const QByteArray source = encoded(from);
    const QByteArray target = encoded(to);
    int failed = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    // rename(2) itself replaces a folder only when it is empty, so that case stays atomic and safe.
    if (failed != 0 && errno == EEXIST && QFileInfo(from).isDir() && QFileInfo(to).isDir()
        && !QFileInfo(to).isSymLink())
        failed = ::rename(source.constData(), target.constData());
    if (failed != 0)
        return systemError(errno, to, FilesText::tr("%1 could not be given its final name.").arg(to));
    if (Status synced = syncFolder(QFileInfo(to).absolutePath()); !synced)
        return synced;
    return syncFolder(QFileInfo(from).absolutePath());
}

Status renameExchange(const QString& one, const QString& other)
{
    if (::renameat2(AT_FDCWD, encoded(one).constData(), AT_FDCWD, encoded(other).constData(), RENAME_EXCHANGE)
        != 0) {
        const int reason = errno; // the words for it may change it
        Error error = systemError(
            reason, other, FilesText::tr("%1 could not be exchanged for the new data.").arg(other));
        if (reason == EINVAL || reason == ENOSYS)
            error.code = ErrorCode::Unsupported;
        return error;
    }
    if (Status synced = syncFolder(QFileInfo(other).absolutePath()); !synced)
        return synced;
    return syncFolder(QFileInfo(one).absolutePath());
}

Status createMarkedFolder(const QString& folder, const QString& runId)
{
    if (Status created = createPrivateFolder(folder); !created)
        return created;
    const QString marker = folder + QLatin1Char('/') + QLatin1String(kMarkerName);
    Status marked = writeFileDurably(marker, runId.toUtf8());
    if (!marked) {
        // Without its marker nobody could remove it later.
        ::unlink(encoded(marker).constData());
        ::rmdir(encoded(folder).constData());
    }
    return marked;
}

Status removeMarkedFolder(const QString& folder, const QString& runId)
{
    const FileDescriptor parent(
        ::open(encoded(QFileInfo(folder).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const QByteArray name = encoded(QFileInfo(folder).fileName());
    const FileDescriptor fd(
        ::openat(parent.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!parent || !fd)
        return writeError(errno, folder);
    const FileDescriptor marker(::openat(fd.get(), kMarkerName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    QFile file;
    if (!marker || !file.open(marker.get(), QIODevice::ReadOnly) || file.readAll() != runId.toUtf8())
        return Error { ErrorCode::Conflict,
            FilesText::tr("The folder %1 was not made by this run, so it was left as it is.").arg(folder),
            folder + QStringLiteral(": marker of this run missing"),
            FilesText::tr("Remove it by hand if it is not needed.") };
    struct stat info { };
    if (::fstat(fd.get(), &info) != 0)
        return writeError(errno, folder);
    if (Status removed = removeContent(fd.get(), info.st_dev, folder); !removed)
        return removed;
    if (::unlinkat(parent.get(), name.constData(), AT_REMOVEDIR) != 0)
        return writeError(errno, folder);
    return syncFolder(QFileInfo(folder).absolutePath());
}

Result<VolumeSpace> volumeSpace(const QString& path)
{
    const QString at = nearestExisting(path);
    struct statvfs space { };
    struct stat info { };
    if (::statvfs(encoded(at).constData(), &space) != 0 || ::stat(encoded(at).constData(), &info) != 0)
        return systemError(errno, at, FilesText::tr("The free space at %1 could not be found out.").arg(at));
    VolumeSpace volume;
    volume.device = info.st_dev;
    volume.freeBytes = std::uint64_t(space.f_bavail) * space.f_frsize;
    volume.totalBytes = std::uint64_t(space.f_blocks) * space.f_frsize;
    volume.readOnly = (space.f_flag & ST_RDONLY) != 0;
    volume.mountPoint = QStorageInfo(at).rootPath();
    return volume;
}

bool liesInside(const QString& path, const QString& folder)
{
    struct stat wanted { };
    if (::stat(encoded(folder).constData(), &wanted) != 0)
        return false;
    // Resolved, so that ".." and links count for where they lead; then upwards by identity.
    QString at = QFileInfo(nearestExisting(path)).canonicalFilePath();
    while (!at.isEmpty()) {
        struct stat here { };
        if (::stat(encoded(at).constData(), &here) == 0 && isSameInode(here, wanted))
            return true;
        const QString parent = QFileInfo(at).path();
        if (parent == at)
            break;
        at = parent;
    }
    return false;
}

bool isSamePlace(const QString& a, const QString& b)
{
    struct stat first { };
    struct stat second { };
    return ::stat(encoded(a).constData(), &first) == 0 && ::stat(encoded(b).constData(), &second) == 0
        && isSameInode(first, second);
}

} // namespace transload
