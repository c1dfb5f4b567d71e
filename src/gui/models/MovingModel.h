#pragma once

#include "engine/MigrationRunner.h"

#include <QAbstractTableModel>
#include <QObject>

#include <optional>

namespace transload {

/// How far each collection is: name, records moved, of how many.
class CollectionProgress : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Moved, Total, Columns };

    explicit CollectionProgress(QObject* parent = nullptr);
    void setPlan(const Plan& plan);
    void update(const ProgressMeter::Snapshot& meter);
    /// The collection being handled; -1 when there is none.
    int current() const { return m_current; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        std::uint64_t moved = 0;
        std::uint64_t total = 0;
        bool isExact = false;
    };
    std::vector<Row> m_rows;
    int m_current = -1;
};

/// The run itself, as people follow it. GUI thread.
class MovingModel : public QObject {
    Q_OBJECT
public:
    enum class StepState { Waiting, Running, Paused, Done };

    explicit MovingModel(const Workshop& workshop, QObject* parent = nullptr);

    /// Starts; `finished` follows.
    void start(const Plan& plan);
    /// The same for a move that did not end.
    void continueMove(const Plan& plan, const JournalContent& journal);
    /// The same for a restore, its rehearsal, or a run that is taken back.
    void restore(const RestorePlan& plan);
    /// What is carried out, or was last.
    const Plan& plan() const { return m_plan; }
    /// Asks to stop after the current batch; the end is still announced.
    void stop();
    /// Asks to wait after the current batch, until `resume` or `stop`.
    void pause();
    void resume();
    bool isPaused() const { return m_runner.isPaused(); }
    bool isRunning() const { return m_isRunning; }
    bool isStopping() const { return m_isStopping; }

    /// "Moving", "Restoring", …
    QString title() const;
    const std::vector<PlanStep>& steps() const { return m_plan.steps; }
    StepState stepState(int step) const;
    /// 0 to 1; negative when it cannot be told yet.
    double stepFraction(int step) const;
    /// 0 to 1 of the whole run; never goes back.
    double fraction() const { return m_fraction; }
    /// "Copy the records: users", or that it stops, pauses, or is paused.
    QString activity() const;
    /// The same without the collection: what a screen reader says when it changes.
    QString phase() const;
    /// "12,000 records per second, 34 MB of 120 MB"
    QString rateText() const;
    /// "Remaining in this step: about 3 to 5 minutes"; a pause does not count
    QString remainingText() const;
    CollectionProgress& collections() { return m_collections; }
    const std::optional<RunReport>& report() const { return m_report; }

Q_SIGNALS:
    void started();
    void progressed();
    void finished();

private:
    void begin(const Plan& plan);
    void show(const Progress& progress);
    double weight(const PlanStep& step) const;
    bool isAtRest() const { return isPaused() && m_progress.meter.isWaiting; }

    Plan m_plan;
    Progress m_progress;
    CollectionProgress m_collections;
    double m_fraction = 0;
    bool m_isRunning = false;
    bool m_isStopping = false;
    std::optional<RunReport> m_report;
    MigrationRunner m_runner;
};

} // namespace transload
