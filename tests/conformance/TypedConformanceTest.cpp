#include "core/Files.h"
#include "stores/CarriedSchema.h"
#include "stores/FieldRules.h"
#include "stores/Registry.h"
#include "support/KindSamples.h"
#include "support/StoreTestKit.h"
#include "support/TestPlaces.h"

#include <QTest>

#include <algorithm>

using namespace transload;
using namespace transload::test;

/// What Store.h promises of typed values, put to every store that is registered: a value comes back exactly
/// or is refused with field and collection named.
class TypedConformanceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup() { m_folder.reset(); }

    void ordinaryValuesOfEveryKindAreHeld();
    void everyKindComesBackExactlyOrIsRefused_data();
    void everyKindComesBackExactlyOrIsRefused();
    void valuesOfAllKindsStandInAFieldWithoutKindOrAreRefused();
    void missingIsToldFromNullOrRefused();
    void wrongKindComesBackExactlyOrIsRefusedByName();
    void everyKindCanBeAKey_data();
    void everyKindCanBeAKey();
    void typedKeyTwiceIsAConflict();
    void recordsWithoutKeyComeBackHoweverOften();
    void structureComesBackAsItWasAdapted();
    void carriedDocumentComesBackAndIsNoCollection();
    void strangeFieldNamesLoseNothingN1();
    void surveyTellsKindsExamplesAndRanges();
    void movedOnWithinTheSameKindNothingChanges();

private:
    using Records = std::vector<std::string>;

    Location fresh();
    Result<StoreSchema> build(const TestCollection& rows, Location& location);
    void checkValues(const TestCollection& shape, const std::vector<ValueView>& values);
    void checkRefusal(const Error& error, const CollectionSchema& shape) const;

    Registry m_registry = Registry::builtIn();
    const Store* m_store = nullptr;
    TestPlaces m_places;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_built = 0;
    TestContext m_context;
};

namespace {

constexpr const char* kField = "thing \"named\"";

FieldSchema fieldOf(const QString& name, const KindSample& sample)
{
    FieldSchema field { name, {}, false };
    field.kind = sample.kind;
    field.typeName = sample.typeName;
    return field;
}

FieldSchema idField()
{
    FieldSchema field { QStringLiteral("id"), QStringLiteral("bigint"), true };
    field.kind = ValueKind::Int;
    return field;
}

// A table of a store that none of ours is.
CollectionSchema tableOf(std::vector<FieldSchema> fields, std::vector<std::size_t> key)
{
    CollectionSchema table;
    table.name = QStringLiteral("rows of things");
    table.fields = std::move(fields);
    table.key = std::move(key);
    table.dialect = QStringLiteral("elsewhere");
    table.definition = QStringLiteral("TABLE rows (things)");
    return table;
}

// A server spells some values anew, which the proof of a run then finds: the ordinary spelling is told here.
std::vector<ValueView> spelledAsBefore(const std::vector<ValueView>& values, const Store& store)
{
    std::vector<ValueView> kept = values;
    if (!store.descriptor().holdsFiles)
        std::erase_if(kept, [](const ValueView& value) {
            return value.kind == ValueKind::Other && value.bytes == "::1/128";
        });
    return kept;
}

TestCollection typedRows(const KindSample& sample)
{
    return { tableOf({ idField(), fieldOf(QLatin1String(kField), sample) }, { 0 }), {} };
}

std::vector<std::string> sorted(std::vector<std::string> records)
{
    std::sort(records.begin(), records.end());
    return records;
}

std::vector<std::optional<ValueKind>> kindsOf(const CollectionSchema& collection)
{
    std::vector<std::optional<ValueKind>> kinds;
    for (const FieldSchema& field : collection.fields)
        kinds.push_back(field.kind);
    return kinds;
}

CollectionSchema onlyCollection(Source& source)
{
    const StoreSchema schema = must(source.schema());
    if (schema.collections.size() != 1)
        endTest({ ErrorCode::Internal, QStringLiteral("not exactly one collection"), {}, {} });
    return schema.collections.front();
}

ValueView missingValue()
{
    ValueView value;
    value.kind = ValueKind::Missing;
    return value;
}

} // namespace

