#pragma once

#include "engine/MigrationRunner.h"

#include <QObject>

#include <functional>
#include <optional>

namespace transload {

/// The plan for what has been chosen so far, made in the background whenever a page asks for it. GUI thread.
class PlanModel : public QObject {
    Q_OBJECT
public:
    enum class State { None, Planning, Ready, Failed };

    /// `surveys`, if given, outlives the model: what was read there is not read again.
    explicit PlanModel(const Workshop& workshop, SurveyBook* surveys = nullptr, QObject* parent = nullptr);

    /// Plans anew. The plan there was stays visible until the new one is ready, but `state` says Planning.
    void make(const PlanRequest& request, const Detection& detection);

    State state() const { return m_state; }
    /// The newest plan; null before the first and after a failure.
    const Plan* plan() const { return m_plan ? &*m_plan : nullptr; }
    /// Why there is no plan, in three lines; set when state is Failed.
    std::optional<Explanation> problem() const;

Q_SIGNALS:
    void changed();

private:
    SurveyBook* m_surveys;
    State m_state = State::None;
    std::optional<Plan> m_plan;
    Error m_error;
    MigrationRunner m_runner;
};

} // namespace transload
