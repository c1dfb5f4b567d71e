#include "gui/support/WizardBench.h"

#include <QLabel>
#include <QPushButton>

using namespace transload;

/// The way back into a move that was stopped.
class ContinuePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingUnfinishedOffersNothing()
    {
        WizardBench bench;
        QTest::qWait(200);
        QVERIFY(!bench.find<QWidget>("continueButton")->isVisible());
    }

    void stoppedMoveIsContinuedByKeyboard()
    {
        WizardBench bench;
        stopOne(bench);
        QTRY_VERIFY(bench.find<QPushButton>("continueButton")->isVisible());
        bench.mnemonic(Qt::Key_C);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Continue));
        QVERIFY(bench.find<QWidget>("continueButton")->isVisible());
        bench.mnemonic(Qt::Key_C);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(QFile::exists(bench.path(QStringLiteral("conduit.db"))));
        bench.mnemonic(Qt::Key_A);
        QTRY_VERIFY(bench.session.unfinished().isEmpty());
    }

    void givenUpMoveIsOfferedNoMore()
    {
        WizardBench bench;
        stopOne(bench);
        QTRY_VERIFY(bench.find<QPushButton>("continueButton")->isVisible());
        bench.mnemonic(Qt::Key_C);
        bench.mnemonic(Qt::Key_G);
        QTRY_COMPARE(bench.session.unfinished().state(), ContinueModel::State::GivenUp);
        QVERIFY(bench.find<QWidget>("outcomeLabel")->isVisible());
        bench.mnemonic(Qt::Key_B);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        QTRY_VERIFY(bench.session.unfinished().isEmpty());
    }

    void changedOriginalIsRefusedWithThreeLines()
    {
        WizardBench bench;
        const QString source = stopOne(bench);
        QFile identity(source + QStringLiteral("/IDENTITY"));
        QVERIFY(identity.open(QIODevice::ReadWrite));
        QVERIFY(identity.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime));
        identity.close();
        QTRY_VERIFY(bench.find<QPushButton>("continueButton")->isVisible());
        bench.mnemonic(Qt::Key_C);
        bench.mnemonic(Qt::Key_C);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Bad);
        QVERIFY(bench.session.moving().report()->explanation->what.contains(QStringLiteral("changed since")));
    }

private:
    static QString stopOne(WizardBench& bench)
    {
        const QString source = bench.makeConduit(QStringLiteral("db"), 8);
        if (!bench.goTo(MigrationWizard::Moving, source))
            qFatal("the move did not start");
        bench.mnemonic(Qt::Key_S);
        if (!QTest::qWaitFor([&] { return bench.window.currentId() == MigrationWizard::Result; }, 20000))
            qFatal("the move did not stop");
        bench.mnemonic(Qt::Key_A);
        return source;
    }
};

QTEST_MAIN(ContinuePageTest)
#include "ContinuePageTest.moc"
