#pragma once

#include "engine/Plan.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace transload {

/// What should be moved: the source's collections with check boxes. GUI thread.
class WhatModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Records, Size, Becomes, Columns };

    explicit WhatModel(QObject* parent = nullptr);

    /// Shows the collections of a source, everything ticked; for the same source the ticks stay and only the
    /// numbers are renewed.
    void setDetection(const Detection& detection);
    /// Adds what the plan says becomes of each collection.
    void setPlan(const Plan& plan);

    void setAllChosen(bool chosen);
    /// Names to be moved; empty when that is everything (PlanRequest::only).
    QStringList only() const;
    std::size_t chosenCount() const;
    bool isComplete() const { return chosenCount() > 0; }
    QString whyNot() const;
    /// "24 of 24 collections, 2,130 records, 1.2 GB"
    QString summary() const;
    /// A collection as it was found; null when there is no such row.
    const DetectedCollection* collection(int row) const;
    /// What it becomes; nothing as long as that is not planned.
    std::optional<CollectionSchema> target(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row {
        DetectedCollection collection;
        CollectionSchema target {};
        bool hasTarget = false;
        std::size_t conversions = 0; // fields whose values a rule converts
        bool textsBecomeBytes = false;
        bool isChosen = true;
    };
    QString text(const Row& row, int column) const;
    QString becomes(const Row& row) const;

    Location m_location;
    std::vector<Row> m_rows;
};

} // namespace transload
