#include "gui/pages/WhatPage.h"

#include "gui/models/MoveSession.h"
#include "ui_WhatPage.h"

#include <QFontDatabase>
#include <QHeaderView>

namespace transload {

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
    m_ui->detailsText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->detailsText->setMaximumHeight(fontMetrics().height() * 9);
    m_ui->detailsText->hide();
    connect(
        m_ui->filterEdit, &QLineEdit::textChanged, &m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { m_session.what().setAllChosen(true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { m_session.what().setAllChosen(false); });
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsText, &QWidget::setVisible);
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &WhatPage::showDetails);
    connect(
        m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhatPage::showDetails);
    connect(&m_session.what(), &WhatModel::choiceChanged, this, &WhatPage::refresh);
    connect(&m_session.plan(), &PlanModel::changed, this, &WhatPage::refresh);
    refresh();
}

WhatPage::~WhatPage() = default;

QWidget* WhatPage::startsAt() const { return m_ui->table; }

void WhatPage::initializePage()
{
    m_session.planEverything();
    if (!m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_filter.index(0, WhatModel::Name));
}

bool WhatPage::isComplete() const
{
    return m_session.what().isComplete() && m_session.plan().state() != PlanModel::State::Failed;
}

void WhatPage::translate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void WhatPage::showDetails()
{
    if (!m_ui->detailsButton->isChecked())
        return;
    const QModelIndex shown = m_filter.mapToSource(m_ui->table->currentIndex());
    const QString text = m_session.what().details(shown.isValid() ? shown.row() : -1);
    if (text != m_ui->detailsText->toPlainText())
        m_ui->detailsText->setPlainText(text);
}

void WhatPage::refresh()
{
    m_ui->summaryLabel->setText(m_session.what().summary());
    m_ui->problemPanel->setMessage(m_session.plan().problem());
    m_ui->hintLabel->setText(m_session.what().whyNot());
    m_ui->hintLabel->setVisible(!m_session.what().whyNot().isEmpty());
    showDetails();
    Q_EMIT completeChanged();
}

} // namespace transload
