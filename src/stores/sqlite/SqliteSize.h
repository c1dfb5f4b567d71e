#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

struct sqlite3;

namespace transload::store_sqlite {

/// How much a table holds, in a few milliseconds. Up to 100 000 records are counted (isExact); beyond that
/// the rowid range (or, WITHOUT ROWID, the file's size) stands for the number. Sizes come from at most 256
/// records taken across the table, and never exceed the file's pages.
Result<CollectionSize> estimateSize(sqlite3* db, const CollectionSchema& collection);

/// About how many bytes a collection takes in a SQLite file, its key's index included.
std::uint64_t estimateFileBytes(const CollectionSchema& collection, const CollectionSize& size);

} // namespace transload::store_sqlite
