#include "gui/MigrationWizard.h"

#include "gui/models/MoveSession.h"
#include "gui/pages/BackupPage.h"
#include "gui/pages/CheckPage.h"
#include "gui/pages/ContinuePage.h"
#include "gui/pages/HistoryPage.h"
#include "gui/pages/MovingPage.h"
#include "gui/pages/ResultPage.h"
#include "gui/pages/SamplePage.h"
#include "gui/pages/SourcePage.h"
#include "gui/pages/StartPage.h"
#include "gui/pages/TargetPage.h"
#include "gui/pages/WhatPage.h"
#include "gui/widgets/Desktop.h"
#include "gui/widgets/StepList.h"

#include <QEvent>

namespace transload {

MigrationWizard::MigrationWizard(
    MoveSession& session, Language& language, Preferences& preferences, Desktop& desktop, QWidget* parent)
    : QWizard(parent), m_session(session), m_desktop(desktop), m_steps(new StepList(this))
{
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoBackButtonOnLastPage
        | QWizard::NoCancelButtonOnLastPage);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setWindowFlag(Qt::WindowMinMaxButtonsHint, true);
    setSideWidget(m_steps);
    addPages(language, preferences, desktop);
    connect(this, &QWizard::currentIdChanged, this, &MigrationWizard::arrange);
    connect(this, &QWizard::customButtonClicked, this, &QWizard::restart);
    connect(&m_session, &MoveSession::idle, this, [this] {
        if (m_closesAtEnd && !m_session.isBusy())
            QWizard::reject();
    });
    translate();
}

void MigrationWizard::addPages(Language& language, Preferences& preferences, Desktop& desktop)
{
    setPage(Start, new StartPage(language, preferences, m_session.unfinished(), this));
    setPage(Source, new SourcePage(m_session.source(), desktop, this));
    setPage(Target, new TargetPage(m_session.target(), desktop, this));
    setPage(What, new WhatPage(m_session, this));
    setPage(Backup, new BackupPage(m_session, desktop, this));
    setPage(Check, new CheckPage(m_session, this));
    auto* moving = new MovingPage(m_session, this);
    setPage(Moving, moving);
    connect(moving, &MovingPage::stopWanted, this, [this] { askToStop(false); });
    setPage(Result, new ResultPage(m_session.result(), desktop, this));
    setPage(History, new HistoryPage(m_session.history(), desktop, this));
    setPage(Continue, new ContinuePage(m_session, this));
    setPage(Sample, new SamplePage(m_session.sample(), desktop, this));
}

void MigrationWizard::arrange(int page)
{
    if (page < 0)
        return;
    m_steps->setCurrent(page > Result ? Start : page); // the pages aside belong to the first step
    switch (page) {
    case Start:
        setButtonLayout({ QWizard::Stretch, QWizard::CancelButton });
        break;
    case History:
    case Continue:
        setButtonLayout({ QWizard::Stretch, QWizard::BackButton, QWizard::CancelButton });
        break;
    case Moving:
        setButtonLayout({ QWizard::Stretch });
        break;
    case Result:
        setButtonLayout({ QWizard::CustomButton1, QWizard::Stretch, QWizard::FinishButton });
        break;
    default:
        setButtonLayout({ QWizard::Stretch, QWizard::BackButton, QWizard::NextButton, QWizard::CommitButton,
            QWizard::CancelButton });
    }
    if (const auto* shown = qobject_cast<MovePage*>(currentPage()))
        shown->startsAt()->setFocus();
}

void MigrationWizard::translate()
{
    setWindowTitle(tr("Transload"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Close"));
    setButtonText(QWizard::CustomButton1, tr("Start &again"));
    m_steps->setAccessibleDescription(tr("The steps of this move"));
    m_steps->setSteps({ tr("Start"), tr("Source"), tr("Target"), tr("Collections"), tr("Backup"), tr("Check"),
        tr("Move"), tr("Result") });
}

void MigrationWizard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWizard::changeEvent(event);
}

void MigrationWizard::askToStop(bool closeToo)
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_desktop.confirm(this, tr("Stop the move?"),
        tr("It stops after the current batch. The original is unchanged and nothing is left at the target; a "
           "backup "
           "that is complete stays."),
        tr("&Stop the move"), tr("&Go on"), [this, closeToo](bool agreed) {
            m_isAsking = false;
            if (!agreed || !m_session.isBusy())
                return; // when it ended meanwhile, its result is worth reading
            m_closesAtEnd = closeToo;
            m_session.stop();
        });
}

void MigrationWizard::stopAndClose()
{
    if (!m_session.isBusy()) {
        QWizard::reject();
        return;
    }
    m_closesAtEnd = true;
    m_session.stop();
}

void MigrationWizard::reject()
{
    if (m_closesAtEnd && m_session.isBusy())
        return;
    if (m_session.moving().isRunning())
        askToStop(true);
    else
        stopAndClose();
}

} // namespace transload
