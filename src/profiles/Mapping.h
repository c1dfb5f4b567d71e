#pragma once

#include "core/Batch.h"
#include "core/Result.h"
#include "stores/Schema.h"

#include <QString>

#include <cstdint>

namespace transload {

/// How the records of a collection become the target's. Batch in, batch out; keeps counts of what a named
/// lossy rule changed. One thread at a time; copy it to map elsewhere.
class Mapping {
public:
    /// Records stay as they are.
    Mapping() = default;
    /// Records of a two-column table become plain key/value pairs: Bytes stay, Text becomes its bytes (rule
    /// "text-as-bytes", counted), everything else is an error that names the record.
    static Mapping toKeyValue(const QString& collection);

    /// Whether records pass unchanged; then `apply` need not be called.
    bool isIdentity() const { return !m_toKeyValue; }
    /// Replaces `out` by the mapped records of `in`. Errors: Unsupported, with the record's key.
    Status apply(const Batch& in, Batch& out);

    /// How many values the rule "text-as-bytes" changed.
    std::uint64_t textsAsBytes() const { return m_textsAsBytes; }

private:
    bool m_toKeyValue = false;
    QString m_collection;
    std::uint64_t m_textsAsBytes = 0;
};

/// A record's key as text for people: the key fields' values, bytes as printable text or hex, at most 200
/// characters. For a record without key: its first fields.
QString describeKey(std::string_view record, const CollectionSchema& collection);

} // namespace transload
