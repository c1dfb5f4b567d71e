#include "gui/widgets/ChoiceButton.h"

#include "gui/widgets/Symbol.h"

#include <QPainter>
#include <QStyle>

namespace transload {

namespace {
constexpr int kMargin = 18;
constexpr int kGap = 18;
} // namespace

ChoiceButton::ChoiceButton(QWidget* parent) : QPushButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

void ChoiceButton::setSentence(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
}

void ChoiceButton::setSymbol(const QString& name)
{
    m_symbol = name;
    update();
}

QFont ChoiceButton::headingFont() const
{
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    return heading;
}

int ChoiceButton::wordsWidth(int width) const { return width - 2 * kMargin - symbolSide() - kGap; }

int ChoiceButton::heightForWidth(int width) const
{
    const QRect words = fontMetrics().boundingRect(
        QRect(0, 0, qMax(1, wordsWidth(width)), 10000), Qt::TextWordWrap, m_sentence);
    const int text = QFontMetrics(headingFont()).height() + 6 + words.height();
    return qMax(text, symbolSide()) + 2 * kMargin;
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 70;
    return { width, heightForWidth(width) };
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 36;
    return { width, fontMetrics().height() * 4 };
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || hasFocus();
    QColor fill = palette().color(isLit ? QPalette::Highlight : QPalette::WindowText);
    fill.setAlphaF(isDown() ? 0.22F : isLit ? 0.10F : 0.04F);
    QColor line = palette().color(hasFocus() ? QPalette::Highlight : QPalette::WindowText);
    line.setAlphaF(hasFocus() ? 1.0F : 0.25F);
    painter.setBrush(fill);
    painter.setPen(QPen(line, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRect inner = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QRect mark(inner.left(), inner.center().y() - symbolSide() / 2, symbolSide(), symbolSide());
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), mark).topLeft(),
        alongReading(
            symbolPixmap(m_symbol, palette().color(QPalette::WindowText), symbolSide(), devicePixelRatioF()),
            layoutDirection()));
    const QRect words = inner.adjusted(symbolSide() + kGap, 0, 0, 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(headingFont());
    const int heading = painter.fontMetrics().height();
    const int align = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), QRect(words.topLeft(), QSize(words.width(), heading))),
        align | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    painter.setFont(font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words.adjusted(0, heading + 6, 0, 0)),
        align | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace transload
