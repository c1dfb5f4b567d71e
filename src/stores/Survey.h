#pragma once

#include "stores/Store.h"

namespace transload {

/// Adds one value of a field to what is known of it.
void addToSurvey(FieldSurvey& survey, const ValueView& value);

/// Reads all that is left of `reader` and surveys its `fields`; stops between two batches.
/// Errors: those of the reader, Cancelled.
Result<std::vector<FieldSurvey>> surveyRecords(Reader& reader, std::size_t fields, RunContext& context);

} // namespace transload
