#include "gui/pages/MovingPage.h"

#include "gui/models/MoveSession.h"
#include "gui/widgets/MessagePanel.h"
#include "gui/widgets/Symbol.h"
#include "ui_MovingPage.h"

#include <QHeaderView>
#include <QWizard>

namespace transload {

MovingPage::MovingPage(MoveSession& session, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::MovingPage>()), m_session(session)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->activityLabel, 1.1);
    m_ui->flowSymbol->setSymbol(QStringLiteral("flow"), Tone::Neutral);
    m_ui->flowSymbol->setDirected(true);
    MovingModel& model = m_session.moving();
    m_ui->table->setModel(&model.collections());
    m_ui->table->verticalHeader()->hide();
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->setSectionResizeMode(CollectionProgress::Name, QHeaderView::Stretch);
    m_ui->table->horizontalHeader()->setHighlightSections(false);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &MovingPage::pauseOrContinue);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &MovingPage::stopWanted);
    connect(&model, &MovingModel::started, this, &MovingPage::begin);
    connect(&model, &MovingModel::progressed, this, &MovingPage::refresh);
    connect(&model, &MovingModel::finished, this, [this] {
        refresh();
        Q_EMIT completeChanged();
        if (wizard()->currentPage() == this)
            wizard()->next();
    });
}

MovingPage::~MovingPage() = default;

QWidget* MovingPage::startsAt() const { return m_ui->stopButton; }

bool MovingPage::isComplete() const { return !m_session.moving().isRunning(); }

void MovingPage::translate()
{
    m_ui->retranslateUi(this);
    setTitle(m_session.moving().title());
    refresh();
}

void MovingPage::begin()
{
    const PlanRequest& request = m_session.moving().plan().request;
    setTitle(m_session.moving().title());
    m_ui->fromLabel->setText(request.source.place());
    m_ui->toLabel->setText(request.target.place());
    m_ui->stepBars->setSteps(m_session.moving().steps());
    m_shownRow = -1;
    m_saidPhase.clear();
    refresh();
}

void MovingPage::pauseOrContinue()
{
    MovingModel& model = m_session.moving();
    if (model.isPaused())
        model.resume();
    else
        model.pause();
}

void MovingPage::showButtons()
{
    const MovingModel& model = m_session.moving();
    const bool mayAct = model.isRunning() && !model.isStopping();
    m_ui->pauseButton->setText(model.isPaused() ? tr("C&ontinue") : tr("&Pause"));
    m_ui->pauseButton->setEnabled(mayAct);
    m_ui->stopButton->setEnabled(mayAct);
}

// Each phase once; the bar's own events tell how far it is.
void MovingPage::sayPhase()
{
    const QString phase = m_session.moving().phase();
    if (!m_session.moving().isRunning() || phase == m_saidPhase)
        return;
    m_saidPhase = phase;
    m_ui->overallBar->setAccessibleDescription(phase);
    announce(m_ui->activityLabel);
}

void MovingPage::refresh()
{
    MovingModel& model = m_session.moving();
    for (int step = 0; step < static_cast<int>(model.steps().size()); ++step)
        m_ui->stepBars->setState(step, model.stepState(step), model.stepFraction(step));
    m_ui->overallBar->setValue(static_cast<int>(model.fraction() * 1000));
    if (m_ui->activityLabel->text() != model.activity())
        m_ui->activityLabel->setText(model.activity());
    m_ui->rateLabel->setText(model.rateText());
    m_ui->remainingLabel->setText(model.remainingText());
    showButtons();
    sayPhase();
    const int row = model.collections().current();
    if (row >= 0 && row != m_shownRow && !m_ui->table->hasFocus()) {
        m_shownRow = row;
        m_ui->table->setCurrentIndex(model.collections().index(row, CollectionProgress::Name));
    }
}

} // namespace transload
