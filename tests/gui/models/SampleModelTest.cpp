#include "gui/models/MoveSession.h"

#include "gui/support/Bench.h"

#include <QDir>
#include <QtTest>

using namespace transload;

class SampleModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }

    void itIsMadeInTheBackgroundWithProgress()
    {
        SampleModel model(m_bench->workshop(), m_bench->path(QStringLiteral("sample")));
        QVERIFY(model.isComplete());
        QVERIFY(!model.promise().isEmpty());
        double most = 0;
        connect(&model, &SampleModel::changed, this, [&] {
            QVERIFY(model.fraction() >= most || model.fraction() == 0);
            most = qMax(most, model.fraction());
        });
        model.make();
        QCOMPARE(model.state(), SampleModel::State::Making);
        QVERIFY(!model.isComplete());
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), SampleModel::State::Made, 60000);
        QVERIFY(most > 0.1 && most <= 1);
        QVERIFY(QDir(model.places()->source).exists());
        QVERIFY(QDir(model.places()->backups).exists());
    }

    void aTakenPlaceIsNeitherSuggestedNorUsed()
    {
        const QString wanted = m_bench->path(QStringLiteral("sample"));
        QVERIFY(QDir().mkpath(wanted));
        SampleModel model(m_bench->workshop(), wanted);
        QCOMPARE(model.folder(), wanted + QStringLiteral("-2"));
        for (const QString& bad : { wanted, QString(), QStringLiteral("relative") }) {
            model.setFolder(bad);
            QVERIFY(!model.isComplete());
            model.make();
            QCOMPARE(model.state(), SampleModel::State::Asking);
        }
        QVERIFY(QDir(wanted).isEmpty());
    }

    void aStopLeavesNothingAndCanBeTriedAgain()
    {
        SampleModel model(m_bench->workshop(), m_bench->path(QStringLiteral("sample")));
        model.make();
        model.stop();
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), SampleModel::State::Asking, 30000);
        QVERIFY(!model.places());
        QVERIFY(!QFileInfo::exists(m_bench->path(QStringLiteral("sample"))));
        QVERIFY(model.isComplete());
    }

    void aPlaceThatCannotBeMadeIsExplained()
    {
        SampleModel model(
            m_bench->workshop(), m_bench->makeNonsense(QStringLiteral("file")) + QStringLiteral("/sample"));
        model.make();
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), SampleModel::State::Failed, 30000);
        QVERIFY(!model.problem()->what.isEmpty() && !model.problem()->safe.isEmpty());
        QVERIFY(!model.problem()->next.isEmpty());
        model.setFolder(m_bench->path(QStringLiteral("better")));
        QVERIFY(!model.problem());
    }

    void theMoveIsFilledInWithEverythingBesideIt()
    {
        const QString folder = m_bench->path(QStringLiteral("sample"));
        MoveSession session(m_bench->workshop(), m_bench->preferences(), folder);
        session.sample().make();
        QTRY_VERIFY_WITH_TIMEOUT(session.source().isReadable(), 60000);
        QCOMPARE(session.source().headline(), QStringLiteral("Conduit"));
        session.target().prepare();
        QTRY_VERIFY(session.target().isComplete());
        QCOMPARE(session.target().path(), folder + QStringLiteral("/conduit.db"));
        session.planEverything();
        QTRY_COMPARE_WITH_TIMEOUT(session.plan().state(), PlanModel::State::Ready, 30000);
        QCOMPARE(session.backup().folder(), folder + QStringLiteral("/backups"));
        session.backup().remember(); // a try is no reason to forget where real backups go
        QCOMPARE(m_bench->preferences().backupFolder(), m_bench->path(QStringLiteral("backups")));

        session.source().choose(m_bench->makeConduit(QStringLiteral("db")));
        QTRY_VERIFY_WITH_TIMEOUT(session.source().isReadable(), 30000);
        session.target().prepare();
        session.planEverything();
        QTRY_COMPARE_WITH_TIMEOUT(session.plan().state(), PlanModel::State::Ready, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(session.backup().folder(), m_bench->path(QStringLiteral("backups")), 30000);
    }

private:
    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(SampleModelTest)
#include "SampleModelTest.moc"
