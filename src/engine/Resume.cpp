#include "engine/Resume.h"

#include "engine/Leftovers.h"
#include "engine/PlanFile.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace transload {

namespace {

struct ResumeText {
    Q_DECLARE_TR_FUNCTIONS(Resume)
};

// After a death in the middle of the switch, the identity of what was staged tells on which side it is.
bool isInPlace(const JournalContent& journal, const QString& target)
{
    const JournalEntry* intent = journal.find(QStringLiteral("switch"));
    if (!intent || journal.find(QStringLiteral("switched")))
        return intent != nullptr;
    const QString inode = intent->details.value(QLatin1String("inode")).toString();
    const Result<std::optional<FileState>> now = fileState(target.section(QLatin1Char(':'), 1));
    return !inode.isEmpty() && now && *now && QString::number((*now)->inode) == inode;
}

} // namespace

std::vector<UnfinishedMove> unfinishedMoves(const QString& stateFolder)
{
    std::vector<UnfinishedMove> moves;
    for (JournalContent& journal : unfinishedRuns(journalFolder(stateFolder))) {
        const JournalEntry* begin = journal.find(QStringLiteral("begin"));
        if (!begin || !begin->details.contains(QLatin1String("plan")))
            continue; // it had done nothing yet, or is no move
        UnfinishedMove move;
        move.started = QDateTime::fromString(
            begin->details.value(QLatin1String("started")).toString(), Qt::ISODateWithMs);
        move.source = begin->details.value(QLatin1String("source")).toString();
        move.target = begin->details.value(QLatin1String("target")).toString();
        move.hasBackup = journal.find(QStringLiteral("backup")) != nullptr;
        move.wasSwitched = isInPlace(journal, move.target);
        const JournalEntry* intent = journal.find(QStringLiteral("switch"));
        move.mayBeSwitched = !move.wasSwitched && intent
            && intent->details.value(QLatin1String("inode")).toString().isEmpty();
        move.journal = std::move(journal);
        // One that was killed while it went on with another stands for both.
        std::erase_if(moves, [&move](const UnfinishedMove& earlier) {
            return !earlier.wasSwitched && earlier.source == move.source && earlier.target == move.target;
        });
        moves.push_back(std::move(move));
    }
    return moves;
}

Result<PlanRequest> requestToResume(const UnfinishedMove& move, const QString& stateFolder)
{
    if (const Result<QStringList> taken = takeBackParts(move.journal); !taken)
        return taken.error();
    const QJsonObject& begin = move.journal.find(QStringLiteral("begin"))->details;
    Result<PlanRequest> request = requestFromJson(begin.value(QLatin1String("plan")).toString().toUtf8());
    if (!request)
        return request;
    request->stateFolder = stateFolder;
    // The person gave the target's name when the move was started.
    request->addsToTarget = begin.value(QLatin1String("addsToTarget")).toBool();
    return request;
}

Result<Comparison> proveSwitched(
    const UnfinishedMove& move, const Registry& registry, const ProfileLibrary& profiles, RunContext& context)
{
    const JournalEntry* verified = move.journal.find(QStringLiteral("verified"));
    if (!verified)
        return Error { ErrorCode::Corrupt,
            ResumeText::tr("The journal of this move does not say what was proven."), move.journal.path,
            ResumeText::tr("Compare the new data with the original: transload-cli verify.") };
    std::vector<ExpectedCollection> expected;
    for (const QJsonValue& each : verified->details.value(QLatin1String("collections")).toArray())
        expected.push_back({ each[QLatin1String("name")].toString(),
            each[QLatin1String("targetName")].toString(), each[QLatin1String("fingerprint")].toString() });
    const Detector detector(registry, profiles);
    Result<Location> place = detector.locate(move.target);
    Result<Detection> target = place ? detector.detect(*place, context) : Result<Detection>(place.error());
    return target ? compareWithFingerprints(*target, expected, registry, context)
                  : Result<Comparison>(target.error());
}

} // namespace transload
