#include "engine/Migration.h"

#include "core/Files.h"
#include "engine/CollectionTransfer.h"
#include "engine/DryRunWriter.h"
#include "engine/Preflight.h"
#include "engine/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <functional>

namespace transload {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Migration)
};

// Whoever is stopped by one record hears that there is a choice for all of its kind.
Error withChoices(Error error, const PlanRequest& request)
{
    const bool isOfRecord = error.code == ErrorCode::Unsupported || error.code == ErrorCode::Conflict;
    if (isOfRecord && !request.rules.areActive())
        error.nextStep += QLatin1Char(' ')
            + MigrationText::tr(
                "A dry run lists all records that cannot go, so that you can choose what becomes "
                "of them: on the page “Check and practise” of the wizard, or with "
                "--on-bad-record.");
    return error;
}

} // namespace

QString newRunId()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

Migration::Migration(Plan plan, QString runId, const Registry& registry, const ProfileLibrary& profiles,
    const Clock& clock, std::optional<JournalContent> resumed)
    : m_registry(registry),
      m_profiles(profiles),
      m_clock(clock),
      m_plan(m_report.plan),
      m_resumed(std::move(resumed))
{
    m_report.runId = std::move(runId);
    m_report.programVersion = QCoreApplication::applicationVersion();
    m_report.predictedTargetBytes = plan.targetBytes;
    m_plan = std::move(plan);
    for (const Location& location : { m_plan.request.source, m_plan.request.target })
        if (const Store* store = registry.find(location.storeId))
            m_report.storeVersions.insert(store->descriptor().id, store->descriptor().engineVersion);
}

Migration::~Migration() = default;

std::chrono::steady_clock::time_point Migration::timeAtWork(const RunContext& context) const
{
    return context.pause ? context.pause->timeAtWork() : m_clock.tick();
}

template <typename Work>
Status Migration::step(const char* id, std::uint64_t totalBytes, RunContext& context, Work work)
{
    const int index = m_plan.stepIndex(QLatin1String(id));
    Q_ASSERT(index >= 0); // the plan announces every step that is carried out
    context.progress.beginStep(index, totalBytes);
    const auto start = timeAtWork(context);
    Status done = work();
    const ProgressMeter::Snapshot meter = context.progress.snapshot();
    StepReport report;
    report.id = m_plan.steps[std::size_t(index)].id;
    report.title = m_plan.steps[std::size_t(index)].title;
    report.seconds = std::chrono::duration<double>(timeAtWork(context) - start).count();
    report.records = meter.records;
    report.bytes = meter.bytes;
    m_report.steps.push_back(report);
    return done;
}

RunReport Migration::run(RunContext& context)
{
    m_start = m_clock.tick();
    m_report.started = m_clock.now();
    m_report.verdict = Verdict::Failed;
    Status done = m_plan.request.mode == RunMode::DryRun ? dryRun(context) : carryOut(context);
    if (!done)
        fail(done.error(), done.error().code == ErrorCode::Cancelled && context.shouldStop());
    return takeReport();
}

RunReport Migration::abandon(const Error& error)
{
    m_report.verdict = Verdict::Failed;
    if (m_reached == Reached::TargetPublished && m_target && m_target->withdraw())
        m_reached = Reached::TargetWithdrawn;
    fail(error, false);
    return takeReport();
}

RunReport Migration::takeReport()
{
    m_target.reset(); // removes the staging of an unpublished target
    if (m_sieve && m_reached != Reached::TargetPublished) {
        m_sieve->withdrawFile();
        m_report.quarantineFile.clear();
    }
    m_sieve.reset();
    m_snapshot.reset();
    m_existingSnapshot.reset();
    m_freezeFolders.clear();
    endJournal(); // last: until then a death leaves something, and the place is ours
    m_report.finished = m_clock.now();
    m_report.seconds = std::chrono::duration<double>(m_clock.tick() - m_start).count();
    return std::move(m_report);
}

Status Migration::refuseOnStops(RunContext& context)
{
    m_report.findings = preflight(m_plan, m_registry, context);
    m_plan.findings = m_report.findings;
    if (Status allowed = refuse(m_report.findings); !allowed)
        return allowed;
    return context.shouldStop() ? Status(cancelled()) : ok();
}

Status Migration::refuse(const Findings& findings)
{
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Stop)
            continue;
        m_report.verdict = Verdict::Refused;
        return Error { ErrorCode::Conflict, finding.message,
            finding.id + QStringLiteral(": ") + finding.reason, finding.nextStep };
    }
    return ok();
}

