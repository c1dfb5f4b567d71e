#include "gui/pages/StartPage.h"

#include "gui/MigrationWizard.h"
#include "gui/models/ContinueModel.h"
#include "gui/models/Preferences.h"
#include "language/Language.h"
#include "ui_StartPage.h"

#include <QWizard>

namespace transload {

StartPage::StartPage(Language& language, Preferences& preferences, ContinueModel& unfinished, QWidget* parent)
    : MovePage(parent),
      m_ui(std::make_unique<Ui::StartPage>()),
      m_language(language),
      m_preferences(preferences),
      m_unfinished(unfinished),
      m_next(MigrationWizard::Source)
{
    m_ui->setupUi(this);
    fillLanguages();
    translate();
    connect(&m_unfinished, &ContinueModel::changed, this, &StartPage::refresh);
    connect(m_ui->continueButton, &QPushButton::clicked, this, [this] { goTo(MigrationWizard::Continue); });
    connect(m_ui->moveButton, &QPushButton::clicked, this, [this] { goTo(MigrationWizard::Source); });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] { goTo(MigrationWizard::Restore); });
    connect(m_ui->historyButton, &QPushButton::clicked, this, [this] { goTo(MigrationWizard::History); });
    connect(m_ui->sampleButton, &QPushButton::clicked, this, [this] { goTo(MigrationWizard::Sample); });
    connect(m_ui->languageCombo, &QComboBox::activated, this, [this](int index) {
        const QString chosen = m_ui->languageCombo->itemData(index).toString();
        m_preferences.setLanguage(chosen);
        m_language.use(chosen);
    });
}

StartPage::~StartPage() = default;

QWidget* StartPage::startsAt() const
{
    return m_unfinished.isEmpty() ? m_ui->moveButton : m_ui->continueButton;
}

void StartPage::initializePage() { m_unfinished.refresh(); }

void StartPage::refresh()
{
    const bool wasHidden = m_ui->continueButton->isHidden();
    m_ui->continueButton->setText(m_unfinished.headline());
    m_ui->continueButton->setVisible(!m_unfinished.isEmpty());
    if (wasHidden && !m_unfinished.isEmpty() && m_ui->moveButton->hasFocus())
        m_ui->continueButton->setFocus();
}

void StartPage::goTo(int page)
{
    m_next = page;
    wizard()->next();
    m_next = MigrationWizard::Source;
}

void StartPage::fillLanguages()
{
    for (const QString& id : Language::available())
        m_ui->languageCombo->addItem(Language::nativeName(id), id);
    m_ui->languageCombo->setCurrentIndex(m_ui->languageCombo->findData(m_language.current()));
}

void StartPage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

} // namespace transload
