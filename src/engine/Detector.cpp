#include "engine/Detector.h"

#include "engine/PlaceSurvey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace transload {

namespace {

struct DetectorText {
    Q_DECLARE_TR_FUNCTIONS(Detector)
};

// A key that tells applications apart lies in a small collection; no more of it is read than this.
constexpr std::size_t kMaxKeysLookedAt = 10'000;

// The value of one key in a key/value collection, or nothing. The collection comes in key order where it can.
std::optional<std::string> findValue(Source& source, const StoreSchema& schema, const ProfileKey& wanted)
{
    const auto collection = std::find_if(schema.collections.begin(), schema.collections.end(),
        [&](const CollectionSchema& one) { return one.name == wanted.collection && one.isKeyValue; });
    if (collection == schema.collections.end())
        return std::nullopt;
    Result<std::unique_ptr<Reader>> reader = source.openReader(*collection);
    Batch batch;
    std::size_t seen = 0;
    while (reader && seen < kMaxKeysLookedAt && (*reader)->next(batch, 64 * 1024) && !batch.isEmpty()) {
        seen += batch.recordCount();
        for (std::size_t i = 0; i < batch.recordCount(); ++i) {
            FieldCursor field(batch.record(i));
            if (!field.next()
                || field.value().bytes
                    != std::string_view(wanted.key.constData(), std::size_t(wanted.key.size())))
                continue;
            if (field.next())
                return std::string(field.value().bytes);
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> decodeNumber(const std::string& bytes, const QString& encoding)
{
    if (encoding != QLatin1String("u64be") || bytes.size() != 8)
        return std::nullopt;
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

std::uint64_t Detection::records() const
{
    std::uint64_t sum = 0;
    for (const DetectedCollection& collection : collections)
        sum += collection.size.records;
    return sum;
}

bool Detection::countsAreExact() const
{
    return std::all_of(collections.begin(), collections.end(),
        [](const DetectedCollection& collection) { return collection.size.isExact; });
}

Result<Location> Detector::locate(const QString& text) const
{
    const Result<PlaceSurvey> survey = surveyPlace(text, m_registry);
    if (!survey)
        return survey.error();
    if (const Possibility* one = survey->theOne())
        return one->location;
    return survey->problem();
}

Result<Location> Detector::locateTarget(
    const QString& text, const QString& profileId, const QString& storeHint) const
{
    if (std::optional<Result<Location>> server = serverLocation(text, m_registry))
        return *server;
    const QString prefix = text.section(QLatin1Char(':'), 0, 0);
    const Store* store = text.contains(QLatin1Char(':')) ? m_registry.find(prefix) : nullptr;
    QString path
        = QDir::cleanPath(QDir::current().absoluteFilePath(store ? text.section(QLatin1Char(':'), 1) : text));
    if (!store)
        store = m_registry.find(storeHint);
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const auto& candidate : m_registry.stores()) {
        const bool bySuffix = !suffix.isEmpty() && candidate->descriptor().fileSuffixes.contains(suffix);
        if (!store && (bySuffix || candidate->recognises(path)))
            store = candidate.get();
    }
    if (!store)
        return Error { ErrorCode::Unsupported,
            DetectorText::tr("It is not clear what kind of database %1 is to become.").arg(path), path,
            DetectorText::tr("Write the kind in front, for example sqlite:%1 or rocksdb:%1.").arg(path) };
    // A folder given for a store that is a file: the file goes into it, under the name the application
    // expects.
    if (!store->descriptor().isFolder && QFileInfo(path).isDir()) {
        const Profile* profile = m_profiles.find(profileId);
        const ProfileTarget* target = profile ? profile->target(store->descriptor().id) : nullptr;
        if (target && !target->fileName.isEmpty())
            path = QDir(path).filePath(target->fileName);
    }
    // The parent is resolved, the last name is not: it does not exist yet, and a link there must not be
    // followed.
    const QString parent = QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath();
    if (!parent.isEmpty())
        path = QDir(parent).filePath(QFileInfo(path).fileName());
    return Location::ofPath(store->descriptor().id, path);
}

Status Detector::recogniseApplication(Detection& detection, Source& source) const
{
    StoreFacts facts { detection.location(), &detection.schema,
        [&](const ProfileKey& key) { return findValue(source, detection.schema, key).has_value(); } };
    const Profile* profile = m_profiles.match(facts);
    if (!profile)
        return ok();
    detection.profileId = profile->id;
    const QString language = QLocale().name();
    for (const ProfileFact& fact : profile->facts)
        if (const auto value = findValue(source, detection.schema, fact.key))
            if (const auto number = decodeNumber(*value, fact.encoding))
                detection.facts << fact.label.in(language).arg(*number);
    return ok();
}

Result<Detection> Detector::detect(const Location& location, RunContext& context) const
{
    Result<const Store*> store = m_registry.storeOf(location);
    if (!store)
        return store.error();
    Detection detection;
    Result<Inspection> inspection = (*store)->inspect(location);
    if (!inspection)
        return inspection.error();
    detection.inspection = std::move(*inspection);
    // A store that is in use is still shown: the person sees what it is, and that it must be closed first.
    Result<std::unique_ptr<Source>> source = (*store)->openPreview(location);
    if (!source)
        return source.error();
    (*source)->obeyStop(context.stop);
    Result<StoreSchema> schema = (*source)->schema();
    if (!schema)
        return schema.error();
    detection.schema = std::move(*schema);
    for (const CollectionSchema& collection : detection.schema.collections) {
        if (context.shouldStop())
            return cancelled();
        Result<CollectionSize> size = (*source)->estimate(collection);
        if (!size)
            return size.error();
        detection.collections.push_back({ collection, *size });
    }
    if (Status recognised = recogniseApplication(detection, **source); !recognised)
        return recognised.error();
    return detection;
}

Status Detector::countExactly(Detection& detection, RunContext& context) const
{
    Result<const Store*> store = m_registry.storeOf(detection.location());
    if (!store)
        return store.error();
    Result<std::unique_ptr<Source>> source = (*store)->openPreview(detection.location());
    if (!source)
        return source.error();
    (*source)->obeyStop(context.stop);
    for (DetectedCollection& collection : detection.collections) {
        Result<std::uint64_t> records = (*source)->countRecords(collection.schema, context);
        if (!records)
            return records.error();
        collection.size.records = *records;
        collection.size.isExact = true;
    }
    return ok();
}

} // namespace transload
