#include "core/Files.h"
#include "stores/Registry.h"
#include "support/PostgresServer.h"
#include "support/StoreTestKit.h"

#include <QDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <limits>
#include <sys/stat.h>

using namespace transload;
using namespace transload::test;

/// The promises of Store.h, put to every store that is registered.
class ConformanceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void describesItself();
    void textsFollowTheLanguage();
    void recordsComeBackByteForByteInKeyOrder();
    void keysAreTakenInAnyOrder();
    void extremeKeysAndValuesComeBack();
    void emptyCollectionIsListedAndEmpty();
    void finishedStoreHasTheSchemaThatWasAdapted();
    void batchesKeepToTheirSize();
    void recordLargerThanABatchComesAlone();
    void sourceIsNotTouchedByAnyReading();
    void countsAgreeWithTheReader();
    void scanYieldsTheSameRecords();
    void estimateIsReasonable();
    void surveyCountsEveryValue();
    void twoSourcesReadSideBySide();
    void twoReadersOfOneSourceReadSideBySide();
    void healthyStoreHasNoFindings();
    void unpublishedTargetLeavesNothing();
    void publishNeverReplaces();
    void publishBeforeFinishIsRefused();
    void withdrawTakesAwayWhatWasPublished();
    void allFilesArePrivateG17();
    void duplicateKeyIsRefused();
    void stopRequestIsObeyed();
    void strangeNamesAreKeptN1();
    void targetStateTellsWhatStandsThere();
    void inspectionNamesFilesAndNothingElse();
    void copyOfTheFilesBecomesReadable();
    void adoptedCopyIsTheStoreAgain();
    void adoptedCopyTakesThePlaceOfAnother();
    void adoptedCopyOfStrangeFilesIsRefused();
    void removalTakesAwayAndBringsBack();
    void missingPlaceIsNotFoundAndNotCreated();
    void foreignFileIsNotRecognised();
    void relationalRecordsComeBackByteForByte();
    void estimatedBytesCoverWhatIsTaken();

private:
    StoreSchema build(const std::vector<TestCollection>& collections);
    /// Copies the files of the store at m_location, as a backup does; gives an inspection of the copy.
    Inspection copied(QMap<QString, QString>& settings);
    /// Starts a store made of that copy at `location`, finished and not yet published.
    std::unique_ptr<CopyTarget> adopted(const Location& location, bool replaces);
    std::unique_ptr<Source> open() { return must(m_store->openSource(m_location)); }
    /// Where another store of this kind is put.
    Location place(const QString& name) const;
    /// Everything that could show a change where the stores are put.
    TreeSnapshot traces() const;
    bool holdsFiles() const { return m_store->descriptor().holdsFiles; }
    bool isAbsent() const { return must(m_store->targetState(m_location)) == TargetState::Absent; }

    Registry m_registry = Registry::builtIn();
    const Store* m_store = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    Location m_location;
    TestContext m_context;
    std::unique_ptr<PostgresServer> m_server; // for stores that lie behind one; started when first needed
    TreeSnapshot m_nothing; // traces before anything was done
};

namespace {

std::vector<std::string> sorted(std::vector<std::string> records)
{
    std::sort(records.begin(), records.end());
    return records;
}

/// A language with a word for everything.
class Shouting : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QString::fromUtf8(text).toUpper();
    }
    bool isEmpty() const override { return false; }
};

CollectionSchema relational(const QString& name)
{
    return CollectionSchema { name,
        { { QStringLiteral("id"), QStringLiteral("INTEGER"), true },
            { QStringLiteral("any \"thing\""), {}, false }, { QStringLiteral("select"), {}, false } },
        { 0 }, false, {}, {} };
}

} // namespace

void ConformanceTest::initTestCase_data()
{
    QTest::addColumn<QString>("store");
    for (const std::unique_ptr<Store>& store : m_registry.stores())
        QTest::newRow(qPrintable(store->descriptor().id)) << store->descriptor().id;
}

void ConformanceTest::init()
{
    QFETCH_GLOBAL(QString, store);
    m_store = m_registry.find(store);
    m_folder = std::make_unique<QTemporaryDir>();
    if (!holdsFiles()) {
        if (!PostgresServer::isInstalled() && !PostgresServer::isRequired())
            QSKIP("the PostgreSQL server's programs are not installed");
        if (!m_server)
            m_server = std::make_unique<PostgresServer>();
        m_server->createDatabase(QStringLiteral("conformance"));
    }
    m_location = place(QStringLiteral("data"));
    m_nothing = traces();
}

