#pragma once

#include "stores/postgresql/PgConnection.h"

#include <QStringList>

namespace transload::store_postgresql {

/// What is written on a staging schema, so that it is known for ours and people see where it comes from.
QString stagingNote(const QString& schema, const QString& runId);

/// Holds a staging schema for as long as this session lives. Errors: Conflict when another session does.
Status lockStaging(PgConnection& connection, const QString& staging);

/// The staging schemas in this database that no session holds any more, by name: what runs have left that
/// were killed. Only what has our name and our note, and belongs to this user.
Result<QStringList> leftovers(PgConnection& connection);

/// Removes them. One that cannot be removed stays, and is no failure.
Status removeLeftovers(PgConnection& connection);

} // namespace transload::store_postgresql
