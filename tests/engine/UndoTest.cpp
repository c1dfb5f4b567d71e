#include "engine/RestoreBench.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

QString whyOf(const RunReport& report)
{
    return report.explanation ? report.explanation->what + QLatin1Char('|') + report.explanation->detail
                              : verdictId(report.verdict);
}

bool hasFinding(const Findings& findings, const char* id)
{
    return std::any_of(findings.begin(), findings.end(),
        [id](const Finding& finding) { return finding.id == QLatin1String(id); });
}

} // namespace

/// A run is taken back: its place becomes what it was before, and only what the run made is touched.
class UndoTest : public QObject {
    Q_OBJECT

private slots:
    void moveToAFreshPlaceIsTakenAway_data() { addFileStoreRows(); }
    void moveToAFreshPlaceIsTakenAway();
    void undoOfAnUndoBringsItBack_data() { addFileStoreRows(); }
    void undoOfAnUndoBringsItBack();
    void whatARunReplacedComesBack_data() { addFileStoreRows(); }
    void whatARunReplacedComesBack();
    void changesSinceAreListedAndWantConsent();
    void editedReportTakesNothingElsewhereX2_data() { addFileStoreRows(); }
    void editedReportTakesNothingElsewhereX2();
    void copyOfTheSameDataWantsConsentX2();
    void whatIsGoneIsNotUndone();
    void changeAfterPlanningStopsIt();
    void foreignFilesStay();
    void failedSecondCheckBringsItBack_data() { addFileStoreRows(); }
    void failedSecondCheckBringsItBack();
    void failureOfAnyRequestLeavesOldOrNew_data() { addSweepRows(); }
    void failureOfAnyRequestLeavesOldOrNew();

private:
    /// Moves the source to a fresh place of the same kind, with a backup.
    static RunReport moved(RestoreBench& bench, const QString& name = QStringLiteral("moved"))
    {
        return bench.move(bench.source, bench.placeIn(bench.targetFolder(), name), true);
    }
};

void UndoTest::moveToAFreshPlaceIsTakenAway()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const RunReport run = moved(bench);
    QVERIFY2(run.verdict == Verdict::Proven, qPrintable(whyOf(run)));
    QVERIFY(!run.targetIdentity.isEmpty());
    const Location target = run.plan.request.target;
    const auto wanted = bench.contentOf(target);
    const TreeSnapshot source = snapshotOf(bench.sourceFolder());
    const RunReport undone = bench.undo(RestoreBench::pastRun(run));
    QVERIFY2(undone.verdict == Verdict::Proven, qPrintable(whyOf(undone)));
    QVERIFY(bench.isTargetFolderEmpty());
    QCOMPARE(snapshotOf(bench.sourceFolder()), source);
    QVERIFY(bench.contentOf(must(readManifest(undone.targetBackupPath)).location()) == wanted);
}

void UndoTest::undoOfAnUndoBringsItBack()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const RunReport run = moved(bench);
    const Location target = run.plan.request.target;
    const auto wanted = bench.contentOf(target);
    const RunReport undone = bench.undo(RestoreBench::pastRun(run));
    const RunReport redone = bench.undo(RestoreBench::pastRun(undone));
    QVERIFY2(redone.verdict == Verdict::Proven, qPrintable(whyOf(redone)));
    QVERIFY(bench.contentOf(target) == wanted);
    // And away once more.
    const RunReport again = bench.undo(RestoreBench::pastRun(redone));
    QVERIFY2(again.verdict == Verdict::Proven, qPrintable(whyOf(again)));
    QVERIFY(bench.isTargetFolderEmpty());
}

void UndoTest::whatARunReplacedComesBack()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const auto old = bench.contentOf(target);
    const RunReport run = bench.restore(bench.request(target, true), backup);
    QVERIFY2(run.verdict == Verdict::Proven, qPrintable(whyOf(run)));
    const auto restored = bench.contentOf(target);
    const RunReport undone = bench.undo(RestoreBench::pastRun(run));
    QVERIFY2(undone.verdict == Verdict::Proven, qPrintable(whyOf(undone)));
    QVERIFY(bench.contentOf(target) == old);
    const RunReport redone = bench.undo(RestoreBench::pastRun(undone));
    QVERIFY2(redone.verdict == Verdict::Proven, qPrintable(whyOf(redone)));
    QVERIFY(bench.contentOf(target) == restored);
}

