#pragma once

#include "core/Finding.h"
#include "stores/Schema.h"

namespace transload {

/// Compares a collection that is to be brought into one that exists already (`existing`, of the same name,
/// as Source::schema of the target tells it) with what it would become there (`wanted`, from Store::adapt).
/// Each difference that would lose or change something is a finding with severity Stop and the id
/// "target.misfit" which names the field: fields that only one has, another kind of value, another key.
/// Empty: its records fit, as far as structure tells; a single value that does not is refused by the writer,
/// before anything is changed.
Findings fitsExisting(const CollectionSchema& wanted, const CollectionSchema& existing);

/// `existing` with its fields in the order of `wanted`, which is the order of the records: what the target's
/// writer is opened for when they fit.
CollectionSchema inShapeOf(const CollectionSchema& wanted, const CollectionSchema& existing);

} // namespace transload
