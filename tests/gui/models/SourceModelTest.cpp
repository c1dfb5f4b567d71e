#include "gui/models/SourceModel.h"

#include "gui/support/Bench.h"

#include <QtTest>

using namespace transload;

class SourceModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anApplicationIsRecognisedAndThenCounted()
    {
        Bench bench;
        SourceModel model(bench.workshop(), bench.preferences());
        QCOMPARE(model.state(), SourceModel::State::Empty);
        model.choose(bench.makeConduit(QStringLiteral("db")));
        QCOMPARE(model.state(), SourceModel::State::Looking);
        QVERIFY(!model.whyNot().isEmpty());
        QTRY_VERIFY(model.isReadable());
        QCOMPARE(model.headline(), QStringLiteral("Conduit"));
        QVERIFY(model.whyNot().isEmpty());
        QTRY_VERIFY(model.detection()->countsAreExact());
        QVERIFY(!model.isCounting());
        QVERIFY(model.detection()->records() > 30000);
    }

    void aPlaceWithoutDataIsExplained()
    {
        Bench bench;
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(bench.makeNonsense(QStringLiteral("notes.txt")));
        QTRY_COMPARE(model.state(), SourceModel::State::Failed);
        QVERIFY(model.problem());
        QVERIFY(!model.problem()->what.isEmpty());
        QVERIFY(!model.problem()->safe.isEmpty());
        QVERIFY(!model.problem()->next.isEmpty());
        QVERIFY(!model.isReadable());
    }

    void typingOnForgetsTheOldAnswer()
    {
        Bench bench;
        const QString folder = bench.makeConduit(QStringLiteral("db"));
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(folder);
        model.setText(folder + QStringLiteral("-other"));
        QTRY_COMPARE(model.state(), SourceModel::State::Failed);
        QVERIFY(!model.detection());
        model.setText({});
        QCOMPARE(model.state(), SourceModel::State::Empty);
        QTest::qWait(500);
        QCOMPARE(model.state(), SourceModel::State::Empty);
    }

    void readablePlacesAreRemembered()
    {
        Bench bench;
        const QString folder = bench.makeConduit(QStringLiteral("db"));
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(folder);
        QTRY_VERIFY(model.isReadable());
        QCOMPARE(model.recentPlaces(), QStringList(folder));
    }
};

QTEST_GUILESS_MAIN(SourceModelTest)
#include "SourceModelTest.moc"
