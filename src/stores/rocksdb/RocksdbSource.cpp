#include "stores/rocksdb/RocksdbSource.h"

#include "stores/CarriedSchema.h"
#include "stores/Survey.h"
#include "stores/rocksdb/RocksdbCatalogue.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"
#include "stores/rocksdb/RocksdbReader.h"

#include <rocksdb/sst_file_reader.h>
#include <rocksdb/table_properties.h>

namespace transload::store_rocksdb {

namespace {

// How often a count looks whether it should stop.
constexpr std::uint64_t kRecordsPerStopCheck = 4096;
// RocksDB's own sequence number and type, counted with each raw key.
constexpr std::uint64_t kInternalKeyBytes = 8;

std::uint64_t minusUpToZero(std::uint64_t from, std::uint64_t less) { return from > less ? from - less : 0; }

Error unreadableFamily(const rocksdb::Status& status, const QString& family)
{
    return rocksdbError(status,
        RocksdbText::tr("The column family %1 could not be read to its end.").arg(family),
        QStringLiteral("family %1").arg(family));
}

Finding damagedFile(const QString& file, const QString& family, const rocksdb::Status& status)
{
    return Finding { Severity::Stop, QStringLiteral("rocksdb.damagedFile"),
        RocksdbText::tr("The file %1 of the column family %2 is damaged.").arg(file, family),
        RocksdbText::tr("Its records cannot be trusted. RocksDB reports: %1")
            .arg(QString::fromStdString(status.ToString())),
        RocksdbText::tr("Use a backup of this database, or let the application repair it first.") };
}

} // namespace

RocksdbSource::RocksdbSource(QString folder, std::unique_ptr<RocksdbDatabase> database)
    : m_folder(std::move(folder)), m_database(std::move(database))
{
}

Result<StoreSchema> RocksdbSource::schema()
{
    return guarded([&]() -> Result<StoreSchema> {
        const Result<std::optional<Catalogue>> catalogue = readCatalogue(*m_database);
        if (!catalogue)
            return catalogue.error();
        StoreSchema schema;
        for (const Family& family : m_database->families()) {
            if (*catalogue && family.name == QLatin1String(kCatalogueFamily))
                continue;
            if (const CollectionSchema* table = *catalogue ? (*catalogue)->find(family.name) : nullptr) {
                schema.collections.push_back(*table);
                continue;
            }
            if (family.name == QString::fromStdString(rocksdb::kDefaultColumnFamilyName)) {
                const Result<bool> empty = isEmpty(family);
                if (!empty)
                    return empty.error();
                if (*empty)
                    continue;
            }
            schema.collections.push_back(keyValueCollection(family.name));
        }
        if (*catalogue)
            schema.carried = (*catalogue)->carried;
        applyCarried(schema);
        return schema;
    });
}

Result<bool> RocksdbSource::isEmpty(const Family& family)
{
    const std::unique_ptr<rocksdb::Iterator> iterator(
        m_database->db().NewIterator(scanOptions(), family.handle));
    iterator->SeekToFirst();
    const bool valid = iterator->Valid();
    if (const rocksdb::Status status = iterator->status(); !status.ok())
        return unreadableFamily(status, family.name);
    return !valid;
}

CollectionSize RocksdbSource::sizeInMemory(const Family& family)
{
    // Records that so far are only in the log stand in memory tables once the database is open.
    static const std::string beyondMostKeys(64, '\xff');
    CollectionSize size;
    m_database->db().GetApproximateMemTableStats(
        family.handle, rocksdb::Range("", beyondMostKeys), &size.records, &size.payloadBytes);
    return size;
}

Result<CollectionSize> RocksdbSource::estimate(const CollectionSchema& collection)
{
    return guarded([&]() -> Result<CollectionSize> {
        const auto family = m_database->family(collection.name);
        if (!family)
            return family.error();
        rocksdb::TablePropertiesCollection tables;
        const rocksdb::Status read = m_database->db().GetPropertiesOfAllTables(family->handle, &tables);
        if (!read.ok())
            return unreadableFamily(read, family->name);
        CollectionSize size = sizeInMemory(*family);
        for (const auto& [file, table] : tables) {
            // Each deletion hides itself and the record it deletes.
            size.records += minusUpToZero(table->num_entries, 2 * table->num_deletions);
            const std::uint64_t keys
                = minusUpToZero(table->raw_key_size, kInternalKeyBytes * table->num_entries);
            size.keyBytes += keys;
            // A table's records hold their keys once more.
            size.payloadBytes += (collection.isKeyValue ? keys : 0) + table->raw_value_size;
        }
        return size;
    });
}

Result<std::uint64_t> RocksdbSource::countRecords(const CollectionSchema& collection, RunContext& context)
{
    return guarded([&]() -> Result<std::uint64_t> {
        const auto family = m_database->family(collection.name);
        if (!family)
            return family.error();
        return countBackwards(*family, context);
    });
}

Result<std::optional<std::uint64_t>> RocksdbSource::mostRecords(const CollectionSchema& collection)
{
    return guarded([&]() -> Result<std::optional<std::uint64_t>> {
        const auto family = m_database->family(collection.name);
        if (!family)
            return family.error();
        std::uint64_t entries = 0;
        for (const std::string* table : { &rocksdb::DB::Properties::kNumEntriesActiveMemTable,
                 &rocksdb::DB::Properties::kNumEntriesImmMemTables }) {
            std::uint64_t inMemory = 0;
            if (!m_database->db().GetIntProperty(family->handle, *table, &inMemory))
                return std::optional<std::uint64_t>();
            entries += inMemory;
        }
        rocksdb::TablePropertiesCollection tables;
        const rocksdb::Status read = m_database->db().GetPropertiesOfAllTables(family->handle, &tables);
        if (!read.ok())
            return unreadableFamily(read, family->name);
        for (const auto& [file, table] : tables)
            entries += table->num_entries;
        return std::optional(entries);
    });
}

Result<std::uint64_t> RocksdbSource::countBackwards(const Family& family, RunContext& context)
{
    rocksdb::ReadOptions options = scanOptions();
    options.readahead_size = 0; // reading ahead only helps forwards; backwards it reads each block many times
    const std::unique_ptr<rocksdb::Iterator> iterator(m_database->db().NewIterator(options, family.handle));
    std::uint64_t records = 0;
    for (iterator->SeekToLast(); iterator->Valid(); iterator->Prev()) {
        if (records % kRecordsPerStopCheck == 0 && context.shouldStop())
            return cancelled();
        ++records;
    }
    if (const rocksdb::Status status = iterator->status(); !status.ok())
        return unreadableFamily(status, family.name);
    return records;
}

Result<std::vector<FieldSurvey>> RocksdbSource::survey(
    const CollectionSchema& collection, RunContext& context)
{
    if (!collection.isKeyValue) {
        const Result<std::unique_ptr<Reader>> reader = openReader(collection);
        if (!reader)
            return reader.error();
        return surveyRecords(**reader, collection.fields.size(), context);
    }
    const auto records = countRecords(collection, context);
    if (!records)
        return records.error();
    FieldSurvey survey;
    survey.values[static_cast<std::size_t>(ValueKind::Bytes)] = *records;
    return std::vector<FieldSurvey>(2, survey); // key and value
}

Result<std::unique_ptr<Reader>> RocksdbSource::openReader(const CollectionSchema& collection)
{
    return guarded([&]() -> Result<std::unique_ptr<Reader>> {
        const auto family = m_database->family(collection.name);
        if (!family)
            return family.error();
        return std::unique_ptr<Reader>(std::make_unique<RocksdbReader>(*m_database, *family, collection));
    });
}

Result<Findings> RocksdbSource::checkIntegrity(RunContext& context)
{
    return guarded([&]() -> Result<Findings> {
        Findings findings;
        std::vector<rocksdb::LiveFileMetaData> files;
        m_database->db().GetLiveFilesMetaData(&files);
        for (const rocksdb::LiveFileMetaData& file : files) {
            if (context.shouldStop())
                return cancelled();
            rocksdb::SstFileReader reader(sourceOptions(std::make_shared<WarningKeeper>()));
            rocksdb::Status status = reader.Open(file.directory + '/' + file.relative_filename);
            if (status.ok())
                status = reader.VerifyChecksum(scanOptions());
            if (!status.ok())
                findings.push_back(damagedFile(QString::fromStdString(file.relative_filename),
                    QString::fromStdString(file.column_family_name), status));
        }
        return findings;
    });
}

} // namespace transload::store_rocksdb