void TypedConformanceTest::initTestCase_data()
{
    QTest::addColumn<QString>("store");
    for (const std::unique_ptr<Store>& store : m_registry.stores())
        if (store->descriptor().holdsRelational)
            QTest::newRow(qPrintable(store->descriptor().id)) << store->descriptor().id;
}

void TypedConformanceTest::init()
{
    QFETCH_GLOBAL(QString, store);
    m_store = m_registry.find(store);
    if (const QString obstacle = TestPlaces::obstacle(*m_store); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    m_places.renew();
    m_folder = std::make_unique<QTemporaryDir>();
}

Location TypedConformanceTest::fresh()
{
    return m_places.in(*m_store, m_folder->path(), QStringLiteral("data%1").arg(++m_built));
}

Result<StoreSchema> TypedConformanceTest::build(const TestCollection& rows, Location& location)
{
    location = fresh();
    return buildStore(*m_store, location, { rows });
}

void TypedConformanceTest::checkRefusal(const Error& error, const CollectionSchema& shape) const
{
    QVERIFY2(error.code == ErrorCode::Unsupported, qPrintable(error.message + error.detail));
    QVERIFY2(error.message.contains(shape.name), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String(kField)), qPrintable(error.message));
    QVERIFY(!error.nextStep.isEmpty());
}

// All values together; where one is refused, each on its own.
void TypedConformanceTest::checkValues(const TestCollection& shape, const std::vector<ValueView>& values)
{
    TestCollection rows = shape;
    for (std::size_t i = 0; i < values.size(); ++i)
        rows.records.push_back(encoded({ intValue(std::int64_t(i) + 1), values[i] }));
    Location location;
    const Result<StoreSchema> built = build(rows, location);
    if (built) {
        const std::unique_ptr<Source> source = must(m_store->openSource(location));
        const CollectionSchema found = onlyCollection(*source);
        QVERIFY(kindsOf(found) == kindsOf(shape.schema));
        const Records records = readAll(*source, found);
        QCOMPARE(records.size(), rows.records.size());
        QVERIFY(sorted(records) == sorted(rows.records));
        QCOMPARE(must(source->countRecords(found, m_context)), std::uint64_t(records.size()));
        return;
    }
    checkRefusal(built.error(), shape.schema);
    if (values.size() > 1)
        for (const ValueView& value : values)
            checkValues(shape, { value });
}

void TypedConformanceTest::ordinaryValuesOfEveryKindAreHeld()
{
    std::vector<FieldSchema> fields { idField() };
    std::vector<ValueView> values { intValue(1) };
    std::vector<ValueView> nulls { intValue(2) };
    for (const KindSample& sample : kindSamples()) {
        fields.push_back(fieldOf(kindName(sample.kind), sample));
        values.push_back(sample.values.front());
        nulls.push_back(nullValue());
    }
    const TestCollection rows { tableOf(fields, { 0 }), { encoded(values), encoded(nulls) } };
    Location location;
    (void)must(build(rows, location));
    const std::unique_ptr<Source> source = must(m_store->openSource(location));
    const CollectionSchema found = onlyCollection(*source);
    QVERIFY(kindsOf(found) == kindsOf(rows.schema));
    QVERIFY(sorted(readAll(*source, found)) == sorted(rows.records));
}

void TypedConformanceTest::everyKindComesBackExactlyOrIsRefused_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < kindSamples().size(); ++i)
        QTest::newRow(qPrintable(kindName(kindSamples()[i].kind))) << int(i);
}

void TypedConformanceTest::everyKindComesBackExactlyOrIsRefused()
{
    QFETCH(int, index);
    const KindSample& sample = kindSamples()[std::size_t(index)];
    std::vector<ValueView> values = spelledAsBefore(sample.values, *m_store);
    values.push_back(nullValue());
    checkValues(typedRows(sample), values);
}

void TypedConformanceTest::valuesOfAllKindsStandInAFieldWithoutKindOrAreRefused()
{
    const TestCollection rows { tableOf({ idField(), { QLatin1String(kField), {}, false } }, { 0 }), {} };
    std::vector<ValueView> ordinary { nullValue() };
    for (const KindSample& sample : kindSamples()) {
        checkValues(rows, sample.values);
        ordinary.push_back(sample.values.front());
    }
    checkValues(rows, ordinary);
}

