#pragma once

#include "core/Clock.h"
#include "engine/Detector.h"
#include "engine/Plan.h"
#include "engine/RunReport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace transload {

class History;

/// What the program is made of; built by main, handed to whoever needs it. All of it outlives the runner.
struct Workshop {
    const Registry& registry;
    const ProfileLibrary& profiles;
    const Clock& clock;
    QString stateFolder; ///< history and the reports of runs that asked for no other place
};

/// How far a run is, for people: a sample of the meter with names and rates.
struct Progress {
    ProgressMeter::Snapshot meter;
    double stepSeconds = 0; ///< since the step began, by the steady clock
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

    /// Looks at what lies at `text` (a path or location): `detected` follows; then, when `countToo`, every
    /// collection is counted and `detected` follows once more. A job that is under way is stopped first.
    void detect(const QString& text, bool countToo);
    /// Plans and checks: `planned` follows, with the preflight's findings in the plan.
    void plan(const PlanRequest& request, const Detection& detection);
    /// Carries a plan out: `progressed` about ten times a second, then `finished`.
    void run(const Plan& plan);
    /// Asks the current job to stop; its end is still announced.
    void stop();
    bool isBusy() const;

Q_SIGNALS:
    void detected(const transload::Result<transload::Detection>& detection);
    void planned(const transload::Result<transload::Plan>& plan);
    void progressed(const transload::Progress& progress);
    void finished(const transload::RunReport& report);

private:
    struct Job;
    void launch(std::function<std::function<void()>(RunContext&)> work);
    void sample();

    Workshop m_workshop;
    QThreadPool m_pool; // one thread
    QTimer m_ticker;
    std::unique_ptr<Job> m_job;
};

} // namespace transload
