#include "stores/rocksdb/RocksdbDatabase.h"

#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbFolder.h"
#include "stores/rocksdb/RocksdbLogFile.h"
#include "stores/rocksdb/RocksdbOptions.h"

#include <QFile>

#include <rocksdb/table_properties.h>

#include <set>

namespace transload::store_rocksdb {

namespace {

using Descriptors = std::vector<rocksdb::ColumnFamilyDescriptor>;

QString openFailure(const QString& folder)
{
    return RocksdbText::tr("The RocksDB database in %1 could not be opened.").arg(folder);
}

Error unusableName(const QByteArray& name)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("A column family has a name that is no text: %1")
            .arg(QString::fromLatin1(name.toPercentEncoding(" "))),
        QStringLiteral("column family name in hex: ") + QString::fromLatin1(name.toHex()),
        RocksdbText::tr("Rename it with the application that made it.") };
}

Result<Descriptors> listFamilies(const QString& folder, const rocksdb::Options& options, WarningKeeper& log)
{
    std::vector<std::string> names;
    const rocksdb::Status listed
        = rocksdb::DB::ListColumnFamilies(options, QFile::encodeName(folder).toStdString(), &names);
    if (!listed.ok())
        return rocksdbError(listed, openFailure(folder), log.take());
    Descriptors descriptors;
    for (const std::string& name : names) {
        const QByteArray bytes = QByteArray::fromStdString(name);
        if (QString::fromUtf8(bytes).toUtf8() != bytes || bytes.contains('\0') || bytes.isEmpty())
            return unusableName(bytes);
        descriptors.emplace_back(name, rocksdb::ColumnFamilyOptions(options));
    }
    return descriptors;
}

Error logElsewhere(const QString& logs)
{
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("This database keeps its newest records outside its own folder, in %1.").arg(logs),
        QStringLiteral("wal_dir=") + logs,
        RocksdbText::tr(
            "Let the application write its log into the folder of the database, then try again.") };
}

// Damage that RocksDB takes for the end of its list of files: it would show an older, smaller database.
Status checkFileList(const QString& folder)
{
    QFile current(folder + QStringLiteral("/CURRENT"));
    if (!current.open(QIODevice::ReadOnly))
        return ok(); // RocksDB says it better
    const QString manifest = QString::fromUtf8(current.readLine(100)).trimmed();
    if (!isOwnedName(manifest))
        return damagedFileError(
            QStringLiteral("CURRENT"), QStringLiteral("CURRENT does not name a MANIFEST"));
    const QString path = folder + QLatin1Char('/') + manifest;
    if (!QFile::exists(path))
        return damagedFileError(manifest, QStringLiteral("CURRENT names %1, which is missing").arg(manifest));
    const auto end = findLogEnd(path);
    if (!end)
        return end.error();
    if (end->kind != LogEnd::Kind::Whole)
        return damagedFileError(manifest,
            QStringLiteral("%1: %2 bytes at offset %3 are no whole record")
                .arg(manifest)
                .arg(end->lostBytes)
                .arg(end->offset));
    return ok();
}

// What the application would drop from its logs when it starts; an Error when that is not a write it never
// finished but one that was damaged later.
Result<QString> unfinishedWrites(const QString& folder, const Error& strict)
{
    const auto listing = listFolder(folder);
    if (!listing)
        return listing.error();
    QStringList found;
    for (const StoreFile& file : listing->files) {
        if (!file.name.endsWith(QLatin1String(".log")))
            continue;
        const auto end = findLogEnd(folder + QLatin1Char('/') + file.name);
        if (!end)
            return end.error();
        if (end->kind == LogEnd::Kind::Damaged)
            return damagedFileError(file.name, strict.detail);
        if (end->kind == LogEnd::Kind::Unfinished)
            found.append(QStringLiteral("%1, %2 bytes from offset %3")
                             .arg(file.name)
                             .arg(end->lostBytes)
                             .arg(end->offset));
    }
    return found.isEmpty() ? strict.detail : found.join(QStringLiteral("; "));
}

// A merge operator named in the application's notes, for the message only.
Error withOperatorName(Error error, const QString& folder)
{
    if (error.code == ErrorCode::Unsupported && error.detail.contains(QLatin1String("merge_operator"))) {
        const QString name = noteInOptionsFile(folder, QStringLiteral("merge_operator"));
        if (!name.isEmpty())
            error.message += RocksdbText::tr(" Its name: %1").arg(name);
    }
    return error;
}

