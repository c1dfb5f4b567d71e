#include "stores/json/JsonStore.h"

#include "core/Files.h"
#include "core/Printable.h"
#include "stores/json/JsonCopy.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonFiles.h"
#include "stores/json/JsonSource.h"
#include "stores/json/JsonTarget.h"

#include <QDir>
#include <QFileInfo>

#include <zlib.h>

namespace transload::store_json {

namespace {
const QString kId = QStringLiteral("json");
}

JsonStore::JsonStore() : m_cache(std::make_shared<ScanCache>()) { }

StoreDescriptor JsonStore::descriptor() const
{
    StoreDescriptor about;
    about.id = kId;
    about.name = JsonText::tr("JSON, a file or a folder of files");
    about.collectionsName = JsonText::tr("arrays and objects");
    about.signs = JsonText::tr("a file or folder of files named .json or .jsonl, also with .gz");
    about.fields = { { QStringLiteral("path"), JsonText::tr("JSON file, or folder of JSON files"),
        LocationField::Kind::FolderPath, {}, {} } };
    about.fileSuffixes = { QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("ndjson") };
    about.isFolder = true;
    about.holdsRelational = true;
    about.engineVersion = QStringLiteral("RFC 8259, zlib ") + QLatin1String(zlibVersion());
    return about;
}

bool JsonStore::recognises(const QString& path) const { return looksLikeJson(path); }

Result<Inspection> JsonStore::inspect(const Location& location) const { return inspectFiles(location); }

Result<Location> JsonStore::recoverCopy(
    const Inspection& original, const QString& folder, QMap<QString, QString>&) const
{
    if (original.files.empty())
        return internalError(QStringLiteral("no files"));
    const bool isFolder = !parseFileName(QFileInfo(original.location.path()).fileName())
        || QFileInfo(original.location.path()).isDir();
    // Of one file and its description, the file's name is the shorter one and sorts first.
    return Location::ofPath(kId, isFolder ? folder : folder + QLatin1Char('/') + original.files.front().name);
}

Result<std::unique_ptr<Source>> JsonStore::openPreview(const Location& location) const
{
    return JsonSource::open(location.path(), m_cache);
}

Result<std::unique_ptr<Source>> JsonStore::openSource(const Location& location) const
{
    return JsonSource::open(location.path(), m_cache);
}

Result<TargetState> JsonStore::targetState(const Location& location) const
{
    const QString path = QFileInfo(location.path()).absoluteFilePath();
    const auto state = fileState(path);
    if (!state)
        return state.error();
    if (isOneFile(path)) {
        const auto sidecar = fileState(sidecarPathFor(path, false));
        if (!sidecar)
            return sidecar.error();
        return state->has_value() || sidecar->has_value() ? TargetState::Occupied : TargetState::Absent;
    }
    if (!state->has_value())
        return TargetState::Absent;
    const QFileInfo info(path);
    const bool isEmptyFolder = info.isDir() && !info.isSymLink()
        && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return isEmptyFolder ? TargetState::Empty : TargetState::Occupied;
}

Result<std::unique_ptr<Target>> JsonStore::createTarget(const TargetOptions& options) const
{
    return JsonTarget::create(options);
}

Result<std::unique_ptr<CopyTarget>> JsonStore::adoptCopy(
    const TargetOptions& options, const Inspection& copy) const
{
    return JsonCopy::create(options, copy);
}

Result<std::unique_ptr<Placement>> JsonStore::prepareRemoval(
    const Location& location, const QString& runId) const
{
    return JsonRemoval::create(location.path(), runId);
}

Result<AdaptedCollection> JsonStore::adapt(const CollectionSchema& collection) const
{
    if (!collection.name.isValidUtf16())
        return Error { ErrorCode::Unsupported,
            JsonText::tr("The name “%1” cannot be written in UTF-8.").arg(printable(collection.name)),
            QStringLiteral("lone surrogate in a name"), JsonText::tr("Rename it in the source.") };
    if (collection.isKeyValue)
        return AdaptedCollection { keyValueCollection(collection.name) };
    // The neutral structure stays in the description; the words of another store travel in the carried
    // schema.
    CollectionSchema adapted = collection;
    adapted.dialect.clear();
    adapted.definition.clear();
    return AdaptedCollection { adapted };
}

Findings JsonStore::obstaclesToAdding(const Inspection& inspection, const StoreSchema& existing) const
{
    Findings findings = Store::obstaclesToAdding(inspection, existing);
    const QString path = QFileInfo(inspection.location.path()).absoluteFilePath();
    const auto description = fileState(sidecarPathFor(path, QFileInfo(path).isDir()));
    if (!description || !description->has_value())
        findings.push_back({ Severity::Stop, QStringLiteral("target.noDescription"),
            JsonText::tr("The JSON at %1 was not written by this program.").arg(path),
            JsonText::tr("It cannot be told how its application wants new records to look."),
            JsonText::tr("Choose another target.") });
    return findings;
}

std::uint64_t JsonStore::estimatedBytes(const CollectionSchema& collection, const CollectionSize& size) const
{
    std::uint64_t perRecord = 4; // braces, comma, line break
    for (const FieldSchema& field : collection.fields)
        perRecord
            += std::uint64_t(field.name.toUtf8().size()) + 8; // quotes, colon, comma, the last of base64
    return size.records * perRecord + size.payloadBytes * 4 / 3 + 16 * 1024;
}

std::unique_ptr<Store> makeStore() { return std::make_unique<JsonStore>(); }

} // namespace transload::store_json
