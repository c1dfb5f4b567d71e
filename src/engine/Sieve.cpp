#include "engine/Sieve.h"

#include "core/PrivateFolder.h"
#include "engine/PlanFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace transload {

namespace {

struct SieveText {
    Q_DECLARE_TR_FUNCTIONS(Sieve)
};

// The way of both findings and stops to name records: their keys, as far as they are listed.
QString withKeys(const QString& sentence, const QStringList& keys, std::uint64_t records)
{
    const QString list = keys.join(QStringLiteral("; "));
    if (records > std::uint64_t(keys.size()))
        return sentence + QLatin1Char(' ') + SieveText::tr("The first keys: %1").arg(list);
    return sentence + QLatin1Char(' ') + SieveText::tr("Keys: %1").arg(list);
}

QString stopNext(const char* option)
{
    return SieveText::tr("Mend these records in the source, or choose what becomes of them: on the page "
                         "“Check and practise” of the wizard, or with %1. A dry run lists all of them.")
        .arg(QLatin1String(option));
}

QString quarantineNext()
{
    return SieveText::tr("They are kept in the quarantine file; “transload-cli retry” tries them again.");
}

} // namespace

QString quarantinePath(const PlanRequest& request, const QString& runId)
{
    const QString folder = request.reportFolder.isEmpty()
        ? QDir(request.stateFolder).filePath(QStringLiteral("quarantine"))
        : request.reportFolder;
    return QDir(folder).filePath(
        QStringLiteral("transload-%1.%2").arg(runId, QLatin1String(kQuarantineSuffix)));
}

Sieve::Sieve(const Plan& plan, const Store& source, const Store& target, QString runId)
    : m_plan(plan),
      m_source(source),
      m_target(target),
      m_runId(std::move(runId)),
      m_isDryRun(plan.request.mode == RunMode::DryRun),
      m_targetKeepsReferences(target.descriptor().keepsReferences),
      m_setAside(plan.collections.size())
{
    const bool looks = m_isDryRun || plan.request.rules.areActive();
    for (const CollectionPlan& collection : plan.collections) {
        m_rules.push_back(FilterRules::mappingOnly(collection));
        m_rules.back().store = looks && !collection.isKept ? &target : nullptr;
    }
}

Sieve::~Sieve() = default;

Status Sieve::sift(Source& source, RunContext& context)
{
    Result<std::vector<SiftFinding>> found = siftRecords(m_plan, source, m_source, m_rules, context);
    if (!found)
        return found.error();
    m_sifted.insert(m_sifted.end(), found->begin(), found->end());
    if (m_isDryRun)
        return ok();
    for (const Finding& finding : findings())
        if (finding.severity == Severity::Stop)
            return Error { ErrorCode::Unsupported, finding.message,
                finding.id + QStringLiteral(": ") + finding.reason, finding.nextStep };
    return ok();
}

Status Sieve::tryOut(const TrialSides& sides, const StoreSchema& wanted, bool siftsAgain, RunContext& context)
{
    Result<std::uint64_t> refused = tryRecords(m_plan, sides, wanted, m_rules, context);
    if (!refused)
        return refused.error();
    return siftsAgain && *refused > 0 ? sift(sides.content, context) : ok();
}

RecordFilter Sieve::filter(std::size_t collection)
{
    return RecordFilter(m_rules[collection],
        [this, collection](const BadRecord& record) { return take(collection, record); });
}

void Sieve::note(std::size_t collection, const RecordFilter& filter, CollectionReport& report)
{
    m_setAside[collection] = filter.setAside();
    report.quarantined = filter.setAside().records();
    if (report.quarantined > 0)
        report.quarantinedFingerprint = QString::fromLatin1(filter.setAside().hex());
    report.reasons.clear();
    for (const auto& [reason, records] : filter.reasons())
        report.reasons.insert(reason, records);
    report.orphansSetNull = filter.nulled();
}

std::uint64_t Sieve::quarantined() const
{
    std::uint64_t records = 0;
    for (const Fingerprint& fingerprint : m_setAside)
        records += fingerprint.records();
    return records;
}

Status Sieve::take(std::size_t collection, const BadRecord& bad)
{
    const QString& name = m_rules[collection].source.name;
    const bool isSifted
        = bad.reason == QLatin1String(reason::kKeyTwice) || bad.reason == QLatin1String(reason::kOrphan);
    if (!isSifted) { // those were counted before
        Noted& noted = m_noted[{ collection, bad.reason, bad.about }];
        ++noted.records;
        if (noted.keys.size() < kMaxNamedKeys)
            noted.keys << bad.key;
    }
    if (m_isDryRun)
        return ok();
    const QString sentence = reasonSentence(bad.reason, name, bad.about);
    if (!isSifted && m_plan.request.rules.bad == BadRecords::Stop)
        return Error { ErrorCode::Unsupported, sentence, QStringLiteral("%1: record %2").arg(name, bad.key),
            stopNext("--on-bad-record") };
    if (!m_file)
        if (Status opened = openFile(); !opened)
            return opened;
    return m_file->add({ name, bad.key, bad.reason, bad.about, sentence }, bad.record);
}

