#include "bench/Data.h"

#include "bench/Child.h"
#include "bench/RelationalData.h"
#include "bench/Sqlite.h"
#include "sample/ConduitSample.h"

#include <QDir>
#include <QFileInfo>

namespace transload::bench {

namespace {

QString nameOf(DataKind kind)
{
    switch (kind) {
    case DataKind::ConduitRocksdb:
        return QStringLiteral("conduit-rocksdb");
    case DataKind::ConduitSqlite:
        return QStringLiteral("conduit-sqlite");
    case DataKind::Relational:
        return QStringLiteral("relational");
    }
    return {};
}

Location placeOf(DataKind kind, const QString& folder)
{
    if (kind == DataKind::ConduitRocksdb)
        return Location::ofPath(QStringLiteral("rocksdb"), folder);
    const QString file
        = kind == DataKind::ConduitSqlite ? QStringLiteral("conduit.db") : QStringLiteral("data.db");
    return Location::ofPath(QStringLiteral("sqlite"), folder + QLatin1Char('/') + file);
}

void write(DataKind kind, const QString& folder, unsigned scale)
{
    const std::string path = folder.toStdString();
    const std::string media = path + ".media"; // beside: it is not part of the store
    if (kind == DataKind::ConduitRocksdb) {
        sample::writeConduitSample(*sample::makeRocksdbSink(path), media, scale, false);
        return;
    }
    const std::string file = placeOf(kind, folder).path().toStdString();
    if (kind == DataKind::Relational)
        return writeRelationalData(file, scale);
    sample::writeConduitSample(*sample::makeSqliteSink(path), media, scale, false);
    // With a write-ahead log the file would be copied before it is read; that phase is measured by itself.
    execute(openDb(file, SQLITE_OPEN_READWRITE).get(), "PRAGMA journal_mode=DELETE");
}

} // namespace

Location makeData(DataKind kind, const QString& folder, unsigned scale)
{
    const QString place = QStringLiteral("%1/%2-%3").arg(folder, nameOf(kind)).arg(scale);
    if (QFileInfo::exists(place))
        return placeOf(kind, place);
    const QString partial = place + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    QDir(partial + QStringLiteral(".media")).removeRecursively();
    inChild([&] {
        QDir().mkpath(partial);
        write(kind, partial, scale);
        return QJsonObject();
    });
    if (!QDir().rename(partial, place))
        throw std::runtime_error("the data could not be put in place");
    return placeOf(kind, place);
}

} // namespace transload::bench
