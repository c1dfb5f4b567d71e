#pragma once

#include <QProxyStyle>

namespace transload {

/// How well `colour` stands out from `ground`, as WCAG counts it: 1 (not at all) to 21. GUI thread or any
/// other.
double contrast(const QColor& colour, const QColor& ground);

/// The desktop's style, with two faults put right that make parts invisible on dark and high contrast
/// palettes: Fusion draws the outlines of fields, boxes and buttons darker than the window, whatever the
/// window's colour, and some desktops' palettes have disabled texts and hints in the colour of their ground.
/// Light palettes look as ever.
class ReadableStyle : public QProxyStyle {
    Q_OBJECT
public:
    /// Over the style that the desktop asks for.
    ReadableStyle() = default;

    using QProxyStyle::polish;
    void polish(QPalette& palette) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;

private:
    bool needsOutlines(const QStyleOption& option) const;
};

} // namespace transload
