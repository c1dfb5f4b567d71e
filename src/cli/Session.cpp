#include "cli/Session.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace transload {

namespace {

// The handler may only do what is safe in a signal: it writes a byte, the event loop does the rest.
int g_signalPipe[2] = { -1, -1 };

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    if (::write(g_signalPipe[1], &byte, 1) < 0)
        ::_exit(128 + number); // nobody can be told: end as the signal would have
    std::signal(number, SIG_DFL); // the second one is obeyed at once
}

} // namespace

Session::Session(const Workshop& workshop, Console& console, Passwords& passwords)
    : m_workshop(workshop), m_console(console), m_passwords(passwords), m_runner(m_workshop)
{
    if (::pipe2(g_signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals keep their usual meaning
    m_signals = std::make_unique<QSocketNotifier>(g_signalPipe[0], QSocketNotifier::Read);
    QObject::connect(m_signals.get(), &QSocketNotifier::activated, &m_runner, [this] {
        m_signals->setEnabled(false);
        m_runner.stop();
    });
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, onSignal);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as a failed write
}

Session::~Session()
{
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, SIG_DFL);
}

template <typename T> Result<T> Session::withPassword(Location location, Passwords::Side side,
    const std::function<Result<T>(const Location&, RunContext&)>& work)
{
    const Store* store = m_workshop.registry.find(location.storeId);
    if (store && !store->descriptor().holdsFiles) {
        Result<std::shared_ptr<const Secret>> given = m_passwords.given(side);
        if (!given)
            return given.error();
        location.password = *given;
    }
    const auto once
        = [&] { return perform<T>([&](RunContext& context) { return work(location, context); }); };
    Result<T> answer = once();
    if (answer || answer.error().code != ErrorCode::PasswordNeeded)
        return answer;
    Result<std::shared_ptr<const Secret>> typed = m_passwords.ask(location);
    if (!typed)
        return typed.error();
    location.password = *typed;
    return once();
}

Result<Detection> Session::detect(const QString& location, bool countToo, Passwords::Side side)
{
    const Detector detector(m_workshop.registry, m_workshop.profiles);
    Result<Location> found = perform<Location>([&](RunContext&) { return detector.locate(location); });
    if (!found)
        return found.error();
    return withPassword<Detection>(
        *found, side, [&](const Location& place, RunContext& context) -> Result<Detection> {
            Result<Detection> detection = detector.detect(place, context);
            if (detection && countToo)
                if (Status counted = detector.countExactly(*detection, context); !counted)
                    return counted.error();
            return detection;
        });
}

Status Session::askForTarget(Location& target)
{
    const Store* store = m_workshop.registry.find(target.storeId);
    if (!store || store->descriptor().holdsFiles)
        return ok();
    Result<Location> opened = withPassword<Location>(
        target, Passwords::Side::To, [&](const Location& place, RunContext&) -> Result<Location> {
            const Result<TargetState> state = store->targetState(place);
            return state ? Result<Location>(place) : Result<Location>(state.error());
        });
    if (!opened)
        return opened.error();
    target = *opened;
    return ok();
}

Result<Plan> Session::prepare(const PlanRequest& request, const Detection& detection, ProposalMap* proposals)
{
    return perform<Plan>([&](RunContext& context) -> Result<Plan> {
        SurveyBook surveys;
        const Registry& registry = m_workshop.registry;
        Result<Plan> plan = preparePlan(request, detection, registry, m_workshop.profiles, context, &surveys);
        if (!plan || !proposals)
            return plan;
        Result<ProposalMap> found = proposalsForPlan(*plan, detection, registry, surveys, context);
        if (!found)
            return found.error();
        *proposals = std::move(*found);
        return plan;
    });
}

RunReport Session::run(const Plan& plan)
{
    return follow(plan, [&] { m_runner.run(plan); });
}

RunReport Session::resume(const Plan& plan, const JournalContent& journal)
{
    return follow(plan, [&] { m_runner.resume(plan, journal); });
}

RunReport Session::restore(const RestorePlan& plan)
{
    return follow(plan.plan, [&] { m_runner.restore(plan); });
}

RunReport Session::follow(const Plan& plan, const std::function<void()>& start)
{
    RunReport report;
    const auto shown
        = QObject::connect(&m_runner, &MigrationRunner::progressed, &m_runner, [&](const Progress& progress) {
              m_console.showProgress(plan, progress);
              if (m_console.isClosed())
                  m_runner.stop(); // nobody would learn how it ended
          });
    const auto ended
        = QObject::connect(&m_runner, &MigrationRunner::finished, &m_runner, [&](const RunReport& done) {
              report = done;
              QCoreApplication::quit();
          });
    start();
    waitForQuit();
    QObject::disconnect(shown);
    QObject::disconnect(ended);
    m_console.endProgress();
    return report;
}

} // namespace transload
