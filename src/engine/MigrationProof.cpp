#include "engine/Migration.h"

#include "core/Files.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

// The second half of a run: prove the staged target, bring it to its place, look once more.

namespace transload {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Migration)
};

// Every file of a finished store, which is a file or a folder.
std::uint64_t bytesAt(const Store& store, const Location& location)
{
    Result<Inspection> inspection = store.inspect(location);
    return inspection ? inspection->sizeBytes : 0;
}

Error changedInPlace(const QString& path)
{
    return Error { ErrorCode::Busy, MigrationText::tr("The original changed while it was being read."), path,
        MigrationText::tr("Close the application that uses it, then start again.") };
}

} // namespace

Error Migration::differs(const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        MigrationText::tr("The new data differs from the original, so it was thrown away."), detail,
        MigrationText::tr("Send the report to the makers of this program: this must not happen.") };
}

Status Migration::verify(RunContext& context)
{
    Result<const Store*> right = m_registry.storeOf(m_plan.request.target);
    if (!right)
        return right.error();
    if (Status structure = verifyStructure(m_target->staged(), context); !structure)
        return structure;
    std::vector<VerifyPair> pairs;
    for (std::size_t i = 0; i < m_plan.collections.size(); ++i) {
        const CollectionPlan& collection = m_plan.collections[i];
        pairs.push_back({ collection.source, collection.target, collection.mapping,
            m_report.collections[i].payloadBytes, &m_sieve->rules(i), m_largest[i] });
    }
    const Location staged = m_target->staged();
    Result<std::vector<VerifyResult>> results = verifyRecords(
        [&] { return openContent(); }, [&] { return (*right)->openSource(staged); }, pairs, context);
    if (!results) {
        if (results.error().code != ErrorCode::Cancelled)
            m_report.verdict = Verdict::Unverified;
        return results.error();
    }
    noteResults(*results);
    if (m_report.verdict == Verdict::Different)
        return differs(QStringLiteral("verification found differences"));
    m_report.targetBytes = bytesAt(**right, staged);
    return noteVerified();
}

void Migration::noteResults(const std::vector<VerifyResult>& results)
{
    bool allEqual = true;
    std::vector<NamedFingerprint> fingerprints;
    for (std::size_t i = 0; i < results.size(); ++i) {
        CollectionReport& report = m_report.collections[i];
        const VerifyResult& result = results[i];
        report.sourceRecords = result.readLeft();
        report.targetRecords = result.right.records();
        report.sourceFingerprint = QString::fromLatin1(result.left.hex());
        report.targetFingerprint = QString::fromLatin1(result.right.hex());
        report.differences = result.differences;
        // The transfer's own digest must agree as well: what was written is what both sides now read.
        const bool sameAside = result.setAside == m_sieve->setAside(i);
        report.isEqual = result.isEqual() && m_transferred[i] == result.right && sameAside;
        if (const QString miscounted = result.countDifference(); !miscounted.isEmpty())
            report.differences << miscounted;
        else if ((m_transferred[i] != result.right || !sameAside) && result.differences.isEmpty())
            report.differences << MigrationText::tr("what was copied is not what the original holds now");
        allEqual = allEqual && report.isEqual;
        fingerprints.push_back({ report.name, result.right });
    }
    m_report.fingerprint = QString::fromLatin1(runFingerprint(fingerprints));
    if (!allEqual)
        m_report.verdict = Verdict::Different;
}

Status Migration::verifyStructure(const Location& location, const RunContext& context)
{
    Result<const Store*> store = m_registry.storeOf(location);
    Result<std::unique_ptr<Source>> staged
        = store ? (*store)->openSource(location) : Result<std::unique_ptr<Source>>(store.error());
    if (staged)
        (*staged)->obeyStop(context.stop);
    Result<StoreSchema> found = staged ? (*staged)->schema() : Result<StoreSchema>(staged.error());
    if (!found) {
        if (found.error().code != ErrorCode::Cancelled)
            m_report.verdict = Verdict::Unverified;
        return found.error();
    }
    const QStringList differences = compareStructure(wantedSchema(), *found);
    if (differences.isEmpty())
        return ok();
    for (const QString& difference : differences)
        m_report.findings.push_back({ Severity::Stop, QStringLiteral("verify.structure"), difference,
            MigrationText::tr("The target is not built as planned."), {} });
    m_report.verdict = Verdict::Different;
    return Error { ErrorCode::Corrupt, differences.front(), differences.join(QLatin1Char('\n')),
        MigrationText::tr("Send the report to the makers of this program: this must not happen.") };
}

Status Migration::noteSourceState()
{
    Result<const Store*> store = m_registry.storeOf(m_plan.request.source);
    Result<std::map<QString, FileState>> states = store ? fileStates(**store, m_plan.request.source)
                                                        : Result<std::map<QString, FileState>>(store.error());
    if (!states)
        return states.error();
    m_statesBefore = std::move(*states);
    return ok();
}

