#include "gui/widgets/StepList.h"

#include "gui/widgets/Symbol.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace transload {

namespace {
constexpr int kMargin = 18;
constexpr int kGap = 10;
} // namespace

StepList::StepList(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepList::setSteps(const QStringList& steps)
{
    m_steps = steps;
    describe();
    updateGeometry();
}

void StepList::setCurrent(int current)
{
    m_current = current;
    describe();
}

void StepList::describe()
{
    if (m_current >= 0 && m_current < m_steps.size())
        setAccessibleName(
            tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.at(m_current)));
    update();
}

void StepList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

QSize StepList::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    int widest = 0;
    for (const QString& step : m_steps)
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(step));
    const int circle = qRound(fontMetrics().height() * 1.4);
    return { widest + circle + kGap + 2 * kMargin,
        rowHeight() * static_cast<int>(m_steps.size()) + 2 * kMargin };
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().window());
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.2F);
    painter.fillRect(isLeftToRight() ? width() - 1 : 0, 0, 1, height(), line);
    for (int step = 0; step < m_steps.size(); ++step)
        paintStep(
            painter, step, QRect(kMargin, kMargin + step * rowHeight(), width() - 2 * kMargin, rowHeight()));
}

void StepList::paintStep(QPainter& painter, int step, const QRect& row) const
{
    const bool isDone = step < m_current;
    const bool isCurrent = step == m_current;
    const int circle = qRound(fontMetrics().height() * 1.4);
    const int left = isLeftToRight() ? row.left() : row.right() + 1 - circle;
    const QRect mark(left, row.center().y() - circle / 2, circle, circle);
    QColor faint = palette().color(QPalette::WindowText);
    faint.setAlphaF(isCurrent || isDone ? 1.0F : 0.62F);
    painter.setPen(QPen(isCurrent ? palette().color(QPalette::Highlight) : faint, 1.3));
    painter.setBrush(isCurrent ? palette().brush(QPalette::Highlight) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(mark).adjusted(1, 1, -1, -1));
    if (isDone) {
        const int side = qRound(circle * 0.66);
        painter.drawPixmap(mark.center() - QPoint(side / 2 - 1, side / 2 - 1),
            symbolPixmap(
                QStringLiteral("tick"), palette().color(QPalette::WindowText), side, devicePixelRatioF()));
    } else {
        painter.setPen(isCurrent ? palette().color(QPalette::HighlightedText) : faint);
        painter.drawText(mark, Qt::AlignCenter, QLocale().toString(step + 1));
    }
    QFont words = font();
    words.setBold(isCurrent);
    painter.setFont(words);
    painter.setPen(faint);
    const QRect text
        = isLeftToRight() ? row.adjusted(circle + kGap, 0, 0, 0) : row.adjusted(0, 0, -circle - kGap, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, m_steps.at(step));
    painter.setFont(font());
}

} // namespace transload
