#include "engine/MigrationRunner.h"

#include "core/Files.h"
#include "core/PrivateFolder.h"
#include "engine/History.h"
#include "engine/Migration.h"
#include "engine/Preflight.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace transload {

namespace {

using namespace std::chrono_literals;

constexpr auto kSampleEvery = 100ms;
// Rates are taken over this long: shorter jumps about, longer lags behind.
constexpr auto kRateWindow = 5s;
// No rate and no forecast before a step has run this long.
constexpr double kMeasuringSeconds = 1.5;

struct RunnerText {
    Q_DECLARE_TR_FUNCTIONS(MigrationRunner)
};

Error unexpected(const char* what)
{
    return Error { ErrorCode::Internal, RunnerText::tr("The program made a mistake and stopped."),
        QString::fromUtf8(what),
        RunnerText::tr("Start it again. If it happens twice, report it with the details.") };
}

} // namespace

MigrationRunner::MigrationRunner(const Workshop& workshop, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_gate(workshop.clock)
{
    m_pool.setMaxThreadCount(1);
    m_ticker.setInterval(kSampleEvery);
    connect(&m_ticker, &QTimer::timeout, this, &MigrationRunner::sample);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MigrationRunner::jobEnded);
}

MigrationRunner::~MigrationRunner()
{
    m_watcher.disconnect(this);
    stop();
    m_pool.waitForDone();
}

void MigrationRunner::detect(const QString& text, bool countToo)
{
    detectAt([text](const Detector& detector) { return detector.locate(text); }, countToo);
}

void MigrationRunner::detect(const Location& location, bool countToo)
{
    detectAt([location](const Detector&) -> Result<Location> { return location; }, countToo);
}

void MigrationRunner::detectAt(std::function<Result<Location>(const Detector&)> locate, bool countToo)
{
    stop();
    const Workshop& shop = m_workshop;
    perform([this, shop, locate = std::move(locate), countToo](RunContext& context) -> std::function<void()> {
        const Detector detector(shop.registry, shop.profiles);
        Result<Location> location = locate(detector);
        Result<Detection> found
            = location ? detector.detect(*location, context) : Result<Detection>(location.error());
        return [this, shop, found, countToo] {
            if (found && countToo)
                perform(
                    [this, shop, counted = *found](RunContext& counting) mutable -> std::function<void()> {
                        Status done = Detector(shop.registry, shop.profiles).countExactly(counted, counting);
                        if (!done && done.error().code == ErrorCode::Cancelled)
                            return [] {};
                        Result<Detection> answer
                            = done ? Result<Detection>(counted) : Result<Detection>(done.error());
                        return [this, answer] { Q_EMIT detected(answer); };
                    });
            Q_EMIT detected(found);
        };
    });
}

void MigrationRunner::plan(const PlanRequest& request, const Detection& detection, SurveyBook* surveys)
{
    const Workshop& shop = m_workshop;
    perform([this, shop, request, detection, surveys](RunContext& context) -> std::function<void()> {
        Result<Plan> plan = preparePlan(request, detection, shop.registry, shop.profiles, context, surveys);
        if (plan)
            plan->findings = preflight(*plan, shop.registry, context);
        return [this, plan] { Q_EMIT planned(plan); };
    });
}

void MigrationRunner::stop()
{
    std::erase_if(m_waiting, [](const Job& job) { return !job.isRun; });
    for (Job& job : m_waiting)
        job.isStopped = true;
    m_stop.request_stop();
    m_gate.resume();
}

void MigrationRunner::pause()
{
    if (!m_isRun || m_stop.stop_requested())
        return;
    m_gate.pause();
    sample();
}

void MigrationRunner::resume()
{
    m_gate.resume();
    sample();
}

void MigrationRunner::perform(Work work) { enqueue({ std::move(work), false, 0, false }); }

void MigrationRunner::enqueue(Job job)
{
    m_waiting.push_back(std::move(job));
    if (!m_isWorking)
        startNext();
}

void MigrationRunner::startNext()
{
    if (m_waiting.empty())
        return;
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_isWorking = true;
    m_isRun = job.isRun;
    m_stop = std::stop_source();
    if (job.isStopped)
        m_stop.request_stop();
    if (m_isRun) {
        m_meter.prepare(job.collections); // here, as nobody else uses the meter between two jobs
        m_step = -1;
        m_ticker.start();
    }
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [this, work = job.work, token = m_stop.get_token()]() -> std::function<void()> {
            RunContext context { token, m_meter, &m_gate };
            return work(context);
        }));
}

void MigrationRunner::jobEnded()
{
    const std::function<void()> answer = m_watcher.result();
    if (m_isRun) {
        m_ticker.stop();
        sample(); // the last figure is always delivered
        m_isRun = false;
        m_gate.resume(); // it may have been closed when there was nothing left to hold
    }
    m_isWorking = false;
    answer();
    if (!m_isWorking)
        startNext();
}