void TypedConformanceTest::missingIsToldFromNullOrRefused()
{
    for (const KindSample& sample : { kindSamples().front(), kindSamples().back() })
        checkValues(typedRows(sample), { nullValue(), missingValue(), sample.values.front() });
    const TestCollection rows { tableOf({ idField(), { QLatin1String(kField), {}, false } }, { 0 }), {} };
    checkValues(rows, { nullValue(), missingValue(), textValue("") });
}

void TypedConformanceTest::wrongKindComesBackExactlyOrIsRefusedByName()
{
    const std::vector<KindSample>& samples = kindSamples();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (const std::size_t step : { std::size_t(1), std::size_t(4) }) {
            TestCollection rows = typedRows(samples[i]);
            const KindSample& other = samples[(i + step) % samples.size()];
            rows.records = { encoded({ intValue(4711), other.values.front() }) };
            Location location;
            const Result<StoreSchema> built = build(rows, location);
            if (built) {
                const std::unique_ptr<Source> source = must(m_store->openSource(location));
                QVERIFY(readAll(*source, onlyCollection(*source)) == rows.records);
                continue;
            }
            checkRefusal(built.error(), rows.schema);
            QVERIFY2(built.error().detail.contains(QLatin1String("4711")), qPrintable(built.error().detail));
        }
    }
}

void TypedConformanceTest::everyKindCanBeAKey_data() { everyKindComesBackExactlyOrIsRefused_data(); }

void TypedConformanceTest::everyKindCanBeAKey()
{
    QFETCH(int, index);
    const KindSample& sample = kindSamples()[std::size_t(index)];
    FieldSchema key = fieldOf(QLatin1String(kField), sample);
    key.notNull = true;
    TestCollection rows { tableOf({ fieldOf(QStringLiteral("before"), kindSamples().front()), key }, { 1 }),
        {} };
    const auto arrives = [&](const std::vector<ValueView>& values) -> std::optional<bool> {
        rows.records.clear();
        for (const ValueView& value : values)
            rows.records.push_back(encoded({ nullValue(), value }));
        Location location;
        const Result<StoreSchema> built = build(rows, location);
        if (!built && values.size() == 1)
            checkRefusal(built.error(), rows.schema);
        if (!built)
            return std::nullopt;
        const std::unique_ptr<Source> source = must(m_store->openSource(location));
        const CollectionSchema found = onlyCollection(*source);
        return found.key == rows.schema.key && sorted(readAll(*source, found)) == sorted(rows.records);
    };
    // A store may refuse some, or take two spellings of one number for the same key.
    const std::vector<ValueView> values = spelledAsBefore(sample.values, *m_store);
    const std::optional<bool> together = arrives(values);
    QVERIFY(together.value_or(true));
    for (const ValueView& value : values)
        QVERIFY(together || arrives({ value }).value_or(true));
    QVERIFY(together || arrives({ sample.values.front() }).value_or(false));
}

void TypedConformanceTest::typedKeyTwiceIsAConflict()
{
    FieldSchema text { QStringLiteral("text"), {}, true };
    text.kind = ValueKind::Text;
    TestCollection rows { tableOf({ text, idField() }, { 0, 1 }), {} };
    const auto row = [](std::string_view name, std::int64_t id) {
        return encoded({ textValue(name), intValue(id) });
    };
    rows.records = { row("b", 1), row("a", 2), row("a", 1), row(std::string_view("a\0", 2), 1), row("", 0),
        row("a", std::numeric_limits<std::int64_t>::min()), row("a", -1) };
    Location location;
    if (const Result<StoreSchema> built = build(rows, location)) {
        const std::unique_ptr<Source> source = must(m_store->openSource(location));
        QVERIFY(sorted(readAll(*source, onlyCollection(*source))) == sorted(rows.records));
    } else {
        QCOMPARE(built.error().code, ErrorCode::Unsupported); // the NUL
    }
    for (const std::string& twin : { row("b", 1), row("a", 1) }) {
        TestCollection twins = rows;
        twins.records.erase(twins.records.begin() + 3);
        twins.records.push_back(twin);
        const Error error = mustFail(build(twins, location));
        QCOMPARE(error.code, ErrorCode::Conflict);
        QVERIFY2(error.message.contains(rows.schema.name), qPrintable(error.message));
    }
}

