#include "gui/models/VerdictWords.h"

#include <QCoreApplication>

namespace transload {

namespace {

// The words came from the result page, whose context they keep.
struct VerdictText {
    Q_DECLARE_TR_FUNCTIONS(transload::ResultModel)
};

} // namespace

QString verdictWord(Verdict verdict, RunMode mode)
{
    switch (verdict) {
    case Verdict::Proven:
        return VerdictText::tr("Proven");
    case Verdict::Quarantined:
        return VerdictText::tr("Moved, with exceptions");
    case Verdict::Unverified:
        return VerdictText::tr("Could not be verified");
    case Verdict::Stopped:
        return VerdictText::tr("Stopped");
    case Verdict::DryRun:
        return mode == RunMode::Practice ? VerdictText::tr("Practice run finished")
                                         : VerdictText::tr("Dry run finished");
    case Verdict::Different:
    case Verdict::Failed:
    case Verdict::Refused:
        break;
    }
    switch (mode) {
    case RunMode::Restore:
        return VerdictText::tr("Not restored");
    case RunMode::Rehearsal:
        return VerdictText::tr("Not proven restorable");
    case RunMode::Undo:
        return VerdictText::tr("Not undone");
    case RunMode::Move:
    case RunMode::Practice:
    case RunMode::DryRun:
        break;
    }
    return VerdictText::tr("Not moved");
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
    case Verdict::DryRun:
        return Tone::Good;
    case Verdict::Quarantined:
    case Verdict::Unverified:
    case Verdict::Stopped:
        return Tone::Caution;
    case Verdict::Different:
    case Verdict::Failed:
    case Verdict::Refused:
        break;
    }
    return Tone::Bad;
}

} // namespace transload
