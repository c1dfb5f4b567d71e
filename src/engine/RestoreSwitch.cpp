#include "engine/Restore.h"

#include "engine/Verifier.h"

#include <QCoreApplication>

// The second half of a restore: the one step that changes the place, the look afterwards, and what is told of
// a failure.

namespace transload {

namespace {

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

} // namespace

Status Restore::checkUnchanged() const
{
    if (!m_isOccupied)
        return ok(); // what appears meanwhile is never replaced: the step itself refuses
    Result<std::map<QString, FileState>> now = fileStates(store(), m_plan.request.target);
    if (!now)
        return now.error();
    if (*now == m_statesBefore && (!m_restore.expected || *now == *m_restore.expected))
        return ok();
    return Error { ErrorCode::Busy,
        RestoreText::tr("What stands at %1 was changed meanwhile.").arg(m_plan.request.target.place()),
        m_plan.request.target.place(),
        RestoreText::tr("Close the application that uses it, then start again.") };
}

Status Restore::step(RunContext& context, Placement& placement, const std::function<Status()>& check)
{
    if (context.shouldStop())
        return cancelled();
    if (Status unchanged = checkUnchanged(); !unchanged)
        return unchanged;
    if (Status done = placement.publish(); !done)
        return done;
    m_unchecked = &placement;
    Status checked = check();
    if (!checked)
        takeBack();
    m_unchecked = nullptr;
    return checked;
}

void Restore::takeBack()
{
    if (m_unchecked)
        m_isStuck = !m_unchecked->withdraw();
    m_unchecked = nullptr;
}

Status Restore::putInPlace(RunContext& context)
{
    return step(context, *m_target, [&]() -> Status {
        // Once the data stands in its place a request to stop comes too late to be of use to anyone.
        RunContext unstoppable { {}, context.progress };
        if (Status checked = checkInPlace(unstoppable); !checked)
            return checked;
        m_report.targetIdentity = fileIdentity(m_plan.request.target.path());
        return ok();
    });
}

Status Restore::checkInPlace(RunContext& context)
{
    Result<std::unique_ptr<Source>> source = store().openPreview(m_plan.request.target);
    if (!source)
        return source.error();
    for (std::size_t i = 0; i < m_plan.collections.size(); ++i) {
        const std::uint64_t wanted = m_report.collections[i].targetRecords;
        Result<std::uint64_t> records = countAgain(**source, m_plan.collections[i].target, wanted, context);
        if (!records)
            return records.error();
        if (*records != wanted) {
            m_report.verdict = Verdict::Different;
            return Error { ErrorCode::Corrupt,
                RestoreText::tr("After the switch, %1 holds another number of records.")
                    .arg(m_plan.collections[i].target.name),
                QStringLiteral("%1 instead of %2").arg(*records).arg(wanted),
                RestoreText::tr("Check the disk, then start again.") };
        }
    }
    return ok();
}

Status Restore::takeAway(RunContext& context)
{
    Result<std::unique_ptr<Placement>> removal
        = store().prepareRemoval(m_plan.request.target, m_report.runId);
    if (!removal)
        return removal.error();
    m_removal = std::move(*removal);
    return step(context, *m_removal, [&]() -> Status {
        Result<TargetState> left = store().targetState(m_plan.request.target);
        if (!left)
            return left.error();
        if (*left != TargetState::Occupied)
            return ok();
        return Error { ErrorCode::Conflict,
            RestoreText::tr("Something stands at %1 again.").arg(m_plan.request.target.place()),
            m_plan.request.target.place(),
            RestoreText::tr("Close the application that uses it, then start again.") };
    });
}

QString Restore::safety() const
{
    if (m_report.verdict == Verdict::Refused)
        return RestoreText::tr("Nothing was changed or created.");
    QStringList sentences;
    if (m_isBackupProven)
        sentences << RestoreText::tr("The backup is whole and unchanged.");
    if (m_isStuck)
        sentences << RestoreText::tr("What stands at %1 is not proven: do not use it.")
                         .arg(m_plan.request.target.place());
    else if (m_isOccupied)
        sentences
            << RestoreText::tr("What stood at %1 is there as before.").arg(m_plan.request.target.place());
    else
        sentences << RestoreText::tr("Nothing was left at %1.").arg(m_plan.request.target.place());
    if (!m_report.targetBackupPath.isEmpty())
        sentences
            << RestoreText::tr("A backup of what stood there was made: %1").arg(m_report.targetBackupPath);
    return sentences.join(QLatin1Char(' '));
}

void Restore::fail(const Error& error, bool wasStopped)
{
    m_report.verdict = verdictOfFailure(m_report.verdict, wasStopped);
    Explanation explanation { error.message, safety(), error.nextStep, error.detail };
    if (wasStopped) {
        explanation.what = RestoreText::tr("You stopped it.");
        explanation.next = RestoreText::tr("Start it again whenever you like.");
    }
    m_report.explanation = explanation;
}

} // namespace transload
