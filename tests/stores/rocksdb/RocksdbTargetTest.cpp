#include "stores/rocksdb/RocksdbFixture.h"

#include <rocksdb/db.h>
#include <rocksdb/sst_file_reader.h>
#include <rocksdb/table_properties.h>

#include <sys/stat.h>

using namespace transload;

namespace {

/// Pairs that a careless reader or writer would change, in key order.
Pairs awkwardPairs()
{
    return { { QByteArray(""), "value of the empty key" }, { QByteArray("\0", 1), "" }, { "a", "" },
        { "a\xff", "one" }, { QByteArray("a\xff\0", 3), QByteArray("\0\0", 2) }, { "a\xff\x01", "three" },
        { "b", QByteArray(1024 * 1024, 'x') }, { "\xff", "" }, { QByteArray("\xff\0", 2), "last" } };
}

/// Writes one family and completes the target.
Status fill(Target& target, const QString& family, const std::vector<Pairs>& batches, RunContext& context)
{
    auto writer = target.openWriter(keyValueCollection(family));
    if (!writer)
        return writer.error();
    for (const Pairs& pairs : batches)
        if (Status written = (*writer)->write(batchOf(pairs)); !written)
            return written;
    if (Status finished = (*writer)->finish(); !finished)
        return finished;
    return target.finish({ { keyValueCollection(family) }, {}, {} }, context);
}

} // namespace

/// What the store builds.
class RocksdbTargetTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<RocksdbFixture>(); }

    void roundTripIsExactToTheByte();
    void manyPartsBecomeOneFamily();
    void recordsOutOfOrderArriveAllTheSame();
    void duplicateKeyIsRefusedAndNamed_data();
    void duplicateKeyIsRefusedAndNamed();
    void recordsThatAreNoPairsAreRefused();
    void halfWrittenFamilyIsNotFinished();
    void pairsOfAnotherStoreStayPairs();
    void filesAreWrittenAsTheOptionsSay();
    void impossibleOptionsAreRefusedBeforeAnythingIsMade();
    void newFilesArePrivate();
    void destroyedTargetLeavesNothing();
    void publishRefusesWhatStandsThere();
    void withdrawnTargetIsGone();
    void targetStateTellsWhatStandsThere();

private:
    std::unique_ptr<RocksdbFixture> m_fixture;
    const QString m_db = QStringLiteral("db");
};

void RocksdbTargetTest::roundTripIsExactToTheByte()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    StoreSchema schema;
    for (const char* name : { "default", "pairs", "empty", "größe \xF0\x9F\x98\x80/.." }) {
        const CollectionSchema family = keyValueCollection(QString::fromUtf8(name));
        schema.collections.push_back(family);
        auto writer = (*target)->openWriter(family);
        QVERIFY2(writer, why(writer));
        if (family.name != QLatin1String("empty"))
            QVERIFY((*writer)->write(batchOf(awkwardPairs())));
        QVERIFY((*writer)->finish());
    }
    RunContext context = m_fixture->context();
    const Status finished = (*target)->finish(schema, context);
    QVERIFY2(finished, why(finished));
    QCOMPARE((*target)->staged().path(), m_fixture->path(QStringLiteral(".transload-0123abcd/db")));
    QVERIFY(!QFileInfo::exists(m_fixture->path(m_db)));
    const Status published = (*target)->publish();
    QVERIFY2(published, why(published));
    target->reset();
    QCOMPARE(QDir(m_fixture->path(QStringLiteral(".")))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList { m_db });

    const auto inspection = m_fixture->store().inspect(m_fixture->at(m_db));
    QVERIFY2(inspection, why(inspection));
    QVERIFY(inspection->findings.empty());
    auto source = m_fixture->store().openSource(m_fixture->at(m_db));
    QVERIFY2(source, why(source));
    const auto read = (*source)->schema();
    QVERIFY2(read, why(read));
    QVERIFY(read->collections == schema.collections);
    for (const CollectionSchema& family : schema.collections) {
        const Pairs expected = family.name == QLatin1String("empty") ? Pairs() : awkwardPairs();
        const auto pairs = m_fixture->pairsIn(**source, family.name, 20);
        QVERIFY2(pairs, why(pairs));
        QCOMPARE(*pairs, expected);
        const auto count = (*source)->countRecords(family, context);
        QVERIFY2(count, why(count));
        QCOMPARE(*count, std::uint64_t(expected.size()));
    }
}

