#include "stores/sqlite/SqliteSource.h"

#include "core/Files.h"
#include "stores/Survey.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteFiles.h"
#include "stores/sqlite/SqliteIntegrity.h"
#include "stores/sqlite/SqliteReader.h"
#include "stores/sqlite/SqliteSchema.h"
#include "stores/sqlite/SqliteSize.h"

namespace transload::store_sqlite {

namespace {

constexpr int kCacheKiB = 16 * 1024;

QString readMessage(const CollectionSchema& collection)
{
    return SqliteText::tr("The table “%1” could not be read.").arg(collection.name);
}

// Before SQLite itself reads a byte: it would create the files of a write-ahead log.
Status judge(sqlite3* db, const QString& path)
{
    Result<QByteArray> start = readHeader(db, kJudgedBytes);
    if (!start)
        return start.error();
    const Result<std::optional<FileState>> state = fileState(realPath(path));
    if (!state)
        return state.error();
    const std::uint64_t sizeBytes = state->has_value() ? (*state)->sizeBytes : 0;
    if (Status checked = checkHeader(path, *start, sizeBytes, false); !checked)
        return checked;
    return isWriteAheadLogged(*start) ? Status(needsCopyError(path)) : ok();
}

} // namespace

Result<std::unique_ptr<Source>> SqliteSource::open(const QString& path)
{
    if (Status readable = checkReadableInPlace(path); !readable)
        return readable.error();
    Result<Db> db = openFile(path, OpenMode::ReadOnly);
    if (!db)
        return db.error();
    if (Status judged = judge(db->get(), path); !judged)
        return judged.error();
    return begin(std::move(*db), path);
}

Result<std::unique_ptr<Source>> SqliteSource::openPreview(const QString& path)
{
    Result<Db> db = openFile(path, OpenMode::Preview);
    if (!db)
        return db.error();
    return begin(std::move(*db), path);
}

Result<std::unique_ptr<Source>> SqliteSource::begin(Db db, const QString& path)
{
    if (Status hardened = harden(db.get(), kCacheKiB); !hardened)
        return hardened.error();
    // The first read takes the shared lock, which is then held until the connection closes.
    const QString message = SqliteText::tr("The SQLite file %1 could not be read.").arg(path);
    for (const char* sql : { "BEGIN", "SELECT count(*) FROM sqlite_schema" })
        if (Status done = execute(db.get(), sql, message); !done)
            return done.error();
    return std::unique_ptr<Source>(new SqliteSource(std::move(db)));
}

Result<StoreSchema> SqliteSource::schema() { return readSchema(m_db.get()); }

Result<CollectionSize> SqliteSource::estimate(const CollectionSchema& collection)
{
    return estimateSize(m_db.get(), collection);
}

Result<std::uint64_t> SqliteSource::countRecords(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const StopGuard guard(m_db.get(), context);
    Result<std::optional<QString>> count
        = queryText(m_db.get(), selectCount(collection), readMessage(collection));
    if (!count)
        return count.error();
    return std::uint64_t(count->value_or(QString()).toULongLong());
}

Result<std::vector<FieldSurvey>> SqliteSource::survey(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const StopGuard guard(m_db.get(), context);
    Result<std::unique_ptr<Reader>> reader = openScan(collection);
    if (!reader)
        return reader.error();
    return surveyRecords(**reader, collection.fields.size(), context);
}

Result<std::unique_ptr<Reader>> SqliteSource::openReader(const CollectionSchema& collection)
{
    return open(collection, collection.isKeyValue ? ReadOrder::Key : ReadOrder::Table);
}

Result<std::unique_ptr<Reader>> SqliteSource::openScan(const CollectionSchema& collection)
{
    return open(collection, ReadOrder::Table);
}

Result<std::unique_ptr<Reader>> SqliteSource::open(const CollectionSchema& collection, ReadOrder order)
{
    Result<TableLayout> layout = readLayout(m_db.get(), collection);
    if (!layout)
        return layout.error();
    Result<Statement> statement
        = prepare(m_db.get(), selectRecords(collection, *layout, order), readMessage(collection));
    if (!statement)
        return statement.error();
    return std::unique_ptr<Reader>(std::make_unique<SqliteReader>(
        m_db.get(), std::move(*statement), collection, !layout->rowidName.isEmpty()));
}

Result<Findings> SqliteSource::checkIntegrity(RunContext& context)
{
    return store_sqlite::checkIntegrity(m_db.get(), context);
}

} // namespace transload::store_sqlite
