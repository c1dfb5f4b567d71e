#include "gui/models/ResultModel.h"

#include <QtTest>

using namespace transload;

class ResultModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyAProofIsGreen_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("proven") << Verdict::Proven << Tone::Good;
        QTest::newRow("quarantined") << Verdict::Quarantined << Tone::Caution;
        QTest::newRow("unverified") << Verdict::Unverified << Tone::Caution;
        QTest::newRow("stopped") << Verdict::Stopped << Tone::Caution;
        QTest::newRow("different") << Verdict::Different << Tone::Bad;
        QTest::newRow("failed") << Verdict::Failed << Tone::Bad;
        QTest::newRow("refused") << Verdict::Refused << Tone::Bad;
    }

    void onlyAProofIsGreen()
    {
        QFETCH(Verdict, verdict);
        RunReport report;
        report.verdict = verdict;
        ResultModel model;
        model.setReport(report);
        QTEST(model.tone(), "tone");
        QVERIFY(!model.verdictWord().isEmpty());
        QVERIFY(!model.sentence().isEmpty());
    }

    void indentedLinesAreForCopying()
    {
        RunReport report;
        report.nextSteps = { QStringLiteral("Set this:\n    [global]\n    backend = \"sqlite\""),
            QStringLiteral("Start it.") };
        ResultModel model;
        model.setReport(report);
        const std::vector<NextStep> steps = model.nextSteps();
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].text, QStringLiteral("Set this:"));
        QCOMPARE(steps[0].lines, QStringLiteral("[global]\nbackend = \"sqlite\""));
        QVERIFY(steps[1].lines.isEmpty());
    }

    void onlyWhatWasPutIntoFilesAndWrittenDownCanBeUndone()
    {
        RunReport report;
        report.runId = QStringLiteral("aaaa");
        report.verdict = Verdict::Proven;
        report.reportFolder = QStringLiteral("/reports/aaaa");
        report.plan.request.target = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/new.db"));
        ResultModel model;
        QVERIFY(model.runToUndo().isEmpty());
        const auto runToUndo = [&model](const RunReport& changed) {
            model.setReport(changed);
            return model.runToUndo();
        };
        QCOMPARE(runToUndo(report), QStringLiteral("aaaa"));
        for (const RunMode mode : { RunMode::Rehearsal, RunMode::Practice, RunMode::DryRun }) {
            RunReport other = report;
            other.plan.request.mode = mode;
            QVERIFY(runToUndo(other).isEmpty());
        }
        RunReport failed = report;
        failed.verdict = Verdict::Failed;
        QVERIFY(runToUndo(failed).isEmpty());
        RunReport unwritten = report;
        unwritten.reportFolder.clear();
        QVERIFY(runToUndo(unwritten).isEmpty());
        RunReport behindServer = report;
        behindServer.plan.request.target
            = *Location::fromUri(QStringLiteral("postgresql://me@host:5432/shop?schema=s"));
        QVERIFY(runToUndo(behindServer).isEmpty());
    }

    void whatARestoreReplacedIsNamedWithItsBackup()
    {
        RunReport report;
        report.verdict = Verdict::Failed;
        report.plan.request.mode = RunMode::Restore;
        report.backupPath = QStringLiteral("/backups/old");
        report.targetBackupPath = QStringLiteral("/backups/now");
        ResultModel model;
        model.setReport(report);
        QCOMPARE(model.verdictWord(), QStringLiteral("Not restored"));
        QStringList values;
        for (const Fact& fact : model.proof())
            values << fact.value;
        QVERIFY(values.contains(QStringLiteral("/backups/old")));
        QVERIFY(values.contains(QStringLiteral("/backups/now")));
    }

    void recordsKeptAsideAreCountedAndCanBeTriedAgain()
    {
        RunReport report;
        report.runId = QStringLiteral("4f1c");
        report.verdict = Verdict::Quarantined;
        report.plan.request.target
            = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/srv/it's new.db"));
        CollectionReport users;
        users.sourceRecords = 5;
        users.targetRecords = 3;
        users.quarantined = 2;
        report.collections.push_back(users);
        ResultModel model;
        model.setReport(report);
        QVERIFY(model.retrySteps().empty()); // without a file there is nothing to try
        report.quarantineFile = QStringLiteral("/reports/transload-4f1c.quarantine");
        model.setReport(report);
        const std::vector<NextStep> steps = model.retrySteps();
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].lines, QStringLiteral("transload-cli retry 4f1c"));
        QCOMPARE(steps[1].lines,
            QStringLiteral("transload-cli retry 4f1c --yes 'it'\\''s new.db' --backup FOLDER"));
        QStringList facts;
        for (const Fact& fact : model.proof())
            facts << fact.value;
        QVERIFY(facts.contains(report.quarantineFile));
        QVERIFY(model.details().contains(QStringLiteral("quarantine: 2 records, /reports/")));
    }

    void aFailedRunDoesNotNameANewStore()
    {
        RunReport report;
        report.verdict = Verdict::Failed;
        report.plan.request.target
            = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/not/there.db"));
        ResultModel model;
        model.setReport(report);
        for (const Fact& fact : model.proof())
            QVERIFY(!fact.value.contains(QStringLiteral("/not/there.db")));
    }
};

QTEST_GUILESS_MAIN(ResultModelTest)
#include "ResultModelTest.moc"