Location ConformanceTest::place(const QString& name) const
{
    if (holdsFiles())
        return locationIn(*m_store, m_folder->path(), name);
    return Location { m_store->descriptor().id,
        { { QStringLiteral("host"), m_server->socketFolder() },
            { QStringLiteral("port"), QString::number(m_server->port()) },
            { QStringLiteral("user"), m_server->superuser() },
            { QStringLiteral("database"), QStringLiteral("conformance") },
            { QStringLiteral("schema"), name } } };
}

TreeSnapshot ConformanceTest::traces() const
{
    if (holdsFiles())
        return snapshotOf(m_folder->path());
    TreeSnapshot snapshot;
    const QString rows = m_server->sql(
        QStringLiteral("SELECT n.nspname || '.' || coalesce(c.relname, ''), c.relfilenode, "
                       "pg_relation_size(c.oid), s.n_tup_ins, s.n_tup_upd, s.n_tup_del FROM pg_namespace n "
                       "LEFT JOIN pg_class c ON c.relnamespace = n.oid LEFT JOIN pg_stat_all_tables s "
                       "ON s.relid = c.oid WHERE n.nspname !~ '^pg_|^information_schema$' ORDER BY 1"),
        QStringLiteral("conformance"));
    for (const QString& row : rows.split(QLatin1Char('\n')))
        snapshot.insert(row.section(QLatin1Char('|'), 0, 0), row.section(QLatin1Char('|'), 1));
    return snapshot;
}

void ConformanceTest::cleanup() { m_folder.reset(); }

StoreSchema ConformanceTest::build(const std::vector<TestCollection>& collections)
{
    return must(buildStore(*m_store, m_location, collections));
}

void ConformanceTest::describesItself()
{
    const StoreDescriptor descriptor = m_store->descriptor();
    QFETCH_GLOBAL(QString, store);
    QCOMPARE(descriptor.id, store);
    QVERIFY(!descriptor.name.isEmpty() && !descriptor.collectionsName.isEmpty());
    QVERIFY(descriptor.signs.isEmpty() == !descriptor.holdsFiles);
    QVERIFY(!descriptor.engineVersion.isEmpty());
    for (const LocationField& field : descriptor.fields)
        QVERIFY(!field.id.isEmpty() && !field.label.isEmpty());
}

void ConformanceTest::textsFollowTheLanguage()
{
    const StoreDescriptor before = m_store->descriptor();
    Shouting language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    const StoreDescriptor shouted = m_store->descriptor();
    QVERIFY(QCoreApplication::removeTranslator(&language));
    const StoreDescriptor after = m_store->descriptor();
    QCOMPARE(shouted.name, before.name.toUpper());
    QCOMPARE(shouted.collectionsName, before.collectionsName.toUpper());
    QCOMPARE(shouted.signs, before.signs.toUpper());
    QCOMPARE(shouted.fields.size(), before.fields.size());
    for (std::size_t i = 0; i < before.fields.size(); ++i) {
        QCOMPARE(shouted.fields[i].label, before.fields[i].label.toUpper());
        QCOMPARE(shouted.fields[i].id, before.fields[i].id);
    }
    QCOMPARE(shouted.id, before.id);
    QCOMPARE(after.name, before.name);
}

void ConformanceTest::recordsComeBackByteForByteInKeyOrder()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 5000);
    build({ sample });
    std::vector<std::string> records = readAll(*open(), sample.schema);
    if (!m_store->descriptor().ordersKeysByBytes)
        records = sorted(records);
    QCOMPARE(records.size(), sample.records.size());
    QVERIFY(m_store->descriptor().ordersKeysByBytes ? records == sample.records
                                                    : records == sorted(sample.records));
}

void ConformanceTest::keysAreTakenInAnyOrder()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 2000);
    TestCollection reversed = sample;
    std::reverse(reversed.records.begin(), reversed.records.end());
    build({ reversed });
    const std::vector<std::string> records = readAll(*open(), sample.schema);
    QVERIFY(m_store->descriptor().ordersKeysByBytes ? records == sample.records
                                                    : sorted(records) == sorted(sample.records));
}

void ConformanceTest::extremeKeysAndValuesComeBack()
{
    using namespace std::string_view_literals;
    const std::string large(1024 * 1024, '\xA5');
    TestCollection sample { keyValueCollection(QStringLiteral("extremes")), {} };
    sample.records = { keyValueRecord("", "empty key"), keyValueRecord("\0"sv, ""),
        keyValueRecord("\0\0"sv, "\0"sv), keyValueRecord("a", ""), keyValueRecord("a\xFF", "1"),
        keyValueRecord("a\xFF\0"sv, large), keyValueRecord("a\xFF\xFF", "\xFF\xFE"),
        keyValueRecord("\xFF", ""), keyValueRecord("\xFF\xFF", "last") };
    build({ sample });
    const std::vector<std::string> records = readAll(*open(), sample.schema);
    QCOMPARE(records.size(), sample.records.size());
    QVERIFY(sorted(records) == sorted(sample.records));
}

