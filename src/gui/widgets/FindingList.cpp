#include "gui/widgets/FindingList.h"

#include "gui/models/Words.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Symbol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QToolButton>

namespace transload {

FindingList::FindingList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void FindingList::setFindings(const Findings& findings)
{
    const bool isSame = findings.size() == m_findings.size()
        && std::equal(
            findings.begin(), findings.end(), m_findings.begin(), [](const Finding& a, const Finding& b) {
                return a.severity == b.severity && a.message == b.message && a.reason == b.reason
                    && a.nextStep == b.nextStep;
            });
    if (isSame)
        return;
    m_findings = findings;
    rebuild();
}

void FindingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void FindingList::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding& finding : m_findings)
        m_layout->addWidget(makeRow(finding));
    setVisible(!m_findings.empty());
}

QWidget* FindingList::makeRow(const Finding& finding)
{
    const Tone tone = toneOf(finding.severity);
    auto* row = new Card(this);
    row->setTone(tone);
    auto* symbol = new SymbolView(row);
    symbol->setSymbol(toneSymbol(tone), tone);
    //: %1 is “Stop”, “Warning” or “Note”, %2 what was found
    auto* message = new QLabel(tr("%1: %2").arg(words::severity(finding.severity), finding.message), row);
    auto* more = new QLabel(
        finding.nextStep.isEmpty() ? finding.reason : finding.reason + QLatin1Char('\n') + finding.nextStep,
        row);
    for (QLabel* label : { message, more }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(message);
    texts->addWidget(more);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    more->hide();
    if (more->text().trimmed().isEmpty())
        return row;
    auto* open = new QToolButton(row);
    open->setObjectName(QStringLiteral("why"));
    open->setAutoRaise(true);
    open->setCheckable(true);
    open->setText(tr("Why?"));
    open->setAccessibleName(tr("Why, and what to do: %1").arg(finding.message));
    layout->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QToolButton::toggled, more, &QWidget::setVisible);
    open->setChecked(finding.severity == Severity::Stop);
    return row;
}

} // namespace transload
