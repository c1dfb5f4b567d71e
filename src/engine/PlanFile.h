#pragma once

#include "engine/Proposals.h"

#include <QByteArray>

namespace transload {

/// "int", "timestamptz", ...: stable, for files and the command line; "any" for nothing.
QString kindId(std::optional<ValueKind> kind);

/// A plan as a file to be read, edited and carried out later: JSON with every decision, why it was taken,
/// what was found, and what could be chosen besides (`proposals`, with up to three values of the field as
/// examples). Holds no password.
QByteArray planToJson(const Plan& plan, const ProposalMap& proposals = {});

/// The request that such a file describes. What a plan is free to decide may have been edited: which
/// collections are moved (`move`), the name of each collection and field in the target (`targetName`), the
/// kind of each field (`kind`), a rule that converts its values (`convert`), and what becomes of records that
/// cannot go (`onBadRecord`, `duplicates`, `orphans`) or are in the target already (`onConflict`); the rest
/// says what was found and is told anew by preparePlan. Errors: Corrupt (not such a file; the place is
/// named), Unsupported (an unknown member or value, or a newer version).
Result<PlanRequest> requestFromJson(const QByteArray& document);

} // namespace transload
