#include "stores/rocksdb/RocksdbBuild.h"

#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/UnsyncedFiles.h"

#include <QFile>

namespace transload::store_rocksdb {

namespace {

Error notWritten(const rocksdb::Status& status)
{
    return rocksdbError(status, RocksdbText::tr("The new RocksDB database could not be written."));
}

Error ownFault(const QString& message, const QString& family)
{
    return Error { ErrorCode::Internal, message, family,
        RocksdbText::tr("This is a fault of this program; please report it.") };
}

bool isDefault(const QString& family)
{
    return family == QString::fromStdString(rocksdb::kDefaultColumnFamilyName);
}

} // namespace

RocksdbBuild::RocksdbBuild(QString folder, QString partsFolder, rocksdb::Options options)
    : m_folder(std::move(folder)),
      m_partsFolder(std::move(partsFolder)),
      m_files(unsyncedFiles()),
      m_options(std::move(options))
{
    m_options.env = m_files.get();
}

RocksdbBuild::~RocksdbBuild()
{
    if (!m_db)
        return;
    release();
    const rocksdb::Status closed = m_db->Close();
    if (!closed.ok()) // nothing is lost: the folder is removed next
        qWarning("staged RocksDB database not closed: %s", closed.ToString().c_str());
}

Status RocksdbBuild::open()
{
    rocksdb::DB* raw = nullptr;
    const rocksdb::Status opened
        = rocksdb::DB::Open(m_options, QFile::encodeName(m_folder).toStdString(), &raw);
    m_db.reset(raw);
    if (!opened.ok())
        return notWritten(opened);
    return ok();
}

Result<FamilyBuild*> RocksdbBuild::add(const QString& name)
{
    for (const FamilyBuild& family : m_families)
        if (family.name == name)
            return ownFault(RocksdbText::tr("The column family %1 was to be written twice.").arg(name), name);
    m_families.push_back({ name, nullptr, {}, false });
    FamilyBuild& family = m_families.back();
    if (isDefault(name))
        family.handle = m_db->DefaultColumnFamily();
    return &family;
}

Status RocksdbBuild::make(FamilyBuild& family)
{
    if (Status made = makeFamilies({ &family }); !made)
        return made;
    return takeInParts({ &family });
}

Status RocksdbBuild::makeFamilies(const std::vector<FamilyBuild*>& families)
{
    std::vector<std::string> names;
    std::vector<FamilyBuild*> missing;
    for (FamilyBuild* family : families) {
        if (family->handle)
            continue;
        names.push_back(family->name.toStdString());
        missing.push_back(family);
    }
    if (missing.empty())
        return ok();
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    const rocksdb::Status made = m_db->CreateColumnFamilies(m_options, names, &handles);
    for (std::size_t i = 0; i < handles.size(); ++i) // those that were made, also after a failure
        missing[i]->handle = handles[i];
    if (!made.ok())
        return notWritten(made);
    return ok();
}

Status RocksdbBuild::takeInParts(const std::vector<FamilyBuild*>& families)
{
    std::vector<rocksdb::IngestExternalFileArg> ingestions;
    for (FamilyBuild* family : families) {
        if (family->parts.empty())
            continue;
        rocksdb::IngestExternalFileArg ingestion;
        ingestion.column_family = family->handle;
        ingestion.external_files = std::move(family->parts);
        ingestion.options.move_files = true;
        ingestion.options.snapshot_consistency = false;
        ingestions.push_back(std::move(ingestion));
        family->parts.clear();
    }
    if (ingestions.empty())
        return ok();
    if (const rocksdb::Status taken = m_db->IngestExternalFiles(ingestions); !taken.ok())
        return notWritten(taken);
    return ok();
}

Status RocksdbBuild::complete(RunContext& context)
{
    std::vector<FamilyBuild*> families;
    for (FamilyBuild& family : m_families) {
        if (!family.isComplete)
            return ownFault(
                RocksdbText::tr("The column family %1 was not written to its end.").arg(family.name),
                family.name);
        families.push_back(&family);
    }
    if (context.shouldStop())
        return cancelled();
    if (Status made = makeFamilies(families); !made)
        return made;
    if (Status taken = takeInParts(families); !taken)
        return taken;
    return close();
}

Status RocksdbBuild::close()
{
    for (const FamilyBuild& family : m_families)
        if (const rocksdb::Status flushed = m_db->Flush({}, family.handle); !flushed.ok())
            return notWritten(flushed);
    if (const rocksdb::Status synced = m_db->SyncWAL(); !synced.ok())
        return notWritten(synced);
    release();
    const rocksdb::Status closed = m_db->Close();
    m_db.reset();
    if (!closed.ok())
        return notWritten(closed);
    return ok();
}

void RocksdbBuild::release()
{
    for (FamilyBuild& family : m_families) {
        if (!family.handle || isDefault(family.name)) // the latter belongs to the database itself
            continue;
        const rocksdb::Status released = m_db->DestroyColumnFamilyHandle(family.handle);
        Q_ASSERT(released.ok());
        family.handle = nullptr;
    }
}

} // namespace transload::store_rocksdb