void RocksdbTargetTest::manyPartsBecomeOneFamily()
{
    // 150 MB in sorted files of at most 64 MB each.
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    auto writer = (*target)->openWriter(keyValueCollection(QStringLiteral("large")));
    QVERIFY2(writer, why(writer));
    const QByteArray value(1'000'000, 'v');
    for (int i = 0; i < 150; ++i)
        QVERIFY((*writer)->write(batchOf({ { QByteArray::number(1000 + i), value } })));
    QVERIFY((*writer)->finish());
    RunContext context = m_fixture->context();
    QVERIFY((*target)->finish({}, context));
    auto source = m_fixture->store().openSource((*target)->staged());
    QVERIFY2(source, why(source));
    const auto size = (*source)->estimate(keyValueCollection(QStringLiteral("large")));
    QVERIFY2(size, why(size));
    QCOMPARE(size->records, std::uint64_t(150));
    const auto inspection = m_fixture->store().inspect((*target)->staged());
    QVERIFY2(inspection, why(inspection));
    QCOMPARE(std::count_if(inspection->files.begin(), inspection->files.end(),
                 [](const StoreFile& file) { return file.name.endsWith(QLatin1String(".sst")); }),
        std::ptrdiff_t(3));
}

void RocksdbTargetTest::recordsOutOfOrderArriveAllTheSame()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    RunContext context = m_fixture->context();
    const Status filled = fill(**target, QStringLiteral("mixed"),
        { { { "b", "1" }, { "d", "2" } }, { { "e", "3" }, { "c", "4" }, { "a", "5" } },
            { { "f", "6" }, { "", "7" } } },
        context);
    QVERIFY2(filled, why(filled));
    QVERIFY((*target)->publish());
    auto source = m_fixture->store().openSource(m_fixture->at(m_db));
    QVERIFY2(source, why(source));
    const auto pairs = m_fixture->pairsIn(**source, QStringLiteral("mixed"));
    QVERIFY2(pairs, why(pairs));
    QCOMPARE(*pairs,
        Pairs({ { "", "7" }, { "a", "5" }, { "b", "1" }, { "c", "4" }, { "d", "2" }, { "e", "3" },
            { "f", "6" } }));
}

void RocksdbTargetTest::duplicateKeyIsRefusedAndNamed_data()
{
    QTest::addColumn<QList<QByteArray>>("keys");
    QTest::newRow("one after the other") << QList<QByteArray> { "a", "twice", "twice" };
    QTest::newRow("in the sorted part already taken in") << QList<QByteArray> { "a", "twice", "b", "twice" };
    QTest::newRow("the record that is out of order") << QList<QByteArray> { "twice", "x", "twice" };
    QTest::newRow("both among the unsorted") << QList<QByteArray> { "z", "b", "twice", "a", "twice" };
}

void RocksdbTargetTest::duplicateKeyIsRefusedAndNamed()
{
    QFETCH(const QList<QByteArray>, keys);
    for (const bool oneBatch : { true, false }) {
        auto target = m_fixture->target(m_db);
        QVERIFY2(target, why(target));
        std::vector<Pairs> batches(1);
        for (const QByteArray& key : keys) {
            batches.back().push_back({ key, "value" });
            if (!oneBatch)
                batches.emplace_back();
        }
        RunContext context = m_fixture->context();
        const Status filled = fill(**target, QStringLiteral("family"), batches, context);
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode::Conflict);
        QVERIFY(filled.error().message.contains(QLatin1String("family")));
        QVERIFY(filled.error().detail.contains(QString::fromLatin1(QByteArray("twice").toHex())));
    }
}

