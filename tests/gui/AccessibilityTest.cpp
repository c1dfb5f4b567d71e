#include "gui/support/WizardBench.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>

using namespace transload;

namespace {

QChar mnemonicOf(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text.at(i) == QLatin1Char('&')) {
            if (text.at(i + 1) != QLatin1Char('&'))
                return text.at(i + 1).toLower();
            ++i;
        }
    return {};
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allPagesCanBeUsedByEveryone_data()
    {
        QTest::addColumn<QString>("languageId");
        for (const QString& id : Language::available())
            QTest::newRow(qPrintable(id)) << id;
    }

    void allPagesCanBeUsedByEveryone()
    {
        QFETCH(QString, languageId);
        WizardBench bench;
        bench.language.use(languageId);
        const QString source = bench.makeConduit(QStringLiteral("db"));
        for (int page = MigrationWizard::Start; page <= MigrationWizard::Result; ++page) {
            if (page == MigrationWizard::Moving)
                continue; // too short to look at here; its widgets are checked below
            while (bench.window.currentId() < page) {
                const int before = bench.window.currentId();
                QTRY_VERIFY_WITH_TIMEOUT(
                    bench.mayGoOn() || before == MigrationWizard::Start || before == MigrationWizard::Source,
                    30000);
                if (before == MigrationWizard::Source)
                    bench.session.source().choose(source);
                QTRY_VERIFY_WITH_TIMEOUT(before == MigrationWizard::Start || bench.mayGoOn(), 30000);
                bench.window.next();
                QTRY_VERIFY_WITH_TIMEOUT(bench.window.currentId() != before, 30000);
            }
            checkPage(bench);
            if (QTest::currentTestFailed())
                return;
        }
        for (QWidget* each : bench.window.page(MigrationWizard::Moving)->findChildren<QWidget*>())
            checkNames(each);
    }

private:
    static void checkPage(const WizardBench& bench)
    {
        QWizardPage* page = bench.window.currentPage();
        const QByteArray where = page->objectName().toUtf8();
        QVERIFY2(
            bench.window.minimumSizeHint().width() <= 800 && bench.window.minimumSizeHint().height() <= 600,
            where + " wants more than 800 x 600");
        if (const auto* area = page->findChild<QScrollArea*>())
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                where + " is wider than 800: " + QByteArray::number(area->widget()->minimumSizeHint().width())
                    + " of " + QByteArray::number(area->viewport()->width()));
        checkMnemonics(bench.window);
        for (QWidget* each : page->findChildren<QWidget*>())
            if (each->isVisible())
                checkNames(each);
        QVERIFY2(page->isAncestorOf(QApplication::focusWidget()), where + ": focus starts elsewhere");
        checkTabOrder(*page);
    }

    static void checkNames(QWidget* widget)
    {
        const QByteArray name = widget->objectName().toUtf8();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            QVERIFY2(
                label->textFormat() == Qt::PlainText || name.startsWith("qt_"), name + " interprets markup");
        if (const auto* button = qobject_cast<QAbstractButton*>(widget); button && !name.startsWith("qt_")
            && !qobject_cast<QLineEdit*>(button->parentWidget())
            && !qobject_cast<QTableView*>(button->parentWidget()))
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), name + " has no name");
        const bool isInput
            = (qobject_cast<QLineEdit*>(widget) && !qobject_cast<QComboBox*>(widget->parentWidget()))
            || qobject_cast<QComboBox*>(widget) || qobject_cast<QTableView*>(widget)
            || qobject_cast<QPlainTextEdit*>(widget);
        if (!isInput || !widget->accessibleName().isEmpty())
            return;
        bool hasBuddy = false;
        for (const QLabel* label : widget->window()->findChildren<QLabel*>())
            hasBuddy = hasBuddy || (label->buddy() == widget && !mnemonicOf(label->text()).isNull());
        QVERIFY2(hasBuddy, name + " has no label with a key");
    }

    static void checkMnemonics(const MigrationWizard& window)
    {
        QMap<QChar, QString> taken;
        const auto take = [&taken](const QString& text) {
            const QChar key = mnemonicOf(text);
            if (key.isNull())
                return;
            QVERIFY2(!taken.contains(key), qPrintable(text + QStringLiteral(" / ") + taken.value(key)));
            taken.insert(key, text);
        };
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->buddy())
                take(label->text());
        for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
            if (button->isVisible())
                take(button->text());
    }

    /// Tab goes down the page: never back above a widget by more than its own height.
    static void checkTabOrder(const QWizardPage& page)
    {
        int lowest = 0;
        QWidget* first = QApplication::focusWidget();
        for (QWidget* each = first->nextInFocusChain(); each != first; each = each->nextInFocusChain()) {
            if (!page.isAncestorOf(each) || !each->isVisible() || !(each->focusPolicy() & Qt::TabFocus)
                || qobject_cast<QScrollArea*>(each))
                continue;
            const int top = each->mapTo(&page, QPoint(0, each->height())).y();
            if (each->mapTo(&page, QPoint()).y() < first->mapTo(&page, QPoint()).y())
                break; // round the corner: the widgets above the first one follow
            QVERIFY2(top >= lowest - each->height(), qPrintable(each->objectName()));
            lowest = qMax(lowest, top);
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "AccessibilityTest.moc"
