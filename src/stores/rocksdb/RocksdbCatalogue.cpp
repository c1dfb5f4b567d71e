#include "stores/rocksdb/RocksdbCatalogue.h"

#include "stores/CarriedSchema.h"
#include "stores/rocksdb/RocksdbError.h"
#include "stores/rocksdb/RocksdbOptions.h"
#include "stores/rocksdb/RocksdbWriter.h"

#include <algorithm>

namespace transload::store_rocksdb {

namespace {

constexpr std::string_view kCarriedKey = "carried";
constexpr std::string_view kCollectionsKey = "collections";

// The value of a key; nothing when there is no such key.
Result<std::optional<QByteArray>> valueOf(
    RocksdbDatabase& database, const Family& family, std::string_view key)
{
    rocksdb::PinnableSlice value;
    const rocksdb::Status read
        = database.db().Get(scanOptions(), family.handle, rocksdb::Slice(key.data(), key.size()), &value);
    if (read.IsNotFound())
        return std::optional<QByteArray>();
    if (!read.ok())
        return rocksdbError(read,
            RocksdbText::tr("The column family %1 could not be read to its end.").arg(family.name),
            QStringLiteral("family %1").arg(family.name));
    return std::optional(QByteArray(value.data(), qsizetype(value.size())));
}

Error unreadable(const Error& reason)
{
    return Error { reason.code,
        RocksdbText::tr("The description of the tables in this database cannot be read."), reason.detail,
        reason.code == ErrorCode::Unsupported
            ? RocksdbText::tr("Use the newer version of this program that wrote it.")
            : RocksdbText::tr("Use a backup of this database. Nothing was changed.") };
}

void addPair(Batch& batch, std::string_view key, const QByteArray& value)
{
    batch.addBytes(ValueKind::Bytes, key);
    batch.addBytes(ValueKind::Bytes, std::string_view(value.constData(), std::size_t(value.size())));
    batch.endRecord();
}

} // namespace

const CollectionSchema* Catalogue::find(const QString& name) const
{
    const auto found = std::find_if(collections.begin(), collections.end(),
        [&](const CollectionSchema& collection) { return collection.name == name; });
    return found == collections.end() ? nullptr : &*found;
}

Result<std::optional<Catalogue>> readCatalogue(RocksdbDatabase& database)
{
    const Result<Family> family = database.family(QLatin1String(kCatalogueFamily));
    if (!family)
        return std::optional<Catalogue>();
    Result<std::optional<QByteArray>> document = valueOf(database, *family, kCollectionsKey);
    if (!document)
        return document.error();
    if (!document->has_value())
        return std::optional<Catalogue>();
    Result<CarriedSchema> described = CarriedSchema::fromJson(**document);
    if (!described)
        return unreadable(described.error());
    Result<std::optional<QByteArray>> carried = valueOf(database, *family, kCarriedKey);
    if (!carried)
        return carried.error();
    Catalogue catalogue { {}, carried->value_or(QByteArray()) };
    for (CarriedCollection& collection : described->collections)
        catalogue.collections.push_back(std::move(collection.built));
    return std::optional(std::move(catalogue));
}

Status writeCatalogue(RocksdbBuild& build, const Catalogue& catalogue)
{
    CarriedSchema described;
    for (const CollectionSchema& collection : catalogue.collections)
        described.collections.push_back({ collection, {} });
    Result<FamilyBuild*> family = build.add(QLatin1String(kCatalogueFamily));
    if (!family)
        return family.error();
    RocksdbWriter writer(build, **family, keyValueCollection(QLatin1String(kCatalogueFamily)));
    Batch batch;
    if (!catalogue.carried.isEmpty())
        addPair(batch, kCarriedKey, catalogue.carried);
    addPair(batch, kCollectionsKey, described.toJson());
    if (Status written = writer.write(batch); !written)
        return written;
    return writer.finish();
}

} // namespace transload::store_rocksdb
