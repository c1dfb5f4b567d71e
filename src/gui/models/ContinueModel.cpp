#include "gui/models/ContinueModel.h"

#include "core/Printable.h"
#include "engine/Leftovers.h"
#include "engine/Preflight.h"
#include "gui/models/Words.h"

namespace transload {

ContinueModel::ContinueModel(const Workshop& workshop, QObject* parent)
    : QObject(parent), m_workshop(workshop), m_runner(workshop)
{
}

void ContinueModel::refresh()
{
    m_runner.perform([this, folder = m_workshop.stateFolder](RunContext&) -> std::function<void()> {
        std::vector<UnfinishedMove> moves = unfinishedMoves(folder);
        return [this, moves = std::move(moves)] {
            m_moves = moves;
            m_state = State::Asking;
            m_plan.reset();
            Q_EMIT changed();
        };
    });
}

QString ContinueModel::headline() const
{
    if (m_moves.empty())
        return {};
    //: %1 is a time such as “3 minutes ago”
    return tr("&Continue the move that was begun %1")
        .arg(words::when(m_moves.back().started, m_workshop.clock.now()));
}

Facts ContinueModel::facts() const
{
    if (m_moves.empty())
        return {};
    const UnfinishedMove& move = m_moves.back();
    return { { tr("From"), printable(move.source), printable(move.source) },
        { tr("To"), printable(move.target), printable(move.target) },
        { tr("Begun"), words::when(move.started, m_workshop.clock.now()), {} },
        { tr("Backup"), move.hasBackup ? tr("Complete; it is used again") : tr("None yet"), {} },
        { tr("Missing"),
            move.wasSwitched ? tr("Only the last check of the new data")
                             : tr("The copy is made again from the start, and proven"),
            {} } };
}

void ContinueModel::prepare()
{
    if (m_moves.empty() || m_state == State::Preparing)
        return;
    m_state = State::Preparing;
    Q_EMIT changed();
    const UnfinishedMove& move = m_moves.back();
    if (move.wasSwitched || move.mayBeSwitched)
        prove(move);
    else
        planAgain(move);
}

void ContinueModel::planAgain(const UnfinishedMove& unfinished)
{
    m_runner.perform(
        [this, move = unfinished, shop = m_workshop](RunContext& context) -> std::function<void()> {
            const Detector detector(shop.registry, shop.profiles);
            Result<PlanRequest> request = requestToResume(move, shop.stateFolder);
            Result<Detection> found
                = request ? detector.detect(request->source, context) : Result<Detection>(request.error());
            if (found)
                if (Status counted = detector.countExactly(*found, context); !counted)
                    found = counted.error();
            Result<Plan> plan = found ? preparePlan(*request, *found, shop.registry, shop.profiles, context)
                                      : Result<Plan>(found.error());
            if (plan)
                plan->findings = preflight(*plan, shop.registry, context);
            return [this, plan] {
                if (!plan)
                    return fail(plan.error());
                m_plan = *plan;
                m_state = State::Ready;
                Q_EMIT changed();
                Q_EMIT ready();
            };
        });
}

void ContinueModel::prove(const UnfinishedMove& unfinished)
{
    m_runner.perform(
        [this, move = unfinished, shop = m_workshop](RunContext& context) -> std::function<void()> {
            Result<Comparison> compared = proveSwitched(move, shop.registry, shop.profiles, context);
            if (move.mayBeSwitched && (!compared || !compared->isEqual()))
                return [this, move] { planAgain(move); }; // what stands there is still the old
            if (compared && !compared->isEqual())
                compared = Error { ErrorCode::Corrupt,
                    tr("The new data at %1 is not what was proven before it was put there.").arg(move.target),
                    compared->fingerprint,
                    tr("If its application has used it since, all is well; otherwise use the backup.") };
            if (compared)
                (void)removeLeftovers(move.journal);
            return [this, compared, move] {
                if (!compared)
                    return fail(compared.error());
                m_outcome
                    = tr("Proven: %1 holds every record. The move is complete.").arg(printable(move.target));
                m_state = State::Proven;
                Q_EMIT changed();
            };
        });
}

void ContinueModel::giveUp()
{
    if (m_moves.empty() || m_state == State::Preparing)
        return;
    m_state = State::Preparing;
    Q_EMIT changed();
    m_runner.perform([this, journal = m_moves.back().journal](RunContext&) -> std::function<void()> {
        const Result<QStringList> removed = removeLeftovers(journal);
        return [this, removed] {
            if (!removed)
                return fail(removed.error());
            m_outcome = tr("The move is given up. Its original and its backup stay.");
            m_state = State::GivenUp;
            Q_EMIT changed();
        };
    });
}

void ContinueModel::fail(const Error& error)
{
    m_error = error;
    m_state = State::Failed;
    Q_EMIT changed();
}

QString ContinueModel::outcome() const
{
    return m_state == State::Proven || m_state == State::GivenUp ? m_outcome : QString();
}

std::optional<Explanation> ContinueModel::problem() const
{
    if (m_state != State::Failed)
        return std::nullopt;
    return Explanation { m_error.message, tr("Your original is unchanged, and so is what was done before."),
        m_error.nextStep, m_error.detail };
}

} // namespace transload
