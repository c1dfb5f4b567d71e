#include "gui/widgets/ToneSymbols.h"

#include "gui/widgets/Symbol.h"

#include <QIcon>

namespace transload {

ToneSymbols::ToneSymbols(const QWidget& view, int column, int toneRole, int sortRole, QObject* parent)
    : QSortFilterProxyModel(parent), m_view(view), m_column(column), m_toneRole(toneRole)
{
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(sortRole);
}

QVariant ToneSymbols::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DecorationRole || index.column() != m_column)
        return QSortFilterProxyModel::data(index, role);
    const Tone tone = static_cast<Tone>(index.data(m_toneRole).toInt());
    const QPalette palette = m_view.palette();
    const auto symbol = [&](const QColor& color) {
        return symbolPixmap(
            toneSymbol(tone), color, m_view.fontMetrics().height(), m_view.devicePixelRatioF());
    };
    QIcon icon(symbol(toneColor(tone, palette)));
    icon.addPixmap(symbol(palette.color(QPalette::HighlightedText)), QIcon::Selected);
    return icon;
}

} // namespace transload
