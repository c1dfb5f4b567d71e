#include "gui/support/WizardBench.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace transload;

class SourcePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChosenFolderIsLookedAtAndShown()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        QVERIFY(!bench.mayGoOn());
        bench.desktop.answer = bench.makeConduit(QStringLiteral("db"));
        bench.mnemonic(Qt::Key_O);
        QTRY_VERIFY(bench.mayGoOn());
        QCOMPARE(bench.find<QLineEdit>("pathEdit")->text(), bench.desktop.answer);
        QVERIFY(bench.find<QWidget>("card")->isVisible());
        QVERIFY(!bench.find<QWidget>("problemPanel")->isVisible());
    }

    void nonsenseIsExplainedAndCanBeCheckedAgain()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        const QString place = bench.makeNonsense(QStringLiteral("db"));
        bench.type(place);
        QTRY_VERIFY(bench.find<QWidget>("problemPanel")->isVisible());
        QVERIFY(!bench.mayGoOn());
        QFile::remove(place);
        bench.makeConduit(QStringLiteral("db"));
        bench.mnemonic(Qt::Key_C);
        QTRY_VERIFY(bench.mayGoOn());
    }

    void droppingAFolderStartsNothingButTheLook()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(bench.makeConduit(QStringLiteral("db"))) });
        QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.find<QWidget>("dropArea"), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.find<QWidget>("dropArea"), &drop);
        QTRY_VERIFY(bench.mayGoOn());
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Source));
    }
};

QTEST_MAIN(SourcePageTest)
#include "SourcePageTest.moc"
