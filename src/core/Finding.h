#pragma once

#include <QString>

#include <vector>

namespace transload {

/// How much a finding matters: a Stop refuses the run, a Warning wants to be read, a Note is only good to
/// know.
enum class Severity { Note, Warning, Stop };

/// Something noticed about a source, a target or a plan, before or during a run.
struct Finding {
    Severity severity = Severity::Note;
    QString id; ///< stable and untranslated, e.g. "target.exists": for reports, tests and scripts
    QString message; ///< translated, one sentence: what was found and where
    QString reason; ///< translated: why it matters
    QString nextStep; ///< translated: what the person can do; empty when nothing has to be done
};

using Findings = std::vector<Finding>;

/// Whether one of them refuses the run.
inline bool hasStop(const Findings& findings)
{
    for (const Finding& finding : findings)
        if (finding.severity == Severity::Stop)
            return true;
    return false;
}

} // namespace transload
