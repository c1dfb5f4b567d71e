#include "gui/pages/CheckPage.h"

#include "gui/models/MoveSession.h"
#include "gui/widgets/Symbol.h"
#include "ui_CheckPage.h"

#include <QApplication>
#include <QTimer>
#include <QWizard>

#include <utility>

namespace transload {

CheckPage::CheckPage(MoveSession& session, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::CheckPage>()), m_session(session)
{
    m_ui->setupUi(this);
    setCommitPage(true);
    makeHeading(m_ui->changeTitle, 1.1);
    makeHeading(m_ui->trialTitle, 1.1);
    const auto tryOut = [this](RunMode mode) {
        if (const Detection* detection = m_session.source().detection())
            m_session.check().tryOut(mode, *detection);
    };
    connect(m_ui->dryRunButton, &QPushButton::clicked, this, [tryOut] { tryOut(RunMode::DryRun); });
    connect(m_ui->practiceButton, &QPushButton::clicked, this, [tryOut] { tryOut(RunMode::Practice); });
    connect(m_ui->stopTrialButton, &QPushButton::clicked, &m_session.check(), &CheckModel::stopTrial);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, &m_session.check(), &CheckModel::setTypedName);
    m_ui->recordsPanel->setModel(m_session.records());
    m_ui->recordsPanel->hide();
    connect(m_ui->recordsButton, &QPushButton::toggled, m_ui->recordsPanel, &QWidget::setVisible);
    connect(&m_session.records(), &QAbstractItemModel::modelReset, this, &CheckPage::showRecords);
    connect(&m_session.check(), &CheckModel::changed, this, &CheckPage::refresh);
    connect(&m_session.check(), &CheckModel::trialChanged, this, &CheckPage::refreshTrial);
    m_ui->scrollContent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &CheckPage::keepInView);
    refresh();
    refreshTrial();
}

CheckPage::~CheckPage() = default;

// Findings come and go above what the person chooses.
bool CheckPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &CheckPage::keepInView); // once everything has its place
    return MovePage::eventFilter(watched, event);
}

void CheckPage::keepInView()
{
    QWidget* focus = QApplication::focusWidget();
    QScrollArea& area = *m_ui->scrollArea;
    if (isVisible() && std::exchange(m_scrollsToRecords, false))
        area.ensureWidgetVisible(m_ui->recordsButton, 0, area.viewport()->height() / 2);
    if (isVisible() && focus && m_ui->recordsPanel->isAncestorOf(focus))
        area.ensureWidgetVisible(focus);
}

QWidget* CheckPage::startsAt() const { return m_ui->dryRunButton; }

void CheckPage::initializePage()
{
    m_ui->nameEdit->clear();
    m_ui->recordsButton->setChecked(m_session.records().isOfInterest());
    m_hasShownRecords = false;
    m_session.beginCheck();
}

bool CheckPage::isComplete() const { return m_session.check().isComplete(); }

bool CheckPage::validatePage()
{
    m_session.start();
    return m_session.moving().isRunning();
}

void CheckPage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->recordsPanel->translate();
    refresh();
    refreshTrial();
}

// Whoever does a trial sees what it found without asking for it.
void CheckPage::showRecords()
{
    if (!m_session.records().hasFound())
        return;
    m_ui->recordsButton->setChecked(true);
    m_scrollsToRecords = true;
}

void CheckPage::refresh()
{
    const CheckModel& model = m_session.check();
    m_ui->checkingBar->setVisible(m_session.plan().state() == PlanModel::State::Planning);
    m_ui->problemPanel->setMessage(model.problem());
    m_ui->findingList->setFindings(model.findings());
    m_ui->recordsPanel->setEffect(model.findingsOfRecords());
    orderTabs();
    const QStringList changes = model.whatWillChange();
    m_ui->changeCard->setVisible(!changes.isEmpty());
    QStringList lines;
    for (const QString& sentence : changes)
        //: one sentence of a list
        lines.append(tr("•  %1").arg(sentence));
    m_ui->changeLabel->setText(lines.join(QLatin1Char('\n')));
    const QString name = model.nameToType();
    //: %1 is the target's name, which the person types
    m_ui->nameLabel->setText(tr("Data stands at the target. To exchange it, t&ype its name: %1")
                                 .arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_ui->nameLabel->setVisible(!name.isEmpty());
    m_ui->nameEdit->setVisible(!name.isEmpty());
    m_ui->hintLabel->setText(model.whyNot());
    m_ui->hintLabel->setVisible(!model.whyNot().isEmpty());
    setButtonText(QWizard::CommitButton, model.startText());
    if (model.tellsOfRecords() && !m_hasShownRecords) {
        m_hasShownRecords = true; // once: whoever closes it has seen it
        m_ui->recordsButton->setChecked(true);
    }
    Q_EMIT completeChanged();
    refreshTrial();
}

void CheckPage::refreshTrial()
{
    const CheckModel& model = m_session.check();
    const bool hadFocus = m_ui->dryRunButton->hasFocus() || m_ui->practiceButton->hasFocus();
    m_ui->stopTrialButton->setVisible(model.isTrying());
    if (model.isTrying() && hadFocus)
        m_ui->stopTrialButton->setFocus();
    else if (!model.isTrying() && m_ui->stopTrialButton->hasFocus())
        m_ui->dryRunButton->setFocus();
    m_ui->dryRunButton->setEnabled(model.mayTry(RunMode::DryRun));
    m_ui->practiceButton->setEnabled(model.mayTry(RunMode::Practice));
    m_ui->recordsPanel->setEnabled(!model.isTrying());
    m_ui->trialBar->setVisible(model.isTrying());
    m_ui->trialBar->setMaximum(model.trialFraction() < 0 ? 0 : 1000);
    m_ui->trialBar->setValue(static_cast<int>(model.trialFraction() * 1000));
    const QString text = model.trialText();
    m_ui->trialCard->setVisible(!text.isEmpty() && !model.trialProblem());
    m_ui->trialCard->setTone(model.trialTone());
    m_ui->trialSymbol->setSymbol(
        model.isTrying() ? QStringLiteral("running") : toneSymbol(model.trialTone()), model.trialTone());
    if (m_ui->trialLabel->text() != text) {
        m_ui->trialLabel->setText(text);
        m_ui->trialCard->setAccessibleName(text);
        announce(m_ui->trialCard);
    }
    m_ui->trialPanel->setMessage(model.trialProblem(), model.trialTone());
}

} // namespace transload
