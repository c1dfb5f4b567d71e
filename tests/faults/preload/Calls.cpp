// Gets between a program and the C library (LD_PRELOAD): notes each call that changes files below one folder,
// so that power cuts can be replayed, and fails calls on demand. powercut.py and failing.py say how it is
// used.
//
//   TRANSLOAD_FOLDER=PATH     the folder, an absolute path without links
//   TRANSLOAD_LOG=FILE        outside of it: each change there, a line each; disk.py reads it
//   TRANSLOAD_FAIL=KIND:N:ERRNO[:always]
//                             the Nth call of that kind (write, sync, name, make) fails, once or from there
//                             on
//   TRANSLOAD_SPACE=BYTES     after so many written bytes, the disk is full
//   TRANSLOAD_COUNT=FILE      at the end: how many calls of each kind there were, and how many bytes

#include "State.h"

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using namespace preload;

using Lock = std::lock_guard<std::recursive_mutex>;

template <typename Call> int opened(int at, const char* path, int flags, Call call)
{
    if (!(flags & (O_CREAT | O_TRUNC)))
        return call();
    const Lock lock(state().mutex);
    const Entry entry(at, path);
    if (entry.isInside && !entry.exists && (flags & O_CREAT) && state().fails(Make))
        return -1;
    const int fd = call();
    if (fd >= 0 && entry.isInside && !entry.exists)
        state().note("create " + entry.told + ' ' + inodeOf(fd));
    else if (fd >= 0 && entry.isInside && (flags & O_TRUNC))
        state().note("size " + inodeOf(fd) + " 0");
    return fd;
}

// `at`: the offset, or negative: where the file stands.
template <typename Call> ssize_t written(int fd, const void* data, std::size_t size, off_t at, Call call)
{
    if (fd == STDOUT_FILENO) {
        const Lock lock(state().mutex);
        state().note("say " + hex({ static_cast<const char*>(data), size }));
        return call(size);
    }
    if (!state().isInside(pathOf(fd)))
        return call(size);
    const Lock lock(state().mutex);
    const long room = state().room(size);
    if (room < 0)
        return -1;
    const ssize_t done = call(std::size_t(room));
    if (done <= 0)
        return done;
    state().wrote(done);
    const off_t from = at >= 0 ? at : lseek(fd, 0, SEEK_CUR) - done;
    state().note("write " + inodeOf(fd) + ' ' + std::to_string(from) + ' '
        + hex({ static_cast<const char*>(data), std::size_t(done) }));
    return done;
}

template <typename Call> int synced(int fd, Call call)
{
    if (!state().isInside(pathOf(fd)))
        return call();
    const Lock lock(state().mutex);
    if (state().fails(Sync))
        return -1;
    const int failed = call();
    if (!failed)
        state().note("sync " + inodeOf(fd));
    return failed;
}

template <typename Call> int resized(int fd, off_t size, Call call)
{
    if (!state().isInside(pathOf(fd)))
        return call();
    const Lock lock(state().mutex);
    if (state().fails(Write))
        return -1;
    const int failed = call();
    if (!failed)
        state().note("size " + inodeOf(fd) + ' ' + std::to_string(size));
    return failed;
}

template <typename Call> int named(int at, const char* path, const char* word, Kind kind, Call call)
{
    const Lock lock(state().mutex);
    const Entry entry(at, path);
    if (entry.isInside && state().fails(kind))
        return -1;
    const int failed = call();
    if (!failed && entry.isInside)
        state().note(std::string(word) + ' ' + entry.told + (kind == Make ? ' ' + entry.inode() : ""));
    return failed;
}

template <typename Call>
int renamed(int at, const char* path, int toAt, const char* to, unsigned flags, Call call)
{
    const Lock lock(state().mutex);
    const Entry from(at, path);
    const Entry target(toAt, to);
    if ((from.isInside || target.isInside) && state().fails(Name))
        return -1;
    const int failed = call();
    if (!failed && (from.isInside || target.isInside))
        state().note("rename " + from.told + ' ' + target.told + ' ' + std::to_string(flags));
    return failed;
}

} // namespace