void RocksdbTargetTest::recordsThatAreNoPairsAreRefused()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    auto writer = (*target)->openWriter(keyValueCollection(QStringLiteral("family")));
    QVERIFY2(writer, why(writer));
    Batch text;
    text.addBytes(ValueKind::Bytes, "key");
    text.addBytes(ValueKind::Text, "value");
    text.endRecord();
    Batch null;
    null.addBytes(ValueKind::Bytes, "key");
    null.addNull();
    null.endRecord();
    Batch three;
    for (int i = 0; i < 3; ++i)
        three.addBytes(ValueKind::Bytes, "field");
    three.endRecord();
    Batch one;
    one.addBytes(ValueKind::Bytes, "key");
    one.endRecord();
    for (const Batch* batch : { &text, &null, &three, &one })
        QCOMPARE((*writer)->write(*batch).error().code, ErrorCode::Unsupported);
}

void RocksdbTargetTest::halfWrittenFamilyIsNotFinished()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    {
        auto writer = (*target)->openWriter(keyValueCollection(QStringLiteral("half")));
        QVERIFY2(writer, why(writer));
        QVERIFY((*writer)->write(batchOf(awkwardPairs())));
    }
    RunContext context = m_fixture->context();
    const Status finished = (*target)->finish({}, context);
    QVERIFY(!finished);
    QVERIFY(finished.error().message.contains(QLatin1String("half")));
}

void RocksdbTargetTest::pairsOfAnotherStoreStayPairs()
{
    CollectionSchema pairs = keyValueCollection(QStringLiteral("pairs"));
    pairs.dialect = QStringLiteral("sqlite");
    pairs.definition = QStringLiteral("CREATE TABLE ...");
    const auto fits = m_fixture->store().adapt(pairs);
    QVERIFY2(fits, why(fits));
    QCOMPARE(fits->collection, keyValueCollection(QStringLiteral("pairs")));
}

