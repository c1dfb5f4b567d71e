#include "engine/History.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace transload;
using namespace transload::test;

/// The list of past runs.
class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void emptyHistoryCreatesNothing()
    {
        const History history(state());
        QVERIFY(must(history.entries()).empty());
        QVERIFY(mustFail(history.find(QStringLiteral("00"))).code == ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(state()));
    }

    void runsComeBackNewestFirst()
    {
        const History history(state());
        mustDo(history.add(report(QStringLiteral("aa01"), 1)));
        mustDo(history.add(report(QStringLiteral("bb02"), 3)));
        mustDo(history.add(report(QStringLiteral("ab03"), 2)));
        QStringList runs;
        for (const HistoryEntry& entry : must(history.entries()))
            runs << entry.runId;
        QCOMPARE(
            runs, QStringList({ QStringLiteral("bb02"), QStringLiteral("ab03"), QStringLiteral("aa01") }));
        const HistoryEntry entry = must(history.find(QStringLiteral("bb02")));
        QCOMPARE(entry.verdict, QStringLiteral("different"));
        QCOMPARE(entry.exitCode, 5);
        QCOMPARE(entry.source, QStringLiteral("sqlite:/from/'; DROP TABLE runs;--"));
        QCOMPARE(entry.backupPath, QStringLiteral("/backups/one"));
        QCOMPARE(entry.records, std::uint64_t(7));
    }

    void runIsFoundByItsBeginningWhenThatIsClear()
    {
        const History history(state());
        mustDo(history.add(report(QStringLiteral("aa01"), 1)));
        mustDo(history.add(report(QStringLiteral("ab03"), 2)));
        QCOMPARE(must(history.find(QStringLiteral("ab"))).runId, QStringLiteral("ab03"));
        QVERIFY(mustFail(history.find(QStringLiteral("a"))).code == ErrorCode::NotFound);
        QVERIFY(mustFail(history.find({})).code == ErrorCode::NotFound);
        QVERIFY(mustFail(history.find(QStringLiteral("%"))).code == ErrorCode::NotFound);
    }

    void oneRunIsTakenOffTheListAndNoOther()
    {
        const History history(state());
        mustDo(history.remove(QStringLiteral("aa01"))); // nothing there, nothing made
        QVERIFY(!QFileInfo::exists(state()));
        mustDo(history.add(report(QStringLiteral("aa01"), 1)));
        mustDo(history.add(report(QStringLiteral("aa"), 2)));
        mustDo(history.addRehearsal(QStringLiteral("sum"), QDateTime::currentDateTimeUtc()));
        mustDo(history.remove(QStringLiteral("%")));
        mustDo(history.remove(QStringLiteral("aa")));
        const std::vector<HistoryEntry> left = must(history.entries());
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().runId, QStringLiteral("aa01"));
        QCOMPARE(must(history.rehearsals()).size(), 1);
    }

    void folderAndFileArePrivateG17()
    {
        mustDo(History(state()).add(report(QStringLiteral("aa01"), 1)));
        for (const QString& path : { state(), state() + QStringLiteral("/history.db") })
            QCOMPARE(
                QFileInfo(path).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }

    void historyWhoseDiskWasFullInItsFirstMomentIsEmpty_D1()
    {
        QVERIFY(QDir().mkpath(state()));
        QFile file(state() + QStringLiteral("/history.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(must(History(state()).entries()).empty());
        QVERIFY(must(History(state()).rehearsals()).empty());
        mustDo(History(state()).add(report(QStringLiteral("aa01"), 1)));
        QCOMPARE(must(History(state()).entries()).size(), std::size_t(1));
    }

    void unfinishedWritingIsTakenBackWhenItIsRead_P1()
    {
        mustDo(History(state()).add(report(QStringLiteral("aa01"), 1)));
        const QString path = state() + QStringLiteral("/history.db");
        {
            // What a run leaves that is killed in the middle: a changed file, and the journal to take it back
            // with.
            const TestDb db = openTestDb(path);
            runSql(db.get(),
                "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; UPDATE runs SET verdict = 'x'; "
                "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                "LIMIT 200) SELECT hex(zeroblob(2000)) FROM n");
            QVERIFY(QFile::copy(path, path + QStringLiteral(".half")));
            QVERIFY(QFile::copy(path + QStringLiteral("-journal"), path + QStringLiteral(".half-journal")));
        }
        for (const QString& ending : { QString(), QStringLiteral("-journal") }) {
            QFile::remove(path + ending);
            QVERIFY(QFile::rename(path + QStringLiteral(".half") + ending, path + ending));
        }
        const std::vector<HistoryEntry> entries = must(History(state()).entries());
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries.front().verdict != QLatin1String("x"));
        QVERIFY(!QFile::exists(path + QStringLiteral("-journal")));
    }

    void damagedHistoryIsSaidAndNothingIsInventedP8()
    {
        const QString path = state() + QStringLiteral("/history.db");
        mustDo(History(state()).add(report(QStringLiteral("aa01"), 1)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write("this is no database, whatever its name says"), qint64(43));
        file.close();
        const Error error = mustFail(History(state()).entries());
        QVERIFY(!error.message.isEmpty() && !error.nextStep.isEmpty());
        QVERIFY(!History(state()).add(report(QStringLiteral("bb02"), 2)));
    }

private:
    QString state() const { return m_folder->filePath(QStringLiteral("some/state")); }

    static RunReport report(const QString& runId, int minute)
    {
        RunReport report;
        report.runId = runId;
        report.started = QDateTime(QDate(2026, 1, 2), QTime(3, minute), Qt::UTC);
        report.plan.request.source
            = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/from/'; DROP TABLE runs;--"));
        report.plan.request.target = Location::ofPath(QStringLiteral("rocksdb"), QStringLiteral("/to"));
        report.verdict = Verdict::Different;
        report.backupPath = QStringLiteral("/backups/one");
        CollectionReport collection;
        collection.targetRecords = 7;
        report.collections.push_back(collection);
        return report;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
