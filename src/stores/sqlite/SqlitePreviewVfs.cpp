#include "stores/sqlite/SqlitePreviewVfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <utility>

namespace transload::store_sqlite {

namespace {

constexpr const char* kName = "transload-preview";
constexpr std::size_t kMaxOverlayBytes = 64 * 1024 * 1024;
constexpr sqlite3_int64 kLargestWrite = 65536; // SQLite writes at most a page at a time

// A file as SQLite believes it to be: the real one, read only, under what was written to it in memory.
class OverlayFile {
public:
    // `wrapped` may be null: a file that does not exist and counts as empty.
    explicit OverlayFile(sqlite3_file* wrapped) : m_wrapped(wrapped) { }
    OverlayFile(const OverlayFile&) = delete;
    OverlayFile& operator=(const OverlayFile&) = delete;
    ~OverlayFile()
    {
        if (m_wrapped)
            m_wrapped->pMethods->xClose(m_wrapped);
    }

    int loadSize() { return m_wrapped ? m_wrapped->pMethods->xFileSize(m_wrapped, &m_size) : SQLITE_OK; }

    // The size at the last look: a live log grows, and then the real size counts until we changed it
    // ourselves.
    int size(sqlite3_int64* size)
    {
        if (!m_isChanged)
            if (const int rc = loadSize(); rc != SQLITE_OK)
                return rc;
        *size = m_size;
        return SQLITE_OK;
    }

    int read(char* into, int count, sqlite3_int64 offset)
    {
        int rc = SQLITE_IOERR_SHORT_READ;
        std::memset(into, 0, std::size_t(count));
        if (m_wrapped)
            rc = m_wrapped->pMethods->xRead(m_wrapped, into, count, offset);
        if (!m_isChanged || (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ))
            return rc;
        const sqlite3_int64 end = offset + count;
        for (auto block = m_blocks.lower_bound(offset - kLargestWrite);
             block != m_blocks.end() && block->first < end; ++block) {
            const sqlite3_int64 from = std::max(offset, block->first);
            const sqlite3_int64 to = std::min(end, block->first + sqlite3_int64(block->second.size()));
            if (from < to)
                std::memcpy(into + (from - offset), block->second.data() + (from - block->first),
                    std::size_t(to - from));
        }
        if (end <= m_size)
            return SQLITE_OK;
        const sqlite3_int64 valid = std::clamp<sqlite3_int64>(m_size - offset, 0, count);
        std::memset(into + valid, 0, std::size_t(count - valid));
        return SQLITE_IOERR_SHORT_READ;
    }

    int write(const char* from, int count, sqlite3_int64 offset)
    {
        if (m_overlayBytes + std::size_t(count) > kMaxOverlayBytes)
            return SQLITE_FULL;
        m_overlayBytes += std::size_t(count);
        m_blocks[offset] = std::string(from, std::size_t(count));
        m_isChanged = true;
        m_size = std::max(m_size, offset + count);
        return SQLITE_OK;
    }

    int truncate(sqlite3_int64 size)
    {
        m_isChanged = true;
        m_size = size;
        return SQLITE_OK;
    }

private:
    sqlite3_file* m_wrapped;
    std::map<sqlite3_int64, std::string> m_blocks; // by offset
    std::size_t m_overlayBytes = 0;
    sqlite3_int64 m_size = 0;
    bool m_isChanged = false;
};

// SQLite asks for a block of szOsFile bytes: ours first, then the wrapped file of the system's VFS.
struct PreviewFile {
    sqlite3_file base;
    OverlayFile* overlay;
};

sqlite3_vfs* systemVfs() { return sqlite3_vfs_find(nullptr); }

OverlayFile& overlayOf(sqlite3_file* file) { return *reinterpret_cast<PreviewFile*>(file)->overlay; }

int closeFile(sqlite3_file* file)
{
    delete std::exchange(reinterpret_cast<PreviewFile*>(file)->overlay, nullptr);
    return SQLITE_OK;
}

// No exception may pass through SQLite's C code.
template <typename Call> int guarded(Call call)
{
    try {
        return call();
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    return guarded([&] { return overlayOf(file).read(static_cast<char*>(into), size, offset); });
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    return guarded([&] { return overlayOf(file).write(static_cast<const char*>(from), size, offset); });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) { return overlayOf(file).truncate(size); }
int fileSize(sqlite3_file* file, sqlite3_int64* size) { return overlayOf(file).size(size); }
int nothingToSync(sqlite3_file*, int) { return SQLITE_OK; }
int lockNothing(sqlite3_file*, int) { return SQLITE_OK; }

int noneReserved(sqlite3_file*, int* reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int noControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int noCharacteristics(sqlite3_file*) { return 0; }

// Version 1: without shared memory, so SQLite keeps the log's index in memory.
const sqlite3_io_methods kMethods = { 1, closeFile, readFile, writeFile, truncateFile, nothingToSync,
    fileSize, lockNothing, lockNothing, noneReserved, noControl, sectorSize, noCharacteristics, nullptr,
    nullptr, nullptr, nullptr, nullptr, nullptr };

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    sqlite3_vfs* vfs = systemVfs();
    file->pMethods = nullptr;
    const int type = flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL);
    // Scratch files of a sort have no name and vanish by themselves: they are the system's business.
    if (type == 0)
        return name == nullptr ? vfs->xOpen(vfs, name, file, flags, outFlags) : SQLITE_CANTOPEN;
    int exists = 0;
    int rc = vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &exists);
    if (rc == SQLITE_OK && exists == 0 && type == SQLITE_OPEN_MAIN_DB)
        rc = SQLITE_CANTOPEN;
    sqlite3_file* wrapped = nullptr;
    if (rc == SQLITE_OK && exists != 0) {
        wrapped = reinterpret_cast<sqlite3_file*>(reinterpret_cast<PreviewFile*>(file) + 1);
        wrapped->pMethods = nullptr;
        rc = vfs->xOpen(vfs, name, wrapped, SQLITE_OPEN_READONLY | type, nullptr);
    }
    if (rc != SQLITE_OK)
        return rc;
    auto overlay = std::unique_ptr<OverlayFile>(new (std::nothrow) OverlayFile(wrapped));
    if (!overlay)
        return SQLITE_NOMEM;
    if (rc = overlay->loadSize(); rc != SQLITE_OK)
        return rc;
    reinterpret_cast<PreviewFile*>(file)->overlay = overlay.release();
    file->pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteNothing(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

sqlite3_vfs makeVfs()
{
    sqlite3_vfs vfs = *systemVfs();
    vfs.pNext = nullptr;
    vfs.zName = kName;
    vfs.szOsFile = int(sizeof(PreviewFile)) + systemVfs()->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteNothing;
    return vfs;
}

} // namespace

const char* previewVfsName()
{
    static sqlite3_vfs vfs = makeVfs(); // SQLite keeps the pointer
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    return registered == SQLITE_OK ? kName : nullptr;
}

} // namespace transload::store_sqlite
