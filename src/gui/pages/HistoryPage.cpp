#include "gui/pages/HistoryPage.h"

#include "gui/MigrationWizard.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/ToneSymbols.h"
#include "ui_HistoryPage.h"

#include <QHeaderView>

namespace transload {

HistoryPage::HistoryPage(HistoryModel& model, Desktop& desktop, QWidget* parent)
    : MovePage(parent),
      m_ui(std::make_unique<Ui::HistoryPage>()),
      m_model(model),
      m_desktop(desktop),
      m_next(
          MigrationWizard::Start) // not -1: QWizard would take this for the last page, which has no way back
{
    m_ui->setupUi(this);
    m_shown = std::make_unique<ToneSymbols>(
        *m_ui->table, HistoryModel::Outcome, HistoryModel::ToneRole, HistoryModel::SortRole);
    m_shown->setSourceModel(&m_model);
    m_ui->table->setModel(m_shown.get());
    m_ui->table->sortByColumn(HistoryModel::Started, Qt::DescendingOrder);
    m_ui->table->verticalHeader()->hide();
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HistoryModel::From, QHeaderView::Stretch);
    header->setSectionResizeMode(HistoryModel::To, QHeaderView::Stretch);
    header->setHighlightSections(false);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_shown.get(),
        &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::showRun);
    connect(m_shown.get(), &QAbstractItemModel::rowsRemoved, this, &HistoryPage::showRun);
    connect(m_ui->table, &QTableView::activated, this, &HistoryPage::openReport);
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &HistoryPage::showRun);
    connect(m_ui->reportButton, &QPushButton::clicked, this, &HistoryPage::openReport);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &HistoryPage::undoRun);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &HistoryPage::forgetRun);
    connect(m_ui->problemPanel, &MessagePanel::actionChosen, &m_model, &HistoryModel::load);
    connect(&m_model, &HistoryModel::changed, this, &HistoryPage::refresh);
    translate();
}

HistoryPage::~HistoryPage() = default;

QWidget* HistoryPage::startsAt() const { return m_ui->table; }

void HistoryPage::initializePage() { m_model.load(); }

void HistoryPage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->problemPanel->setAction(tr("&Try again"));
    refresh();
}

int HistoryPage::currentRun() const
{
    const QModelIndex index = m_shown->mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void HistoryPage::openReport()
{
    if (const QString file = m_model.reportFile(currentRun()); !file.isEmpty())
        m_desktop.open(file);
}

void HistoryPage::undoRun()
{
    const QString run = m_model.runToUndo(currentRun());
    if (run.isEmpty())
        return;
    Q_EMIT undoWanted(run);
    m_next = MigrationWizard::Undo;
    wizard()->next();
    m_next = MigrationWizard::Start;
}

void HistoryPage::forgetRun()
{
    const QString run = m_model.runId(currentRun());
    if (run.isEmpty())
        return;
    m_desktop.confirm(this, tr("Delete this entry of the history?"),
        m_model.whatForgettingMeans(currentRun()), tr("&Delete the entry"), tr("&Keep it"),
        [this, run](bool agreed) {
            // The list may have been read anew while the question stood there.
            if (agreed && m_model.runId(currentRun()) == run)
                m_model.forget(currentRun());
        });
}

void HistoryPage::showRun()
{
    const int run = currentRun();
    m_ui->detailsButton->setEnabled(run >= 0);
    m_ui->undoButton->setEnabled(!m_model.runToUndo(run).isEmpty());
    m_ui->forgetButton->setEnabled(run >= 0);
    m_ui->reportButton->setEnabled(!m_model.reportFile(run).isEmpty());
    m_ui->detailsCard->setVisible(run >= 0 && m_ui->detailsButton->isChecked());
    m_ui->detailsCard->setTone(m_model.tone(run));
    m_ui->detailsCard->setHeading(m_model.outcome(run));
    m_ui->detailsCard->setFacts(m_model.facts(run));
}

void HistoryPage::refresh()
{
    const bool hasRuns = m_model.rowCount() > 0;
    m_ui->summaryLabel->setText(m_model.summary());
    m_ui->problemPanel->setMessage(m_model.problem());
    if (hasRuns && !m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_shown->index(0, HistoryModel::Started));
    showRun();
}

} // namespace transload
