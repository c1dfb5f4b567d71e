#include "gui/models/MovingModel.h"

#include "gui/support/Bench.h"

#include <QtTest>

using namespace transload;

namespace {

constexpr int kLongMs = 60'000;

} // namespace

class MovingModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_faults.before = nullptr;
        m_faults.clear();
        m_bench = std::make_unique<Bench>(&m_faults);
        m_session = std::make_unique<MoveSession>(
            m_bench->workshop(), m_bench->preferences(), m_bench->path(QStringLiteral("sample")));
        QVERIFY(m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))));
    }

    void cleanup()
    {
        m_session.reset();
        m_bench.reset();
    }

    void beforeARunThereIsNothingToShow()
    {
        QVERIFY(!model().isRunning());
        QVERIFY(!model().report());
        QVERIFY(model().steps().empty());
        QCOMPARE(model().fraction(), 0.0);
        QCOMPARE(model().collections().rowCount(), 0);
        model().pause();
        model().stop();
        QVERIFY(!model().isPaused());
        QVERIFY(!model().isStopping());
    }

    void barsOnlyGoForwardAndEndFull()
    {
        double last = -1;
        int step = -1;
        connect(&model(), &MovingModel::progressed, this, [&] {
            QVERIFY(model().fraction() >= last);
            QVERIFY(model().fraction() <= 1);
            last = model().fraction();
            for (int i = 0; i < int(model().steps().size()); ++i)
                if (model().stepState(i) == MovingModel::StepState::Running) {
                    QVERIFY(i >= step);
                    step = i;
                }
            for (int i = 0; i < step; ++i) {
                QVERIFY(model().stepState(i) == MovingModel::StepState::Done);
                QCOMPARE(model().stepFraction(i), 1.0);
            }
            for (int i = step + 1; i < int(model().steps().size()); ++i) {
                if (model().isRunning())
                    QVERIFY(model().stepState(i) == MovingModel::StepState::Waiting);
            }
        });
        runToEnd();
        QVERIFY(model().report()->verdict == Verdict::Proven);
        QVERIFY2(model().fraction() > 0.95, qPrintable(QString::number(model().fraction())));
        for (int i = 0; i < int(model().steps().size()); ++i)
            QVERIFY(model().stepState(i) == MovingModel::StepState::Done);
    }

    void everyCollectionIsCountedToItsEnd()
    {
        runToEnd();
        CollectionProgress& collections = model().collections();
        QCOMPARE(collections.rowCount(), int(model().report()->collections.size()));
        for (int row = 0; row < collections.rowCount(); ++row) {
            const CollectionReport& report = model().report()->collections[std::size_t(row)];
            const auto text = [&](CollectionProgress::Column column) {
                return collections.index(row, column).data().toString();
            };
            QCOMPARE(text(CollectionProgress::Name), report.name);
            QCOMPARE(text(CollectionProgress::Moved), QLocale().toString(qulonglong(report.sourceRecords)));
            QCOMPARE(text(CollectionProgress::Total), text(CollectionProgress::Moved));
        }
        for (int column = 0; column < collections.columnCount(); ++column)
            QVERIFY(!collections.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void activityNamesTheStepAndTheCollection()
    {
        pauseAt(test::StoreCall::Write, 10, false);
        const int row = model().collections().current();
        QVERIFY(row >= 0);
        model().resume();
        const QString name = model().collections().index(row, CollectionProgress::Name).data().toString();
        const QString step = model().steps()[std::size_t(m_step)].title;
        QVERIFY2(m_activity.startsWith(step) && m_activity.contains(name), qPrintable(m_activity));
        QCOMPARE(m_phase, step);
        waitForEnd();
    }

    void aPausedRunSaysSoAndGoesOn()
    {
        pauseAt(test::StoreCall::Write, 10);
        const QString paused = model().phase();
        QVERIFY2(paused.startsWith(QStringLiteral("Paused")), qPrintable(paused));
        QCOMPARE(model().activity(), paused);
        const int step = currentStep(MovingModel::StepState::Paused);
        QVERIFY(step >= 0);
        const double fraction = model().fraction();
        const QString remaining = model().remainingText();
        QVERIFY(!model().rateText().contains(QStringLiteral("per second")));
        QTest::qWait(400);
        QCOMPARE(model().fraction(), fraction);
        QCOMPARE(model().remainingText(), remaining);
        QVERIFY(model().isRunning());
        model().resume();
        QVERIFY(!model().isPaused());
        QVERIFY(model().phase() != paused);
        waitForEnd();
        QVERIFY(model().report()->verdict == Verdict::Proven);
    }

    void stopWinsOverPause()
    {
        pauseAt(test::StoreCall::Write, 10);
        model().stop();
        QVERIFY(model().isStopping());
        QVERIFY(!model().isPaused());
        QVERIFY2(model().activity().startsWith(QStringLiteral("Stopping")), qPrintable(model().activity()));
        model().pause();
        QVERIFY(!model().isPaused());
        QTRY_VERIFY_WITH_TIMEOUT(!model().isRunning(), 5000);
        QVERIFY(model().report()->verdict == Verdict::Stopped);
        QVERIFY(!QFile::exists(m_bench->path(QStringLiteral("conduit.db"))));
    }

    void aSecondStartWhileRunningChangesNothing()
    {
        const Plan plan = *m_session->plan().plan();
        int started = 0;
        int finished = 0;
        connect(&model(), &MovingModel::started, this, [&] { ++started; });
        connect(&model(), &MovingModel::finished, this, [&] { ++finished; });
        model().start(plan);
        model().start(plan);
        waitForEnd();
        QTest::qWait(100);
        QCOMPARE(started, 1);
        QCOMPARE(finished, 1);
    }

    void aNewRunStartsFromNothing()
    {
        model().start(*m_session->plan().plan());
        model().stop();
        waitForEnd();
        QVERIFY(model().report()->verdict == Verdict::Stopped);
        model().start(*m_session->plan().plan());
        QVERIFY(!model().report());
        QVERIFY(!model().isStopping());
        QCOMPARE(model().fraction(), 0.0);
        waitForEnd();
        QVERIFY(model().report()->verdict == Verdict::Proven);
    }

private:
    MovingModel& model() { return m_session->moving(); }

    int currentStep(MovingModel::StepState state)
    {
        for (int i = 0; i < int(model().steps().size()); ++i)
            if (model().stepState(i) == state)
                return i;
        return -1;
    }

    void runToEnd()
    {
        model().start(*m_session->plan().plan());
        waitForEnd();
    }

    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!model().isRunning(), kLongMs); }

    /// Starts a run and pauses it before the `nth` call; notes what was said just before.
    void pauseAt(test::StoreCall call, int nth, bool restsToo = true)
    {
        m_faults.before = test::actAt(call, nth, [this] {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    QTest::qWait(250); // the meter is sampled ten times a second
                    m_activity = model().activity();
                    m_phase = model().phase();
                    m_step = currentStep(MovingModel::StepState::Running);
                    model().pause();
                },
                Qt::BlockingQueuedConnection);
        });
        model().start(*m_session->plan().plan());
        QTRY_VERIFY_WITH_TIMEOUT(model().isPaused(), kLongMs);
        if (restsToo)
            QTRY_VERIFY_WITH_TIMEOUT(currentStep(MovingModel::StepState::Paused) >= 0, kLongMs);
    }

    test::Faults m_faults;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MoveSession> m_session;
    QString m_activity;
    QString m_phase;
    int m_step = -1;
};

QTEST_GUILESS_MAIN(MovingModelTest)
#include "MovingModelTest.moc"
