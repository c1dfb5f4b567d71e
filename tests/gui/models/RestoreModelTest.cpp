#include "gui/models/RestoreModel.h"

#include "engine/History.h"
#include "gui/models/MoveSession.h"
#include "gui/support/Bench.h"
#include "gui/support/MadeBackup.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace transload;

/// What becomes of a backup: the choices, the last look, and the run.
class RestoreModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_session = std::make_unique<MoveSession>(
            m_bench->workshop(), m_bench->preferences(), m_bench->path(QStringLiteral("sample")));
        m_source = m_bench->makeSqlite(QStringLiteral("own.db"));
        m_backup = makeBackup(*m_bench, m_source);
    }

    void itGoesHomeWhereNothingStandsWithoutAName()
    {
        QVERIFY(QFile::remove(m_source));
        RestoreModel& model = choose();
        QVERIFY(model.hasOrigin());
        QVERIFY(model.goesHome());
        QCOMPARE(model.originText(), m_source);
        prepare();
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(model.nameToType().isEmpty());
        QVERIFY(run() == Verdict::Proven);
        QCOMPARE(valuesIn(m_source), QStringLiteral("1"));
    }

    void whatStandsThereIsReplacedOnlyForItsName()
    {
        test::runSql(m_source, "UPDATE t SET a = 7");
        RestoreModel& model = choose();
        QVERIFY(model.mayReplace());
        QCOMPARE(model.saveFolder(), m_bench->path(QStringLiteral("backups")));
        prepare();
        QCOMPARE(model.nameToType(), QStringLiteral("own.db"));
        QVERIFY(!model.isComplete());
        QVERIFY(!model.copy());
        QVERIFY(model.whatWillChange().join(QLatin1Char(' ')).contains(m_source));
        model.setTypedName(QStringLiteral("own"));
        QVERIFY(!model.isComplete());
        model.setTypedName(QStringLiteral("own.db"));
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(run() == Verdict::Proven);
        QCOMPARE(valuesIn(m_source), QStringLiteral("1"));
        const QString saved = m_session->moving().report()->targetBackupPath;
        QCOMPARE(valuesIn(saved + QStringLiteral("/data/own.db")), QStringLiteral("7"));
        // Asked anew, the name has to be said anew.
        prepare();
        QVERIFY(!model.isComplete());
    }

    void aRehearsalNeedsNoPlaceAndIsRemembered()
    {
        QVERIFY(QDir().mkdir(m_bench->path(QStringLiteral("away"))));
        QVERIFY(QFile::remove(m_source));
        RestoreModel& model = choose();
        model.setRehearsal(true);
        QVERIFY(!model.mayReplace());
        prepare();
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(run() == Verdict::Proven);
        QVERIFY(!QFile::exists(m_source));
        QVERIFY(proven().contains(m_backup.checksum));
    }

    void anotherPlaceIsSuggestedBesideTheOrigin()
    {
        RestoreModel& model = choose();
        model.setGoesHome(false);
        QCOMPARE(model.path(), m_bench->path(QStringLiteral("own-restored.db")));
        model.setPath(QStringLiteral("relative.db"));
        QVERIFY(!model.hasPlace());
        model.setPath(m_bench->path(QStringLiteral("nowhere/own.db")));
        prepare();
        QVERIFY(!model.isComplete()); // no such folder
        QCOMPARE(model.findings().front().severity, Severity::Stop);
        model.setPath(m_bench->path(QStringLiteral("again.db")));
        prepare();
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(run() == Verdict::Proven);
        QCOMPARE(valuesIn(m_bench->path(QStringLiteral("again.db"))), QStringLiteral("1"));
    }

    void anotherKindIsAMoveFromTheBackup()
    {
        RestoreModel& model = choose();
        QCOMPARE(model.kinds().front().storeId, QStringLiteral("sqlite"));
        model.setGoesHome(false);
        model.setStore(QStringLiteral("json"));
        QVERIFY(!model.mayReplace());
        QCOMPARE(model.path(), m_bench->path(QStringLiteral("own-restored"))); // a folder of files
        model.setPath(m_bench->path(QStringLiteral("own.json")));
        prepare();
        QVERIFY2(model.isComplete(), qPrintable(model.whyNot()));
        QVERIFY(!model.copy());
        QVERIFY(model.move());
        model.setRehearsal(true);
        prepare();
        QVERIFY(run() == Verdict::DryRun);
        QVERIFY(!QFile::exists(model.path()));
        QTRY_VERIFY(proven().contains(m_backup.checksum));
        model.setRehearsal(false);
        prepare();
        QVERIFY(run() == Verdict::Proven);
        QFile file(model.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"a\""));
    }

    void damageIsToldAndNothingIsRestored()
    {
        QFile file(m_backup.folder + QStringLiteral("/data/own.db"));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.write("x") == 1);
        file.close();
        QVERIFY(QFile::remove(m_source));
        RestoreModel& model = choose();
        model.setGoesHome(false);
        model.setStore(QStringLiteral("json"));
        prepare();
        QCOMPARE(model.state(), RestoreModel::State::Failed);
        QVERIFY(!model.problem()->what.isEmpty() && !model.problem()->safe.isEmpty());
        model.setGoesHome(true);
        prepare();
        QVERIFY(model.isComplete()); // a copy proves the backup in its first step
        QVERIFY(run() == Verdict::Refused);
        QVERIFY(!QFile::exists(m_source));
    }

    void whatCannotGoHomeSaysWhy()
    {
        QVERIFY(QDir().mkdir(m_bench->path(QStringLiteral("old"))));
        const BackupManifest backup
            = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("old/lost.db")));
        QVERIFY(QDir(m_bench->path(QStringLiteral("old"))).removeRecursively());
        m_session->restore().setBackup(backup);
        QVERIFY(!m_session->restore().hasPlace()); // not looked at yet
        QTRY_VERIFY(!m_session->restore().goesHome());
        QVERIFY(!m_session->restore().hasOrigin());
        QVERIFY2(m_session->restore().originText().contains(m_bench->path(QStringLiteral("old"))),
            qPrintable(m_session->restore().originText()));
    }

    void theLookCanBeStopped()
    {
        RestoreModel& model = choose();
        model.prepare();
        model.stop();
        QCOMPARE(model.state(), RestoreModel::State::Failed);
        QTest::qWait(200);
        QCOMPARE(model.state(), RestoreModel::State::Failed);
        prepare();
        QCOMPARE(model.state(), RestoreModel::State::Ready);
    }

