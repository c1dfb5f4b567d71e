#pragma once

#include "core/Files.h"
#include "sample/ConduitSample.h"
#include "stores/Registry.h"
#include "support/FolderState.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>
#include <vector>

namespace transload {

/// One key with its value.
struct Pair {
    QByteArray key;
    QByteArray value;
    bool operator==(const Pair&) const = default;
};
using Pairs = std::vector<Pair>;

inline std::string_view view(const QByteArray& bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

inline QByteArray bytes(std::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

inline Batch batchOf(const Pairs& pairs)
{
    Batch batch;
    for (const Pair& pair : pairs) {
        batch.addBytes(ValueKind::Bytes, view(pair.key));
        batch.addBytes(ValueKind::Bytes, view(pair.value));
        batch.endRecord();
    }
    return batch;
}

/// Why a result is a failure, for QVERIFY2; valid until the next call.
template <typename T> const char* why(const Result<T>& result)
{
    static QByteArray text;
    text = result ? QByteArray()
                  : (result.error().message + QLatin1String(" | ") + result.error().detail).toUtf8();
    return text.constData();
}

/// A temporary folder with RocksDB databases, and the store under test.
class RocksdbFixture {
public:
    RocksdbFixture()
    {
        if (!m_store || !m_folder.isValid())
            throw std::runtime_error("no store, or no temporary folder");
    }

    const Store& store() const { return *m_store; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Location at(const QString& name) const { return Location::ofPath(QStringLiteral("rocksdb"), path(name)); }
    RunContext context() { return { m_stop.get_token(), m_meter }; }
    void requestStop() { m_stop.request_stop(); }

    /// A sample Conduit database whose newest records are in the log only.
    sample::TreeCounts makeConduit(const QString& name, bool leaveLog = true)
    {
        QDir().mkpath(path(name));
        const std::string folder = path(name).toStdString();
        return sample::writeConduitSample(*sample::makeRocksdbSink(folder), folder + "/media", 1, leaveLog);
    }

    Result<std::unique_ptr<Target>> target(const QString& name, const QMap<QString, QString>& options = {})
    {
        return m_store->createTarget({ at(name), QStringLiteral("0123abcd"), options });
    }

    /// All pairs of a family through the store's reader.
    Result<Pairs> pairsIn(Source& source, const QString& family, std::size_t maxBytes = 64 * 1024)
    {
        auto reader = source.openReader(keyValueCollection(family));
        if (!reader)
            return reader.error();
        Pairs pairs;
        Batch batch;
        while (true) {
            if (Status read = (*reader)->next(batch, maxBytes); !read)
                return read.error();
            if (batch.isEmpty())
                return pairs;
            for (std::size_t i = 0; i < batch.recordCount(); ++i) {
                FieldCursor field(batch.record(i));
                field.next();
                const QByteArray key = bytes(field.value().bytes);
                field.next();
                pairs.push_back({ key, bytes(field.value().bytes) });
            }
        }
    }

    /// Reads everything there is: the first error, or the number of records.
    Result<std::uint64_t> readAll(const QString& name)
    {
        auto source = m_store->openSource(at(name));
        if (!source)
            return source.error();
        const auto schema = (*source)->schema();
        if (!schema)
            return schema.error();
        std::uint64_t records = 0;
        for (const CollectionSchema& family : schema->collections) {
            const auto pairs = pairsIn(**source, family.name);
            if (!pairs)
                return pairs.error();
            records += pairs->size();
        }
        return records;
    }

private:
    QTemporaryDir m_folder;
    Registry m_registry = Registry::builtIn();
    const Store* m_store = m_registry.find(QStringLiteral("rocksdb"));
    std::stop_source m_stop;
    ProgressMeter m_meter;
};

} // namespace transload
