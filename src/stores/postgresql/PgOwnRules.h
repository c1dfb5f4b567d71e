#pragma once

#include "stores/Store.h"

#include <string_view>
#include <vector>

namespace transload::store_postgresql {

/// What of a table's rules only the server can tell: checks, domains, enums and other types without a form of
/// ours, computed columns, partitions, exclusion constraints, indexes over expressions or parts; and whether
/// long values fit into an index. Constant.
class PgOwnRules {
public:
    /// `objects`: all that will stand around the collection and others.
    PgOwnRules(const CollectionSchema& collection, const std::vector<SchemaObject>& objects);

    OwnRules kind() const { return m_kind; }
    /// Whether only the server can tell if it takes this record.
    bool mayRefuse(std::string_view record);
    /// Whether this is the name of a key or of unique fields, as RecordCheck::uniqueKeys tells them.
    bool isUniqueKey(const QString& name) const { return m_uniqueNames.contains(name); }
    /// What of the schema has to be tried: without keys and indexes over values of one size each, of which
    /// RecordCheck tells all and which only cost time.
    StoreSchema toTry(StoreSchema schema) const;
    /// The table and its partitions, and theirs.
    const QStringList& tables() const { return m_tables; }

private:
    void addIndexed(const CollectionSchema& collection);

    OwnRules m_kind = OwnRules::None;
    QStringList m_tables;
    QStringList m_uniqueNames;
    QStringList m_plainNames; // of keys and indexes over values of one size each
    bool m_hasPlainKey = false;
    std::vector<std::vector<std::size_t>> m_indexed; // fields of each index that values may be too long for
    std::vector<std::size_t> m_sizes; // of the record that is looked at
};

} // namespace transload::store_postgresql