Error mergeOperands(const QString& family, const rocksdb::TableProperties& table)
{
    const QString name = QString::fromStdString(table.merge_operator_name);
    return Error { ErrorCode::Unsupported,
        RocksdbText::tr("The column family %1 holds unfinished values which only the application's merge "
                        "operator “%2” can complete.")
            .arg(family, name),
        QStringLiteral("%1 merge operands, operator %2").arg(table.num_merge_operands).arg(name),
        RocksdbText::tr("Export the data with the application itself.") };
}

Finding unlistedFile(const QString& name)
{
    return Finding { Severity::Warning, QStringLiteral("rocksdb.unlistedFile"),
        RocksdbText::tr("The database does not list its data file %1, so it is not read.").arg(name),
        RocksdbText::tr(
            "After a crash this is normal: the file was not finished. Otherwise the list is older "
            "than the data, and records would be missing."),
        RocksdbText::tr("Compare the numbers of records with what you expect.") };
}

} // namespace

Result<std::unique_ptr<RocksdbDatabase>> RocksdbDatabase::openReadOnly(const QString& folder)
{
    if (const QString logs = separateLogFolder(folder); !logs.isEmpty())
        return logElsewhere(logs);
    if (Status list = checkFileList(folder); !list)
        return list.error();
    const auto log = std::make_shared<WarningKeeper>();
    rocksdb::Options options = sourceOptions(log);
    const auto descriptors = listFamilies(folder, options, *log);
    if (!descriptors)
        return descriptors.error();

    std::unique_ptr<RocksdbDatabase> database(new RocksdbDatabase);
    database->m_folder = folder;
    const std::string path = QFile::encodeName(folder).toStdString();
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* raw = nullptr;
    rocksdb::Status opened = rocksdb::DB::OpenForReadOnly(options, path, *descriptors, &handles, &raw);
    if (opened.IsCorruption()) {
        const Error strict = rocksdbError(opened, openFailure(folder), log->take());
        options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
        opened = rocksdb::DB::OpenForReadOnly(options, path, *descriptors, &handles, &raw);
        if (!opened.ok())
            return strict;
        database->m_db.reset(raw);
        database->addFamilies(handles);
        const auto unfinished = unfinishedWrites(folder, strict);
        if (!unfinished)
            return unfinished.error();
        database->m_unfinishedTail = *unfinished;
        return database;
    }
    if (!opened.ok())
        return withOperatorName(rocksdbError(opened, openFailure(folder), log->take()), folder);
    database->m_db.reset(raw);
    database->addFamilies(handles);
    return database;
}

void RocksdbDatabase::addFamilies(const std::vector<rocksdb::ColumnFamilyHandle*>& handles)
{
    for (rocksdb::ColumnFamilyHandle* handle : handles)
        m_families.push_back({ QString::fromStdString(handle->GetName()), handle });
}

RocksdbDatabase::~RocksdbDatabase()
{
    for (const Family& family : m_families) {
        const rocksdb::Status destroyed = m_db->DestroyColumnFamilyHandle(family.handle);
        Q_ASSERT(destroyed.ok());
    }
}

Result<Family> RocksdbDatabase::family(const QString& name) const
{
    for (const Family& family : m_families)
        if (family.name == name)
            return family;
    return Error { ErrorCode::NotFound,
        RocksdbText::tr("The RocksDB database has no column family %1.").arg(name), m_folder,
        RocksdbText::tr("Look at the database again: it may have changed meanwhile.") };
}

Result<Findings> RocksdbDatabase::checkTables()
{
    for (const Family& family : m_families) {
        rocksdb::TablePropertiesCollection tables;
        const rocksdb::Status read = m_db->GetPropertiesOfAllTables(family.handle, &tables);
        if (!read.ok())
            return rocksdbError(read, openFailure(m_folder));
        for (const auto& [file, table] : tables)
            if (table->num_merge_operands > 0)
                return mergeOperands(family.name, *table);
    }
    const auto listing = listFolder(m_folder);
    if (!listing)
        return listing.error();
    std::vector<rocksdb::LiveFileMetaData> live;
    m_db->GetLiveFilesMetaData(&live);
    std::set<QString> listed;
    for (const rocksdb::LiveFileMetaData& file : live)
        listed.insert(QString::fromStdString(file.relative_filename));
    Findings findings;
    for (const StoreFile& file : listing->files)
        if (file.name.endsWith(QLatin1String(".sst")) && !listed.contains(file.name))
            findings.push_back(unlistedFile(file.name));
    return findings;
}

} // namespace transload::store_rocksdb
