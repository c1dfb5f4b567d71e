#include "sample/TrialData.h"

#include "core/Files.h"
#include "sample/ConduitSample.h"
#include "stores/StagingFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <exception>

namespace transload {

namespace {

struct SampleData {
    Q_DECLARE_TR_FUNCTIONS(SampleData)
};

const QString kSource = QStringLiteral("/matrix-conduit");
const QString kBackups = QStringLiteral("/backups");
constexpr std::uint64_t kRecordsPerScale = 40'000;

Error notMade(ErrorCode code, const QString& detail)
{
    return Error { code, SampleData::tr("The sample data could not be made."), detail,
        SampleData::tr("Choose another folder, on a disk with free space, and try again.") };
}

Status writeInto(const QString& folder, unsigned scale, RunContext& context)
{
    for (const QString& made : { folder, folder + kBackups, folder + kSource })
        if (Status created = createPrivateFolder(made); !created)
            return created;
    // The one boundary: the sample makers throw, what is above them does not.
    try {
        const std::string place = (folder + kSource).toStdString();
        const auto sink = sample::makeRocksdbSink(place);
        sample::writeConduitSample(*sink, place + "/media", scale, false, [&context](std::uint64_t pairs) {
            context.progress.add(pairs, 0);
            return !context.shouldStop();
        });
    } catch (const std::exception& problem) {
        return context.shouldStop() ? cancelled()
                                    : notMade(ErrorCode::Internal, QString::fromUtf8(problem.what()));
    }
    return ok();
}

} // namespace

std::uint64_t trialRecords(unsigned scale) { return kRecordsPerScale * scale; }

Result<TrialPlaces> makeTrialData(
    const QString& folder, unsigned scale, const QString& runId, RunContext& context)
{
    context.progress.beginStep(0, 0);
    const QFileInfo place(folder);
    const bool isTaken = (place.exists() || place.isSymLink())
        && (!place.isDir() || place.isSymLink()
            || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    if (isTaken)
        return Error { ErrorCode::Conflict, SampleData::tr("There is something at %1 already.").arg(folder),
            folder, SampleData::tr("Choose a folder that does not exist yet.") };
    if (!QDir().mkpath(place.absolutePath()))
        return notMade(ErrorCode::AccessDenied, place.absolutePath() + QStringLiteral(": not made"));
    Result<StagingFolder> staging = StagingFolder::create(folder, runId);
    if (!staging)
        return staging.error();
    if (Status written = writeInto(staging->stagedPath(), scale, context); !written)
        return written.error();
    if (Status published = staging->publish(); !published)
        return published.error();
    return TrialPlaces { folder + kSource, folder + kBackups };
}

} // namespace transload
