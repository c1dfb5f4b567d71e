#include "engine/BackupCheck.h"

#include "engine/Pipeline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace transload {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Status checkIntegrity(Source& source, RunContext& context)
{
    Result<Findings> damage = source.checkIntegrity(context);
    if (!damage)
        return damage.error();
    for (const Finding& finding : *damage)
        if (finding.severity == Severity::Stop)
            return Error { ErrorCode::Corrupt, finding.message, finding.reason, finding.nextStep };
    return ok();
}

// A source that is opened when it is first needed, by the thread that needs it.
class LateSource {
public:
    LateSource(const Store& store, const Location& location) : m_store(store), m_location(location) { }

    Result<Source*> get()
    {
        if (!m_source) {
            Result<std::unique_ptr<Source>> opened = m_store.openSource(m_location);
            if (!opened)
                return opened.error();
            m_source = std::move(*opened);
        }
        return m_source.get();
    }

private:
    const Store& m_store;
    const Location& m_location;
    std::unique_ptr<Source> m_source;
};

// Compares what lies in a backup's folder with its manifest.
class FileCheck {
public:
    explicit FileCheck(const BackupManifest& manifest)
        : m_manifest(manifest), m_data(QDir(manifest.folder).filePath(QStringLiteral("data")))
    {
        for (const BackupManifest::File& file : manifest.files) {
            m_expected[file.name] = &file;
            for (QString at = file.name; at.contains(QLatin1Char('/'));) {
                at.truncate(at.lastIndexOf(QLatin1Char('/')));
                m_folders.insert(at);
            }
        }
    }

    Status run(RunContext& context)
    {
        checkTop();
        if (!m_findings.empty())
            return ok();
        walk({});
        for (const auto& [name, file] : m_expected)
            if (Status checked = checkFile(name, *file, context); !checked)
                return checked;
        return ok();
    }

    void damaged(const QString& message)
    {
        m_findings.push_back({ Severity::Stop, QStringLiteral("backup.damaged"), message,
            BackupText::tr("Restoring from it would not give back what was saved."),
            BackupText::tr("Use another backup.") });
    }

    Findings take() { return std::move(m_findings); }
    bool isDamaged() const { return !m_findings.empty(); }

private:
    static QFileInfoList entriesOf(const QString& folder)
    {
        return QDir(folder).entryInfoList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    void extra(const QString& name)
    {
        damaged(BackupText::tr("A file that does not belong there: %1").arg(name));
    }

    void checkTop()
    {
        const QFileInfo data(m_data);
        if (data.isSymLink() || !data.isDir())
            damaged(BackupText::tr("A file is missing: %1").arg(QStringLiteral("data")));
        for (const QFileInfo& entry : entriesOf(m_manifest.folder)) {
            const bool isManifest
                = entry.fileName() == QLatin1String("manifest.json") && entry.isFile() && !entry.isSymLink();
            if (!isManifest && entry.fileName() != QLatin1String("data"))
                extra(entry.fileName());
        }
    }

    // Links are never followed: what they lead to was not saved.
    void walk(const QString& below)
    {
        for (const QFileInfo& entry : entriesOf(m_data + QLatin1Char('/') + below)) {
            const QString name = below + entry.fileName();
            const bool isFolder = entry.isDir() && !entry.isSymLink();
            if (isFolder && m_folders.contains(name))
                walk(name + QLatin1Char('/'));
            else if (isFolder || entry.isSymLink() || !entry.isFile() || !m_expected.contains(name))
                extra(name);
        }
    }

    Status checkFile(const QString& name, const BackupManifest::File& file, RunContext& context)
    {
        const QFileInfo info(m_data + QLatin1Char('/') + name);
        if (!info.isFile() || info.isSymLink()) {
            damaged(BackupText::tr("A file is missing: %1").arg(name));
            return ok();
        }
        const bool hasItsSize = std::uint64_t(info.size()) == file.sizeBytes;
        Result<Digest> digest
            = hasItsSize ? hashFile(info.filePath(), true, context) : Result<Digest>(Digest {});
        if (!digest)
            return digest.error();
        if (!hasItsSize || QString::fromLatin1(toHex(*digest)) != file.sha256)
            damaged(BackupText::tr("A file was changed or is damaged: %1").arg(name));
        return ok();
    }

    const BackupManifest& m_manifest;
    const QString m_data;
    std::map<QString, const BackupManifest::File*> m_expected;
    QSet<QString> m_folders; ///< in which the files lie
    Findings m_findings;
};

} // namespace

Result<std::vector<CountedCollection>> countCopy(
    const Store& store, const Location& location, bool checkDeeply, RunContext& context)
{
    Result<std::unique_ptr<Source>> source = store.openSource(location);
    Result<StoreSchema> schema = source ? (*source)->schema() : Result<StoreSchema>(source.error());
    if (!schema)
        return schema.error();
    source->reset(); // each thread opens its own
    std::vector<CountedCollection> counted(schema->collections.size());
    const std::size_t checks = checkDeeply ? 1 : 0;
    Status done = shareTasks(checks + counted.size(), context, [&] {
        return [&, late = LateSource(store, location)](std::size_t task, RunContext& own) mutable -> Status {
            Result<Source*> opened = late.get();
            if (!opened)
                return opened.error();
            if (task < checks)
                return checkIntegrity(**opened, own);
            const CollectionSchema& collection = schema->collections[task - checks];
            Result<std::uint64_t> records = (*opened)->countRecords(collection, own);
            if (!records)
                return records.error();
            counted[task - checks] = { collection.name, *records };
            return ok();
        };
    });
    if (!done)
        return done.error();
    return counted;
}

Result<Findings> checkBackup(const BackupManifest& manifest, const Registry& registry, RunContext& context)
{
    FileCheck check(manifest);
    if (Status checked = check.run(context); !checked)
        return checked.error();
    if (check.isDamaged())
        return check.take(); // a damaged store is not opened
    Result<const Store*> store = registry.storeOf(manifest.location());
    if (!store)
        return store.error();
    Result<std::vector<CountedCollection>> counted = countCopy(**store, manifest.location(), false, context);
    if (!counted)
        return counted.error();
    std::map<QString, std::uint64_t> records;
    for (const CountedCollection& collection : *counted)
        records[collection.name] = collection.records;
    for (const CountedCollection& collection : manifest.collections)
        if (!records.contains(collection.name) || records[collection.name] != collection.records)
            check.damaged(BackupText::tr("%1 does not hold the %2 records it should.")
                              .arg(collection.name)
                              .arg(collection.records));
    return check.take();
}

} // namespace transload
