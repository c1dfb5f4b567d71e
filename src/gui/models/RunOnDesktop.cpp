#include "gui/models/RunOnDesktop.h"

#include "gui/models/DesktopSession.h"
#include "gui/models/MoveSession.h"

#include <cmath>

namespace transload {

RunOnDesktop::RunOnDesktop(
    MoveSession& session, DesktopSession& desktop, std::function<bool()> isWatched, QObject* parent)
    : QObject(parent), m_session(session), m_desktop(desktop), m_isWatched(std::move(isWatched))
{
    const MovingModel& moving = session.moving();
    connect(&moving, &MovingModel::started, this, &RunOnDesktop::follow);
    connect(&moving, &MovingModel::progressed, this, &RunOnDesktop::follow);
    connect(&session.check(), &CheckModel::trialChanged, this, &RunOnDesktop::follow);
    connect(&session, &MoveSession::idle, this, &RunOnDesktop::follow);
    connect(&moving, &MovingModel::finished, this,
        &RunOnDesktop::tellVerdict); // the session knows the result by then
}

RunOnDesktop::~RunOnDesktop()
{
    if (m_isAwake)
        m_desktop.allowSleep();
    if (m_percent)
        m_desktop.showProgress(std::nullopt);
}

void RunOnDesktop::follow()
{
    const MovingModel& moving = m_session.moving();
    const bool isAtWork = m_session.isBusy() && !moving.isPaused();
    if (isAtWork && !m_isAwake)
        m_desktop.holdOffSleep(tr("Data is being moved and proven."));
    else if (!isAtWork && m_isAwake)
        m_desktop.allowSleep();
    m_isAwake = isAtWork;

    std::optional<int> percent;
    if (moving.isRunning())
        percent = static_cast<int>(std::floor(moving.fraction() * 100));
    if (percent == m_percent)
        return; // the taskbar need not hear of every batch
    m_percent = percent;
    m_desktop.showProgress(percent ? std::optional(*percent / 100.0) : std::nullopt);
}

void RunOnDesktop::tellVerdict()
{
    const ResultModel& result = m_session.result();
    if (m_isWatched())
        return;
    QStringList lines { result.sentence() };
    if (const std::optional<Explanation> explanation = result.explanation())
        lines << explanation->safe;
    m_desktop.notify(result.verdictWord(), lines.join(QLatin1Char('\n')));
}

} // namespace transload
