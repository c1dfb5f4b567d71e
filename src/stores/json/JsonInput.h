#pragma once

#include "core/Files.h"
#include "core/Result.h"

#include <QString>

#include <memory>

namespace transload::store_json {

/// The bytes of a JSON file, unpacked on the way when it is a gzip file. Nothing is changed or created.
class JsonInput {
public:
    virtual ~JsonInput() = default;

    /// Reads up to `size` bytes; 0 means the end, which for a gzip file was verified: every member's length
    /// and checksum, and nothing behind the last one. Errors: Corrupt, AccessDenied, Unsupported (unpacks to
    /// absurdly much).
    virtual Result<std::size_t> read(char* to, std::size_t size) = 0;

    /// Opens the file; `isPacked` tells that it ends in .gz. Starts at byte `offset`, which must be 0 when
    /// packed.
    static Result<std::unique_ptr<JsonInput>> open(
        const QString& path, bool isPacked, std::uint64_t offset = 0);
};

} // namespace transload::store_json