Status Migration::dryRun(RunContext& context)
{
    if (Status allowed = refuseOnStops(context); !allowed)
        return allowed;
    Result<const Store*> store = m_registry.storeOf(m_plan.request.source);
    Result<const Store*> target = m_registry.storeOf(m_plan.request.target);
    if (!store || !target)
        return store ? target.error() : store.error();
    Result<std::unique_ptr<Source>> source = (*store)->openPreview(m_plan.request.source);
    if (source && m_plan.addsToTarget)
        source = merged(std::move(*source), (*target)->openPreview(m_plan.request.target));
    if (!source)
        return source.error();
    (*source)->obeyStop(context.stop);
    m_sieve = std::make_unique<Sieve>(m_plan, **store, **target, m_report.runId);
    if (Status sifted = sift(**source, context); !sifted)
        return sifted;
    Status read = step("copy", m_plan.payloadBytes, context, [&]() -> Status {
        m_report.predictedTargetBytes = 0;
        for (std::size_t i = 0; i < m_plan.collections.size(); ++i)
            if (Status done = dryRunOne(**source, **target, i, context); !done)
                return done;
        return ok();
    });
    if (!read)
        return read;
    m_plan.records = 0;
    for (const CollectionReport& collection : m_report.collections)
        m_plan.records += collection.sourceRecords - collection.quarantined;
    noteFound();
    if (Status allowed = refuse(m_sieve->findings()); !allowed)
        return allowed;
    m_report.verdict = Verdict::DryRun;
    return ok();
}

Status Migration::dryRunOne(Source& source, const Store& target, std::size_t index, RunContext& context)
{
    DryRunWriter writer;
    CollectionPlan& collection = m_plan.collections[index];
    context.progress.enterCollection(int(index));
    Result<std::unique_ptr<Reader>> reader = source.openReader(collection.source);
    if (!reader)
        return reader.error();
    RecordFilter filter = m_sieve->filter(index);
    Result<MovedRecords> moved = moveRecords(**reader, filter, writer, context);
    if (!moved)
        return moved.error();
    collection.size.records = moved->fingerprint.records();
    collection.size.isExact = true;
    collection.size.payloadBytes = moved->payloadBytes;
    m_report.predictedTargetBytes += target.estimatedBytes(collection.target, collection.size);
    noteMoved(index, *moved, filter);
    return ok();
}

Status Migration::sift(Source& source, RunContext& context)
{
    return m_plan.hasStep(QStringLiteral("sift"))
        ? step("sift", 0, context, [&] { return m_sieve->sift(source, context); })
        : ok();
}

Status Migration::tryOut(Source& source, RunContext& context)
{
    if (!m_plan.hasStep(QStringLiteral("try")))
        return ok();
    const TrialSides sides { source, [this] { return openSide(m_existing); }, *m_target };
    return step("try", m_plan.payloadBytes, context, [&] {
        return m_sieve->tryOut(sides, wantedSchema(), m_plan.hasStep(QStringLiteral("sift")), context);
    });
}

Status Migration::carryOut(RunContext& context)
{
    if (Status allowed = refuseOnStops(context); !allowed)
        return allowed;
    if (Status held = holdSource(); !held)
        return held;
    if (Status noted = noteSourceState(); !noted)
        return noted;
    if (Status begun = beginJournal(); !begun)
        return begun;
    if (m_plan.addsToTarget)
        if (Status held = holdExisting(); !held)
            return held;
    if (Status frozen = freezeBoth(context); !frozen)
        return frozen;
    if (Status moved = transfer(context); !moved)
        return moved;
    // Both sides are read, and the source is counted once more.
    if (Status proven = step("verify", 2 * m_plan.payloadBytes, context, [&] { return verify(context); });
        !proven)
        return proven;
    if (m_plan.request.mode == RunMode::Practice) {
        noteFound();
        m_report.verdict = Verdict::DryRun;
        return ok();
    }
    return step("switch", 0, context, [&] { return publish(context); });
}

// Copies that stand still: the backups, or private ones where there are none and reading in place would leave
// traces.
Status Migration::freezeBoth(RunContext& context)
{
    const auto copyInto = [&](Location& place, const QString& use) -> Status {
        Result<Location> frozen = freeze(place, use, context);
        if (frozen)
            place = *frozen;
        return frozen ? ok() : Status(frozen.error());
    };
    const struct {
        const char* step;
        std::uint64_t bytes;
        std::function<Status()> work;
    } steps[] = {
        { "backup", m_plan.sourceBytes, [&] { return makeBackup(context); } },
        { "freeze", m_plan.sourceBytes, [&] { return copyInto(m_readFrom, QStringLiteral("source")); } },
        { "backup-target", m_plan.existingBytes, [&] { return backUpTarget(context); } },
        { "freeze-target", m_plan.existingBytes,
            [&] { return copyInto(m_existing, QStringLiteral("target")); } },
    };
    for (const auto& each : steps)
        if (m_plan.hasStep(QLatin1String(each.step)))
            // Written once and read twice: from the medium, and from the original again.
            if (Status done = step(each.step, 3 * each.bytes, context, each.work); !done)
                return done;
    return ok();
}

