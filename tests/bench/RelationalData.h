#pragma once

#include <string>

namespace transload::bench {

/// Writes a SQLite file as a messenger might have it: eight tables with keys, foreign keys and indexes, all
/// storage classes, NULLs and times; 30 000 rows and 8 MB times `scale`, the same bytes every time. Throws
/// std::runtime_error.
void writeRelationalData(const std::string& file, unsigned scale);

} // namespace transload::bench