void ConformanceTest::emptyCollectionIsListedAndEmpty()
{
    const TestCollection empty { keyValueCollection(QStringLiteral("nothing")), {} };
    build({ empty, keyValueSample(QStringLiteral("something"), 3) });
    const std::unique_ptr<Source> source = open();
    const StoreSchema schema = must(source->schema());
    QCOMPARE(schema.collections.size(), std::size_t(2));
    QVERIFY(readAll(*source, empty.schema).empty());
    QCOMPARE(must(source->countRecords(empty.schema, m_context)), std::uint64_t(0));
    QCOMPARE(must(source->estimate(empty.schema)).payloadBytes, std::uint64_t(0));
}

void ConformanceTest::finishedStoreHasTheSchemaThatWasAdapted()
{
    std::vector<TestCollection> collections { keyValueSample(QStringLiteral("b"), 10),
        keyValueSample(QStringLiteral("a"), 10) };
    if (m_store->descriptor().holdsRelational)
        collections.push_back({ relational(QStringLiteral("rows")), {} });
    const StoreSchema written = build(collections);
    const StoreSchema found = must(open()->schema());
    QCOMPARE(found.collections.size(), written.collections.size());
    for (const CollectionSchema& collection : written.collections)
        QVERIFY2(std::find(found.collections.begin(), found.collections.end(), collection)
                != found.collections.end(),
            qPrintable(collection.name));
}

void ConformanceTest::batchesKeepToTheirSize()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 3000);
    build({ sample });
    const std::unique_ptr<Source> source = open();
    for (const std::size_t limit : { std::size_t(1), std::size_t(300), std::size_t(10'000) }) {
        const std::unique_ptr<Reader> reader = must(source->openReader(sample.schema));
        Batch batch;
        std::size_t records = 0;
        do {
            mustDo(reader->next(batch, limit));
            QVERIFY(batch.sizeBytes() <= limit || batch.recordCount() == 1);
            records += batch.recordCount();
        } while (!batch.isEmpty());
        QCOMPARE(records, sample.records.size());
        mustDo(reader->next(batch, limit));
        QVERIFY2(batch.isEmpty(), "the end stays the end");
    }
}

void ConformanceTest::recordLargerThanABatchComesAlone()
{
    TestCollection sample { keyValueCollection(QStringLiteral("mixed")), {} };
    sample.records = { keyValueRecord("a", "1"), keyValueRecord("b", std::string(100'000, 'x')),
        keyValueRecord("c", "2"), keyValueRecord("d", "3") };
    build({ sample });
    const std::unique_ptr<Source> source = open();
    const std::unique_ptr<Reader> reader = must(source->openReader(sample.schema));
    std::vector<std::size_t> sizes;
    Batch batch;
    do {
        mustDo(reader->next(batch, 1000));
        sizes.push_back(batch.recordCount());
    } while (!batch.isEmpty());
    QCOMPARE(sizes, (std::vector<std::size_t> { 1, 1, 2, 0 }));
}

void ConformanceTest::sourceIsNotTouchedByAnyReading()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 500);
    build({ sample });
    const TreeSnapshot before = traces();
    QVERIFY(m_store->recognises(m_location.path()) == holdsFiles());
    (void)must(m_store->inspect(m_location));
    {
        const std::unique_ptr<Source> source = open();
        (void)must(source->schema());
        (void)must(source->estimate(sample.schema));
        (void)must(source->countRecords(sample.schema, m_context));
        (void)must(source->survey(sample.schema, m_context));
        QCOMPARE(traces().keys(), before.keys());
        (void)readAll(*source, sample.schema);
        (void)must(source->checkIntegrity(m_context));
        CollectionSchema unknown = sample.schema;
        unknown.name = QStringLiteral("no such collection");
        QVERIFY(!source->openReader(unknown));
    }
    QCOMPARE(traces(), before);
}

void ConformanceTest::countsAgreeWithTheReader()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 1234);
    build({ sample });
    const std::unique_ptr<Source> source = open();
    QCOMPARE(must(source->countRecords(sample.schema, m_context)), std::uint64_t(sample.records.size()));
    QCOMPARE(readAll(*source, sample.schema).size(), sample.records.size());
    if (const auto most = must(source->mostRecords(sample.schema)))
        QVERIFY2(*most >= sample.records.size(), "the books may say more, never less");
}

