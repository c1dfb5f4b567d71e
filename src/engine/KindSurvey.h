#pragma once

#include "engine/SurveyBook.h"

namespace transload {

/// The one kind that a field's values have, judged by all of them; nothing when they are of several kinds, as
/// then only each value can tell. A field without values goes by its declared type.
std::optional<ValueKind> kindOf(const FieldSchema& field, const FieldSurvey& survey);

/// Reads every record of the collections called `only` (all when empty) that have fields without a kind, and
/// gives these fields the kind they hold, in `detection`. For targets whose fields want one kind each.
/// Collections in `surveys` are not read again; those that were read are put there. Errors: what the store
/// reports, Cancelled.
Status surveyKinds(Detection& detection, const QStringList& only, const Registry& registry,
    RunContext& context, SurveyBook* surveys = nullptr);

} // namespace transload
