#pragma once

#include "engine/RunReport.h"
#include "gui/models/Fact.h"
#include "gui/models/Tone.h"

#include <QObject>

#include <optional>
#include <vector>

namespace transload {

/// One thing to do in the application after the move.
struct NextStep {
    QString text; ///< what to do
    QString lines; ///< lines to copy, e.g. for a configuration file; may be empty
};

/// How the run ended, as the last page tells it. GUI thread.
class ResultModel : public QObject {
    Q_OBJECT
public:
    explicit ResultModel(QObject* parent = nullptr);

    void setReport(const RunReport& report);
    bool hasReport() const { return m_report.has_value(); }

    Tone tone() const;
    /// "Proven", "Moved, with exceptions", …
    QString verdictWord() const;
    QString sentence() const;
    Facts proof() const;
    /// The three lines; nothing when all is well.
    std::optional<Explanation> explanation() const;
    /// "What to do now in Conduit"
    QString nextStepsTitle() const;
    std::vector<NextStep> nextSteps() const;
    QStringList notMoved() const;
    /// How records that were kept aside are tried again, with lines to copy; empty when there are none.
    std::vector<NextStep> retrySteps() const;
    Findings findings() const;
    /// The run to take back, once it has put something in place or taken it away; empty: there is nothing.
    QString runToUndo() const;
    QString reportFolder() const;
    /// The page to read; empty when there is none.
    QString reportFile() const;
    /// Everything a helper would ask for, without values: for the clipboard. English.
    QString details() const;

Q_SIGNALS:
    void changed();

private:
    Facts places() const;
    bool isFromBackup() const;

    std::optional<RunReport> m_report;
};

} // namespace transload
