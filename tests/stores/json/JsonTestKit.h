#pragma once

#include "core/Files.h"
#include "stores/Registry.h"
#include "support/StoreTestKit.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <zlib.h>

namespace transload::test {

/// The JSON store of a registry of its own.
inline const Store& jsonStore()
{
    static const Registry registry = Registry::builtIn();
    return *registry.find(QStringLiteral("json"));
}

inline void writeText(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// One member of a gzip file.
inline QByteArray gzip(const QByteArray& content, const char* nameInHeader = nullptr)
{
    z_stream zlib {};
    deflateInit2(&zlib, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    gz_header header {};
    QByteArray name(nameInHeader);
    header.name = reinterpret_cast<Bytef*>(name.data());
    if (nameInHeader)
        deflateSetHeader(&zlib, &header);
    QByteArray packed(qsizetype(deflateBound(&zlib, uLong(content.size()))) + 1024, '\0');
    zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.constData()));
    zlib.avail_in = uInt(content.size());
    zlib.next_out = reinterpret_cast<Bytef*>(packed.data());
    zlib.avail_out = uInt(packed.size());
    deflate(&zlib, Z_FINISH);
    packed.truncate(qsizetype(zlib.total_out));
    deflateEnd(&zlib);
    return packed;
}

inline std::unique_ptr<Source> openJson(const QString& path)
{
    return must(jsonStore().openSource(Location::ofPath(QStringLiteral("json"), path)));
}

/// A value for comparing: Missing is `-`, Json stands in angle brackets, Decimal behind `d`, Float behind
/// `f`.
inline QString shownValue(const ValueView& value)
{
    const QString text = QString::fromUtf8(value.bytes.data(), qsizetype(value.bytes.size()));
    switch (value.kind) {
    case ValueKind::Null:
        return QStringLiteral("null");
    case ValueKind::Missing:
        return QStringLiteral("-");
    case ValueKind::Bool:
        return value.integer != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ValueKind::Int:
        return QString::number(value.integer);
    case ValueKind::Float:
        return QLatin1String(std::signbit(value.real) ? "f-" : "f")
            + QString::number(std::abs(value.real), 'g', 17);
    case ValueKind::Decimal:
        return QLatin1Char('d') + text;
    case ValueKind::Text:
        return QLatin1Char('"') + text + QLatin1Char('"');
    case ValueKind::Json:
        return QLatin1Char('<') + text + QLatin1Char('>');
    default:
        return QStringLiteral("kind%1:%2:%3").arg(int(value.kind)).arg(value.integer).arg(text);
    }
}

inline QString shownRecord(std::string_view record)
{
    QStringList fields;
    for (FieldCursor field(record); field.next();)
        fields << shownValue(field.value());
    return fields.join(QStringLiteral(" | "));
}

/// All records of a collection, shown.
inline QStringList shownRecords(Source& source, const CollectionSchema& collection)
{
    QStringList shown;
    for (const std::string& record : readAll(source, collection))
        shown << shownRecord(record);
    return shown;
}

inline QStringList fieldNames(const CollectionSchema& collection)
{
    QStringList names;
    for (const FieldSchema& field : collection.fields)
        names << field.name;
    return names;
}

} // namespace transload::test
