#include "gui/pages/RestorePage.h"

#include "gui/models/MoveSession.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/Symbol.h"
#include "gui/widgets/ToneSymbols.h"
#include "ui_RestorePage.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace transload {

RestorePage::RestorePage(MoveSession& session, Desktop& desktop, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::RestorePage>()), m_session(session), m_desktop(desktop)
{
    m_ui->setupUi(this);
    makeHeading(m_ui->damagedTitle, 1.1);
    BackupsModel& model = m_session.backups();
    prepareTable();
    m_ui->nearEdit->setDateTime(QDateTime::currentDateTime());
    connect(m_ui->folderCombo, &QComboBox::editTextChanged, &model, &BackupsModel::setFolder);
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this, &model] {
        m_desktop.chooseFolder(
            this, tr("Choose the folder with the backups"), model.folder(), [&model](const QString& folder) {
                if (!folder.isEmpty())
                    model.setFolder(folder);
            });
    });
    connect(m_ui->nearEdit, &QDateTimeEdit::dateTimeChanged, this,
        [this, &model](const QDateTime& moment) { select(model.closestTo(moment)); });
    connect(
        m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RestorePage::showBackup);
    connect(m_ui->table, &QTableView::activated, this, [this] {
        if (isComplete())
            wizard()->next();
    });
    connect(m_ui->stopButton, &QPushButton::clicked, &model, &BackupsModel::stop);
    connect(m_ui->problemPanel, &MessagePanel::actionChosen, &model, &BackupsModel::load);
    connect(&model, &BackupsModel::changed, this, &RestorePage::refresh);
    translate();
}

RestorePage::~RestorePage() = default;

void RestorePage::prepareTable()
{
    m_shown = std::make_unique<ToneSymbols>(
        *m_ui->table, BackupsModel::Proven, BackupsModel::ToneRole, BackupsModel::SortRole);
    m_shown->setSourceModel(&m_session.backups());
    m_ui->table->setModel(m_shown.get());
    m_ui->table->sortByColumn(BackupsModel::Created, Qt::DescendingOrder);
    m_ui->table->verticalHeader()->hide();
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(BackupsModel::Origin, QHeaderView::Stretch);
    header->setHighlightSections(false);
}

QWidget* RestorePage::startsAt() const
{
    return m_session.backups().folder().isEmpty() ? static_cast<QWidget*>(m_ui->folderCombo) : m_ui->table;
}

void RestorePage::initializePage()
{
    fillFolders();
    m_session.backups().load();
}

void RestorePage::cleanupPage() { m_session.backups().stop(); }

bool RestorePage::isComplete() const
{
    return m_session.backups().state() == BackupsModel::State::Ready && currentBackup() >= 0;
}

bool RestorePage::validatePage()
{
    const BackupManifest* backup = m_session.backups().backup(currentBackup());
    if (!backup)
        return false;
    m_session.backups().remember();
    m_session.restore().setBackup(*backup);
    return true;
}

void RestorePage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->nearEdit->setLocale(QLocale());
    m_ui->nearEdit->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_ui->problemPanel->setAction(tr("Look a&gain"));
    refresh();
}

void RestorePage::fillFolders()
{
    const QSignalBlocker quiet(m_ui->folderCombo);
    m_ui->folderCombo->clear();
    m_ui->folderCombo->addItems(m_session.backups().recentFolders());
    m_ui->folderCombo->setEditText(m_session.backups().folder());
}

int RestorePage::currentBackup() const
{
    const QModelIndex index = m_shown->mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void RestorePage::select(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_shown->mapFromSource(m_session.backups().index(row, BackupsModel::Created));
    m_ui->table->setCurrentIndex(index);
    m_ui->table->scrollTo(index);
}

void RestorePage::showBackup()
{
    const BackupsModel& model = m_session.backups();
    const int row = currentBackup();
    if (const BackupManifest* backup = model.backup(row))
        m_chosen = backup->checksum;
    m_ui->detailsCard->setVisible(row >= 0);
    m_ui->detailsCard->setTone(model.tone(row));
    m_ui->detailsCard->setHeading(model.badge(row));
    m_ui->detailsCard->setFacts(model.facts(row));
    Q_EMIT completeChanged();
}

void RestorePage::refresh()
{
    const BackupsModel& model = m_session.backups();
    const bool isLoading = model.state() == BackupsModel::State::Loading;
    const bool hadFocus = m_ui->stopButton->hasFocus();
    if (m_ui->folderCombo->currentText() != model.folder()) {
        const QSignalBlocker quiet(m_ui->folderCombo);
        m_ui->folderCombo->setEditText(model.folder());
    }
    m_ui->loadingBar->setVisible(isLoading);
    m_ui->stopButton->setVisible(isLoading);
    m_ui->summaryLabel->setText(model.summary());
    m_ui->summaryLabel->setVisible(!model.summary().isEmpty());
    m_ui->nearEdit->setEnabled(model.rowCount() > 0);
    m_ui->problemPanel->setMessage(model.problem());
    m_ui->damagedTitle->setVisible(!model.damaged().empty());
    m_ui->damagedList->setFindings(model.damaged());
    if (model.rowCount() > 0 && !m_ui->table->currentIndex().isValid())
        select(std::max(0, model.rowOf(m_chosen)));
    showBackup();
    orderTabs();
    if (hadFocus && !isLoading)
        startsAt()->setFocus();
}

} // namespace transload
