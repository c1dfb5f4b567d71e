#include "stores/sqlite/SqlitePreviewVfs.h"

#include <sqlite3.h>

#include <cstring>

namespace transload::store_sqlite {

namespace {

constexpr const char* kName = "transload-preview";

// SQLite asks for a block of szOsFile bytes: ours first, then the wrapped file of the system's VFS.
struct PreviewFile {
    sqlite3_file base;
    sqlite3_file* wrapped; // null: a log that does not exist, empty
};

sqlite3_vfs* system() { return sqlite3_vfs_find(nullptr); }

PreviewFile* asPreview(sqlite3_file* file) { return reinterpret_cast<PreviewFile*>(file); }

int closeFile(sqlite3_file* file)
{
    sqlite3_file* wrapped = asPreview(file)->wrapped;
    return wrapped ? wrapped->pMethods->xClose(wrapped) : SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    sqlite3_file* wrapped = asPreview(file)->wrapped;
    if (wrapped)
        return wrapped->pMethods->xRead(wrapped, into, size, offset);
    std::memset(into, 0, std::size_t(size));
    return SQLITE_IOERR_SHORT_READ;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    sqlite3_file* wrapped = asPreview(file)->wrapped;
    *size = 0;
    return wrapped ? wrapped->pMethods->xFileSize(wrapped, size) : SQLITE_OK;
}

int refuseWrite(sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_READONLY; }
int refuseTruncate(sqlite3_file*, sqlite3_int64) { return SQLITE_READONLY; }
int nothingToSync(sqlite3_file*, int) { return SQLITE_OK; }
int lockNothing(sqlite3_file*, int) { return SQLITE_OK; }

int noneReserved(sqlite3_file*, int* reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int noControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }

int sectorSize(sqlite3_file* file)
{
    sqlite3_file* wrapped = asPreview(file)->wrapped;
    return wrapped ? wrapped->pMethods->xSectorSize(wrapped) : 4096;
}

int noCharacteristics(sqlite3_file*) { return 0; }

// Version 1: without shared memory, so SQLite keeps the log's index in memory.
const sqlite3_io_methods kMethods = { 1, closeFile, readFile, refuseWrite, refuseTruncate, nothingToSync,
    fileSize, lockNothing, lockNothing, noneReserved, noControl, sectorSize, noCharacteristics, nullptr,
    nullptr, nullptr, nullptr, nullptr, nullptr };

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    sqlite3_vfs* vfs = system();
    // Scratch files of a sort have no name and vanish by themselves: they are the system's business.
    if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0)
        return name == nullptr ? vfs->xOpen(vfs, name, file, flags, outFlags) : SQLITE_CANTOPEN;
    PreviewFile* preview = asPreview(file);
    preview->base.pMethods = nullptr;
    preview->wrapped = nullptr;
    const int type = flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL);
    int exists = 0;
    int rc = vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &exists);
    if (rc == SQLITE_OK && (exists != 0 || type == SQLITE_OPEN_MAIN_DB)) {
        auto* wrapped = reinterpret_cast<sqlite3_file*>(preview + 1);
        wrapped->pMethods = nullptr;
        rc = vfs->xOpen(vfs, name, wrapped, SQLITE_OPEN_READONLY | type, nullptr);
        preview->wrapped = wrapped;
    }
    if (rc != SQLITE_OK)
        return rc;
    preview->base.pMethods = &kMethods;
    if (outFlags)
        *outFlags = SQLITE_OPEN_READONLY | type;
    return SQLITE_OK;
}

int deleteNothing(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

sqlite3_vfs makeVfs()
{
    sqlite3_vfs vfs = *system();
    vfs.pNext = nullptr;
    vfs.zName = kName;
    vfs.szOsFile = int(sizeof(PreviewFile)) + system()->szOsFile;
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
