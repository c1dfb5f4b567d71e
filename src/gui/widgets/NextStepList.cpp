#include "gui/widgets/NextStepList.h"

#include "gui/widgets/Card.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QLocale>
#include <QPushButton>

namespace transload {

NextStepList::NextStepList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
}

void NextStepList::setSteps(const std::vector<NextStep>& steps)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const NextStep& step : steps)
        m_layout->addWidget(makeStep(++number, step));
}

QWidget* NextStepList::makeStep(int number, const NextStep& step)
{
    auto* row = new QWidget(this);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    //: the number of a step in a list
    auto* mark = new QLabel(tr("%1.").arg(QLocale().toString(number)), row);
    mark->setTextFormat(Qt::PlainText);
    auto* text = new QLabel(step.text, row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    grid->addWidget(text, 0, 1, Qt::AlignTop);
    const QString copied = step.lines.isEmpty() ? step.text : step.lines;
    if (!step.lines.isEmpty()) {
        auto* lines = new QLabel(step.lines, row);
        lines->setTextFormat(Qt::PlainText);
        lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        lines->setWordWrap(true);
        auto* box = new Card(row);
        auto* boxLayout = new QVBoxLayout(box);
        boxLayout->setContentsMargins(10, 6, 10, 6);
        boxLayout->addWidget(lines);
        grid->addWidget(box, 1, 1);
    }
    auto* copy = new QPushButton(tr("Copy"), row);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy: %1").arg(copied));
    grid->addWidget(copy, 0, 2, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, row, [copied] { QApplication::clipboard()->setText(copied); });
    return row;
}

} // namespace transload
