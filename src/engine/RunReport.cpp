#include "engine/RunReport.h"

#include <QCoreApplication>
#include <QLocale>

namespace transload {

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

} // namespace

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Stop:
        return QStringLiteral("stop");
    }
    Q_UNREACHABLE();
}

QString modeId(RunMode mode)
{
    switch (mode) {
    case RunMode::Move:
        return QStringLiteral("move");
    case RunMode::Practice:
        return QStringLiteral("practice");
    case RunMode::DryRun:
        return QStringLiteral("dry-run");
    case RunMode::Restore:
        return QStringLiteral("restore");
    case RunMode::Rehearsal:
        return QStringLiteral("rehearsal");
    case RunMode::Undo:
        return QStringLiteral("undo");
    }
    Q_UNREACHABLE();
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
        return QStringLiteral("proven");
    case Verdict::Different:
        return QStringLiteral("different");
    case Verdict::Unverified:
        return QStringLiteral("unverified");
    case Verdict::Quarantined:
        return QStringLiteral("quarantined");
    case Verdict::Stopped:
        return QStringLiteral("stopped");
    case Verdict::Failed:
        return QStringLiteral("failed");
    case Verdict::Refused:
        return QStringLiteral("refused");
    case Verdict::DryRun:
        return QStringLiteral("dry-run");
    }
    Q_UNREACHABLE();
}

std::optional<Verdict> verdictOf(const QString& id)
{
    for (const Verdict verdict : { Verdict::Proven, Verdict::Different, Verdict::Unverified,
             Verdict::Quarantined, Verdict::Stopped, Verdict::Failed, Verdict::Refused, Verdict::DryRun })
        if (verdictId(verdict) == id)
            return verdict;
    return std::nullopt;
}

int exitCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
    case Verdict::DryRun:
        return 0;
    case Verdict::Refused:
        return 3;
    case Verdict::Different:
        return 5;
    case Verdict::Quarantined:
        return 6;
    case Verdict::Unverified:
        return 7;
    case Verdict::Stopped: // 4 is for runs that can be resumed: there are none yet
    case Verdict::Failed:
        return 1;
    }
    Q_UNREACHABLE();
}

std::vector<RuleCount> ruleCounts(const CollectionPlan& collection, const Mapping& done)
{
    const CollectionSchema& source = collection.merge ? collection.merge->incoming : collection.source;
    std::vector<RuleCount> counts;
    for (std::size_t i = 0; i < done.conversions().size(); ++i) {
        const FieldConversion& conversion = done.conversions()[i];
        counts.push_back(
            { source.fields[conversion.field].name, ruleId(conversion.rule), done.convertedValues()[i] });
    }
    return counts;
}

QString mergedSentence(const CollectionReport& collection)
{
    if (!collection.merged)
        return {};
    const QLocale locale;
    const auto count = [&locale](std::uint64_t number) { return locale.toString(qulonglong(number)); };
    const MergedRecords& merged = *collection.merged;
    return ReportText::tr("“%1” in the original: %2 records; %3 came in, %4 stayed out because the target "
                          "has their key, %5 kept aside. In the target before: %6; %7 of them gave way.")
        .arg(collection.name, count(merged.source), count(merged.cameIn), count(merged.stayedOut),
            count(collection.quarantined), count(merged.before), count(merged.gaveWay));
}

std::uint64_t RunReport::recordsMoved() const
{
    std::uint64_t sum = 0;
    for (const CollectionReport& collection : collections)
        sum += collection.targetRecords;
    return sum;
}

Verdict verdictOfFailure(Verdict verdict, bool wasStopped)
{
    if (wasStopped)
        return Verdict::Stopped;
    const bool isFound
        = verdict == Verdict::Different || verdict == Verdict::Unverified || verdict == Verdict::Refused;
    return isFound ? verdict : Verdict::Failed;
}

