#include "gui/pages/RecordsPanel.h"

#include "gui/models/RecordsModel.h"
#include "gui/widgets/MessagePanel.h"
#include "ui_RecordsPanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace transload {

namespace {

constexpr int kTableLines = 6;
constexpr int kDetailLines = 4;
constexpr int kKeysLetters = 20; // the details show all of them

template <typename Rule> void select(QComboBox& combo, Rule rule)
{
    const QSignalBlocker quiet(combo);
    combo.setCurrentIndex(combo.findData(int(rule)));
}

} // namespace

RecordsPanel::RecordsPanel(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::RecordsPanel>())
{
    m_ui->setupUi(this);
    const int line = fontMetrics().height();
    m_ui->foundTable->setFixedHeight(line * (kTableLines + 2));
    m_ui->detailsText->setFixedHeight(line * (kDetailLines + 1));
    m_ui->foundTable->verticalHeader()->hide();
    m_ui->foundTable->horizontalHeader()->setHighlightSections(false);
    for (QComboBox* combo : { m_ui->valuesCombo, m_ui->keysCombo, m_ui->referencesCombo }) {
        connect(combo, &QComboBox::activated, this, &RecordsPanel::choose);
        combo->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        combo->installEventFilter(this);
    }
}

RecordsPanel::~RecordsPanel() = default;

void RecordsPanel::setModel(RecordsModel& model)
{
    m_model = &model;
    m_ui->foundTable->setModel(m_model);
    m_ui->foundTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->foundTable->horizontalHeader()->setSectionResizeMode(RecordsModel::Why, QHeaderView::Stretch);
    m_ui->foundTable->horizontalHeader()->setSectionResizeMode(RecordsModel::Keys, QHeaderView::Interactive);
    m_ui->foundTable->setColumnWidth(RecordsModel::Keys, fontMetrics().averageCharWidth() * kKeysLetters);
    connect(m_ui->foundTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RecordsPanel::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_ui->foundTable->setCurrentIndex(m_model->index(0, 0));
        showDetails();
    });
    connect(m_model, &RecordsModel::changed, this, &RecordsPanel::refresh);
    translate();
}

void RecordsPanel::translate()
{
    m_ui->retranslateUi(this);
    fillChoices();
    refresh();
    showDetails();
}

// Whoever scrolls the page over a box means the page, not another choice.
bool RecordsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void RecordsPanel::setEffect(const Findings& findings)
{
    QStringList lines;
    QString place; // of what is kept aside: the same for all
    for (const Finding& finding : findings) {
        lines << finding.message;
        if (finding.id == QLatin1String("records.keptAside") || finding.id == QLatin1String("records.chosen"))
            place = finding.reason;
    }
    if (!place.isEmpty())
        lines << place;
    const QString text = lines.join(QLatin1Char('\n'));
    m_ui->effectLabel->setVisible(!text.isEmpty());
    if (text == m_ui->effectLabel->text())
        return;
    m_ui->effectLabel->setText(text);
    announce(m_ui->effectLabel);
}

void RecordsPanel::fillChoices()
{
    const QString stop = tr("Stop the move");
    const QString keep = tr("Keep them aside, in a file");
    for (QComboBox* combo : { m_ui->valuesCombo, m_ui->keysCombo }) {
        combo->clear();
        combo->addItem(stop, int(BadRecords::Stop));
        combo->addItem(keep, int(BadRecords::Quarantine));
    }
    m_ui->referencesCombo->clear();
    m_ui->referencesCombo->addItem(tr("Stop where the target refuses them"), int(Orphans::Stop));
    m_ui->referencesCombo->addItem(keep, int(Orphans::Quarantine));
    m_ui->referencesCombo->addItem(tr("Move them with that field emptied"), int(Orphans::SetNull));
}

void RecordsPanel::refresh()
{
    m_ui->sentenceLabel->setText(m_model->sentence());
    for (QWidget* each :
        std::initializer_list<QWidget*> { m_ui->foundLabel, m_ui->foundTable, m_ui->detailsText })
        each->setVisible(m_model->hasFound());
    const RecordRules& rules = m_model->rules();
    select(*m_ui->valuesCombo, rules.bad);
    select(*m_ui->keysCombo, rules.duplicates);
    select(*m_ui->referencesCombo, rules.orphans);
}

void RecordsPanel::choose()
{
    m_model->setRules({ BadRecords(m_ui->valuesCombo->currentData().toInt()),
        BadRecords(m_ui->keysCombo->currentData().toInt()),
        Orphans(m_ui->referencesCombo->currentData().toInt()) });
}

void RecordsPanel::showDetails()
{
    m_ui->detailsText->setPlainText(m_model->details(m_ui->foundTable->currentIndex().row()));
}

} // namespace transload
