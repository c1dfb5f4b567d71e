#include "gui/MigrationWizard.h"

#include "gui/models/MoveSession.h"
#include "gui/pages/BackupPage.h"
#include "gui/pages/CheckPage.h"
#include "gui/pages/ContinuePage.h"
#include "gui/pages/HistoryPage.h"
#include "gui/pages/MovingPage.h"
#include "gui/pages/RestoreCheckPage.h"
#include "gui/pages/RestorePage.h"
#include "gui/pages/RestorePlacePage.h"
#include "gui/pages/ResultPage.h"
#include "gui/pages/SamplePage.h"
#include "gui/pages/SourcePage.h"
#include "gui/pages/StartPage.h"
#include "gui/pages/TargetPage.h"
#include "gui/pages/UndoPage.h"
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
    auto* start = new StartPage(language, preferences, m_session.unfinished(), this);
    setPage(Start, start);
    setPage(Source, new SourcePage(m_session.source(), desktop, this));
    setPage(Target, new TargetPage(m_session.target(), desktop, this));
    setPage(What, new WhatPage(m_session, this));
    setPage(Backup, new BackupPage(m_session, desktop, this));
    setPage(Check, new CheckPage(m_session, this));
    auto* moving = new MovingPage(m_session, this);
    setPage(Moving, moving);
    connect(moving, &MovingPage::stopWanted, this, [this] { askToStop(false); });
    auto* result = new ResultPage(m_session.result(), desktop, this);
    setPage(Result, result);
    auto* history = new HistoryPage(m_session.history(), desktop, this);
    setPage(History, history);
    setPage(Continue, new ContinuePage(m_session, this));
    setPage(Sample, new SamplePage(m_session.sample(), desktop, this));
    setPage(Undo, new UndoPage(m_session, desktop, this));
    setPage(Restore, new RestorePage(m_session, desktop, this));
    setPage(RestorePlace, new RestorePlacePage(m_session.restore(), desktop, this));
    setPage(RestoreCheck, new RestoreCheckPage(m_session, this));
    connectUndo(*start, *history, *result);
}

void MigrationWizard::connectUndo(StartPage& start, HistoryPage& history, ResultPage& result)
{
    connect(&history, &HistoryPage::undoWanted, &m_session.undo(), &UndoModel::choose);
    // A page is entered once on each way: a new one begins here.
    connect(&result, &ResultPage::undoWanted, this, [this, &start](const QString& run) {
        restart();
        m_session.undo().choose(run);
        start.goTo(Undo);
    });
}

void MigrationWizard::arrange(int page)
{
    if (page < 0)
        return;
    if (page != Moving && page != Result) // the end of every way
        m_way = page == Undo ? Way::Undo : page >= Restore ? Way::Restore : Way::Move;
    showSteps();
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

void MigrationWizard::showSteps()
{
    std::vector<std::pair<int, QString>> steps { { Start, tr("Start") } };
    switch (m_way) {
    case Way::Move:
        steps.insert(steps.end(),
            { { Source, tr("Source") }, { Target, tr("Target") }, { What, tr("Collections") },
                { Backup, tr("Backup") }, { Check, tr("Check") }, { Moving, tr("Move") } });
        m_steps->setAccessibleDescription(tr("The steps of this move"));
        break;
    case Way::Restore:
        steps.insert(steps.end(),
            { { Restore, tr("Backup") }, { RestorePlace, tr("Place") }, { RestoreCheck, tr("Check") },
                { Moving, tr("Restore") } });
        m_steps->setAccessibleDescription(tr("The steps of this restore"));
        break;
    case Way::Undo:
        steps.insert(steps.end(), { { Undo, tr("Check") }, { Moving, tr("Undo") } });
        m_steps->setAccessibleDescription(tr("The steps of this undo"));
        break;
    }
    steps.push_back({ Result, tr("Result") });
    QStringList names;
    int current = 0; // the pages aside belong to the first step
    for (const auto& [page, name] : steps) {
        if (page == currentId())
            current = static_cast<int>(names.size());
        names << name;
    }
    m_steps->setSteps(names);
    m_steps->setCurrent(current);
}

void MigrationWizard::translate()
{
    setWindowTitle(tr("Transload"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Close"));
    setButtonText(QWizard::CustomButton1, tr("Start &again"));
    showSteps();
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
    const RunMode mode = m_session.moving().plan().request.mode;
    const bool isMove = mode == RunMode::Move;
    m_desktop.confirm(this,
        isMove                      ? tr("Stop the move?")
            : mode == RunMode::Undo ? tr("Stop undoing the run?")
                                    : tr("Stop the restore?"),
        isMove ? tr("It stops after the current batch. The original is unchanged and nothing is left at the "
                    "target; a backup "
                    "that is complete stays.")
               : tr("It stops at the next safe moment. What stands at the place stays as it is, and so does "
                    "every backup that is complete."),
        isMove ? tr("&Stop the move") : tr("&Stop it"), tr("&Go on"), [this, closeToo](bool agreed) {
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
