#include "engine/History.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace transload {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(History)
};

struct Close {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

// How long another window's entry may hold the file before we give up.
constexpr int kBusyMs = 5000;

Error historyError(sqlite3* db)
{
    return Error { ErrorCode::Internal,
        HistoryText::tr("The list of past runs could not be read or written."),
        db ? QString::fromUtf8(sqlite3_errmsg(db)) : QString(),
        HistoryText::tr("Nothing else depends on it. Move the file history.db away if this happens again.") };
}

QString pathIn(const QString& stateFolder)
{
    return QDir(stateFolder).filePath(QStringLiteral("history.db"));
}

Result<Database> open(const QString& stateFolder, int flags)
{
    sqlite3* raw = nullptr;
    const int rc = sqlite3_open_v2(pathIn(stateFolder).toUtf8().constData(), &raw, flags, nullptr);
    Database db(raw);
    if (rc != SQLITE_OK)
        return historyError(db.get());
    sqlite3_busy_timeout(db.get(), kBusyMs);
    sqlite3_db_config(db.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return db;
}

Result<Statement> prepare(sqlite3* db, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    const int rc = sqlite3_prepare_v2(db, sql, -1, &raw, nullptr);
    Statement statement(raw);
    if (rc != SQLITE_OK)
        return historyError(db);
    return statement;
}

void bindText(sqlite3_stmt* statement, int index, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

QString textOf(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
}

// The file is made by us, private from its first byte, before SQLite sees it.
Status createFile(const QString& stateFolder)
{
    if (!QDir().mkpath(stateFolder))
        return historyError(nullptr);
    ::chmod(QFile::encodeName(stateFolder).constData(), 0700);
    const int fd = ::open(
        QFile::encodeName(pathIn(stateFolder)).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || ::close(fd) != 0)
        return historyError(nullptr);
    return ok();
}

} // namespace

Status History::add(const RunReport& report) const
{
    if (Status created = createFile(m_stateFolder); !created)
        return created;
    Result<Database> db = open(m_stateFolder, SQLITE_OPEN_READWRITE);
    if (!db)
        return db.error();
    if (sqlite3_exec(db->get(),
            "CREATE TABLE IF NOT EXISTS runs (run TEXT PRIMARY KEY, started TEXT NOT NULL, source TEXT NOT "
            "NULL, "
            "target TEXT NOT NULL, verdict TEXT NOT NULL, exit_code INTEGER NOT NULL, records INTEGER NOT "
            "NULL, "
            "seconds REAL NOT NULL, backup TEXT NOT NULL, report TEXT NOT NULL)",
            nullptr, nullptr, nullptr)
        != SQLITE_OK)
        return historyError(db->get());
    Result<Statement> insert = prepare(db->get(), "INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?,?,?,?,?,?)");
    if (!insert)
        return insert.error();
    sqlite3_stmt* row = insert->get();
    bindText(row, 1, report.runId);
    bindText(row, 2, report.started.toUTC().toString(Qt::ISODate));
    bindText(row, 3, report.plan.request.source.toString());
    bindText(row, 4, report.plan.request.target.toString());
    bindText(row, 5, verdictId(report.verdict));
    sqlite3_bind_int(row, 6, exitCode(report));
    sqlite3_bind_int64(row, 7, qint64(report.recordsMoved()));
    sqlite3_bind_double(row, 8, report.seconds);
    bindText(row, 9, report.backupPath);
    bindText(row, 10, report.reportFolder);
    if (sqlite3_step(row) != SQLITE_DONE)
        return historyError(db->get());
    return ok();
}

Result<std::vector<HistoryEntry>> History::entries() const
{
    std::vector<HistoryEntry> entries;
    if (!QFile::exists(pathIn(m_stateFolder)))
        return entries;
    Result<Database> db = open(m_stateFolder, SQLITE_OPEN_READONLY);
    if (!db)
        return db.error();
    Result<Statement> select = prepare(db->get(),
        "SELECT run, started, source, target, verdict, exit_code, records, seconds, backup, report FROM runs "
        "ORDER BY started DESC, rowid DESC");
    if (!select)
        return select.error();
    sqlite3_stmt* row = select->get();
    int rc = SQLITE_ROW;
    while ((rc = sqlite3_step(row)) == SQLITE_ROW)
        entries.push_back({ textOf(row, 0), textOf(row, 1), textOf(row, 2), textOf(row, 3), textOf(row, 4),
            sqlite3_column_int(row, 5), std::uint64_t(sqlite3_column_int64(row, 6)),
            sqlite3_column_double(row, 7), textOf(row, 8), textOf(row, 9) });
    if (rc != SQLITE_DONE)
        return historyError(db->get());
    return entries;
}

Result<HistoryEntry> History::find(const QString& runId) const
{
    Result<std::vector<HistoryEntry>> all = entries();
    if (!all)
        return all.error();
    std::vector<HistoryEntry> found;
    for (const HistoryEntry& entry : *all)
        if (!runId.isEmpty() && entry.runId.startsWith(runId))
            found.push_back(entry);
    if (found.size() == 1)
        return found.front();
    return Error { ErrorCode::NotFound,
        found.empty() ? HistoryText::tr("There is no run %1 in the history.").arg(runId)
                      : HistoryText::tr("More than one run begins with %1.").arg(runId),
        runId, HistoryText::tr("“transload-cli history” lists all runs.") };
}

} // namespace transload