int exitCode(const RunReport& report)
{
    constexpr int kStoppedResumable = 4;
    return report.verdict == Verdict::Stopped && report.canResume ? kStoppedResumable
                                                                  : exitCode(report.verdict);
}

std::uint64_t RunReport::recordsQuarantined() const
{
    std::uint64_t sum = 0;
    for (const CollectionReport& collection : collections)
        sum += collection.quarantined;
    return sum;
}

namespace {

// Of a restore, a rehearsal, or a run that takes another one back.
QString restoreSentence(const RunReport& report)
{
    const QString records = QLocale().toString(qulonglong(report.recordsMoved()));
    const bool isUndo = report.plan.request.mode == RunMode::Undo;
    switch (report.verdict) {
    case Verdict::Proven:
    case Verdict::DryRun:
        if (report.plan.request.mode == RunMode::Rehearsal)
            return ReportText::tr("Proven restorable: every one of %1 records came back from the backup. "
                                  "Nothing was kept.")
                .arg(records);
        if (!isUndo)
            return ReportText::tr("Proven: every one of %1 records stands there as in the backup.")
                .arg(records);
        if (report.plan.hasStep(QStringLiteral("copy")))
            return ReportText::tr(
                "Undone and proven: every one of %1 records stands there as before the run.")
                .arg(records);
        return ReportText::tr("Undone: what the run put there was taken away, and is kept in a backup.");
    case Verdict::Different:
        return ReportText::tr("Not restored: the copy differed from the backup.");
    case Verdict::Unverified:
    case Verdict::Quarantined:
        return ReportText::tr("Could not be verified: it is not known whether everything came back.");
    case Verdict::Stopped:
        return isUndo ? ReportText::tr("Not undone: stopped before the end.")
                      : ReportText::tr("Not restored: stopped before the end.");
    case Verdict::Failed:
        return isUndo ? ReportText::tr("Not undone: the run failed.")
                      : ReportText::tr("Not restored: the run failed.");
    case Verdict::Refused:
        return ReportText::tr("Not started: something has to be put right first.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString verdictSentence(const RunReport& report)
{
    const RunMode mode = report.plan.request.mode;
    if (mode == RunMode::Restore || mode == RunMode::Rehearsal || mode == RunMode::Undo)
        return restoreSentence(report);
    const QLocale locale;
    const bool isPractice = report.plan.request.mode == RunMode::Practice;
    switch (report.verdict) {
    case Verdict::Proven:
        if (report.plan.addsToTarget)
            return ReportText::tr("Proven: the target holds exactly the %1 records that were planned for it.")
                .arg(locale.toString(qulonglong(report.recordsMoved())));
        return ReportText::tr("Proven: every one of %1 records in the new database equals the original.")
            .arg(locale.toString(qulonglong(report.recordsMoved())));
    case Verdict::DryRun:
        if (isPractice)
            return ReportText::tr(
                "The practice run succeeded: every one of %1 records arrived. Nothing was kept.")
                .arg(locale.toString(qulonglong(report.recordsMoved())));
        return ReportText::tr("Dry run: the move could start. Nothing was written.");
    case Verdict::Different:
        return ReportText::tr("Not moved: the new data differed from the original.");
    case Verdict::Unverified:
        return ReportText::tr("Could not be verified: it is not known whether everything arrived.");
    case Verdict::Quarantined:
        return ReportText::tr(
            "Moved, with exceptions: %1 records are proven, %2 could not go and are kept aside.")
            .arg(locale.toString(qulonglong(report.recordsMoved())),
                locale.toString(qulonglong(report.recordsQuarantined())));
    case Verdict::Stopped:
        return ReportText::tr("Not moved: stopped before the end.");
    case Verdict::Failed:
        return ReportText::tr("Not moved: the run failed.");
    case Verdict::Refused:
        return ReportText::tr("Not started: something has to be put right first.");
    }
    Q_UNREACHABLE();
}

} // namespace transload
