#include "gui/models/SourceModel.h"

#include "gui/support/Bench.h"

#include <QDir>
#include <QTranslator>
#include <QtTest>

using namespace transload;

namespace {

/// A language with a word for everything.
class Shouting : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QString::fromUtf8(text).toUpper();
    }
    bool isEmpty() const override { return false; }
};

int indexOf(const SourceModel& model, const QString& storeId)
{
    const std::vector<Possibility> all = model.possibilities();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].location.storeId == storeId)
            return static_cast<int>(i);
    return -1;
}

} // namespace

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

    void severalDatabasesAreAskedFor()
    {
        Bench bench;
        const QString folder = bench.makeConduit(QStringLiteral("db"));
        const QString file = bench.makeSqlite(QStringLiteral("db/conduit.db"));
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(folder);
        QTRY_COMPARE(model.state(), SourceModel::State::Choosing);
        QVERIFY(!model.isReadable());
        QVERIFY(!model.whyNot().isEmpty());
        QVERIFY(!model.problem());
        QCOMPARE(model.possibilities().size(), std::size_t(2));
        QCOMPARE(model.chosen(), -1);
        QVERIFY(model.recentPlaces().isEmpty());
        const int sqlite = indexOf(model, QStringLiteral("sqlite"));
        model.choosePossibility(sqlite);
        QTRY_VERIFY(model.isReadable());
        QCOMPARE(model.detection()->location().path(), file);
        QCOMPARE(model.chosen(), sqlite);
        QCOMPARE(model.possibilities().size(), std::size_t(2)); // the other can still be taken
        QCOMPARE(model.text(), folder);
        QCOMPARE(model.recentPlaces(), QStringList(QStringLiteral("sqlite:") + file));
        model.choosePossibility(indexOf(model, QStringLiteral("rocksdb")));
        QVERIFY(!model.detection());
        QTRY_VERIFY(model.isReadable());
        QCOMPARE(model.headline(), QStringLiteral("Conduit"));
        model.lookAgain();
        QTRY_VERIFY(model.isReadable()); // the choice was kept
        QCOMPARE(model.headline(), QStringLiteral("Conduit"));
        model.choosePossibility(7);
        QVERIFY(model.isReadable());
        model.setText(folder + QStringLiteral("-other"));
        QVERIFY(model.possibilities().empty());
        QCOMPARE(model.chosen(), -1);
    }

    void aDatabaseInAFolderBelowIsOffered()
    {
        Bench bench;
        QDir().mkpath(bench.path(QStringLiteral("srv")));
        const QString folder = bench.makeConduit(QStringLiteral("srv/db"));
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(bench.path(QStringLiteral("srv")));
        QTRY_COMPARE(model.state(), SourceModel::State::Choosing);
        QCOMPARE(model.possibilities().size(), std::size_t(1));
        model.choosePossibility(0);
        QTRY_VERIFY(model.isReadable());
        QCOMPARE(model.detection()->location().path(), folder);
    }

    void whatIsFoundInsteadIsShownAndWhatWasLookedForIsSaid()
    {
        Bench bench;
        const QString folder = bench.path(QStringLiteral("papers"));
        QDir().mkpath(folder + QStringLiteral("/photos"));
        for (int i = 0; i < 12; ++i)
            bench.makeNonsense(QStringLiteral("papers/letter%1.odt").arg(i));
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(folder);
        QTRY_COMPARE(model.state(), SourceModel::State::Failed);
        for (const auto& store : bench.workshop().registry.stores())
            QVERIFY(model.problem()->next.contains(store->descriptor().signs));
        const Facts found = model.foundInstead();
        QCOMPARE(found.front().label, QStringLiteral("letter0.odt"));
        QVERIFY(found.back().value.contains(QLatin1Char('5'))); // 13 entries, of which eight are named
        model.setText(bench.path(QStringLiteral("nowhere")));
        QVERIFY(model.foundInstead().empty());
        QTRY_COMPARE(model.state(), SourceModel::State::Failed);
        QVERIFY(model.foundInstead().empty());
    }

    void namesOfKindsFollowTheLanguageAtOnce()
    {
        Bench bench;
        SourceModel model(bench.workshop(), bench.preferences());
        model.choose(bench.makeSqlite(QStringLiteral("data.db")));
        QTRY_VERIFY(model.isReadable());
        const QString before = model.headline();
        Shouting language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        const QString after = model.headline();
        QVERIFY(QCoreApplication::removeTranslator(&language));
        QCOMPARE(after, before.toUpper());
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