extern "C" {

#define OPEN_LIKE(name)                                                                                      \
    int name(const char* path, int flags, ...)                                                               \
    {                                                                                                        \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const unsigned mode = va_arg(rest, unsigned);                                                        \
        va_end(rest);                                                                                        \
        static const auto real = next<int (*)(const char*, int, ...)>(#name);                                \
        return opened(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });                       \
    }
#define OPENAT_LIKE(name)                                                                                    \
    int name(int at, const char* path, int flags, ...)                                                       \
    {                                                                                                        \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const unsigned mode = va_arg(rest, unsigned);                                                        \
        va_end(rest);                                                                                        \
        static const auto real = next<int (*)(int, const char*, int, ...)>(#name);                           \
        return opened(at, path, flags, [&] { return real(at, path, flags, mode); });                         \
    }
#define FOPEN_LIKE(name)                                                                                     \
    FILE* name(const char* path, const char* mode)                                                           \
    {                                                                                                        \
        static const auto real = next<FILE* (*)(const char*, const char*)>(#name);                           \
        FILE* file = nullptr;                                                                                \
        opened(AT_FDCWD, path, mode[0] == 'r' ? 0 : O_CREAT, [&] {                                           \
            file = real(path, mode);                                                                         \
            return file ? fileno(file) : -1;                                                                 \
        });                                                                                                  \
        return file;                                                                                         \
    }
#define PWRITE_LIKE(name)                                                                                    \
    ssize_t name(int fd, const void* data, std::size_t size, off_t at)                                       \
    {                                                                                                        \
        static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off_t)>(#name);             \
        return written(fd, data, size, at, [&](std::size_t most) { return real(fd, data, most, at); });      \
    }
#define SYNC_LIKE(name)                                                                                      \
    int name(int fd)                                                                                         \
    {                                                                                                        \
        static const auto real = next<int (*)(int)>(#name);                                                  \
        return synced(fd, [&] { return real(fd); });                                                         \
    }
#define FTRUNCATE_LIKE(name)                                                                                 \
    int name(int fd, off_t size)                                                                             \
    {                                                                                                        \
        static const auto real = next<int (*)(int, off_t)>(#name);                                           \
        return resized(fd, size, [&] { return real(fd, size); });                                            \
    }

OPEN_LIKE(open)
OPEN_LIKE(open64)
OPENAT_LIKE(openat)
OPENAT_LIKE(openat64)
FOPEN_LIKE(fopen)
FOPEN_LIKE(fopen64)
PWRITE_LIKE(pwrite)
PWRITE_LIKE(pwrite64)
SYNC_LIKE(fsync)
SYNC_LIKE(fdatasync)
FTRUNCATE_LIKE(ftruncate)
FTRUNCATE_LIKE(ftruncate64)

ssize_t write(int fd, const void* data, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    return written(fd, data, size, -1, [&](std::size_t most) { return real(fd, data, most); });
}

int mkdir(const char* path, mode_t mode)
{
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    return named(AT_FDCWD, path, "mkdir", Make, [&] { return real(path, mode); });
}

int unlink(const char* path)
{
    static const auto real = next<int (*)(const char*)>("unlink");
    return named(AT_FDCWD, path, "remove", Name, [&] { return real(path); });
}

int rmdir(const char* path)
{
    static const auto real = next<int (*)(const char*)>("rmdir");
    return named(AT_FDCWD, path, "remove", Name, [&] { return real(path); });
}

int unlinkat(int at, const char* path, int flags)
{
    static const auto real = next<int (*)(int, const char*, int)>("unlinkat");
    return named(at, path, "remove", Name, [&] { return real(at, path, flags); });
}

int rename(const char* path, const char* to)
{
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return renamed(AT_FDCWD, path, AT_FDCWD, to, 0, [&] { return real(path, to); });
}

int renameat2(int at, const char* path, int toAt, const char* to, unsigned flags)
{
    static const auto real = next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return renamed(at, path, toAt, to, flags, [&] { return real(at, path, toAt, to, flags); });
}

// Ways to change a file that the log does not know. Where one is used, the replay would be wrong: end it.
#define UNKNOWN(name, fd)                                                                                    \
    if (state().isInside(pathOf(fd))) {                                                                      \
        dprintf(STDERR_FILENO, "preload: %s is not recorded\n", name);                                       \
        abort();                                                                                             \
    }

ssize_t writev(int fd, const iovec* parts, int count)
{
    UNKNOWN("writev", fd)
    return next<ssize_t (*)(int, const iovec*, int)>("writev")(fd, parts, count);
}

ssize_t copy_file_range(int fd, off64_t* from, int to, off64_t* at, std::size_t size, unsigned flags)
{
    UNKNOWN("copy_file_range", to)
    return next<ssize_t (*)(int, off64_t*, int, off64_t*, std::size_t, unsigned)>("copy_file_range")(
        fd, from, to, at, size, flags);
}

int link(const char* path, const char* to)
{
    static const auto real = next<int (*)(const char*, const char*)>("link");
    return named(AT_FDCWD, to, "link", Make, [&] { return real(path, to); });
}

void* mmap(void* address, std::size_t size, int access, int flags, int fd, off_t at)
{
    static const auto real = next<void* (*)(void*, std::size_t, int, int, int, off_t)>("mmap");
    if (fd >= 0 && (access & PROT_WRITE) && (flags & MAP_SHARED))
        UNKNOWN("mmap", fd)
    return real(address, size, access, flags, fd, at);
}

} // extern "C"
