#pragma once

#include "core/Batch.h"
#include "core/Result.h"
#include "profiles/FieldRule.h"
#include "stores/Schema.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace transload {

/// How the records of a collection become the target's. Batch in, batch out; keeps counts of what a named
/// rule changed. One thread at a time; copy it to map elsewhere.
class Mapping {
public:
    /// Records stay as they are.
    Mapping() = default;
    /// Records of a two-column table become plain key/value pairs: Bytes stay, Text becomes its bytes (rule
    /// "text-as-bytes", counted), everything else is an error that names the record.
    static Mapping toKeyValue(const QString& collection);
    /// The fields named in `conversions`, each at most once, become what their rules make of them, counted; a
    /// value that does not fit is an error that names the record. `collection` is the source's.
    static Mapping converting(
        const CollectionSchema& collection, const std::vector<FieldConversion>& conversions);

    /// Whether records pass unchanged; then `apply` need not be called.
    bool isIdentity() const { return !m_toKeyValue && m_conversions.empty(); }
    bool isToKeyValue() const { return m_toKeyValue; }
    const std::vector<FieldConversion>& conversions() const { return m_conversions; }
    /// Replaces `out` by the mapped records of `in`. Errors: Unsupported, with the record's key.
    Status apply(const Batch& in, Batch& out);

    /// How many values the rule "text-as-bytes" changed.
    std::uint64_t textsAsBytes() const { return m_textsAsBytes; }
    /// How many values each of `conversions` changed, in their order.
    const std::vector<std::uint64_t>& convertedValues() const { return m_converted; }

private:
    Status applyToKeyValue(std::string_view record, Batch& out);
    Status convert(std::string_view record, Batch& out);
    Error doesNotFit(std::string_view record, std::size_t conversion) const;

    bool m_toKeyValue = false;
    CollectionSchema m_collection; // its name and key, and with conversions its fields' names
    std::uint64_t m_textsAsBytes = 0;
    std::vector<FieldConversion> m_conversions;
    std::vector<int> m_byField; // index into m_conversions, or -1
    std::vector<std::uint64_t> m_converted;
    std::string m_scratch;
};

/// A record's key as text for people: the key fields' values, bytes as printable text or hex, at most 200
/// characters. For a record without key: its first fields.
QString describeKey(std::string_view record, const CollectionSchema& collection);

} // namespace transload
