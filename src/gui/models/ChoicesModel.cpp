#include "gui/models/ChoicesModel.h"

#include "engine/Decisions.h"

namespace transload {

namespace {

// Keeps `value` under the two names, or nothing; says whether that is new. Empty maps are not kept.
template <typename Value> bool keep(QMap<QString, QMap<QString, Value>>& all, const QString& collection,
    const QString& field, const std::optional<Value>& value)
{
    QMap<QString, Value>& fields = all[collection];
    const bool isKept = fields.contains(field);
    const bool isNew = value ? !isKept || fields.value(field) != *value : isKept;
    if (value)
        fields.insert(field, *value);
    else
        fields.remove(field);
    if (fields.isEmpty())
        all.remove(collection);
    return isNew;
}

} // namespace

std::optional<FieldRule> ChoicesModel::rule(const QString& collection, const QString& field) const
{
    const auto rules = m_rules.value(collection);
    const auto found = rules.constFind(field);
    if (found == rules.constEnd())
        return std::nullopt;
    return *found;
}

void ChoicesModel::setRule(const QString& collection, const QString& field, std::optional<FieldRule> rule)
{
    if (keep(m_rules, collection, field, rule))
        Q_EMIT changed();
}

std::optional<std::optional<ValueKind>> ChoicesModel::kind(
    const QString& collection, const QString& field) const
{
    const auto kinds = m_kinds.value(collection);
    const auto found = kinds.constFind(field);
    if (found == kinds.constEnd())
        return std::nullopt;
    return std::optional<std::optional<ValueKind>>(std::in_place, *found);
}

void ChoicesModel::setKind(
    const QString& collection, const QString& field, std::optional<std::optional<ValueKind>> kind)
{
    if (keep(m_kinds, collection, field, kind))
        Q_EMIT changed();
}

QString ChoicesModel::name(const QString& collection) const { return m_names.collections.value(collection); }

void ChoicesModel::setName(const QString& collection, const QString& name)
{
    if (name == this->name(collection))
        return;
    if (name.isEmpty())
        m_names.collections.remove(collection);
    else
        m_names.collections.insert(collection, name);
    Q_EMIT changed();
}

QString ChoicesModel::fieldName(const QString& collection, const QString& field) const
{
    return m_names.fields.value(collection).value(field);
}

void ChoicesModel::setFieldName(const QString& collection, const QString& field, const QString& name)
{
    if (keep(m_names.fields, collection, field, name.isEmpty() ? std::nullopt : std::optional<QString>(name)))
        Q_EMIT changed();
}

std::optional<OnConflict> ChoicesModel::conflict(const QString& collection) const
{
    const auto found = m_conflicts.constFind(collection);
    return found == m_conflicts.constEnd() ? std::nullopt : std::optional(*found);
}

void ChoicesModel::setConflict(const QString& collection, std::optional<OnConflict> choice)
{
    if (choice == conflict(collection))
        return;
    if (choice)
        m_conflicts.insert(collection, *choice);
    else
        m_conflicts.remove(collection);
    Q_EMIT changed();
}

qsizetype ChoicesModel::count(const QString& collection) const
{
    return m_rules.value(collection).size() + m_kinds.value(collection).size()
        + m_names.fields.value(collection).size() + (m_names.collections.contains(collection) ? 1 : 0)
        + (m_conflicts.contains(collection) ? 1 : 0);
}

void ChoicesModel::forget()
{
    m_rules.clear();
    m_kinds.clear();
    m_names = {};
    m_conflicts.clear();
    Q_EMIT changed();
}

void ChoicesModel::addTo(PlanRequest& request, const Detection& detection) const
{
    for (const DetectedCollection& each : detection.collections) {
        const QString& name = each.schema.name;
        if (request.addsToTarget && m_conflicts.contains(name))
            request.conflicts.insert(name, m_conflicts.value(name));
        if (movesWordForWord(each.schema, request.target.storeId))
            continue;
        if (m_rules.contains(name))
            request.conversions.insert(name, m_rules.value(name));
        if (m_kinds.contains(name))
            request.kinds.insert(name, m_kinds.value(name));
        if (m_names.collections.contains(name))
            request.names.collections.insert(name, m_names.collections.value(name));
        if (m_names.fields.contains(name))
            request.names.fields.insert(name, m_names.fields.value(name));
    }
}

} // namespace transload
