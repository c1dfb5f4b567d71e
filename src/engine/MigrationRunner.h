#pragma once

#include "core/Clock.h"
#include "engine/Detector.h"
#include "engine/Journal.h"
#include "engine/Plan.h"
#include "engine/Restore.h"
#include "engine/RunReport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <stop_token>

namespace transload {

/// What the program is made of; built by main, handed to whoever needs it. All of it outlives the runner.
struct Workshop {
    const Registry& registry;
    const ProfileLibrary& profiles;
    const Clock& clock;
    QString stateFolder; ///< history, and the reports of runs that asked for no other place
    /// Writes report.json and report.html into a folder that exists; called on the runner's thread.
    std::function<Status(const RunReport&, const QString& folder)> writeReport;
};

/// How far a run is, for people: a sample of the meter with rates.
struct Progress {
    ProgressMeter::Snapshot meter;
    bool isPaused = false; ///< `meter.isWaiting` tells whether the work has come to its rest
    double stepSeconds = 0; ///< since the step began, by the steady clock, without pauses
    double recordsPerSecond = 0; ///< over the last seconds; 0 while still measuring
    double bytesPerSecond = 0;
    /// Seconds the current step will still take, as a range; both 0: not known yet.
    double remainingLow = 0;
    double remainingHigh = 0;
};

/// Runs the engine's blocking work on its own thread, one job at a time; the only class that does.
/// Lives in the thread that created it; all signals leave from there. The destructor stops the job and waits.
class MigrationRunner : public QObject {
    Q_OBJECT
public:
    explicit MigrationRunner(const Workshop& workshop, QObject* parent = nullptr);
    ~MigrationRunner() override;

    /// Looks at what lies at `text` (a path or location): `detected` follows; then, when `countToo` and it
    /// was found, every collection is counted and `detected` follows once more. A look that is under way is
    /// given up.
    void detect(const QString& text, bool countToo);
    /// The same for a place that is known already, perhaps with a password.
    void detect(const Location& location, bool countToo);
    /// Plans and checks: `planned` follows, with the preflight's findings in the plan. `surveys`, which
    /// outlives the runner, is used and filled as preparePlan does.
    void plan(const PlanRequest& request, const Detection& detection, SurveyBook* surveys = nullptr);
    /// Carries a plan out: `progressed` ten times a second, then `finished`, with the report files written.
    void run(const Plan& plan);
    /// The same for a run that did not end: continues it with the plan made of its journal.
    void resume(const Plan& plan, const JournalContent& journal);
    /// Restores a backup, or takes a run back: the same as `run`.
    void restore(const RestorePlan& plan);
    /// Any other blocking work: runs on the worker; what it returns is called on the runner's thread
    /// afterwards.
    using Work = std::function<std::function<void()>(RunContext&)>;
    void perform(Work work);
    /// Asks the current job to stop and forgets those that wait; the end of a run is still announced.
    void stop();
    /// Makes the run wait after the pieces of work it has in hand, until `resume` or `stop`; without a run it
    /// does nothing. Rates and forecasts do not count the time.
    void pause();
    void resume();
    bool isPaused() const { return m_gate.isPaused(); }
    bool isBusy() const { return m_isWorking || !m_waiting.empty(); }

Q_SIGNALS:
    void detected(const transload::Result<transload::Detection>& detection);
    void planned(const transload::Result<transload::Plan>& plan);
    void progressed(const transload::Progress& progress);
    void finished(const transload::RunReport& report);

private:
    void detectAt(std::function<Result<Location>(const Detector&)> locate, bool countToo);
    struct Job {
        Work work;
        bool isRun = false; // its progress is of interest, and its end is announced whatever happens
        std::size_t collections = 0; // of a run
        bool isStopped = false; // before it began
    };
    void enqueue(Job job);
    void startNext();
    void jobEnded();
    void sample();
    void start(const Plan& plan, const std::optional<JournalContent>& resumed);
    /// `AnyRun` is a Migration or a Restore.
    template <typename AnyRun> RunReport carryOut(AnyRun& job, RunContext& context) const;
    void keepReport(RunReport& report) const;
    Progress measure(const ProgressMeter::Snapshot& meter);

    Workshop m_workshop;
    QThreadPool m_pool; // one thread
    QTimer m_ticker;
    QFutureWatcher<std::function<void()>> m_watcher;
    std::deque<Job> m_waiting;
    bool m_isWorking = false; // from the start of a job until its answer was given
    std::stop_source m_stop;
    ProgressMeter m_meter;
    PauseGate m_gate; // closed only while a run is the current job
    bool m_isRun = false; // the current job is a run: its progress is of interest
    struct Sample {
        std::chrono::steady_clock::time_point at;
        std::uint64_t records = 0;
        std::uint64_t bytes = 0;
    };
    std::deque<Sample> m_samples; // of the current step, the last few seconds
    std::chrono::steady_clock::time_point m_stepStart;
    int m_step = -1;
};

} // namespace transload