Status Migration::transfer(RunContext& context)
{
    Result<const Store*> store = m_registry.storeOf(m_readFrom);
    Result<const Store*> targetStore = m_registry.storeOf(m_plan.request.target);
    if (!store)
        return store.error();
    Result<std::unique_ptr<Source>> source
        = targetStore ? openPlanned(context) : Result<std::unique_ptr<Source>>(targetStore.error());
    if (!source)
        return source.error();
    // A server is told which state of it was read, so that it can prove that nobody wrote since.
    const Location& place = m_existingSnapshot ? m_existing : m_plan.request.target;
    Result<std::unique_ptr<Target>> target
        = (*targetStore)->createTarget({ place, m_report.runId, m_plan.targetSettings, m_plan.addsToTarget });
    if (!target)
        return target.error();
    m_target = std::move(*target);
    (*source)->obeyStop(context.stop);
    m_target->obeyStop(context.stop);
    m_sieve = std::make_unique<Sieve>(m_plan, **store, **targetStore, m_report.runId);
    if (Status sifted = sift(**source, context); !sifted)
        return sifted;
    if (Status begun = m_target->begin(wantedSchema(), context); !begun)
        return begun;
    if (Status tried = tryOut(**source, context); !tried)
        return tried;
    m_reached = std::max(m_reached, Reached::BackupMade);

    // The deep look for damage takes as long as reading: it runs beside the transfer, on handles of its own.
    std::stop_source stopCheck;
    const std::stop_callback forward(context.stop, [&stopCheck] { stopCheck.request_stop(); });
    ProgressMeter unseen;
    Beside<Result<Findings>> integrity([&]() -> Result<Findings> {
        RunContext own { stopCheck.get_token(), unseen, context.pause };
        Result<std::unique_ptr<Source>> checked = openContent();
        if (!checked)
            return checked.error();
        (*checked)->obeyStop(own.stop);
        return (*checked)->checkIntegrity(own);
    });
    Status moved = step("copy", m_plan.payloadBytes, context, [&] { return transferAll(**source, context); });
    if (moved)
        moved = step("finish", 0, context, [&] { return finishTarget(context); });
    // A key that came twice may come of a damaged source: then its damage is what has to be told.
    const bool cameTwice = m_report.verdict == Verdict::Different;
    if (!moved && !cameTwice)
        stopCheck.request_stop();
    Result<Findings> damage = integrity.wait();
    if (!moved && !(cameTwice && damage && hasStop(*damage)))
        return moved;
    if (!damage)
        return damage.error();
    m_report.findings.insert(m_report.findings.end(), damage->begin(), damage->end());
    for (const Finding& finding : *damage) {
        if (finding.severity != Severity::Stop)
            continue;
        m_report.verdict = Verdict::Failed;
        return Error { ErrorCode::Corrupt, finding.message, finding.reason, finding.nextStep };
    }
    m_reached = Reached::TargetStaged;
    return ok();
}

Status Migration::transferAll(Source& source, RunContext& context)
{
    for (std::size_t i = 0; i < m_plan.collections.size(); ++i)
        if (Status moved = transferOne(source, i, context); !moved)
            return moved;
    return ok();
}

Status Migration::transferOne(Source& source, std::size_t index, RunContext& context)
{
    const CollectionPlan& collection = m_plan.collections[index];
    context.progress.enterCollection(int(index));
    std::unique_ptr<RecordFilter> filter;
    Result<MovedRecords> moved = moveCollection(
        source, *m_target, collection,
        [&] {
            // A record that was kept aside stands in the file: it must not come there twice.
            if (filter && filter->setAside().records() > 0)
                return static_cast<RecordFilter*>(nullptr);
            filter.reset(new RecordFilter(m_sieve->filter(index)));
            return filter.get();
        },
        context);
    if (!moved && moved.error().code == ErrorCode::Conflict)
        return keyCameTwice(source, collection, moved.error(), context);
    if (!moved)
        return withChoices(moved.error(), m_plan.request);
    m_transferred.push_back(moved->fingerprint);
    m_largest.push_back(moved->largestBytes);
    noteMoved(index, *moved, *filter);
    return ok();
}

