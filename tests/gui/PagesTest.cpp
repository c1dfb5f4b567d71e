#include "gui/support/WizardBench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace transload;

/// The pages between source and run, each with what only it does.
class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void targetOffersAFreeNameWhenThePlaceIsTaken()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Target, bench.makeConduit(QStringLiteral("db"))));
        bench.mnemonic(Qt::Key_P);
        bench.type(bench.makeNonsense(QStringLiteral("taken.db")));
        QTRY_VERIFY(bench.find<QWidget>("existingCard")->isVisible());
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_U);
        QTRY_VERIFY(bench.mayGoOn());
        QCOMPARE(bench.find<QLineEdit>("pathEdit")->text(), bench.path(QStringLiteral("conduit.db")));
    }

    void dataAtTheTargetIsAddedToAfterItsNameWasTyped()
    {
        WizardBench bench;
        const QString existing = bench.makeSqlite(QStringLiteral("there.db"));
        QVERIFY(bench.goTo(MigrationWizard::Target, bench.makeSqlite(QStringLiteral("here.db"))));
        bench.find<QRadioButton>("kind_sqlite")->click();
        bench.mnemonic(Qt::Key_P);
        bench.type(existing);
        auto* choice = bench.find<QComboBox>("addingBox");
        QTRY_VERIFY(choice->isVisible());
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_F);
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Down);
        QVERIFY(bench.session.target().adding() == OnConflict::Overwrite);
        QVERIFY(bench.goTo(MigrationWizard::Check, {}));
        QTRY_VERIFY(bench.find<QWidget>("nameEdit")->isVisible());
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_Y);
        bench.type(QStringLiteral("there.db"));
        QTRY_VERIFY2(bench.mayGoOn(), qPrintable(bench.session.check().whyNot()));
        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(!bench.session.moving().report()->targetBackupPath.isEmpty());
    }

    void whatIsTickedByKeyboardAndFiltered()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::What, bench.makeConduit(QStringLiteral("db"))));
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(QApplication::focusWidget(), table);
        const std::size_t all = bench.session.what().chosenCount();
        bench.key(Qt::Key_Space);
        QCOMPARE(bench.session.what().chosenCount(), all - 1);
        bench.mnemonic(Qt::Key_O);
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_A);
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_F);
        bench.type(QStringLiteral("global"));
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void backupIsLeftOutOnlyAfterTypingTheName()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Backup, bench.makeConduit(QStringLiteral("db"))));
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_L);
        auto* check = bench.find<QCheckBox>("noBackupCheck");
        QVERIFY(!check->isEnabled());
        bench.mnemonic(Qt::Key_T);
        bench.type(QStringLiteral("db"));
        QVERIFY(check->isEnabled());
        bench.mnemonic(Qt::Key_W);
        QVERIFY(bench.session.backup().isLeftOut());
        QVERIFY(bench.goTo(MigrationWizard::Check, {}));
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(
            bench.window.button(QWizard::CommitButton)->text().contains(QStringLiteral("without backup")));
    }

    void dryRunShowsItsResultAndWritesNothing()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Check, bench.makeConduit(QStringLiteral("db"))));
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_D);
        QVERIFY(!bench.mayGoOn());
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        QVERIFY(bench.find<QWidget>("trialCard")->isVisible());
        QVERIFY(!QFile::exists(bench.path(QStringLiteral("conduit.db"))));
        QVERIFY(QDir(bench.path(QStringLiteral("backups"))).isEmpty());
    }

    void stopFindingsKeepTheMoveFromStarting()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Backup, bench.makeConduit(QStringLiteral("db"))));
        QTRY_VERIFY(bench.mayGoOn());
        bench.makeNonsense(QStringLiteral("conduit.db")); // someone else was faster
        QVERIFY(bench.goTo(MigrationWizard::Check, {}));
        QTRY_VERIFY(hasStop(bench.session.check().findings()));
        QVERIFY(!bench.mayGoOn());
        QVERIFY(bench.find<QLabel>("hintLabel")->isVisible());
        QVERIFY(!bench.find<QPushButton>("practiceButton")->isEnabled());
    }
};

QTEST_MAIN(PagesTest)
#include "PagesTest.moc"
