#include "stores/sqlite/SqlitePlacing.h"

#include "core/Files.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteFiles.h"
#include "stores/sqlite/SqliteHold.h"

#include <functional>

namespace transload::store_sqlite {

namespace {

Status checkNoCompanion(const QString& path)
{
    if (const QString companion = companionInTheWay(path); !companion.isEmpty())
        return Error { ErrorCode::Conflict,
            SqliteText::tr("A leftover of an older database stands in the way: %1").arg(companion), companion,
            SqliteText::tr("Move it away after making sure that it is not needed, or choose another name.") };
    return ok();
}

Status whileHeld(const QString& path, QString& mode, const std::function<Status()>& step)
{
    Result<SqliteHold> held = SqliteHold::take(path);
    if (!held)
        return held.error();
    mode = held->journalMode();
    const Status free = checkNoCompanion(path);
    return free ? step() : free;
}

Status heldOrAsBefore(const QString& path, QString& mode, const std::function<Status()>& step)
{
    mode.clear();
    Status done = whileHeld(path, mode, step);
    if (!done && !mode.isEmpty())
        if (Status back = SqliteHold::restoreJournalMode(path, mode); !back)
            qWarning("journal mode not set back: %s", qUtf8Printable(back.error().detail));
    return done;
}

} // namespace

QString companionInTheWay(const QString& path)
{
    for (const char* suffix : kCompanionSuffixes) {
        const QString companion = path + QLatin1String(suffix);
        const auto state = fileState(companion);
        if (!state || state->has_value())
            return companion;
    }
    return {};
}

Status publishHeld(StagingFolder& staging, QString& replacedMode)
{
    if (staging.replacesExisting())
        return heldOrAsBefore(staging.finalPath(), replacedMode, [&] { return staging.publish(); });
    replacedMode.clear();
    const Status free = checkNoCompanion(staging.finalPath());
    return free ? staging.publish() : free;
}

Status withdrawPublished(StagingFolder& staging, const QString& replacedMode)
{
    if (const QString companion = companionInTheWay(staging.finalPath()); !companion.isEmpty()) {
        staging.keepReplaced();
        return Error { ErrorCode::Conflict,
            SqliteText::tr("A program has already begun to use the new SQLite file: %1").arg(companion),
            companion, SqliteText::tr("Close that program, then try again.") };
    }
    if (Status back = staging.withdraw(); !back)
        return back;
    return SqliteHold::restoreJournalMode(staging.finalPath(), replacedMode);
}

Status takeAwayHeld(StagingFolder& staging, QString& takenMode)
{
    return heldOrAsBefore(staging.finalPath(), takenMode, [&] { return staging.takeAway(); });
}

Status bringBackTaken(StagingFolder& staging, const QString& takenMode)
{
    if (Status back = staging.bringBack(); !back)
        return back;
    return SqliteHold::restoreJournalMode(staging.finalPath(), takenMode);
}

} // namespace transload::store_sqlite
