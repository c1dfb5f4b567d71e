#include "stores/CarriedSchema.h"

#include "core/SealedJson.h"

#include <QTest>

using namespace transload;

namespace {

CollectionSchema built()
{
    CollectionSchema table;
    table.name = QStringLiteral("orders \"1\"");
    table.fields = { { QStringLiteral("id"), QStringLiteral("INTEGER"), true, ValueKind::Int, {},
                         QStringLiteral("7"), Identity::ByDefault },
        { QStringLiteral("ip"), QStringLiteral("TEXT inet"), false, ValueKind::Other,
            QStringLiteral("inet") },
        { QStringLiteral("any"), {}, false } };
    table.key = { 0 };
    table.dialect = QStringLiteral("sqlite");
    table.definition = QStringLiteral("CREATE TABLE …");
    table.uniqueKeys = { { QStringLiteral("once"), { 1, 2 } } };
    table.foreignKeys = { { QStringLiteral("f"), { 1 }, QStringLiteral("other"), { QStringLiteral("x") },
        QStringLiteral("CASCADE"), {}, true, true } };
    table.indexes = { { QStringLiteral("i"), { 2, 0 }, { true, false }, true } };
    return table;
}

CollectionSchema atHome()
{
    CollectionSchema table = built();
    table.dialect = QStringLiteral("postgresql");
    table.fields[0].declaredType = QStringLiteral("bigint");
    table.fields[1].declaredType = QStringLiteral("inet");
    table.definition.clear();
    return table;
}

CarriedSchema sample()
{
    const SchemaObject index { QStringLiteral("index"), QStringLiteral("i"), QStringLiteral("orders"),
        QStringLiteral("postgresql"), QStringLiteral("CREATE INDEX …") };
    CarriedSchema carried;
    carried.collections = { { built(), { { atHome(), { index } } } } };
    carried.objects = { { QStringLiteral("type"), QStringLiteral("mood"), {}, QStringLiteral("postgresql"),
        QStringLiteral("CREATE TYPE mood AS ENUM ('sad')") } };
    carried.settings[QStringLiteral("sqlite")][QStringLiteral("user_version")] = QStringLiteral("3");
    return carried;
}

CollectionSchema untyped(CollectionSchema table)
{
    for (FieldSchema& field : table.fields) {
        field.kind.reset();
        field.typeName.clear();
    }
    return table;
}

} // namespace

/// The structure that data brings along.
class CarriedSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void documentComesBackWhole()
    {
        const Result<CarriedSchema> again = CarriedSchema::fromJson(sample().toJson());
        QVERIFY(again);
        QCOMPARE(again->collections.size(), std::size_t(1));
        QVERIFY(again->collections[0].built == built());
        QVERIFY(again->collections[0].forms[0].collection == atHome());
        QVERIFY(again->collections[0].forms[0].objects == sample().collections[0].forms[0].objects);
        QVERIFY(again->objects == sample().objects);
        QCOMPARE(again->settings, sample().settings);
        QVERIFY(CarriedSchema().toJson().isEmpty());
    }

    void kindsComeBackToWhatWasNotChanged()
    {
        StoreSchema schema { { untyped(built()) }, {}, {}, sample().toJson() };
        applyCarried(schema);
        QVERIFY(schema.collections[0] == built());
        const Result<CarriedSchema> carried = CarriedSchema::fromJson(schema.carried);
        QVERIFY(carried->form(schema.collections[0], QStringLiteral("postgresql"))->collection == atHome());
        QVERIFY(!carried->form(schema.collections[0], QStringLiteral("json")));
    }

    void whatWasChangedSinceGetsNothing_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("name") << 0;
        QTest::newRow("type") << 1;
        QTest::newRow("field gone") << 2;
        QTest::newRow("key") << 3;
        QTest::newRow("not null") << 4;
    }
    void whatWasChangedSinceGetsNothing()
    {
        QFETCH(int, change);
        CollectionSchema table = untyped(built());
        if (change == 0)
            table.name += QLatin1Char('x');
        else if (change == 1)
            table.fields[1].declaredType = QStringLiteral("TEXT");
        else if (change == 2)
            table.fields.pop_back();
        else if (change == 3)
            table.key = { 1 };
        else
            table.fields[1].notNull = true;
        StoreSchema schema { { table }, {}, {}, sample().toJson() };
        applyCarried(schema);
        QVERIFY(schema.collections[0] == table);
    }

    void damagedDocumentIsRefusedAndDoesNoHarmX1()
    {
        const QByteArray good = sample().toJson();
        for (qsizetype length = 0; length < good.trimmed().size(); ++length)
            QVERIFY(!CarriedSchema::fromJson(good.left(length)));
        QVERIFY(!CarriedSchema::fromJson("[]"));
        QJsonObject content = *openSealedJson(good, QString());
        CarriedSchema reaching = sample();
        reaching.collections[0].built.key = { 9 };
        const QByteArray outside = reaching.toJson();
        QVERIFY(!CarriedSchema::fromJson(outside));
        StoreSchema schema { { untyped(built()) }, {}, {}, outside };
        applyCarried(schema);
        QVERIFY(schema.collections[0] == untyped(built()));
        content.remove(QStringLiteral("checksum"));
        content.insert(QStringLiteral("format"), 2);
        QCOMPARE(CarriedSchema::fromJson(sealJson(content)).error().code, ErrorCode::Unsupported);
    }
};

QTEST_APPLESS_MAIN(CarriedSchemaTest)
#include "CarriedSchemaTest.moc"
