#include "gui/models/PlanModel.h"

namespace transload {

PlanModel::PlanModel(const Workshop& workshop, SurveyBook* surveys, QObject* parent)
    : QObject(parent), m_surveys(surveys), m_runner(workshop)
{
    connect(&m_runner, &MigrationRunner::planned, this, [this](const Result<Plan>& plan) {
        if (!plan && plan.error().code == ErrorCode::Cancelled)
            return; // a newer request took its place
        if (plan) {
            m_plan = *plan;
            m_state = State::Ready;
        } else {
            m_plan.reset();
            m_error = plan.error();
            m_state = State::Failed;
        }
        Q_EMIT changed();
    });
}

void PlanModel::make(const PlanRequest& request, const Detection& detection)
{
    m_state = State::Planning;
    m_runner.plan(request, detection, m_surveys);
    Q_EMIT changed();
}

std::optional<Explanation> PlanModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message,
        tr("Your data is safe: nothing was changed and nothing was created."), m_error.nextStep,
        m_error.detail };
}

} // namespace transload
