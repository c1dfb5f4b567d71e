#include "report/ReportWords.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct ReportWordsText {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

bool isTargetInPlace(const RunReport& report)
{
    const bool isComplete = report.verdict == Verdict::Proven || report.verdict == Verdict::Quarantined;
    const RunMode mode = report.plan.request.mode;
    const bool isReal = mode == RunMode::Move || mode == RunMode::Restore || mode == RunMode::Undo;
    // A run that takes data away copies nothing.
    return isComplete && isReal && report.plan.hasStep(QStringLiteral("switch"))
        && report.plan.hasStep(QStringLiteral("copy"));
}

QString undoText(const RunReport& report)
{
    const RunMode mode = report.plan.request.mode;
    const bool isRestore = mode == RunMode::Restore || mode == RunMode::Undo;
    const QString command = QStringLiteral("transload-cli undo ") + report.runId;
    if (isRestore && report.verdict == Verdict::Proven && report.targetBackupPath.isEmpty())
        return ReportWordsText::tr("Nothing stood at %1 before. “%2” takes the restored data away again.")
            .arg(report.plan.request.target.place(), command);
    if (isRestore && report.verdict == Verdict::Proven)
        return ReportWordsText::tr("What stood at %1 before is in the backup %2. “%3” brings it back.")
            .arg(report.plan.request.target.place(), report.targetBackupPath, command);
    if (isTargetInPlace(report) && !report.targetBackupPath.isEmpty())
        return ReportWordsText::tr(
            "The original at %1 was not changed. What stood at %2 before is in the backup %3.")
            .arg(report.plan.request.source.place(), report.plan.request.target.place(),
                report.targetBackupPath);
    if (isTargetInPlace(report))
        return ReportWordsText::tr(
            "The original at %1 was not changed. To go back, let the application use it "
            "again, and delete the new data at %2.")
            .arg(report.plan.request.source.place(), report.plan.request.target.place());
    if (report.explanation && !report.explanation->safe.isEmpty())
        return report.explanation->safe;
    return ReportWordsText::tr("There is nothing to undo: this run put nothing in place.");
}

} // namespace transload
