#include "report/ReportWords.h"

#include <QCoreApplication>

namespace transload {

namespace {

struct ReportWordsText {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

QString modeId(RunMode mode)
{
    switch (mode) {
    case RunMode::Move:
        return QStringLiteral("move");
    case RunMode::Practice:
        return QStringLiteral("practice");
    case RunMode::DryRun:
        return QStringLiteral("dry-run");
    }
    Q_UNREACHABLE();
}

bool isTargetInPlace(const RunReport& report)
{
    const bool isComplete = report.verdict == Verdict::Proven || report.verdict == Verdict::Quarantined;
    return isComplete && report.plan.request.mode == RunMode::Move
        && report.plan.hasStep(QStringLiteral("switch"));
}

QString undoText(const RunReport& report)
{
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