void TypedConformanceTest::recordsWithoutKeyComeBackHoweverOften()
{
    TestCollection rows = typedRows(kindSamples()[1]);
    rows.schema.key.clear();
    rows.schema.fields[0].notNull = false;
    for (int i = 0; i < 700; ++i)
        rows.records.push_back(encoded({ intValue(i / 7 % 5), i % 3 == 0 ? nullValue() : intValue(-1) }));
    Location location;
    (void)must(build(rows, location));
    const std::unique_ptr<Source> source = must(m_store->openSource(location));
    const CollectionSchema found = onlyCollection(*source);
    QVERIFY(found.key.empty());
    QVERIFY(sorted(readAll(*source, found)) == sorted(rows.records));
    QCOMPARE(must(source->countRecords(found, m_context)), std::uint64_t(700));
}

void TypedConformanceTest::structureComesBackAsItWasAdapted()
{
    FieldSchema id = idField();
    id.identity = Identity::ByDefault;
    FieldSchema code { QStringLiteral("code"), QStringLiteral("character varying(20)"), true };
    code.kind = ValueKind::Text;
    code.defaultValue = QStringLiteral("'it''s'");
    FieldSchema price { QStringLiteral("price"), QStringLiteral("numeric(10,2)"), false };
    price.kind = ValueKind::Decimal;
    price.defaultValue = QStringLiteral("1.50");
    FieldSchema parent { QStringLiteral("parent"), QStringLiteral("bigint"), false };
    parent.kind = ValueKind::Int;
    TestCollection rows { tableOf({ id, code, price, parent }, { 0 }), {} };
    rows.schema.uniqueKeys = { { QStringLiteral("one_code"), { 1 } } };
    rows.schema.foreignKeys = { { QStringLiteral("to_parent"), { 3 }, rows.schema.name,
        { QStringLiteral("id") }, QStringLiteral("CASCADE"), {}, true, true } };
    rows.schema.indexes = { { QStringLiteral("by_price"), { 2, 1 }, { true, false }, false },
        { QStringLiteral("by_parent"), { 3, 0 }, { false, false }, true } };
    for (int i = 1; i <= 20; ++i)
        rows.records.push_back(encoded({ intValue(i), textValue("code " + std::to_string(i)),
            valueOf(ValueKind::Decimal, "1.10"), i == 1 ? nullValue() : intValue(i - 1) }));
    Location location;
    const StoreSchema written = must(build(rows, location));
    const std::unique_ptr<Source> source = must(m_store->openSource(location));
    const StoreSchema found = must(source->schema());
    QVERIFY(found.collections == written.collections);
    for (const SchemaObject& object : written.objects)
        QVERIFY2(std::find(found.objects.begin(), found.objects.end(), object) != found.objects.end(),
            qPrintable(object.definition));
    QVERIFY(sorted(readAll(*source, found.collections.front())) == sorted(rows.records));
}

void TypedConformanceTest::carriedDocumentComesBackAndIsNoCollection()
{
    TestCollection rows = typedRows(kindSamples()[3]);
    rows.records = { encoded({ intValue(1), kindSamples()[3].values.front() }) };
    Location location;
    const StoreSchema written = must(build(rows, location));
    QVERIFY(!written.carried.isEmpty());
    const StoreSchema found = must(must(m_store->openSource(location))->schema());
    QCOMPARE(found.carried, written.carried);
    QCOMPARE(found.collections.size(), std::size_t(1));
    for (const SchemaObject& object : found.objects)
        QVERIFY2(object.collection == found.collections.front().name, qPrintable(object.name));
    const CarriedSchema carried = must(CarriedSchema::fromJson(found.carried));
    const CarriedForm* home = carried.form(found.collections.front(), QStringLiteral("elsewhere"));
    QVERIFY(home && home->collection == rows.schema);
}

