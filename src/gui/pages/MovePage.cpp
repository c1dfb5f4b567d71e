#include "gui/pages/MovePage.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

namespace transload {

namespace {

void collect(QLayout* layout, QWidgetList& stops);

void collect(QWidget* widget, QWidgetList& stops)
{
    if (const auto* area = qobject_cast<QScrollArea*>(widget)) {
        collect(area->widget(), stops);
        return;
    }
    if (widget->focusPolicy() & Qt::TabFocus)
        stops.append(widget);
    if (widget->layout())
        collect(widget->layout(), stops);
}

// A layout's items stand in reading order, whatever the direction of the language.
void collect(QLayout* layout, QWidgetList& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget* widget = layout->itemAt(i)->widget())
            collect(widget, stops);
        else if (QLayout* inner = layout->itemAt(i)->layout())
            collect(inner, stops);
    }
}

} // namespace

void MovePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWizardPage::changeEvent(event);
}

void MovePage::orderTabs()
{
    QWidgetList stops;
    collect(this, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace transload
