#include "gui/support/WizardBench.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRadioButton>

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

    void severalDatabasesAreAskedForByKeyboard()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        const QString folder = bench.makeConduit(QStringLiteral("db"));
        bench.makeSqlite(QStringLiteral("db/old.db"));
        bench.type(folder);
        QTRY_VERIFY(bench.find<QWidget>("choiceBox")->isVisible());
        QVERIFY(!bench.mayGoOn());
        auto* first = bench.find<QRadioButton>("choice_0");
        QVERIFY(!first->accessibleDescription().isEmpty());
        for (int i = 0; i < 8 && QApplication::focusWidget() != first; ++i)
            bench.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        bench.key(Qt::Key_Space);
        QTRY_VERIFY(bench.mayGoOn());
        const Location taken = bench.session.source().detection()->location();
        bench.key(Qt::Key_Down);
        QTRY_VERIFY(bench.find<QRadioButton>("choice_1")->isChecked());
        QTRY_VERIFY(bench.mayGoOn() && bench.session.source().detection()->location() != taken);
        QVERIFY(bench.find<QWidget>("card")->isVisible());
    }

    void whereNothingIsWhatLiesThereIsShown()
    {
        WizardBench bench;
        bench.goTo(MigrationWizard::Source, {});
        QDir().mkpath(bench.path(QStringLiteral("papers")));
        bench.makeNonsense(QStringLiteral("papers/letter.odt"));
        bench.type(bench.path(QStringLiteral("papers")));
        QTRY_VERIFY(bench.find<QWidget>("foundCard")->isVisible());
        QVERIFY(bench.find<QWidget>("problemPanel")->isVisible());
        QVERIFY(!bench.find<QWidget>("choiceBox")->isVisible());
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
