#include "RocksdbFixture.h"
#include "stores/CarriedSchema.h"
#include "support/KindSamples.h"
#include "support/StoreTestKit.h"

#include <rocksdb/db.h>

#include <algorithm>
#include <limits>

using namespace transload;
using namespace transload::test;

/// Tables in a store of keys and values: what lies in the families byte for byte, as src/README.md says.
class RocksdbTablesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<RocksdbFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void recordIsTheValueAndKeyFieldsTheKey();
    void keysSortAsTheirValuesDo_data();
    void keysSortAsTheirValuesDo();
    void recordsWithoutKeyAreNumbered();
    void keysWithNullAreNoDuplicates();
    void pairsAloneGetNoFamilyOfOurs();
    void familyOfSomebodyElseIsNoCatalogue();
    void reservedNamesAreChanged();
    void damagedCatalogueIsNotTakenForPairs_data();
    void damagedCatalogueIsNotTakenForPairs();
    void damagedRecordIsNamed();

private:
    static CollectionSchema table(std::vector<ValueKind> kinds, std::vector<std::size_t> key);
    Location built(const TestCollection& rows, const QByteArray& carried = {});
    Result<Pairs> raw(const Location& location, const QString& family);
    void put(const Location& location, const std::string& family, const std::string& key,
        const std::string& value);

    std::unique_ptr<RocksdbFixture> m_fixture;
};

namespace {

ValueView floatOf(double real)
{
    ValueView value;
    value.kind = ValueKind::Float;
    value.real = real;
    return value;
}

const QString kTable = QStringLiteral("rows");
const QString kCatalogue = QStringLiteral("transload_schema");

} // namespace

CollectionSchema RocksdbTablesTest::table(std::vector<ValueKind> kinds, std::vector<std::size_t> key)
{
    CollectionSchema rows;
    rows.name = kTable;
    rows.key = std::move(key);
    for (const ValueKind kind : kinds) {
        FieldSchema field { QStringLiteral("f%1").arg(rows.fields.size()), {}, false };
        if (kind != ValueKind::Null)
            field.kind = kind;
        rows.fields.push_back(field);
    }
    return rows;
}

Location RocksdbTablesTest::built(const TestCollection& rows, const QByteArray& carried)
{
    std::unique_ptr<Target> target = must(m_fixture->target(QStringLiteral("db")));
    const TestCollection adapted { must(m_fixture->store().adapt(rows.schema)).collection, rows.records };
    mustDo(writeAll(*target, adapted));
    RunContext context = m_fixture->context();
    mustDo(target->finish({ { adapted.schema }, {}, {}, carried }, context));
    mustDo(target->publish());
    return m_fixture->at(QStringLiteral("db"));
}

Result<Pairs> RocksdbTablesTest::raw(const Location& location, const QString& family)
{
    const std::unique_ptr<Source> source = must(m_fixture->store().openSource(location));
    return m_fixture->pairsIn(*source, family);
}

// Changes the database as another program would.
void RocksdbTablesTest::put(
    const Location& location, const std::string& family, const std::string& key, const std::string& value)
{
    rocksdb::Options options;
    options.create_if_missing = true;
    options.create_missing_column_families = true;
    std::vector<std::string> names;
    const std::string path = location.path().toStdString();
    if (!rocksdb::DB::ListColumnFamilies(options, path, &names).ok())
        names = { rocksdb::kDefaultColumnFamilyName };
    if (std::find(names.begin(), names.end(), family) == names.end())
        names.push_back(family);
    std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
    for (const std::string& name : names)
        descriptors.emplace_back(name, options);
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* db = nullptr;
    QVERIFY(rocksdb::DB::Open(options, path, descriptors, &handles, &db).ok());
    for (std::size_t i = 0; i < handles.size(); ++i) {
        if (names[i] == family)
            QVERIFY(db->Put({}, handles[i], key, value).ok());
        QVERIFY(db->DestroyColumnFamilyHandle(handles[i]).ok());
    }
    QVERIFY(db->Close().ok());
    delete db;
}

