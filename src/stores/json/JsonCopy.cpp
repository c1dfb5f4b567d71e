#include "stores/json/JsonCopy.h"

#include "core/Files.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonFiles.h"

#include <QFileInfo>

namespace transload::store_json {

namespace {

// What a file holds is told by its name: under one of another form it would be read as something else.
Status checkForm(const QString& from, const QString& to, bool isFolder)
{
    const std::optional<FileName> one = parseFileName(QFileInfo(from).fileName());
    const std::optional<FileName> other = parseFileName(QFileInfo(to).fileName());
    const bool fits = isFolder
        ? !other
        : one && other && one->isLines == other->isLines && one->isPacked == other->isPacked;
    if (fits)
        return ok();
    return Error { ErrorCode::Unsupported,
        JsonText::tr("The name %1 does not fit JSON data called %2.")
            .arg(QFileInfo(to).fileName(), QFileInfo(from).fileName()),
        to,
        isFolder ? JsonText::tr("Choose a folder name: the data is a folder of JSON files.")
                 : JsonText::tr("Choose a name with the same ending.") };
}

Status checkFiles(const Inspection& copy, bool isFolder, const QString& name)
{
    for (const StoreFile& file : copy.files) {
        const QString last = QFileInfo(file.name).fileName();
        const bool isSidecar = last.endsWith(QLatin1String(kSidecarSuffix));
        const bool belongs = isFolder
            ? isSidecar || parseFileName(last).has_value()
            : file.name == name || file.name == name + QLatin1String(kSidecarSuffix);
        if (!belongs)
            return Error { ErrorCode::Unsupported,
                JsonText::tr("This is not the copy of JSON data that this program makes."), file.name,
                JsonText::tr("Use another backup.") };
    }
    return ok();
}

} // namespace

Result<std::unique_ptr<CopyTarget>> JsonCopy::create(const TargetOptions& options, const Inspection& copy)
{
    const QString from = copy.location.path();
    const QString to = QFileInfo(options.location.path()).absoluteFilePath();
    const bool isFolder = QFileInfo(from).isDir();
    const QString name = QFileInfo(from).fileName();
    if (Status fits = checkForm(from, to, isFolder); !fits)
        return fits.error();
    if (Status belong = checkFiles(copy, isFolder, name); !belong)
        return belong.error();
    Result<StagingFolder> staging = StagingFolder::create(to, options.runId, options.replacesExisting);
    if (!staging)
        return staging.error();
    std::unique_ptr<JsonCopy> target(
        new JsonCopy(JsonPlacing(std::move(*staging), isFolder), options.replacesExisting, name));
    if (Status created = createPrivateFolder(target->folder()); !created)
        return created.error();
    return std::unique_ptr<CopyTarget>(std::move(target));
}

QString JsonCopy::folder() const
{
    const QString staged = m_placing.staging().stagedPath();
    return m_placing.isFolder() ? staged : QFileInfo(staged).absolutePath() + QStringLiteral("/.copy");
}

Status JsonCopy::finish(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    if (!m_placing.isFolder()) {
        const QString copied = folder() + QLatin1Char('/') + m_name;
        const QString staged = m_placing.staging().stagedPath();
        if (Status renamed = renameNoReplace(copied, staged); !renamed)
            return renamed;
        const QString sidecar = sidecarPathFor(copied, false);
        if (QFileInfo::exists(sidecar))
            if (Status renamed = renameNoReplace(sidecar, sidecarPathFor(staged, false)); !renamed)
                return renamed;
    }
    m_isFinished = true;
    return ok();
}

Location JsonCopy::staged() const
{
    return Location::ofPath(QStringLiteral("json"), m_placing.staging().stagedPath());
}

Status JsonCopy::publish()
{
    return m_isFinished ? m_placing.publish(m_replaces)
                        : Status(internalError(QStringLiteral("published before finish")));
}

Result<std::unique_ptr<Placement>> JsonRemoval::create(const QString& path, const QString& runId)
{
    const Result<JsonFiles> files = listFiles(path);
    if (!files)
        return files.error();
    if (files->isFolder && !files->foreignEntries.isEmpty())
        return Error { ErrorCode::Conflict,
            JsonText::tr("“%1” in the folder %2 is not part of the data.")
                .arg(files->foreignEntries.front(), path),
            files->foreignEntries.front(),
            JsonText::tr("Move it elsewhere first: the folder leaves its place as a whole.") };
    Result<StagingFolder> staging = StagingFolder::create(QFileInfo(path).absoluteFilePath(), runId, true);
    if (!staging)
        return staging.error();
    return std::unique_ptr<Placement>(new JsonRemoval(JsonPlacing(std::move(*staging), files->isFolder)));
}

} // namespace transload::store_json
