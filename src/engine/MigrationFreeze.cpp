#include "engine/MergedSource.h"
#include "engine/Migration.h"
#include "engine/PlanFit.h"
#include "engine/Preflight.h"
#include "engine/PrivateFolder.h"

// What stands still while a run reads: snapshots, backups and private copies, and the content made of them.

namespace transload {

// A server's data stands still for us in a snapshot: backup, transfer and verification all read the same one.
Status Migration::holdSource()
{
    m_readFrom = m_plan.request.source;
    Result<const Store*> store = m_registry.storeOf(m_plan.request.source);
    if (!store)
        return store.error();
    if ((*store)->descriptor().holdsFiles)
        return ok();
    Result<std::unique_ptr<Source>> source = (*store)->openSource(m_plan.request.source);
    if (!source)
        return source.error();
    m_snapshot = std::move(*source);
    m_readFrom = m_snapshot->frozen().value_or(m_plan.request.source);
    return ok();
}

// The same for what stands in the target: the new data is made of it too.
Status Migration::holdExisting()
{
    m_existing = m_plan.request.target;
    Result<const Store*> store = m_registry.storeOf(m_existing);
    if (!store)
        return store.error();
    if ((*store)->descriptor().holdsFiles) {
        Result<std::map<QString, FileState>> states = fileStates(**store, m_existing);
        if (!states)
            return states.error();
        m_targetBefore = std::move(*states);
        return ok();
    }
    Result<std::unique_ptr<Source>> source = (*store)->openSource(m_existing);
    if (!source)
        return source.error();
    m_existingSnapshot = std::move(*source);
    m_existing = m_existingSnapshot->frozen().value_or(m_existing);
    return ok();
}

Result<std::unique_ptr<Source>> Migration::openSide(const Location& location)
{
    Result<const Store*> store = m_registry.storeOf(location);
    return store ? (*store)->openSource(location) : Result<std::unique_ptr<Source>>(store.error());
}

Result<std::unique_ptr<Source>> Migration::openContent()
{
    Result<std::unique_ptr<Source>> source = openSide(m_readFrom);
    if (!source || !m_plan.addsToTarget)
        return source;
    return merged(std::move(*source), openSide(m_existing));
}

Result<std::unique_ptr<Source>> Migration::openPlanned(RunContext& context)
{
    Result<std::unique_ptr<Source>> source = openSide(m_readFrom);
    if (!source)
        return source;
    (*source)->obeyStop(context.stop);
    if (Status same = sourceStillFits(m_plan, **source); !same)
        return same.error();
    if (!m_plan.addsToTarget)
        return source;
    Result<std::unique_ptr<Source>> existing = openSide(m_existing);
    if (existing)
        (*existing)->obeyStop(context.stop);
    if (existing)
        if (Status same = existingStillFits(m_plan, **existing); !same)
            return same.error();
    return merged(std::move(*source), std::move(existing));
}

Result<std::unique_ptr<Source>> Migration::merged(
    std::unique_ptr<Source> source, Result<std::unique_ptr<Source>> existing) const
{
    if (!existing)
        return existing;
    return std::unique_ptr<Source>(
        std::make_unique<MergedSource>(std::move(*existing), std::move(source), m_plan.parts()));
}

Status Migration::backUpTarget(RunContext& context)
{
    Result<const Store*> store = m_registry.storeOf(m_plan.request.target);
    Result<Inspection> existing
        = store ? (*store)->inspect(m_plan.request.target) : Result<Inspection>(store.error());
    if (!existing)
        return existing.error();
    existing->location = m_existing;
    Result<BackupManifest> backup = createBackup(
        { *existing, m_plan.request.backupFolder, {}, m_report.runId, true, QStringLiteral("-target") },
        m_registry, m_clock, context);
    if (!backup)
        return backup.error();
    m_report.targetBackupPath = backup->folder;
    if (!m_existingSnapshot)
        m_existing = backup->location();
    return ok();
}

Status Migration::makeBackup(RunContext& context)
{
    Result<const Store*> store = m_registry.storeOf(m_plan.request.source);
    Result<Inspection> source
        = store ? (*store)->inspect(m_plan.request.source) : Result<Inspection>(store.error());
    if (source && m_snapshot)
        source->location = m_readFrom;
    if (!source)
        return source.error();
    if (reuseBackup(context))
        return ok();
    Result<BackupManifest> backup
        = createBackup({ *source, m_plan.request.backupFolder, m_plan.profileId, m_report.runId, false },
            m_registry, m_clock, context);
    if (!backup)
        return backup.error();
    m_report.backupPath = backup->folder;
    m_report.backupSha256 = backup->checksum;
    if (!m_snapshot)
        m_readFrom = backup->location();
    m_reached = Reached::BackupMade;
    return note("backup",
        { { QStringLiteral("path"), backup->folder }, { QStringLiteral("checksum"), backup->checksum } });
}

Result<Location> Migration::freeze(const Location& location, const QString& use, RunContext& context)
{
    Result<const Store*> store = m_registry.storeOf(location);
    Result<Inspection> found = store ? (*store)->inspect(location) : Result<Inspection>(store.error());
    if (!found)
        return found.error();
    Result<std::unique_ptr<PrivateFolder>> folder
        = PrivateFolder::create(freezeFolder(m_plan), m_report.runId, use);
    if (!folder)
        return folder.error();
    m_freezeFolders.push_back(std::move(*folder));
    const QString copies = m_freezeFolders.back()->path() + QStringLiteral("/data");
    if (Status created = createPrivateFolder(copies); !created)
        return created.error();
    Result<FrozenCopy> frozen = freezeCopy(**store, *found, copies, context);
    return frozen ? Result<Location>(frozen->location) : Result<Location>(frozen.error());
}

} // namespace transload