void UndoTest::changesSinceAreListedAndWantConsent()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const RunReport run = moved(bench);
    const Location target = run.plan.request.target;
    runSql(target.path(), "DELETE FROM users WHERE rowid IN (SELECT rowid FROM users LIMIT 3)");
    const TreeSnapshot before = snapshotOf(bench.targetFolder());
    const UndoPlan plan = must(bench.planUndo(RestoreBench::pastRun(run)));
    QVERIFY(plan.isChanged);
    QVERIFY(plan.needsConsent);
    const Findings& findings = plan.restore.plan.findings;
    QVERIFY(hasFinding(findings, "undo.changedSince"));
    QVERIFY(hasFinding(findings, "undo.changed"));
    QVERIFY(findings.front().message.contains(QStringLiteral("17")));
    QVERIFY(findings.front().message.contains(QStringLiteral("20")));
    QCOMPARE(findings.front().reason.split(QLatin1Char('\n')).size(), 3); // the keys
    QCOMPARE(bench.carryOut(plan.restore).verdict, Verdict::Refused);
    QCOMPARE(snapshotOf(bench.targetFolder()), before);
    // With the name it is still said, and stays in the report.
    for (const Finding& finding :
        must(bench.planUndo(RestoreBench::pastRun(run), target.name())).restore.plan.findings)
        QCOMPARE(finding.severity, Severity::Warning);
    const RunReport undone = bench.undo(RestoreBench::pastRun(run), target.name());
    QVERIFY(hasFinding(undone.findings, "undo.changedSince"));
    QVERIFY2(undone.verdict == Verdict::Proven, qPrintable(whyOf(undone)));
    QVERIFY(bench.isTargetFolderEmpty());
    const auto saved = bench.contentOf(must(readManifest(undone.targetBackupPath)).location());
    QCOMPARE(saved.at(QStringLiteral("users")).size(), std::size_t(17));
}

void UndoTest::editedReportTakesNothingElsewhereX2()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const RunReport run = moved(bench);
    const Location other = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("other")), 9);
    const TreeSnapshot before = snapshotOf(bench.targetFolder());
    PastRun edited = RestoreBench::pastRun(run);
    edited.target = other;
    for (const QString& consent : { QString(), other.name() }) {
        const UndoPlan plan = must(bench.planUndo(edited, consent));
        QVERIFY(hasFinding(plan.restore.plan.findings, "undo.notOurs"));
        QVERIFY(!plan.needsConsent); // none would help
        QCOMPARE(bench.carryOut(plan.restore).verdict, Verdict::Refused);
    }
    edited.collections.clear(); // nothing to compare with is not the same as equal
    QVERIFY(hasFinding(must(bench.planUndo(edited, other.name())).restore.plan.findings, "undo.notOurs"));
    QCOMPARE(snapshotOf(bench.targetFolder()), before);
}

void UndoTest::copyOfTheSameDataWantsConsentX2()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const RunReport run = moved(bench);
    const Location copy = bench.placeIn(bench.targetFolder(), QStringLiteral("copy"));
    QVERIFY(QFile::copy(run.plan.request.target.path(), copy.path()));
    PastRun edited = RestoreBench::pastRun(run);
    edited.target = copy;
    const UndoPlan plan = must(bench.planUndo(edited));
    QVERIFY(!plan.isChanged);
    QVERIFY(plan.needsConsent);
    QVERIFY(!must(bench.planUndo(RestoreBench::pastRun(run))).needsConsent);
    QVERIFY(hasFinding(plan.restore.plan.findings, "undo.otherFile"));
    QCOMPARE(bench.carryOut(plan.restore).verdict, Verdict::Refused);
    QVERIFY(QFile::exists(copy.path()));
}