void RocksdbTablesTest::recordIsTheValueAndKeyFieldsTheKey()
{
    using namespace std::string_view_literals;
    const std::string record = encoded({ textValue("a\0b"sv), intValue(-2), nullValue() });
    const Location location
        = built({ table({ ValueKind::Text, ValueKind::Int, ValueKind::Bytes }, { 1, 0 }), { record } });
    const Pairs pairs = must(raw(location, kTable));
    QCOMPARE(pairs.size(), std::size_t(1));
    QCOMPARE(pairs[0].key.toHex(),
        QByteArray("02"
                   "7ffffffffffffffe"
                   "05"
                   "6100ff62"
                   "0000"));
    QCOMPARE(pairs[0].value, bytes(record));
}

void RocksdbTablesTest::keysSortAsTheirValuesDo_data()
{
    using namespace std::string_view_literals;
    using Views = std::vector<ValueView>;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Views>("ascending");
    const auto integers = [](ValueKind kind, std::initializer_list<std::int64_t> list) {
        Views values;
        for (const std::int64_t integer : list)
            values.push_back(valueOf(kind, integer));
        return values;
    };
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    for (const ValueKind kind : { ValueKind::Int, ValueKind::Timestamp, ValueKind::TimestampTz })
        QTest::addRow("64 bits, kind %d", int(kind))
            << int(kind) << integers(kind, { kMin, -256, -255, -1, 0, 1, 255, 256, kMax });
    QTest::newRow("date") << int(ValueKind::Date)
                          << integers(ValueKind::Date,
                                 { std::numeric_limits<std::int32_t>::min(), -1, 0, 1, 65'536,
                                     std::numeric_limits<std::int32_t>::max() });
    QTest::newRow("bool") << int(ValueKind::Bool) << integers(ValueKind::Bool, { 0, 1 });
    Views floats;
    using Limits = std::numeric_limits<double>;
    for (const double real : { -Limits::infinity(), -1e300, -1.5, -Limits::denorm_min(), -0.0, 0.0,
             Limits::denorm_min(), 1.5, 1e300, Limits::infinity(), Limits::quiet_NaN() })
        floats.push_back(floatOf(real));
    QTest::newRow("float") << int(ValueKind::Float) << floats;
    Views texts;
    for (const std::string_view text : { ""sv, "\0"sv, "\0\0"sv, "\0a"sv, "\1"sv, "a"sv, "a\0"sv, "a\0b"sv,
             "a\1"sv, "aa"sv, "b"sv, "\xFF"sv })
        texts.push_back(textValue(text));
    QTest::newRow("text") << int(ValueKind::Text) << texts;
}

void RocksdbTablesTest::keysSortAsTheirValuesDo()
{
    QFETCH(int, kind);
    QFETCH(std::vector<ValueView>, ascending);
    TestCollection rows { table({ ValueKind(kind), ValueKind::Int }, { 0, 1 }), {} };
    for (const ValueView& value : ascending)
        for (const std::int64_t second : { -1, 1 })
            rows.records.push_back(encoded({ value, intValue(second) }));
    TestCollection reversed = rows;
    std::reverse(reversed.records.begin(), reversed.records.end());
    const std::unique_ptr<Source> source = must(m_fixture->store().openSource(built(reversed)));
    QVERIFY(readAll(*source, rows.schema) == rows.records);
}

void RocksdbTablesTest::recordsWithoutKeyAreNumbered()
{
    const std::string record = encoded({ intValue(7) });
    const Pairs pairs = must(raw(built({ table({ ValueKind::Int }, {}), { record, record } }), kTable));
    QCOMPARE(pairs,
        (Pairs { { QByteArray::fromHex("0000000000000000"), bytes(record) },
            { QByteArray::fromHex("0000000000000001"), bytes(record) } }));
}

void RocksdbTablesTest::keysWithNullAreNoDuplicates()
{
    TestCollection rows { table({ ValueKind::Int, ValueKind::Text }, { 0, 1 }), {} };
    for (int i = 0; i < 3; ++i)
        rows.records.push_back(encoded({ nullValue(), textValue("same") }));
    rows.records.push_back(encoded({ intValue(1), nullValue() }));
    const std::unique_ptr<Source> source = must(m_fixture->store().openSource(built(rows)));
    QVERIFY(readAll(*source, rows.schema) == rows.records);
}

