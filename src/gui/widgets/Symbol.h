#pragma once

#include "core/Finding.h"
#include "gui/models/Tone.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>
#include <QWidget>

class QLabel;

namespace transload {

/// The colour of a tone on this palette's window, readable on light and dark ones.
QColor toneColor(Tone tone, const QPalette& palette);
Tone toneOf(Severity severity);
/// The name of the symbol that goes with a tone: a shape of its own for each.
QString toneSymbol(Tone tone);

/// A symbol of resources/icons in one colour, sharp at any scale.
QPixmap symbolPixmap(const QString& name, const QColor& color, int size, qreal scale);

/// The same picture for a symbol that points along the line of reading: mirrored from right to left.
QPixmap alongReading(const QPixmap& symbol, Qt::LayoutDirection direction);

/// Makes a label a heading: bold and `factor` times as large as the text around it.
void makeHeading(QLabel* label, double factor);

/// Shows a symbol in the height of the text, in a tone's colour; follows the palette. It is decoration: the
/// words beside it say the same, so screen readers skip it.
class SymbolView : public QWidget {
    Q_OBJECT
public:
    explicit SymbolView(QWidget* parent = nullptr);
    void setSymbol(const QString& name, Tone tone);
    /// The symbol points along the line of reading.
    void setDirected(bool directed);
    /// How many times the height of a line of text it is.
    void setScale(double scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Neutral;
    double m_scale = 1.3;
    bool m_isDirected = false;
};

} // namespace transload
