#include "gui/models/BackupsModel.h"

#include "engine/Backup.h"
#include "engine/History.h"
#include "gui/support/Bench.h"
#include "gui/support/MadeBackup.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QtTest>

using namespace transload;

class BackupsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }

    void backupsAreListedNewestFirstWithWhatIsInThem()
    {
        const BackupManifest first = makeBackup(*m_bench, m_bench->makeConduit(QStringLiteral("db")));
        QTest::qWait(1100); // their names and dates have whole seconds
        const BackupManifest second = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("own.db")));
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.summary().isEmpty()); // nothing is known yet
        load(model);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.backup(0)->checksum, second.checksum);
        QCOMPARE(model.rowOf(first.checksum), 1);
        QCOMPARE(model.index(1, BackupsModel::Application).data().toString(), QStringLiteral("Conduit"));
        QCOMPARE(model.index(0, BackupsModel::Records).data().toString(), QStringLiteral("1"));
        QCOMPARE(
            model.index(0, BackupsModel::Origin).data().toString(), m_bench->path(QStringLiteral("own.db")));
        QVERIFY(model.index(1, BackupsModel::Size).data(BackupsModel::SortRole).toULongLong() > 0);
        QVERIFY(!model.facts(0).empty());
        QVERIFY(model.facts(2).empty());
        QVERIFY(!model.backup(-1));
    }

    void theOneClosestToADateIsFound()
    {
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        QCOMPARE(model.closestTo(QDateTime::currentDateTime()), -1);
        const BackupManifest only = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("own.db")));
        load(model);
        QCOMPARE(model.closestTo(only.created.addYears(-10)), 0);
    }

    void aRehearsalGivesADatedBadge()
    {
        const BackupManifest backup = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("own.db")));
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        load(model);
        QCOMPARE(model.tone(0), Tone::Neutral);
        const QString before = model.badge(0);
        const QDateTime moment(QDate(2026, 3, 12), QTime(10, 0), Qt::UTC);
        QVERIFY(History(m_bench->workshop().stateFolder).addRehearsal(backup.checksum, moment));
        load(model);
        QCOMPARE(model.tone(0), Tone::Good);
        QVERIFY(model.badge(0) != before);
        const QString year = QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
        QVERIFY2(model.badge(0).contains(year), qPrintable(model.badge(0)));
        QVERIFY(!model.index(0, BackupsModel::Proven).data().toString().isEmpty());
    }

    void whatIsNoBackupIsSaid()
    {
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        load(model);
        QCOMPARE(model.state(), BackupsModel::State::Ready);
        QVERIFY(!model.summary().isEmpty());
        model.setFolder(m_bench->path(QStringLiteral("nowhere")));
        QTRY_COMPARE(model.state(), BackupsModel::State::Failed);
        QVERIFY(!model.problem()->what.isEmpty() && !model.problem()->safe.isEmpty());
        QVERIFY(!model.problem()->next.isEmpty());
        model.setFolder({});
        QTRY_COMPARE(model.state(), BackupsModel::State::None);
        QVERIFY(!model.problem());
    }

    void anEditedManifestIsListedAsDamaged()
    {
        const BackupManifest backup = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("own.db")));
        QFile file(backup.folder + QStringLiteral("/manifest.json"));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        content.replace("own.db", "owl.db");
        QVERIFY(file.seek(0) && file.write(content) == content.size());
        file.close();
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        load(model);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.damaged().size(), std::size_t(1));
    }

    void aFolderIsRememberedOnceBackupsWereFoundInIt()
    {
        const QString usual = m_bench->path(QStringLiteral("backups"));
        const QString other = m_bench->path(QStringLiteral("other"));
        QVERIFY(QDir().mkdir(other));
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        model.setFolder(other);
        QTRY_COMPARE(model.state(), BackupsModel::State::Ready);
        model.remember();
        QCOMPARE(model.recentFolders(), QStringList { usual });
        const BackupManifest backup = makeBackup(*m_bench, m_bench->makeSqlite(QStringLiteral("own.db")));
        QVERIFY(QDir().rename(backup.folder, other + QStringLiteral("/moved")));
        load(model);
        QCOMPARE(model.rowCount(), 1);
        model.remember();
        QCOMPARE(model.recentFolders(), QStringList({ other, usual }));
    }

    void aLookCanBeStopped()
    {
        BackupsModel model(m_bench->workshop(), m_bench->preferences());
        model.load();
        model.stop();
        QCOMPARE(model.state(), BackupsModel::State::Failed);
        QTest::qWait(200); // nothing comes after
        QCOMPARE(model.state(), BackupsModel::State::Failed);
        load(model);
        QCOMPARE(model.state(), BackupsModel::State::Ready);
    }

private:
    static void load(BackupsModel& model)
    {
        model.load();
        QTRY_VERIFY(model.state() != BackupsModel::State::Loading);
    }

    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(BackupsModelTest)
#include "BackupsModelTest.moc"
