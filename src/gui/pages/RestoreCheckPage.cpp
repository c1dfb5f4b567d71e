#include "gui/pages/RestoreCheckPage.h"

#include "gui/MigrationWizard.h"
#include "gui/models/MoveSession.h"
#include "gui/widgets/Symbol.h"
#include "ui_RestoreCheckPage.h"

namespace transload {

RestoreCheckPage::RestoreCheckPage(MoveSession& session, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::RestoreCheckPage>()), m_session(session)
{
    m_ui->setupUi(this);
    setCommitPage(true);
    makeHeading(m_ui->changeTitle, 1.1);
    RestoreModel& model = m_session.restore();
    connect(m_ui->stopButton, &QPushButton::clicked, &model, &RestoreModel::stop);
    connect(m_ui->problemPanel, &MessagePanel::actionChosen, &model, &RestoreModel::prepare);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, &model, &RestoreModel::setTypedName);
    connect(&model, &RestoreModel::changed, this, &RestoreCheckPage::refresh);
    translate();
}

RestoreCheckPage::~RestoreCheckPage() = default;

QWidget* RestoreCheckPage::startsAt() const
{
    const RestoreModel& model = m_session.restore();
    if (model.state() == RestoreModel::State::Preparing)
        return m_ui->stopButton;
    return model.nameToType().isEmpty() ? static_cast<QWidget*>(m_ui->scrollArea) : m_ui->nameEdit;
}

int RestoreCheckPage::nextId() const { return MigrationWizard::Moving; }

void RestoreCheckPage::initializePage()
{
    m_ui->nameEdit->clear();
    m_session.restore().prepare();
}

void RestoreCheckPage::cleanupPage() { m_session.restore().stop(); }

bool RestoreCheckPage::isComplete() const { return m_session.restore().isComplete(); }

bool RestoreCheckPage::validatePage()
{
    m_session.startRestore();
    return m_session.moving().isRunning();
}

void RestoreCheckPage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->problemPanel->setAction(tr("Check a&gain"));
    refresh();
}

void RestoreCheckPage::showConsent()
{
    const RestoreModel& model = m_session.restore();
    const QString name = model.nameToType();
    //: %1 is the place's name, which the person types
    m_ui->nameLabel->setText(tr("Data stands at the place. To replace it, t&ype its name: %1")
                                 .arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_ui->nameLabel->setVisible(!name.isEmpty());
    m_ui->nameEdit->setVisible(!name.isEmpty());
    m_ui->hintLabel->setText(model.whyNot());
    m_ui->hintLabel->setVisible(!model.whyNot().isEmpty());
}

void RestoreCheckPage::refresh()
{
    const RestoreModel& model = m_session.restore();
    const bool isBusy = model.state() == RestoreModel::State::Preparing;
    const bool hadFocus = m_ui->stopButton->hasFocus();
    m_ui->checkingBar->setVisible(isBusy);
    m_ui->stopButton->setVisible(isBusy);
    m_ui->problemPanel->setMessage(model.problem());
    m_ui->findingList->setFindings(model.findings());
    QStringList lines;
    for (const QString& sentence : model.whatWillChange())
        //: one sentence of a list
        lines.append(tr("•  %1").arg(sentence));
    m_ui->changeCard->setVisible(!lines.isEmpty());
    m_ui->changeLabel->setText(lines.join(QLatin1Char('\n')));
    showConsent();
    setButtonText(QWizard::CommitButton, model.startText());
    orderTabs();
    if (hadFocus && !isBusy)
        startsAt()->setFocus();
    Q_EMIT completeChanged();
}

} // namespace transload
