#include "cli/MoveReport.h"

#include "cli/Console.h"
#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace transload {

namespace {

struct MoveText {
    Q_DECLARE_TR_FUNCTIONS(MoveReport)
};

} // namespace

void showPlan(Console& console, const Plan& plan)
{
    console.line(
        MoveText::tr("%1: %2 to %3")
            .arg(plan.applicationName, plan.request.source.toString(), plan.request.target.toString()));
    for (const QString& sentence : whatWillChange(plan))
        console.line(QStringLiteral("  ") + sentence);
}

void showReport(Console& console, const RunReport& report)
{
    const QLocale locale;
    for (const Finding& finding : report.findings)
        console.finding(finding);
    if (report.explanation) {
        for (const CollectionReport& collection : report.collections)
            for (const QString& difference : collection.differences)
                console.line(QStringLiteral("  %1: %2").arg(collection.name, difference));
        console.failure(*report.explanation);
    }
    console.line(verdictSentence(report));
    if (report.verdict == Verdict::DryRun && report.plan.request.mode == RunMode::DryRun)
        console.line(MoveText::tr("  The move will copy %1 records and needs about %2 for the new data.")
                         .arg(locale.toString(qulonglong(report.plan.records)),
                             locale.formattedDataSize(qint64(report.predictedTargetBytes))));
    if (!report.fingerprint.isEmpty() && report.verdict == Verdict::Proven)
        console.line(MoveText::tr("  Fingerprint: %1").arg(report.fingerprint));
    if (!report.backupPath.isEmpty())
        console.line(MoveText::tr("  Backup: %1").arg(report.backupPath));
    if (!report.targetBackupPath.isEmpty())
        console.line(MoveText::tr("  Backup of the target: %1").arg(report.targetBackupPath));
    if (!report.reportFolder.isEmpty())
        console.line(MoveText::tr("  Report: %1")
                         .arg(QDir(report.reportFolder).filePath(QStringLiteral("report.html"))));
    for (const StepReport& step : report.steps)
        console.line(QStringLiteral("  %1 s  %2")
                         .arg(locale.toString(step.seconds, 'f', 1).rightJustified(7), step.title));
    if (!report.nextSteps.isEmpty())
        console.line(MoveText::tr("What to do now in %1:").arg(report.plan.applicationName));
    for (qsizetype i = 0; i < report.nextSteps.size(); ++i)
        for (const QString& line :
            QStringLiteral("%1. %2").arg(i + 1).arg(report.nextSteps[i]).split(QLatin1Char('\n')))
            console.line(QStringLiteral("  ") + line);
    QJsonObject summary = reportObject(report);
    summary.insert(QStringLiteral("reportFolder"), report.reportFolder);
    console.object(QStringLiteral("summary"), summary);
}

} // namespace transload
