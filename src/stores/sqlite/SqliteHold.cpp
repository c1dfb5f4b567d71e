#include "stores/sqlite/SqliteHold.h"

#include "core/Files.h"
#include "stores/sqlite/SqliteError.h"

namespace transload::store_sqlite {

namespace {

QString holdMessage() { return SqliteText::tr("The database that is to be replaced could not be held."); }

Status setMode(sqlite3* db, const QByteArray& mode)
{
    Result<std::optional<QString>> now = queryText(db, "PRAGMA journal_mode=" + mode, holdMessage());
    if (!now)
        return now.error();
    if (now->value_or(QString()) != QString::fromLatin1(mode))
        return Error { ErrorCode::Busy, holdMessage(),
            QStringLiteral("journal mode %1 instead of %2")
                .arg(now->value_or(QString()), QString::fromLatin1(mode)),
            nextStepFor(ErrorCode::Busy) };
    return ok();
}

} // namespace

Result<SqliteHold> SqliteHold::take(const QString& path)
{
    SqliteHold hold;
    const auto state = fileState(path);
    if (!state)
        return state.error();
    if (!state->has_value())
        return hold;
    Result<Db> db = openFile(path, OpenMode::ReadWrite);
    if (!db)
        return db.error();
    hold.m_db = std::move(*db);
    if (Status hardened = harden(hold.m_db.get(), 1024); !hardened)
        return hardened.error();
    Result<std::optional<QString>> mode = queryText(hold.m_db.get(), "PRAGMA journal_mode", holdMessage());
    if (!mode)
        return mode.error();
    hold.m_journalMode = mode->value_or(QString());
    // Leaving WAL plays the log in and removes it; with others in the database that is refused as busy.
    if (hold.m_journalMode == QLatin1String("wal"))
        if (Status set = setMode(hold.m_db.get(), "delete"); !set)
            return set.error();
    if (Status locked = execute(hold.m_db.get(), "BEGIN EXCLUSIVE", holdMessage()); !locked) {
        if (hold.m_journalMode == QLatin1String("wal"))
            if (Status back = setMode(hold.m_db.get(), "wal"); !back)
                qWarning("journal mode not set back: %s", qUtf8Printable(back.error().detail));
        return locked.error();
    }
    return hold;
}

Status SqliteHold::restoreJournalMode(const QString& path, const QString& mode)
{
    if (mode != QLatin1String("wal"))
        return ok();
    Result<Db> db = openFile(path, OpenMode::ReadWrite);
    return db ? setMode(db->get(), "wal") : Status(db.error());
}

} // namespace transload::store_sqlite