void UndoTest::whatIsGoneIsNotUndone()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const RunReport run = moved(bench);
    QVERIFY(QFile::remove(run.plan.request.target.path()));
    QCOMPARE(mustFail(bench.planUndo(RestoreBench::pastRun(run))).code, ErrorCode::NotFound);
    PastRun nothing = RestoreBench::pastRun(run);
    nothing.isInPlace = false;
    QCOMPARE(mustFail(bench.planUndo(nothing)).code, ErrorCode::NotFound);
    // What was taken away does not come back over something new.
    const RunReport second = moved(bench, QStringLiteral("second"));
    const RunReport undone = bench.undo(RestoreBench::pastRun(second));
    QCOMPARE(undone.verdict, Verdict::Proven);
    bench.build(second.plan.request.target, 3);
    QCOMPARE(mustFail(bench.planUndo(RestoreBench::pastRun(undone))).code, ErrorCode::Conflict);
}

void UndoTest::changeAfterPlanningStopsIt()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const RunReport run = moved(bench);
    const Location target = run.plan.request.target;
    const UndoPlan plan = must(bench.planUndo(RestoreBench::pastRun(run)));
    runSql(target.path(), "DELETE FROM users");
    const RunReport undone = bench.carryOut(plan.restore);
    QCOMPARE(undone.verdict, Verdict::Failed);
    QVERIFY(QFile::exists(target.path()));
    QVERIFY(undone.targetBackupPath.isEmpty());
}

void UndoTest::foreignFilesStay()
{
    RestoreBench bench(QStringLiteral("rocksdb"));
    const RunReport run = moved(bench);
    const QString picture = run.plan.request.target.path() + QStringLiteral("/picture.png");
    writeFile(picture, "mine");
    const TreeSnapshot before = snapshotOf(bench.targetFolder());
    const RunReport undone = bench.undo(RestoreBench::pastRun(run));
    QCOMPARE(undone.verdict, Verdict::Refused);
    QCOMPARE(snapshotOf(bench.targetFolder()), before);
}

void UndoTest::failedSecondCheckBringsItBack()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const RunReport run = moved(bench);
    const Location target = run.plan.request.target;
    const auto wanted = bench.contentOf(target);
    const UndoPlan plan = must(bench.planUndo(RestoreBench::pastRun(run)));
    bool isPublished = false;
    bench.faults.before = [&](StoreCall call, int) {
        isPublished = isPublished || call == StoreCall::Publish;
        return isPublished && call == StoreCall::TargetState
            ? Status(Error { ErrorCode::Corrupt, QStringLiteral("the disk is broken"), {}, {} })
            : ok();
    };
    const RunReport undone = bench.carryOut(plan.restore);
    bench.faults.clear();
    QCOMPARE(undone.verdict, Verdict::Failed);
    QVERIFY(bench.contentOf(target) == wanted);
}

void UndoTest::failureOfAnyRequestLeavesOldOrNew()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const RunReport run = moved(bench);
    const Location target = run.plan.request.target;
    const auto wanted = bench.contentOf(target);
    PastRun past = RestoreBench::pastRun(run);
    int failed = 0;
    for (int number = 0;; ++number) {
        bench.faults.clear();
        bench.faults.before
            = failNumber(number, { ErrorCode::Corrupt, QStringLiteral("the disk is broken"), {}, {} });
        const Result<UndoPlan> plan = bench.planUndo(past);
        const RunReport undone = plan ? bench.carryOut(plan->restore) : RunReport();
        const bool wasReached = bench.faults.calls() > number;
        bench.faults.clear();
        if (undone.verdict == Verdict::Proven) {
            QVERIFY(bench.isTargetFolderEmpty());
            if (!wasReached)
                break;
            // The request did not matter: bring everything back and go on.
            past = RestoreBench::pastRun(bench.undo(RestoreBench::pastRun(undone)));
            QVERIFY(bench.contentOf(target) == wanted);
            continue;
        }
        ++failed;
        QVERIFY2(bench.contentOf(target) == wanted, qPrintable(QStringLiteral("request %1").arg(number)));
    }
    QVERIFY2(failed > 15, qPrintable(QString::number(failed)));
}

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
