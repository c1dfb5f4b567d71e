#include "State.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace preload {

namespace {

constexpr std::array<std::string_view, kKinds> kKindNames { "write", "sync", "name", "make" };

std::string variable(const char* name)
{
    const char* value = getenv(name);
    return value ? value : "";
}

int openOwn(const std::string& path, int flags)
{
    return next<int (*)(const char*, int, ...)>("open")(
        path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0600);
}

std::string here()
{
    std::array<char, PATH_MAX> path {};
    return getcwd(path.data(), path.size()) ? path.data() : "";
}

} // namespace

std::string hex(std::string_view bytes)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text += kDigits[static_cast<unsigned char>(byte) >> 4];
        text += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return text.empty() ? "-" : text;
}

State::State() : m_folder(variable("TRANSLOAD_FOLDER"))
{
    if (const std::string path = variable("TRANSLOAD_LOG"); !path.empty())
        m_log = openOwn(path, O_APPEND);
    if (const std::string bytes = variable("TRANSLOAD_SPACE"); !bytes.empty())
        m_space = std::stoll(bytes);
    std::array<char, 16> kind {};
    std::array<char, 16> always {};
    std::sscanf(variable("TRANSLOAD_FAIL").c_str(), "%15[^:]:%ld:%d:%15s", kind.data(), &m_nth, &m_errno,
        always.data());
    for (std::size_t i = 0; i < kKinds; ++i)
        if (kKindNames[i] == kind.data())
            m_failing = Kind(i);
    m_isAlways = always[0] != 0;
}

State::~State()
{
    const std::string path = variable("TRANSLOAD_COUNT");
    if (path.empty())
        return;
    const int file = openOwn(path, O_TRUNC);
    for (std::size_t i = 0; i < kKinds; ++i)
        dprintf(file, "%s %ld\n", kKindNames[i].data(), m_counts[i]);
    dprintf(file, "bytes %lld\n", m_written);
}

bool State::fails(Kind kind)
{
    const long number = ++m_counts[kind];
    if (kind != m_failing || (m_isAlways ? number < m_nth : number != m_nth))
        return false;
    errno = m_errno;
    return true;
}

long State::room(std::size_t size)
{
    if (fails(Write))
        return -1;
    const long long left = m_space < 0 ? LLONG_MAX : m_space - m_written;
    if (left <= 0) {
        errno = ENOSPC;
        return -1;
    }
    return long(std::min<long long>(left, static_cast<long long>(size)));
}

void State::note(const std::string& line)
{
    if (m_log < 0)
        return;
    const std::string whole = line + '\n';
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    if (real(m_log, whole.data(), whole.size()) != ssize_t(whole.size()))
        abort(); // a log with a gap proves nothing
}

bool State::isInside(std::string_view path) const
{
    return !m_folder.empty() && path.starts_with(m_folder)
        && (path.size() == m_folder.size() || path[m_folder.size()] == '/')
        && !path.ends_with("-shm"); // SQLite makes it anew at each start
}

State& state()
{
    static State one;
    return one;
}

std::string pathOf(int fd)
{
    std::array<char, PATH_MAX> target {};
    const ssize_t size
        = readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), target.data(), target.size());
    return { target.data(), size < 0 ? 0 : std::size_t(size) };
}

std::string inodeOf(int fd)
{
    struct stat info { };
    return fstat(fd, &info) == 0 ? std::to_string(info.st_ino) : "0";
}

Entry::Entry(int at, const char* name)
{
    std::string whole = name;
    if (whole[0] != '/')
        whole = (at == AT_FDCWD ? here() : pathOf(at)) + '/' + whole;
    while (whole.size() > 1 && whole.back() == '/')
        whole.pop_back();
    const std::size_t slash = whole.rfind('/');
    std::array<char, PATH_MAX> folder {};
    struct stat info { };
    if (!realpath(whole.substr(0, std::max<std::size_t>(slash, 1)).c_str(), folder.data())
        || stat(folder.data(), &info) != 0)
        return;
    const std::string last = whole.substr(slash + 1);
    path = std::string(folder.data()) + '/' + last;
    told = std::to_string(info.st_ino) + ' ' + hex(last);
    exists = lstat(path.c_str(), &info) == 0;
    isInside = state().isInside(path);
}

std::string Entry::inode() const
{
    struct stat info { };
    return lstat(path.c_str(), &info) == 0 ? std::to_string(info.st_ino) : "0";
}

} // namespace preload
