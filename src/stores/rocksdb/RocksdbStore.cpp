#include "stores/rocksdb/RocksdbStore.h"

#include "core/Files.h"
#include "stores/FieldRules.h"
#include "stores/FileHolder.h"
#include "stores/rocksdb/RocksdbCatalogue.h"
#include "stores/rocksdb/RocksdbCopy.h"
#include "stores/rocksdb/RocksdbDatabase.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbFolder.h"
#include "stores/rocksdb/RocksdbRecordCheck.h"
#include "stores/rocksdb/RocksdbSource.h"
#include "stores/rocksdb/RocksdbTarget.h"

#include <QDir>
#include <QFileInfo>

#include <rocksdb/version.h>

namespace transload::store_rocksdb {

namespace {

const QString kId = QStringLiteral("rocksdb");
// Index, filter and block overhead per record, and the room a small family takes at least.
constexpr std::uint64_t kOverheadPerRecord = 16;
constexpr std::uint64_t kLeastFamilyBytes = 4096;
constexpr std::uint64_t kFieldBytes = 5;

const QString kNamePrefix = QStringLiteral("transload_");

Error unusableName(const QString& name)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("RocksDB cannot have a column family called “%1”.").arg(name.left(200)),
        QStringLiteral("NUL in the name, or no valid Unicode"),
        RocksdbText::tr("Rename it in the source, or leave it out.") };
}

Finding renamedFamily(const QString& from, const QString& to)
{
    return { Severity::Note, QStringLiteral("rocksdb.renamed"),
        RocksdbText::tr("“%1” becomes the column family “%2”.").arg(from, to),
        RocksdbText::tr("This program cannot use that name in RocksDB."),
        RocksdbText::tr("Nothing has to be done: on the way back it gets its old name again.") };
}

Status checkIsDatabase(const FolderListing& listing, const QString& folder)
{
    if (listing.hasCurrent && listing.hasManifest)
        return ok();
    const bool looksLikeOne = listing.hasCurrent || listing.hasManifest
        || std::any_of(listing.files.begin(), listing.files.end(),
            [](const StoreFile& file) { return file.name.endsWith(QLatin1String(".sst")); });
    const QString missing = listing.hasCurrent ? QStringLiteral("MANIFEST-*") : QStringLiteral("CURRENT");
    const QString message = looksLikeOne
        ? RocksdbText::tr("The RocksDB database in %1 is damaged: its file %2 is missing.")
              .arg(folder, missing)
        : RocksdbText::tr("The folder %1 holds no RocksDB database.").arg(folder);
    return Error { ErrorCode::Corrupt, message, folder + QStringLiteral(": no ") + missing,
        looksLikeOne ? RocksdbText::tr("Use a backup of this database. Nothing was changed.")
                     : RocksdbText::tr("Choose the folder that holds the database.") };
}

Finding linkedFile(const QString& name)
{
    return Finding { Severity::Stop, QStringLiteral("rocksdb.linkedFile"),
        RocksdbText::tr("%1 has the name of a database file but is not a regular file.").arg(name),
        RocksdbText::tr(
            "What a link leads to can be exchanged while it is read, and no backup would hold it."),
        RocksdbText::tr("Put the file itself into the folder, then try again.") };
}

Finding unfinishedTail(const QString& said)
{
    return Finding { Severity::Warning, QStringLiteral("rocksdb.walTail"),
        RocksdbText::tr("The last write in the database's log was not finished."),
        RocksdbText::tr("After a crash this is normal: the application drops it too when it starts. Not read "
                        "is: %1")
            .arg(said),
        RocksdbText::tr("Nothing has to be done, unless you miss what was written last.") };
}

} // namespace

std::unique_ptr<Store> makeStore() { return std::make_unique<RocksdbStore>(); }

StoreDescriptor RocksdbStore::descriptor() const
{
    StoreDescriptor about;
    about.id = kId;
    about.name = RocksdbText::tr("RocksDB, a folder");
    about.collectionsName = RocksdbText::tr("column families");
    about.signs = RocksdbText::tr("a folder with the files CURRENT and MANIFEST");
    about.fields
        = { { QStringLiteral("path"), RocksdbText::tr("Folder"), LocationField::Kind::FolderPath, {}, {} } };
    about.isFolder = true;
    about.holdsRelational = true;
    about.ordersKeysByBytes = true;
    about.engineVersion = QString::fromStdString(rocksdb::GetRocksVersionAsString());
    return about;
}

bool RocksdbStore::recognises(const QString& path) const
{
    const QDir folder(path);
    return QFileInfo(path).isDir() && QFileInfo(folder.filePath(QStringLiteral("CURRENT"))).isFile()
        && !folder.entryList({ QStringLiteral("MANIFEST-*") }, QDir::Files).isEmpty();
}