// The one catch-all: a bug in the engine becomes a report, not a crash.
template <typename AnyRun> RunReport MigrationRunner::carryOut(AnyRun& job, RunContext& context) const
{
    RunReport report;
    try {
        report = job.run(context);
    } catch (const std::exception& bug) {
        report = job.abandon(unexpected(bug.what()));
    }
    keepReport(report);
    return report;
}

void MigrationRunner::run(const Plan& plan) { start(plan, std::nullopt); }

void MigrationRunner::resume(const Plan& plan, const JournalContent& journal) { start(plan, journal); }

void MigrationRunner::start(const Plan& plan, const std::optional<JournalContent>& resumed)
{
    const auto work = [this, plan, resumed](RunContext& context) -> std::function<void()> {
        Migration migration(
            plan, newRunId(), m_workshop.registry, m_workshop.profiles, m_workshop.clock, resumed);
        RunReport report = carryOut(migration, context);
        return [this, report] { Q_EMIT finished(report); };
    };
    enqueue({ work, true, plan.collections.size(), false });
}

void MigrationRunner::restore(const RestorePlan& plan)
{
    const auto work = [this, plan](RunContext& context) -> std::function<void()> {
        Restore restoring(plan, newRunId(), m_workshop.registry, m_workshop.clock);
        RunReport report = carryOut(restoring, context);
        return [this, report] { Q_EMIT finished(report); };
    };
    enqueue({ work, true, plan.plan.collections.size(), false });
}

void MigrationRunner::keepReport(RunReport& report) const
{
    const PlanRequest& request = report.plan.request;
    // A dry run and a refused one write nothing but the report that was asked for.
    const bool isKept
        = request.mode == RunMode::Move || request.mode == RunMode::Restore || request.mode == RunMode::Undo;
    const bool leavesTraces = isKept && report.verdict != Verdict::Refused;
    if (request.mode == RunMode::Rehearsal && report.verdict == Verdict::Proven)
        if (Status noted = History(m_workshop.stateFolder).addRehearsal(report.backupSha256, report.finished);
            !noted)
            report.findings.push_back({ Severity::Warning, QStringLiteral("history.notWritten"),
                noted.error().message, noted.error().detail, noted.error().nextStep });
    if (request.reportFolder.isEmpty() && !leavesTraces)
        return;
    const bool isRefusedFolder
        = std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
              return finding.severity == Severity::Stop && finding.id.startsWith(QLatin1String("report."));
          });
    if (isRefusedFolder)
        return;
    report.reportFolder = request.reportFolder;
    if (report.reportFolder.isEmpty()) {
        report.reportFolder
            = QDir(m_workshop.stateFolder).filePath(QStringLiteral("reports/") + report.runId);
        // Private whatever the umask of the program is (G17). Where one cannot be made, writing the report
        // says so.
        for (const QString& folder :
            { m_workshop.stateFolder, QFileInfo(report.reportFolder).path(), report.reportFolder })
            (void)ensurePrivateFolder(folder);
    }
    const auto complain = [&report](const Error& error) {
        report.findings.push_back({ Severity::Warning, QStringLiteral("report.notWritten"), error.message,
            error.detail, error.nextStep });
    };
    if (Status written = m_workshop.writeReport(report, report.reportFolder); !written) {
        complain(written.error());
        report.reportFolder.clear();
    }
    if (leavesTraces)
        if (Status noted = History(m_workshop.stateFolder).add(report); !noted)
            complain(noted.error());
}

void MigrationRunner::sample()
{
    if (m_isRun)
        Q_EMIT progressed(measure(m_meter.snapshot()));
}

Progress MigrationRunner::measure(const ProgressMeter::Snapshot& meter)
{
    const auto now = m_gate.timeAtWork();
    if (meter.step != m_step) {
        m_step = meter.step;
        m_stepStart = now;
        m_samples.clear();
    }
    if (!m_samples.empty() && m_samples.back().at == now)
        m_samples.pop_back(); // a long pause must not fill the memory
    m_samples.push_back({ now, meter.records, meter.bytes });
    while (m_samples.size() > 2 && now - m_samples.front().at > kRateWindow)
        m_samples.pop_front();

    Progress progress;
    progress.meter = meter;
    progress.isPaused = m_gate.isPaused();
    progress.stepSeconds = std::chrono::duration<double>(now - m_stepStart).count();
    const Sample& first = m_samples.front();
    const double window = std::chrono::duration<double>(now - first.at).count();
    if (progress.stepSeconds < kMeasuringSeconds || window <= 0)
        return progress;
    progress.recordsPerSecond = double(meter.records - first.records) / window;
    progress.bytesPerSecond = double(meter.bytes - first.bytes) / window;
    if (meter.totalBytes <= meter.bytes || meter.bytes == 0)
        return progress;
    // Two honest forecasts, by the rate of late and by the rate since the step began, span the range.
    const double left = double(meter.totalBytes - meter.bytes);
    const double overall = left / (double(meter.bytes) / progress.stepSeconds);
    const double lately = progress.bytesPerSecond > 0 ? left / progress.bytesPerSecond : overall * 2;
    progress.remainingLow = std::min(overall, lately) * 0.9;
    progress.remainingHigh = std::max(overall, lately) * 1.2;
    return progress;
}

} // namespace transload
