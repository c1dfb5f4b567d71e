#include "gui/pages/FieldsPanel.h"

#include "engine/Decisions.h"
#include "gui/models/MoveSession.h"
#include "ui_FieldsPanel.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <iterator>

namespace transload {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kDetailLines = 6;

// The choices of conflictCombo, in their order.
constexpr std::optional<OnConflict> kConflicts[]
    = { std::nullopt, OnConflict::Skip, OnConflict::Overwrite, OnConflict::Fail };

// While somebody types, the text is theirs.
void setUnlessTyped(QLineEdit& edit, const QString& text)
{
    if (!edit.hasFocus() && edit.text() != text)
        edit.setText(text);
}

} // namespace

FieldsPanel::FieldsPanel(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::FieldsPanel>())
{
    m_ui->setupUi(this);
    m_ui->progressBar->setRange(0, kProgressSteps);
    m_ui->detailsText->setMaximumHeight(fontMetrics().height() * kDetailLines);
    m_ui->fieldsTable->verticalHeader()->hide();
    m_ui->fieldsTable->horizontalHeader()->setHighlightSections(false);
    m_ui->fieldsTable->horizontalHeader()->setStretchLastSection(true);
}

FieldsPanel::~FieldsPanel() = default;

void FieldsPanel::setSession(MoveSession& session)
{
    m_session = &session;
    m_fields = std::make_unique<FieldsModel>(session.choices(), session.survey());
    m_ui->fieldsTable->setModel(m_fields.get());
    connect(m_ui->collectionNameEdit, &QLineEdit::textEdited, m_fields.get(),
        [this](const QString& name) { m_fields->setTargetName(name); });
    connect(m_ui->fieldNameEdit, &QLineEdit::textEdited, m_fields.get(), [this](const QString& name) {
        m_fields->setTargetName(m_ui->fieldsTable->currentIndex().row(), name);
    });
    connect(m_ui->valuesCombo, &QComboBox::activated, this, &FieldsPanel::choose);
    connect(m_ui->conflictCombo, &QComboBox::activated, this, [this](int choice) {
        m_session->choices().setConflict(m_fields->collection().name, kConflicts[choice]);
    });
    connect(m_ui->lookButton, &QPushButton::clicked, this, &FieldsPanel::lookOrStop);
    connect(m_ui->fieldsTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &FieldsPanel::showField);
    connect(&session.survey(), &SurveyModel::changed, this, [this] {
        refresh();
        if (m_session->survey().state() == SurveyModel::State::Known)
            m_ui->fieldsTable->resizeColumnsToContents();
    });
    connect(&session.survey(), &SurveyModel::progressed, this, &FieldsPanel::showProgress);
}

QWidget* FieldsPanel::startsAt() const { return m_ui->fieldsTable; }

void FieldsPanel::showCollection(int row)
{
    m_row = row;
    refresh();
    if (canLook())
        m_session->survey().look(*m_session->source().detection(), m_fields->collection());
    else
        m_session->survey().clear();
    m_ui->fieldsTable->setCurrentIndex(m_fields->index(0, 0));
    m_ui->fieldsTable->resizeColumnsToContents();
    showField();
}

bool FieldsPanel::canLook() const
{
    return m_row >= 0 && m_session->source().detection() && !m_fields->isFixed()
        && !m_fields->collection().isKeyValue;
}

void FieldsPanel::refresh()
{
    const DetectedCollection* shown = m_session ? m_session->what().collection(m_row) : nullptr;
    setEnabled(shown != nullptr);
    if (!shown)
        return;
    const bool isFixed = movesWordForWord(shown->schema, m_session->target().storeId());
    m_fields->show(shown->schema, m_session->what().target(m_row), isFixed);
    setUnlessTyped(*m_ui->collectionNameEdit, m_fields->targetName());
    m_ui->collectionNameEdit->setEnabled(!isFixed);
    showConflict();
    showProgress();
    showField();
}

void FieldsPanel::showConflict()
{
    const bool isAdding = m_session->target().adding().has_value();
    m_ui->conflictLabel->setVisible(isAdding);
    m_ui->conflictCombo->setVisible(isAdding);
    const auto chosen = m_session->choices().conflict(m_fields->collection().name);
    const auto* place = std::find(std::begin(kConflicts), std::end(kConflicts), chosen);
    m_ui->conflictCombo->setCurrentIndex(int(place - std::begin(kConflicts)));
}

void FieldsPanel::showField()
{
    const int row = m_ui->fieldsTable->currentIndex().row();
    const bool isField = row >= 0 && row < m_fields->rowCount();
    const bool mayChange = isField && !m_fields->isFixed() && !m_fields->collection().isKeyValue;
    m_ui->fieldNameEdit->setEnabled(mayChange);
    m_ui->valuesCombo->setEnabled(mayChange);
    if (isField)
        setUnlessTyped(*m_ui->fieldNameEdit, m_fields->targetName(row));
    const QSignalBlocker quiet(m_ui->valuesCombo);
    m_ui->valuesCombo->clear();
    for (const FieldOption& option : m_fields->options(row))
        m_ui->valuesCombo->addItem(option.text);
    m_ui->valuesCombo->setCurrentIndex(m_fields->chosenOption(row));
    if (const QString why = m_fields->why(row); why != m_ui->detailsText->toPlainText())
        m_ui->detailsText->setPlainText(why);
}

void FieldsPanel::showProgress()
{
    const SurveyModel& survey = m_session->survey();
    const bool isLooking = survey.state() == SurveyModel::State::Looking;
    m_ui->surveyLabel->setText(survey.sentence());
    m_ui->progressBar->setVisible(isLooking);
    m_ui->progressBar->setValue(int(survey.fraction() * kProgressSteps));
    m_ui->lookButton->setText(isLooking ? tr("&Stop looking") : tr("&Look at all values"));
    m_ui->lookButton->setVisible(canLook() && survey.state() != SurveyModel::State::Known
        && survey.state() != SurveyModel::State::None);
}

void FieldsPanel::choose(int option)
{
    const int row = m_ui->fieldsTable->currentIndex().row();
    const std::vector<FieldOption> options = m_fields->options(row);
    if (option >= 0 && std::size_t(option) < options.size())
        m_fields->choose(row, options[std::size_t(option)]);
}

void FieldsPanel::lookOrStop()
{
    if (m_session->survey().state() == SurveyModel::State::Looking)
        m_session->survey().stop();
    else if (canLook())
        m_session->survey().look(*m_session->source().detection(), m_fields->collection());
}

void FieldsPanel::translate()
{
    m_ui->retranslateUi(this);
    if (m_session)
        m_session->survey().translate();
    refresh();
}

} // namespace transload
