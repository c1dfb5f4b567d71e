#include "stores/json/JsonPlacing.h"

#include "core/Files.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonFiles.h"

namespace transload::store_json {

namespace {

Error descriptionInTheWay(const QString& path)
{
    return Error { ErrorCode::Conflict,
        JsonText::tr("The description of other JSON data stands in the way: %1").arg(path), path,
        JsonText::tr("Move it away after making sure that it is not needed, or choose another name.") };
}

} // namespace

QString JsonPlacing::stagedSidecar() const { return sidecarPathFor(m_staging.stagedPath(), false); }

QString JsonPlacing::finalSidecar() const { return sidecarPathFor(m_staging.finalPath(), false); }

Status JsonPlacing::publish(bool replaces)
{
    if (m_isFolder)
        return m_staging.publish();
    // The description comes first: data without it would be read as less than it is.
    if (Status moved = moveSidecar(replaces); !moved)
        return moved;
    Status done = m_staging.publish();
    if (!done)
        if (Status back = moveSidecarBack(); !back)
            qWarning("description not taken back: %s", qUtf8Printable(back.error().detail));
    return done;
}

Status JsonPlacing::moveSidecar(bool replaces)
{
    const auto mine = fileState(stagedSidecar());
    const auto old = fileState(finalSidecar());
    if (!mine || !old)
        return mine ? old.error() : mine.error();
    if (old->has_value() && !replaces)
        return descriptionInTheWay(finalSidecar());
    m_moved = Sidecar::Nothing;
    if (!mine->has_value() && !old->has_value())
        return ok();
    // New data without a description must not be read with that of the old.
    const Sidecar wanted = !mine->has_value() ? Sidecar::TakenAway
        : old->has_value()                    ? Sidecar::Exchanged
                                              : Sidecar::Brought;
    Status moved = wanted == Sidecar::Exchanged ? renameExchange(stagedSidecar(), finalSidecar())
        : wanted == Sidecar::Brought            ? renameNoReplace(stagedSidecar(), finalSidecar())
                                                : renameNoReplace(finalSidecar(), stagedSidecar());
    if (!moved)
        return moved;
    m_moved = wanted;
    m_sidecarInode = mine->has_value() ? (*mine)->inode : 0;
    return ok();
}

Status JsonPlacing::moveSidecarBack()
{
    if (m_moved == Sidecar::Nothing)
        return ok();
    if (m_moved != Sidecar::TakenAway) {
        const auto state = fileState(finalSidecar());
        if (!state)
            return state.error();
        if (!state->has_value() || (*state)->inode != m_sidecarInode)
            return ok(); // not ours any more
    }
    return m_moved == Sidecar::Exchanged ? renameExchange(stagedSidecar(), finalSidecar())
        : m_moved == Sidecar::Brought    ? renameNoReplace(finalSidecar(), stagedSidecar())
                                         : renameNoReplace(stagedSidecar(), finalSidecar());
}

Status JsonPlacing::withdraw()
{
    Status back = m_staging.withdraw();
    if (back && !m_isFolder)
        back = moveSidecarBack();
    if (!back)
        m_staging.keepReplaced(); // the old description may still lie there
    return back;
}

Status JsonPlacing::takeAway()
{
    if (Status away = m_staging.takeAway(); !away || m_isFolder)
        return away;
    const auto old = fileState(finalSidecar());
    if (!old)
        return old.error();
    if (!old->has_value())
        return ok();
    Status moved = renameNoReplace(finalSidecar(), stagedSidecar());
    m_moved = moved ? Sidecar::TakenAway : Sidecar::Nothing;
    if (!moved)
        if (Status back = m_staging.bringBack(); !back)
            qWarning("data not brought back: %s", qUtf8Printable(back.error().detail));
    return moved;
}

Status JsonPlacing::bringBack()
{
    if (Status back = moveSidecarBack(); !back)
        return back;
    m_moved = Sidecar::Nothing;
    return m_staging.bringBack();
}

} // namespace transload::store_json