Result<Inspection> RocksdbStore::inspect(const Location& location) const
{
    return guarded([&]() -> Result<Inspection> {
        const QString folder = location.path();
        auto listing = listFolder(folder);
        if (!listing)
            return listing.error();
        if (Status isDatabase = checkIsDatabase(*listing, folder); !isDatabase)
            return isDatabase.error();
        Inspection inspection;
        inspection.location = location;
        inspection.sizeBytes = listing->sizeBytes;
        inspection.lastModified = listing->lastModified;
        inspection.baseFolder = folder;
        inspection.files = std::move(listing->files);
        inspection.foreignEntries = listing->foreign;
        for (const QString& name : listing->links)
            inspection.findings.push_back(linkedFile(name));
        // A database in use can be opened for reading all the same, but what is read then is a blend.
        inspection.holder = findHolder({ { folder + QStringLiteral("/LOCK"), 0, 0 } });
        if (inspection.holder)
            return inspection;

        const auto database = RocksdbDatabase::openReadOnly(folder);
        if (!database)
            return database.error();
        const auto tables = (*database)->checkTables();
        if (!tables)
            return tables.error();
        inspection.findings.insert(inspection.findings.end(), tables->begin(), tables->end());
        if (!(*database)->unfinishedTail().isEmpty())
            inspection.findings.push_back(unfinishedTail((*database)->unfinishedTail()));
        return inspection;
    });
}

Result<Location> RocksdbStore::recoverCopy(
    const Inspection&, const QString& folder, QMap<QString, QString>&) const
{
    return Location::ofPath(kId, folder);
}

// Reading only leaves no trace anyway, so a look needs nothing special.
Result<std::unique_ptr<Source>> RocksdbStore::openPreview(const Location& location) const
{
    return openSource(location);
}

Result<std::unique_ptr<Source>> RocksdbStore::openSource(const Location& location) const
{
    return guarded([&]() -> Result<std::unique_ptr<Source>> {
        const auto listing = listFolder(location.path());
        if (!listing)
            return listing.error();
        if (Status isDatabase = checkIsDatabase(*listing, location.path()); !isDatabase)
            return isDatabase.error();
        auto database = RocksdbDatabase::openReadOnly(location.path());
        if (!database)
            return database.error();
        return std::unique_ptr<Source>(
            std::make_unique<RocksdbSource>(location.path(), std::move(*database)));
    });
}

Result<TargetState> RocksdbStore::targetState(const Location& location) const
{
    const QString path = location.path();
    const auto state = fileState(path);
    if (!state)
        return state.error();
    if (!*state)
        return TargetState::Absent;
    const QFileInfo info(path);
    if (info.isSymLink() || !info.isDir())
        return TargetState::Occupied;
    if (!info.isReadable())
        return Error { ErrorCode::AccessDenied,
            RocksdbText::tr("The folder %1 may not be opened by this user.").arg(path), path,
            RocksdbText::tr("Choose another place, or start this program as the user who owns the folder.") };
    return QDir(path).isEmpty(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot)
        ? TargetState::Empty
        : TargetState::Occupied;
}

Result<std::unique_ptr<Target>> RocksdbStore::createTarget(const TargetOptions& options) const
{
    return RocksdbTarget::create(options);
}

Result<std::unique_ptr<CopyTarget>> RocksdbStore::adoptCopy(
    const TargetOptions& options, const Inspection& copy) const
{
    return RocksdbCopy::create(options, copy);
}

Result<std::unique_ptr<Placement>> RocksdbStore::prepareRemoval(
    const Location& location, const QString& runId) const
{
    return RocksdbRemoval::create(location.path(), runId);
}

Result<AdaptedCollection> RocksdbStore::adapt(const CollectionSchema& collection) const
{
    if (collection.name.contains(QChar(u'\0'))
        || QString::fromUtf8(collection.name.toUtf8()) != collection.name)
        return unusableName(collection.name);
    AdaptedCollection adapted { collection.isKeyValue ? keyValueCollection(collection.name) : collection };
    if (collection.name.isEmpty() || collection.name == QLatin1String(kCatalogueFamily)) {
        adapted.collection.name.prepend(kNamePrefix);
        adapted.findings.push_back(renamedFamily(collection.name, adapted.collection.name));
    }
    // RocksDB has no language of its own; what another says in its own is in the carried schema.
    adapted.collection.dialect.clear();
    adapted.collection.definition.clear();
    for (FieldSchema& field : adapted.collection.fields)
        if (!isPlainDefault(field.defaultValue))
            field.defaultValue.clear();
    return adapted;
}

std::unique_ptr<RecordCheck> RocksdbStore::recordCheck(const CollectionSchema& collection) const
{
    return std::make_unique<RocksdbRecordCheck>(collection);
}

std::uint64_t RocksdbStore::estimatedBytes(
    const CollectionSchema& collection, const CollectionSize& size) const
{
    // A table's records hold their fields' tags and lengths, and their keys once more.
    const std::uint64_t each
        = kOverheadPerRecord + (collection.isKeyValue ? 0 : 8 + kFieldBytes * collection.fields.size());
    const std::uint64_t keys = collection.isKeyValue ? 0 : size.keyBytes;
    return size.payloadBytes + keys + size.records * each + kLeastFamilyBytes;
}

} // namespace transload::store_rocksdb
