#pragma once

#include "stores/Location.h"

#include <QJsonObject>
#include <QString>

namespace transload::bench {

/// Only copies a store into staging and then reads both sides again to compare them: what the goals are
/// about. No check for damage runs beside it, and nothing is put in place. Gives the seconds of "copy", of
/// "finish", after which all is on the medium, and of "verify". Throws std::runtime_error when the sides
/// differ.
QJsonObject copyAndVerifyOnce(const Location& source, const Location& target);

/// Moves a store as the program does, from preflight to switch, without a backup. Gives "whole", "records"
/// and "payloadBytes". Throws std::runtime_error unless the verdict is "proven".
QJsonObject moveOnce(const Location& source, const Location& target);

/// Compares two stores record by record as the verifier does; both are read anew. Gives "whole", "records",
/// "payloadBytes". Throws std::runtime_error when they are not equal.
QJsonObject verifyOnce(const Location& left, const Location& right);

/// Makes a proven backup of a store below `folder`; `checkDeeply` looks for hidden damage first, as a backup
/// alone does, while a run does that beside the transfer. Gives "whole" and "fileBytes".
QJsonObject backUpOnce(const Location& source, const QString& folder, bool checkDeeply);

/// What a backup is measured against: the same files copied by the system and synced, not read back. The same
/// members.
QJsonObject copyOnce(const Location& source, const QString& folder);

} // namespace transload::bench
