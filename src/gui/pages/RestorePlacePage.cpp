#include "gui/pages/RestorePlacePage.h"

#include "gui/models/RestoreModel.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/ServerForm.h"
#include "gui/widgets/Symbol.h"
#include "ui_RestorePlacePage.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalBlocker>

namespace transload {

RestorePlacePage::RestorePlacePage(RestoreModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::RestorePlacePage>()), m_model(model), m_desktop(desktop)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->modeLabel, 1.1);
    makeHeading(m_ui->placeLabel, 1.1);
    m_modes.addButton(m_ui->restoreRadio);
    m_modes.addButton(m_ui->rehearseRadio);
    m_places.addButton(m_ui->homeRadio);
    m_places.addButton(m_ui->elseRadio);
    connect(m_ui->rehearseRadio, &QRadioButton::toggled, &m_model, &RestoreModel::setRehearsal);
    connect(m_ui->homeRadio, &QRadioButton::toggled, &m_model, &RestoreModel::setGoesHome);
    connect(m_ui->kindCombo, &QComboBox::activated, this,
        [this](int index) { m_model.setStore(m_ui->kindCombo->itemData(index).toString()); });
    connect(m_ui->pathEdit, &QLineEdit::textEdited, &m_model, &RestoreModel::setPath);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &RestorePlacePage::browse);
    connect(m_ui->saveEdit, &QLineEdit::textEdited, &m_model, &RestoreModel::setSaveFolder);
    connect(m_ui->saveBrowseButton, &QPushButton::clicked, this, [this] {
        m_desktop.chooseFolder(this, tr("Choose the folder for the backup"), m_model.saveFolder(),
            [this](const QString& folder) {
                if (!folder.isEmpty())
                    m_model.setSaveFolder(folder);
            });
    });
    connect(&m_model, &RestoreModel::changed, this, &RestorePlacePage::refresh);
    translate();
}

RestorePlacePage::~RestorePlacePage() = default;

QWidget* RestorePlacePage::startsAt() const
{
    return m_model.isRehearsal() ? m_ui->rehearseRadio : m_ui->restoreRadio;
}

bool RestorePlacePage::isComplete() const { return m_model.hasPlace(); }

void RestorePlacePage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void RestorePlacePage::browse()
{
    const QFileInfo place(m_model.path());
    m_desktop.chooseFolder(this, tr("Choose the folder in which the data is put"), place.path(),
        [this, name = place.fileName()](const QString& folder) {
            if (!folder.isEmpty())
                m_model.setPath(QDir(folder).filePath(name));
        });
}

void RestorePlacePage::showElsewhere()
{
    const QSignalBlocker quiet(m_ui->kindCombo);
    m_ui->kindCombo->clear();
    for (const RestoreKind& kind : m_model.kinds())
        m_ui->kindCombo->addItem(kind.name, kind.storeId);
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(m_model.storeId()));
    const bool isElsewhere = !m_model.goesHome();
    m_ui->kindLabel->setVisible(isElsewhere);
    m_ui->kindCombo->setVisible(isElsewhere);
    for (QWidget* part : { static_cast<QWidget*>(m_ui->pathLabel), static_cast<QWidget*>(m_ui->pathEdit),
             static_cast<QWidget*>(m_ui->browseButton) })
        part->setVisible(isElsewhere && !m_model.server());
    if (m_ui->pathEdit->text() != m_model.path())
        m_ui->pathEdit->setText(m_model.path());
}

void RestorePlacePage::showServer()
{
    ServerModel* server = m_model.server();
    if (server == m_shownServer)
        return;
    delete m_serverForm;
    m_shownServer = server;
    m_serverForm = server ? new ServerForm(*server, this) : nullptr;
    if (m_serverForm)
        m_ui->serverLayout->addWidget(m_serverForm);
}

void RestorePlacePage::showSaveFolder()
{
    if (m_ui->saveEdit->text() != m_model.saveFolder())
        m_ui->saveEdit->setText(m_model.saveFolder());
    for (QWidget* part : { static_cast<QWidget*>(m_ui->saveLabel), static_cast<QWidget*>(m_ui->saveEdit),
             static_cast<QWidget*>(m_ui->saveBrowseButton) })
        part->setVisible(m_model.mayReplace());
}

void RestorePlacePage::refresh()
{
    {
        const QSignalBlocker quietModes(m_ui->rehearseRadio);
        const QSignalBlocker quietPlaces(m_ui->homeRadio);
        (m_model.isRehearsal() ? m_ui->rehearseRadio : m_ui->restoreRadio)->setChecked(true);
        (m_model.goesHome() ? m_ui->homeRadio : m_ui->elseRadio)->setChecked(true);
    }
    m_ui->homeRadio->setEnabled(m_model.hasOrigin());
    m_ui->homeRadio->setAccessibleDescription(m_model.originText());
    m_ui->originLabel->setText(m_model.originText());
    showServer();
    showElsewhere();
    showSaveFolder();
    m_ui->hintLabel->setText(m_model.whyNoPlace());
    m_ui->hintLabel->setVisible(!m_model.whyNoPlace().isEmpty());
    orderTabs();
    Q_EMIT completeChanged();
}

} // namespace transload
