#include "engine/WayHome.h"
#include "engine/KindSurvey.h"
#include "support/StoreTestKit.h"

#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

const QString kHome = QStringLiteral("postgresql");
const QString kHere = QStringLiteral("sqlite");

StoreDescriptor descriptorOf(const QString& store) { return Registry::builtIn().find(store)->descriptor(); }

SchemaObject objectAtHome(const char* kind, const char* name, const char* collection)
{
    return { QLatin1String(kind), QLatin1String(name), QLatin1String(collection), kHome,
        QLatin1String(kind) + QStringLiteral(" as PostgreSQL writes it") };
}

CollectionSchema ordersAtHome()
{
    CollectionSchema orders;
    orders.name = QStringLiteral("orders");
    orders.dialect = kHome;
    orders.fields = { { QStringLiteral("id"), QStringLiteral("bigint"), true, ValueKind::Int, {}, {},
                          Identity::Always },
        { QStringLiteral("price"), QStringLiteral("numeric(10,2)"), false, ValueKind::Decimal } };
    orders.key = { 0 };
    orders.indexes = { { QStringLiteral("by_price"), { 1 }, { false }, false } };
    return orders;
}

CollectionSchema ordersHere()
{
    CollectionSchema orders = ordersAtHome();
    orders.dialect = kHere;
    orders.fields[0].declaredType = QStringLiteral("INTEGER");
    orders.fields[1].declaredType = QStringLiteral("TEXT");
    return orders;
}

StoreSchema schemaAtHome()
{
    return { { ordersAtHome() },
        { objectAtHome("index", "by_price", "orders"), objectAtHome("sequence", "orders_id_seq", "orders"),
            objectAtHome("check", "positive", "orders"), objectAtHome("type", "mood", "") },
        { { QStringLiteral("collation"), QStringLiteral("C") } }, {} };
}

Plan planOf(const CollectionSchema& source, const CollectionSchema& target, const QString& sourceStore)
{
    Plan plan;
    plan.request.source.storeId = sourceStore;
    plan.request.target.storeId = target.dialect;
    plan.collections.push_back({ source, target, {}, {}, 0 });
    return plan;
}

CarriedSchema carriedHere()
{
    const Plan plan = planOf(ordersAtHome(), ordersHere(), kHome);
    return must(CarriedSchema::fromJson(carriedAlong(plan, schemaAtHome(), {}, descriptorOf(kHere))));
}

/// A target that must not be asked: the collection's own old form is at hand.
Result<AdaptedCollection> formAt(const char* storeId, const CollectionSchema& collection)
{
    const Registry registry = Registry::builtIn();
    return formInTarget(collection, {}, carriedHere(), *registry.find(QLatin1String(storeId)));
}

} // namespace

/// How data keeps the words of the stores it comes from, and finds home again.
class WayHomeTest : public QObject {
    Q_OBJECT

private slots:
    void targetKeepsTheSourcesOwnWords()
    {
        const CarriedSchema carried = carriedHere();
        const CarriedForm* form = carried.form(ordersHere(), kHome);
        QVERIFY(form);
        QVERIFY(form->collection == ordersAtHome());
        QCOMPARE(form->objects.size(), std::size_t(3));
        QVERIFY(carried.objects == std::vector<SchemaObject> { objectAtHome("type", "mood", "") });
        QCOMPARE(carried.settings.value(kHome).value(QStringLiteral("collation")), QStringLiteral("C"));
    }

    void plainPairsCarryNothing()
    {
        CollectionSchema pairs = keyValueCollection(QStringLiteral("pairs"));
        CollectionSchema table = pairs;
        table.dialect = kHere;
        QVERIFY(carriedAlong(
            planOf(pairs, table, QStringLiteral("rocksdb")), { { pairs }, {} }, {}, descriptorOf(kHere))
                    .isEmpty());
    }

    void sameKindOfStoreCarriesNothingOfItsOwn()
    {
        const CollectionSchema here = ordersHere();
        QVERIFY(carriedAlong(planOf(here, here, kHere), { { here }, {} }, {}, descriptorOf(kHere)).isEmpty());
    }

