#include "stores/sqlite/SqliteTarget.h"

#include "core/Files.h"
#include "stores/sqlite/SqliteAuthorizer.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteFiles.h"
#include "stores/sqlite/SqliteObjects.h"
#include "stores/sqlite/SqlitePlacing.h"
#include "stores/sqlite/SqliteSchema.h"
#include "stores/sqlite/SqliteSql.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

namespace transload::store_sqlite {

namespace {

constexpr int kCacheKiB = 32 * 1024;

QString buildMessage() { return SqliteText::tr("The new SQLite file could not be built."); }

// SQLite would create it with wider permissions.
Status createEmptyFile(const QString& path)
{
    FileDescriptor fd(::open(
        QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd || !fd.close())
        return systemError(errno, path, buildMessage());
    return ok();
}

Status setJournalMode(sqlite3* db, const char* mode)
{
    Result<std::optional<QString>> now
        = queryText(db, QByteArray("PRAGMA journal_mode=") + mode, buildMessage());
    if (!now)
        return now.error();
    if (now->value_or(QString()) != QLatin1String(mode))
        return Error { ErrorCode::Internal, buildMessage(),
            QStringLiteral("journal mode %1 instead of %2")
                .arg(now->value_or(QString()), QLatin1String(mode)),
            nextStepFor(ErrorCode::Internal) };
    return ok();
}

// Options come from a profile or another file's settings: only values that SQLite defines pass.
Status applyOption(sqlite3* db, const TargetOptions& options, const QString& name, const QStringList& allowed,
    const QString& otherwise)
{
    const QString value = options.storeOptions.value(name, otherwise);
    if (!allowed.contains(value))
        return Error { ErrorCode::Unsupported, buildMessage(),
            QStringLiteral("%1=%2").arg(name, value.left(200)),
            SqliteText::tr("Mend the setting in the plan.") };
    return execute(db, "PRAGMA " + name.toUtf8() + "='" + value.toUtf8() + '\'', buildMessage());
}

Status configure(sqlite3* db, const TargetOptions& options)
{
    const QStringList pageSizes { QStringLiteral("512"), QStringLiteral("1024"), QStringLiteral("2048"),
        QStringLiteral("4096"), QStringLiteral("8192"), QStringLiteral("16384"), QStringLiteral("32768"),
        QStringLiteral("65536") };
    const QStringList encodings { QStringLiteral("UTF-8"), QStringLiteral("UTF-16"),
        QStringLiteral("UTF-16le"), QStringLiteral("UTF-16be") };
    const QStringList vacuums { QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2") };
    if (Status set = applyOption(db, options, QStringLiteral("page_size"), pageSizes, pageSizes[4]); !set)
        return set;
    if (Status set = applyOption(db, options, QStringLiteral("encoding"), encodings, encodings[0]); !set)
        return set;
    if (Status set = applyOption(db, options, QStringLiteral("auto_vacuum"), vacuums, vacuums[0]); !set)
        return set;
    if (Status set = setJournalMode(db, "truncate"); !set)
        return set;
    // Rows are moved as they are: rules that the source itself does not keep must not stop them.
    for (const char* pragma : { "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=OFF",
             "PRAGMA ignore_check_constraints=ON", "PRAGMA recursive_triggers=OFF", "PRAGMA threads=2" })
        if (Status set = execute(db, pragma, buildMessage()); !set)
            return set;
    return ok();
}

} // namespace

SqliteTarget::SqliteTarget(StagingFolder staging, Db db)
    : m_staging(std::move(staging)), m_db(std::move(db)), m_transaction(m_db.get())
{
}

Result<std::unique_ptr<Target>> SqliteTarget::create(const TargetOptions& options)
{
    const QString path = QFileInfo(options.location.path()).absoluteFilePath();
    Result<StagingFolder> staging = StagingFolder::create(path, options.runId, options.replacesExisting);
    if (!staging)
        return staging.error();
    if (Status created = createEmptyFile(staging->stagedPath()); !created)
        return created.error();
    Result<Db> db = openFile(staging->stagedPath(), OpenMode::ReadWrite);
    if (!db)
        return db.error();
    if (Status hardened = harden(db->get(), kCacheKiB); !hardened)
        return hardened.error();
    if (Status configured = configure(db->get(), options); !configured)
        return configured.error();
    return std::unique_ptr<Target>(new SqliteTarget(std::move(*staging), std::move(*db)));
}

Result<std::unique_ptr<Writer>> SqliteTarget::openWriter(const CollectionSchema& collection)
{
    if (!m_db)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("opened after finish"), {} };
    if (Status named = checkName(collection.name); !named)
        return named.error();
    if (collection.dialect != QLatin1String("sqlite"))
        return Error { ErrorCode::Internal, buildMessage(),
            collection.name + QStringLiteral(": definition is not SQLite's"), {} };
    if (Status room = m_transaction.makeRoom(0); !room)
        return room.error();
    if (Status created = runDefinition(m_db.get(), Creates::Table, collection.name, collection.definition);
        !created)
        return created.error();
    return SqliteWriter::open(m_db.get(), m_transaction, collection);
}

Status SqliteTarget::finish(const StoreSchema& schema, RunContext& context)
{
    if (!m_db)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("finished twice"), {} };
    if (context.shouldStop())
        return cancelled();
    {
        const StopGuard guard(m_db.get(), context);
        if (Status room = m_transaction.makeRoom(0); !room)
            return room;
        if (Status created = createObjects(m_db.get(), schema); !created)
            return created;
        if (Status committed = m_transaction.commit(); !committed)
            return committed;
    }
    if (Status mode = setJournalMode(m_db.get(), "delete"); !mode)
        return mode;
    if (Status closed = closeDurably(); !closed)
        return closed;
    m_isFinished = true;
    return ok();
}

Status SqliteTarget::closeDurably()
{
    if (const int rc = sqlite3_close(m_db.get()); rc != SQLITE_OK)
        return sqliteError(m_db.get(), rc, buildMessage(), QStringLiteral("close"));
    m_db.release();
    const QString path = m_staging.stagedPath();
    if (const QString companion = companionInTheWay(path); !companion.isEmpty())
        return Error { ErrorCode::Internal, buildMessage(), companion + QStringLiteral(" was left"),
            nextStepFor(ErrorCode::Internal) };
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return systemError(EACCES, path, buildMessage());
    if (Status synced = syncFile(path); !synced)
        return synced;
    return syncFolder(QFileInfo(path).absolutePath());
}

Location SqliteTarget::staged() const
{
    return Location::ofPath(QStringLiteral("sqlite"), m_staging.stagedPath());
}

Status SqliteTarget::publish()
{
    if (!m_isFinished)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("published before finish"), {} };
    return publishHeld(m_staging, m_replacedJournalMode);
}

Status SqliteTarget::withdraw() { return withdrawPublished(m_staging, m_replacedJournalMode); }

} // namespace transload::store_sqlite
