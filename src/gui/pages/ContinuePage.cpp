#include "gui/pages/ContinuePage.h"

#include "gui/MigrationWizard.h"
#include "gui/models/MoveSession.h"
#include "ui_ContinuePage.h"

#include <QWizard>

namespace transload {

ContinuePage::ContinuePage(MoveSession& session, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::ContinuePage>()), m_session(session)
{
    m_ui->setupUi(this);
    ContinueModel& model = m_session.unfinished();
    connect(m_ui->continueButton, &QPushButton::clicked, &model, &ContinueModel::prepare);
    connect(m_ui->giveUpButton, &QPushButton::clicked, &model, &ContinueModel::giveUp);
    connect(m_ui->stopButton, &QPushButton::clicked, &model, &ContinueModel::stop);
    connect(&model, &ContinueModel::changed, this, &ContinuePage::refresh);
    connect(&model, &ContinueModel::ready, this, [this] {
        if (wizard()->currentPage() != this)
            return;
        m_session.continueMove();
        if (m_session.moving().isRunning())
            wizard()->next();
    });
    translate();
}

ContinuePage::~ContinuePage() = default;

QWidget* ContinuePage::startsAt() const { return m_ui->continueButton; }

int ContinuePage::nextId() const { return MigrationWizard::Moving; }

void ContinuePage::cleanupPage()
{
    m_session.unfinished().stop();
    m_session.unfinished().refresh();
}

bool ContinuePage::isComplete() const { return m_session.moving().isRunning(); }

void ContinuePage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void ContinuePage::refresh()
{
    const ContinueModel& model = m_session.unfinished();
    const ContinueModel::State state = model.state();
    const bool isBusy = state == ContinueModel::State::Preparing;
    const bool isOver = state == ContinueModel::State::Proven || state == ContinueModel::State::GivenUp;
    m_ui->moveCard->setHeading(tr("The move that was interrupted"));
    m_ui->moveCard->setFacts(model.facts());
    m_ui->continueButton->setEnabled(!isBusy && !isOver && !model.isEmpty());
    m_ui->giveUpButton->setEnabled(!isBusy && !isOver && !model.isEmpty());
    m_ui->preparingBar->setVisible(isBusy);
    m_ui->stopButton->setVisible(isBusy);
    m_ui->outcomeLabel->setText(model.outcome());
    m_ui->outcomeLabel->setVisible(!model.outcome().isEmpty());
    m_ui->problemPanel->setMessage(model.problem());
    Q_EMIT completeChanged();
}

} // namespace transload
