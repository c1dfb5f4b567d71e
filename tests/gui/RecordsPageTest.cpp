#include "engine/PlanFile.h"
#include "gui/support/WizardBench.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

using namespace transload;

/// Page 6 with records that cannot go: what a dry run finds, what the person chooses, and the move by it.
class RecordsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsAreFoundChosenForAndKeptAsideByKeyboard()
    {
        WizardBench bench;
        QVERIFY(openCheck(bench, bench.makeTroubled(QStringLiteral("app.db"))));
        QVERIFY(bench.find<QWidget>("recordsPanel")->isVisible()); // the plan tells that there are some
        QVERIFY(!bench.mayGoOn());
        QVERIFY(!bench.find<QPushButton>("practiceButton")->isEnabled());
        dryRun(bench);
        QVERIFY(!bench.mayGoOn());
        bench.mnemonic(Qt::Key_F);
        auto* table = bench.find<QTableView>("foundTable");
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(rows(bench).contains(QStringLiteral("child 1 12")));
        QVERIFY(rows(bench).contains(QStringLiteral("pairs 1 7")));
        bench.key(Qt::Key_End, Qt::ControlModifier);
        bench.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), bench.find<QPlainTextEdit>("detailsText"));
        QVERIFY(bench.find<QPlainTextEdit>("detailsText")->toPlainText().contains(QStringLiteral("Keys: ")));

        choose(bench, Qt::Key_V, "valuesCombo");
        choose(bench, Qt::Key_K, "keysCombo");
        choose(bench, Qt::Key_O, "referencesCombo");
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.session.plan().plan()->request.rules == kKeep);
        QVERIFY2(findingsText(bench).contains(bench.path(QStringLiteral("state/quarantine"))),
            qPrintable(findingsText(bench)));
        const QString effect = bench.find<QLabel>("effectLabel")->text();
        QVERIFY2(effect.contains(bench.path(QStringLiteral("state/quarantine"))), qPrintable(effect));
        QCOMPARE(effect.count(QStringLiteral("will be kept aside")), 3);
        dryRun(bench); // the choices are made: now it could start
        QVERIFY(bench.mayGoOn());
        QVERIFY(bench.find<QLabel>("trialLabel")->text().contains(QStringLiteral("kept aside")));

        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        const RunReport& report = *bench.session.moving().report();
        QCOMPARE(int(report.verdict), int(Verdict::Quarantined));
        QCOMPARE(exitCode(report), 6);
        QCOMPARE(report.recordsMoved(), std::uint64_t(8));
        QCOMPARE(report.recordsQuarantined(), std::uint64_t(3));
        QVERIFY(QFile::exists(report.quarantineFile));
        checkResultPage(bench, report);
        checkCommandLine(bench, report);
    }

    void aChoiceMadeBeforeAnyLookIsInThePlan()
    {
        WizardBench bench;
        QVERIFY(openCheck(bench, bench.makeTyped(QStringLiteral("app.db"))));
        QVERIFY(bench.mayGoOn());
        auto* panel = bench.find<QWidget>("recordsPanel");
        QVERIFY(!panel->isVisible()); // nobody is bothered with it
        bench.mnemonic(Qt::Key_R);
        QVERIFY(panel->isVisible() && !bench.find<QTableView>("foundTable")->isVisible());
        choose(bench, Qt::Key_V, "valuesCombo");
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.session.plan().plan()->request.rules.bad == BadRecords::Quarantine);
        QVERIFY2(findingsText(bench).contains(QStringLiteral("will not stop the move")),
            qPrintable(findingsText(bench)));
        // It is still there after a look at the page before.
        bench.window.back();
        bench.mnemonic(Qt::Key_N);
        QTRY_COMPARE(bench.window.currentId(), int(MigrationWizard::Check));
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.session.plan().plan()->request.rules.bad == BadRecords::Quarantine);
        QVERIFY(panel->isVisible());
        QCOMPARE(bench.find<QComboBox>("valuesCombo")->currentIndex(), 1);
    }

    void whoeverStartsWithoutALookHearsOfTheChoice()
    {
        WizardBench bench;
        // Two keys that are one for the target: only a look at every record finds that.
        QVERIFY(openCheck(bench, bench.makeTwins(QStringLiteral("app.db"))));
        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        QCOMPARE(int(bench.session.moving().report()->verdict), int(Verdict::Failed));
        const std::optional<Explanation> told = bench.session.result().explanation();
        QVERIFY2(told && told->next.contains(QStringLiteral("Check and practise")),
            told ? qPrintable(told->next) : "nothing told");
        QVERIFY(!QFile::exists(bench.session.target().location().path()));
        QVERIFY(!bench.find<QWidget>("retrySteps")->isVisible());
    }

    void whatADryRunFindsOpensTheChoice()
    {
        WizardBench bench;
        QVERIFY(openCheck(bench, bench.makeTwins(QStringLiteral("app.db"))));
        QVERIFY(bench.mayGoOn() && !bench.find<QWidget>("recordsPanel")->isVisible());
        dryRun(bench);
        QVERIFY(bench.find<QWidget>("recordsPanel")->isVisible() && !bench.mayGoOn());
        choose(bench, Qt::Key_K, "keysCombo");
        QTRY_VERIFY(bench.mayGoOn());
        QVERIFY(bench.goTo(MigrationWizard::Result, {}));
        QCOMPARE(int(bench.session.moving().report()->verdict), int(Verdict::Quarantined));
    }