void ConformanceTest::scanYieldsTheSameRecords()
{
    std::vector<TestCollection> collections { keyValueSample(QStringLiteral("events"), 3000) };
    std::reverse(collections.front().records.begin(), collections.front().records.end());
    if (m_store->descriptor().holdsRelational)
        collections.push_back({ relational(QStringLiteral("rows")), {} });
    build(collections);
    const std::unique_ptr<Source> source = open();
    for (const TestCollection& collection : collections) {
        const std::unique_ptr<Reader> reader = must(source->openScan(collection.schema));
        std::vector<std::string> records;
        Batch batch;
        do {
            mustDo(reader->next(batch, 10'000));
            for (std::size_t i = 0; i < batch.recordCount(); ++i)
                records.emplace_back(batch.record(i));
        } while (!batch.isEmpty());
        QVERIFY(sorted(records) == sorted(collection.records));
    }
}

void ConformanceTest::estimateIsReasonable()
{
    TestCollection sample { keyValueCollection(QStringLiteral("events")), {} };
    for (int i = 0; i < 3000; ++i)
        sample.records.push_back(
            keyValueRecord(QStringLiteral("key%1").arg(i, 6, 10, QLatin1Char('0')).toStdString(),
                std::string(91, char('a' + i % 26))));
    build({ sample });
    const CollectionSize size = must(open()->estimate(sample.schema));
    QVERIFY(size.records >= 1000 && size.records <= 9000);
    QVERIFY(!size.isExact || size.records == 3000);
    QVERIFY(size.payloadBytes >= 50'000 && size.payloadBytes <= 2'000'000);
    QVERIFY(size.keyBytes <= size.payloadBytes);
}

void ConformanceTest::surveyCountsEveryValue()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 321);
    build({ sample });
    const std::vector<FieldSurvey> surveys = must(open()->survey(sample.schema, m_context));
    QCOMPARE(surveys.size(), std::size_t(2));
    for (const FieldSurvey& survey : surveys)
        QCOMPARE(survey.values[std::size_t(ValueKind::Bytes)], std::uint64_t(sample.records.size()));
}

void ConformanceTest::twoSourcesReadSideBySide()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 800);
    build({ sample });
    const std::unique_ptr<Source> first = open();
    std::unique_ptr<Source> second = open();
    const std::unique_ptr<Reader> reader = must(first->openReader(sample.schema));
    Batch batch;
    mustDo(reader->next(batch, 1000));
    const std::size_t begun = batch.recordCount();
    QCOMPARE(readAll(*second, sample.schema).size(), sample.records.size());
    second.reset();
    std::size_t records = begun;
    do {
        mustDo(reader->next(batch, 1000));
        records += batch.recordCount();
    } while (!batch.isEmpty());
    QCOMPARE(records, sample.records.size());
}

void ConformanceTest::twoReadersOfOneSourceReadSideBySide()
{
    const TestCollection first = keyValueSample(QStringLiteral("one"), 200);
    const TestCollection second = keyValueSample(QStringLiteral("two"), 300);
    build({ first, second });
    const std::unique_ptr<Source> source = open();
    const std::unique_ptr<Reader> reader = must(source->openReader(first.schema));
    Batch batch;
    mustDo(reader->next(batch, 500));
    const std::size_t begun = batch.recordCount();
    QCOMPARE(readAll(*source, second.schema).size(), second.records.size());
    mustDo(reader->next(batch, 10'000'000));
    QCOMPARE(begun + batch.recordCount(), first.records.size());
}

void ConformanceTest::healthyStoreHasNoFindings()
{
    build({ keyValueSample(QStringLiteral("events"), 100) });
    QVERIFY(must(m_store->inspect(m_location)).findings.empty());
    QVERIFY(must(open()->checkIntegrity(m_context)).empty());
}

void ConformanceTest::unpublishedTargetLeavesNothing()
{
    TestCollection sample = keyValueSample(QStringLiteral("events"), 100);
    sample.schema = must(m_store->adapt(sample.schema)).collection;
    for (const bool isFinished : { false, true }) {
        std::unique_ptr<Target> target
            = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
        mustDo(writeAll(*target, sample));
        QVERIFY(isAbsent());
        if (isFinished)
            mustDo(target->finish({ { sample.schema }, {}, {} }, m_context));
        if (isFinished)
            QCOMPARE(readAll(*must(m_store->openSource(target->staged())), sample.schema).size(),
                sample.records.size());
        target.reset();
        QCOMPARE(traces(), m_nothing);
    }
}

void ConformanceTest::publishNeverReplaces()
{
    if (!holdsFiles())
        return; // the store's own tests ask its server
    TestCollection sample = keyValueSample(QStringLiteral("events"), 10);
    sample.schema = must(m_store->adapt(sample.schema)).collection;
    std::unique_ptr<Target> target = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
    mustDo(writeAll(*target, sample));
    mustDo(target->finish({ { sample.schema }, {}, {} }, m_context));
    QFile inTheWay(m_location.path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly) && inTheWay.write("mine") == 4);
    inTheWay.close();
    QCOMPARE(mustFail(target->publish()).code, ErrorCode::Conflict);
    target.reset();
    QVERIFY(inTheWay.open(QIODevice::ReadOnly));
    QCOMPARE(inTheWay.readAll(), QByteArray("mine"));
    QCOMPARE(snapshotOf(m_folder->path()).size(), 1);
}

