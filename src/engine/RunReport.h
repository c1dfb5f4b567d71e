#pragma once

#include "core/Finding.h"
#include "core/Result.h"
#include "engine/Plan.h"
#include "engine/Verifier.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace transload {

/// How a run ended; the exit status follows from it.
enum class Verdict { Proven, Different, Unverified, Quarantined, Stopped, Failed, Refused, DryRun };

/// "stop", "warning", "note": stable, for reports, plans and scripts.
QString severityId(Severity severity);
/// "proven", "different", ...: stable, for report.json.
QString verdictId(Verdict verdict);
/// The verdict of such an id; nothing when it is none of them.
std::optional<Verdict> verdictOf(const QString& id);
/// The process exit status of DESIGN.md section 7 of a run that cannot be continued.
int exitCode(Verdict verdict);
/// The same of a run: one that was stopped and can be continued has a status of its own.
int exitCode(const struct RunReport& report);
/// The verdict of a run that failed or was stopped, and had `verdict` before: what was found out stays.
Verdict verdictOfFailure(Verdict verdict, bool wasStopped);
/// One translated sentence: the first line of report and result page.
QString verdictSentence(const struct RunReport& report);

/// How long a step took and what it moved.
struct StepReport {
    QString id;
    QString title; ///< translated
    double seconds = 0; ///< without pauses
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
};

/// How many values of one field a named rule changed.
struct RuleCount {
    QString field; ///< in the source
    QString rule; ///< ruleId
    std::uint64_t values = 0;
};

/// What became of the source's records in a collection that stood in the target. Always
/// source = cameIn + stayedOut + those in quarantine, and targetRecords = before - gaveWay + cameIn.
struct MergedRecords {
    std::uint64_t source = 0; ///< read from the source
    std::uint64_t cameIn = 0; ///< of them: stand in the target
    std::uint64_t stayedOut = 0; ///< of them: their key is in the target, whose record stays
    std::uint64_t before = 0; ///< stood in the target
    std::uint64_t gaveWay = 0; ///< of those: the source's record with their key, equal or not, came in
};

/// Records of one collection that cannot go for one reason, as a run found them.
struct FoundRecords {
    QString collection; ///< its name in the source
    QString reason; ///< a reason's id: see BadRecords.h and Misfit
    QString sentence; ///< the same translated, for people
    std::uint64_t records = 0; ///< exactly
    QStringList keys; ///< of the first ones, for people; at most a hundred
    bool mayBeNull = false; ///< orphans: the fields that refer to nothing may be Null in the target
};

/// One collection, on both sides.
struct CollectionReport {
    QString name;
    QString targetName;
    std::uint64_t sourceRecords = 0; ///< moved ones and those in quarantine
    std::uint64_t targetRecords = 0;
    QString sourceFingerprint; ///< hex, without records in quarantine; empty when not computed
    QString targetFingerprint;
    std::uint64_t quarantined = 0; ///< could not go, and are kept in RunReport::quarantineFile
    QString quarantinedFingerprint {}; ///< hex, of their original records; empty when there are none
    QMap<QString, std::uint64_t> reasons {}; ///< how many of them for each reason's id
    std::uint64_t orphansSetNull = 0; ///< records changed by the rule "orphan-set-null"
    std::uint64_t textsAsBytes = 0; ///< values changed by the rule "text-as-bytes"
    std::uint64_t payloadBytes = 0;
    bool isEqual = false;
    QStringList differences; ///< keys that differ, with how, at most a hundred
    std::vector<RuleCount> changedByRule {}; ///< the conversions that the plan names, with their counts
    std::optional<MergedRecords> merged {}; ///< set when it went into one that stood in the target
};

/// One translated sentence: what came into a collection that stood in the target, and what did not. Empty for
/// any other.
QString mergedSentence(const CollectionReport& collection);

/// What the conversions of `collection` changed, by a mapping that has done its work.
std::vector<RuleCount> ruleCounts(const CollectionPlan& collection, const Mapping& done);

/// A stop told in three lines (UX.md), with the raw text behind "Details".
struct Explanation {
    QString what; ///< what happened
    QString safe; ///< whether the data is safe: source, backup, target
    QString next; ///< what to do now
    QString detail; ///< raw, English
};

/// Everything a run has to say; report.json, report.html, result page and command line are views of it.
struct RunReport {
    QString runId;
    QString programVersion;
    QMap<QString, QString>
        storeVersions; ///< by store id: StoreDescriptor::engineVersion of source and target
    QDateTime started; ///< UTC
    QDateTime finished; ///< UTC
    double seconds = 0; ///< by the steady clock, pauses included
    Plan plan;
    Verdict verdict = Verdict::Failed;
    QString backupPath; ///< the backup folder that was made; empty without
    QString backupSha256; ///< of its manifest
    bool canResume = false; ///< it did not end, and its journal tells how to continue it
    QString targetBackupPath; ///< the backup of what stood in the target; empty when nothing was replaced
    QString targetIdentity; ///< of what the run put in place (fileIdentity); empty for a server, or nothing
    std::vector<StepReport> steps;
    std::vector<CollectionReport> collections;
    QString fingerprint; ///< of the run; empty when not computed
    Findings findings;
    std::optional<Explanation> explanation; ///< set unless the verdict is Proven or DryRun
    QStringList nextSteps; ///< translated: what to do now in the application
    QStringList notMoved; ///< translated: what stays where it is
    std::vector<FoundRecords> found; ///< records that cannot go, whatever became of them
    QString quarantineFile; ///< holds the records that could not go; empty when there are none
    QString reportFolder; ///< where the report files were written; empty when none
    std::uint64_t predictedTargetBytes = 0;
    std::uint64_t targetBytes = 0; ///< of the finished target, in files

    std::uint64_t recordsMoved() const; ///< sum of targetRecords
    std::uint64_t recordsQuarantined() const; ///< sum of quarantined
};

} // namespace transload
