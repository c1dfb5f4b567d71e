#include "stores/json/JsonSidecar.h"

#include "core/Files.h"
#include "core/SealedJson.h"
#include "stores/CarriedSchema.h"
#include "stores/json/JsonError.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace transload::store_json {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kMaxBytes = 64 * 1024 * 1024;

Error unreadable(const QString& path, const QString& detail)
{
    return Error { ErrorCode::Corrupt,
        JsonText::tr("The description %1 beside the JSON data is damaged or was changed.").arg(path), detail,
        JsonText::tr("Use another copy of it, or move it away to read the files as plain JSON.") };
}

QJsonObject sizeToJson(const Sidecar::Entry& entry)
{
    // As texts: numbers of JSON lose their last digits in many programs.
    return { { QStringLiteral("records"), QString::number(entry.size.records) },
        { QStringLiteral("payloadBytes"), QString::number(entry.size.payloadBytes) },
        { QStringLiteral("keyBytes"), QString::number(entry.size.keyBytes) } };
}

CollectionSize sizeOf(const QJsonValue& json)
{
    const auto number
        = [&json](const char* name) { return json[QLatin1String(name)].toString().toULongLong(); };
    return { number("records"), number("payloadBytes"), number("keyBytes"), false };
}

// The sealed form of a schema is the one that is read back with every index checked.
Result<std::vector<CollectionSchema>> schemasOf(const QJsonValue& json, const QString& path)
{
    std::vector<CollectionSchema> schemas;
    if (json.toObject().isEmpty())
        return schemas;
    const Result<CarriedSchema> opened = CarriedSchema::fromJson(sealJson(json.toObject()));
    if (!opened)
        return unreadable(path, path + QStringLiteral(": ") + opened.error().detail);
    for (const CarriedCollection& collection : opened->collections)
        schemas.push_back(collection.built);
    return schemas;
}

} // namespace

QByteArray Sidecar::toJson() const
{
    CarriedSchema own;
    QJsonArray sizes;
    for (const Entry& entry : collections) {
        own.collections.push_back({ entry.schema, {} });
        sizes.append(sizeToJson(entry));
    }
    QJsonObject schema;
    if (const Result<QJsonObject> opened = openSealedJson(own.toJson(), {}))
        schema = *opened;
    return sealJson({ { QStringLiteral("transload"), QStringLiteral("json") },
        { QStringLiteral("format"), kFormat }, { QStringLiteral("sections"), hasSections },
        { QStringLiteral("schema"), schema }, { QStringLiteral("sizes"), sizes },
        { QStringLiteral("carried"), QString::fromLatin1(carried.toBase64()) } });
}

Result<Sidecar> Sidecar::fromJson(const QByteArray& bytes, const QString& path)
{
    const Result<QJsonObject> root = openSealedJson(bytes, path);
    if (!root)
        return unreadable(path, root.error().detail);
    const int format = (*root)[QLatin1String("format")].toInt();
    if ((*root)[QLatin1String("transload")].toString() != QLatin1String("json") || format < 1)
        return unreadable(path, path + QStringLiteral(": not a description of JSON data"));
    if (format > kFormat)
        return Error { ErrorCode::Unsupported,
            JsonText::tr("The description %1 was written by a newer version of this program.").arg(path),
            path + QStringLiteral(": format %1").arg(format),
            JsonText::tr("Look for a newer version of this program.") };
    Result<std::vector<CollectionSchema>> schemas = schemasOf((*root)[QLatin1String("schema")], path);
    if (!schemas)
        return schemas.error();
    Sidecar sidecar;
    sidecar.hasSections = (*root)[QLatin1String("sections")].toBool();
    sidecar.carried = QByteArray::fromBase64((*root)[QLatin1String("carried")].toString().toLatin1());
    const QJsonArray sizes = (*root)[QLatin1String("sizes")].toArray();
    for (std::size_t i = 0; i < schemas->size(); ++i)
        sidecar.collections.push_back({ (*schemas)[i], sizeOf(sizes.at(qsizetype(i))) });
    return sidecar;
}

Result<Sidecar> Sidecar::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return systemError(EACCES, path, JsonText::tr("A file could not be read: %1").arg(path));
    const QByteArray bytes = file.read(kMaxBytes + 1);
    if (bytes.size() > kMaxBytes)
        return unreadable(path, path + QStringLiteral(": more than %1 bytes").arg(kMaxBytes));
    return fromJson(bytes, path);
}

} // namespace transload::store_json
