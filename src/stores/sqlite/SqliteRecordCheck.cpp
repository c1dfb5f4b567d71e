#include "stores/sqlite/SqliteRecordCheck.h"

#include "core/Batch.h"
#include "stores/FieldRules.h"

namespace transload::store_sqlite {

SqliteRecordCheck::SqliteRecordCheck(const CollectionSchema& collection) : RecordCheck(collection)
{
    for (const FieldSchema& field : collection.fields)
        m_codings.push_back(codingOf(field));
    if (collection.key.size() == 1
        && collection.fields[collection.key.front()].declaredType.compare(
               QLatin1String("INTEGER"), Qt::CaseInsensitive)
            == 0)
        m_rowid = collection.key.front();
}

const char* SqliteRecordCheck::problemOf(std::size_t field, const ValueView& value)
{
    const FieldSchema& schema = collection().fields[field];
    const bool isNothing = value.kind == ValueKind::Null || value.kind == ValueKind::Missing;
    if (isNothing && (schema.notNull || field == m_rowid))
        return Misfit::kNull;
    if (value.kind == ValueKind::Missing)
        return Misfit::kMissing;
    if (value.bytes.size() > kMaxValueBytes)
        return Misfit::kTooLarge;
    if (!fits(schema, value))
        return Misfit::kOtherKind;
    if (encode(m_codings[field], value, m_scratch))
        return nullptr;
    return schema.kind == value.kind ? Misfit::kOutOfRange : Misfit::kOtherKind;
}

std::optional<Misfit> SqliteRecordCheck::misfit(std::string_view record)
{
    std::size_t index = 0;
    for (FieldCursor field(record); index < m_codings.size() && field.next(); ++index)
        if (const char* problem = problemOf(index, field.value()))
            return Misfit { problem, index };
    return std::nullopt;
}

std::vector<UniqueKey> SqliteRecordCheck::uniqueKeys() const { return uniqueGroups(collection()); }

void SqliteRecordCheck::appendComparable(std::string& out, std::size_t field, const ValueView& value) const
{
    // Integers and reals are compared as numbers; what stands as text, a Decimal too, by its letters.
    const bool isText = value.kind == ValueKind::Decimal || m_codings[field] == Coding::Text;
    if (isText)
        RecordCheck::appendComparable(out, field, value);
    else
        appendBySql(out, value);
}

} // namespace transload::store_sqlite
