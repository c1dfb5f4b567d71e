#include "gui/widgets/FactCard.h"

#include "gui/widgets/ElidedLabel.h"
#include "gui/widgets/Symbol.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLayoutItem>

namespace transload {

namespace {
const QString kLabelName = QStringLiteral("factLabel");
}

FactCard::FactCard(QWidget* parent) : Card(parent), m_heading(new QLabel(this)), m_grid(new QGridLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->hide();
    makeHeading(m_heading, 1.2);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    layout->addWidget(m_heading);
    layout->addLayout(m_grid);
}

void FactCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        for (QLabel* label : findChildren<QLabel*>(kLabelName))
            makeQuiet(label);
    Card::changeEvent(event);
}

// Not PlaceholderText: desktops do not always give it with the rest of a dark palette.
void FactCard::makeQuiet(QLabel* label) const
{
    QPalette quiet = palette();
    QColor color = quiet.color(QPalette::WindowText);
    color.setAlphaF(0.68F);
    quiet.setColor(QPalette::WindowText, color);
    label->setPalette(quiet);
}

void FactCard::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
}

void FactCard::setFacts(const Facts& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : facts) {
        auto* label = new QLabel(fact.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setObjectName(kLabelName);
        makeQuiet(label);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        m_grid->addWidget(label, row, 0);
        if (fact.whole.isEmpty()) {
            auto* value = new QLabel(fact.value, this);
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            m_grid->addWidget(value, row, 1);
        } else {
            auto* value = new ElidedLabel(this);
            value->setText(fact.whole);
            m_grid->addWidget(value, row, 1);
        }
        ++row;
    }
}

} // namespace transload
