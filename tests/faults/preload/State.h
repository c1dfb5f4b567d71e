#pragma once

#include <array>
#include <cstddef>
#include <dlfcn.h>
#include <mutex>
#include <string>
#include <string_view>

namespace preload {

/// Kinds of calls that can be made to fail.
enum Kind { Write, Sync, Name, Make, kKinds };

/// The C library's own function of that name.
template <typename Function> Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Bytes for the log; a single `-` for none.
std::string hex(std::string_view bytes);

/// What is asked for (Calls.cpp), and what happened so far. Its mutex is held from before a call until it
/// is noted, so that the order in the log is the order on the disk.
class State {
public:
    State();
    /// Writes the counts, where they are asked for.
    ~State();

    /// Counts a call; true when it has to fail, with errno set.
    bool fails(Kind kind);
    /// Counts a writing call, and gives how many of its `size` bytes still fit; negative, with errno set,
    /// when none does.
    long room(std::size_t size);
    void wrote(long bytes) { m_written += bytes; }
    /// Adds a line to the log, where there is one.
    void note(const std::string& line);
    /// Whether a path lies in the folder that is watched.
    bool isInside(std::string_view path) const;

    std::recursive_mutex mutex;

private:
    std::string m_folder;
    int m_log = -1;
    long long m_space = -1; // bytes until the disk is full; negative: never
    long long m_written = 0;
    std::array<long, kKinds> m_counts {};
    Kind m_failing = kKinds;
    long m_nth = 0;
    int m_errno = 0;
    bool m_isAlways = false;
};

State& state();

/// The path of an open file, as the kernel knows it.
std::string pathOf(int fd);

/// The number of an open file's inode.
std::string inodeOf(int fd);

/// A name in a folder, found before a call as it may be gone after it.
struct Entry {
    Entry(int at, const char* name);
    /// Of what has the name now.
    std::string inode() const;

    std::string path;
    std::string told; ///< for the log: "INODE-OF-THE-FOLDER NAME"
    bool exists = false;
    bool isInside = false;
};

} // namespace preload
