#include "gui/support/FreezeWatch.h"
#include "gui/support/WizardBench.h"

#include <QLineEdit>
#include <QProgressBar>

using namespace transload;

class SamplePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sampleDataIsMadeAndFilledInWithoutAFreeze()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_T);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Sample));
        QCOMPARE(bench.find<QLineEdit>("folderEdit")->text(), bench.path(QStringLiteral("sample")));
        FreezeWatch watch;
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.find<QProgressBar>("makingBar")->isVisible());
        QVERIFY(!bench.mayGoOn());
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Source), 60000);
        QTRY_VERIFY(bench.mayGoOn());
        const qint64 longest = watch.longestMs();
        QVERIFY2(longest <= 100, qPrintable(QString::number(longest)));
        QCOMPARE(bench.session.source().headline(), QStringLiteral("Conduit"));
        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(QFile::exists(bench.path(QStringLiteral("sample/conduit.db"))));
        QVERIFY(!QDir(bench.path(QStringLiteral("sample/backups"))).isEmpty());
        QVERIFY(QDir(bench.path(QStringLiteral("backups"))).isEmpty());
    }

    void stoppingLeavesNothingAndStaysOnThePage()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_T);
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.find<QProgressBar>("makingBar")->isVisible());
        bench.mnemonic(Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Sample));
        QVERIFY(!QFile::exists(bench.path(QStringLiteral("sample"))));
        QVERIFY(bench.window.currentPage()->isAncestorOf(QApplication::focusWidget()));
    }

    void goingBackStopsIt()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_T);
        bench.key(Qt::Key_Return);
        QTRY_COMPARE(bench.session.sample().state(), SampleModel::State::Making);
        bench.mnemonic(Qt::Key_B);
        QTRY_COMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.sample().state() != SampleModel::State::Making, 30000);
        QVERIFY(!QFile::exists(bench.path(QStringLiteral("sample"))));
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Start));
    }

    void aTakenPlaceStopsTheWayOn()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_T);
        bench.type(bench.path(QStringLiteral("backups")));
        QVERIFY(!bench.mayGoOn());
        QVERIFY(bench.find<QWidget>("hintLabel")->isVisible());
        bench.desktop.answer = bench.path(QString());
        bench.mnemonic(Qt::Key_C);
        QVERIFY(!bench.mayGoOn()); // the same name there
    }
};

QTEST_MAIN(SamplePageTest)
#include "SamplePageTest.moc"
