#pragma once

#include "engine/Plan.h"

#include <QObject>

namespace transload {

/// What the person decided about names and fields, for all collections of one source. GUI thread.
class ChoicesModel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    std::optional<FieldRule> rule(const QString& collection, const QString& field) const;
    /// Converts the field's values, or nothing any more.
    void setRule(const QString& collection, const QString& field, std::optional<FieldRule> rule);

    /// Whether a kind was chosen, and which (PlanRequest::kinds).
    std::optional<std::optional<ValueKind>> kind(const QString& collection, const QString& field) const;
    void setKind(
        const QString& collection, const QString& field, std::optional<std::optional<ValueKind>> kind);

    /// The name that was chosen; empty when none was. A name without characters is none.
    QString name(const QString& collection) const;
    void setName(const QString& collection, const QString& name);
    QString fieldName(const QString& collection, const QString& field) const;
    void setFieldName(const QString& collection, const QString& field, const QString& name);

    /// What becomes of records that the target has too; nothing: as chosen for the whole move.
    std::optional<OnConflict> conflict(const QString& collection) const;
    void setConflict(const QString& collection, std::optional<OnConflict> choice);

    /// How many things were decided about a collection.
    qsizetype count(const QString& collection) const;

    /// Decides nothing any more: for another source.
    void forget();

    /// Puts everything into a request, but what cannot be changed on the way to its target. Conflicts only
    /// where the request adds to a target.
    void addTo(PlanRequest& request, const Detection& detection) const;

Q_SIGNALS:
    void changed();

private:
    QMap<QString, QMap<QString, FieldRule>> m_rules;
    QMap<QString, QMap<QString, std::optional<ValueKind>>> m_kinds;
    ChosenNames m_names;
    QMap<QString, OnConflict> m_conflicts;
};

} // namespace transload