// A source that was read in place must still be what it was when the run began. One that was copied first may
// have moved on: then the person is told that the new data does not hold what was written since.
Status Migration::checkSourceState()
{
    const std::map<QString, FileState> before = std::move(m_statesBefore);
    Status noted = noteSourceState();
    if (noted && m_statesBefore == before)
        return ok();
    if (m_readFrom == m_plan.request.source)
        return noted ? Status(changedInPlace(m_readFrom.place())) : noted;
    m_report.findings.push_back({ Severity::Warning, QStringLiteral("source.changedSince"),
        MigrationText::tr("The original was changed while the move was going on."),
        MigrationText::tr(
            "The new data is the original as it was when the backup was made; later changes are not in it."),
        MigrationText::tr("Close the application that uses it, and move again.") });
    return ok();
}

// What stands in the target must still be what the new data was made of. A server checks that itself.
Status Migration::checkTargetState()
{
    if (!m_plan.addsToTarget || m_existingSnapshot)
        return ok();
    Result<const Store*> store = m_registry.storeOf(m_plan.request.target);
    Result<std::map<QString, FileState>> now = store ? fileStates(**store, m_plan.request.target)
                                                     : Result<std::map<QString, FileState>>(store.error());
    if (!now)
        return now.error();
    if (*now == m_targetBefore)
        return ok();
    return Error { ErrorCode::Busy,
        MigrationText::tr("What stands in the target was changed while the move was going on."),
        m_plan.request.target.place(),
        MigrationText::tr("Close the application that uses it, then start again.") };
}

Status Migration::publish(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    if (Status unchanged = checkSourceState(); !unchanged)
        return unchanged;
    if (Status unchanged = checkTargetState(); !unchanged)
        return unchanged;
    // What is in neither place is lost: the file stands before the data does.
    Result<QString> kept = m_sieve->finishFile();
    if (!kept)
        return kept.error();
    m_report.quarantineFile = *kept;
    if (Status noted = noteSwitch(); !noted)
        return noted;
    if (Status published = m_target->publish(); !published)
        return published;
    m_reached = Reached::TargetPublished;
    if (Status noted = note("switched"); !noted)
        return noted;
    if (Status checked = secondCheck(context); !checked) {
        if (Status withdrawn = m_target->withdraw(); withdrawn)
            m_reached = Reached::TargetWithdrawn;
        return checked;
    }
    if (!m_plan.request.target.path().isEmpty())
        m_report.targetIdentity = fileIdentity(m_plan.request.target.path());
    return endWell();
}

Status Migration::endWell()
{
    const std::uint64_t aside = m_sieve->quarantined();
    m_report.verdict = aside > 0 ? Verdict::Quarantined : Verdict::Proven;
    noteFound();
    if (aside > 0)
        m_report.explanation = Explanation {
            MigrationText::tr("%n record(s) could not go to the target; all others did.", nullptr,
                int(std::min<std::uint64_t>(aside, std::numeric_limits<int>::max()))),
            MigrationText::tr(
                "Your original is unchanged. These records are kept, exactly as they were, in %1.")
                .arg(m_report.quarantineFile),
            MigrationText::tr("Look at the reasons in the report; “transload-cli retry %1” tries them again.")
                .arg(m_report.runId),
            {}
        };
    const QString language = QLocale().name();
    if (const Profile* profile = m_profiles.find(m_plan.profileId)) {
        if (const ProfileTarget* target = profile->target(m_plan.request.target.storeId))
            for (const ProfileText& text : target->nextSteps)
                m_report.nextSteps << text.in(language).replace(
                    QStringLiteral("%1"), m_plan.request.target.place());
        for (const ProfileNotMoved& left : profile->notMoved)
            m_report.notMoved << left.name + QStringLiteral(": ") + left.reason.in(language);
    }
    return ok();
}

Status Migration::secondCheck(RunContext& context)
{
    if (Status structure = verifyStructure(m_plan.request.target, context); !structure)
        return structure;
    Result<const Store*> store = m_registry.storeOf(m_plan.request.target);
    Result<std::unique_ptr<Source>> final = store ? (*store)->openSource(m_plan.request.target)
                                                  : Result<std::unique_ptr<Source>>(store.error());
    if (!final)
        return final.error();
    (*final)->obeyStop(context.stop); // a server that no longer answers: then the target is taken back
    // Once the data stands in its place a request to stop comes too late to be of use to anyone.
    RunContext unstoppable { {}, context.progress };
    for (std::size_t i = 0; i < m_plan.collections.size(); ++i) {
        Result<std::uint64_t> records = countAgain(
            **final, m_plan.collections[i].target, m_report.collections[i].targetRecords, unstoppable);
        if (!records)
            return records.error();
        if (*records != m_report.collections[i].targetRecords) {
            m_report.verdict = Verdict::Different;
            return Error { ErrorCode::Corrupt,
                MigrationText::tr("After the switch, %1 holds another number of records.")
                    .arg(m_plan.collections[i].target.name),
                QStringLiteral("%1 instead of %2").arg(*records).arg(m_report.collections[i].targetRecords),
                MigrationText::tr("Check the disk, then start again.") };
        }
    }
    return ok();
}

} // namespace transload
