#pragma once

#include "engine/SurveyBook.h"
#include "gui/models/BackupModel.h"
#include "gui/models/BackupsModel.h"
#include "gui/models/CheckModel.h"
#include "gui/models/ChoicesModel.h"
#include "gui/models/ContinueModel.h"
#include "gui/models/HistoryModel.h"
#include "gui/models/MovingModel.h"
#include "gui/models/PlanModel.h"
#include "gui/models/RecordsModel.h"
#include "gui/models/RestoreModel.h"
#include "gui/models/ResultModel.h"
#include "gui/models/SampleModel.h"
#include "gui/models/SourceModel.h"
#include "gui/models/SurveyModel.h"
#include "gui/models/TargetModel.h"
#include "gui/models/UndoModel.h"
#include "gui/models/WhatModel.h"

#include <QObject>

namespace transload {

/// One move from the first question to the result: the models of all pages, and what they hand to each other.
/// GUI thread.
class MoveSession : public QObject {
    Q_OBJECT
public:
    /// Workshop and preferences outlive the session; `sampleFolder` is the suggested place of sample data.
    MoveSession(const Workshop& workshop, Preferences& preferences, const QString& sampleFolder,
        QObject* parent = nullptr);

    SourceModel& source() { return m_source; }
    TargetModel& target() { return m_target; }
    PlanModel& plan() { return m_plan; }
    WhatModel& what() { return m_what; }
    ChoicesModel& choices() { return m_choices; }
    RecordsModel& records() { return m_records; }
    SurveyModel& survey() { return m_survey; }
    BackupModel& backup() { return m_backup; }
    CheckModel& check() { return m_check; }
    MovingModel& moving() { return m_moving; }
    ResultModel& result() { return m_result; }
    HistoryModel& history() { return m_history; }
    SampleModel& sample() { return m_sample; }
    ContinueModel& unfinished() { return m_unfinished; }
    UndoModel& undo() { return m_undo; }
    BackupsModel& backups() { return m_backups; }
    RestoreModel& restore() { return m_restore; }

    /// What has been chosen so far.
    PlanRequest request() const;
    /// Plans everything the source holds, to show what would become of each collection.
    void planEverything();
    /// Plans what has been chosen so far.
    void planChoice();
    /// The same when the check begins: what earlier looks and trials found counts no more.
    void beginCheck();
    /// Why a choice about names or fields cannot be carried out, as far as the newest plan tells; empty when
    /// all can.
    QString obstacleToChoices() const;
    /// Starts the real run with the plan that was checked.
    void start();
    /// Continues the unfinished move that was prepared.
    void continueMove();
    /// Restores, or rehearses, what was chosen and looked at.
    void startRestore();
    /// Takes back the run that was looked at.
    void startUndo();
    /// Whether something runs that must end before the window may go.
    bool isBusy() const { return m_moving.isRunning() || m_check.isTrying(); }
    void stop();

Q_SIGNALS:
    /// Something that kept the session busy has ended.
    void idle();

private:
    Workshop m_workshop;
    SurveyBook m_surveys;
    SourceModel m_source;
    TargetModel m_target;
    PlanModel m_plan;
    WhatModel m_what;
    ChoicesModel m_choices;
    RecordsModel m_records;
    SurveyModel m_survey;
    Location m_chosenFor; // the source that m_choices is about
    BackupModel m_backup;
    CheckModel m_check;
    MovingModel m_moving;
    ResultModel m_result;
    HistoryModel m_history;
    SampleModel m_sample;
    ContinueModel m_unfinished;
    UndoModel m_undo;
    BackupsModel m_backups;
    RestoreModel m_restore;
};

} // namespace transload
