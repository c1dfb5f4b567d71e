#include "gui/models/WhatModel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace transload;

namespace {

Detection twoTables()
{
    Detection detection;
    detection.inspection.location = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/a.db"));
    for (const char* name : { "users", "<b>rooms</b>" })
        detection.collections.push_back(
            { keyValueCollection(QString::fromLatin1(name)), { 10, 100, 10, true } });
    return detection;
}

} // namespace

class WhatModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsTickedAtFirst()
    {
        WhatModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDetection(twoTables());
        QCOMPARE(model.chosenCount(), std::size_t(2));
        QVERIFY(model.only().isEmpty()); // everything needs no list
        QVERIFY(model.isComplete());
    }

    void untickedOnesAreLeftOut()
    {
        WhatModel model;
        model.setDetection(twoTables());
        QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.only(), QStringList(QStringLiteral("users")));
        model.setAllChosen(false);
        QVERIFY(!model.isComplete());
        QVERIFY(!model.whyNot().isEmpty());
    }

    void newNumbersKeepTheTicks()
    {
        WhatModel model;
        model.setDetection(twoTables());
        model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
        Detection counted = twoTables();
        counted.collections[0].size.records = 11;
        model.setDetection(counted);
        QCOMPARE(model.chosenCount(), std::size_t(1));
        QCOMPARE(model.index(0, WhatModel::Records).data().toString(), QStringLiteral("11"));
    }

    void namesAreNeverMarkup()
    {
        WhatModel model;
        model.setDetection(twoTables());
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("<b>rooms</b>"));
        QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void whatBecomesOfACollectionIsTheNewestPlans()
    {
        WhatModel model;
        model.setDetection(twoTables());
        Plan plan;
        CollectionPlan users;
        users.source = users.target = keyValueCollection(QStringLiteral("users"));
        users.target.fields[0].declaredType = QStringLiteral("TEXT");
        plan.collections.push_back(users);
        model.setPlan(plan);
        QCOMPARE(model.target(0)->fields[0].declaredType, QStringLiteral("TEXT"));
        QVERIFY(!model.target(1) && !model.target(-1) && !model.collection(-1));
        QCOMPARE(model.collection(1)->schema.name, QStringLiteral("<b>rooms</b>"));
    }
};

QTEST_GUILESS_MAIN(WhatModelTest)
#include "WhatModelTest.moc"
