#pragma once

#include <QSortFilterProxyModel>

class QWidget;

namespace transload {

/// A list as a view shows it: filtered by what any column shows, sorted by a role of its own, and with the
/// symbol of a tone before the words of one column.
class ToneSymbols : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// `view`, which outlives this, gives colours and size; `toneRole` yields a Tone as int.
    ToneSymbols(const QWidget& view, int column, int toneRole, int sortRole, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;

private:
    const QWidget& m_view;
    int m_column;
    int m_toneRole;
};

} // namespace transload