Status Sieve::openFile()
{
    if (m_plan.request.reportFolder.isEmpty() && m_plan.request.stateFolder.isEmpty())
        return Error { ErrorCode::Unsupported,
            SieveText::tr("It was not said where records that cannot go are kept."), {},
            SieveText::tr("Choose a folder for the report.") };
    const QString path = quarantinePath(m_plan.request, m_runId);
    const QString folder = QFileInfo(path).path();
    if (m_plan.request.reportFolder.isEmpty())
        if (Status ready = ensurePrivateFolder(folder); !ready)
            return ready;
    QuarantineHead head { m_runId, m_plan.request.source.toString(), m_plan.request.target.toString(),
        planToJson(m_plan), {} };
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        if (!m_plan.collections[i].isKept)
            head.collections.push_back(m_rules[i].source);
    Result<std::unique_ptr<QuarantineWriter>> file = QuarantineWriter::create(path, head);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    return ok();
}

Finding Sieve::siftFinding(const SiftFinding& found) const
{
    const QString& name = m_rules[found.collection].source.name;
    const auto records = int(std::min<std::uint64_t>(found.records, std::numeric_limits<int>::max()));
    const char* id = found.areOrphans ? reason::kOrphan : reason::kKeyTwice;
    Finding finding { Severity::Warning, QStringLiteral("records.") + QLatin1String(id), {},
        withKeys(reasonSentence(QLatin1String(id), name, found.about), found.keys, found.records),
        quarantineNext() };
    finding.message = found.areOrphans
        ? SieveText::tr("%n record(s) of “%1” refer to records of “%2” that do not exist.", nullptr, records)
              .arg(name, found.refersTo)
        : SieveText::tr("%n record(s) of “%1” have the same key as another one.", nullptr, records).arg(name);
    if (found.isStop
        && (!found.areOrphans || m_targetKeepsReferences || m_plan.request.rules.orphans != Orphans::Stop)) {
        finding.severity = Severity::Stop;
        finding.nextStep = stopNext(found.areOrphans ? "--orphans" : "--duplicates");
    } else if (found.isStop) {
        finding.nextStep
            = SieveText::tr("The target takes them as they are; mend them if they should not be there.");
    } else if (found.areOrphans && m_plan.request.rules.orphans == Orphans::SetNull) {
        finding.nextStep = SieveText::tr("They go with nothing in that field (rule “orphan-set-null”); where "
                                         "it may not be empty, they are kept aside.");
    }
    return finding;
}

Findings Sieve::findings() const
{
    Findings findings;
    for (const SiftFinding& found : m_sifted)
        findings.push_back(siftFinding(found));
    for (const auto& [place, noted] : m_noted) {
        const auto& [collection, reason, about] = place;
        const QString& name = m_rules[collection].source.name;
        const bool isStop = m_plan.request.rules.bad == BadRecords::Stop;
        const auto records = int(std::min<std::uint64_t>(noted.records, std::numeric_limits<int>::max()));
        findings.push_back({ isStop ? Severity::Stop : Severity::Warning, QStringLiteral("records.") + reason,
            SieveText::tr("%n record(s) of “%1” cannot go to the target.", nullptr, records).arg(name),
            withKeys(reasonSentence(reason, name, about), noted.keys, noted.records),
            isStop ? stopNext("--on-bad-record") : quarantineNext() });
    }
    if (m_isDryRun)
        if (const QStringList names = collectionsWithOwnRules(m_plan, m_target); !names.isEmpty())
            findings.push_back({ Severity::Note, QStringLiteral("records.own-rules"),
                SieveText::tr("Rules that only the target knows are not tried in a dry run."),
                SieveText::tr("Checks, types or partitions of these collections may refuse records: %1")
                    .arg(names.join(QStringLiteral(", "))),
                SieveText::tr("A practice run tries them.") });
    return findings;
}

std::vector<FoundRecords> Sieve::found() const
{
    std::vector<FoundRecords> all;
    for (const SiftFinding& each : m_sifted) {
        const QString id = QLatin1String(each.areOrphans ? reason::kOrphan : reason::kKeyTwice);
        const QString& name = m_rules[each.collection].source.name;
        all.push_back(
            { name, id, reasonSentence(id, name, each.about), each.records, each.keys, each.mayBeNull });
    }
    for (const auto& [place, noted] : m_noted) {
        const auto& [collection, reason, about] = place;
        const QString& name = m_rules[collection].source.name;
        all.push_back({ name, reason, reasonSentence(reason, name, about), noted.records, noted.keys });
    }
    return all;
}

Result<QString> Sieve::finishFile()
{
    if (!m_file)
        return QString();
    if (Status finished = m_file->finish(); !finished)
        return finished.error();
    Result<std::unique_ptr<QuarantineReader>> reader = QuarantineReader::open(m_file->path());
    if (!reader)
        return reader.error();
    QuarantinedRecord record;
    for (Result<bool> more = true;;) {
        more = (*reader)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    for (std::size_t i = 0; i < m_setAside.size(); ++i) {
        if (m_plan.collections[i].isKept)
            continue;
        const QString& name = m_rules[i].source.name;
        if (const auto read = (*reader)->read().find(name);
            read == (*reader)->read().end() || read->second != m_setAside[i])
            return Error { ErrorCode::Corrupt,
                SieveText::tr("The quarantine file does not hold the records that were set aside."),
                m_file->path() + QStringLiteral(": ") + name,
                SieveText::tr("Check the disk, then start again.") };
    }
    return m_file->path();
}

void Sieve::withdrawFile()
{
    if (m_file)
        m_file->withdraw();
}

} // namespace transload
