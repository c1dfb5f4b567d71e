#pragma once

#include "stores/Location.h"

#include <QJsonObject>
#include <QString>

namespace transload::bench {

/// Moves a store as the program does, from preflight to switch, without a backup. Gives the seconds of each
/// step by its id, "whole", "records" and "payloadBytes". Throws std::runtime_error unless the verdict is
/// "proven".
QJsonObject moveOnce(const Location& source, const Location& target);

/// Compares two stores record by record as the verifier does; both are read anew. Gives "whole", "records",
/// "payloadBytes". Throws std::runtime_error when they are not equal.
QJsonObject verifyOnce(const Location& left, const Location& right);

/// Makes a proven backup of a store below `folder`. Gives "whole" and "fileBytes".
QJsonObject backUpOnce(const Location& source, const QString& folder);

/// What a backup is measured against: the same files copied by the system and synced, not read back. The same
/// members.
QJsonObject copyOnce(const Location& source, const QString& folder);

} // namespace transload::bench
