#include "profiles/Profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace transload {

namespace {

struct ProfileLibraryText {
    Q_DECLARE_TR_FUNCTIONS(ProfileLibrary)
};

constexpr qint64 kMaxFileBytes = 1024 * 1024;

const CollectionSchema* findCollection(const StoreSchema& schema, const QString& name)
{
    const auto found = std::find_if(schema.collections.begin(), schema.collections.end(),
        [&name](const CollectionSchema& collection) { return collection.name == name; });
    return found == schema.collections.end() ? nullptr : &*found;
}

bool fits(const ProfileDetection& detection, const StoreFacts& facts)
{
    if (detection.storeId != facts.location.storeId || facts.schema == nullptr)
        return false;
    if (!detection.fileName.isEmpty()
        && detection.fileName != facts.location.path().section(QLatin1Char('/'), -1))
        return false;
    const auto exists
        = [&facts](const QString& name) { return findCollection(*facts.schema, name) != nullptr; };
    const auto isWanted = [&](const QString& name) {
        const CollectionSchema* found = findCollection(*facts.schema, name);
        return found != nullptr && (found->isKeyValue || !detection.keyValueOnly);
    };
    const auto hasKey
        = [&](const ProfileKey& key) { return exists(key.collection) && facts.hasKey && facts.hasKey(key); };
    if (!std::all_of(detection.collections.begin(), detection.collections.end(), isWanted))
        return false;
    if (std::any_of(detection.unlessCollections.begin(), detection.unlessCollections.end(), exists)
        || std::any_of(detection.unlessKeys.begin(), detection.unlessKeys.end(), hasKey))
        return false;
    if (detection.anyCollections.isEmpty() && detection.anyKeys.empty())
        return true;
    return std::any_of(detection.anyCollections.begin(), detection.anyCollections.end(), exists)
        || std::any_of(detection.anyKeys.begin(), detection.anyKeys.end(), hasKey);
}

bool fits(const Profile& profile, const StoreFacts& facts)
{
    return std::any_of(profile.detections.begin(), profile.detections.end(),
        [&facts](const ProfileDetection& detection) { return fits(detection, facts); });
}

Result<QByteArray> readSmallFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::AccessDenied,
            ProfileLibraryText::tr("The application profile %1 could not be read.").arg(path),
            path + QStringLiteral(": ") + file.errorString(),
            ProfileLibraryText::tr("Make the file readable, or move it out of the profiles folder.") };
    const QByteArray content = file.read(kMaxFileBytes + 1);
    if (content.size() > kMaxFileBytes)
        return Error { ErrorCode::Corrupt,
            ProfileLibraryText::tr("The application profile %1 is larger than 1 MB.").arg(path),
            path + QStringLiteral(": larger than 1 MB"),
            ProfileLibraryText::tr("Move it out of the profiles folder.") };
    return content;
}

} // namespace

QString ProfileText::in(const QString& language) const
{
    const auto whole = m_byLanguage.constFind(language);
    if (whole != m_byLanguage.constEnd())
        return *whole;
    const auto bare = m_byLanguage.constFind(language.section(QLatin1Char('_'), 0, 0));
    return bare != m_byLanguage.constEnd() ? *bare : m_byLanguage.value(QStringLiteral("en"));
}

const ProfileTarget* Profile::target(const QString& storeId) const
{
    for (const ProfileTarget& candidate : targets)
        if (candidate.storeId == storeId)
            return &candidate;
    return nullptr;
}

const ProfileRefusal* Profile::refusal(const QString& storeId) const
{
    for (const ProfileRefusal& candidate : refusals)
        if (candidate.storeId == storeId)
            return &candidate;
    return nullptr;
}

Result<ProfileLibrary> ProfileLibrary::load(const QStringList& folders)
{
    ProfileLibrary library;
    for (const QString& name : folders) {
        const QDir folder(name);
        for (const QString& file : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
            const QString path = folder.filePath(file);
            const Result<QByteArray> content = readSmallFile(path);
            if (!content)
                return content.error();
            Result<Profile> profile = parseProfile(*content, path);
            if (!profile)
                return profile.error();
            if (library.find(profile->id) != nullptr)
                return Error { ErrorCode::Corrupt,
                    ProfileLibraryText::tr("The application profile %1 uses the id “%2” of another one.")
                        .arg(path, profile->id),
                    path + QStringLiteral(": id: already used"),
                    ProfileLibraryText::tr(
                        "Give it an id of its own, or move it out of the profiles folder.") };
            library.m_profiles.push_back(std::move(*profile));
        }
    }
    return library;
}

const Profile* ProfileLibrary::find(const QString& id) const
{
    for (const Profile& profile : m_profiles)
        if (profile.id == id)
            return &profile;
    return nullptr;
}

const Profile* ProfileLibrary::match(const StoreFacts& facts) const
{
    const Profile* match = nullptr;
    for (const Profile& profile : m_profiles) {
        if (!fits(profile, facts))
            continue;
        if (match != nullptr)
            return nullptr;
        match = &profile;
    }
    return match;
}

} // namespace transload
