#include "stores/rocksdb/RocksdbTarget.h"

#include "core/Files.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"
#include "stores/rocksdb/RocksdbWriter.h"

#include <QDir>
#include <QFile>

namespace transload::store_rocksdb {

namespace {

Error notWritten(const rocksdb::Status& status)
{
    return rocksdbError(status, RocksdbText::tr("The new RocksDB database could not be written."));
}

bool isDefault(const QString& family)
{
    return family == QString::fromStdString(rocksdb::kDefaultColumnFamilyName);
}

} // namespace

RocksdbTarget::RocksdbTarget(StagingFolder staging, rocksdb::Options options)
    : m_staging(std::move(staging)), m_options(std::move(options))
{
}

Result<std::unique_ptr<Target>> RocksdbTarget::create(const TargetOptions& options)
{
    return guarded([&]() -> Result<std::unique_ptr<Target>> {
        auto dbOptions = targetOptions(options.storeOptions);
        if (!dbOptions)
            return dbOptions.error();
        auto staging = StagingFolder::create(options.location.path(), options.runId);
        if (!staging)
            return staging.error();
        std::unique_ptr<RocksdbTarget> target(new RocksdbTarget(std::move(*staging), std::move(*dbOptions)));
        if (Status opened = target->open(); !opened)
            return opened.error();
        return std::unique_ptr<Target>(std::move(target));
    });
}

RocksdbTarget::~RocksdbTarget()
{
    if (!m_db)
        return;
    releaseFamilies();
    const rocksdb::Status closed = m_db->Close();
    if (!closed.ok()) // nothing is lost: the staging folder is removed next
        qWarning("staged RocksDB database not closed: %s", closed.ToString().c_str());
}

QString RocksdbTarget::partsFolder() const { return m_staging.stagedPath() + QStringLiteral(".parts"); }

Status RocksdbTarget::open()
{
    for (const QString& folder : { m_staging.stagedPath(), partsFolder() })
        if (Status created = createPrivateFolder(folder); !created)
            return created;
    rocksdb::DB* raw = nullptr;
    const rocksdb::Status opened
        = rocksdb::DB::Open(m_options, QFile::encodeName(m_staging.stagedPath()).toStdString(), &raw);
    m_db.reset(raw);
    if (!opened.ok())
        return notWritten(opened);
    return ok();
}

Result<rocksdb::ColumnFamilyHandle*> RocksdbTarget::createFamily(const QString& name)
{
    if (m_families.contains(name))
        return Error { ErrorCode::Internal,
            RocksdbText::tr("The column family %1 was to be written twice.").arg(name), name,
            RocksdbText::tr("This is a fault of this program; please report it.") };
    rocksdb::ColumnFamilyHandle* handle = m_db->DefaultColumnFamily();
    if (!isDefault(name)) {
        const rocksdb::Status created = m_db->CreateColumnFamily(m_options, name.toStdString(), &handle);
        if (!created.ok())
            return notWritten(created);
    }
    m_families.emplace(name, handle);
    return handle;
}

Result<std::unique_ptr<Writer>> RocksdbTarget::openWriter(const CollectionSchema& collection)
{
    Q_ASSERT(m_db);
    return guarded([&]() -> Result<std::unique_ptr<Writer>> {
        if (!collection.isKeyValue)
            return notKeyValue(collection.name);
        const auto handle = createFamily(collection.name);
        if (!handle)
            return handle.error();
        return std::unique_ptr<Writer>(
            std::make_unique<RocksdbWriter>(collection.name, *m_db, **handle, m_options, partsFolder()));
    });
}

Status RocksdbTarget::finish(const StoreSchema&, RunContext& context)
{
    return guarded([&]() -> Status {
        if (Status closed = flushAndClose(context); !closed)
            return closed;
        return makeDurable();
    });
}

Status RocksdbTarget::flushAndClose(RunContext& context)
{
    for (const auto& [name, handle] : m_families) {
        if (context.shouldStop())
            return cancelled();
        if (const rocksdb::Status flushed = m_db->Flush({}, handle); !flushed.ok())
            return notWritten(flushed);
    }
    if (const rocksdb::Status synced = m_db->SyncWAL(); !synced.ok())
        return notWritten(synced);
    releaseFamilies();
    const rocksdb::Status closed = m_db->Close();
    m_db.reset();
    if (!closed.ok())
        return notWritten(closed);
    return ok();
}

void RocksdbTarget::releaseFamilies()
{
    for (const auto& [name, handle] : m_families) {
        if (isDefault(name)) // belongs to the database itself
            continue;
        const rocksdb::Status released = m_db->DestroyColumnFamilyHandle(handle);
        Q_ASSERT(released.ok());
    }
    m_families.clear();
}

Status RocksdbTarget::makeDurable()
{
    // RocksDB creates its files readable for all; until now the private folder above kept them to us.
    for (const QFileInfo& file : QDir(m_staging.stagedPath()).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner))
            return systemError(errno, file.filePath(),
                RocksdbText::tr("The file %1 could not be made private.").arg(file.filePath()));
        if (Status synced = syncFile(file.filePath()); !synced)
            return synced;
    }
    if (!QDir().rmdir(partsFolder()))
        return systemError(
            errno, partsFolder(), RocksdbText::tr("The folder %1 could not be removed.").arg(partsFolder()));
    if (Status synced = syncFolder(m_staging.stagedPath()); !synced)
        return synced;
    return syncFolder(QFileInfo(m_staging.stagedPath()).absolutePath());
}

Location RocksdbTarget::staged() const
{
    return Location::ofPath(QStringLiteral("rocksdb"), m_staging.stagedPath());
}

Status RocksdbTarget::publish() { return m_staging.publish(); }

Status RocksdbTarget::withdraw() { return m_staging.withdraw(); }

} // namespace transload::store_rocksdb
