#include "stores/rocksdb/RocksdbFolder.h"

#include "core/Files.h"
#include "stores/rocksdb/RocksdbError.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace transload::store_rocksdb {

namespace {

constexpr qint64 kLongestOptionsFile = 16 * 1024 * 1024;

QDir::Filters everything() { return QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot; }

Status checkReadableFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return Error { ErrorCode::NotFound, RocksdbText::tr("There is no folder %1.").arg(folder), folder,
            RocksdbText::tr("Choose the folder that holds the database.") };
    if (!info.isDir())
        return Error { ErrorCode::Corrupt,
            RocksdbText::tr("%1 is a file; a RocksDB database is a folder.").arg(folder), folder,
            RocksdbText::tr("Choose the folder that holds the database.") };
    if (!info.isReadable() || !info.isExecutable())
        return Error { ErrorCode::AccessDenied,
            RocksdbText::tr("The folder %1 may not be opened by this user.").arg(folder), folder,
            RocksdbText::tr("Start this program as the user who owns the folder.") };
    return ok();
}

} // namespace

bool isOwnedName(const QString& name)
{
    static const QRegularExpression owned(QStringLiteral(
        "\\A(?:CURRENT|IDENTITY|LOCK|LOG|LOG\\.old\\.\\d+|MANIFEST-\\d+|OPTIONS-\\d+(?:\\.dbtmp)?|"
        "\\d{6,}\\.(?:log|sst|ldb|blob|dbtmp))\\z"));
    return owned.match(name).hasMatch();
}

Result<FolderListing> listFolder(const QString& folder)
{
    if (Status readable = checkReadableFolder(folder); !readable)
        return readable.error();
    FolderListing listing;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(everything(), QDir::NoSort)) {
        const QString name = entry.fileName();
        const bool owned = isOwnedName(name);
        if (!owned || entry.isSymLink() || !entry.isFile()) {
            listing.foreign.append(name);
            if (owned)
                listing.links.append(name);
            continue;
        }
        listing.files.push_back({ name, static_cast<std::uint64_t>(entry.size()) });
        listing.sizeBytes += static_cast<std::uint64_t>(entry.size());
        const QDateTime modified = entry.lastModified().toUTC();
        if (!listing.lastModified.isValid() || modified > listing.lastModified)
            listing.lastModified = modified;
        listing.hasCurrent |= name == QLatin1String("CURRENT");
        listing.hasManifest |= name.startsWith(QLatin1String("MANIFEST-"));
    }
    std::sort(listing.files.begin(), listing.files.end(),
        [](const StoreFile& a, const StoreFile& b) { return a.name < b.name; });
    listing.foreign.sort();
    listing.links.sort();
    return listing;
}

QString noteInOptionsFile(const QString& folder, const QString& key)
{
    // The number has a fixed width, so that the order of names is the order of writing.
    const QStringList names
        = QDir(folder).entryList({ QStringLiteral("OPTIONS-*") }, QDir::Files, QDir::Name);
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        QFile file(folder + QLatin1Char('/') + *name);
        if (name->endsWith(QLatin1String(".dbtmp")) || file.size() > kLongestOptionsFile
            || !file.open(QIODevice::ReadOnly))
            continue;
        const QRegularExpression line(QStringLiteral("^\\s*%1=(.*)$").arg(QRegularExpression::escape(key)),
            QRegularExpression::MultilineOption);
        for (auto match = line.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
            const QString value = match.next().captured(1).trimmed();
            if (!value.isEmpty() && value != QLatin1String("nullptr"))
                return value;
        }
        return {};
    }
    return {};
}

QString separateLogFolder(const QString& folder)
{
    const QString noted = noteInOptionsFile(folder, QStringLiteral("wal_dir"));
    if (noted.isEmpty())
        return {};
    const QString logs = QDir::isAbsolutePath(noted) ? noted : QDir(folder).absoluteFilePath(noted);
    // Old versions note their own folder; after the database was moved, that one is simply gone.
    if (!QFileInfo(logs).isDir() || isSamePlace(logs, folder))
        return {};
    return QDir(logs).entryList({ QStringLiteral("*.log") }, QDir::Files).isEmpty() ? QString() : logs;
}

} // namespace transload::store_rocksdb
