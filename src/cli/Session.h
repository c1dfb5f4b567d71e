#pragma once

#include "cli/Console.h"
#include "cli/Passwords.h"
#include "engine/MigrationRunner.h"
#include "engine/Proposals.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace transload {

/// What all commands work with: the parts of the program, the terminal, and one job at a time on the runner's
/// thread. SIGINT, SIGTERM and SIGHUP stop the current job; a second SIGINT ends the process at once.
class Session {
public:
    Session(const Workshop& workshop, Console& console, Passwords& passwords);
    ~Session();

    const Workshop& workshop() const { return m_workshop; }
    Console& console() { return m_console; }

    /// Runs blocking work on the worker and waits for its answer.
    template <typename T> Result<T> perform(std::function<Result<T>(RunContext&)> work)
    {
        std::optional<Result<T>> answer;
        m_runner.perform([&, work = std::move(work)](RunContext& context) -> std::function<void()> {
            auto result = std::make_shared<Result<T>>(work(context));
            return [&answer, result] {
                answer.emplace(std::move(*result));
                QCoreApplication::quit();
            };
        });
        waitForQuit();
        return std::move(*answer);
    }

    /// Looks at a place; with `countToo`, collections are counted exactly. A server's password comes from
    /// what the options say of this side; where one is wanted and not given, it is asked for.
    Result<Detection> detect(
        const QString& location, bool countToo, Passwords::Side side = Passwords::Side::From);
    /// Gives a target behind a server its password, in the same way.
    Status askForTarget(Location& target);
    /// Plans, reading the source where the target asks for it; with `proposals` also what could be chosen for
    /// each field, which takes a look at every value.
    Result<Plan> prepare(
        const PlanRequest& request, const Detection& detection, ProposalMap* proposals = nullptr);
    /// Carries a plan out, showing its progress, and waits for the end.
    RunReport run(const Plan& plan);
    /// The same for a run that did not end.
    RunReport resume(const Plan& plan, const JournalContent& journal);
    /// The same for a restore, or a run that is taken back.
    RunReport restore(const RestorePlan& plan);

private:
    RunReport follow(const Plan& plan, const std::function<void()>& start);
    template <typename T> Result<T> withPassword(Location location, Passwords::Side side,
        const std::function<Result<T>(const Location&, RunContext&)>& work);
    static void waitForQuit() { QCoreApplication::exec(); }

    Workshop m_workshop;
    Console& m_console;
    Passwords& m_passwords;
    MigrationRunner m_runner;
    std::unique_ptr<QSocketNotifier> m_signals;
};

} // namespace transload
