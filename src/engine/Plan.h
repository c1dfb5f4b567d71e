#pragma once

#include "core/Finding.h"
#include "engine/BadRecords.h"
#include "engine/Detector.h"
#include "engine/MergedSource.h"
#include "profiles/Mapping.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace transload {

class SurveyBook;

/// What a run is for.
enum class RunMode {
    Move, ///< the real thing
    Practice, ///< the whole job into staging, verified, then thrown away
    DryRun, ///< read, map and measure; writes nothing but its report
    Restore, ///< put a backup back in place
    Rehearsal, ///< a restore into staging, proven, then thrown away
    Undo, ///< bring a place back to what it was before a run
};

/// New names that the person chose, by old name.
struct ChosenNames {
    QMap<QString, QString> collections;
    QMap<QString, QMap<QString, QString>> fields; ///< by the collection's old name

    bool isEmpty() const { return collections.isEmpty() && fields.isEmpty(); }
};

/// "move", "practice", "dry-run", "restore", "rehearsal", "undo": stable, for reports, plans and history.
QString modeId(RunMode mode);

/// What the person asked for.
struct PlanRequest {
    Location source;
    Location target;
    QString backupFolder; ///< where the backup folder is to be created; empty: no backup
    QStringList only; ///< names of collections; empty: all
    /// Kinds that the person chose for fields, by collection and field; nothing: each value has its own.
    QMap<QString, QMap<QString, std::optional<ValueKind>>> kinds {};
    /// What stands at the target is to be added to: the person said so, with its name (see Location::name).
    bool addsToTarget = false;
    OnConflict onConflict = OnConflict::Fail; ///< for records whose key is in the target already
    QMap<QString, OnConflict> conflicts {}; ///< the same for single collections, by the source's name
    RecordRules rules {}; ///< what becomes of records that cannot go
    /// Conversions that the person chose for fields, by collection and field.
    QMap<QString, QMap<QString, FieldRule>> conversions {};
    ChosenNames names {};
    RunMode mode = RunMode::Move;
    QString profileId; ///< override; empty: the detected one
    QString reportFolder; ///< where the report is written; empty: none but the history's
    QString stateFolder; ///< this program's own, for a private copy when the target lies behind a server
};

/// One thing a run will do. The review page, the dry run, the run and the report read the same list.
struct PlanStep {
    /// "backup", "freeze", "check", "sift", "copy", "finish", "verify", "switch", ...: stable, for reports.
    QString id;
    QString title; ///< translated, for people: "Back up the original"
};

/// What happens to one collection.
struct CollectionPlan {
    CollectionSchema source; ///< as it is read; of a merged collection the target's form
    CollectionSchema target;
    Mapping mapping; ///< from source to target records
    CollectionSize size; ///< of the source
    std::uint64_t targetBytes = 0; ///< estimated
    bool isKept = false; ///< stands in the target and stays as it is
    std::optional<MergeRule> merge {}; ///< goes into a collection that stands in the target
    /// What it is called in the source, or in the target when it is kept.
    const QString& name() const { return merge ? merge->incoming.name : source.name; }
};

/// Every decision of a run, as data; nothing is decided later. Safe to copy between threads.
struct Plan {
    PlanRequest request;
    QString profileId;
    QString applicationName; ///< of the profile, or the store's name
    std::vector<CollectionPlan> collections; ///< to be moved, in order
    QStringList leftOut; ///< collections the person did not choose
    std::vector<SchemaObject> carriedObjects; ///< indexes, views, ... that the target gets too
    std::vector<SchemaObject> lostObjects; ///< have no place in the target: kept in the backup and listed
    QMap<QString, QString> targetSettings; ///< carried store settings, merged with the profile's options
    QByteArray carried; ///< what the target keeps so that the data can go home: see CarriedSchema
    std::vector<PlanStep> steps;
    Findings findings; ///< noticed while planning; a Stop refuses the run
    std::uint64_t sourceBytes = 0; ///< files of the source
    std::uint64_t payloadBytes = 0; ///< keys and values to be moved, estimated
    std::uint64_t targetBytes = 0; ///< estimated size of the target
    std::uint64_t records = 0; ///< to be moved; estimated unless every collection's size isExact

    bool needsFreeze = false; ///< the source is copied before it is read
    bool addsToTarget = false; ///< a store stands at the target, and gives way to one with both contents
    std::uint64_t existingBytes = 0; ///< of that store, in files
    bool existingNeedsFreeze = false; ///< that store is copied before it is read
    QString scratchFolder; ///< of a rehearsal: in which the private folder is made
    /// Whether a step with this id is part of the run.
    bool hasStep(const QString& id) const;
    /// How the collections are made of what stands in the target and what comes, when the plan adds to it.
    std::vector<MergedSource::Part> parts() const;
    int stepIndex(const QString& id) const;
};

/// Makes the plan for a request on a detected source. Reads the source once when the target wants to know the
/// kinds of values beforehand and the source does not (see surveyKinds); otherwise nothing but what
/// `detection` holds. What is in `surveys` is not read again, and what was read is put there.
/// Errors: NotFound (a name in `only`, or of a field that something was decided for), Unsupported (a decision
/// that cannot be carried out), Cancelled, what the source reports.
Result<Plan> preparePlan(const PlanRequest& request, const Detection& detection, const Registry& registry,
    const ProfileLibrary& profiles, RunContext& context, SurveyBook* surveys = nullptr);

/// The same without reading: fields whose kind is not known are held as what each value is.
Result<Plan> makePlan(const PlanRequest& request, const Detection& detection, const Registry& registry,
    const ProfileLibrary& profiles);

/// What a SchemaObject's kind is called, translated: "virtual table". Unknown kinds stay as they are.
QString objectKindName(const QString& kind);

/// The "What will change" sentences: at most five, translated, with numbers.
QStringList whatWillChange(const Plan& plan);

} // namespace transload