void ConformanceTest::publishBeforeFinishIsRefused()
{
    std::unique_ptr<Target> target = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
    QVERIFY(!target->publish());
    target.reset();
    QCOMPARE(traces(), m_nothing);
}

void ConformanceTest::withdrawTakesAwayWhatWasPublished()
{
    TestCollection sample = keyValueSample(QStringLiteral("events"), 10);
    sample.schema = must(m_store->adapt(sample.schema)).collection;
    std::unique_ptr<Target> target = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
    mustDo(writeAll(*target, sample));
    mustDo(target->finish({ { sample.schema }, {}, {} }, m_context));
    mustDo(target->publish());
    QCOMPARE(readAll(*open(), sample.schema), sample.records);
    mustDo(target->withdraw());
    QVERIFY(isAbsent());
    target.reset();
    QCOMPARE(traces(), m_nothing);
}

void ConformanceTest::allFilesArePrivateG17()
{
    if (!holdsFiles())
        return; // the store's own tests ask its server
    const mode_t before = ::umask(0);
    TestCollection sample = keyValueSample(QStringLiteral("events"), 10);
    sample.schema = must(m_store->adapt(sample.schema)).collection;
    std::unique_ptr<Target> target = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
    mustDo(writeAll(*target, sample));
    mustDo(target->finish({ { sample.schema }, {}, {} }, m_context));
    mustDo(target->publish());
    target.reset();
    ::umask(before);
    const TreeSnapshot tree = snapshotOf(m_folder->path());
    for (auto entry = tree.cbegin(); entry != tree.cend(); ++entry)
        QVERIFY2(entry.value().startsWith(QLatin1String("mode 100600,"))
                || entry.value().startsWith(QLatin1String("mode 40700,")),
            qPrintable(entry.key() + QLatin1Char(' ') + entry.value()));
}

void ConformanceTest::duplicateKeyIsRefused()
{
    // Writers take records in groups: wherever the second one stands, it is the one that is named.
    for (const int place : { 1, 2, 31, 32, 33, 40, 63, 64, 69 }) {
        const auto key = [](int number) { return "key" + std::to_string(100 + number); };
        TestCollection sample { must(m_store->adapt(keyValueCollection(QStringLiteral("events")))).collection,
            {} };
        for (int i = 0; i < 70; ++i)
            sample.records.push_back(keyValueRecord(key(i == place ? i - 1 : i), "value"));
        const QByteArray twin = QByteArray::fromStdString(key(place - 1));
        std::unique_ptr<Target> target
            = must(m_store->createTarget({ m_location, QStringLiteral("run1"), {} }));
        Status done = writeAll(*target, sample);
        if (done)
            done = target->finish({ { sample.schema }, {}, {} }, m_context);
        const Error error = mustFail(done);
        QCOMPARE(error.code, ErrorCode::Conflict);
        QVERIFY2(error.message.contains(QLatin1String("events")), qPrintable(error.message));
        QVERIFY2(
            error.detail.contains(QLatin1String(twin)) || error.detail.contains(QLatin1String(twin.toHex())),
            qPrintable(error.detail));
        QVERIFY2(!error.detail.contains(QLatin1String(" to ")), qPrintable(error.detail));
        QVERIFY(!error.nextStep.isEmpty());
        target.reset();
        QCOMPARE(traces(), m_nothing);
    }
}

void ConformanceTest::stopRequestIsObeyed()
{
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 2000);
    const StoreSchema schema = build({ sample });
    TestContext stopped;
    stopped.requestStop();
    const std::unique_ptr<Source> source = open();
    QCOMPARE(mustFail(source->countRecords(sample.schema, stopped)).code, ErrorCode::Cancelled);
    QCOMPARE(mustFail(source->survey(sample.schema, stopped)).code, ErrorCode::Cancelled);
    QCOMPARE(mustFail(source->checkIntegrity(stopped)).code, ErrorCode::Cancelled);
    QCOMPARE(readAll(*source, sample.schema).size(), sample.records.size());
    const Location other = place(QStringLiteral("other"));
    const std::unique_ptr<Target> target = must(m_store->createTarget({ other, QStringLiteral("run1"), {} }));
    QCOMPARE(mustFail(target->finish(schema, stopped)).code, ErrorCode::Cancelled);
}

