#include "gui/pages/BackupPage.h"

#include "gui/models/MoveSession.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/SpaceBar.h"
#include "gui/widgets/Symbol.h"
#include "ui_BackupPage.h"

#include <QSignalBlocker>

namespace transload {

BackupPage::BackupPage(MoveSession& session, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::BackupPage>()), m_session(session), m_desktop(desktop)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->spaceLabel, 1.1);
    m_ui->warningCard->setTone(Tone::Caution);
    m_ui->warningSymbol->setSymbol(toneSymbol(Tone::Caution), Tone::Caution);
    m_ui->leaveOutBox->setTone(Tone::Caution);
    m_ui->leaveOutBox->hide();
    BackupModel& model = m_session.backup();
    connect(m_ui->folderEdit, &QLineEdit::textEdited, &model, &BackupModel::setFolder);
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this, &model] {
        m_desktop.chooseFolder(this, tr("Choose the folder for the backup"), model.folder(),
            [&model](const QString& folder) { model.setFolder(folder); });
    });
    connect(m_ui->leaveOutButton, &QPushButton::toggled, m_ui->leaveOutBox, &QWidget::setVisible);
    connect(m_ui->wordEdit, &QLineEdit::textChanged, &model, &BackupModel::setTypedWord);
    connect(m_ui->noBackupCheck, &QCheckBox::toggled, &model, &BackupModel::setLeftOut);
    connect(&model, &BackupModel::changed, this, &BackupPage::refresh);
    connect(&m_session.plan(), &PlanModel::changed, this, &BackupPage::refresh);
    refresh();
}

BackupPage::~BackupPage() = default;

QWidget* BackupPage::startsAt() const { return m_ui->folderEdit; }

void BackupPage::initializePage() { m_session.planChoice(); }

bool BackupPage::isComplete() const { return m_session.backup().isComplete(); }

void BackupPage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void BackupPage::showVolumes()
{
    const std::vector<VolumeNeed>& volumes = m_session.backup().volumes();
    const int wanted = static_cast<int>(volumes.size());
    while (m_ui->volumesLayout->count() > wanted) {
        QLayoutItem* item = m_ui->volumesLayout->takeAt(m_ui->volumesLayout->count() - 1);
        delete item->widget();
        delete item;
    }
    while (m_ui->volumesLayout->count() < wanted)
        m_ui->volumesLayout->addWidget(new SpaceBar(this));
    for (int i = 0; i < wanted; ++i)
        static_cast<SpaceBar*>(m_ui->volumesLayout->itemAt(i)->widget())
            ->setNeed(volumes[static_cast<std::size_t>(i)]);
    m_ui->spaceLabel->setVisible(wanted > 0);
}

void BackupPage::refresh()
{
    const BackupModel& model = m_session.backup();
    if (m_ui->folderEdit->text() != model.folder())
        m_ui->folderEdit->setText(model.folder());
    m_ui->folderEdit->setEnabled(!model.isLeftOut());
    m_ui->browseButton->setEnabled(!model.isLeftOut());
    showVolumes();
    m_ui->warningLabel->setText(model.sameVolumeWarning());
    m_ui->warningCard->setVisible(!model.sameVolumeWarning().isEmpty());
    //: %1 is the name of a file or folder; & stands before the key that leads to the field
    m_ui->wordLabel->setText(tr("&Type “%1” to allow this:")
                                 .arg(model.wordToType().replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_ui->noBackupCheck->setEnabled(model.mayLeaveOut());
    const QSignalBlocker quiet(m_ui->noBackupCheck);
    m_ui->noBackupCheck->setChecked(model.isLeftOut());
    m_ui->hintLabel->setText(model.whyNot());
    m_ui->hintLabel->setVisible(!model.whyNot().isEmpty());
    Q_EMIT completeChanged();
}

} // namespace transload
