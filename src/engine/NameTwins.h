#pragma once

#include "engine/Plan.h"

namespace transload {

/// New names for tables that the target would take for one, as it does not tell upper case from lower case
/// (SQLite): the first keeps its name, the others get a number. Plain pairs are left alone: their application
/// knows them by name only, so twins among them stay a Stop (see findNameTwins). By old name.
QMap<QString, QString> namesForTwins(
    const std::vector<DetectedCollection>& collections, const PlanRequest& request);

/// The collection under its new name, with references to others under theirs.
CollectionSchema renamed(CollectionSchema collection, const QMap<QString, QString>& names);

/// What a person should know of a new name.
Finding renamedFinding(const QString& from, const QString& to);

/// Adds a Stop for each two collections or indexes that would become one in the target.
void findNameTwins(Plan& plan);

} // namespace transload
