#pragma once

#include "engine/Plan.h"

#include <QByteArray>

namespace transload {

/// "int", "timestamptz", ...: stable, for files and the command line; "any" for nothing.
QString kindId(std::optional<ValueKind> kind);

/// A plan as a file to be read, edited and carried out later: JSON with every decision, why it was taken, and
/// what was found. Holds no password and no value of a record.
QByteArray planToJson(const Plan& plan);

/// The request that such a file describes. What a plan is free to decide may have been edited: which
/// collections are moved (`move`), the kind of each field (`kind`), and what becomes of records that cannot
/// go
/// (`onBadRecord`, `duplicates`, `orphans`); the rest says what was found and is
/// told anew by preparePlan. Errors: Corrupt (not such a file; the place is named), Unsupported (an unknown
/// member or value, or a newer version).
Result<PlanRequest> requestFromJson(const QByteArray& document);

} // namespace transload
