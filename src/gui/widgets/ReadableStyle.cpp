#include "gui/widgets/ReadableStyle.h"

#include <QPainter>
#include <QStyleOption>

#include <array>
#include <cmath>

namespace transload {

namespace {

// Below this a text is as good as gone. WCAG exempts what is disabled, and light palettes have it at 1.6.
constexpr double kLeastContrast = 1.5;

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

// What is seen of a colour that lets its ground shine through.
QColor mixed(const QColor& colour, const QColor& ground, double share)
{
    const auto part = [share](double over, double under) {
        return static_cast<float>(over * share + under * (1 - share));
    };
    return QColor::fromRgbF(part(colour.redF(), ground.redF()), part(colour.greenF(), ground.greenF()),
        part(colour.blueF(), ground.blueF()));
}

void drawOutline(QPainter& painter, const QRect& area, const QStyleOption& option, bool isRound)
{
    const QPalette& palette = option.palette;
    const bool isStark = contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20;
    QColor line = palette.color(QPalette::Active, QPalette::Text);
    line.setAlphaF(!option.state.testFlag(QStyle::State_Enabled) ? 0.3F : isStark ? 1.0F : 0.5F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter.drawEllipse(frame);
    else
        painter.drawRoundedRect(frame, 2, 2);
    painter.restore();
}

// A field or button with the focus, and the button that Enter presses, have an outline in the colour of the
// selection.
bool isMarked(const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return false;
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return option.state.testFlag(QStyle::State_HasFocus)
        || (button && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

} // namespace

double contrast(const QColor& colour, const QColor& ground)
{
    const double one = luminance(mixed(colour, ground, colour.alphaF()));
    const double other = luminance(ground);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void ReadableStyle::polish(QPalette& palette)
{
    struct Pair {
        QPalette::ColorRole text;
        QPalette::ColorRole ground;
        QPalette::ColorRole full; // the text as it is when enabled
    };
    constexpr std::array pairs {
        Pair { QPalette::WindowText, QPalette::Window, QPalette::WindowText },
        Pair { QPalette::WindowText, QPalette::Base,
            QPalette::WindowText }, // the wizard's pages have this ground
        Pair { QPalette::Text, QPalette::Base, QPalette::Text },
        Pair { QPalette::ButtonText, QPalette::Button, QPalette::ButtonText },
        Pair { QPalette::PlaceholderText, QPalette::Base, QPalette::Text },
    };
    QProxyStyle::polish(palette);
    for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive, QPalette::Disabled })
        for (const Pair& pair : pairs) {
            const QColor ground = palette.color(group, pair.ground);
            if (contrast(palette.color(group, pair.text), ground) < kLeastContrast)
                palette.setColor(
                    group, pair.text, mixed(palette.color(QPalette::Active, pair.full), ground, 0.6));
        }
}

bool ReadableStyle::needsOutlines(const QStyleOption& option) const
{
    return option.palette.color(QPalette::Window).lightness() < 128
        && baseStyle()->name() == QLatin1String("fusion");
}

void ReadableStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!needsOutlines(*option))
        return;
    switch (element) {
    case PE_FrameLineEdit:
    case PE_PanelButtonCommand:
        if (!isMarked(*option))
            drawOutline(*painter, option->rect, *option, false);
        break;
    case PE_Frame:
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawOutline(*painter, option->rect, *option, element == PE_IndicatorRadioButton);
        break;
    default:
        break;
    }
}

void ReadableStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ProgressBarGroove && needsOutlines(*option))
        drawOutline(*painter, option->rect, *option, false);
}

void ReadableStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox && needsOutlines(*option) && !isMarked(*option))
        drawOutline(*painter, option->rect, *option, false);
}

} // namespace transload
