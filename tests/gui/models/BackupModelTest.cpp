#include "gui/models/BackupModel.h"

#include "gui/support/Bench.h"

#include <QDir>
#include <QtTest>

#include <limits>

using namespace transload;

class BackupModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        QDir().mkpath(m_bench->path(QStringLiteral("db")));
        m_plan = Plan();
        m_plan.request.source
            = Location::ofPath(QStringLiteral("rocksdb"), m_bench->path(QStringLiteral("db")));
        m_plan.request.target
            = Location::ofPath(QStringLiteral("sqlite"), m_bench->path(QStringLiteral("new.db")));
        m_plan.sourceBytes = 1000;
        m_plan.targetBytes = 500;
    }

    void spaceIsAddedUpPerVolume()
    {
        BackupModel model(m_bench->preferences());
        QVERIFY(!model.isComplete()); // nothing is measured yet
        model.setPlan(&m_plan);
        QVERIFY(model.isComplete());
        QCOMPARE(model.volumes().size(), std::size_t(1));
        QCOMPARE(model.volumes()[0].neededBytes(), std::uint64_t(1500));
        QVERIFY(!model.sameVolumeWarning().isEmpty());
    }

    void tooLittleSpaceStopsAndSaysHowMuchIsMissing()
    {
        m_plan.targetBytes = std::numeric_limits<std::uint64_t>::max() / 4;
        BackupModel model(m_bench->preferences());
        model.setPlan(&m_plan);
        QVERIFY(!model.isComplete());
        QVERIFY(model.whyNot().contains(model.volumes()[0].mountPoint));
    }

    void aFolderInsideTheSourceOrNowhereIsRefused()
    {
        BackupModel model(m_bench->preferences());
        model.setPlan(&m_plan);
        model.setFolder(m_bench->path(QStringLiteral("db")));
        QVERIFY(!model.isComplete());
        model.setFolder(QStringLiteral("/nowhere/at/all"));
        QVERIFY(!model.isComplete());
        model.setFolder(m_bench->path(QStringLiteral("backups")));
        QVERIFY(model.isComplete());
    }

    void leavingItOutNeedsTheTypedName()
    {
        BackupModel model(m_bench->preferences());
        model.setPlan(&m_plan);
        model.setLeftOut(true);
        QVERIFY(!model.isLeftOut());
        model.setTypedWord(QStringLiteral("DB"));
        QVERIFY(!model.mayLeaveOut());
        model.setTypedWord(QStringLiteral("db"));
        model.setLeftOut(true);
        QVERIFY(model.isLeftOut());
        QVERIFY(model.chosenFolder().isEmpty());
        m_plan.request.source
            = Location::ofPath(QStringLiteral("rocksdb"), m_bench->path(QStringLiteral("db2")));
        model.setPlan(&m_plan);
        QVERIFY(!model.isLeftOut()); // the consent was for the other source
    }

private:
    std::unique_ptr<Bench> m_bench;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(BackupModelTest)
#include "BackupModelTest.moc"
