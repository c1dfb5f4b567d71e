#pragma once

#include "stores/RecordCheck.h"
#include "stores/sqlite/SqliteValues.h"

namespace transload::store_sqlite {

/// What SqliteWriter refuses, told beforehand by the same rules.
class SqliteRecordCheck : public RecordCheck {
public:
    explicit SqliteRecordCheck(const CollectionSchema& collection);

    std::optional<Misfit> misfit(std::string_view record) override;
    std::vector<UniqueKey> uniqueKeys() const override;
    void appendComparable(std::string& out, std::size_t field, const ValueView& value) const override;

private:
    const char* problemOf(std::size_t field, const ValueView& value);

    std::vector<Coding> m_codings;
    std::optional<std::size_t> m_rowid; // the field that SQLite would number itself
    std::string m_scratch;
};

} // namespace transload::store_sqlite
