#include "stores/rocksdb/RocksdbTarget.h"

#include "core/Files.h"
#include "stores/rocksdb/RocksdbCatalogue.h"
#include "stores/rocksdb/RocksdbCopy.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"
#include "stores/rocksdb/RocksdbWriter.h"

#include <QDir>
#include <QFile>

namespace transload::store_rocksdb {

RocksdbTarget::RocksdbTarget(StagingFolder staging, const rocksdb::Options& options)
    : m_staging(std::move(staging)),
      m_build(m_staging.stagedPath(), m_staging.stagedPath() + QStringLiteral(".parts"), options)
{
}

Result<std::unique_ptr<Target>> RocksdbTarget::create(const TargetOptions& options)
{
    return guarded([&]() -> Result<std::unique_ptr<Target>> {
        const auto dbOptions = targetOptions(options.storeOptions);
        if (!dbOptions)
            return dbOptions.error();
        auto staging
            = StagingFolder::create(options.location.path(), options.runId, options.replacesExisting);
        if (!staging)
            return staging.error();
        std::unique_ptr<RocksdbTarget> target(new RocksdbTarget(std::move(*staging), *dbOptions));
        if (Status opened = target->open(); !opened)
            return opened.error();
        return std::unique_ptr<Target>(std::move(target));
    });
}

Status RocksdbTarget::open()
{
    for (const QString& folder : { m_staging.stagedPath(), m_build.partsFolder() })
        if (Status created = createPrivateFolder(folder); !created)
            return created;
    return m_build.open();
}

Result<std::unique_ptr<Writer>> RocksdbTarget::openWriter(const CollectionSchema& collection)
{
    return guarded([&]() -> Result<std::unique_ptr<Writer>> {
        const auto family = m_build.add(collection.name);
        if (!family)
            return family.error();
        if (!collection.isKeyValue)
            m_tables.push_back(collection);
        return std::unique_ptr<Writer>(std::make_unique<RocksdbWriter>(m_build, **family, collection));
    });
}

Status RocksdbTarget::finish(const StoreSchema& schema, RunContext& context)
{
    return guarded([&]() -> Status {
        if (context.shouldStop())
            return cancelled();
        if (!m_tables.empty())
            if (Status described = writeCatalogue(m_build, { m_tables, schema.carried }); !described)
                return described;
        if (Status completed = m_build.complete(context); !completed)
            return completed;
        if (Status durable = makeDurable(); !durable)
            return durable;
        m_isFinished = true;
        return ok();
    });
}

Status RocksdbTarget::makeDurable()
{
    const QFileInfoList files = QDir(m_staging.stagedPath()).entryInfoList(QDir::Files | QDir::Hidden);
    // RocksDB creates its files readable for all; until now the private folder above kept them to us.
    for (const QFileInfo& file : files)
        if (!QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner))
            return systemError(errno, file.filePath(),
                RocksdbText::tr("The file %1 could not be made private.").arg(file.filePath()));
    // After all changes: a change of rights between two syncs would cost another wait for the medium.
    for (const QFileInfo& file : files)
        if (Status synced = syncFile(file.filePath()); !synced)
            return synced;
    if (!QDir().rmdir(m_build.partsFolder()))
        return systemError(errno, m_build.partsFolder(),
            RocksdbText::tr("The folder %1 could not be removed.").arg(m_build.partsFolder()));
    if (Status synced = syncFolder(m_staging.stagedPath()); !synced)
        return synced;
    return syncFolder(QFileInfo(m_staging.stagedPath()).absolutePath());
}

Location RocksdbTarget::staged() const
{
    return Location::ofPath(QStringLiteral("rocksdb"), m_staging.stagedPath());
}

Status RocksdbTarget::publish()
{
    if (!m_isFinished)
        return Error { ErrorCode::Internal,
            RocksdbText::tr("The new database was to be shown before it was complete."),
            m_staging.stagedPath(), RocksdbText::tr("This is a fault of this program; please report it.") };
    return publishHeld(m_staging);
}

Status RocksdbTarget::withdraw() { return m_staging.withdraw(); }

} // namespace transload::store_rocksdb
