#include "gui/widgets/DropArea.h"

#include "gui/widgets/Symbol.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace transload {

namespace {

QString localPath(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

DropArea::DropArea(QWidget* parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    translate();
}

QSize DropArea::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 6 };
}

QSize DropArea::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 4 };
}

void DropArea::dragEnterEvent(QDragEnterEvent* event)
{
    if (localPath(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isOver = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void DropArea::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    Q_EMIT dropped(localPath(event->mimeData()));
}

void DropArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

void DropArea::translate()
{
    setAccessibleName(tr("Drop a file or folder here"));
    update();
}

void DropArea::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor line = m_isOver ? accent : palette().color(QPalette::WindowText);
    line.setAlphaF(m_isOver ? 1.0F : 0.35F);
    QColor fill = m_isOver ? accent : palette().color(QPalette::AlternateBase);
    fill.setAlphaF(m_isOver ? 0.15F : 1.0F);
    painter.setPen(QPen(line, m_isOver ? 2 : 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const int side = fontMetrics().height() * 2;
    const int top = (height() - side - fontMetrics().height() - 8) / 2;
    painter.drawPixmap(QPoint((width() - side) / 2, top),
        symbolPixmap(
            QStringLiteral("drop"), palette().color(QPalette::WindowText), side, devicePixelRatioF()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(8, top + side + 6, width() - 16, fontMetrics().height() * 2),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, accessibleName());
}

} // namespace transload
