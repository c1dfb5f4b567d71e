#include "gui/models/MoveSession.h"

#include "gui/support/Bench.h"

#include <QDir>
#include <QtTest>

using namespace transload;

namespace {

constexpr int kLongMs = 60'000;

} // namespace

class MoveSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_faults.before = nullptr;
        m_faults.clear();
        m_bench = std::make_unique<Bench>(&m_faults);
        m_session = std::make_unique<MoveSession>(
            m_bench->workshop(), m_bench->preferences(), m_bench->path(QStringLiteral("sample")));
    }

    void cleanup()
    {
        m_session.reset();
        m_bench.reset();
    }

    void whatWasChosenIsWhatIsAskedFor()
    {
        const QString source = m_bench->makeConduit(QStringLiteral("db"));
        QVERIFY(m_bench->makeReady(*m_session, source));
        PlanRequest request = m_session->request();
        QCOMPARE(request.source.path(), source);
        QCOMPARE(request.source.storeId, QStringLiteral("rocksdb"));
        QCOMPARE(request.target.path(), m_bench->path(QStringLiteral("conduit.db")));
        QCOMPARE(request.backupFolder, m_bench->path(QStringLiteral("backups")));
        QVERIFY(request.only.isEmpty());
        QVERIFY(request.mode == RunMode::Move);

        m_session->what().setAllChosen(false);
        m_session->what().setData(m_session->what().index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(m_session->request().only.size(), 1);
        m_session->planChoice();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->plan().state() == PlanModel::State::Ready, kLongMs);
        QCOMPARE(m_session->plan().plan()->collections.size(), std::size_t(1));
        m_session->planEverything();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->plan().state() == PlanModel::State::Ready, kLongMs);
        QVERIFY(m_session->plan().plan()->collections.size() > 1);
    }

    void withoutASourceNothingIsPlannedAndNothingStarts()
    {
        m_session->planEverything();
        m_session->planChoice();
        QVERIFY(m_session->plan().state() == PlanModel::State::None);
        m_session->start();
        QVERIFY(!m_session->isBusy());
        QVERIFY(!m_session->moving().isRunning());
    }

    void aPlanWithAStopDoesNotStart()
    {
        const QString source = m_bench->makeConduit(QStringLiteral("db"));
        QVERIFY(m_bench->makeReady(*m_session, source));
        m_bench->makeNonsense(QStringLiteral("conduit.db")); // someone else was faster
        m_session->planChoice();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->plan().state() == PlanModel::State::Ready, kLongMs);
        QVERIFY(hasStop(m_session->check().findings()));
        m_session->start();
        QVERIFY(!m_session->isBusy());
    }

    void aRunKeepsItBusyAndItsReportBecomesTheResult()
    {
        QVERIFY(m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))));
        QSignalSpy idle(m_session.get(), &MoveSession::idle);
        m_session->start();
        QVERIFY(m_session->isBusy());
        QVERIFY(!m_session->result().hasReport());
        QVERIFY(idle.wait(kLongMs));
        QVERIFY(!m_session->isBusy());
        QVERIFY(m_session->result().tone() == Tone::Good);
        QCOMPARE(idle.size(), 1);
        QVERIFY(QFile::exists(m_bench->path(QStringLiteral("conduit.db"))));
        QCOMPARE(m_bench->preferences().backupFolder(), m_bench->path(QStringLiteral("backups")));
    }

    void aTrialKeepsItBusyAndLeavesNoResult()
    {
        QVERIFY(m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))));
        QSignalSpy idle(m_session.get(), &MoveSession::idle);
        m_session->check().tryOut(RunMode::Practice, *m_session->source().detection());
        QVERIFY(m_session->isBusy());
        m_session->start(); // not while a trial runs
        QVERIFY(!m_session->moving().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), kLongMs);
        QVERIFY(!idle.isEmpty());
        QVERIFY(!m_session->result().hasReport());
        QVERIFY(!QFile::exists(m_bench->path(QStringLiteral("conduit.db"))));
    }

    void stopEndsWhateverRuns_data()
    {
        QTest::addColumn<bool>("isTrial");
        QTest::newRow("a move") << false;
        QTest::newRow("a practice run") << true;
    }

    void stopEndsWhateverRuns()
    {
        QFETCH(bool, isTrial);
        QVERIFY(m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))));
        m_faults.before = test::actAt(test::StoreCall::Write, 3, [this] {
            QMetaObject::invokeMethod(
                m_session.get(), [this] { m_session->stop(); }, Qt::BlockingQueuedConnection);
        });
        if (isTrial)
            m_session->check().tryOut(RunMode::Practice, *m_session->source().detection());
        else
            m_session->start();
        QVERIFY(m_session->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), kLongMs);
        if (isTrial)
            QVERIFY(m_session->check().trialTone() == Tone::Caution);
        else
            QVERIFY(m_session->moving().report()->verdict == Verdict::Stopped);
        QVERIFY(!QFile::exists(m_bench->path(QStringLiteral("conduit.db"))));
    }

private:
    test::Faults m_faults;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MoveSession> m_session;
};

QTEST_GUILESS_MAIN(MoveSessionTest)
#include "MoveSessionTest.moc"
