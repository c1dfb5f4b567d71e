#include "stores/RecordCheck.h"

#include "stores/Registry.h"
#include "support/KindSamples.h"
#include "support/StoreTestKit.h"
#include "support/TestPlaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace transload;
using namespace transload::test;
using namespace std::string_view_literals;

/// What a store says beforehand of a record is what its writer then does, for every kind of field and value.
class RecordCheckTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init() { m_places.renew(); }
    void writerTakesWhatTheCheckTakesAndNothingElse();
    void valuesThatTheTargetTakesForOneAreOne();
    void limitsOfPostgresqlsTypesAreKept_data();
    void limitsOfPostgresqlsTypesAreKept();

private:
    Registry m_stores = Registry::builtIn();
    TestPlaces m_places;
};

namespace {

CollectionSchema tableWith(const QString& name, std::optional<ValueKind> kind, const QString& typeName)
{
    CollectionSchema table;
    table.name = name;
    FieldSchema id { QStringLiteral("id"), {}, true };
    id.kind = ValueKind::Int;
    FieldSchema value { QStringLiteral("value"), {}, false };
    value.kind = kind;
    value.typeName = typeName;
    table.fields = { id, value };
    table.key = { 0 };
    return table;
}

// Every value of the field's own kind, the first of each other one, and what no text column likes.
std::vector<ValueView> valuesFor(std::optional<ValueKind> kind)
{
    std::vector<ValueView> values;
    for (const KindSample& sample : kindSamples())
        if (kind == sample.kind || !kind)
            values.insert(values.end(), sample.values.begin(), sample.values.end());
        else
            values.push_back(sample.values.front());
    for (const ValueKind textual : { ValueKind::Text, ValueKind::Json, ValueKind::Other })
        for (const std::string_view bytes : { "a\0b"sv, "\xC3"sv, "\xED\xA0\x80"sv })
            if (kind == textual || (!kind && textual == ValueKind::Text))
                values.push_back(valueOf(textual, bytes));
    values.push_back(nullValue());
    ValueView missing;
    missing.kind = ValueKind::Missing;
    values.push_back(missing);
    return values;
}

// One collection with one record; whether the target took it.
bool isTaken(Target& target, const CollectionSchema& collection, const std::string& record)
{
    Batch batch;
    batch.appendRecord(record);
    const std::unique_ptr<Writer> writer = must(target.openWriter(collection));
    const Status written = writer->write(batch);
    return written && writer->finish();
}

} // namespace

void RecordCheckTest::initTestCase_data()
{
    QTest::addColumn<QString>("id");
    for (const std::unique_ptr<Store>& store : m_stores.stores())
        QTest::newRow(qPrintable(store->descriptor().id)) << store->descriptor().id;
}

