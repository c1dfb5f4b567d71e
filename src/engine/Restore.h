#pragma once

#include "core/Clock.h"
#include "core/Files.h"
#include "engine/Backup.h"
#include "engine/Journal.h"
#include "engine/RunLock.h"
#include "engine/RunReport.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace transload {

/// What the person asked for.
struct RestoreRequest {
    Location target; ///< where the store is to stand again
    QString saveFolder; ///< what stands there now is backed up here first
    bool replaces = false; ///< what stands there may give way: the person said so, with its name
    bool isRehearsal = false; ///< the whole restore into a private place, proven, then thrown away
    QString reportFolder; ///< see PlanRequest
    QString stateFolder;
};

/// Every decision of a restore, made before anything is touched. Safe to copy between threads.
struct RestorePlan {
    Plan plan; ///< steps, places and sizes, as progress and report tell them
    std::optional<BackupManifest> backup; ///< nothing: the place becomes empty (see Restore)
    /// The files that stand at the place when it was decided that they may give way; nothing: as they are
    /// when the run begins.
    std::optional<std::map<QString, FileState>> expected;
};

/// Where a backup's data came from. Errors: Unsupported (the manifest's words name no place here, or its
/// folder is gone): then a place has to be chosen.
Result<Location> originOf(const BackupManifest& backup, const Registry& registry);

/// Whether a restore to `target` copies the backup's files as they are. Otherwise it is a move from
/// BackupManifest::location(), which is never written to either.
bool restoresByCopy(const BackupManifest& backup, const Location& target, const Registry& registry);

/// Plans to put a backup's files back in place. Reads nothing but the manifest and what stands there.
RestorePlan planRestore(const RestoreRequest& request, const BackupManifest& backup, const Registry& registry,
    const ProfileLibrary& profiles);

/// Plans to take the store at `request.target` away, into a proven backup.
RestorePlan planRemoval(const RestoreRequest& request, const Registry& registry);

/// Everything that forbids a restore, found without writing: see preflight.
Findings restorePreflight(const RestorePlan& plan, const Registry& registry);

/// Carries out one such plan. The backup is proven before anything is touched and never changed. What stands
/// at the place is backed up first, so that this can be undone too. The files are copied into staging beside
/// the place and proven there: bytes, counts and fingerprints; then one step brings them to their place, and
/// a second check that fails takes them back. Without a backup to restore, the one step takes the store away.
/// Whatever happens, the place is as it was, or complete and proven. Plain blocking code, any thread; once.
class Restore {
public:
    Restore(RestorePlan plan, QString runId, const Registry& registry, const Clock& clock);
    ~Restore();

    /// Runs to its end and tells how it went; a failure is part of the report, not an Error.
    RunReport run(RunContext& context);
    /// Cleans up after an exception left `run`, and gives the report of a run that failed with `error`.
    RunReport abandon(const Error& error);

private:
    Status carryOut(RunContext& context);
    Status refuse(const Error& error);
    Status refuseOnStops(RunContext& context);
    Status proveBackup(RunContext& context);
    Status listCollections();
    Status noteStates();
    /// Keeps other runs away from the place, and writes down what the next one may clear away.
    Status beginJournal();
    Status saveCurrent(RunContext& context);
    Status stage(RunContext& context);
    Status prove(RunContext& context);
    Status checkUnchanged() const;
    Status putInPlace(RunContext& context);
    Status checkInPlace(RunContext& context);
    Status takeAway(RunContext& context);
    /// Takes the one step; `check` looks at the place afterwards, and when it fails the step is taken back.
    Status step(RunContext& context, Placement& placement, const std::function<Status()>& check);
    /// Takes the step back that was taken and not looked at yet.
    void takeBack();
    Status timed(
        const char* id, std::uint64_t totalBytes, RunContext& context, const std::function<Status()>& work);
    void fail(const Error& error, bool wasStopped);
    QString safety() const;
    RunReport takeReport();
    const Store& store() const { return *m_store; }

    const Registry& m_registry;
    const Clock& m_clock;
    RestorePlan m_restore;
    RunReport m_report;
    Plan& m_plan;
    const Store* m_store = nullptr; ///< of the place; null when this program has no such store
    bool m_isOccupied = false; ///< a store stands at the place
    bool m_isBackupProven = false;
    bool m_isStuck = false; ///< the step could not be taken back
    std::map<QString, FileState> m_statesBefore; ///< of what stands at the place
    std::unique_ptr<CopyTarget> m_target;
    std::unique_ptr<Placement> m_removal;
    Placement* m_unchecked = nullptr; ///< of the two, while its step is not looked at yet
    std::chrono::steady_clock::time_point m_start;
    std::optional<RunLock> m_lock;
    std::unique_ptr<Journal> m_journal; ///< null: this run keeps none
};

} // namespace transload
