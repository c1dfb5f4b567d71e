#include "stores/sqlite/SqliteDb.h"

#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqlitePreviewVfs.h"
#include "stores/sqlite/SqliteTrust.h"

#include <QFile>
#include <QFileInfo>

namespace transload::store_sqlite {

namespace {

constexpr int kBusyTimeoutMs = 4000; // a stop must be obeyed within 5 s
constexpr int kProgressSteps = 20000;
constexpr int kMaxSqlBytes = 16 * 1024 * 1024;

int isStopping(void* stop) { return static_cast<std::stop_token*>(stop)->stop_requested() ? 1 : 0; }

} // namespace

Result<Db> openFile(const QString& path, OpenMode mode)
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    const QString message = SqliteText::tr("The SQLite file %1 could not be opened.").arg(path);
    if (name.contains('\0'))
        return Error { ErrorCode::Unsupported, message, QStringLiteral("NUL in the path"),
            SqliteText::tr("Choose another name.") };
    // The preview's writes, of a journal being rolled back, stay in memory.
    const int access = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const char* vfs = mode == OpenMode::Preview ? previewVfsName() : nullptr;
    sqlite3* raw = nullptr;
    const int rc = sqlite3_open_v2(name.constData(), &raw, access | SQLITE_OPEN_NOMUTEX, vfs);
    Db db(raw); // SQLite hands back a handle even on failure, and it must be closed
    if (rc != SQLITE_OK)
        return sqliteError(db.get(), rc, message, path);
    if (mode == OpenMode::Preview) {
        // Before anything is read: the log's index is to be kept in memory, and the log left as it is.
        sqlite3_db_config(db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        for (const char* sql : { "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA query_only=ON" })
            if (Status kept = execute(db.get(), sql, message); !kept)
                return kept.error();
    }
    return db;
}

Result<Db> openInMemory()
{
    sqlite3* raw = nullptr;
    const int rc = sqlite3_open_v2(
        ":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Db db(raw);
    if (rc != SQLITE_OK)
        return sqliteError(db.get(), rc, SqliteText::tr("SQLite could not be started."));
    return db;
}

Status harden(sqlite3* db, int cacheKiB)
{
    int rc = sqlite3_extended_result_codes(db, 1);
    const auto configure = [&](int option, int value) {
        if (rc == SQLITE_OK)
            rc = sqlite3_db_config(db, option, value, nullptr);
    };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
    const QString message = SqliteText::tr("This SQLite file could not be opened safely.");
    if (rc != SQLITE_OK)
        return sqliteError(db, rc, message);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_WORKER_THREADS, 2);
    sqlite3_busy_timeout(db, kBusyTimeoutMs);
    for (const char* pragma : { "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0" })
        if (Status set = execute(db, pragma, message); !set)
            return set;
    if (Status trusted = trustStructure(db); !trusted)
        return trusted;
    return execute(db, "PRAGMA cache_size=-" + QByteArray::number(cacheKiB), message);
}

Result<QByteArray> readHeader(sqlite3* db, int size)
{
    const QString message = SqliteText::tr("The SQLite file could not be read.");
    sqlite3_file* file = nullptr;
    int rc = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (rc != SQLITE_OK)
        return sqliteError(nullptr, rc, message);
    sqlite3_int64 available = 0;
    rc = file->pMethods->xFileSize(file, &available);
    QByteArray header(int(std::min<sqlite3_int64>(available, size)), '\0');
    if (rc == SQLITE_OK && !header.isEmpty())
        rc = file->pMethods->xRead(file, header.data(), int(header.size()), 0);
    if (rc != SQLITE_OK)
        return sqliteError(nullptr, rc, message);
    return header;
}

Result<Statement> prepare(sqlite3* db, const QByteArray& sql, const QString& message)
{
    if (sql.contains('\0'))
        return Error { ErrorCode::Unsupported, message, QStringLiteral("NUL in a name or definition"),
            SqliteText::tr("Rename it in the source first.") };
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int rc = sqlite3_prepare_v2(db, sql.constData(), int(sql.size()), &raw, &tail);
    Statement statement(raw);
    if (rc != SQLITE_OK)
        return sqliteError(db, rc, message);
    if (!statement || !QByteArray(tail).trimmed().isEmpty())
        return Error { ErrorCode::Unsupported, message, QStringLiteral("not exactly one SQL statement"),
            SqliteText::tr("Leave it out, or mend it in the source first.") };
    return statement;
}

Status execute(sqlite3* db, const QByteArray& sql, const QString& message)
{
    Result<Statement> statement = prepare(db, sql, message);
    if (!statement)
        return statement.error();
    int rc = SQLITE_ROW;
    while (rc == SQLITE_ROW)
        rc = sqlite3_step(statement->get());
    if (rc != SQLITE_DONE)
        return sqliteError(db, rc, message);
    return ok();
}

Result<std::optional<QString>> queryText(sqlite3* db, const QByteArray& sql, const QString& message)
{
    Result<Statement> statement = prepare(db, sql, message);
    if (!statement)
        return statement.error();
    const int rc = sqlite3_step(statement->get());
    if (rc == SQLITE_DONE)
        return std::optional<QString>();
    if (rc != SQLITE_ROW)
        return sqliteError(db, rc, message);
    return std::optional(columnString(statement->get(), 0));
}

std::string_view columnText(sqlite3_stmt* statement, int index)
{
    const unsigned char* text = sqlite3_column_text(statement, index);
    // The length after the text: only then it is that of the UTF-8 form.
    const auto size = std::size_t(sqlite3_column_bytes(statement, index));
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text), size);
}

std::string_view columnBlob(sqlite3_stmt* statement, int index)
{
    const void* blob = sqlite3_column_blob(statement, index);
    const auto size = std::size_t(sqlite3_column_bytes(statement, index));
    return blob == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(blob), size);
}

QString columnString(sqlite3_stmt* statement, int index)
{
    const std::string_view text = columnText(statement, index);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void bindName(sqlite3_stmt* statement, int index, const QByteArray& utf8)
{
    sqlite3_bind_text(statement, index, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
}

StopGuard::StopGuard(sqlite3* db, const RunContext& context)
    : m_db(db), m_stop(context.stop), m_interrupt(context.stop, Interrupt { db })
{
    sqlite3_progress_handler(db, kProgressSteps, &isStopping, &m_stop);
}

StopGuard::~StopGuard() { sqlite3_progress_handler(m_db, 0, nullptr, nullptr); }

} // namespace transload::store_sqlite
