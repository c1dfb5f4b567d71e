#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace transload::store_json {

/// What stands beside JSON files that this program wrote: the structure and kinds of values that JSON itself
/// has no words for, so that everything comes back exactly.
struct Sidecar {
    /// A collection and what was written of it.
    struct Entry {
        CollectionSchema schema;
        CollectionSize size;
    };

    /// Whether one file is an object with a section for each collection.
    bool hasSections = false;
    std::vector<Entry> collections;
    QByteArray carried; ///< see StoreSchema::carried

    QByteArray toJson() const;
    /// Errors: Corrupt (edited or damaged), Unsupported (written by a newer version).
    static Result<Sidecar> fromJson(const QByteArray& bytes, const QString& path);
    static Result<Sidecar> read(const QString& path);
};

} // namespace transload::store_json
