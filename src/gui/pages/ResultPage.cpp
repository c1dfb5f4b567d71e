#include "gui/pages/ResultPage.h"

#include "gui/models/ResultModel.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/Symbol.h"
#include "ui_ResultPage.h"

namespace transload {

ResultPage::ResultPage(ResultModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::ResultPage>()), m_model(model), m_desktop(desktop)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->verdictLabel, 1.6);
    makeHeading(m_ui->nextTitle, 1.1);
    makeHeading(m_ui->retryTitle, 1.1);
    makeHeading(m_ui->notMovedTitle, 1.1);
    makeHeading(m_ui->findingsTitle, 1.1);
    m_ui->verdictSymbol->setScale(2.4);
    connect(
        m_ui->reportButton, &QPushButton::clicked, this, [this] { m_desktop.open(m_model.reportFile()); });
    connect(
        m_ui->folderButton, &QPushButton::clicked, this, [this] { m_desktop.open(m_model.reportFolder()); });
    connect(m_ui->copyButton, &QPushButton::clicked, this,
        [this] { m_desktop.copyToClipboard(m_model.details()); });
    connect(
        m_ui->undoButton, &QPushButton::clicked, this, [this] { Q_EMIT undoWanted(m_model.runToUndo()); });
    connect(&m_model, &ResultModel::changed, this, &ResultPage::refresh);
    refresh();
}

ResultPage::~ResultPage() = default;

QWidget* ResultPage::startsAt() const { return m_ui->verdictLabel; }

void ResultPage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void ResultPage::showNotMoved()
{
    const QStringList notMoved = m_model.notMoved();
    m_ui->notMovedTitle->setVisible(!notMoved.isEmpty());
    m_ui->notMovedLabel->setVisible(!notMoved.isEmpty());
    QStringList lines;
    for (const QString& sentence : notMoved)
        //: one sentence of a list
        lines.append(tr("•  %1").arg(sentence));
    m_ui->notMovedLabel->setText(lines.join(QLatin1Char('\n')));
}

void ResultPage::refresh()
{
    if (!m_model.hasReport())
        return;
    m_ui->verdictCard->setTone(m_model.tone());
    m_ui->verdictSymbol->setSymbol(toneSymbol(m_model.tone()), m_model.tone());
    m_ui->verdictLabel->setText(m_model.verdictWord());
    m_ui->sentenceLabel->setText(m_model.sentence());
    m_ui->verdictLabel->setAccessibleName(m_model.verdictWord());
    m_ui->verdictLabel->setAccessibleDescription(m_model.sentence());
    m_ui->explanationPanel->setMessage(m_model.explanation(), m_model.tone());
    m_ui->proofCard->setFacts(m_model.proof());
    m_ui->reportButton->setVisible(!m_model.reportFile().isEmpty());
    m_ui->folderButton->setVisible(!m_model.reportFolder().isEmpty());
    m_ui->undoButton->setVisible(!m_model.runToUndo().isEmpty());
    const std::vector<NextStep> steps = m_model.nextSteps();
    m_ui->nextTitle->setText(m_model.nextStepsTitle());
    m_ui->nextTitle->setVisible(!steps.empty());
    m_ui->nextSteps->setVisible(!steps.empty());
    m_ui->nextSteps->setSteps(steps);
    const std::vector<NextStep> retry = m_model.retrySteps();
    m_ui->retryTitle->setVisible(!retry.empty());
    m_ui->retrySteps->setVisible(!retry.empty());
    m_ui->retrySteps->setSteps(retry);
    showNotMoved();
    m_ui->findingsTitle->setVisible(!m_model.findings().empty());
    m_ui->findingList->setFindings(m_model.findings());
    orderTabs();
    announce(m_ui->verdictLabel);
}

} // namespace transload
