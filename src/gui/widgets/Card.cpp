#include "gui/widgets/Card.h"

#include "gui/widgets/Symbol.h"

#include <QPainter>
#include <QPainterPath>

namespace transload {

namespace {
constexpr double kRadius = 7;
constexpr int kEdge = 4;
} // namespace

Card::Card(QWidget* parent) : QFrame(parent) { }

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(area, kRadius, kRadius);
    painter.fillPath(outline, palette().alternateBase());
    if (m_tone != Tone::Neutral) {
        painter.setClipPath(outline);
        const int left = isLeftToRight() ? 0 : width() - kEdge;
        painter.fillRect(left, 0, kEdge, height(), toneColor(m_tone, palette()));
        painter.setClipping(false);
    }
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.22F);
    painter.setPen(QPen(line, 1));
    painter.drawPath(outline);
}

} // namespace transload
