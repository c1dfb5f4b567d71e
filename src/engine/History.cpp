#include "engine/History.h"

#include "core/PrivateFolder.h"

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
    if (Status ready = ensurePrivateFolder(stateFolder); !ready)
        return ready;
    const int fd = ::open(
        QFile::encodeName(pathIn(stateFolder)).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || ::close(fd) != 0)
        return historyError(nullptr);
    return ok();
}

// A history may lack one: those of the first versions know of no rehearsals, and one whose disk became full
// in its first moment has nothing at all.
Result<bool> hasTable(sqlite3* db, const QString& name)
{
    Result<Statement> known = prepare(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    if (!known)
        return known.error();
    bindText(known->get(), 1, name);
    const int rc = sqlite3_step(known->get());
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? Result<bool>(rc == SQLITE_ROW)
                                                 : Result<bool>(historyError(db));
}

// Reading may have to roll back what a run that was killed had begun to write.
Result<Database> openForReading(const QString& stateFolder)
{
    return open(stateFolder, SQLITE_OPEN_READWRITE);
}

// Histories of the first versions do not have it: they hold moves alone.
Result<bool> hasModeColumn(sqlite3* db)
{
    Result<Statement> info
        = prepare(db, "SELECT count(*) FROM pragma_table_info('runs') WHERE name = 'mode'");
    if (!info)
        return info.error();
    if (sqlite3_step(info->get()) != SQLITE_ROW)
        return historyError(db);
    return sqlite3_column_int(info->get(), 0) > 0;
}

Status addModeColumn(sqlite3* db)
{
    const Result<bool> hasIt = hasModeColumn(db);
    if (!hasIt)
        return hasIt.error();
    const char* sql = "ALTER TABLE runs ADD COLUMN mode TEXT NOT NULL DEFAULT 'move'";
    return *hasIt || sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? ok()
                                                                                   : Status(historyError(db));
}

constexpr char kTables[]
    = "CREATE TABLE IF NOT EXISTS runs (run TEXT PRIMARY KEY, started TEXT NOT NULL, source TEXT NOT NULL, "
      "target TEXT NOT NULL, verdict TEXT NOT NULL, exit_code INTEGER NOT NULL, records INTEGER NOT NULL, "
      "seconds REAL NOT NULL, backup TEXT NOT NULL, report TEXT NOT NULL);"
      "CREATE TABLE IF NOT EXISTS rehearsals (backup TEXT PRIMARY KEY, proven TEXT NOT NULL)";

Result<Database> openForWriting(const QString& stateFolder)
{
    if (Status created = createFile(stateFolder); !created)
        return created.error();
    Result<Database> db = open(stateFolder, SQLITE_OPEN_READWRITE);
    if (!db)
        return db;
    if (sqlite3_exec(db->get(), kTables, nullptr, nullptr, nullptr) != SQLITE_OK)
        return historyError(db->get());
    if (Status widened = addModeColumn(db->get()); !widened)
        return widened.error();
    return db;
}

} // namespace

Status History::add(const RunReport& report) const
{
    Result<Database> db = openForWriting(m_stateFolder);
    if (!db)
        return db.error();
    Result<Statement> insert = prepare(db->get(),
        "INSERT OR REPLACE INTO runs (run, started, source, target, verdict, exit_code, records, seconds, "
        "backup, report, mode) VALUES (?,?,?,?,?,?,?,?,?,?,?)");
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
    bindText(row, 11, modeId(report.plan.request.mode));
    if (sqlite3_step(row) != SQLITE_DONE)
        return historyError(db->get());
    return ok();
}

Status History::remove(const QString& runId) const
{
    if (!QFile::exists(pathIn(m_stateFolder)))
        return ok();
    Result<Database> db = openForWriting(m_stateFolder);
    Result<Statement> row
        = db ? prepare(db->get(), "DELETE FROM runs WHERE run = ?") : Result<Statement>(db.error());
    if (!row)
        return row.error();
    bindText(row->get(), 1, runId);
    return sqlite3_step(row->get()) == SQLITE_DONE ? ok() : Status(historyError(db->get()));
}

Status History::addRehearsal(const QString& checksum, const QDateTime& proven) const
{
    Result<Database> db = openForWriting(m_stateFolder);
    if (!db)
        return db.error();
    Result<Statement> insert = prepare(db->get(), "INSERT OR REPLACE INTO rehearsals VALUES (?,?)");
    if (!insert)
        return insert.error();
    bindText(insert->get(), 1, checksum);
    bindText(insert->get(), 2, proven.toUTC().toString(Qt::ISODate));
    return sqlite3_step(insert->get()) == SQLITE_DONE ? ok() : Status(historyError(db->get()));
}

Result<QMap<QString, QString>> History::rehearsals() const
{
    QMap<QString, QString> proven;
    if (!QFile::exists(pathIn(m_stateFolder)))
        return proven;
    Result<Database> db = openForReading(m_stateFolder);
    if (!db)
        return db.error();
    const Result<bool> isKnown = hasTable(db->get(), QStringLiteral("rehearsals"));
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown)
        return proven;
    Result<Statement> select = prepare(db->get(), "SELECT backup, proven FROM rehearsals");
    if (!select)
        return select.error();
    int rc = SQLITE_ROW;
    while ((rc = sqlite3_step(select->get())) == SQLITE_ROW)
        proven.insert(textOf(select->get(), 0), textOf(select->get(), 1));
    if (rc != SQLITE_DONE)
        return historyError(db->get());
    return proven;
}

Result<std::vector<HistoryEntry>> History::entries() const
{
    std::vector<HistoryEntry> entries;
    if (!QFile::exists(pathIn(m_stateFolder)))
        return entries;
    Result<Database> db = openForReading(m_stateFolder);
    if (!db)
        return db.error();
    const Result<bool> isKnown = hasTable(db->get(), QStringLiteral("runs"));
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown)
        return entries;
    const Result<bool> hasMode = hasModeColumn(db->get());
    if (!hasMode)
        return hasMode.error();
    Result<Statement> select = prepare(db->get(),
        *hasMode
            ? "SELECT run, started, source, target, verdict, exit_code, records, seconds, backup, report, "
              "mode FROM runs ORDER BY started DESC, rowid DESC"
            : "SELECT run, started, source, target, verdict, exit_code, records, seconds, backup, report, "
              "'move' FROM runs ORDER BY started DESC, rowid DESC");
    if (!select)
        return select.error();
    sqlite3_stmt* row = select->get();
    int rc = SQLITE_ROW;
    while ((rc = sqlite3_step(row)) == SQLITE_ROW)
        entries.push_back({ textOf(row, 0), textOf(row, 1), textOf(row, 2), textOf(row, 3), textOf(row, 4),
            sqlite3_column_int(row, 5), std::uint64_t(sqlite3_column_int64(row, 6)),
            sqlite3_column_double(row, 7), textOf(row, 8), textOf(row, 9), textOf(row, 10) });
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
