#pragma once

#include "engine/MigrationRunner.h"
#include "engine/Resume.h"
#include "gui/models/Fact.h"

#include <QObject>

#include <optional>

namespace transload {

/// Moves that were stopped or interrupted, and the way back into one of them. GUI thread; looking and
/// planning happen in the background.
class ContinueModel : public QObject {
    Q_OBJECT
public:
    enum class State { Asking, Preparing, Ready, Proven, GivenUp, Failed };

    explicit ContinueModel(const Workshop& workshop, QObject* parent = nullptr);

    /// Looks for unfinished moves again; `changed` follows.
    void refresh();
    bool isEmpty() const { return m_moves.empty(); }
    /// The newest one is offered first.
    std::size_t count() const { return m_moves.size(); }
    /// "Continue the move from Tuesday 14:03 to conduit.db"; empty when there is none.
    QString headline() const;
    Facts facts() const;

    State state() const { return m_state; }
    /// Plans the offered move again, or proves it where only the last check was missing; `ready` or `changed`
    /// follows.
    void prepare();
    /// Gives the offered move up and removes what it left.
    void giveUp();
    void stop() { m_runner.stop(); }
    /// The plan and the journal, once state is Ready.
    const Plan* plan() const { return m_plan ? &*m_plan : nullptr; }
    const JournalContent& journal() const { return m_moves.back().journal; }
    /// One sentence once there is nothing more to do.
    QString outcome() const;
    std::optional<Explanation> problem() const;

Q_SIGNALS:
    void changed();
    void ready();

private:
    void fail(const Error& error);
    void planAgain(const UnfinishedMove& unfinished);
    void prove(const UnfinishedMove& unfinished);

    Workshop m_workshop;
    std::vector<UnfinishedMove> m_moves;
    State m_state = State::Asking;
    std::optional<Plan> m_plan;
    QString m_outcome;
    Error m_error;
    MigrationRunner m_runner;
};

} // namespace transload