void ConformanceTest::strangeNamesAreKeptN1()
{
    const QStringList names { QStringLiteral("plain"), QStringLiteral("with space"),
        QStringLiteral("quote\"d"), QStringLiteral("apostrophe's"), QStringLiteral("; DROP TABLE x;--"),
        QStringLiteral("SELECT"), QStringLiteral("order"), QStringLiteral("emoji 😀"), QStringLiteral("עברית"),
        QStringLiteral("line\nbreak"), QStringLiteral("[brackets]"), QStringLiteral("back`tick"),
        QStringLiteral("dot.ted/slash\\"), QStringLiteral("%s%n"), QStringLiteral("naïve"),
        QString::fromUtf8("nai\xCC\x88ve"), QString(100, QLatin1Char('x')) };
    std::vector<TestCollection> collections;
    QSet<QString> expected;
    for (const QString& name : names) {
        collections.push_back(keyValueSample(name, 5));
        AdaptedCollection adapted = must(m_store->adapt(collections.back().schema));
        // Another name only where the store has no such names, and then it is said.
        QVERIFY(adapted.collection.name == name || (name.size() > 63 && !adapted.findings.empty()));
        expected.insert(adapted.collection.name);
    }
    build(collections);
    for (TestCollection& collection : collections)
        collection.schema.name = must(m_store->adapt(collection.schema)).collection.name;
    const std::unique_ptr<Source> source = open();
    QStringList found;
    for (const CollectionSchema& collection : must(source->schema()).collections)
        found << collection.name;
    QCOMPARE(QSet<QString>(found.begin(), found.end()), expected);
    for (const TestCollection& collection : collections) {
        QVERIFY2(sorted(readAll(*source, collection.schema)) == sorted(collection.records),
            qPrintable(collection.schema.name));
        QCOMPARE(must(source->countRecords(collection.schema, m_context)),
            std::uint64_t(collection.records.size()));
    }
}

void ConformanceTest::targetStateTellsWhatStandsThere()
{
    if (!holdsFiles())
        return; // the store's own tests ask its server
    QCOMPARE(must(m_store->targetState(m_location)), TargetState::Absent);
    QVERIFY(QDir().mkdir(m_location.path()));
    QCOMPARE(must(m_store->targetState(m_location)),
        m_store->descriptor().isFolder ? TargetState::Empty : TargetState::Occupied);
    QVERIFY(QDir().rmdir(m_location.path()));
    QFile file(m_location.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(must(m_store->targetState(m_location)), TargetState::Occupied);
    QVERIFY(file.remove());
    QVERIFY(QFile::link(QStringLiteral("nowhere"), m_location.path()));
    QCOMPARE(must(m_store->targetState(m_location)), TargetState::Occupied);
    QVERIFY(QFile::remove(m_location.path()));
    build({ keyValueSample(QStringLiteral("events"), 3) });
    QCOMPARE(must(m_store->targetState(m_location)), TargetState::Occupied);
}

void ConformanceTest::inspectionNamesFilesAndNothingElse()
{
    if (!holdsFiles())
        return; // the store's own tests ask its server
    build({ keyValueSample(QStringLiteral("events"), 50) });
    const Inspection found = must(m_store->inspect(m_location));
    QCOMPARE(found.location, m_location);
    QVERIFY(!found.holder);
    QVERIFY(found.lastModified.isValid() && found.lastModified.timeSpec() == Qt::UTC);
    QVERIFY(!found.files.empty());
    QVERIFY(found.foreignEntries.isEmpty());
    std::uint64_t bytes = 0;
    for (const StoreFile& file : found.files) {
        const QFileInfo info(found.baseFolder + QLatin1Char('/') + file.name);
        QVERIFY2(info.isFile(), qPrintable(file.name));
        QCOMPARE(std::uint64_t(info.size()), file.sizeBytes);
        bytes += file.sizeBytes;
    }
    QCOMPARE(found.sizeBytes, bytes);
    QVERIFY(std::is_sorted(found.files.begin(), found.files.end(),
        [](const StoreFile& a, const StoreFile& b) { return a.name < b.name; }));
}

void ConformanceTest::copyOfTheFilesBecomesReadable()
{
    if (!holdsFiles())
        return; // the store's own tests ask its server
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 700);
    build({ sample });
    const Inspection found = must(m_store->inspect(m_location));
    const QString copy = m_folder->filePath(QStringLiteral("copy"));
    mustDo(createPrivateFolder(copy));
    for (const StoreFile& file : found.files) {
        const QString path = copy + QLatin1Char('/') + file.name;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        (void)must(copyFile(found.baseFolder + QLatin1Char('/') + file.name, path, m_context));
    }
    QMap<QString, QString> settings;
    const Location location = must(m_store->recoverCopy(found, copy, settings));
    const TreeSnapshot before = snapshotOf(copy);
    QVERIFY(readAll(*must(m_store->openSource(location)), sample.schema) == sample.records);
    QCOMPARE(snapshotOf(copy), before);
}

