#include "support/StoreTestKit.h"

#include "core/Files.h"
#include "stores/CarriedSchema.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <random>
#include <sys/stat.h>

namespace transload::test {

void endTest(const Error& error)
{
    qFatal("code %d: %s | %s", int(error.code), qPrintable(error.message), qPrintable(error.detail));
}

std::string encoded(const std::vector<ValueView>& values)
{
    Batch batch;
    for (const ValueView& value : values)
        batch.add(value);
    batch.endRecord();
    return std::string(batch.record(0));
}

ValueView nullValue() { return {}; }

ValueView intValue(std::int64_t value)
{
    ValueView view;
    view.kind = ValueKind::Int;
    view.integer = value;
    return view;
}

ValueView floatValue(double value)
{
    ValueView view;
    view.kind = ValueKind::Float;
    view.real = value;
    return view;
}

ValueView textValue(std::string_view value)
{
    ValueView view;
    view.kind = ValueKind::Text;
    view.bytes = value;
    return view;
}

ValueView bytesValue(std::string_view value)
{
    ValueView view;
    view.kind = ValueKind::Bytes;
    view.bytes = value;
    return view;
}

std::string keyValueRecord(std::string_view key, std::string_view value)
{
    return encoded({ bytesValue(key), bytesValue(value) });
}

TestCollection keyValueSample(const QString& name, int count)
{
    std::mt19937 random(20240 + unsigned(count)); // the same in every run
    std::vector<std::string> keys;
    for (int i = 0; i < count; ++i) {
        std::string key = std::to_string(i);
        for (std::size_t more = random() % 20; more > 0; --more)
            key.insert(key.begin(), char(random() % 256));
        keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) { return a < b; });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    TestCollection collection { keyValueCollection(name), {} };
    for (const std::string& key : keys)
        collection.records.push_back(keyValueRecord(key, std::string(random() % 200, char(random() % 256))));
    return collection;
}

Location locationIn(const Store& store, const QString& folder, const QString& name)
{
    QString path = folder + QLatin1Char('/') + name;
    if (!store.descriptor().isFolder && !store.descriptor().fileSuffixes.isEmpty())
        path += QLatin1Char('.') + store.descriptor().fileSuffixes.front();
    return Location::ofPath(store.descriptor().id, path);
}

Status writeAll(Target& target, const TestCollection& collection)
{
    auto writer = target.openWriter(collection.schema);
    if (!writer)
        return writer.error();
    Batch batch;
    for (const std::string& record : collection.records) {
        batch.appendRecord(record);
        if (batch.sizeBytes() < 64 * 1024)
            continue;
        if (Status written = (*writer)->write(batch); !written)
            return written;
        batch.clear();
    }
    if (Status written = (*writer)->write(batch); !written)
        return written;
    return (*writer)->finish();
}

Result<StoreSchema> buildStore(const Store& store, const Location& location,
    const std::vector<TestCollection>& collections, const QString& runId)
{
    auto target = store.createTarget({ location, runId, {} });
    if (!target)
        return target.error();
    StoreSchema schema;
    CarriedSchema carried;
    bool isLosing = false; // pairs lose no words on the way
    for (TestCollection collection : collections) {
        Result<AdaptedCollection> adapted = store.adapt(collection.schema);
        if (!adapted)
            return adapted.error();
        isLosing = isLosing
            || (!collection.schema.isKeyValue && collection.schema.dialect != adapted->collection.dialect);
        carried.collections.push_back({ adapted->collection, {} });
        if (!collection.schema.dialect.isEmpty())
            carried.collections.back().forms.push_back({ collection.schema, {} });
        collection.schema = adapted->collection;
        schema.collections.push_back(adapted->collection);
        schema.objects.insert(schema.objects.end(), adapted->objects.begin(), adapted->objects.end());
        if (Status written = writeAll(**target, collection); !written)
            return written.error();
    }
    if (isLosing)
        schema.carried = carried.toJson();
    TestContext context;
    if (Status finished = (*target)->finish(schema, context); !finished)
        return finished.error();
    if (Status published = (*target)->publish(); !published)
        return published.error();
    return schema;
}

std::vector<std::string> readAll(Source& source, const CollectionSchema& collection, std::size_t batchBytes)
{
    std::vector<std::string> records;
    const std::unique_ptr<Reader> reader = must(source.openReader(collection));
    Batch batch;
    do {
        mustDo(reader->next(batch, batchBytes));
        for (std::size_t i = 0; i < batch.recordCount(); ++i)
            records.emplace_back(batch.record(i));
    } while (!batch.isEmpty());
    return records;
}

Fingerprint fingerprintOf(Source& source, const CollectionSchema& collection)
{
    Fingerprint fingerprint;
    Sha256 sha;
    const std::unique_ptr<Reader> reader = must(source.openReader(collection));
    Batch batch;
    do {
        mustDo(reader->next(batch, 256 * 1024));
        sha.addRecords(batch, fingerprint);
    } while (!batch.isEmpty());
    return fingerprint;
}

TreeSnapshot snapshotOf(const QString& folder)
{
    TreeSnapshot snapshot;
    TestContext context;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        struct stat info { };
        ::lstat(QFile::encodeName(path).constData(), &info);
        QString line = QStringLiteral("mode %1, %2 bytes, mtime %3.%4")
                           .arg(info.st_mode, 0, 8)
                           .arg(qlonglong(S_ISREG(info.st_mode) ? info.st_size : 0))
                           .arg(qlonglong(info.st_mtim.tv_sec))
                           .arg(qlonglong(info.st_mtim.tv_nsec));
        if (S_ISREG(info.st_mode))
            if (const auto digest = hashFile(path, false, context); digest)
                line += QLatin1Char(' ') + QString::fromLatin1(toHex(*digest));
        snapshot.insert(QDir(folder).relativeFilePath(path), line);
    }
    return snapshot;
}

} // namespace transload::test
