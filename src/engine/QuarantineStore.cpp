#include "engine/QuarantineStore.h"

#include "engine/QuarantineFile.h"
#include "stores/Survey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace transload {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(QuarantineStore)
};

Error readOnly()
{
    return Error { ErrorCode::Unsupported, StoreText::tr("A quarantine file is no target."), {},
        StoreText::tr("Choose a database to move the records to.") };
}

// One collection's records, in the order in which they were set aside.
class QuarantinedReader : public Reader {
public:
    QuarantinedReader(std::unique_ptr<QuarantineReader> file, QString collection)
        : m_file(std::move(file)), m_collection(std::move(collection))
    {
    }

    Status next(Batch& batch, std::size_t maxBytes) override
    {
        batch.clear();
        while (m_hasRecord || !m_isAtEnd) {
            if (!m_hasRecord) {
                Result<bool> read = m_file->next(m_record);
                if (!read)
                    return read.error();
                m_isAtEnd = !*read;
                m_hasRecord = *read && m_record.collection == m_collection;
                continue;
            }
            if (!batch.isEmpty() && batch.sizeBytes() + m_record.record.size() > maxBytes)
                return ok();
            batch.appendRecord(m_record.record);
            m_hasRecord = false;
        }
        return ok();
    }

private:
    std::unique_ptr<QuarantineReader> m_file;
    QString m_collection;
    QuarantinedRecord m_record;
    bool m_hasRecord = false; // in m_record, not yet given
    bool m_isAtEnd = false;
};

class QuarantineSource : public Source {
public:
    explicit QuarantineSource(QString path) : m_path(std::move(path)) { }

    Result<StoreSchema> schema() override
    {
        Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(m_path);
        if (!file)
            return file.error();
        StoreSchema schema;
        for (CollectionSchema collection : (*file)->head().collections) {
            collection.foreignKeys.clear();
            schema.collections.push_back(std::move(collection));
        }
        return schema;
    }

    Result<CollectionSize> estimate(const CollectionSchema& collection) override
    {
        Result<std::map<QString, std::uint64_t>> counts = readCounts(nullptr);
        if (!counts)
            return counts.error();
        std::uint64_t all = 0;
        for (const auto& [name, records] : *counts)
            all += records;
        CollectionSize size;
        size.records = (*counts)[collection.name];
        size.payloadBytes = all == 0 ? 0 : std::uint64_t(QFileInfo(m_path).size()) * size.records / all;
        size.isExact = true;
        return size;
    }

    // The file's own books, which its reader compares with what it read.
    Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) override
    {
        Result<std::map<QString, std::uint64_t>> counts = readCounts(&context);
        if (!counts)
            return counts.error();
        return (*counts)[collection.name];
    }

    Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context) override
    {
        Result<std::unique_ptr<Reader>> reader = openReader(collection);
        if (!reader)
            return reader.error();
        return surveyRecords(**reader, collection.fields.size(), context);
    }

    Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) override
    {
        Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(m_path);
        if (!file)
            return file.error();
        return std::unique_ptr<Reader>(new QuarantinedReader(std::move(*file), collection.name));
    }

    // Every reading looks for damage.
    Result<Findings> checkIntegrity(RunContext&) override { return Findings(); }

private:
    Result<std::map<QString, std::uint64_t>> readCounts(RunContext* context) const
    {
        Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(m_path);
        if (!file)
            return file.error();
        QuarantinedRecord record;
        while (true) {
            if (context && context->shouldStop())
                return cancelled();
            Result<bool> more = (*file)->next(record);
            if (!more)
                return more.error();
            if (!*more)
                return (*file)->counts();
        }
    }

    QString m_path;
};

class QuarantineStore : public Store {
public:
    StoreDescriptor descriptor() const override
    {
        StoreDescriptor about;
        about.id = QLatin1String(kQuarantineStore);
        about.name = StoreText::tr("Quarantine, records that could not go");
        about.collectionsName = StoreText::tr("collections");
        about.signs = StoreText::tr("a file named .quarantine that this program wrote");
        about.fields = { { QStringLiteral("path"), StoreText::tr("Quarantine file"),
            LocationField::Kind::FilePath, {}, {} } };
        about.engineVersion = QStringLiteral("1");
        return about;
    }

    bool recognises(const QString& path) const override
    {
        QFile file(path);
        return path.endsWith(QLatin1Char('.') + QLatin1String(kQuarantineSuffix))
            && file.open(QIODevice::ReadOnly) && file.read(13) == "{\"checksum\":\"";
    }

    Result<Inspection> inspect(const Location& location) const override
    {
        if (Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(location.path()); !file)
            return file.error();
        const QFileInfo info(location.path());
        Inspection inspection;
        inspection.location = location;
        inspection.sizeBytes = std::uint64_t(info.size());
        inspection.lastModified = info.lastModified().toUTC();
        inspection.baseFolder = info.absolutePath();
        inspection.files = { { info.fileName(), std::uint64_t(info.size()) } };
        return inspection;
    }

    Result<Location> recoverCopy(
        const Inspection& original, const QString& folder, QMap<QString, QString>&) const override
    {
        return Location::ofPath(
            QLatin1String(kQuarantineStore), QDir(folder).filePath(original.files.front().name));
    }

    Result<std::unique_ptr<Source>> openPreview(const Location& location) const override
    {
        return openSource(location);
    }

    Result<std::unique_ptr<Source>> openSource(const Location& location) const override
    {
        if (Result<std::unique_ptr<QuarantineReader>> file = QuarantineReader::open(location.path()); !file)
            return file.error();
        return std::unique_ptr<Source>(new QuarantineSource(location.path()));
    }

    Result<TargetState> targetState(const Location&) const override { return readOnly(); }
    Result<std::unique_ptr<Target>> createTarget(const TargetOptions&) const override { return readOnly(); }
    Result<AdaptedCollection> adapt(const CollectionSchema&) const override { return readOnly(); }
    std::uint64_t estimatedBytes(const CollectionSchema&, const CollectionSize& size) const override
    {
        return size.payloadBytes;
    }
};

} // namespace

std::unique_ptr<Store> makeQuarantineStore() { return std::make_unique<QuarantineStore>(); }

} // namespace transload