Inspection ConformanceTest::copied(QMap<QString, QString>& settings)
{
    const Inspection found = must(m_store->inspect(m_location));
    const QString copy = m_folder->filePath(QStringLiteral("copy"));
    mustDo(createPrivateFolder(copy));
    for (const StoreFile& file : found.files)
        (void)must(copyFile(
            found.baseFolder + QLatin1Char('/') + file.name, copy + QLatin1Char('/') + file.name, m_context));
    return must(m_store->inspect(must(m_store->recoverCopy(found, copy, settings))));
}

std::unique_ptr<CopyTarget> ConformanceTest::adopted(const Location& location, bool replaces)
{
    QMap<QString, QString> settings;
    const Inspection copy = copied(settings);
    std::unique_ptr<CopyTarget> target
        = must(m_store->adoptCopy({ location, QStringLiteral("run1"), settings, replaces }, copy));
    for (const StoreFile& file : copy.files)
        (void)must(copyFile(copy.baseFolder + QLatin1Char('/') + file.name,
            target->folder() + QLatin1Char('/') + file.name, m_context));
    mustDo(target->finish(m_context));
    QDir(m_folder->filePath(QStringLiteral("copy"))).removeRecursively();
    return target;
}

void ConformanceTest::adoptedCopyIsTheStoreAgain()
{
    if (!holdsFiles()) {
        QCOMPARE(mustFail(m_store->adoptCopy({ m_location, QStringLiteral("run1"), {} }, {})).code,
            ErrorCode::Unsupported);
        return;
    }
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 700);
    build({ sample });
    const Location other = place(QStringLiteral("other"));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    std::unique_ptr<CopyTarget> target = adopted(other, false);
    QCOMPARE(must(m_store->targetState(other)), TargetState::Absent);
    QVERIFY(readAll(*must(m_store->openPreview(target->staged())), sample.schema) == sample.records);
    mustDo(target->publish());
    QVERIFY(readAll(*must(m_store->openPreview(other)), sample.schema) == sample.records);
    mustDo(target->withdraw());
    QCOMPARE(must(m_store->targetState(other)), TargetState::Absent);
    target.reset();
    QCOMPARE(snapshotOf(m_folder->path()).keys(), before.keys());
}

void ConformanceTest::adoptedCopyTakesThePlaceOfAnother()
{
    if (!holdsFiles())
        return; // no copies are adopted there
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 700);
    const TestCollection old = keyValueSample(QStringLiteral("events"), 5);
    build({ sample });
    const Location other = place(QStringLiteral("other"));
    must(buildStore(*m_store, other, { old }));
    const auto stands = [&] { return readAll(*must(m_store->openPreview(other)), sample.schema); };
    QCOMPARE(mustFail(adopted(other, false)->publish()).code, ErrorCode::Conflict);
    QVERIFY(stands() == old.records);
    std::unique_ptr<CopyTarget> target = adopted(other, true);
    mustDo(target->publish());
    QVERIFY(stands() == sample.records);
    mustDo(target->withdraw());
    QVERIFY(stands() == old.records);
    target.reset();
    QVERIFY(stands() == old.records);
    target = adopted(other, true);
    mustDo(target->publish());
    target.reset();
    QVERIFY(stands() == sample.records);
}

