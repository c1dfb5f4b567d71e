#include "stores/rocksdb/RocksdbCopy.h"

#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbFolder.h"

#include <QFile>

#include <fcntl.h>

namespace transload::store_rocksdb {

namespace {

Error foreignEntry(const QString& folder, const QString& name)
{
    return Error { ErrorCode::Conflict,
        RocksdbText::tr("“%1” in the folder %2 is not part of the database.").arg(name, folder), name,
        RocksdbText::tr("Move it elsewhere first: the folder leaves its place as a whole.") };
}

} // namespace

Result<FileDescriptor> lockExisting(const QString& folder)
{
    const QString path = folder + QStringLiteral("/LOCK");
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!file)
        return errno == ENOENT ? Result<FileDescriptor>(std::move(file))
                               : systemError(errno, path,
                                   RocksdbText::tr("The database that is to be replaced could not be held."));
    struct flock lock { };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(file.get(), F_SETLK, &lock) != 0)
        return Error { ErrorCode::Busy,
            RocksdbText::tr("The database that is to be replaced is open in another program."), path,
            RocksdbText::tr("Close that program, then start again.") };
    return file;
}

Status publishHeld(StagingFolder& staging)
{
    const Result<FileDescriptor> old = staging.replacesExisting() ? lockExisting(staging.finalPath())
                                                                  : Result<FileDescriptor>(FileDescriptor());
    return old ? staging.publish() : Status(old.error());
}

Result<std::unique_ptr<CopyTarget>> RocksdbCopy::create(const TargetOptions& options, const Inspection& copy)
{
    for (const StoreFile& file : copy.files)
        if (!isOwnedName(file.name))
            return Error { ErrorCode::Unsupported,
                RocksdbText::tr("This is not the copy of a RocksDB database that this program makes."),
                file.name, RocksdbText::tr("Use another backup.") };
    Result<StagingFolder> staging
        = StagingFolder::create(options.location.path(), options.runId, options.replacesExisting);
    if (!staging)
        return staging.error();
    std::unique_ptr<RocksdbCopy> target(new RocksdbCopy(std::move(*staging)));
    if (Status created = createPrivateFolder(target->folder()); !created)
        return created.error();
    return std::unique_ptr<CopyTarget>(std::move(target));
}

Status RocksdbCopy::finish(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    m_isFinished = true; // the files are private and synced since they were copied
    return syncFolder(folder());
}

Location RocksdbCopy::staged() const
{
    return Location::ofPath(QStringLiteral("rocksdb"), m_staging.stagedPath());
}

Status RocksdbCopy::publish()
{
    if (!m_isFinished)
        return Error { ErrorCode::Internal,
            RocksdbText::tr("The new database was to be shown before it was complete."),
            m_staging.stagedPath(), RocksdbText::tr("This is a fault of this program; please report it.") };
    return publishHeld(m_staging);
}

Result<std::unique_ptr<Placement>> RocksdbRemoval::create(const QString& path, const QString& runId)
{
    const Result<FolderListing> listing = listFolder(path);
    if (!listing)
        return listing.error();
    if (!listing->foreign.isEmpty())
        return foreignEntry(path, listing->foreign.front());
    Result<StagingFolder> staging = StagingFolder::create(path, runId, true);
    if (!staging)
        return staging.error();
    return std::unique_ptr<Placement>(new RocksdbRemoval(std::move(*staging)));
}

Status RocksdbRemoval::publish()
{
    Result<FileDescriptor> held = lockExisting(m_staging.finalPath());
    if (!held)
        return held.error();
    // Once more: something may have been put there since.
    const Result<FolderListing> listing = listFolder(m_staging.finalPath());
    if (!listing)
        return listing.error();
    return listing->foreign.isEmpty() ? m_staging.takeAway()
                                      : Status(foreignEntry(m_staging.finalPath(), listing->foreign.front()));
}

} // namespace transload::store_rocksdb
