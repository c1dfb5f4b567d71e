#include "gui/pages/UndoPage.h"

#include "gui/MigrationWizard.h"
#include "gui/models/MoveSession.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/Symbol.h"
#include "ui_UndoPage.h"

namespace transload {

UndoPage::UndoPage(MoveSession& session, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::UndoPage>()), m_session(session), m_desktop(desktop)
{
    m_ui->setupUi(this);
    setCommitPage(true);
    makeHeading(m_ui->changeTitle, 1.1);
    UndoModel& model = m_session.undo();
    connect(m_ui->stopButton, &QPushButton::clicked, &model, &UndoModel::stop);
    connect(
        m_ui->problemPanel, &MessagePanel::actionChosen, &model, [&model] { model.choose(model.runId()); });
    connect(m_ui->saveEdit, &QLineEdit::textEdited, &model, &UndoModel::setSaveFolder);
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this, &model] {
        m_desktop.chooseFolder(this, tr("Choose the folder for the backup"), model.saveFolder(),
            [&model](const QString& folder) {
                if (!folder.isEmpty())
                    model.setSaveFolder(folder);
            });
    });
    connect(m_ui->nameEdit, &QLineEdit::textEdited, &model, &UndoModel::setTypedName);
    connect(&model, &UndoModel::changed, this, &UndoPage::refresh);
    translate();
}

UndoPage::~UndoPage() = default;

QWidget* UndoPage::startsAt() const
{
    const UndoModel& model = m_session.undo();
    if (model.state() == UndoModel::State::Looking)
        return m_ui->stopButton;
    if (!model.nameToType().isEmpty())
        return m_ui->nameEdit;
    return model.needsSaveFolder() ? static_cast<QWidget*>(m_ui->saveEdit) : m_ui->scrollArea;
}

int UndoPage::nextId() const { return MigrationWizard::Moving; }

void UndoPage::initializePage()
{
    m_ui->nameEdit->clear();
    refresh();
}

void UndoPage::cleanupPage() { m_session.undo().stop(); }

bool UndoPage::isComplete() const { return m_session.undo().isComplete(); }

bool UndoPage::validatePage()
{
    m_session.startUndo();
    return m_session.moving().isRunning();
}

void UndoPage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->problemPanel->setAction(tr("Look a&gain"));
    setButtonText(QWizard::CommitButton, tr("&Undo the run"));
    refresh();
}

void UndoPage::showConsent()
{
    const UndoModel& model = m_session.undo();
    const QString name = model.nameToType();
    //: %1 is the place's name, which the person types
    m_ui->nameLabel->setText(tr("To take it back all the same, t&ype its name: %1")
                                 .arg(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_ui->nameLabel->setVisible(!name.isEmpty());
    m_ui->nameEdit->setVisible(!name.isEmpty());
    m_ui->hintLabel->setText(model.whyNot());
    m_ui->hintLabel->setVisible(!model.whyNot().isEmpty());
}

void UndoPage::refresh()
{
    const UndoModel& model = m_session.undo();
    const bool isLooking = model.state() == UndoModel::State::Looking;
    const bool hadFocus = m_ui->stopButton->hasFocus();
    m_ui->lookingBar->setVisible(isLooking);
    m_ui->stopButton->setVisible(isLooking);
    m_ui->problemPanel->setMessage(model.problem());
    m_ui->runCard->setHeading(tr("The run"));
    m_ui->runCard->setFacts(model.facts());
    m_ui->runCard->setVisible(!model.facts().empty());
    m_ui->findingList->setFindings(model.findings());
    QStringList lines;
    for (const QString& sentence : model.whatWillChange())
        //: one sentence of a list
        lines.append(tr("•  %1").arg(sentence));
    m_ui->changeCard->setVisible(!lines.isEmpty());
    m_ui->changeLabel->setText(lines.join(QLatin1Char('\n')));
    if (m_ui->saveEdit->text() != model.saveFolder())
        m_ui->saveEdit->setText(model.saveFolder());
    for (QWidget* part : { static_cast<QWidget*>(m_ui->saveLabel), static_cast<QWidget*>(m_ui->saveEdit),
             static_cast<QWidget*>(m_ui->browseButton) })
        part->setVisible(model.needsSaveFolder());
    showConsent();
    orderTabs();
    if (hadFocus && !isLooking)
        startsAt()->setFocus();
    Q_EMIT completeChanged();
}

} // namespace transload