void ConformanceTest::adoptedCopyOfStrangeFilesIsRefused()
{
    if (!holdsFiles())
        return; // no copies are adopted there
    build({ keyValueSample(QStringLiteral("events"), 3) });
    QMap<QString, QString> settings;
    Inspection copy = copied(settings);
    copy.files.push_back({ QStringLiteral("program.exe"), 10 });
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QCOMPARE(mustFail(m_store->adoptCopy(
                          { place(QStringLiteral("other")), QStringLiteral("run1"), settings }, copy))
                 .code,
        ErrorCode::Unsupported);
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void ConformanceTest::removalTakesAwayAndBringsBack()
{
    if (!holdsFiles()) {
        QCOMPARE(mustFail(m_store->prepareRemoval(m_location, QStringLiteral("run1"))).code,
            ErrorCode::Unsupported);
        return;
    }
    const TestCollection sample = keyValueSample(QStringLiteral("events"), 50);
    build({ sample });
    std::unique_ptr<Placement> removal = must(m_store->prepareRemoval(m_location, QStringLiteral("run1")));
    QVERIFY(!isAbsent());
    mustDo(removal->publish());
    QVERIFY(isAbsent());
    mustDo(removal->withdraw());
    removal.reset();
    QVERIFY(readAll(*must(m_store->openPreview(m_location)), sample.schema) == sample.records);
    removal = must(m_store->prepareRemoval(m_location, QStringLiteral("run2")));
    mustDo(removal->publish());
    removal.reset();
    QCOMPARE(snapshotOf(m_folder->path()).keys(), m_nothing.keys());
}

void ConformanceTest::missingPlaceIsNotFoundAndNotCreated()
{
    QVERIFY(!m_store->recognises(m_location.path()));
    const Error error = mustFail(m_store->inspect(m_location));
    QCOMPARE(error.code, ErrorCode::NotFound);
    QVERIFY(!error.message.isEmpty() && !error.detail.isEmpty() && !error.nextStep.isEmpty());
    QVERIFY(!m_store->openSource(m_location));
    QCOMPARE(traces(), m_nothing);
}

void ConformanceTest::foreignFileIsNotRecognised()
{
    const QString path = m_folder->filePath(QStringLiteral("notes.txt"));
    mustDo(writeFileDurably(path, "only text\n"));
    QDir(m_folder->path()).mkdir(QStringLiteral("folder"));
    const TreeSnapshot before = snapshotOf(m_folder->path());
    QVERIFY(!m_store->recognises(path));
    QVERIFY(!m_store->recognises(m_folder->filePath(QStringLiteral("folder"))));
    QVERIFY(!m_store->openSource(Location::ofPath(m_store->descriptor().id, path)));
    QCOMPARE(snapshotOf(m_folder->path()), before);
}

void ConformanceTest::relationalRecordsComeBackByteForByte()
{
    if (!m_store->descriptor().holdsRelational) {
        QVERIFY(!m_store->adapt(relational(QStringLiteral("rows"))));
        return;
    }
    using namespace std::string_view_literals;
    TestCollection rows { relational(QStringLiteral("rows")), {} };
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    rows.records = { encoded({ intValue(kMin), nullValue(), nullValue() }),
        encoded({ intValue(-1), textValue(""), bytesValue("") }),
        encoded({ intValue(0), floatValue(-0.0), floatValue(5e-324) }),
        encoded({ intValue(1), floatValue(std::numeric_limits<double>::infinity()), intValue(kMax) }),
        encoded({ intValue(2), textValue("a\0b"sv), bytesValue("\0\xFF"sv) }),
        encoded({ intValue(3), textValue("invalid \xC3\x28 \xFF"sv), textValue("'; DROP TABLE rows;--") }),
        encoded({ intValue(kMax), floatValue(0.1), textValue("ünï😀") }) };
    build({ rows, keyValueSample(QStringLiteral("pairs"), 20) });
    const std::unique_ptr<Source> source = open();
    QVERIFY(sorted(readAll(*source, rows.schema)) == sorted(rows.records));
    QCOMPARE(must(source->countRecords(rows.schema, m_context)), std::uint64_t(rows.records.size()));
    const std::vector<FieldSurvey> surveys = must(source->survey(rows.schema, m_context));
    QCOMPARE(surveys[0].values[std::size_t(ValueKind::Int)], std::uint64_t(7));
    QCOMPARE(surveys[1].values[std::size_t(ValueKind::Float)], std::uint64_t(3));
    QCOMPARE(surveys[1].values[std::size_t(ValueKind::Null)], std::uint64_t(1));
    QCOMPARE(surveys[2].values[std::size_t(ValueKind::Text)], std::uint64_t(2));
}

void ConformanceTest::estimatedBytesCoverWhatIsTaken()
{
    for (const std::size_t valueBytes :
        { std::size_t(0), std::size_t(40), std::size_t(2500), std::size_t(9000) }) {
        TestCollection sample { must(m_store->adapt(keyValueCollection(QStringLiteral("events")))).collection,
            {} };
        CollectionSize size { 4000, 4000 * (10 + valueBytes), 4000 * 10, true };
        for (int i = 0; i < 4000; ++i)
            sample.records.push_back(
                keyValueRecord(QStringLiteral("%1").arg(i, 10, 10, QLatin1Char('0')).toStdString(),
                    std::string(valueBytes, char('a' + i % 26))));
        const Location location = place(QStringLiteral("size%1").arg(valueBytes));
        (void)must(buildStore(*m_store, location, { sample }));
        const std::uint64_t actual = must(m_store->inspect(location)).sizeBytes;
        const std::uint64_t estimated = m_store->estimatedBytes(sample.schema, size);
        const QString figures = QStringLiteral("%1 bytes each: %2 taken, %3 estimated")
                                    .arg(valueBytes)
                                    .arg(actual)
                                    .arg(estimated);
        // Compressing stores may take far less, and a small store's fixed costs are allowed for.
        QVERIFY2(actual <= estimated + 256 * 1024, qPrintable(figures));
        QVERIFY2(estimated <= 4 * size.payloadBytes + 1024 * 1024, qPrintable(figures));
    }
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "ConformanceTest.moc"