void RocksdbTablesTest::pairsAloneGetNoFamilyOfOurs()
{
    const TestCollection pairs = keyValueSample(QStringLiteral("events"), 5);
    const Location location = built(pairs, "{}");
    const std::unique_ptr<Source> source = must(m_fixture->store().openSource(location));
    const StoreSchema schema = must(source->schema());
    QCOMPARE(schema.collections.size(), std::size_t(1));
    QVERIFY(schema.carried.isEmpty());
    QVERIFY(!m_fixture->pairsIn(*source, kCatalogue));
}

void RocksdbTablesTest::familyOfSomebodyElseIsNoCatalogue()
{
    const Location location = m_fixture->at(QStringLiteral("theirs"));
    put(location, kCatalogue.toStdString(), "key", "value");
    const StoreSchema schema = must(must(m_fixture->store().openSource(location))->schema());
    QCOMPARE(schema.collections.size(), std::size_t(1));
    QVERIFY(schema.collections.front() == keyValueCollection(kCatalogue));
}

void RocksdbTablesTest::reservedNamesAreChanged()
{
    for (const QString& name : { QString(), kCatalogue }) {
        CollectionSchema rows = table({ ValueKind::Int }, { 0 });
        rows.name = name;
        const AdaptedCollection adapted = must(m_fixture->store().adapt(rows));
        QCOMPARE(adapted.collection.name, QStringLiteral("transload_") + name);
        QCOMPARE(adapted.findings.size(), std::size_t(1));
    }
    CollectionSchema rows = table({ ValueKind::Int }, { 0 });
    rows.name = QString(QChar(u'\0'));
    QCOMPARE(mustFail(m_fixture->store().adapt(rows)).code, ErrorCode::Unsupported);
}

void RocksdbTablesTest::damagedCatalogueIsNotTakenForPairs_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("code");
    QTest::newRow("no JSON") << QByteArray("garbage") << int(ErrorCode::Corrupt);
    QTest::newRow("edited") << QByteArray(R"({"transload":"schema","format":1,"checksum":"00"})")
                            << int(ErrorCode::Corrupt);
}

void RocksdbTablesTest::damagedCatalogueIsNotTakenForPairs()
{
    QFETCH(QByteArray, document);
    QFETCH(int, code);
    const Location location
        = built({ table({ ValueKind::Int }, { 0 }), { encoded({ intValue(1) }) } }, "carried");
    put(location, kCatalogue.toStdString(), "collections", document.toStdString());
    const std::unique_ptr<Source> source = must(m_fixture->store().openSource(location));
    const Error error = mustFail(source->schema());
    QCOMPARE(int(error.code), code);
    QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
}

void RocksdbTablesTest::damagedRecordIsNamed()
{
    const std::string good = encoded({ intValue(1), textValue("x") });
    for (const std::string& bad :
        { good.substr(0, good.size() - 1), good + '\0', std::string("\x42"), std::string() }) {
        m_fixture = std::make_unique<RocksdbFixture>();
        const CollectionSchema rows = table({ ValueKind::Int, ValueKind::Text }, { 0 });
        const Location location = built({ rows, { good } });
        put(location, kTable.toStdString(), "\x02zzzzzzzz", bad);
        const std::unique_ptr<Source> source = must(m_fixture->store().openSource(location));
        const std::unique_ptr<Reader> reader = must(source->openReader(rows));
        Batch batch;
        Status read = reader->next(batch, 1);
        if (read)
            read = reader->next(batch, 1);
        QCOMPARE(mustFail(read).code, ErrorCode::Corrupt);
        QVERIFY2(read.error().detail.contains(QLatin1String("027a7a")), qPrintable(read.error().detail));
    }
}

QTEST_GUILESS_MAIN(RocksdbTablesTest)
#include "RocksdbTablesTest.moc"
