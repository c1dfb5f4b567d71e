#include "gui/models/Words.h"

#include <QLocale>
#include <QtTest>

using namespace transload;

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void countsAreGrouped() { QCOMPARE(words::count(2130113), QStringLiteral("2,130,113")); }

    void countsBeyondAnIntKeepTheirValue()
    {
        QVERIFY(words::records(5000000000ULL).contains(QStringLiteral("5,000,000,000")));
    }

    void remainingIsARange_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << 0.0 << 0.0 << QStringLiteral("still measuring");
        QTest::newRow("nearly done") << 1.0 << 6.0 << QStringLiteral("less than 10 seconds");
        QTest::newRow("seconds") << 20.0 << 40.0 << QStringLiteral("about 20 to 40 second(s)");
        QTest::newRow("minutes") << 170.0 << 300.0 << QStringLiteral("about 3 to 5 minute(s)");
        QTest::newRow("no range left") << 299.0 << 301.0 << QStringLiteral("about 5 minute(s)");
    }

    void remainingIsARange()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QTEST(words::remaining(low, high), "text");
    }

    void timesAreToldAsAPersonWould()
    {
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(words::when(now.addSecs(-5), now), QStringLiteral("less than a minute ago"));
        QCOMPARE(words::when(now.addSecs(-180), now), QStringLiteral("3 minute(s) ago"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
