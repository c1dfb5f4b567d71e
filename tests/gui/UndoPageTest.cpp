#include "gui/support/WizardBench.h"

#include "engine/History.h"
#include "support/Sqlite.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

QSet<QByteArray> hashesBelow(const QString& folder)
{
    QSet<QByteArray> hashes;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        hashes.insert(hashOf(it.next()));
    return hashes;
}

} // namespace

/// A past run is taken back by keyboard, from the result and from the history.
class UndoPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMoveIsUndoneFromItsResultAndBroughtBackFromTheHistory()
    {
        WizardBench bench;
        const QString target = bench.path(QStringLiteral("conduit.db"));
        QVERIFY(bench.goTo(MigrationWizard::Result, bench.makeConduit(QStringLiteral("db"))));
        const QByteArray moved = hashOf(target);
        QVERIFY(!moved.isEmpty());
        bench.mnemonic(Qt::Key_U);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Undo));
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 60000);
        QVERIFY(bench.find<QLabel>("changeLabel")->text().contains(target));
        QVERIFY(!bench.find<QLineEdit>("nameEdit")->isVisible());
        QVERIFY(QFile::exists(target)); // a look changes nothing
        bench.mnemonic(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QVERIFY(!QFile::exists(target));
        QVERIFY(hashesBelow(bench.path(QStringLiteral("backups"))).contains(moved));

        bench.mnemonic(Qt::Key_A); // start again
        QTRY_COMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        bench.mnemonic(Qt::Key_H);
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(bench.find<QPushButton>("undoButton")->isEnabled());
        bench.mnemonic(Qt::Key_U);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Undo));
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 60000);
        bench.mnemonic(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QCOMPARE(bench.session.result().tone(), Tone::Good);
        QCOMPARE(hashOf(target), moved);
    }

    void changesSinceWantTheNameTyped()
    {
        WizardBench bench;
        const QString target = bench.path(QStringLiteral("conduit.db"));
        QVERIFY(bench.goTo(MigrationWizard::Result, bench.makeConduit(QStringLiteral("db"))));
        test::runSql(target, "DELETE FROM userid_password");
        const QByteArray changed = hashOf(target);
        bench.mnemonic(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.undo().state() == UndoModel::State::Ready, 60000);
        auto* name = bench.find<QLineEdit>("nameEdit");
        QTRY_VERIFY(name->isVisible());
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_U); // not yet
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Undo));
        bench.mnemonic(Qt::Key_Y);
        QCOMPARE(QApplication::focusWidget(), name);
        bench.type(QStringLiteral("conduit.db"));
        QVERIFY(bench.mayGoOn());
        bench.mnemonic(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        QVERIFY(!QFile::exists(target));
        QVERIFY(hashesBelow(bench.path(QStringLiteral("backups"))).contains(changed));
    }

    void aRunThatPutNothingInPlaceOffersNoUndo()
    {
        WizardBench bench;
        RunReport report;
        report.runId = QStringLiteral("aaaa");
        report.verdict = Verdict::Failed;
        report.started = QDateTime::currentDateTimeUtc();
        report.plan.request.source = Location::ofPath(QStringLiteral("rocksdb"), QStringLiteral("/srv/db"));
        report.plan.request.target
            = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/srv/new.db"));
        QVERIFY(History(bench.workshop().stateFolder).add(report));
        report.runId = QStringLiteral("bbbb");
        report.verdict = Verdict::Proven;
        report.started = report.started.addDays(-1);
        report.reportFolder = bench.path(QStringLiteral("gone"));
        QVERIFY(History(bench.workshop().stateFolder).add(report));
        bench.mnemonic(Qt::Key_H);
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(table->currentIndex().isValid());
        QVERIFY(!bench.find<QPushButton>("undoButton")->isEnabled());
        bench.key(Qt::Key_Down);
        QVERIFY(bench.find<QPushButton>("undoButton")->isEnabled());
        bench.mnemonic(Qt::Key_U); // its report is gone
        QTRY_VERIFY(bench.find<QWidget>("problemPanel")->isVisible());
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_B);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::History));
    }

    void anEntryIsDeletedOnlyWhenThePersonAgrees()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Result, bench.makeConduit(QStringLiteral("db"))));
        const QString report = bench.session.result().reportFile();
        const QSet<QByteArray> backups = hashesBelow(bench.path(QStringLiteral("backups")));
        bench.mnemonic(Qt::Key_A);
        bench.mnemonic(Qt::Key_H);
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        bench.desktop.agrees = false;
        bench.mnemonic(Qt::Key_L);
        QCOMPARE(bench.desktop.questions.size(), 1);
        QTest::qWait(200);
        QCOMPARE(table->model()->rowCount(), 1);
        bench.desktop.agrees = true;
        bench.mnemonic(Qt::Key_L);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QCOMPARE(History(bench.workshop().stateFolder).entries()->size(), std::size_t(0));
        QVERIFY(QFile::exists(report));
        QCOMPARE(hashesBelow(bench.path(QStringLiteral("backups"))), backups);
        QVERIFY(!bench.find<QPushButton>("forgetButton")->isEnabled());
    }
};

QTEST_MAIN(UndoPageTest)
#include "UndoPageTest.moc"
