#include "stores/sqlite/SqliteStore.h"

#include "core/Files.h"
#include "stores/sqlite/SqliteAdapt.h"
#include "stores/sqlite/SqliteCopy.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteFiles.h"
#include "stores/sqlite/SqlitePlacing.h"
#include "stores/sqlite/SqliteRecordCheck.h"
#include "stores/sqlite/SqliteSize.h"
#include "stores/sqlite/SqliteSource.h"
#include "stores/sqlite/SqliteSql.h"
#include "stores/sqlite/SqliteTarget.h"

#include <QFile>
#include <QFileInfo>

namespace transload::store_sqlite {

namespace {

const QString kId = QStringLiteral("sqlite");
constexpr int kRecoveryCacheKiB = 16 * 1024;

// Rolls back or checkpoints what a log holds and makes the file one that leaves no traces when it is read.
Status recover(const QString& path)
{
    const QString message = SqliteText::tr("The copy of the SQLite file could not be made readable.");
    Result<Db> db = openFile(path, OpenMode::ReadWrite);
    if (!db)
        return db.error();
    if (Status hardened = harden(db->get(), kRecoveryCacheKiB); !hardened)
        return hardened;
    // TRUNCATE first: leaving it is what makes SQLite remove an old journal with nothing in it.
    for (const char* sql : { "PRAGMA synchronous=FULL", "SELECT count(*) FROM sqlite_schema",
             "PRAGMA journal_mode=TRUNCATE", "PRAGMA journal_mode=DELETE" })
        if (Status done = execute(db->get(), sql, message); !done)
            return done;
    if (const int rc = sqlite3_close(db->get()); rc != SQLITE_OK)
        return sqliteError(db->get(), rc, message);
    db->release();
    if (const QString left = companionInTheWay(path); !left.isEmpty())
        return Error { ErrorCode::Internal, message, left + QStringLiteral(" was left"),
            nextStepFor(ErrorCode::Internal) };
    if (Status synced = syncFile(path); !synced)
        return synced;
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QByteArray> headerOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return systemError(ENOENT, path, SqliteText::tr("The file %1 cannot be read.").arg(path));
    return file.read(kHeaderBytes);
}

} // namespace

StoreDescriptor SqliteStore::descriptor() const
{
    StoreDescriptor about;
    about.id = kId;
    about.name = SqliteText::tr("SQLite, one file");
    about.collectionsName = SqliteText::tr("tables");
    about.signs = SqliteText::tr("a file that begins with “SQLite format 3”");
    about.fields = { { QStringLiteral("path"), SqliteText::tr("Database file"), LocationField::Kind::FilePath,
        {}, {} } };
    about.fileSuffixes = { QStringLiteral("db"), QStringLiteral("sqlite"), QStringLiteral("sqlite3") };
    about.holdsRelational = true;
    about.valuesTellKinds = true;
    about.ordersKeysByBytes = true;
    about.engineVersion = QLatin1String(sqlite3_libversion());
    return about;
}

bool SqliteStore::recognises(const QString& path) const
{
    if (!QFileInfo(path).isFile())
        return false;
    const Result<QByteArray> header = headerOf(path);
    return header && hasMagic(*header);
}

Result<Inspection> SqliteStore::inspect(const Location& location) const { return inspectFile(location); }

Result<Location> SqliteStore::recoverCopy(
    const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const
{
    if (original.files.empty())
        return Error { ErrorCode::Internal, SqliteText::tr("There is nothing to make readable."),
            QStringLiteral("no files"), {} };
    const QString path = folder + QLatin1Char('/') + original.files.front().name; // companions sort after it
    Result<QByteArray> header = headerOf(path);
    if (!header)
        return header.error();
    settings.insert(QStringLiteral("journal_mode"),
        isWriteAheadLogged(*header) ? QStringLiteral("wal") : QStringLiteral("delete"));
    if (Status recovered = recover(path); !recovered)
        return recovered.error();
    return Location::ofPath(kId, path);
}

Result<std::unique_ptr<Source>> SqliteStore::openPreview(const Location& location) const
{
    Result<std::unique_ptr<Source>> inPlace = SqliteSource::open(location.path());
    return inPlace || inPlace.error().code != ErrorCode::Unsupported
        ? std::move(inPlace)
        : SqliteSource::openPreview(location.path());
}

Result<std::unique_ptr<Source>> SqliteStore::openSource(const Location& location) const
{
    return SqliteSource::open(location.path());
}

Result<TargetState> SqliteStore::targetState(const Location& location) const
{
    const QString path = QFileInfo(location.path()).absoluteFilePath();
    const auto state = fileState(path);
    if (!state)
        return state.error();
    return state->has_value() || !companionInTheWay(path).isEmpty() ? TargetState::Occupied
                                                                    : TargetState::Absent;
}

Result<std::unique_ptr<Target>> SqliteStore::createTarget(const TargetOptions& options) const
{
    return SqliteTarget::create(options);
}

Result<std::unique_ptr<CopyTarget>> SqliteStore::adoptCopy(
    const TargetOptions& options, const Inspection& copy) const
{
    return SqliteCopy::create(options, copy);
}

Result<std::unique_ptr<Placement>> SqliteStore::prepareRemoval(
    const Location& location, const QString& runId) const
{
    return SqliteRemoval::create(location.path(), runId);
}

Result<AdaptedCollection> SqliteStore::adapt(const CollectionSchema& collection) const
{
    if (collection.dialect != kId)
        return adaptForeign(collection);
    if (Status named = checkName(collection.name); !named)
        return named.error();
    return AdaptedCollection { collection };
}

Findings SqliteStore::obstaclesToAdding(const Inspection& inspection, const StoreSchema& existing) const
{
    Findings findings = Store::obstaclesToAdding(inspection, existing);
    for (const SchemaObject& object : existing.objects)
        if (object.kind == QLatin1String("virtual table"))
            findings.push_back({ Severity::Stop, QStringLiteral("target.virtualTable"),
                SqliteText::tr("The target has the virtual table “%1”.").arg(object.name),
                SqliteText::tr("What it holds belongs to another program part and cannot be built anew."),
                SqliteText::tr("Choose another target.") });
    return findings;
}

std::unique_ptr<RecordCheck> SqliteStore::recordCheck(const CollectionSchema& collection) const
{
    return std::make_unique<SqliteRecordCheck>(collection);
}

std::uint64_t SqliteStore::estimatedBytes(
    const CollectionSchema& collection, const CollectionSize& size) const
{
    return estimateFileBytes(collection, size);
}

std::unique_ptr<Store> makeStore() { return std::make_unique<SqliteStore>(); }

} // namespace transload::store_sqlite
