#include "stores/rocksdb/UnsyncedFiles.h"

#include <rocksdb/file_system.h>

namespace transload::store_rocksdb {

namespace {

using rocksdb::FileOptions;
using rocksdb::IODebugContext;
using rocksdb::IOOptions;
using rocksdb::IOStatus;
using WritableFile = std::unique_ptr<rocksdb::FSWritableFile>;

class UnsyncedFile : public rocksdb::FSWritableFileOwnerWrapper {
public:
    using rocksdb::FSWritableFileOwnerWrapper::FSWritableFileOwnerWrapper;
    IOStatus Sync(const IOOptions&, IODebugContext*) override { return IOStatus::OK(); }
    IOStatus Fsync(const IOOptions&, IODebugContext*) override { return IOStatus::OK(); }
};

class UnsyncedDirectory : public rocksdb::FSDirectoryWrapper {
public:
    using rocksdb::FSDirectoryWrapper::FSDirectoryWrapper;
    IOStatus Fsync(const IOOptions&, IODebugContext*) override { return IOStatus::OK(); }
    IOStatus FsyncWithDirOptions(const IOOptions&, IODebugContext*, const rocksdb::DirFsyncOptions&) override
    {
        return IOStatus::OK();
    }
};

IOStatus wrapped(IOStatus status, WritableFile* file)
{
    if (status.ok())
        *file = std::make_unique<UnsyncedFile>(std::move(*file));
    return status;
}

class UnsyncedFileSystem : public rocksdb::FileSystemWrapper {
public:
    using rocksdb::FileSystemWrapper::FileSystemWrapper;
    const char* Name() const override { return "transload.UnsyncedFiles"; }

    IOStatus NewWritableFile(const std::string& name, const FileOptions& options, WritableFile* file,
        IODebugContext* debug) override
    {
        return wrapped(FileSystemWrapper::NewWritableFile(name, options, file, debug), file);
    }
    IOStatus ReopenWritableFile(const std::string& name, const FileOptions& options, WritableFile* file,
        IODebugContext* debug) override
    {
        return wrapped(FileSystemWrapper::ReopenWritableFile(name, options, file, debug), file);
    }
    IOStatus ReuseWritableFile(const std::string& name, const std::string& oldName,
        const FileOptions& options, WritableFile* file, IODebugContext* debug) override
    {
        return wrapped(FileSystemWrapper::ReuseWritableFile(name, oldName, options, file, debug), file);
    }
    IOStatus NewDirectory(const std::string& name, const IOOptions& options,
        std::unique_ptr<rocksdb::FSDirectory>* directory, IODebugContext* debug) override
    {
        IOStatus status = FileSystemWrapper::NewDirectory(name, options, directory, debug);
        if (status.ok())
            *directory = std::make_unique<UnsyncedDirectory>(std::move(*directory));
        return status;
    }
};

} // namespace

std::unique_ptr<rocksdb::Env> unsyncedFiles()
{
    return rocksdb::NewCompositeEnv(std::make_shared<UnsyncedFileSystem>(rocksdb::FileSystem::Default()));
}

} // namespace transload::store_rocksdb
