#include "gui/support/WizardBench.h"

#include "engine/History.h"
#include "gui/support/MadeBackup.h"
#include "support/Sqlite.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
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

/// What a screen reader finds where the widget is.
QString told(QWidget* widget, QAccessible::Text text)
{
    return QAccessible::queryAccessibleInterface(widget)->text(text);
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allPagesCanBeUsedByEveryone_data()
    {
        QTest::addColumn<QString>("languageId");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const QString& id : Language::available())
            QTest::newRow(qPrintable(id)) << id << Qt::LeftToRight;
        QTest::newRow("from right to left") << QStringLiteral("en") << Qt::RightToLeft;
    }

    void allPagesCanBeUsedByEveryone()
    {
        QFETCH(QString, languageId);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        test::Faults faults;
        WizardBench bench(&faults);
        bench.language.use(languageId);
        const QString source = bench.makeConduit(QStringLiteral("db"));
        for (int page = MigrationWizard::Start; page <= MigrationWizard::Result; ++page) {
            while (bench.window.currentId() < page) {
                const int before = bench.window.currentId();
                QTRY_VERIFY_WITH_TIMEOUT(
                    bench.mayGoOn() || before == MigrationWizard::Start || before == MigrationWizard::Source,
                    30000);
                if (before == MigrationWizard::Source)
                    bench.session.source().choose(source);
                QTRY_VERIFY_WITH_TIMEOUT(before == MigrationWizard::Start || bench.mayGoOn(), 30000);
                if (before == MigrationWizard::Check)
                    faults.before = pauseBeforeWrite(bench, 10);
                bench.window.next();
                QTRY_VERIFY_WITH_TIMEOUT(bench.window.currentId() != before, 30000);
            }
            if (page == MigrationWizard::Moving)
                QTRY_VERIFY_WITH_TIMEOUT(isAtRest(bench), 30000);
            checkPage(bench);
            if (page == MigrationWizard::What) {
                bench.find<QPushButton>("detailsButton")->click();
                checkPage(bench);
                bench.find<QPushButton>("detailsButton")->click();
            }
            if (page == MigrationWizard::Check)
                checkRecords(bench);
            if (QTest::currentTestFailed())
                return;
            bench.session.moving().resume();
        }
    }

    void theMoveIsToldToWhoCannotSeeIt()
    {
        test::Faults faults;
        WizardBench bench(&faults);
        QVERIFY(bench.goTo(MigrationWizard::Check, bench.makeConduit(QStringLiteral("db"))));
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        faults.before = pauseBeforeWrite(bench, 10);
        bench.mnemonic(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(isAtRest(bench), 30000);
        const MovingModel& moving = bench.session.moving();
        auto* bar = bench.find<QProgressBar>("overallBar");
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(bar);
        QCOMPARE(heard->role(), QAccessible::ProgressBar);
        QVERIFY(!heard->text(QAccessible::Name).isEmpty());
        QTRY_COMPARE(heard->text(QAccessible::Description), moving.phase());
        QVERIFY(moving.fraction() > 0);
        QCOMPARE(heard->valueInterface()->currentValue().toInt(), int(moving.fraction() * 1000));
        QCOMPARE(told(bench.find<QLabel>("activityLabel"), QAccessible::Name), moving.phase());
        QCOMPARE(told(bench.find<QPushButton>("pauseButton"), QAccessible::Name), QStringLiteral("Continue"));
        QStringList phases;
        connect(&moving, &MovingModel::progressed, this, [&] { phases << bar->accessibleDescription(); });

        bench.mnemonic(Qt::Key_O);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 60000);
        for (const PlanStep& step : moving.steps())
            if (step.id == QLatin1String("verify"))
                QVERIFY2(phases.contains(step.title), qPrintable(phases.join(QStringLiteral(" / "))));
        // The focus is on the verdict, so that it is read out at once.
        QTRY_COMPARE(
            told(QApplication::focusWidget(), QAccessible::Name), bench.session.result().verdictWord());
        QCOMPARE(
            told(QApplication::focusWidget(), QAccessible::Description), bench.session.result().sentence());
    }

    void thePagesAsideCanBeUsedByEveryone_data() { allPagesCanBeUsedByEveryone_data(); }

    void thePagesAsideCanBeUsedByEveryone()
    {
        QFETCH(QString, languageId);
        WizardBench bench;
        bench.language.use(languageId);
        RunReport report;
        report.runId = QStringLiteral("0123456789abcdef");
        report.verdict = Verdict::Quarantined;
        report.started = QDateTime::currentDateTimeUtc();
        const QString deep = QStringLiteral("/a/long/path").repeated(12);
        report.plan.request.source = Location::ofPath(QStringLiteral("rocksdb"), deep);
        report.plan.request.target = Location::ofPath(QStringLiteral("sqlite"), deep);
        QVERIFY(History(bench.workshop().stateFolder).add(report));
        bench.find<QPushButton>("historyButton")->click();
        QTRY_COMPARE(bench.session.history().rowCount(), 1);
        bench.find<QPushButton>("detailsButton")->click();
        checkPage(bench);
        bench.window.back();
        bench.find<QPushButton>("sampleButton")->click();
        checkPage(bench);
        bench.window.back();
        bench.find<QPushButton>("moveButton")->click();
        const QString several = bench.makeConduit(QStringLiteral("db"));
        bench.makeSqlite(QStringLiteral("db/a & b.db"));
        bench.session.source().choose(several);
        QTRY_COMPARE(bench.session.source().state(), SourceModel::State::Choosing);
        checkPage(bench);
        QDir().mkpath(bench.path(QStringLiteral("papers")));
        bench.makeNonsense(QStringLiteral("papers/letter.odt"));
        bench.session.source().choose(bench.path(QStringLiteral("papers")));
        QTRY_COMPARE(bench.session.source().state(), SourceModel::State::Failed);
        checkPage(bench);
    }

    void theWaysOfRestoreAndUndoCanBeUsedByEveryone_data() { allPagesCanBeUsedByEveryone_data(); }

    void theWaysOfRestoreAndUndoCanBeUsedByEveryone()
    {
        QFETCH(QString, languageId);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        WizardBench bench;
        bench.language.use(languageId);
        const QString path = bench.makeSqlite(QStringLiteral("a & b.db"));
        damageManifest(makeBackup(bench, path));
        const BackupManifest backup = makeBackup(bench, path);
        QVERIFY(History(bench.workshop().stateFolder).addRehearsal(backup.checksum, backup.created));
        bench.find<QPushButton>("restoreButton")->click();
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(!bench.session.backups().damaged().empty());
        checkPage(bench);
        bench.window.next();
        QTRY_VERIFY(bench.mayGoOn());
        checkPage(bench);
        bench.find<QRadioButton>("elseRadio")->click();
        checkPage(bench);
        bench.session.restore().setStore(QStringLiteral("postgresql"));
        checkPage(bench);
        bench.find<QRadioButton>("homeRadio")->click();
        bench.window.next();
        QTRY_VERIFY(bench.find<QLineEdit>("nameEdit")->isVisible());
        checkPage(bench);
        bench.session.restore().setTypedName(QStringLiteral("a & b.db"));
        bench.window.next();
        QTRY_COMPARE_WITH_TIMEOUT(bench.window.currentId(), int(MigrationWizard::Result), 30000);
        checkPage(bench);
        test::runSql(path, "INSERT INTO t VALUES (2)");
        bench.find<QPushButton>("undoButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<QLineEdit>("nameEdit")->isVisible(), 30000);
        checkPage(bench);
    }

private:
    static bool isAtRest(WizardBench& bench)
    {
        MovingModel& moving = bench.session.moving();
        for (int step = 0; step < int(moving.steps().size()); ++step)
            if (moving.stepState(step) == MovingModel::StepState::Paused)
                return true;
        return false;
    }

    /// Lets the page be looked at in the middle of a move.
    static std::function<Status(test::StoreCall, int)> pauseBeforeWrite(WizardBench& bench, int nth)
    {
        return test::actAt(test::StoreCall::Write, nth, [&bench] {
            QMetaObject::invokeMethod(
                &bench.window, [&bench] { bench.session.moving().pause(); }, Qt::BlockingQueuedConnection);
        });
    }

    /// The same page with what a dry run may find.
    static void checkRecords(WizardBench& bench)
    {
        QTRY_VERIFY_WITH_TIMEOUT(bench.mayGoOn(), 30000);
        const QString name = QStringLiteral("a & b of a long name ").repeated(9);
        bench.session.records().setFound(
            { { name, QStringLiteral("orphan"), name, 2'000'000, QStringList(100, name), true },
                { name, QStringLiteral("key-twice"), name, 1, { name }, false } });
        QTRY_VERIFY(bench.find<QTableView>("foundTable")->isVisible());
        // Until everything has found its place.
        const auto* table = bench.find<QWidget>("foundTable");
        const auto* details = bench.find<QWidget>("detailsText");
        const auto* choice = bench.find<QWidget>("valuesCombo");
        QTRY_VERIFY(details->y() > table->geometry().bottom() && choice->y() > details->geometry().bottom());
        checkPage(bench);
        bench.session.records().forgetFound();
    }

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
        const bool isPart = qobject_cast<QComboBox*>(widget->parentWidget())
            || qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
        const bool isInput = (qobject_cast<QLineEdit*>(widget) && !isPart) || qobject_cast<QComboBox*>(widget)
            || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTableView*>(widget)
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
