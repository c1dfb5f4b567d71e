#include "gui/support/WizardBench.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>

using namespace transload;

class StartPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enterGoesOnWithTheBigChoice()
    {
        WizardBench bench;
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.window.currentId(), int(MigrationWizard::Source));
    }

    void theLanguageChangesAtOnce()
    {
        WizardBench bench;
        bench.mnemonic(Qt::Key_L);
        QCOMPARE(QApplication::focusWidget(), bench.find<QComboBox>("languageCombo"));
        const QString before = bench.window.currentPage()->title();
        bench.language.use(QStringLiteral("de"));
        QTRY_VERIFY(bench.window.currentPage()->title() != before);
        QVERIFY(bench.window.button(QWizard::CancelButton)->text() != QStringLiteral("Cancel"));
    }
};

QTEST_MAIN(StartPageTest)
#include "StartPageTest.moc"