void RocksdbTargetTest::filesAreWrittenAsTheOptionsSay()
{
    for (const auto& [options, format, compression] : { std::tuple(QMap<QString, QString>(), 5, "LZ4"),
             std::tuple(QMap<QString, QString> { { QStringLiteral("format_version"), QStringLiteral("6") },
                            { QStringLiteral("checksum"), QStringLiteral("xxh3") },
                            { QStringLiteral("compression"), QStringLiteral("zstd") } },
                 6, "ZSTD") }) {
        auto target = m_fixture->target(m_db, options);
        QVERIFY2(target, why(target));
        RunContext context = m_fixture->context();
        const Status filled = fill(**target, QStringLiteral("family"), { awkwardPairs() }, context);
        QVERIFY2(filled, why(filled));
        const QString folder = (*target)->staged().path();
        const QStringList files = QDir(folder).entryList({ QStringLiteral("*.sst") }, QDir::Files);
        QCOMPARE(files.size(), qsizetype(1));
        rocksdb::SstFileReader reader { rocksdb::Options() };
        QVERIFY(reader.Open((folder + QLatin1Char('/') + files.front()).toStdString()).ok());
        const auto properties = reader.GetTableProperties();
        QCOMPARE(properties->compression_name, std::string(compression));
        QCOMPARE(properties->comparator_name, std::string("leveldb.BytewiseComparator"));
        QVERIFY(properties->filter_size > 0);
        QFile file(folder + QLatin1Char('/') + files.front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(int(content.at(content.size() - 12)), format); // footer: format, then the magic number
    }
}

void RocksdbTargetTest::impossibleOptionsAreRefusedBeforeAnythingIsMade()
{
    for (const auto& [key, value] :
        { std::pair("format_version", "7"), std::pair("checksum", "md5"), std::pair("compression", "rar"),
            std::pair("block_size", "-1"), std::pair("bloom_bits", "ten") }) {
        const auto target = m_fixture->target(m_db, { { QLatin1String(key), QLatin1String(value) } });
        QCOMPARE(target.error().code, ErrorCode::Unsupported);
        QVERIFY(target.error().message.contains(QLatin1String(key)));
    }
    QVERIFY(QDir(m_fixture->path(QStringLiteral(".")))
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void RocksdbTargetTest::newFilesArePrivate()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    RunContext context = m_fixture->context();
    QVERIFY(fill(**target, QStringLiteral("family"), { awkwardPairs() }, context));
    QVERIFY((*target)->publish());
    struct stat info { };
    QCOMPARE(::stat(QFile::encodeName(m_fixture->path(m_db)).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0700));
    for (const QFileInfo& file : QDir(m_fixture->path(m_db)).entryInfoList(QDir::Files | QDir::Hidden)) {
        QCOMPARE(::stat(QFile::encodeName(file.filePath()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }
}

void RocksdbTargetTest::destroyedTargetLeavesNothing()
{
    for (const bool finished : { false, true }) {
        auto target = m_fixture->target(m_db);
        QVERIFY2(target, why(target));
        if (finished) {
            RunContext context = m_fixture->context();
            QVERIFY(fill(**target, QStringLiteral("family"), { awkwardPairs() }, context));
        } else {
            auto writer = (*target)->openWriter(keyValueCollection(QStringLiteral("family")));
            QVERIFY2(writer, why(writer));
            QVERIFY((*writer)->write(batchOf(awkwardPairs())));
        }
        target->reset();
        QVERIFY(QDir(m_fixture->path(QStringLiteral(".")))
                    .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
}

void RocksdbTargetTest::publishRefusesWhatStandsThere()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    RunContext context = m_fixture->context();
    QVERIFY(fill(**target, QStringLiteral("family"), { awkwardPairs() }, context));
    QVERIFY(QDir().mkpath(m_fixture->path(QStringLiteral("db/media"))));
    const QStringList before = folderState(m_fixture->path(m_db));
    const Status published = (*target)->publish();
    QVERIFY(!published);
    QCOMPARE(published.error().code, ErrorCode::Conflict);
    QCOMPARE(folderState(m_fixture->path(m_db)), before);
}

void RocksdbTargetTest::withdrawnTargetIsGone()
{
    auto target = m_fixture->target(m_db);
    QVERIFY2(target, why(target));
    RunContext context = m_fixture->context();
    QVERIFY(fill(**target, QStringLiteral("family"), { awkwardPairs() }, context));
    QVERIFY((*target)->publish());
    const Status withdrawn = (*target)->withdraw();
    QVERIFY2(withdrawn, why(withdrawn));
    target->reset();
    QVERIFY(QDir(m_fixture->path(QStringLiteral(".")))
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void RocksdbTargetTest::targetStateTellsWhatStandsThere()
{
    const Store& store = m_fixture->store();
    QCOMPARE(*store.targetState(m_fixture->at(m_db)), TargetState::Absent);
    QVERIFY(QDir().mkdir(m_fixture->path(m_db)));
    QCOMPARE(*store.targetState(m_fixture->at(m_db)), TargetState::Empty);
    QFile hidden(m_fixture->path(QStringLiteral("db/.hidden")));
    QVERIFY(hidden.open(QIODevice::WriteOnly));
    QCOMPARE(*store.targetState(m_fixture->at(m_db)), TargetState::Occupied);
    QCOMPARE(*store.targetState(m_fixture->at(QStringLiteral("db/.hidden"))), TargetState::Occupied);
    QVERIFY(QFile::link(m_fixture->path(QStringLiteral("nowhere")), m_fixture->path(QStringLiteral("link"))));
    QCOMPARE(*store.targetState(m_fixture->at(QStringLiteral("link"))), TargetState::Occupied);
}

QTEST_GUILESS_MAIN(RocksdbTargetTest)
#include "RocksdbTargetTest.moc"
