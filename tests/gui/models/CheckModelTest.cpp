#include "gui/models/CheckModel.h"

#include "gui/models/SourceModel.h"
#include "gui/support/Bench.h"

#include <QDir>
#include <QtTest>

using namespace transload;

/// The plan, and the last look at it: PlanModel and CheckModel on a real small database.
class CheckModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_source = std::make_unique<SourceModel>(m_bench->workshop(), m_bench->preferences());
        m_plan = std::make_unique<PlanModel>(m_bench->workshop());
        m_records = std::make_unique<RecordsModel>();
        m_check = std::make_unique<CheckModel>(m_bench->workshop(), *m_plan, *m_records);
        m_source->choose(m_bench->makeConduit(QStringLiteral("db")));
        QTRY_VERIFY(m_source->isReadable());
        m_request = PlanRequest();
        m_request.source = m_source->detection()->location();
        m_request.target
            = Location::ofPath(QStringLiteral("sqlite"), m_bench->path(QStringLiteral("new.db")));
        m_request.backupFolder = m_bench->path(QStringLiteral("backups"));
    }

    void cleanup()
    {
        m_check.reset();
        m_records.reset();
        m_plan.reset();
        m_source.reset();
    }

    void thereIsNoWayOnBeforeThePlanIsReady()
    {
        QCOMPARE(m_plan->state(), PlanModel::State::None);
        QVERIFY(!m_plan->plan());
        QVERIFY(!m_check->isComplete());
        QVERIFY(!m_check->mayTry());
        make();
        QVERIFY(m_check->isComplete());
        QVERIFY(m_check->mayTry());
        QVERIFY(m_plan->plan()->request.target == m_request.target);
        const QStringList changes = m_check->whatWillChange();
        QVERIFY(!changes.isEmpty() && changes.size() <= 5);
        QVERIFY(changes.join(QLatin1Char(' ')).contains(m_request.target.path()));
    }

    void startSaysWhetherThereWillBeABackup()
    {
        make();
        const QString with = m_check->startText();
        m_request.backupFolder.clear();
        make();
        QVERIFY(m_check->startText() != with);
    }

    void aPlanThatCannotBeMadeIsExplained()
    {
        m_request.only = { QStringLiteral("no such collection") };
        m_plan->make(m_request, *m_source->detection());
        QCOMPARE(m_plan->state(), PlanModel::State::Planning);
        QTRY_COMPARE(m_plan->state(), PlanModel::State::Failed);
        QVERIFY(!m_plan->plan());
        QVERIFY(!m_check->isComplete());
        const std::optional<Explanation> problem = m_check->problem();
        QVERIFY(problem && !problem->what.isEmpty() && !problem->safe.isEmpty() && !problem->next.isEmpty());
        m_request.only.clear();
        make();
        QVERIFY(!m_check->problem());
    }

    void theNewestOfTwoQuestionsIsAnswered()
    {
        m_plan->make(m_request, *m_source->detection());
        m_request.only = { QStringLiteral("global") };
        make();
        QTRY_COMPARE(m_plan->plan()->collections.size(), std::size_t(1));
    }

    void stopsComeFirstAndBlockTheWay()
    {
        m_bench->makeNonsense(QStringLiteral("new.db"));
        make();
        const Findings findings = m_check->findings();
        QVERIFY(!findings.empty() && findings.front().severity == Severity::Stop);
        QVERIFY(std::is_sorted(findings.begin(), findings.end(),
            [](const Finding& a, const Finding& b) { return a.severity > b.severity; }));
        QVERIFY(!m_check->isComplete());
        QVERIFY(!m_check->mayTry());
        m_check->tryOut(RunMode::DryRun, *m_source->detection());
        QVERIFY(!m_check->isTrying());
    }

    void aTrialEndsWithItsVerdictAndLeavesNothing_data()
    {
        QTest::addColumn<bool>("isPractice");
        QTest::newRow("dry run") << false;
        QTest::newRow("practice run") << true;
    }

    void aTrialEndsWithItsVerdictAndLeavesNothing()
    {
        QFETCH(bool, isPractice);
        make();
        double furthest = -1;
        connect(m_check.get(), &CheckModel::trialChanged, this, [this, &furthest] {
            if (!m_check->isTrying())
                return;
            QVERIFY(m_check->trialFraction() >= furthest || m_check->trialFraction() < 0);
            furthest = qMax(furthest, m_check->trialFraction());
        });
        m_check->tryOut(isPractice ? RunMode::Practice : RunMode::DryRun, *m_source->detection());
        QVERIFY(m_check->isTrying());
        QVERIFY(!m_check->isComplete());
        QVERIFY(!m_check->mayTry());
        QVERIFY(!m_check->trialText().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!m_check->isTrying(), 60000);
        QVERIFY2(!m_check->trialProblem(), qPrintable(m_check->trialText()));
        QCOMPARE(m_check->trialTone(), Tone::Good);
        QVERIFY(m_check->isComplete());
        QVERIFY(!QFileInfo::exists(m_request.target.path()));
        QVERIFY(QDir(m_request.backupFolder).isEmpty());
        m_check->forgetTrial();
        QVERIFY(m_check->trialText().isEmpty());
        QCOMPARE(m_check->trialTone(), Tone::Neutral);
    }

    void aStoppedTrialIsAmberAndCanBeRepeated()
    {
        make();
        m_check->tryOut(RunMode::Practice, *m_source->detection());
        QTRY_VERIFY(m_check->trialFraction() >= 0); // it runs
        m_check->stopTrial();
        QTRY_VERIFY_WITH_TIMEOUT(!m_check->isTrying(), 30000);
        QCOMPARE(m_check->trialTone(), Tone::Caution);
        QVERIFY(m_check->trialProblem());
        QVERIFY(m_check->mayTry());
        QVERIFY(!QFileInfo::exists(m_request.target.path()));
    }

private:
    void make()
    {
        m_plan->make(m_request, *m_source->detection());
        QTRY_COMPARE_WITH_TIMEOUT(m_plan->state(), PlanModel::State::Ready, 30000);
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<SourceModel> m_source;
    std::unique_ptr<PlanModel> m_plan;
    std::unique_ptr<RecordsModel> m_records;
    std::unique_ptr<CheckModel> m_check;
    PlanRequest m_request;
};

QTEST_GUILESS_MAIN(CheckModelTest)
#include "CheckModelTest.moc"
