#include "engine/Backup.h"

#include "core/Files.h"
#include "engine/BackupCheck.h"
#include "engine/BackupChoice.h"
#include "engine/BackupManifestIo.h"
#include "engine/ExportBackup.h"
#include "engine/ProvenCopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <unistd.h>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

const QString kDataFolder = QStringLiteral("data");

using FileStates = std::map<QString, FileState>;

Result<FileStates> statesOf(const QString& folder, const std::vector<StoreFile>& files)
{
    FileStates states;
    for (const StoreFile& file : files) {
        Result<std::optional<FileState>> state = fileState(folder + QLatin1Char('/') + file.name);
        if (!state)
            return state.error();
        if (*state)
            states[file.name] = **state;
    }
    return states;
}

// What the store's recovery left as it was keeps its proven digest; the rest is synced and read from the
// medium.
Status digestRecovered(
    const QString& folder, const FileStates& before, std::map<QString, Digest>& files, RunContext& context)
{
    std::map<QString, Digest> now;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString name = QDir(folder).relativeFilePath(path);
        Result<std::optional<FileState>> state = fileState(path);
        if (!state)
            return state.error();
        const auto old = before.find(name);
        if (old != before.end() && *state && **state == old->second) {
            now[name] = files.at(name);
            continue;
        }
        if (Status synced = syncFile(path); !synced)
            return synced;
        Result<Digest> digest = hashFile(path, true, context);
        if (!digest)
            return digest.error();
        now[name] = *digest;
    }
    files = std::move(now);
    return syncFolders(folder);
}

// Letters, digits and a few signs only: the name must be usable on every file system.
QString folderName(const BackupRequest& request, const QDateTime& now)
{
    QString name = request.source.location.name();
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]")), QStringLiteral("_"));
    return QStringLiteral("transload-backup-%1-%2-%3")
        .arg(now.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")), name.left(60) + request.suffix,
            request.runId);
}

Result<BackupManifest> fillBackup(const BackupRequest& request, const Registry& registry,
    const QString& folder, const QDateTime& now, RunContext& context)
{
    const QString data = folder + QLatin1Char('/') + kDataFolder;
    if (Status created = createPrivateFolder(data); !created)
        return created.error();
    Result<const Store*> original = registry.storeOf(request.source.location);
    if (!original)
        return original.error();
    Result<FrozenCopy> frozen = (*original)->descriptor().holdsFiles
        ? freezeCopy(**original, request.source, data, context)
        : exportCopy(request.source.location, data, registry, context);
    if (!frozen)
        return frozen.error();
    Result<const Store*> kept = registry.storeOf(frozen->location);
    if (!kept)
        return kept.error();
    const Store& store = **kept;
    Result<std::vector<CountedCollection>> counted
        = countCopy(store, frozen->location, request.checkDeeply, context);
    if (!counted)
        return counted.error();

    BackupManifest manifest;
    manifest.runId = request.runId;
    manifest.created = now;
    manifest.programVersion = QCoreApplication::applicationVersion();
    manifest.storeId = store.descriptor().id;
    manifest.storeVersion = store.descriptor().engineVersion;
    manifest.profileId = request.profileId;
    manifest.origin = request.source.location.toString();
    manifest.dataPath = QDir(folder).relativeFilePath(frozen->location.path());
    manifest.settings = frozen->settings;
    manifest.collections = *counted;
    for (const auto& [name, digest] : frozen->files)
        manifest.files.push_back({ name, std::uint64_t(QFileInfo(data + QLatin1Char('/') + name).size()),
            QString::fromLatin1(toHex(digest)) });
    if (Status written = writeManifest(folder, manifest); !written)
        return written.error();
    return manifest;
}

// Brings a complete backup to its name. When that fails, the folder `partial` is ours to delete again.
Status publish(const QString& partial, const QString& folder, const QString& runId)
{
    // The marker allows us to delete the folder: a finished backup must not carry it.
    const QString marker = partial + QLatin1Char('/') + QLatin1String(kMarkerName);
    Status published = ok();
    if (::unlink(QFile::encodeName(marker).constData()) != 0)
        published = systemError(errno, partial, BackupText::tr("The backup could not be completed."));
    if (published)
        published = syncFolder(partial);
    if (published)
        published = renameNoReplace(partial, folder);
    if (published)
        return ok();
    if (!QFileInfo::exists(partial)) // only making the new name durable failed
        ::rename(QFile::encodeName(folder).constData(), QFile::encodeName(partial).constData());
    if (!QFileInfo::exists(marker))
        if (Status marked = writeFileDurably(marker, runId.toUtf8()); !marked)
            qWarning("incomplete backup not marked: %s", qUtf8Printable(marked.error().detail));
    return published;
}

} // namespace

Result<std::map<QString, FileState>> fileStates(const Store& store, const Location& location)
{
    Result<Inspection> inspection = store.inspect(location);
    if (!inspection)
        return inspection.error();
    return statesOf(inspection->baseFolder, inspection->files);
}

Result<FrozenCopy> freezeCopy(
    const Store& store, const Inspection& source, const QString& folder, RunContext& context)
{
    Result<FileStates> before = statesOf(source.baseFolder, source.files);
    if (!before)
        return before.error();
    Result<std::map<QString, Digest>> copied = copyProven(source, *before, folder, context);
    if (!copied)
        return copied.error();
    Result<FileStates> after = fileStates(store, source.location);
    if (!after)
        return after.error();
    if (*after != *before)
        return sourceChanged(source.location.path());

    Result<FileStates> copies = statesOf(folder, source.files);
    if (!copies)
        return copies.error();
    FrozenCopy frozen;
    frozen.files = std::move(*copied);
    Result<Location> location = store.recoverCopy(source, folder, frozen.settings);
    if (!location)
        return location.error();
    frozen.location = *location;
    if (Status digested = digestRecovered(folder, *copies, frozen.files, context); !digested)
        return digested.error();
    return frozen;
}

std::uint64_t BackupManifest::sizeBytes() const
{
    std::uint64_t sum = 0;
    for (const File& file : files)
        sum += file.sizeBytes;
    return sum;
}

Location BackupManifest::location() const
{
    return Location::ofPath(storeId, QDir(folder).filePath(dataPath));
}

Result<BackupManifest> createBackup(
    const BackupRequest& request, const Registry& registry, const Clock& clock, RunContext& context)
{
    const QDateTime now = clock.now();
    const QString folder = QDir(request.parentFolder).filePath(folderName(request, now));
    const QString partial = folder + QStringLiteral(".partial");
    if (Status created = createMarkedFolder(partial, request.runId); !created)
        return created.error();

    Result<BackupManifest> manifest = fillBackup(request, registry, partial, now, context);
    Status published = manifest ? publish(partial, folder, request.runId) : Status(manifest.error());
    if (!published) {
        if (Status removed = removeMarkedFolder(partial, request.runId); !removed)
            qWarning("incomplete backup not removed: %s", qUtf8Printable(removed.error().detail));
        return published.error();
    }
    manifest->folder = folder;
    return manifest;
}

Result<BackupList> listBackups(const QString& folder)
{
    return findBackups(folder, [] { return false; });
}

} // namespace transload
