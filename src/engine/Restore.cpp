#include "engine/Restore.h"

#include "engine/Leftovers.h"
#include "engine/ProvenCopy.h"
#include "engine/Verifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace transload {

namespace {

struct RestoreText {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

Error differs(const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        RestoreText::tr("The restored data differs from the backup, so it was thrown away."), detail,
        RestoreText::tr("The disk may be failing: choose a place on another one.") };
}

// The manifest's word for the files, after they were proven: what is copied is what was saved, and no more.
Inspection filesOf(const BackupManifest& backup)
{
    Inspection files;
    files.location = backup.location();
    files.baseFolder = QDir(backup.folder).filePath(QStringLiteral("data"));
    for (const BackupManifest::File& file : backup.files)
        files.files.push_back({ file.name, file.sizeBytes });
    files.sizeBytes = backup.sizeBytes();
    return files;
}

} // namespace

Restore::Restore(RestorePlan plan, QString runId, const Registry& registry, const Clock& clock)
    : m_registry(registry), m_clock(clock), m_restore(std::move(plan)), m_plan(m_report.plan)
{
    m_plan = m_restore.plan;
    m_report.runId = std::move(runId);
    m_report.programVersion = QCoreApplication::applicationVersion();
    m_report.predictedTargetBytes = m_plan.targetBytes;
    m_store = registry.find(m_plan.request.target.storeId);
    m_isOccupied = m_plan.hasStep(QStringLiteral("backup-target"));
    if (m_store)
        m_report.storeVersions.insert(m_store->descriptor().id, m_store->descriptor().engineVersion);
    if (m_restore.backup) {
        m_report.backupPath = m_restore.backup->folder;
        m_report.backupSha256 = m_restore.backup->checksum;
    }
}

Restore::~Restore() = default;

RunReport Restore::run(RunContext& context)
{
    m_start = m_clock.tick();
    m_report.started = m_clock.now();
    m_report.verdict = Verdict::Failed;
    if (Status done = carryOut(context); !done)
        fail(done.error(), done.error().code == ErrorCode::Cancelled && context.shouldStop());
    else
        m_report.verdict = Verdict::Proven;
    return takeReport();
}

RunReport Restore::abandon(const Error& error)
{
    m_report.verdict = Verdict::Failed;
    takeBack();
    fail(error, false);
    return takeReport();
}

RunReport Restore::takeReport()
{
    m_target.reset(); // removes what is not in place, and what was replaced: that is in its backup
    m_removal.reset();
    if (m_journal)
        (void)m_journal->note(QStringLiteral("end"), {});
    m_journal.reset();
    m_lock.reset();
    m_report.finished = m_clock.now();
    m_report.seconds = std::chrono::duration<double>(m_clock.tick() - m_start).count();
    return std::move(m_report);
}

Status Restore::timed(
    const char* id, std::uint64_t totalBytes, RunContext& context, const std::function<Status()>& work)
{
    const int index = m_plan.stepIndex(QLatin1String(id));
    Q_ASSERT(index >= 0); // the plan announces every step that is carried out
    context.progress.beginStep(index, totalBytes);
    const auto now = [&] { return context.pause ? context.pause->timeAtWork() : m_clock.tick(); };
    const auto start = now();
    Status done = work();
    const ProgressMeter::Snapshot meter = context.progress.snapshot();
    const PlanStep& step = m_plan.steps[std::size_t(index)];
    m_report.steps.push_back({ step.id, step.title, std::chrono::duration<double>(now() - start).count(),
        meter.records, meter.bytes });
    return done;
}

Status Restore::carryOut(RunContext& context)
{
    if (Status allowed = refuseOnStops(context); !allowed)
        return allowed;
    if (m_restore.backup)
        if (Status proven = timed("check", m_plan.sourceBytes, context, [&] { return proveBackup(context); });
            !proven)
            return proven;
    if (Status noted = noteStates(); !noted)
        return noted;
    if (Status begun = beginJournal(); !begun)
        return begun;
    if (m_plan.hasStep(QStringLiteral("backup-target")))
        if (Status saved
            = timed("backup-target", 3 * m_plan.existingBytes, context, [&] { return saveCurrent(context); });
            !saved)
            return saved;
    if (!m_restore.backup)
        return timed("switch", 0, context, [&] { return takeAway(context); });
    // Written once and read twice: from the medium, and from the backup again.
    if (Status staged = timed("copy", 3 * m_plan.sourceBytes, context, [&] { return stage(context); });
        !staged)
        return staged;
    if (Status proven = timed("verify", 0, context, [&] { return prove(context); }); !proven)
        return proven;
    if (m_plan.request.mode == RunMode::Rehearsal)
        return ok();
    return timed("switch", 0, context, [&] { return putInPlace(context); });
}

