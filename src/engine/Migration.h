#pragma once

#include "core/Clock.h"
#include "engine/Backup.h"
#include "engine/Journal.h"
#include "engine/Pipeline.h"
#include "engine/Plan.h"
#include "engine/RunLock.h"
#include "engine/RunReport.h"
#include "engine/Sieve.h"
#include "engine/Verifier.h"
#include "stores/Registry.h"

#include <map>
#include <memory>
#include <optional>

namespace transload {

/// A random id for a run: 16 lower-case hex digits.
QString newRunId();

/// Carries out one plan: preflight, backup or frozen copy, transfer into staging, verification, switch.
/// Whatever happens, the source is untouched and the target is as it was, or complete and proven.
/// Plain blocking code, any thread; use once.
class Migration {
public:
    /// `resumed`: the journal of a run that did not end, whose complete backup is used again.
    Migration(Plan plan, QString runId, const Registry& registry, const ProfileLibrary& profiles,
        const Clock& clock, std::optional<JournalContent> resumed = std::nullopt);
    ~Migration();

    /// Runs to its end and tells how it went; a failure is part of the report, not an Error.
    RunReport run(RunContext& context);

    /// Cleans up after an exception left `run`, and gives the report of a run that failed with `error`.
    RunReport abandon(const Error& error);

private:
    /// How far the run got: what a person is told about the safety of the data follows from it.
    enum class Reached { Nothing, BackupMade, TargetStaged, TargetPublished, TargetWithdrawn };

    Status carryOut(RunContext& context);
    Status dryRun(RunContext& context);
    RunReport takeReport();
    Status beginJournal();
    Status note(const char* type, const QJsonObject& details = {});
    /// A run that was stopped or failed stays open, so that it can be continued.
    void endJournal();
    Status noteVerified();
    Status noteSwitch();
    /// Whether the resumed run has a complete backup that still is one.
    bool reuseBackup(RunContext& context);
    Status noteSourceState();
    Status checkSourceState();
    Status refuseOnStops(RunContext& context);
    Status refuse(const Findings& findings);
    Status dryRunOne(Source& source, const Store& target, std::size_t index, RunContext& context);
    Status sift(Source& source, RunContext& context);
    Status tryOut(Source& source, RunContext& context);
    Status endWell();
    Status holdSource();
    Status holdExisting();
    Status freezeBoth(RunContext& context);
    Result<std::unique_ptr<Source>> openSide(const Location& location);
    /// What the new data is made of: the source, together with what stands in the target when the plan adds
    /// to it.
    Result<std::unique_ptr<Source>> openContent();
    /// The same for the transfer, after a look whether both sides still are what was planned.
    Result<std::unique_ptr<Source>> openPlanned(RunContext& context);
    Result<std::unique_ptr<Source>> merged(
        std::unique_ptr<Source> source, Result<std::unique_ptr<Source>> existing) const;
    void noteMoved(std::size_t index, const MovedRecords& moved, const RecordFilter& filter);
    /// What the run found of records that cannot go, and what came into collections that stood there.
    void noteFound();
    Status backUpTarget(RunContext& context);
    Status checkTargetState();
    Status makeBackup(RunContext& context);
    /// Copies a store's files into a private folder for as long as this object lives; gives the copy's place.
    Result<Location> freeze(const Location& location, const QString& use, RunContext& context);
    Status transfer(RunContext& context);
    Status transferAll(Source& source, RunContext& context);
    Status transferOne(Source& source, std::size_t index, RunContext& context);
    Status finishTarget(RunContext& context);
    Status verify(RunContext& context);
    Status verifyStructure(const Location& location, const RunContext& context);
    Status publish(RunContext& context);
    Status secondCheck(RunContext& context);
    void noteResults(const std::vector<VerifyResult>& results);
    void fail(const Error& error, bool wasStopped);
    QString safety() const;
    static Error differs(const QString& detail);
    /// What a writer's Conflict means: a difference, unless the source itself holds twins for this target.
    Error keyCameTwice(
        Source& source, const CollectionPlan& collection, const Error& conflict, RunContext& context);
    StoreSchema wantedSchema() const;

    /// The clock without the pauses: what a rate is taken by.
    std::chrono::steady_clock::time_point timeAtWork(const RunContext& context) const;
    /// Times a step and notes it in the report, whether it succeeds or not.
    template <typename Work>
    Status step(const char* id, std::uint64_t totalBytes, RunContext& context, Work work);

    const Registry& m_registry;
    const ProfileLibrary& m_profiles;
    const Clock& m_clock;
    RunReport m_report;
    Plan& m_plan;
    Reached m_reached = Reached::Nothing;
    Location m_readFrom; ///< the frozen copy, or the source itself
    std::unique_ptr<Source>
        m_snapshot; ///< holds the state that m_readFrom shows, for a store that freezes itself
    Location m_existing; ///< where what stands in the target is read, when the plan adds to it
    std::unique_ptr<Source> m_existingSnapshot; ///< the same as m_snapshot for it
    std::map<QString, FileState> m_targetBefore; ///< of its files, when the run began
    std::map<QString, FileState> m_statesBefore; ///< of the source's files, when the run began
    std::chrono::steady_clock::time_point m_start;
    std::vector<std::unique_ptr<class PrivateFolder>> m_freezeFolders;
    std::unique_ptr<Target> m_target;
    std::optional<JournalContent> m_resumed;
    std::unique_ptr<Journal> m_journal; ///< null: this run keeps none
    std::optional<RunLock> m_lock; ///< on source and target
    std::unique_ptr<Sieve> m_sieve; ///< what becomes of records that cannot go
    std::vector<Fingerprint> m_transferred; ///< per collection, taken before the writer
    std::vector<std::uint64_t> m_largest; ///< per collection: MovedRecords::largestBytes
};

} // namespace transload
