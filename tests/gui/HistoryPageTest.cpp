#include "gui/support/WizardBench.h"

#include "engine/History.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace transload;

class HistoryPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsAreFilteredOpenedAndLeftAgainByKeyboard()
    {
        WizardBench bench;
        note(bench, QStringLiteral("aaaa"), QStringLiteral("/srv/first.db"), Verdict::Proven);
        note(bench, QStringLiteral("bbbb"), QStringLiteral("/srv/second.db"), Verdict::Failed);
        bench.mnemonic(Qt::Key_H);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::History));
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(QApplication::focusWidget(), table);
        QVERIFY(table->currentIndex().isValid());
        bench.mnemonic(Qt::Key_F);
        bench.type(QStringLiteral("FIRST"));
        QCOMPARE(table->model()->rowCount(), 1);
        bench.mnemonic(Qt::Key_R);
        QCOMPARE(QApplication::focusWidget(), table);
        bench.mnemonic(Qt::Key_D);
        QVERIFY(bench.find<QWidget>("detailsCard")->isVisible());
        bench.mnemonic(Qt::Key_O);
        QCOMPARE(bench.desktop.opened.size(), qsizetype(1));
        QVERIFY(bench.desktop.opened.front().endsWith(QStringLiteral("aaaa/report.html")));
        bench.mnemonic(Qt::Key_B);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        bench.key(Qt::Key_Return); // the big choice is still the first
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Source));
    }

    void withoutRunsNothingCanBeOpened()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_H);
        QTRY_VERIFY(!bench.find<QLabel>("summaryLabel")->text().isEmpty());
        QVERIFY(!bench.find<QPushButton>("reportButton")->isEnabled());
        QVERIFY(!bench.find<QPushButton>("detailsButton")->isEnabled());
        QVERIFY(!bench.find<QWidget>("detailsCard")->isVisible());
    }

    void aMoveIsInTheListAfterwards()
    {
        WizardBench bench;
        QVERIFY(bench.goTo(MigrationWizard::Result, bench.makeConduit(QStringLiteral("db"))));
        bench.mnemonic(Qt::Key_A); // start again
        QTRY_COMPARE(bench.window.currentId(), int(MigrationWizard::Start));
        bench.mnemonic(Qt::Key_H);
        auto* table = bench.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        bench.mnemonic(Qt::Key_O);
        QCOMPARE(bench.desktop.opened.size(), qsizetype(1));
    }

private:
    static void note(const WizardBench& bench, const QString& id, const QString& target, Verdict verdict)
    {
        RunReport report;
        report.runId = id;
        report.verdict = verdict;
        report.started = QDateTime::currentDateTimeUtc();
        report.plan.request.source = Location::ofPath(QStringLiteral("rocksdb"), QStringLiteral("/srv/db"));
        report.plan.request.target = Location::ofPath(QStringLiteral("sqlite"), target);
        report.reportFolder = bench.path(QStringLiteral("reports/") + id);
        QVERIFY(QDir().mkpath(report.reportFolder));
        QFile page(report.reportFolder + QStringLiteral("/report.html"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        QVERIFY(History(bench.workshop().stateFolder).add(report));
    }
};

QTEST_MAIN(HistoryPageTest)
#include "HistoryPageTest.moc"
