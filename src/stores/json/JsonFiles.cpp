#include "stores/json/JsonFiles.h"

#include "core/Files.h"
#include "stores/FileHolder.h"
#include "stores/json/JsonError.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace transload::store_json {

namespace {

constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxFiles = 20'000;
constexpr std::size_t kLooksAt = 2'000; // entries, before a folder is called one of JSON files
constexpr std::size_t kAskedForHolders = 64;
constexpr char kFolderSidecar[] = "schema.transload.json";

bool isLeftover(const QString& name)
{
    return name.startsWith(QLatin1Char('.')) || name.endsWith(QLatin1String(".tmp"))
        || name.endsWith(QLatin1String(".lock"));
}

QFileInfoList entriesOf(const QString& folder)
{
    return QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Unsorted);
}

// Fills `found`; false when there are too many files.
bool walk(const QString& folder, const QString& below, int depth, JsonFiles& found)
{
    for (const QFileInfo& entry : entriesOf(folder)) {
        const QString relative = below + entry.fileName();
        const std::optional<FileName> name = parseFileName(entry.fileName());
        if (!entry.isSymLink() && entry.isDir() && depth < kMaxDepth
            && !entry.fileName().startsWith(QLatin1Char('.'))) {
            if (!walk(entry.filePath(), relative + QLatin1Char('/'), depth + 1, found))
                return false;
        } else if (!entry.isSymLink() && entry.isFile() && name) {
            found.files.push_back({ entry.filePath(), relative, *name });
        } else if (relative != QLatin1String(kFolderSidecar) || entry.isSymLink()) {
            found.foreignEntries << relative;
        }
        if (found.files.size() > kMaxFiles)
            return false;
    }
    return true;
}

Error noJson(const QString& path)
{
    return Error { ErrorCode::Unsupported, JsonText::tr("There is no JSON file at %1.").arg(path), path,
        JsonText::tr(
            "Choose a file ending in .json or .jsonl, packed with gzip (.gz) or not, or a folder of them.") };
}

Result<JsonFiles> listFolder(const QString& path)
{
    JsonFiles found;
    found.isFolder = true;
    found.baseFolder = path;
    if (!walk(path, {}, 0, found))
        return Error { ErrorCode::Unsupported,
            JsonText::tr("The folder %1 holds more JSON files than this program takes.").arg(path),
            path + QStringLiteral(": more than %1 files").arg(kMaxFiles),
            JsonText::tr("Move the folders in it one by one.") };
    std::sort(found.files.begin(), found.files.end(),
        [](const JsonFile& a, const JsonFile& b) { return a.relativePath < b.relativePath; });
    found.foreignEntries.sort();
    found.sidecarPath = sidecarPathFor(path, true);
    found.hasSidecar = QFileInfo(found.sidecarPath).isFile() && !QFileInfo(found.sidecarPath).isSymLink();
    if (found.files.empty() && !found.hasSidecar)
        return noJson(path);
    return found;
}

// Only names are looked at, and not too many.
bool holdsOnlyJson(const QString& folder, int depth, std::size_t& looked, std::size_t& taken)
{
    for (const QFileInfo& entry : entriesOf(folder)) {
        if (++looked > kLooksAt)
            return taken > 0;
        if (isLeftover(entry.fileName()))
            continue;
        if (entry.isSymLink())
            return false;
        if (entry.isDir()) {
            if (depth < kMaxDepth && !holdsOnlyJson(entry.filePath(), depth + 1, looked, taken))
                return false;
        } else if (parseFileName(entry.fileName())) {
            ++taken;
        } else if (!entry.fileName().endsWith(QLatin1String(kSidecarSuffix))) {
            return false;
        }
    }
    return true;
}

bool beginsAsJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    QByteArray start = file.read(256);
    if (start.startsWith("\x1f\x8b"))
        return true;
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.isEmpty();
}

Status addFile(Inspection& found, const QString& path, const QString& name)
{
    const auto state = fileState(path);
    if (!state)
        return state.error();
    if (!state->has_value())
        return ok(); // gone meanwhile
    found.files.push_back({ name, (*state)->sizeBytes });
    found.sizeBytes += (*state)->sizeBytes;
    const auto modified = QDateTime::fromMSecsSinceEpoch((*state)->modifiedNs / 1'000'000, Qt::UTC);
    if (!found.lastModified.isValid() || modified > found.lastModified)
        found.lastModified = modified;
    return ok();
}

} // namespace

QString JsonFile::collectionName() const
{
    const qsizetype folders = relativePath.lastIndexOf(QLatin1Char('/')) + 1;
    return relativePath.left(folders) + name.base;
}

QString sidecarPathFor(const QString& path, bool isFolder)
{
    return isFolder ? path + QLatin1Char('/') + QLatin1String(kFolderSidecar)
                    : path + QLatin1String(kSidecarSuffix);
}

bool isOneFile(const QString& path) { return parseFileName(QFileInfo(path).fileName()).has_value(); }

Result<JsonFiles> listFiles(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error { ErrorCode::NotFound, JsonText::tr("There is nothing at %1.").arg(path), path,
            JsonText::tr("Check that the place still exists, then try again.") };
    const QString real = info.canonicalFilePath();
    if (info.isDir())
        return listFolder(real);
    const std::optional<FileName> name = parseFileName(info.fileName());
    if (!info.isFile() || !name)
        return noJson(path);
    JsonFiles found;
    found.baseFolder = QFileInfo(real).absolutePath();
    found.files.push_back({ real, QFileInfo(real).fileName(), *name });
    found.sidecarPath = sidecarPathFor(real, false);
    found.hasSidecar = QFileInfo(found.sidecarPath).isFile() && !QFileInfo(found.sidecarPath).isSymLink();
    return found;
}

bool looksLikeJson(const QString& path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return parseFileName(info.fileName()).has_value() && beginsAsJson(path);
    std::size_t looked = 0;
    std::size_t taken = 0;
    return info.isDir() && holdsOnlyJson(path, 0, looked, taken)
        && (taken > 0 || QFileInfo(sidecarPathFor(path, true)).isFile());
}

Result<Inspection> inspectFiles(const Location& location)
{
    const Result<JsonFiles> files = listFiles(location.path());
    if (!files)
        return files.error();
    Inspection found;
    found.location = location;
    found.baseFolder = files->baseFolder;
    found.foreignEntries = files->foreignEntries;
    std::vector<LockRange> ranges;
    for (const JsonFile& file : files->files) {
        if (Status added = addFile(found, file.path, file.relativePath); !added)
            return added.error();
        if (ranges.size() < kAskedForHolders)
            ranges.push_back({ file.path, 0, 0 });
    }
    if (files->hasSidecar)
        if (Status added = addFile(
                found, files->sidecarPath, QDir(files->baseFolder).relativeFilePath(files->sidecarPath));
            !added)
            return added.error();
    std::sort(found.files.begin(), found.files.end(),
        [](const StoreFile& a, const StoreFile& b) { return a.name < b.name; });
    found.holder = findHolder(ranges);
    return found;
}

} // namespace transload::store_json
