#include "engine/PlanFile.h"
#include "gui/support/WizardBench.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

using namespace transload;

/// Page 4 behind “Details”: what the fields of a collection hold, and what the person makes of them.
class FieldsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreChangedByKeyboardAndArriveAsTheCommandLineMovesThem()
    {
        WizardBench bench;
        QVERIFY(openDetails(bench, QStringLiteral("json")));
        QTRY_COMPARE(bench.session.survey().state(), SurveyModel::State::Known);
        auto* table = bench.find<QTableView>("fieldsTable");
        QTRY_COMPARE(QApplication::focusWidget(), table);
        bench.key(Qt::Key_Down);
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("admin"));
        QVERIFY(details(bench).contains(QStringLiteral("1 → true")));
        QVERIFY(!bench.session.choices().count(QStringLiteral("user"))); // nothing is applied unasked
        chooseFirstSuggestion(bench);
        QCOMPARE(bench.session.choices().rule(QStringLiteral("user"), QStringLiteral("admin")),
            std::optional(FieldRule::IntToBool));
        bench.mnemonic(Qt::Key_I);
        bench.key(Qt::Key_Down);
        QVERIFY(details(bench).contains(QStringLiteral("2023-11-14T22:13:20Z")));
        chooseFirstSuggestion(bench);
        bench.mnemonic(Qt::Key_W);
        bench.type(QStringLiteral("created"));
        bench.mnemonic(Qt::Key_E);
        bench.type(QStringLiteral("person"));
        QTRY_VERIFY(bench.session.what().target(0) && bench.session.what().target(0)->name == "person");
        QTRY_COMPARE(bench.session.what().target(0)->fields.at(2).name, QStringLiteral("created"));
        bench.mnemonic(Qt::Key_D);
        QTRY_COMPARE(QApplication::focusWidget(), bench.find<QTableView>("table"));

        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        const RunReport& report = *bench.session.moving().report();
        QCOMPARE(int(report.verdict), int(Verdict::Proven));
        QFile file(report.plan.request.target.path() + QStringLiteral("/person.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray document = file.readAll();
        QVERIFY2(document.contains(R"("admin":true,"created":"2023-11-14T22:13:21Z")"), document);
        checkCommandLine(bench, report);
    }

    void namesThatCannotBeAreToldOnThePage()
    {
        WizardBench bench;
        QVERIFY(openDetails(bench, QStringLiteral("json")));
        bench.mnemonic(Qt::Key_W);
        bench.type(QStringLiteral("made")); // as another field is called
        auto* hint = bench.find<QLabel>("hintLabel");
        QTRY_VERIFY(hint->isVisible() && hint->text().contains(QStringLiteral("“made”")));
        bench.type(QStringLiteral("number"));
        QTRY_VERIFY(!hint->isVisible());
    }

    void lookingAtValuesCanBeStoppedAndTakenUpAgain()
    {
        QSemaphore mayGoOn;
        test::Faults faults;
        WizardBench bench(&faults);
        faults.before = test::actAt(test::StoreCall::Survey, 0, [&] { mayGoOn.tryAcquire(1, 30000); });
        QVERIFY(openDetails(bench, QStringLiteral("json")));
        QTRY_COMPARE(bench.session.survey().state(), SurveyModel::State::Looking);
        auto* button = bench.find<QPushButton>("lookButton");
        QVERIFY(button->isVisible() && bench.mayGoOn());
        bench.mnemonic(Qt::Key_S);
        QCOMPARE(bench.session.survey().state(), SurveyModel::State::Stopped);
        mayGoOn.release();
        bench.mnemonic(Qt::Key_L);
        QTRY_COMPARE(bench.session.survey().state(), SurveyModel::State::Known);
        QVERIFY(!button->isVisible());
    }

    void whatMovesWordForWordIsShownAndNotChanged()
    {
        WizardBench bench;
        QVERIFY(openDetails(bench, QStringLiteral("sqlite")));
        QVERIFY(!bench.find<QLineEdit>("collectionNameEdit")->isEnabled());
        QVERIFY(!bench.find<QComboBox>("valuesCombo")->isEnabled());
        QVERIFY(details(bench).contains(QStringLiteral("word for word")));
        QVERIFY(details(bench).contains(QStringLiteral("CREATE TABLE")));
    }

    void conflictsAreChosenForOneCollection()
    {
        WizardBench bench;
        const QString source = bench.makeTyped(QStringLiteral("typed.db"));
        const QString there = bench.path(QStringLiteral("there.db"));
        QVERIFY(QFile::copy(source, there));
        QVERIFY(bench.goTo(MigrationWizard::Target, source));
        bench.session.target().setStore(QStringLiteral("sqlite"));
        bench.session.target().setPath(there);
        QTRY_VERIFY(bench.session.target().mayAdd());
        bench.session.target().setAdding(OnConflict::Skip);
        QVERIFY(bench.goTo(MigrationWizard::What, {}));
        bench.mnemonic(Qt::Key_D);
        auto* combo = bench.find<QComboBox>("conflictCombo");
        QTRY_VERIFY(combo->isVisible());
        QCOMPARE(combo->currentIndex(), 0);
        QVERIFY(bench.session.request().conflicts.isEmpty());
        bench.mnemonic(Qt::Key_K);
        QCOMPARE(QApplication::focusWidget(), combo);
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Down);
        const QMap<QString, OnConflict> wanted { { QStringLiteral("user"), OnConflict::Overwrite } };
        QCOMPARE(bench.session.request().conflicts, wanted);
        QCOMPARE(bench.session.choices().count(QStringLiteral("user")), qsizetype(1));
        QTRY_VERIFY(bench.session.plan().plan());
        QTRY_COMPARE(bench.session.plan().plan()->request.conflicts, wanted);
        const Result<PlanRequest> read = requestFromJson(planToJson(*bench.session.plan().plan()));
        QVERIFY(read);
        QCOMPARE(read->conflicts, wanted);
        bench.session.target().setAdding(std::nullopt);
        QVERIFY(bench.session.request().conflicts.isEmpty()); // there is nothing to conflict with
    }

    void conflictsAreNotAskedForWhereNothingStands()
    {
        WizardBench bench;
        QVERIFY(openDetails(bench, QStringLiteral("json")));
        QVERIFY(!bench.find<QComboBox>("conflictCombo")->isVisible());
    }

    void choicesAreOfOneSource()
    {
        WizardBench bench;
        QVERIFY(openDetails(bench, QStringLiteral("json")));
        bench.session.choices().setName(QStringLiteral("user"), QStringLiteral("person"));
        bench.session.source().choose(bench.makeSqlite(QStringLiteral("other.db")));
        QTRY_VERIFY(bench.session.choices().name(QStringLiteral("user")).isEmpty());
    }