private:
    RestoreModel& choose()
    {
        RestoreModel& model = m_session->restore();
        model.setBackup(m_backup);
        if (!QTest::qWaitFor([&] { return model.hasPlace(); }, 20000))
            qFatal("there is no place to go to");
        return model;
    }

    void prepare()
    {
        m_session->restore().prepare();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->restore().state() != RestoreModel::State::Preparing, 20000);
    }

    Verdict run()
    {
        m_session->startRestore();
        if (!m_session->moving().isRunning())
            qFatal("the restore did not start");
        if (!QTest::qWaitFor([&] { return !m_session->moving().isRunning(); }, 60000))
            qFatal("the restore did not end");
        return m_session->moving().report()->verdict;
    }

    QStringList proven() const
    {
        const Result<QMap<QString, QString>> all = History(m_bench->workshop().stateFolder).rehearsals();
        return all ? QStringList(all->keys()) : QStringList();
    }

    /// Read by another program than ours.
    static QString valuesIn(const QString& path)
    {
        return test::runProgram(QStringLiteral("python3"),
            { QStringLiteral("-c"),
                QStringLiteral("import sqlite3, sys\n"
                               "db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)\n"
                               "print(*[row[0] for row in db.execute('SELECT a FROM t')])"),
                path })
            .trimmed();
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MoveSession> m_session;
    QString m_source;
    BackupManifest m_backup;
};

QTEST_GUILESS_MAIN(RestoreModelTest)
#include "RestoreModelTest.moc"