// A restore that is killed is started again; its journal only tells the next run what may be cleared away.
Status Restore::beginJournal()
{
    const PlanRequest& request = m_plan.request;
    if (request.stateFolder.isEmpty())
        return ok();
    Result<RunLock> lock = RunLock::take(request.stateFolder, { lockName(request.target) });
    if (!lock)
        return lock.error();
    m_lock = std::move(*lock);
    Result<std::unique_ptr<Journal>> journal
        = Journal::create(journalFolder(request.stateFolder), m_report.runId);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    QJsonArray folders { request.stateFolder };
    if (!m_plan.scratchFolder.isEmpty())
        folders.append(m_plan.scratchFolder);
    if (!request.target.path().isEmpty())
        folders.append(QFileInfo(request.target.path()).absolutePath());
    if (!request.backupFolder.isEmpty())
        folders.append(request.backupFolder);
    if (Status begun = m_journal->note(QStringLiteral("begin"),
            { { QStringLiteral("target"), request.target.toString() },
                { QStringLiteral("folders"), folders } });
        !begun)
        return begun;
    const Result<QStringList> removed = removeLeftoversAt(request.stateFolder, request.target.toString());
    return removed ? ok() : Status(removed.error());
}

Status Restore::refuse(const Error& error)
{
    m_report.verdict = Verdict::Refused;
    return error;
}

Status Restore::refuseOnStops(RunContext& context)
{
    m_report.findings = restorePreflight(m_restore, m_registry);
    m_plan.findings = m_report.findings;
    for (const Finding& finding : m_report.findings)
        if (finding.severity == Severity::Stop)
            return refuse({ ErrorCode::Conflict, finding.message,
                finding.id + QStringLiteral(": ") + finding.reason, finding.nextStep });
    return context.shouldStop() ? Status(cancelled()) : ok();
}

Status Restore::proveBackup(RunContext& context)
{
    // Read anew: what was planned with may have been changed since.
    Result<BackupManifest> now = readManifest(m_restore.backup->folder);
    if (!now)
        return refuse(now.error());
    if (now->checksum != m_restore.backup->checksum)
        return refuse({ ErrorCode::Conflict, RestoreText::tr("The backup was exchanged by another program."),
            m_restore.backup->folder, RestoreText::tr("Look at it, then start again.") });
    Result<Findings> damage = checkBackup(*m_restore.backup, m_registry, context);
    if (!damage)
        return damage.error().code == ErrorCode::Cancelled ? Status(damage.error()) : refuse(damage.error());
    m_report.findings.insert(m_report.findings.end(), damage->begin(), damage->end());
    for (const Finding& finding : *damage)
        if (finding.severity == Severity::Stop)
            return refuse({ ErrorCode::Corrupt,
                RestoreText::tr("The backup is damaged, so nothing is restored from it: %1")
                    .arg(finding.message),
                finding.id + QStringLiteral(": ") + finding.message, finding.nextStep });
    m_isBackupProven = true;
    return listCollections();
}

Status Restore::listCollections()
{
    Result<std::unique_ptr<Source>> source = store().openSource(m_restore.backup->location());
    Result<StoreSchema> schema = source ? (*source)->schema() : Result<StoreSchema>(source.error());
    if (!schema)
        return refuse(schema.error());
    m_plan.collections.clear();
    m_plan.records = 0;
    for (const CollectionSchema& collection : schema->collections) {
        CollectionPlan planned { collection, collection, {}, {}, 0 };
        for (const CountedCollection& counted : m_restore.backup->collections)
            if (counted.name == collection.name)
                planned.size.records = counted.records;
        m_plan.records += planned.size.records;
        m_plan.collections.push_back(planned);
    }
    return ok();
}

