#include "gui/pages/StartPage.h"

#include "gui/models/Preferences.h"
#include "language/Language.h"
#include "ui_StartPage.h"

#include <QWizard>

namespace transload {

StartPage::StartPage(Language& language, Preferences& preferences, QWidget* parent)
    : MovePage(parent),
      m_ui(std::make_unique<Ui::StartPage>()),
      m_language(language),
      m_preferences(preferences)
{
    m_ui->setupUi(this);
    fillLanguages();
    translate();
    connect(m_ui->moveButton, &QPushButton::clicked, this, [this] { wizard()->next(); });
    connect(m_ui->languageCombo, &QComboBox::activated, this, [this](int index) {
        const QString chosen = m_ui->languageCombo->itemData(index).toString();
        m_preferences.setLanguage(chosen);
        m_language.use(chosen);
    });
}

StartPage::~StartPage() = default;

QWidget* StartPage::startsAt() const { return m_ui->moveButton; }

void StartPage::fillLanguages()
{
    for (const QString& id : Language::available())
        m_ui->languageCombo->addItem(Language::nativeName(id), id);
    m_ui->languageCombo->setCurrentIndex(m_ui->languageCombo->findData(m_language.current()));
}

void StartPage::translate() { m_ui->retranslateUi(this); }

} // namespace transload
