#include "gui/models/WhatModel.h"

#include "core/Printable.h"
#include "gui/models/Words.h"

#include <algorithm>

namespace transload {

WhatModel::WhatModel(QObject* parent) : QAbstractTableModel(parent) { }

void WhatModel::setDetection(const Detection& detection)
{
    const bool isSame = detection.location() == m_location && detection.collections.size() == m_rows.size()
        && std::equal(m_rows.begin(), m_rows.end(), detection.collections.begin(),
            [](const Row& row, const DetectedCollection& now) {
                return row.collection.schema == now.schema;
            });
    if (isSame) {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i].collection = detection.collections[i];
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, Records), index(rowCount() - 1, Size));
    } else {
        beginResetModel();
        m_location = detection.location();
        m_rows.clear();
        for (const DetectedCollection& collection : detection.collections)
            m_rows.push_back({ collection });
        endResetModel();
    }
    Q_EMIT choiceChanged();
}

void WhatModel::setPlan(const Plan& plan)
{
    for (const CollectionPlan& planned : plan.collections)
        for (Row& row : m_rows)
            if (!planned.isKept && row.collection.schema.name == planned.name()) {
                row.target = planned.target;
                row.hasTarget = true;
                const Mapping& mapping = planned.merge ? planned.merge->mapping : planned.mapping;
                row.conversions = mapping.conversions().size();
                row.textsBecomeBytes = mapping.isToKeyValue();
            }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Becomes), index(rowCount() - 1, Becomes));
}

void WhatModel::setAllChosen(bool chosen)
{
    for (Row& row : m_rows)
        row.isChosen = chosen;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), { Qt::CheckStateRole });
    Q_EMIT choiceChanged();
}

QStringList WhatModel::only() const
{
    QStringList names;
    if (chosenCount() == m_rows.size())
        return names;
    for (const Row& row : m_rows)
        if (row.isChosen)
            names.append(row.collection.schema.name);
    return names;
}

std::size_t WhatModel::chosenCount() const
{
    return static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isChosen; }));
}

QString WhatModel::whyNot() const
{
    return isComplete() ? QString() : tr("Tick at least one collection to go on.");
}

QString WhatModel::summary() const
{
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    bool isExact = true;
    for (const Row& row : m_rows)
        if (row.isChosen) {
            records += row.collection.size.records;
            bytes += row.collection.size.payloadBytes;
            isExact = isExact && row.collection.size.isExact;
        }
    //: %1 and %2 are numbers, %3 is “2,130 records”, %4 a size
    return tr("%1 of %2 collection(s) chosen: %3, %4", nullptr, words::pluralNumber(m_rows.size()))
        .arg(words::count(chosenCount()), words::count(m_rows.size()), words::records(records, isExact),
            words::bytes(bytes));
}

const DetectedCollection* WhatModel::collection(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)].collection : nullptr;
}

std::optional<CollectionSchema> WhatModel::target(int row) const
{
    if (row < 0 || row >= rowCount() || !m_rows[std::size_t(row)].hasTarget)
        return std::nullopt;
    return m_rows[std::size_t(row)].target;
}

int WhatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WhatModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString WhatModel::becomes(const Row& row) const
{
    if (!row.hasTarget)
        return {};
    const QString name = printable(row.target.name);
    if (row.target.name != row.collection.schema.name)
        return tr("Renamed to “%1”").arg(name);
    if (row.textsBecomeBytes)
        return tr("Same name, texts as bytes");
    if (row.conversions > 0)
        return tr("Same name, %n field(s) converted", nullptr, words::pluralNumber(row.conversions));
    return tr("Same name");
}

QString WhatModel::text(const Row& row, int column) const
{
    const CollectionSize& size = row.collection.size;
    switch (column) {
    case Name:
        return printable(row.collection.schema.name);
    case Records:
        return size.isExact ? words::count(size.records) : tr("about %1").arg(words::count(size.records));
    case Size:
        return words::bytes(size.payloadBytes);
    default:
        return becomes(row);
    }
}

QVariant WhatModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Records || index.column() == Size
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::ToolTipRole: // a tag makes Qt show the rest literally, whatever the name contains
        return index.column() == Name
            ? QVariant(QStringLiteral("<span>%1</span>").arg(text(row, Name).toHtmlEscaped()))
            : QVariant();
    default:
        return {};
    }
}

bool WhatModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    m_rows[static_cast<std::size_t>(index.row())].isChosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags WhatModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant WhatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Name || section == Becomes ? Qt::AlignLeading : Qt::AlignTrailing)
            | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Collection");
    case Records:
        return tr("Records");
    case Size:
        return tr("Size");
    default:
        return tr("In the target");
    }
}

} // namespace transload