Status Restore::noteStates()
{
    if (!m_isOccupied)
        return ok();
    Result<std::map<QString, FileState>> states = fileStates(store(), m_plan.request.target);
    if (!states)
        return states.error();
    m_statesBefore = std::move(*states);
    return checkUnchanged();
}

Status Restore::saveCurrent(RunContext& context)
{
    Result<Inspection> existing = store().inspect(m_plan.request.target);
    if (!existing)
        return existing.error();
    Result<BackupManifest> saved
        = createBackup({ *existing, m_plan.request.backupFolder, m_plan.profileId, m_report.runId, true },
            m_registry, m_clock, context);
    if (!saved)
        return saved.error();
    m_report.targetBackupPath = saved->folder;
    return ok();
}

Status Restore::stage(RunContext& context)
{
    Location place = m_plan.request.target;
    if (!m_plan.scratchFolder.isEmpty()) {
        QDir().mkpath(
            m_plan.scratchFolder); // this program's own may not exist yet; staging says what is wrong
        place = Location::ofPath(
            place.storeId, QDir(m_plan.scratchFolder).filePath(QFileInfo(place.path()).fileName()));
    }
    const Inspection files = filesOf(*m_restore.backup);
    Result<std::unique_ptr<CopyTarget>> target
        = store().adoptCopy({ place, m_report.runId, m_restore.backup->settings, m_isOccupied }, files);
    if (!target)
        return target.error();
    m_target = std::move(*target);
    Result<std::map<QString, FileState>> before = fileStates(store(), m_restore.backup->location());
    if (!before)
        return before.error();
    Result<std::map<QString, Digest>> copied = copyProven(files, *before, m_target->folder(), context);
    if (!copied)
        return copied.error();
    for (const BackupManifest::File& file : m_restore.backup->files)
        if (QString::fromLatin1(toHex(copied->at(file.name))) != file.sha256) {
            m_report.verdict = Verdict::Different;
            return differs(file.name);
        }
    return m_target->finish(context);
}

// The same records, by name; of one collection alone the name may come from the file's.
Status Restore::prove(RunContext& context)
{
    const Location staged = m_target->staged();
    Result<std::unique_ptr<Source>> source = store().openPreview(staged);
    Result<StoreSchema> found = source ? (*source)->schema() : Result<StoreSchema>(source.error());
    if (!found)
        return found.error();
    source->reset();
    std::vector<VerifyPair> pairs;
    if (found->collections.size() != m_plan.collections.size()) {
        m_report.verdict = Verdict::Different;
        return differs(QStringLiteral("%1 collections").arg(found->collections.size()));
    }
    for (std::size_t i = 0; i < m_plan.collections.size(); ++i) {
        m_plan.collections[i].target = found->collections[i];
        pairs.push_back(
            { m_plan.collections[i].source, found->collections[i], {}, m_plan.collections[i].size.records });
    }
    Result<std::vector<VerifyResult>> results
        = verifyRecords([&] { return store().openSource(m_restore.backup->location()); },
            [&] { return store().openPreview(staged); }, pairs, context);
    if (!results) {
        if (results.error().code != ErrorCode::Cancelled)
            m_report.verdict = Verdict::Unverified;
        return results.error();
    }
    std::vector<NamedFingerprint> fingerprints;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const VerifyResult& result = (*results)[i];
        const bool isEqual = result.isEqual() && result.left.records() == m_plan.collections[i].size.records;
        CollectionReport report;
        report.name = pairs[i].left.name;
        report.targetName = pairs[i].right.name;
        report.sourceRecords = result.left.records();
        report.targetRecords = result.right.records();
        report.sourceFingerprint = QString::fromLatin1(result.left.hex());
        report.targetFingerprint = QString::fromLatin1(result.right.hex());
        report.isEqual = isEqual;
        report.differences = result.differences;
        m_report.collections.push_back(report);
        fingerprints.push_back({ pairs[i].left.name, result.right });
        if (!isEqual)
            m_report.verdict = Verdict::Different;
    }
    m_report.fingerprint = QString::fromLatin1(runFingerprint(fingerprints));
    if (m_report.verdict == Verdict::Different)
        return differs(QStringLiteral("verification found differences"));
    const Result<Inspection> size = store().inspect(staged);
    m_report.targetBytes = size ? size->sizeBytes : 0;
    return ok();
}

} // namespace transload
