#include "gui/support/WizardBench.h"

#include "gui/support/MadeBackup.h"
#include "support/Sqlite.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace transload;

namespace {

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
        : QByteArray();
}

} // namespace

/// A backup comes back by keyboard: list, date, place, check, run, and away again.
class RestorePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBackupComesBackByteForByteAndTheRestoreIsUndone()
    {
        WizardBench bench;
        const QString path = bench.makeSqlite(QStringLiteral("own.db"));
        const QByteArray saved = hashOf(path);
        makeBackup(bench, path);
        test::runSql(path, "UPDATE t SET a = 7");
        const QByteArray changed = hashOf(path);
        QVERIFY(saved != changed);
        bench.mnemonic(Qt::Key_R);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Restore));
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.find<QWidget>("detailsCard")->isVisible());
        bench.mnemonic(Qt::Key_N);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::RestorePlace));
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.find<QRadioButton>("restoreRadio")->isChecked());
        QVERIFY(bench.find<QRadioButton>("homeRadio")->isChecked());
        bench.mnemonic(Qt::Key_N);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::RestoreCheck));
        auto* name = bench.find<QLineEdit>("nameEdit");
        QTRY_VERIFY(name->isVisible());
        QVERIFY(bench.find<QLabel>("changeLabel")->text().contains(path));
        QVERIFY(bench.find<QLabel>("changeLabel")->text().contains(bench.path(QStringLiteral("backups"))));
        bench.mnemonic(Qt::Key_R); // not without the name
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::RestoreCheck));
        QCOMPARE(hashOf(path), changed);
        bench.mnemonic(Qt::Key_Y);
        QCOMPARE(QApplication::focusWidget(), name);
        bench.type(QStringLiteral("own.db"));
        QVERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QCOMPARE(hashOf(path), saved);

        bench.mnemonic(Qt::Key_U);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Undo));
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 60000);
        bench.mnemonic(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QCOMPARE(hashOf(path), changed);
    }

    void aRehearsalGivesTheBadgeAndChangesNothing()
    {
        WizardBench bench;
        const QString path = bench.makeSqlite(QStringLiteral("own.db"));
        makeBackup(bench, path);
        const QByteArray before = hashOf(path);
        const QStringList beside = QDir(bench.path({})).entryList();
        bench.mnemonic(Qt::Key_R);
        QTRY_VERIFY(bench.mayGoOn());
        QCOMPARE(bench.session.backups().tone(0), Tone::Neutral);
        bench.mnemonic(Qt::Key_N);
        bench.mnemonic(Qt::Key_H);
        QTRY_VERIFY(bench.find<QRadioButton>("rehearseRadio")->isChecked());
        QVERIFY(!bench.find<QLineEdit>("saveEdit")->isVisible());
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_N);
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(!bench.find<QLineEdit>("nameEdit")->isVisible()); // nothing is replaced
        bench.mnemonic(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(!bench.find<QPushButton>("undoButton")->isVisible());
        QCOMPARE(hashOf(path), before);
        bench.mnemonic(Qt::Key_A);
        QTRY_COMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        bench.mnemonic(Qt::Key_R);
        QTRY_COMPARE(bench.session.backups().tone(0), Tone::Good);
        QStringList after = QDir(bench.path({})).entryList();
        after.removeAll(QStringLiteral("state"));
        after.removeAll(QStringLiteral("transload.ini"));
        QStringList expected = beside;
        expected.removeAll(QStringLiteral("state"));
        expected.removeAll(QStringLiteral("transload.ini"));
        QCOMPARE(after, expected);
    }

    void theBackupClosestToADateIsSelected()
    {
        WizardBench bench;
        const QString path = bench.makeSqlite(QStringLiteral("own.db"));
        const BackupManifest first = makeBackup(bench, path);
        QTest::qWait(3000);
        const BackupManifest second = makeBackup(bench, path);
        bench.mnemonic(Qt::Key_R);
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_COMPARE(table->currentIndex().row(), 0);
        bench.mnemonic(Qt::Key_L);
        auto* near = bench.find<QDateTimeEdit>("nearEdit");
        QVERIFY(near->hasFocus());
        bench.key(Qt::Key_Down); // a part of the date less: long before both
        bench.key(Qt::Key_Down);
        near->setDateTime(first.created.toLocalTime().addDays(-3));
        QCOMPARE(table->currentIndex().row(), 1);
        near->setDateTime(second.created.toLocalTime().addDays(3));
        QCOMPARE(table->currentIndex().row(), 0);
    }

    void anotherFolderIsLookedAtAndAnEmptyOneIsSaid()
    {
        WizardBench bench;
        makeBackup(bench, bench.makeSqlite(QStringLiteral("own.db")));
        QVERIFY(QDir().mkdir(bench.path(QStringLiteral("empty"))));
        bench.mnemonic(Qt::Key_R);
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_F);
        bench.type(bench.path(QStringLiteral("empty")));
        QTRY_VERIFY(bench.session.backups().state() == BackupsModel::State::Ready
            && bench.session.backups().rowCount() == 0);
        QVERIFY(!bench.mayGoOn());
        QVERIFY(bench.find<QLabel>("summaryLabel")->isVisible());
        bench.type(bench.path(QStringLiteral("nowhere")));
        QTRY_VERIFY(bench.find<QWidget>("problemPanel")->isVisible());
        bench.desktop.answer = bench.path(QStringLiteral("backups"));
        bench.find<QPushButton>("browseButton")->click();
        QTRY_VERIFY(bench.mayGoOn());
        QCOMPARE(bench.find<QComboBox>("folderCombo")->currentText(), bench.path(QStringLiteral("backups")));
    }

    void anotherPlaceAndKindAreChosenByKeyboard()
    {
        WizardBench bench;
        makeBackup(bench, bench.makeSqlite(QStringLiteral("own.db")));
        bench.mnemonic(Qt::Key_R);
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_N);
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(!bench.find<QLineEdit>("pathEdit")->isVisible());
        bench.mnemonic(Qt::Key_A);
        QTRY_VERIFY(bench.find<QLineEdit>("pathEdit")->isVisible());
        bench.mnemonic(Qt::Key_K);
        auto* kind = bench.find<QComboBox>("kindCombo");
        QCOMPARE(QApplication::focusWidget(), kind);
        while (kind->currentData().toString() != QLatin1String("json"))
            bench.key(Qt::Key_Down);
        bench.mnemonic(Qt::Key_P);
        bench.type(bench.path(QStringLiteral("back.json")));
        bench.mnemonic(Qt::Key_N);
        QTRY_VERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        const QString said = test::runProgram(QStringLiteral("python3"),
            { QStringLiteral("-c"), QStringLiteral("import json, sys; print(json.load(open(sys.argv[1])))"),
                bench.path(QStringLiteral("back.json")) });
        QVERIFY2(said.contains(QStringLiteral("'a': 1")), qPrintable(said));
    }
};

QTEST_MAIN(RestorePageTest)
#include "RestorePageTest.moc"
