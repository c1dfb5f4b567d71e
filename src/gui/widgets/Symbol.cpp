#include "gui/widgets/Symbol.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QSvgRenderer>

namespace transload {

QColor toneColor(Tone tone, const QPalette& palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    switch (tone) {
    case Tone::Good:
        return isDark ? QColor(0x56, 0xc9, 0x7a) : QColor(0x1a, 0x75, 0x35);
    case Tone::Caution:
        return isDark ? QColor(0xe3, 0xb3, 0x41) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Bad:
        return isDark ? QColor(0xff, 0x86, 0x7c) : QColor(0xb4, 0x23, 0x18);
    case Tone::Neutral:
        break;
    }
    return palette.color(QPalette::WindowText);
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Caution;
    case Severity::Note:
        break;
    }
    return Tone::Neutral;
}

QString toneSymbol(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Caution:
        return QStringLiteral("caution");
    case Tone::Bad:
        return QStringLiteral("stop");
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("note");
}

QPixmap symbolPixmap(const QString& name, const QColor& color, int size, qreal scale)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray drawing = file.readAll().replace("currentColor", color.name().toLatin1());
    QPixmap pixmap(qRound(size * scale), qRound(size * scale));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter, pixmap.rect());
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QPixmap alongReading(const QPixmap& symbol, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? symbol : symbol.transformed(QTransform::fromScale(-1, 1));
}

void makeHeading(QLabel* label, double factor)
{
    QFont font = QApplication::font();
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
}

SymbolView::SymbolView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void SymbolView::setSymbol(const QString& name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void SymbolView::setDirected(bool directed)
{
    m_isDirected = directed;
    update();
}

void SymbolView::setScale(double scale)
{
    m_scale = scale;
    updateGeometry();
}

QSize SymbolView::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * m_scale);
    return { side, side };
}

void SymbolView::paintEvent(QPaintEvent*)
{
    if (m_name.isEmpty())
        return;
    const int side = qMin(width(), height());
    const QPixmap symbol = symbolPixmap(m_name, toneColor(m_tone, palette()), side, devicePixelRatioF());
    QPainter(this).drawPixmap(QPoint((width() - side) / 2, (height() - side) / 2),
        m_isDirected ? alongReading(symbol, layoutDirection()) : symbol);
}

} // namespace transload
