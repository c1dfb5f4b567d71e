#pragma once

#include "stores/StagingFolder.h"

namespace transload::store_sqlite {

/// The first companion file that stands at `path`, which would be played into a new file of that name.
QString companionInTheWay(const QString& path);

/// Brings a finished file from its staging folder to its place. A database that gives way is whole in its one
/// file first, and held until the new one stands there; `replacedMode` gets its journal mode. Errors: Busy,
/// Conflict; then the old database is as it was.
Status publishHeld(StagingFolder& staging, QString& replacedMode);

/// Takes that back. Errors: Conflict when a program has begun to use the new file.
Status withdrawPublished(StagingFolder& staging, const QString& replacedMode);

/// The same for a database that leaves its place.
Status takeAwayHeld(StagingFolder& staging, QString& takenMode);
Status bringBackTaken(StagingFolder& staging, const QString& takenMode);

} // namespace transload::store_sqlite
