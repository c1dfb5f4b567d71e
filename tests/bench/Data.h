#pragma once

#include "stores/Location.h"

#include <QString>

namespace transload::bench {

/// Which data a series moves.
enum class DataKind { ConduitRocksdb, ConduitSqlite, Relational };

/// Makes the data of one kind below `folder` and gives its place. Made before, it is used again. Runs in a
/// process of its own. Throws std::runtime_error.
Location makeData(DataKind kind, const QString& folder, unsigned scale);

} // namespace transload::bench
