#include "cli/ReportLines.h"

#include "report/JsonReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QLocale>

namespace transload {

namespace {

// The context of the command that these lines were written for.
struct MigrateText {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

} // namespace

void showPlan(Console& console, const Plan& plan)
{
    console.line(
        MigrateText::tr("%1: %2 to %3")
            .arg(plan.applicationName, plan.request.source.toString(), plan.request.target.toString()));
    for (const QString& sentence : whatWillChange(plan))
        console.line(QStringLiteral("  ") + sentence);
}

void showReport(Console& console, const RunReport& report)
{
    const QLocale locale;
    for (const Finding& finding : report.findings) {
        console.finding(finding);
        if (finding.id.startsWith(QLatin1String("records.")))
            console.line(QStringLiteral("        ") + finding.reason); // names the records
    }
    if (report.explanation) {
        for (const CollectionReport& collection : report.collections)
            for (const QString& difference : collection.differences)
                console.line(QStringLiteral("  %1: %2").arg(collection.name, difference));
        console.failure(*report.explanation);
    }
    console.line(verdictSentence(report));
    if (report.verdict == Verdict::DryRun && report.plan.request.mode == RunMode::DryRun)
        console.line(MigrateText::tr("  The move will copy %1 records and needs about %2 for the new data.")
                         .arg(locale.toString(qulonglong(report.plan.records)),
                             locale.formattedDataSize(qint64(report.predictedTargetBytes))));
    if (report.verdict == Verdict::DryRun && report.recordsQuarantined() > 0)
        console.line(MigrateText::tr("  %1 records cannot go and will be kept aside.")
                         .arg(locale.toString(qulonglong(report.recordsQuarantined()))));
    if (!report.quarantineFile.isEmpty())
        console.line(MigrateText::tr("  Quarantine: %1").arg(report.quarantineFile));
    if (!report.fingerprint.isEmpty()
        && (report.verdict == Verdict::Proven || report.verdict == Verdict::Quarantined))
        console.line(MigrateText::tr("  Fingerprint: %1").arg(report.fingerprint));
    if (!report.backupPath.isEmpty())
        console.line(MigrateText::tr("  Backup: %1").arg(report.backupPath));
    if (!report.targetBackupPath.isEmpty())
        console.line(MigrateText::tr("  Backup of the target: %1").arg(report.targetBackupPath));
    if (!report.reportFolder.isEmpty())
        console.line(MigrateText::tr("  Report: %1")
                         .arg(QDir(report.reportFolder).filePath(QStringLiteral("report.html"))));
    for (const StepReport& step : report.steps)
        console.line(QStringLiteral("  %1 s  %2")
                         .arg(locale.toString(step.seconds, 'f', 1).rightJustified(7), step.title));
    if (!report.nextSteps.isEmpty())
        console.line(MigrateText::tr("What to do now in %1:").arg(report.plan.applicationName));
    for (qsizetype i = 0; i < report.nextSteps.size(); ++i)
        for (const QString& line :
            QStringLiteral("%1. %2").arg(i + 1).arg(report.nextSteps[i]).split(QLatin1Char('\n')))
            console.line(QStringLiteral("  ") + line);
    QJsonObject summary = reportObject(report);
    summary.insert(QStringLiteral("reportFolder"), report.reportFolder);
    console.object(QStringLiteral("summary"), summary);
}

} // namespace transload
