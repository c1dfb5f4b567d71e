#pragma once

#include "stores/Store.h"

namespace transload::store_sqlite {

/// The table that a collection from another kind of store becomes, with its indexes, exactly as SQLite itself
/// reads it back. Names that SQLite cannot have are changed, always in the same way, and reported.
/// Errors: Unsupported.
Result<AdaptedCollection> adaptForeign(const CollectionSchema& collection);

} // namespace transload::store_sqlite
