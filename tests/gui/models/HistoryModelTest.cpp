#include "gui/models/HistoryModel.h"

#include "gui/support/Bench.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QtTest>

using namespace transload;

namespace {

RunReport aRun(const QString& id, Verdict verdict, const QDateTime& started)
{
    RunReport report;
    report.runId = id;
    report.verdict = verdict;
    report.started = started;
    report.seconds = 12;
    report.plan.request.source
        = Location::ofPath(QStringLiteral("rocksdb"), QStringLiteral("/srv/<b>conduit</b>"));
    report.plan.request.target = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/srv/new.db"));
    CollectionReport collection;
    collection.targetRecords = 2130;
    report.collections.push_back(collection);
    return report;
}

} // namespace

class HistoryModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_folder = m_bench->path(QStringLiteral("state"));
    }

    void noRunsIsSaidInWords()
    {
        HistoryModel model(m_bench->workshop());
        QVERIFY(model.summary().isEmpty()); // nothing is known yet
        model.load();
        QTRY_COMPARE(model.state(), HistoryModel::State::Ready);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.summary().isEmpty());
        QVERIFY(!model.problem());
        QVERIFY(model.facts(0).empty());
        QVERIFY(model.reportFile(0).isEmpty());
    }

    void runsAreListedNewestFirstWithTheirVerdict()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        note(aRun(QStringLiteral("aaaa"), Verdict::Proven, now.addDays(-1)));
        note(aRun(QStringLiteral("bbbb"), Verdict::Different, now));
        HistoryModel model(m_bench->workshop());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.tone(0), Tone::Bad);
        QCOMPARE(model.tone(1), Tone::Good);
        QCOMPARE(model.index(1, HistoryModel::Outcome).data().toString(), QStringLiteral("Proven"));
        QCOMPARE(model.index(1, HistoryModel::Outcome).data(HistoryModel::ToneRole).toInt(), int(Tone::Good));
        QCOMPARE(model.index(0, HistoryModel::Records).data(HistoryModel::SortRole).toULongLong(), 2130ULL);
        QVERIFY(model.index(0, HistoryModel::Started).data(HistoryModel::SortRole).toString()
            > model.index(1, HistoryModel::Started).data(HistoryModel::SortRole).toString());
    }

    void namesAreNeverMarkup()
    {
        note(aRun(QStringLiteral("aaaa"), Verdict::Proven, QDateTime::currentDateTimeUtc()));
        HistoryModel model(m_bench->workshop());
        model.load();
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex from = model.index(0, HistoryModel::From);
        QCOMPARE(from.data().toString(), QStringLiteral("/srv/<b>conduit</b>"));
        QVERIFY(!from.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void detailsTellPlacesBackupAndReport()
    {
        RunReport report = aRun(QStringLiteral("aaaa"), Verdict::Proven, QDateTime::currentDateTimeUtc());
        report.backupPath = QStringLiteral("/backups/one");
        report.reportFolder = m_bench->path(QStringLiteral("reports"));
        note(report);
        HistoryModel model(m_bench->workshop());
        model.load();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(holds(model.facts(0), QStringLiteral("/srv/new.db")));
        QVERIFY(holds(model.facts(0), QStringLiteral("/backups/one")));
        QVERIFY(holds(model.facts(0), QStringLiteral("aaaa")));
        QVERIFY(model.reportFile(0).isEmpty()); // it was removed, or never written
        const std::size_t before = model.facts(0).size();
        QDir().mkpath(report.reportFolder);
        QFile page(report.reportFolder + QStringLiteral("/report.html"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.close();
        QCOMPARE(model.reportFile(0), page.fileName());
        QCOMPARE(model.facts(0).size(), before - 1); // no longer said to be missing
    }

    void onlyWhatWasPutIntoFilesCanBeUndone()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RunReport run = aRun(QStringLiteral("aaaa"), Verdict::Proven, now);
        note(run);
        note(aRun(QStringLiteral("bbbb"), Verdict::Stopped, now.addDays(-1)));
        run = aRun(QStringLiteral("cccc"), Verdict::Proven, now.addDays(-2));
        run.plan.request.target
            = *Location::fromUri(QStringLiteral("postgresql://me@host:5432/shop?schema=s"));
        note(run);
        run = aRun(QStringLiteral("dddd"), Verdict::Failed, now.addDays(-3));
        run.plan.request.mode = RunMode::Undo;
        note(run);
        HistoryModel model(m_bench->workshop());
        model.load();
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.runToUndo(0), QStringLiteral("aaaa"));
        for (const int row : { -1, 1, 2, 3, 4 })
            QVERIFY2(model.runToUndo(row).isEmpty(), qPrintable(QString::number(row)));
        QCOMPARE(model.outcome(3), QStringLiteral("Not undone"));
    }

    void anEntryIsDeletedAndTheBackupNamedThatStays()
    {
        RunReport report = aRun(QStringLiteral("aaaa"), Verdict::Proven, QDateTime::currentDateTimeUtc());
        report.backupPath = QStringLiteral("/backups/one");
        note(report);
        note(aRun(QStringLiteral("bbbb"), Verdict::Proven, QDateTime::currentDateTimeUtc().addDays(-1)));
        HistoryModel model(m_bench->workshop());
        model.load();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.whatForgettingMeans(0).contains(QStringLiteral("/backups/one")));
        QVERIFY(model.whatForgettingMeans(7).isEmpty());
        model.forget(7);
        model.forget(0);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.runId(0), QStringLiteral("bbbb"));
    }

    void everyVerdictHasAnIdThatLeadsBackToIt()
    {
        for (const Verdict verdict : { Verdict::Proven, Verdict::Different, Verdict::Unverified,
                 Verdict::Quarantined, Verdict::Stopped, Verdict::Failed, Verdict::Refused, Verdict::DryRun })
            QVERIFY(verdictOf(verdictId(verdict)) == verdict);
        QVERIFY(!verdictOf(QStringLiteral("splendid")));
    }

    void aDamagedListIsExplained()
    {
        QDir().mkpath(m_folder);
        QFile file(m_folder + QStringLiteral("/history.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database");
        file.close();
        HistoryModel model(m_bench->workshop());
        model.load();
        QTRY_COMPARE(model.state(), HistoryModel::State::Failed);
        QVERIFY(model.problem());
        QVERIFY(!model.problem()->what.isEmpty() && !model.problem()->safe.isEmpty());
        QVERIFY(!model.problem()->next.isEmpty());
        QVERIFY(file.remove());
        model.load();
        QTRY_COMPARE(model.state(), HistoryModel::State::Ready);
        QVERIFY(!model.problem());
    }

private:
    void note(const RunReport& report) { QVERIFY(History(m_folder).add(report)); }
    static bool holds(const Facts& facts, const QString& text)
    {
        return std::any_of(facts.begin(), facts.end(),
            [&text](const Fact& fact) { return fact.value.contains(text) || fact.whole.contains(text); });
    }

    std::unique_ptr<Bench> m_bench;
    QString m_folder;
};

QTEST_GUILESS_MAIN(HistoryModelTest)
#include "HistoryModelTest.moc"
