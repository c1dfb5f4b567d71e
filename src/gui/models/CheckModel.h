#pragma once

#include "gui/models/PlanModel.h"
#include "gui/models/RecordsModel.h"
#include "gui/models/Tone.h"

#include <QObject>

#include <optional>

namespace transload {

/// The last look before anything is written: findings, what will change, and the two trials. GUI thread.
class CheckModel : public QObject {
    Q_OBJECT
public:
    enum class Trial { None, Preparing, Running, Done };

    /// `plan` and `records` outlive the model.
    CheckModel(const Workshop& workshop, PlanModel& plan, RecordsModel& records, QObject* parent = nullptr);

    /// Those of the plan, and what becomes of records that cannot go; the gravest first.
    Findings findings() const;
    /// Of these, what becomes of records that cannot go.
    Findings findingsOfRecords() const;
    /// The card's sentences; empty while the plan is being made.
    QStringList whatWillChange() const;
    std::optional<Explanation> problem() const { return m_plan.problem(); }
    bool isComplete() const { return whyNot().isEmpty(); }
    QString whyNot() const;
    /// The name that must be typed before existing data is exchanged; empty when none is.
    QString nameToType() const;
    void setTypedName(const QString& name);
    /// "Back up and move", or "Move" without a backup.
    QString startText() const;

    /// Does the whole plan as a dry run or practice run. `mode` is not Move.
    void tryOut(RunMode mode, const Detection& detection);
    void stopTrial();
    bool isTrying() const { return m_trial == Trial::Preparing || m_trial == Trial::Running; }
    /// A dry run may also look where records are all that stops the move: it lists them.
    bool mayTry(RunMode mode = RunMode::Practice) const;
    /// Whether the plan tells of records that cannot go, before anybody has looked at each.
    bool tellsOfRecords() const;
    /// 0 to 1 of the trial; negative while unknown.
    double trialFraction() const { return m_fraction; }
    /// What the trial is doing, or how it ended: one sentence; empty before the first.
    QString trialText() const;
    Tone trialTone() const;
    /// Three lines about a trial that did not go well.
    std::optional<Explanation> trialProblem() const;
    /// Forgets the trial: the plan has changed.
    void forgetTrial();

Q_SIGNALS:
    void changed();
    void trialChanged();

private:
    void show(const Progress& progress);
    void finish(const RunReport& report);

    PlanModel& m_plan;
    RecordsModel& m_records;
    Workshop m_workshop;
    QString m_typedName;
    Trial m_trial = Trial::None;
    RunMode m_mode = RunMode::DryRun;
    double m_fraction = -1;
    std::optional<Plan> m_trialPlan;
    std::optional<RunReport> m_report;
    Error m_error;
    MigrationRunner m_runner;
};

} // namespace transload