private:
    static constexpr RecordRules kKeep { BadRecords::Quarantine, BadRecords::Quarantine,
        Orphans::Quarantine };

    static bool openCheck(WizardBench& bench, const QString& source)
    {
        if (!bench.goTo(MigrationWizard::Target, source))
            return false;
        bench.session.target().setStore(QStringLiteral("rocksdb"));
        return bench.goTo(MigrationWizard::Check, {})
            && QTest::qWaitFor(
                [&] { return bench.session.plan().state() == PlanModel::State::Ready; }, 30000);
    }

    static void dryRun(WizardBench& bench)
    {
        bench.mnemonic(Qt::Key_D);
        QTRY_VERIFY_WITH_TIMEOUT(
            !bench.session.check().isTrying() && !bench.session.check().trialText().isEmpty(), 60000);
    }

    static void choose(WizardBench& bench, Qt::Key key, const char* combo)
    {
        bench.mnemonic(key);
        QCOMPARE(QApplication::focusWidget(), bench.find<QComboBox>(combo));
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.find<QComboBox>(combo)->currentIndex(), 1);
    }

    static QStringList rows(const WizardBench& bench)
    {
        QStringList lines;
        const QAbstractItemModel* model = bench.find<QTableView>("foundTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines << QStringList { model->index(row, RecordsModel::Collection).data().toString(),
                model->index(row, RecordsModel::Records).data().toString(),
                model->index(row, RecordsModel::Keys).data().toString() }
                         .join(QLatin1Char(' '));
        return lines;
    }

    static QString findingsText(const WizardBench& bench)
    {
        QStringList lines;
        for (const QLabel* label : bench.find<QWidget>("findingList")->findChildren<QLabel*>())
            lines << label->text();
        return lines.join(QLatin1Char('\n'));
    }

    static void checkResultPage(WizardBench& bench, const RunReport& report)
    {
        const QString retry = QStringLiteral("transload-cli retry ") + report.runId;
        QVERIFY(bench.find<QLabel>("verdictLabel")->text().contains(QStringLiteral("with exceptions")));
        const QString sentence = bench.find<QLabel>("sentenceLabel")->text();
        QVERIFY2(
            sentence.contains(QLatin1Char('8')) && sentence.contains(QLatin1Char('3')), qPrintable(sentence));
        bool hasFile = false;
        for (const Fact& fact : bench.session.result().proof())
            hasFile = hasFile || fact.value == report.quarantineFile;
        QVERIFY(hasFile);
        QStringList lines;
        for (const QLabel* label : bench.find<QWidget>("retrySteps")->findChildren<QLabel*>())
            lines << label->text();
        QVERIFY(bench.find<QWidget>("retrySteps")->isVisible());
        QVERIFY2(lines.contains(retry), qPrintable(lines.join(QLatin1Char('\n'))));
        for (QPushButton* button : bench.find<QWidget>("retrySteps")->findChildren<QPushButton*>())
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }

    static QByteArray runCli(const WizardBench& bench, const QStringList& arguments, int status)
    {
        QProcess cli;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), bench.path(QStringLiteral("cli-state")));
        cli.setProcessEnvironment(environment);
        cli.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../../src/cli/transload-cli"),
            arguments);
        cli.waitForFinished(60000);
        const QByteArray output = cli.readAllStandardOutput();
        if (cli.exitCode() != status)
            qWarning() << arguments << cli.exitCode() << output << cli.readAllStandardError();
        return output;
    }

    /// What is decided in a plan, without what only informs.
    static QJsonObject decisions(QJsonObject plan)
    {
        for (const char* name : { "willChange", "findings", "from", "to", "backup", "report", "program" })
            plan.remove(QLatin1String(name));
        QJsonArray collections;
        for (const QJsonValue& each : plan.value(QLatin1String("collections")).toArray()) {
            QJsonObject collection = each.toObject();
            QJsonArray fields;
            for (const QJsonValue& one : collection.value(QLatin1String("fields")).toArray()) {
                QJsonObject field = one.toObject();
                for (const char* name : { "found", "examples", "proposals" })
                    field.remove(QLatin1String(name));
                fields.append(field);
            }
            collection.insert(QLatin1String("fields"), fields);
            collections.append(collection);
        }
        plan.insert(QLatin1String("collections"), collections);
        return plan;
    }

    /// The same choices in a plan of the command line are the same plan, with the same fingerprint.
    static void checkCommandLine(const WizardBench& bench, const RunReport& report)
    {
        const QJsonObject ours = QJsonDocument::fromJson(planToJson(report.plan)).object();
        const QByteArray written = runCli(bench,
            { QStringLiteral("plan"), QStringLiteral("--from"), report.plan.request.source.toString(),
                QStringLiteral("--to"), QStringLiteral("rocksdb:") + bench.path(QStringLiteral("again")),
                QStringLiteral("--no-backup"), QStringLiteral("--on-bad-record"),
                QStringLiteral("quarantine") },
            0);
        const QJsonObject theirs = QJsonDocument::fromJson(written).object();
        QCOMPARE(QJsonDocument(decisions(theirs)).toJson(), QJsonDocument(decisions(ours)).toJson());
        QFile file(bench.path(QStringLiteral("plan.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(written);
        file.close();
        const QByteArray output = runCli(bench,
            { QStringLiteral("migrate"), QStringLiteral("--plan"), file.fileName(),
                QStringLiteral("--json") },
            6);
        const QJsonObject summary = QJsonDocument::fromJson(output.trimmed().split('\n').last()).object();
        QCOMPARE(summary.value(QLatin1String("verdict")).toString(), QStringLiteral("quarantined"));
        QCOMPARE(summary.value(QLatin1String("fingerprint")).toString(), report.fingerprint);
    }
};

QTEST_MAIN(RecordsPageTest)
#include "RecordsPageTest.moc"