void Migration::noteMoved(std::size_t index, const MovedRecords& moved, const RecordFilter& filter)
{
    const CollectionPlan& collection = m_plan.collections[index];
    CollectionReport report;
    report.name = collection.name();
    report.targetName = collection.target.name;
    report.sourceFingerprint = QString::fromLatin1(moved.fingerprint.hex());
    report.textsAsBytes = moved.mapping.textsAsBytes();
    report.payloadBytes = moved.payloadBytes;
    report.changedByRule = ruleCounts(collection, moved.mapping);
    m_sieve->note(index, filter, report);
    report.sourceRecords = moved.fingerprint.records() + report.quarantined;
    if (moved.merged && collection.merge) {
        const MergedReader::Tally& tally = *moved.merged;
        const bool gives = collection.merge->choice == OnConflict::Overwrite; // the target
        const std::uint64_t out = gives ? 0 : tally.overlap;
        report.merged = MergedRecords { tally.incoming, tally.incoming - out - report.quarantined, out,
            tally.existing, tally.overlap - out };
    }
    m_report.collections.push_back(report);
}

void Migration::noteFound()
{
    m_report.found = m_sieve->found();
    const Findings found = m_sieve->findings();
    m_report.findings.insert(m_report.findings.end(), found.begin(), found.end());
    for (const CollectionReport& collection : m_report.collections)
        if (collection.merged)
            m_report.findings.push_back(
                { Severity::Note, QStringLiteral("target.merged"), mergedSentence(collection),
                    MigrationText::tr("These numbers were counted while the records were read."), {} });
}

Error Migration::keyCameTwice(
    Source& source, const CollectionPlan& collection, const Error& conflict, RunContext& context)
{
    // A text and the same bytes are two keys in a table and one in a key/value store: that is the source's.
    if ((collection.merge ? collection.merge->mapping : collection.mapping).isToKeyValue()) {
        Result<std::vector<FieldSurvey>> survey = source.survey(collection.source, context);
        if (!survey)
            return survey.error();
        if (!survey->empty() && survey->front().values[std::size_t(ValueKind::Text)] > 0)
            return withChoices(conflict, m_plan.request);
    }
    // The source has each key once, so a reader or writer made a second record of one.
    CollectionReport report;
    report.name = collection.name();
    report.targetName = collection.target.name;
    report.differences << MigrationText::tr("a record came twice: %1").arg(conflict.detail);
    m_report.collections.push_back(report);
    m_report.verdict = Verdict::Different;
    return differs(conflict.detail);
}

StoreSchema Migration::wantedSchema() const
{
    StoreSchema wanted;
    for (const CollectionPlan& collection : m_plan.collections)
        wanted.collections.push_back(collection.target);
    wanted.objects = m_plan.carriedObjects;
    wanted.settings = m_plan.targetSettings;
    wanted.carried = m_plan.carried;
    return wanted;
}

Status Migration::finishTarget(RunContext& context) { return m_target->finish(wantedSchema(), context); }

QString Migration::safety() const
{
    if (m_report.verdict == Verdict::Refused)
        return MigrationText::tr("Nothing was changed or created.");
    QStringList sentences { MigrationText::tr("Your original is unchanged.") };
    if (m_reached == Reached::TargetPublished)
        sentences << MigrationText::tr("The new data stands at %1 but is not proven: do not use it.")
                         .arg(m_plan.request.target.place());
    else if (m_plan.addsToTarget)
        sentences << MigrationText::tr("What stands in the target is unchanged.");
    else
        sentences << MigrationText::tr("Nothing was left in the target.");
    if (!m_report.backupPath.isEmpty())
        sentences << MigrationText::tr("The backup is complete: %1").arg(m_report.backupPath);
    if (!m_report.targetBackupPath.isEmpty())
        sentences << MigrationText::tr("A backup of what stood in the target was made: %1")
                         .arg(m_report.targetBackupPath);
    return sentences.join(QLatin1Char(' '));
}

void Migration::fail(const Error& error, bool wasStopped)
{
    m_report.verdict = verdictOfFailure(m_report.verdict, wasStopped);
    Explanation explanation { error.message, safety(), error.nextStep, error.detail };
    if (wasStopped) {
        explanation.what = MigrationText::tr("You stopped the move.");
        explanation.next = m_journal
            ? MigrationText::tr("Continue it whenever you like: transload-cli resume %1").arg(m_report.runId)
            : MigrationText::tr("Start it again whenever you like.");
    }
    m_report.explanation = explanation;
}

} // namespace transload