void TypedConformanceTest::strangeFieldNamesLoseNothingN1()
{
    TestCollection rows { tableOf({ idField() }, { 0 }), {} };
    std::vector<ValueView> values { intValue(1) };
    for (const QString& name : { QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("a_2"), QString(),
             QStringLiteral("é"), QStringLiteral("É"), QStringLiteral("rowid"), QStringLiteral("oid"),
             QStringLiteral("quote\"d"), QStringLiteral("order"), QStringLiteral("; DROP TABLE x;--"),
             QStringLiteral("line\nbreak"), QStringLiteral("😀"), QString(100, QLatin1Char('x')),
             QString(99, QLatin1Char('x')) + QLatin1Char('y') }) {
        rows.schema.fields.push_back(fieldOf(name, kindSamples()[4]));
        values.push_back(kindSamples()[4].values.front());
    }
    rows.records = { encoded(values) };
    const AdaptedCollection adapted = must(m_store->adapt(rows.schema));
    std::ptrdiff_t renames = 0;
    for (std::size_t i = 0; i < rows.schema.fields.size(); ++i)
        renames += adapted.collection.fields[i].name == rows.schema.fields[i].name ? 0 : 1;
    QVERIFY2(std::ssize(adapted.findings) >= renames, "each new name is told");
    Location location;
    (void)must(build(rows, location));
    const std::unique_ptr<Source> source = must(m_store->openSource(location));
    const CollectionSchema found = onlyCollection(*source);
    QVERIFY(found.fields == adapted.collection.fields);
    QVERIFY(readAll(*source, found) == rows.records);
}

void TypedConformanceTest::surveyTellsKindsExamplesAndRanges()
{
    FieldSchema flag { QStringLiteral("flag"), {}, false };
    flag.kind = ValueKind::Int;
    FieldSchema day { QStringLiteral("day"), {}, false };
    day.kind = ValueKind::Text;
    FieldSchema word = day;
    word.name = QStringLiteral("word");
    TestCollection rows { tableOf({ idField(), flag, day, word }, { 0 }), {} };
    for (int i = 0; i < 50; ++i)
        rows.records.push_back(encoded({ intValue(i - 10), intValue(i % 2),
            textValue(i % 2 ? "2024-02-29" : "1999-12-31"), i % 5 ? textValue("word") : nullValue() }));
    Location location;
    (void)must(build(rows, location));
    const std::unique_ptr<Source> source = must(m_store->openSource(location));
    const std::vector<FieldSurvey> surveys = must(source->survey(onlyCollection(*source), m_context));
    QCOMPARE(surveys.size(), std::size_t(4));
    QCOMPARE(surveys[0].count(ValueKind::Int), std::uint64_t(50));
    QCOMPARE(surveys[3].count(ValueKind::Text) + surveys[3].count(ValueKind::Null), std::uint64_t(50));
    if (!m_store->descriptor().holdsFiles)
        return; // a server is asked for counts alone
    QCOMPARE(surveys[0].leastInt, std::int64_t(-10));
    QCOMPARE(surveys[0].mostInt, std::int64_t(39));
    QCOMPARE(surveys[0].examples[std::size_t(ValueKind::Int)].size(), qsizetype(3));
    QVERIFY(!surveys[0].intsAreBools() && surveys[1].intsAreBools());
    QVERIFY(surveys[2].textsAre(ValueKind::Date) && !surveys[2].textsAre(ValueKind::Uuid));
    QVERIFY(!surveys[3].textsAre(ValueKind::Date) && !surveys[3].textsAre(ValueKind::Json));
    QCOMPARE(surveys[2].examples[std::size_t(ValueKind::Text)].size(), qsizetype(2));
    QCOMPARE(surveys[3].count(ValueKind::Null), std::uint64_t(10));
    QCOMPARE(surveys[3].textsWithNul + surveys[3].textsNotUtf8, std::uint64_t(0));
}

void TypedConformanceTest::movedOnWithinTheSameKindNothingChanges()
{
    TestCollection rows = typedRows(kindSamples()[6]);
    rows.records = { encoded({ intValue(1), kindSamples()[6].values.front() }),
        encoded({ intValue(2), nullValue() }) };
    Location location;
    const StoreSchema first = must(build(rows, location));
    const TestCollection again { first.collections.front(), rows.records };
    const AdaptedCollection adapted = must(m_store->adapt(again.schema));
    QVERIFY(adapted.collection == again.schema && adapted.objects.empty() && adapted.findings.empty());
    Location second;
    (void)must(build(again, second));
    const std::unique_ptr<Source> source = must(m_store->openSource(second));
    QVERIFY(sorted(readAll(*source, first.collections.front())) == sorted(rows.records));
}

QTEST_GUILESS_MAIN(TypedConformanceTest)
#include "TypedConformanceTest.moc"