    void wordsOfTheFirstStoreAreKeptOnEveryWay()
    {
        CollectionSchema third = ordersHere();
        third.dialect = QStringLiteral("json");
        StoreSchema here { { ordersHere() }, {}, {}, carriedHere().toJson() };
        const CarriedSchema there = must(CarriedSchema::fromJson(
            carriedAlong(planOf(ordersHere(), third, kHere), here, carriedHere(), descriptorOf(kHere))));
        QVERIFY(there.form(third, kHome)->collection == ordersAtHome());
        QVERIFY(!there.form(third, kHere)); // built on the way, nobody's own words
        QVERIFY(there.objects == std::vector<SchemaObject> { objectAtHome("type", "mood", "") });
    }

    void nothingIsCarriedOnceEverythingIsHome()
    {
        CarriedSchema carried = carriedHere();
        carried.objects.clear();
        StoreSchema here { { ordersHere() }, {}, {}, carried.toJson() };
        QVERIFY(carriedAlong(planOf(ordersHere(), ordersAtHome(), kHere), here, carried, descriptorOf(kHome))
                    .isEmpty());
    }

    void valuesThatTellTheirKindsNeedNoDocumentAtHome()
    {
        for (const auto& [kind, isToldAnyway] :
            { std::pair(ValueKind::Text, true), std::pair(ValueKind::Float, true),
                std::pair(ValueKind::Bytes, true), std::pair(ValueKind::Date, false) }) {
            CollectionSchema here = ordersHere();
            CollectionSchema away = ordersAtHome();
            for (CollectionSchema* side : { &here, &away })
                side->fields[1].kind = kind;
            CarriedSchema carried;
            carried.collections = { { away, { { here, {} } } } };
            const StoreSchema there { { away }, {}, {}, carried.toJson() };
            const QByteArray document
                = carriedAlong(planOf(away, here, kHome), there, carried, descriptorOf(kHere));
            QCOMPARE(document.isEmpty(), isToldAnyway);
        }
    }

    void oldFormIsTakenWhenTheDataGoesHome()
    {
        // Read from SQLite again, on the way back to SQLite's own kind: the store is asked, nothing is known.
        QVERIFY(must(formAt("sqlite", ordersHere())).collection == ordersHere());
        CarriedSchema carried;
        CarriedCollection entry { ordersAtHome(), { { ordersHere(), {} } } };
        entry.forms[0].objects = { { QStringLiteral("index"), QStringLiteral("i"), QStringLiteral("orders"),
            kHere, QStringLiteral("CREATE INDEX …") } };
        carried.collections = { entry };
        const Registry registry = Registry::builtIn();
        const AdaptedCollection home = must(formInTarget(ordersAtHome(), {}, carried, *registry.find(kHere)));
        QVERIFY(home.collection == ordersHere());
        QVERIFY(home.objects == entry.forms[0].objects);
    }

    void whatTheStructureHoldsIsNotLost()
    {
        const Plan plan = planOf(ordersAtHome(), ordersHere(), kHome);
        QVERIFY(isInStructure(objectAtHome("index", "by_price", "orders"), plan.collections));
        QVERIFY(isInStructure(objectAtHome("sequence", "orders_id_seq", "orders"), plan.collections));
        QVERIFY(!isInStructure(objectAtHome("check", "positive", "orders"), plan.collections));
        QVERIFY(!isInStructure(objectAtHome("index", "by_price", "others"), plan.collections));
        QVERIFY(!isInStructure(objectAtHome("type", "mood", ""), plan.collections));
    }

    void kindIsTheOneThatAllValuesHave()
    {
        const FieldSchema field { QStringLiteral("f"), QStringLiteral("NUMERIC(8)"), false };
        FieldSurvey survey;
        QCOMPARE(kindOf(field, survey), std::optional(ValueKind::Decimal));
        survey.values[std::size_t(ValueKind::Null)] = 5;
        survey.values[std::size_t(ValueKind::Text)] = 1;
        QCOMPARE(kindOf(field, survey), std::optional(ValueKind::Text));
        survey.values[std::size_t(ValueKind::Int)] = 1;
        QCOMPARE(kindOf(field, survey), std::optional<ValueKind>());
    }
};

QTEST_APPLESS_MAIN(WayHomeTest)
#include "WayHomeTest.moc"
