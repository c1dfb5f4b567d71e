#include "gui/pages/WhatPage.h"

#include "gui/models/MoveSession.h"
#include "ui_WhatPage.h"

#include <QHeaderView>

namespace transload {

namespace {

constexpr int kTypingPauseMs = 300; // a plan for every letter of a name would be of no use

} // namespace

WhatPage::WhatPage(MoveSession& session, QWidget* parent)
    : MovePage(parent), m_ui(std::make_unique<Ui::WhatPage>()), m_session(session)
{
    m_ui->setupUi(this);
    m_filter.setSourceModel(&m_session.what());
    m_filter.setFilterKeyColumn(WhatModel::Name);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->table->setModel(&m_filter);
    m_ui->table->verticalHeader()->hide();
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->setSectionResizeMode(WhatModel::Name, QHeaderView::Stretch);
    m_ui->table->horizontalHeader()->setHighlightSections(false);
    m_ui->fieldsPanel->setSession(m_session);
    m_ui->fieldsPanel->hide();
    connect(
        m_ui->filterEdit, &QLineEdit::textChanged, &m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { m_session.what().setAllChosen(true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { m_session.what().setAllChosen(false); });
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &WhatPage::showDetails);
    connect(&m_session.what(), &WhatModel::choiceChanged, this, &WhatPage::refresh);
    connect(&m_session.plan(), &PlanModel::changed, this, &WhatPage::refresh);
    m_replan.setSingleShot(true);
    m_replan.setInterval(kTypingPauseMs);
    connect(&m_session.choices(), &ChoicesModel::changed, &m_replan, qOverload<>(&QTimer::start));
    connect(&m_replan, &QTimer::timeout, &m_session, &MoveSession::planEverything);
    refresh();
}

WhatPage::~WhatPage() = default;

QWidget* WhatPage::startsAt() const
{
    return m_ui->detailsButton->isChecked() ? m_ui->fieldsPanel->startsAt() : m_ui->table;
}

void WhatPage::initializePage()
{
    m_session.planEverything();
    if (!m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_filter.index(0, WhatModel::Name));
}

// What is chosen later plans for itself.
void WhatPage::cleanupPage()
{
    m_replan.stop();
    m_session.survey().stop();
}

bool WhatPage::validatePage()
{
    cleanupPage();
    return true;
}

bool WhatPage::isComplete() const
{
    return m_session.what().isComplete() && m_session.plan().state() != PlanModel::State::Failed;
}

void WhatPage::translate()
{
    m_ui->retranslateUi(this);
    m_ui->fieldsPanel->translate();
    refresh();
}

void WhatPage::showDetails(bool shown)
{
    m_ui->listPanel->setVisible(!shown);
    m_ui->fieldsPanel->setVisible(shown);
    const QModelIndex current = m_filter.mapToSource(m_ui->table->currentIndex());
    if (shown)
        m_ui->fieldsPanel->showCollection(current.isValid() ? current.row() : -1);
    else
        m_session.survey().stop();
    startsAt()->setFocus();
    refresh();
}

void WhatPage::refresh()
{
    const bool hasDetails = m_ui->detailsButton->isChecked();
    const QModelIndex current = m_ui->table->currentIndex();
    m_ui->summaryLabel->setText(hasDetails && current.isValid()
            ? tr("Details of “%1”").arg(current.siblingAtColumn(WhatModel::Name).data().toString())
            : m_session.what().summary());
    m_ui->problemPanel->setMessage(m_session.plan().problem());
    const QString hint
        = !m_session.what().whyNot().isEmpty() ? m_session.what().whyNot() : m_session.obstacleToChoices();
    m_ui->hintLabel->setText(hint);
    m_ui->hintLabel->setVisible(!hint.isEmpty());
    if (hasDetails)
        m_ui->fieldsPanel->refresh();
    Q_EMIT completeChanged();
}

} // namespace transload
