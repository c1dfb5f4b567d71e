#include "engine/BackupManifestIo.h"

#include "core/Files.h"
#include "core/SealedJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace transload {

namespace {

constexpr int kFormat = 1;
// A manifest of a hundred thousand files stays far below this; more is not read into memory.
constexpr qint64 kMaxManifestBytes = 64 * 1024 * 1024;

struct ManifestText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error invalid(const QString& folder, const QString& place)
{
    return Error { ErrorCode::Corrupt,
        ManifestText::tr("The description of the backup %1 is damaged.").arg(folder),
        manifestPath(folder) + QStringLiteral(": ") + place, ManifestText::tr("Use another backup.") };
}

// A name inside the backup: relative, without "." or "..", nothing that a file system or terminal takes for
// special.
bool isHarmlessName(const QString& name)
{
    if (name.isEmpty() || name.size() > 1000 || name.startsWith(QLatin1Char('/')))
        return false;
    for (const QString& part : name.split(QLatin1Char('/')))
        if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String(".."))
            return false;
    return std::all_of(
        name.begin(), name.end(), [](QChar c) { return c.isPrint() && c != QLatin1Char('\\'); });
}

QJsonObject toJson(const BackupManifest& manifest)
{
    QJsonArray files;
    for (const BackupManifest::File& file : manifest.files)
        files.append(QJsonObject { { QStringLiteral("name"), file.name },
            { QStringLiteral("size"), qint64(file.sizeBytes) }, { QStringLiteral("sha256"), file.sha256 } });
    QJsonArray collections;
    for (const CountedCollection& collection : manifest.collections)
        collections.append(QJsonObject { { QStringLiteral("name"), collection.name },
            { QStringLiteral("records"), qint64(collection.records) } });
    QJsonObject settings;
    for (auto it = manifest.settings.begin(); it != manifest.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return QJsonObject {
        { QStringLiteral("format"), kFormat },
        { QStringLiteral("run"), manifest.runId },
        { QStringLiteral("created"), manifest.created.toUTC().toString(Qt::ISODate) },
        { QStringLiteral("program"), manifest.programVersion },
        { QStringLiteral("store"), manifest.storeId },
        { QStringLiteral("storeVersion"), manifest.storeVersion },
        { QStringLiteral("profile"), manifest.profileId },
        { QStringLiteral("origin"), manifest.origin },
        { QStringLiteral("data"), manifest.dataPath },
        { QStringLiteral("settings"), settings },
        { QStringLiteral("files"), files },
        { QStringLiteral("collections"), collections },
    };
}

// The place of the first mistake, or nothing.
QString readLists(const QJsonObject& object, BackupManifest& manifest)
{
    QSet<QString> seen;
    for (const QJsonValue& value : object.value(QStringLiteral("files")).toArray()) {
        const BackupManifest::File file { value[QStringLiteral("name")].toString(),
            std::uint64_t(std::max<qint64>(0, value[QStringLiteral("size")].toInteger(-1))),
            value[QStringLiteral("sha256")].toString() };
        // Two names that differ in letter case only would be one file on some disks.
        const bool isNew = !seen.contains(file.name.toCaseFolded());
        if (!isHarmlessName(file.name) || !isNew || value[QStringLiteral("size")].toInteger(-1) < 0
            || file.sha256.size() != 64)
            return QStringLiteral("files[%1]").arg(manifest.files.size());
        seen.insert(file.name.toCaseFolded());
        manifest.files.push_back(file);
    }
    for (const QJsonValue& value : object.value(QStringLiteral("collections")).toArray()) {
        const qint64 records = value[QStringLiteral("records")].toInteger(-1);
        if (records < 0)
            return QStringLiteral("collections[%1]").arg(manifest.collections.size());
        manifest.collections.push_back({ value[QStringLiteral("name")].toString(), std::uint64_t(records) });
    }
    const QJsonObject settings = object.value(QStringLiteral("settings")).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        manifest.settings.insert(it.key(), it.value().toString());
    return {};
}

} // namespace

QString manifestPath(const QString& backupFolder)
{
    return QDir(backupFolder).filePath(QStringLiteral("manifest.json"));
}

Status writeManifest(const QString& backupFolder, BackupManifest& manifest)
{
    const QJsonObject object = toJson(manifest);
    manifest.checksum = QString::fromLatin1(checksumOf(object));
    return writeFileDurably(manifestPath(backupFolder), sealJson(object));
}

Result<BackupManifest> readManifest(const QString& folder)
{
    QFile file(manifestPath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::NotFound,
            ManifestText::tr("%1 is not a backup made by this program.").arg(folder),
            file.fileName() + QStringLiteral(": ") + file.errorString(),
            ManifestText::tr("Choose a folder whose name begins with “transload-backup-”.") };
    if (file.size() > kMaxManifestBytes)
        return invalid(folder, QStringLiteral("too large"));
    const QByteArray bytes = file.readAll();
    Result<QJsonObject> object = openSealedJson(bytes, file.fileName());
    if (!object)
        return object.error();
    // Exactly as we write it: so not even a changed spelling of the same words passes.
    if (bytes != sealJson(*object))
        return invalid(folder, QStringLiteral("not as it was written"));
    if (const int format = object->value(QStringLiteral("format")).toInt(); format != kFormat)
        return Error { ErrorCode::Unsupported,
            ManifestText::tr("The backup %1 was made by a newer version of this program.").arg(folder),
            QStringLiteral("manifest format %1").arg(format),
            ManifestText::tr("Install the newest version and try again.") };

    BackupManifest manifest;
    manifest.folder = QDir(folder).absolutePath();
    const auto text = [&object](const char* name) { return object->value(QLatin1String(name)).toString(); };
    manifest.runId = text("run");
    manifest.created = QDateTime::fromString(text("created"), Qt::ISODate);
    manifest.programVersion = text("program");
    manifest.storeId = text("store");
    manifest.storeVersion = text("storeVersion");
    manifest.profileId = text("profile");
    manifest.origin = text("origin");
    manifest.dataPath = text("data");
    manifest.checksum = text("checksum");
    const bool isInData
        = manifest.dataPath == QLatin1String("data") || manifest.dataPath.startsWith(QLatin1String("data/"));
    if (!isInData || !isHarmlessName(manifest.dataPath))
        return invalid(folder, QStringLiteral("data"));
    if (const QString place = readLists(*object, manifest); !place.isEmpty())
        return invalid(folder, place);
    return manifest;
}

} // namespace transload
