#include "gui/widgets/SpaceBar.h"

#include "gui/models/Words.h"
#include "gui/widgets/ElidedLabel.h"
#include "gui/widgets/Symbol.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace transload {

SpaceBar::SpaceBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpaceBar::setNeed(const VolumeNeed& need)
{
    m_need = need;
    setAccessibleName(headline());
    setAccessibleDescription(legend());
    setToolTip(plainToolTip(headline() + QLatin1Char('\n') + legend()));
    update();
}

QString SpaceBar::headline() const
{
    const QString needed = words::bytes(m_need.neededBytes());
    const QString free = words::bytes(m_need.freeBytes);
    return m_need.isEnough()
        ? tr("%1: needs about %2 of %3 free").arg(m_need.mountPoint, needed, free)
        : tr("%1: not enough space. Needs about %2, only %3 free").arg(m_need.mountPoint, needed, free);
}

QString SpaceBar::legend() const
{
    QStringList parts;
    for (const VolumeNeed::Part& part : m_need.parts)
        //: %1 is what takes the space (“Backup”), %2 a size
        parts.append(tr("%1 %2").arg(part.label, words::bytes(part.bytes)));
    return parts.join(QStringLiteral("  ·  "));
}

QSize SpaceBar::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 50, 2 * lineHeight() + barHeight() + 4 };
}

QSize SpaceBar::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 24, sizeHint().height() };
}

void SpaceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = lineHeight();
    painter.setPen(
        m_need.isEnough() ? palette().color(QPalette::WindowText) : toneColor(Tone::Bad, palette()));
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeading | Qt::AlignVCenter,
        fontMetrics().elidedText(headline(), Qt::ElideMiddle, width()));
    paintBar(painter, QRect(0, line, width(), barHeight()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, line + barHeight() + 4, width(), line), Qt::AlignLeading | Qt::AlignVCenter,
        fontMetrics().elidedText(legend(), Qt::ElideRight, width()));
}

void SpaceBar::paintBar(QPainter& painter, const QRect& area) const
{
    QPainterPath outline;
    outline.addRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(outline, palette().base());
    painter.setClipPath(outline);
    const double whole
        = static_cast<double>(std::max({ m_need.freeBytes, m_need.neededBytes(), std::uint64_t { 1 } }));
    double at = 0;
    int shade = 0;
    for (const VolumeNeed::Part& part : m_need.parts) {
        const double share = std::max(3.0, static_cast<double>(part.bytes) / whole * area.width());
        QColor color
            = m_need.isEnough() ? palette().color(QPalette::Highlight) : toneColor(Tone::Bad, palette());
        color.setAlphaF(shade % 2 == 0 ? 1.0F : 0.6F);
        const double left = isLeftToRight() ? area.left() + at : area.right() + 1 - at - share;
        painter.fillRect(QRectF(left, area.top(), share, area.height()), color);
        at += share;
        ++shade;
    }
    painter.setClipping(false);
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.35F);
    painter.setPen(line);
    painter.drawPath(outline);
}

} // namespace transload
