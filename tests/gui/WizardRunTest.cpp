#include "gui/support/FreezeWatch.h"
#include "gui/support/WizardBench.h"

#include <QLabel>

using namespace transload;

class WizardRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromStartToProofByKeyboardWithoutAFreeze()
    {
        WizardBench bench;
        const QString source = bench.makeConduit(QStringLiteral("db"), 8);
        QVERIFY(bench.goTo(MigrationWizard::Check, source));
        FreezeWatch watch;
        QVERIFY(bench.goTo(MigrationWizard::Result, source));
        const qint64 longest = watch.longestMs();
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(bench.find<QLabel>("verdictLabel")->text().contains(QStringLiteral("Proven")));
        QVERIFY(QFile::exists(bench.path(QStringLiteral("conduit.db"))));
        QVERIFY(!QDir(bench.path(QStringLiteral("backups"))).isEmpty());
        QVERIFY2(longest <= 100, qPrintable(QString::number(longest)));
        bench.mnemonic(Qt::Key_R);
        QCOMPARE(bench.desktop.opened.size(), 1);
        bench.mnemonic(Qt::Key_D);
        QVERIFY(bench.desktop.copied.contains(QStringLiteral("verdict: proven")));
        bench.mnemonic(Qt::Key_C);
        QTRY_VERIFY(!bench.window.isVisible());
    }

    void closingAsksOnceStopsAndLeavesNothing()
    {
        WizardBench bench;
        const QString source = bench.makeConduit(QStringLiteral("db"), 8);
        QVERIFY(bench.goTo(MigrationWizard::Moving, source));
        bench.desktop.agrees = false;
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.desktop.questions.size(), 1);
        QVERIFY(bench.window.isVisible());
        bench.desktop.agrees = true;
        bench.window.close();
        QCOMPARE(bench.desktop.questions.size(), 2);
        bench.window.close();
        QCOMPARE(bench.desktop.questions.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.isVisible(), 5000);
        QVERIFY(!QFile::exists(bench.path(QStringLiteral("conduit.db"))));
        QCOMPARE(bench.session.moving().report()->verdict, Verdict::Stopped);
    }

    void stoppingShowsTheThreeLinesAndStartAgainKeepsWhatWasEntered()
    {
        WizardBench bench;
        const QString source = bench.makeConduit(QStringLiteral("db"), 8);
        QVERIFY(bench.goTo(MigrationWizard::Moving, source));
        bench.mnemonic(Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 5000);
        QVERIFY(bench.find<QWidget>("explanationPanel")->isVisible());
        bench.mnemonic(Qt::Key_A);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        QCOMPARE(bench.session.source().text(), source);
    }
};

QTEST_MAIN(WizardRunTest)
#include "WizardRunTest.moc"
