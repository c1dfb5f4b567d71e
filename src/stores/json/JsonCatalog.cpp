#include "stores/json/JsonCatalog.h"

#include "core/Printable.h"
#include "stores/json/JsonError.h"
#include "stores/json/JsonSidecar.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace transload::store_json {

namespace {

constexpr std::size_t kKeptScans = 1000;
constexpr std::int64_t kSecondNs = 1'000'000'000;

// Whether a change from now on is sure to show in the file's times: they move in steps, of some milliseconds
// or, on simple file systems, of seconds.
bool isSettled(const FileState& state)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t ageNs
        = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - state.changedNs;
    return ageNs > (state.changedNs % kSecondNs == 0 ? 3 * kSecondNs : kSecondNs / 20);
}

class CatalogReader {
public:
    CatalogReader(const JsonFiles& files, ScanCache& cache, RunContext* context)
        : m_files(files), m_cache(cache), m_context(context)
    {
    }

    Result<JsonCatalog> read()
    {
        if (m_files.hasSidecar)
            if (Status described = readDescribed(); !described)
                return described.error();
        for (const JsonFile& file : m_files.files)
            if (std::find(m_described.begin(), m_described.end(), &file) == m_described.end())
                if (Status scanned = readPlain(file); !scanned)
                    return scanned.error();
        return std::move(m_catalog);
    }

private:
    Status readDescribed()
    {
        Result<Sidecar> sidecar = Sidecar::read(m_files.sidecarPath);
        if (!sidecar)
            return sidecar.error();
        m_catalog.carried = sidecar->carried;
        for (const Sidecar::Entry& entry : sidecar->collections) {
            const JsonFile* file = fileOf(entry.schema.name);
            if (!file)
                return Error { ErrorCode::Corrupt,
                    JsonText::tr("The file of the collection “%1” is missing.")
                        .arg(printable(entry.schema.name)),
                    QStringLiteral("%1 names %2").arg(m_files.sidecarPath, entry.schema.name),
                    JsonText::tr("Use a complete copy of the data.") };
            JsonCollection collection;
            collection.schema = entry.schema;
            collection.size = entry.size;
            collection.encoding = Encoding::Described;
            collection.place = { file->path, file->name.isPacked, Shape::Array, {} };
            if (file->name.isLines)
                collection.place.shape = Shape::Lines;
            else if (!m_files.isFolder && sidecar->hasSections)
                collection.place.shape = Shape::Section;
            collection.place.section = entry.schema.name.toStdString();
            m_described.push_back(file);
            m_catalog.collections.push_back(std::move(collection));
        }
        // A file of sections without any collection is known as well as one with some.
        if (!m_files.isFolder && !m_files.files.empty())
            m_described.push_back(&m_files.files.front());
        return ok();
    }

    const JsonFile* fileOf(const QString& collection) const
    {
        if (!m_files.isFolder)
            return m_files.files.empty() ? nullptr : &m_files.files.front();
        for (const JsonFile& file : m_files.files) {
            const bool isTaken
                = std::find(m_described.begin(), m_described.end(), &file) != m_described.end();
            if (!isTaken
                && isFileBaseFor(file.relativePath.section(QStringLiteral(".json"), 0, -2), collection))
                return &file;
        }
        return nullptr;
    }

    Status readPlain(const JsonFile& file)
    {
        const Result<std::shared_ptr<const JsonFileScan>> scan = scanOf(file);
        if (!scan)
            return scan.error();
        if ((*scan)->hadByteOrderMark)
            note("json.byteOrderMark",
                JsonText::tr("The file %1 begins with a byte order mark, which is passed over.")
                    .arg(file.relativePath),
                JsonText::tr("It is no part of the data."));
        for (JsonCollection collection : (*scan)->collections) {
            collection.schema.name = uniqueName(file, collection);
            if (!collection.whyDocument.isEmpty() && collection.size.records > 0)
                note("json.documents",
                    JsonText::tr("“%1” is moved as documents: one field holds the exact text of each record.")
                        .arg(printable(collection.schema.name)),
                    collection.whyDocument);
            m_catalog.collections.push_back(std::move(collection));
        }
        return ok();
    }

    Result<std::shared_ptr<const JsonFileScan>> scanOf(const JsonFile& file)
    {
        const auto state = fileState(file.path);
        if (!state)
            return state.error();
        if (state->has_value())
            if (auto known = m_cache.find(file.path, **state))
                return known;
        const bool isKept = state->has_value() && isSettled(**state);
        Result<JsonFileScan> scan = scanFile(file.path, file.name.isPacked, file.name.isLines, m_context);
        if (!scan)
            return scan.error();
        std::shared_ptr<const JsonFileScan> shared = std::make_shared<JsonFileScan>(std::move(*scan));
        if (isKept)
            m_cache.keep(file.path, **state, shared);
        return shared;
    }

    QString uniqueName(const JsonFile& file, const JsonCollection& collection) const
    {
        const QString own = m_files.isFolder ? file.collectionName() : file.name.base;
        const QString& section = collection.schema.name;
        QString name = section.isEmpty() ? own
            : m_files.isFolder           ? own + QLatin1Char('/') + section
                                         : section;
        const auto isTaken = [this](const QString& wanted) { return m_catalog.find(wanted) != nullptr; };
        while (name.isEmpty() || isTaken(name))
            name += QLatin1Char('_');
        return name;
    }

    void note(const char* id, const QString& message, const QString& reason)
    {
        m_catalog.findings.push_back({ Severity::Note, QLatin1String(id), message, reason, {} });
    }

    const JsonFiles& m_files;
    ScanCache& m_cache;
    RunContext* m_context;
    JsonCatalog m_catalog;
    std::vector<const JsonFile*> m_described;
};

} // namespace

std::shared_ptr<const JsonFileScan> ScanCache::find(const QString& path, const FileState& state)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_scans.find(path);
    return found != m_scans.end() && found->second.first == state ? found->second.second : nullptr;
}

void ScanCache::keep(const QString& path, const FileState& state, std::shared_ptr<const JsonFileScan> scan)
{
    const std::lock_guard lock(m_mutex);
    if (m_scans.size() >= kKeptScans)
        m_scans.clear();
    m_scans[path] = { state, std::move(scan) };
}

const JsonCollection* JsonCatalog::find(const QString& name) const
{
    const auto found = std::find_if(collections.begin(), collections.end(),
        [&](const JsonCollection& collection) { return collection.schema.name == name; });
    return found == collections.end() ? nullptr : &*found;
}

Result<JsonCatalog> JsonCatalog::read(const QString& path, ScanCache& cache, RunContext* context)
{
    const Result<JsonFiles> files = listFiles(path);
    if (!files)
        return files.error();
    return CatalogReader(*files, cache, context).read();
}

} // namespace transload::store_json
