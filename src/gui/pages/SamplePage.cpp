#include "gui/pages/SamplePage.h"

#include "gui/MigrationWizard.h"
#include "gui/models/SampleModel.h"
#include "gui/widgets/Desktop.h"
#include "ui_SamplePage.h"

#include <QDir>
#include <QFileInfo>
#include <QWizard>

namespace transload {

SamplePage::SamplePage(SampleModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::SamplePage>()), m_model(model), m_desktop(desktop)
{
    m_ui->setupUi(this);
    m_ui->folderEdit->setText(m_model.folder());
    connect(m_ui->folderEdit, &QLineEdit::textEdited, &m_model, &SampleModel::setFolder);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &SamplePage::browse);
    connect(m_ui->stopButton, &QPushButton::clicked, &m_model, &SampleModel::stop);
    connect(&m_model, &SampleModel::folderChanged, this, [this](const QString& folder) {
        if (folder != m_ui->folderEdit->text())
            m_ui->folderEdit->setText(folder);
    });
    connect(&m_model, &SampleModel::changed, this, &SamplePage::refresh);
    connect(&m_model, &SampleModel::made, this, [this] {
        if (wizard()->currentPage() == this)
            wizard()->next();
    });
    translate();
}

SamplePage::~SamplePage() = default;

int SamplePage::nextId() const { return MigrationWizard::Source; }

QWidget* SamplePage::startsAt() const { return m_ui->folderEdit; }

void SamplePage::initializePage() { m_model.suggest(); }

void SamplePage::cleanupPage() { m_model.stop(); }

bool SamplePage::isComplete() const { return m_model.isComplete(); }

bool SamplePage::validatePage()
{
    if (m_model.state() == SampleModel::State::Made)
        return true;
    m_model.make();
    return false; // goes on by itself once it is made
}

void SamplePage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void SamplePage::browse()
{
    m_desktop.chooseFolder(this, tr("Choose the folder in which the new one is made"),
        QFileInfo(m_model.folder()).path(), [this](const QString& folder) {
            const QString name = QFileInfo(m_model.folder()).fileName();
            if (!folder.isEmpty())
                m_model.setFolder(QDir(folder).filePath(name));
        });
}

void SamplePage::refresh()
{
    const bool isMaking = m_model.state() == SampleModel::State::Making;
    const bool wasStoppable = m_ui->stopButton->isVisible();
    const bool hadFocus = m_ui->stopButton->hasFocus();
    m_ui->promiseLabel->setText(m_model.promise());
    m_ui->folderEdit->setEnabled(!isMaking);
    m_ui->browseButton->setEnabled(!isMaking);
    m_ui->makingBar->setVisible(isMaking);
    m_ui->makingBar->setValue(static_cast<int>(m_model.fraction() * 1000));
    m_ui->stopButton->setVisible(isMaking);
    if (isMaking && !wasStoppable)
        m_ui->stopButton->setFocus();
    else if (!isMaking && hadFocus)
        m_ui->folderEdit->setFocus();
    setButtonText(
        QWizard::NextButton, m_model.state() == SampleModel::State::Made ? tr("&Next") : tr("&Make it"));
    m_ui->problemPanel->setMessage(m_model.problem());
    m_ui->hintLabel->setText(m_model.whyNot());
    m_ui->hintLabel->setVisible(!m_model.whyNot().isEmpty());
    Q_EMIT completeChanged();
}

} // namespace transload
