#include "stores/postgresql/PgOwnRules.h"

#include "core/Batch.h"
#include "stores/postgresql/PgRecordCheck.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

// An entry of a B-tree holds at most 2704 bytes. What values take there is not told by their size in a record
// exactly; below this all of them fit, also bytes that stand as text.
constexpr std::size_t kSurelyShort = 1500;
constexpr std::size_t kFixedSize = 64; // no less than any value of a kind of one size takes, as text too

bool isOf(const SchemaObject& object, const char* kind) { return object.kind == QLatin1String(kind); }

// Whether the neutral structure tells all of this object.
bool isTold(const SchemaObject& object, const CollectionSchema& collection)
{
    const auto isNamed = [&](const auto& each) { return each.name == object.name; };
    if (isOf(object, "index"))
        return std::any_of(collection.indexes.begin(), collection.indexes.end(), isNamed);
    if (isOf(object, "unique key"))
        return std::any_of(collection.uniqueKeys.begin(), collection.uniqueKeys.end(), isNamed)
            && !object.definition.contains(QLatin1String("NULLS NOT DISTINCT"));
    return !isOf(object, "check") && !isOf(object, "exclusion constraint") && !isOf(object, "partition")
        && !isOf(object, "generated column") && !isOf(object, "column collation");
}

std::size_t sizeOf(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Decimal:
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Json:
    case ValueKind::Other:
        return value.bytes.size();
    default:
        return kFixedSize;
    }
}

bool hasOneSize(const std::optional<PgForm>& form)
{
    return form && *form != PgForm::Numeric && *form != PgForm::Text && *form != PgForm::Bytea;
}

} // namespace

PgOwnRules::PgOwnRules(const CollectionSchema& collection, const std::vector<SchemaObject>& objects)
{
    m_tables << collection.name;
    for (qsizetype known = 0; known != m_tables.size();) { // partitions of partitions
        known = m_tables.size();
        for (const SchemaObject& object : objects)
            if (isOf(object, "partition") && m_tables.contains(object.collection)
                && !m_tables.contains(object.name))
                m_tables << object.name;
    }
    addIndexed(collection);
    for (const SchemaObject& object : objects)
        if (m_tables.contains(object.collection) && !isTold(object, collection))
            m_kind = OwnRules::Any;
    const PgRecordCheck check(collection);
    for (std::size_t i = 0; i < collection.fields.size(); ++i)
        if (!check.formOf(i))
            m_kind = OwnRules::Any;
    for (const SchemaObject& object : objects)
        if (object.collection == collection.name && isOf(object, "primary key"))
            m_uniqueNames << object.name;
}

void PgOwnRules::addIndexed(const CollectionSchema& collection)
{
    const PgRecordCheck check(collection);
    const auto add = [&](const std::vector<std::size_t>& fields, const QString& name) {
        // The server's own form of json may be larger than its text.
        if (std::any_of(fields.begin(), fields.end(),
                [&](std::size_t field) { return check.formOf(field) == PgForm::JsonB; }))
            m_kind = OwnRules::Any;
        if (!std::all_of(fields.begin(), fields.end(),
                [&](std::size_t field) { return hasOneSize(check.formOf(field)); }))
            m_indexed.push_back(fields);
        else
            m_plainNames << name;
        if (!m_indexed.empty() && m_kind == OwnRules::None)
            m_kind = OwnRules::LongKeys;
    };
    add(collection.key, QString());
    m_hasPlainKey = !collection.key.empty() && !m_plainNames.isEmpty();
    m_uniqueNames << collection.name + QStringLiteral("_pkey");
    for (const UniqueKey& key : collection.uniqueKeys) {
        add(key.fields, key.name);
        m_uniqueNames << key.name;
    }
    for (const PlainIndex& index : collection.indexes) {
        add(index.fields, index.name);
        if (index.isUnique)
            m_uniqueNames << index.name;
    }
}

StoreSchema PgOwnRules::toTry(StoreSchema schema) const
{
    for (CollectionSchema& collection : schema.collections) {
        if (collection.name != m_tables.front())
            continue;
        std::erase_if(schema.objects, [&](const SchemaObject& object) {
            return object.collection == collection.name && isTold(object, collection)
                && ((isOf(object, "primary key") && m_hasPlainKey)
                    || ((isOf(object, "unique key") || isOf(object, "index"))
                        && m_plainNames.contains(object.name)));
        });
        if (m_hasPlainKey)
            collection.key.clear();
    }
    return schema;
}

bool PgOwnRules::mayRefuse(std::string_view record)
{
    if (m_kind != OwnRules::LongKeys)
        return m_kind == OwnRules::Any;
    m_sizes.clear();
    for (FieldCursor field(record); field.next();)
        m_sizes.push_back(sizeOf(field.value()));
    return std::any_of(m_indexed.begin(), m_indexed.end(), [this](const std::vector<std::size_t>& fields) {
        std::size_t size = 0;
        for (const std::size_t field : fields)
            size += field < m_sizes.size() ? m_sizes[field] : 0;
        return size > kSurelyShort;
    });
}

} // namespace transload::store_postgresql
