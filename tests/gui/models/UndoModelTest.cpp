#include "gui/models/UndoModel.h"

#include "gui/support/Bench.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace transload;

/// A move through the models, and the look at what taking it back would do.
class UndoModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_session = std::make_unique<MoveSession>(
            m_bench->workshop(), m_bench->preferences(), m_bench->path(QStringLiteral("sample")));
    }

    void nothingIsChosenAtFirst()
    {
        const UndoModel& model = m_session->undo();
        QCOMPARE(model.state(), UndoModel::State::None);
        QVERIFY(!model.isComplete());
        QVERIFY(!model.plan());
        QVERIFY(!model.problem());
        QVERIFY(model.facts().empty());
        QVERIFY(model.whatWillChange().isEmpty());
    }

    void whatWasNotChangedSinceNeedsNoName()
    {
        const RunReport run = moved();
        look(run.runId);
        UndoModel& model = m_session->undo();
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(model.nameToType().isEmpty());
        QVERIFY(model.needsSaveFolder());
        QCOMPARE(model.saveFolder(), m_bench->path(QStringLiteral("backups")));
        QVERIFY(model.whatWillChange().front().contains(run.plan.request.target.path()));
        m_session->startUndo();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->moving().isRunning(), 60000);
        QCOMPARE(m_session->moving().report()->verdict, Verdict::Proven);
        QVERIFY(!QFile::exists(run.plan.request.target.path()));
    }

    void changesSinceAreListedAndWantTheName()
    {
        const RunReport run = moved();
        const QString path = run.plan.request.target.path();
        test::runSql(
            path, "DELETE FROM userid_password WHERE rowid IN (SELECT rowid FROM userid_password LIMIT 3)");
        look(run.runId);
        UndoModel& model = m_session->undo();
        QCOMPARE(model.nameToType(), run.plan.request.target.name());
        QVERIFY(!model.isComplete());
        QVERIFY(!model.plan());
        const Findings findings = model.findings();
        const auto changed = std::find_if(findings.begin(), findings.end(),
            [](const Finding& finding) { return finding.id == QLatin1String("undo.changed"); });
        QVERIFY(changed != findings.end());
        QVERIFY2(changed->message.contains(QStringLiteral("userid_password")), qPrintable(changed->message));
        QCOMPARE(changed->reason.split(QLatin1Char('\n')).size(), 3); // the keys
        model.setTypedName(QStringLiteral("other.db"));
        QVERIFY(!model.isComplete());
        model.setTypedName(run.plan.request.target.name());
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        m_session->startUndo();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->moving().isRunning(), 60000);
        QCOMPARE(m_session->moving().report()->verdict, Verdict::Proven);
        QVERIFY(!QFile::exists(path));
    }

    void folderForTheBackupIsLookedAt()
    {
        const RunReport run = moved();
        look(run.runId);
        UndoModel& model = m_session->undo();
        QVERIFY(model.isComplete());
        model.setSaveFolder(m_bench->path(QStringLiteral("nowhere")));
        QVERIFY(!model.isComplete());
        QTRY_VERIFY(!model.findings().empty() && model.findings().front().severity == Severity::Stop);
        QVERIFY(!model.isComplete());
        QVERIFY(QDir().mkdir(m_bench->path(QStringLiteral("aside"))));
        model.setSaveFolder(m_bench->path(QStringLiteral("aside")));
        QTRY_VERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        model.setSaveFolder(QStringLiteral("aside"));
        QTest::qWait(400);
        QVERIFY(!model.isComplete());
        model.setSaveFolder(m_bench->path(QStringLiteral("aside")));
        QTRY_VERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        m_session->startUndo();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->moving().isRunning(), 60000);
        QCOMPARE(m_session->moving().report()->verdict, Verdict::Proven);
        QVERIFY(!QDir(m_bench->path(QStringLiteral("aside"))).isEmpty());
    }

    void whatIsGoneIsExplained()
    {
        const RunReport run = moved();
        QVERIFY(QFile::remove(run.plan.request.target.path()));
        look(run.runId);
        QCOMPARE(m_session->undo().state(), UndoModel::State::Failed);
        QVERIFY(!m_session->undo().problem()->what.isEmpty());
        QVERIFY(!m_session->undo().problem()->safe.isEmpty());
        QVERIFY(!m_session->undo().problem()->next.isEmpty());
        look(QStringLiteral("no such run"));
        QCOMPARE(m_session->undo().state(), UndoModel::State::Failed);
    }

private:
    RunReport moved()
    {
        if (!m_bench->makeReady(*m_session, m_bench->makeConduit(QStringLiteral("db"))))
            qFatal("the move is not ready");
        m_session->start();
        if (!QTest::qWaitFor([&] { return !m_session->moving().isRunning(); }, 60000))
            qFatal("the move does not end");
        if (m_session->moving().report()->verdict != Verdict::Proven)
            qFatal("the move failed");
        return *m_session->moving().report();
    }

    void look(const QString& run)
    {
        m_session->undo().choose(run);
        QCOMPARE(m_session->undo().state(), UndoModel::State::Looking);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->undo().state() != UndoModel::State::Looking, 60000);
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MoveSession> m_session;
};

QTEST_GUILESS_MAIN(UndoModelTest)
#include "UndoModelTest.moc"