void RecordCheckTest::writerTakesWhatTheCheckTakesAndNothingElse()
{
    QFETCH_GLOBAL(QString, id);
    const Store& store = *m_stores.find(id);
    if (const QString obstacle = TestPlaces::obstacle(store); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QTemporaryDir folder;
    TestContext context;
    std::vector<std::pair<std::optional<ValueKind>, QString>> kinds { { std::nullopt, QString() } };
    for (const KindSample& sample : kindSamples())
        kinds.emplace_back(sample.kind, sample.typeName);
    int number = 0;
    const auto target = must(store.createTarget(
        { m_places.in(store, folder.path(), QStringLiteral("checked")), QStringLiteral("check"), {} }));
    for (const auto& [kind, typeName] : kinds)
        for (const ValueView& value : valuesFor(kind)) {
            const CollectionSchema table
                = must(store.adapt(tableWith(QStringLiteral("t%1").arg(++number), kind, typeName)))
                      .collection;
            const std::string record = encoded({ intValue(1), value });
            const std::optional<Misfit> misfit = store.recordCheck(table)->misfit(record);
            const bool taken = isTaken(*target, table, record);
            const bool isForServer = id == QLatin1String("postgresql") && kind == ValueKind::Other
                && value.kind == ValueKind::Other;
            if (isForServer && !misfit)
                continue; // what is an inet only the server knows
            QVERIFY2(taken == !misfit,
                qPrintable(QStringLiteral("field of kind %1, value of kind %2: %3, but %4")
                               .arg(kind ? int(*kind) : -1)
                               .arg(int(value.kind))
                               .arg(QLatin1String(misfit ? misfit->id : "fits"),
                                   QLatin1String(taken ? "was taken" : "was refused"))));
            QVERIFY(!misfit || misfit->field == 1);
        }
}

void RecordCheckTest::valuesThatTheTargetTakesForOneAreOne()
{
    QFETCH_GLOBAL(QString, id);
    const Store& store = *m_stores.find(id);
    const auto isOne = [&](std::optional<ValueKind> kind, const ValueView& left, const ValueView& right) {
        CollectionSchema table = tableWith(QStringLiteral("t"), kind, {});
        table.key = { 1 };
        const auto check = store.recordCheck(must(store.adapt(table)).collection);
        std::string one;
        std::string other;
        check->appendComparable(one, 1, left);
        check->appendComparable(other, 1, right);
        return one == other;
    };
    const bool isPostgresql = id == QLatin1String("postgresql");
    const auto decimal = [](std::string_view text) { return valueOf(ValueKind::Decimal, text); };
    QCOMPARE(isOne(ValueKind::Decimal, decimal("1.0"), decimal("1.00")), isPostgresql);
    QCOMPARE(isOne(ValueKind::Decimal, decimal("-0.0"), decimal("0")), isPostgresql);
    QVERIFY(!isOne(ValueKind::Decimal, decimal("1.0"), decimal("10")));
    QVERIFY(!isOne(ValueKind::Decimal, decimal("-1"), decimal("1")));
    QVERIFY(!isOne(std::nullopt, textValue("1"), intValue(1)));
    QVERIFY(!isOne(std::nullopt, textValue("a"), bytesValue("a")));
    QVERIFY(isOne(ValueKind::Text, textValue("a"), textValue("a")));
    if (id == QLatin1String("sqlite"))
        QVERIFY(isOne(std::nullopt, intValue(1), floatValue(1.0)));
}

void RecordCheckTest::limitsOfPostgresqlsTypesAreKept_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHeld");
    const auto row = [](const char* type, ValueKind kind, const char* text, bool isHeld) {
        QTest::addRow("%s %s", type, text)
            << QString::fromLatin1(type) << int(kind) << QString::fromUtf8(text) << isHeld;
    };
    row("numeric(4,2)", ValueKind::Decimal, "12.34", true);
    row("numeric(4,2)", ValueKind::Decimal, "-12.34", true);
    row("numeric(4,2)", ValueKind::Decimal, "0.00", true);
    row("numeric(4,2)", ValueKind::Decimal, "12.345", false);
    row("numeric(4,2)", ValueKind::Decimal, "12.3", false);
    row("numeric(4,2)", ValueKind::Decimal, "123.45", false);
    row("numeric(4,2)", ValueKind::Decimal, "Infinity", false);
    row("character varying(3)", ValueKind::Text, "äöü", true);
    row("character varying(3)", ValueKind::Text, "äöüx", false);
    row("character(3)", ValueKind::Text, "abc", true);
    row("character(3)", ValueKind::Text, "ab", false);
    row("smallint", ValueKind::Int, "32767", true);
    row("smallint", ValueKind::Int, "32768", false);
}

void RecordCheckTest::limitsOfPostgresqlsTypesAreKept()
{
    QFETCH_GLOBAL(QString, id);
    if (id != QLatin1String("postgresql"))
        return;
    QFETCH(QString, type);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(bool, isHeld);
    CollectionSchema table = tableWith(QStringLiteral("t"), ValueKind(kind), {});
    table.dialect = id;
    table.fields[1].declaredType = type;
    const std::string bytes = text.toStdString();
    const ValueView value
        = ValueKind(kind) == ValueKind::Int ? intValue(text.toInt()) : valueOf(ValueKind(kind), bytes);
    const auto misfit = m_stores.find(id)->recordCheck(table)->misfit(encoded({ intValue(1), value }));
    QCOMPARE(!misfit, isHeld);
}

QTEST_GUILESS_MAIN(RecordCheckTest)
#include "RecordCheckTest.moc"
