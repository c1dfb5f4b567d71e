#include "gui/pages/TargetPage.h"

#include "gui/models/TargetModel.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/ServerForm.h"
#include "gui/widgets/Symbol.h"
#include "ui_TargetPage.h"

#include <QDir>
#include <QFileInfo>
#include <QRadioButton>

#include <algorithm>

namespace transload {

TargetPage::TargetPage(TargetModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::TargetPage>()), m_model(model), m_desktop(desktop)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->kindLabel, 1.1);
    m_ui->moreBox->hide();
    connect(m_ui->moreButton, &QPushButton::toggled, m_ui->moreBox, &QWidget::setVisible);
    connect(m_ui->pathEdit, &QLineEdit::textEdited, &m_model, &TargetModel::setPath);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &TargetPage::browse);
    connect(m_ui->suggestButton, &QPushButton::clicked, &m_model, &TargetModel::useSuggestedPath);
    connect(m_ui->addingBox, &QComboBox::activated, this, [this](int index) {
        m_model.setAdding(index == 0 ? std::nullopt
                : index == 1         ? std::optional(OnConflict::Skip)
                                     : std::optional(OnConflict::Overwrite));
    });
    connect(&m_kinds, &QButtonGroup::buttonClicked, this,
        [this](QAbstractButton* button) { m_model.setStore(button->property("store").toString()); });
    connect(&m_model, &TargetModel::choicesChanged, this, &TargetPage::fillChoices);
    connect(&m_model, &TargetModel::pathChanged, this, [this](const QString& path) {
        if (path != m_ui->pathEdit->text())
            m_ui->pathEdit->setText(path);
    });
    connect(&m_model, &TargetModel::changed, this, &TargetPage::refresh);
    refresh();
}

TargetPage::~TargetPage() = default;

QWidget* TargetPage::startsAt() const
{
    QAbstractButton* chosen = m_kinds.checkedButton();
    return chosen ? static_cast<QWidget*>(chosen) : m_ui->pathEdit;
}

void TargetPage::initializePage() { m_model.prepare(); }

bool TargetPage::isComplete() const { return m_model.isComplete(); }

void TargetPage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void TargetPage::browse()
{
    m_desktop.chooseFolder(this, tr("Choose the folder in which the new store is created"),
        QFileInfo(m_model.path()).path(), [this](const QString& folder) {
            const QString name = QFileInfo(m_model.path()).fileName();
            if (!folder.isEmpty())
                m_model.setPath(QDir(folder).filePath(name));
        });
}

void TargetPage::fillChoices()
{
    for (QLayout* layout : { m_ui->choicesLayout, m_ui->moreLayout })
        while (QLayoutItem* item = layout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    for (const TargetChoice& choice : m_model.choices())
        addChoice(choice);
    m_ui->moreButton->setVisible(m_ui->moreLayout->count() > 0);
    const bool chosenIsHidden
        = std::any_of(m_model.choices().begin(), m_model.choices().end(), [this](const TargetChoice& choice) {
              return choice.storeId == m_model.storeId() && !choice.isSensible;
          });
    m_ui->moreButton->setChecked(chosenIsHidden);
    orderTabs();
}

void TargetPage::addChoice(const TargetChoice& choice)
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* kind = new QRadioButton(QString(choice.name).replace(QLatin1Char('&'), QStringLiteral("&&")), box);
    kind->setObjectName(QStringLiteral("kind_") + choice.storeId);
    kind->setProperty("store", choice.storeId);
    kind->setChecked(choice.storeId == m_model.storeId());
    kind->setEnabled(!choice.isRefused);
    m_kinds.addButton(kind);
    layout->addWidget(kind);
    const QString more = choice.isRefused ? choice.reason + QLatin1Char(' ') + choice.nextStep : choice.label;
    kind->setAccessibleDescription(more);
    if (!more.trimmed().isEmpty()) {
        auto* label = new QLabel(more, box);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setIndent(fontMetrics().height() * 3 / 2);
        layout->addWidget(label);
    }
    (choice.isSensible ? m_ui->choicesLayout : m_ui->moreLayout)->addWidget(box);
}

// A kind behind a server has a form of its own in place of the path.
void TargetPage::showServer()
{
    ServerModel* server = m_model.server();
    if (server == m_shownServer)
        return;
    delete m_serverForm;
    m_shownServer = server;
    m_serverForm = server ? new ServerForm(*server, this) : nullptr;
    if (m_serverForm)
        m_ui->serverLayout->addWidget(m_serverForm);
    for (QWidget* part : { static_cast<QWidget*>(m_ui->pathLabel), static_cast<QWidget*>(m_ui->pathEdit),
             static_cast<QWidget*>(m_ui->browseButton) })
        part->setVisible(!server);
    orderTabs();
}

void TargetPage::refresh()
{
    showServer();
    m_ui->existingCard->setVisible(m_model.state() == TargetModel::State::Occupied);
    m_ui->existingCard->setTone(Tone::Caution);
    m_ui->existingCard->setHeading(m_model.existingHeadline());
    m_ui->existingCard->setFacts(m_model.existing());
    m_ui->addingBox->setVisible(m_model.mayAdd());
    m_ui->addingLabel->setVisible(m_model.mayAdd());
    m_ui->addingBox->setCurrentIndex(!m_model.adding() ? 0 : *m_model.adding() == OnConflict::Skip ? 1 : 2);
    m_ui->suggestButton->setVisible(!m_model.server() && !m_model.storeId().isEmpty()
        && m_model.path() != m_model.suggestedPath(m_model.storeId()));
    m_ui->promiseLabel->setText(m_model.promise());
    m_ui->hintLabel->setText(m_model.whyNot());
    m_ui->hintLabel->setVisible(!m_model.whyNot().isEmpty());
    Q_EMIT completeChanged();
}

} // namespace transload