private:
    static bool openDetails(WizardBench& bench, const QString& target)
    {
        if (!bench.goTo(MigrationWizard::Target, bench.makeTyped(QStringLiteral("typed.db"))))
            return false;
        bench.session.target().setStore(target);
        if (!bench.goTo(MigrationWizard::What, {}))
            return false;
        bench.mnemonic(Qt::Key_D);
        return QTest::qWaitFor([&] { return bench.find<QTableView>("fieldsTable")->isVisible(); });
    }

    static QString details(const WizardBench& bench)
    {
        return bench.find<QPlainTextEdit>("detailsText")->toPlainText();
    }

    static void chooseFirstSuggestion(WizardBench& bench)
    {
        bench.mnemonic(Qt::Key_V);
        QCOMPARE(QApplication::focusWidget(), bench.find<QComboBox>("valuesCombo"));
        bench.key(Qt::Key_Down);
        QVERIFY(bench.find<QComboBox>("valuesCombo")->currentText().contains(QStringLiteral("Suggested")));
    }

    /// Writes the wizard's plan down and lets the command line carry it out elsewhere.
    static void checkCommandLine(const WizardBench& bench, const RunReport& report)
    {
        QJsonObject plan = QJsonDocument::fromJson(planToJson(report.plan)).object();
        plan.insert(QStringLiteral("to"), QStringLiteral("json:") + bench.path(QStringLiteral("again.json")));
        QFile file(bench.path(QStringLiteral("plan.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(plan).toJson());
        file.close();
        QProcess cli;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), bench.path(QStringLiteral("cli-state")));
        cli.setProcessEnvironment(environment);
        cli.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../../src/cli/transload-cli"),
            { QStringLiteral("migrate"), QStringLiteral("--plan"), file.fileName(),
                QStringLiteral("--json") });
        QVERIFY(cli.waitForFinished(60000));
        const QByteArray output = cli.readAllStandardOutput();
        const QJsonObject summary = QJsonDocument::fromJson(output.trimmed().split('\n').last()).object();
        QCOMPARE(summary.value(QLatin1String("verdict")).toString(), QStringLiteral("proven"));
        QCOMPARE(summary.value(QLatin1String("fingerprint")).toString(), report.fingerprint);
    }
};

QTEST_MAIN(FieldsPageTest)
#include "FieldsPageTest.moc"
