#include "engine/RestoreBench.h"
#include "support/Sqlite.h"
#include "support/TestPlaces.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

Error diskError()
{
    return Error { ErrorCode::Corrupt, QStringLiteral("the disk is broken"), QStringLiteral("EIO"),
        QStringLiteral("buy another") };
}

QString whyOf(const RunReport& report)
{
    return report.explanation ? report.explanation->what + QLatin1Char('|') + report.explanation->detail
                              : verdictId(report.verdict);
}

bool hasFinding(const RunReport& report, const char* id)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
        [id](const Finding& finding) { return finding.id == QLatin1String(id); });
}

QByteArray headerOf(const QString& path) { return contentOfFile(path).mid(18, 2); }

} // namespace

/// A backup is put back in place: proven, whole, and so that it can be taken back.
class RestoreTest : public QObject {
    Q_OBJECT

private slots:
    void backupComesBackByteForByteG9_data() { addFileStoreRows(); }
    void backupComesBackByteForByteG9();
    void placeOfOriginIsTheDefault_data() { addFileStoreRows(); }
    void placeOfOriginIsTheDefault();
    void whatStandsThereIsSavedAndReplaced_data() { addFileStoreRows(); }
    void whatStandsThereIsSavedAndReplaced();
    void withoutTheNameNothingIsTouched_data() { addFileStoreRows(); }
    void withoutTheNameNothingIsTouched();
    void rehearsalLeavesNothing_data() { addFileStoreRows(); }
    void rehearsalLeavesNothing();
    void backupOfAServerGoesHomeAsAMove();
    void journalModeIsSetBack();
    void logBesideTheOldDatabaseDoesNotReachTheNewOne();
    void descriptionOfOtherDataDoesNotStay();
    void nameOfAnotherFormIsRefused();
    void foreignFilesInTheFolderAreRefusedByName();
    void backupIsNeverChangedNorTheTarget();
    void databaseInUseIsRefused();
    void changeMeanwhileStopsIt_data() { addFileStoreRows(); }
    void changeMeanwhileStopsIt();
    void failedSecondCheckBringsTheOldBack_data() { addFileStoreRows(); }
    void failedSecondCheckBringsTheOldBack();
    void failureOfAnyRequestLeavesOldOrNew_data() { addSweepRows(); }
    void failureOfAnyRequestLeavesOldOrNew();
    void stopLeavesEverythingAsItWas();
};

void RestoreTest::backupComesBackByteForByteG9()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const auto wanted = bench.contentOf(bench.source);
    const BackupManifest backup = bench.backUp(bench.source);
    // On another machine: the folder alone, somewhere else, and nothing of where it came from.
    QDir(bench.sourceFolder()).removeRecursively();
    const QString moved = bench.folder() + QStringLiteral("/carried");
    QVERIFY(QDir().rename(backup.folder, moved));
    const TreeSnapshot carried = snapshotOf(moved);
    const Location target = bench.placeIn(bench.targetFolder(), QStringLiteral("data"));
    const RunReport report = bench.restore(bench.request(target), must(readManifest(moved)));
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QVERIFY(bench.contentOf(target) == wanted);
    QCOMPARE(snapshotOf(moved), carried);
    QCOMPARE(report.recordsMoved(), std::uint64_t(320));
    QCOMPARE(report.collections.size(), std::size_t(3));
    QVERIFY(!report.targetIdentity.isEmpty());
    QVERIFY(report.targetBackupPath.isEmpty());
    // Byte for byte, but for the words in the header that say how the database is written.
    std::map<QString, QByteArray> files = bench.filesAt(target);
    QCOMPARE(files.size(), backup.files.size());
    for (const BackupManifest::File& file : backup.files) {
        const QByteArray saved = contentOfFile(moved + QStringLiteral("/data/") + file.name);
        if (kind != QLatin1String("sqlite with a log"))
            QCOMPARE(files.at(file.name), saved);
        QCOMPARE(files.at(file.name).size(), saved.size());
    }
    QCOMPARE(
        QDir(bench.targetFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
        kind == QLatin1String("json file") ? 2 : 1);
}

void RestoreTest::placeOfOriginIsTheDefault()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    QCOMPARE(must(originOf(backup, bench.real)), bench.source);
    QDir(bench.sourceFolder()).removeRecursively();
    QCOMPARE(mustFail(originOf(backup, bench.real)).code, ErrorCode::Unsupported);
    BackupManifest strange = backup;
    for (const char* origin :
        { "", "sqlite", "sqlite:relative.db", "nosuch:/tmp/x", "sqlite:/tmp/../etc/x" }) {
        strange.origin = QString::fromLatin1(origin);
        QCOMPARE(mustFail(originOf(strange, bench.real)).code, ErrorCode::Unsupported);
    }
}

void RestoreTest::whatStandsThereIsSavedAndReplaced()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const auto wanted = bench.contentOf(bench.source);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const auto old = bench.contentOf(target);
    const RunReport report = bench.restore(bench.request(target, true), backup);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QVERIFY(bench.contentOf(target) == wanted);
    const BackupManifest saved = must(readManifest(report.targetBackupPath));
    QVERIFY(bench.contentOf(saved.location()) == old);
    // And back again, from that backup.
    const RunReport again = bench.restore(bench.request(target, true), saved);
    QVERIFY2(again.verdict == Verdict::Proven, qPrintable(whyOf(again)));
    QVERIFY(bench.contentOf(target) == old);
}

void RestoreTest::withoutTheNameNothingIsTouched()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const TreeSnapshot before = snapshotOf(bench.folder());
    const RunReport report = bench.restore(bench.request(target), backup);
    QCOMPARE(report.verdict, Verdict::Refused);
    QVERIFY(hasFinding(report, "target.exists"));
    QVERIFY(report.explanation->next.contains(target.name()));
    QCOMPARE(snapshotOf(bench.folder()), before);
}

void RestoreTest::rehearsalLeavesNothing()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    const TreeSnapshot before = snapshotOf(bench.folder());
    RestoreRequest request = bench.request(bench.source); // what stands there does not matter
    request.isRehearsal = true;
    const RunReport report = bench.restore(request, backup);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QCOMPARE(report.recordsMoved(), std::uint64_t(320));
    for (const CollectionReport& collection : report.collections)
        QVERIFY(collection.isEqual && collection.sourceFingerprint == collection.targetFingerprint);
    TreeSnapshot after = snapshotOf(bench.folder());
    after[QStringLiteral("source")] = before.value(QStringLiteral("source")); // its time of change
    // The lock and the journal of the run are in this program's own folder.
    after.removeIf([](auto entry) {
        return entry.key().startsWith(QLatin1String("locks"))
            || entry.key().startsWith(QLatin1String("journals"));
    });
    QCOMPARE(after, before);
}

void RestoreTest::backupOfAServerGoesHomeAsAMove()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const Store& server = *bench.real.find(QStringLiteral("postgresql"));
    if (const QString obstacle = TestPlaces::obstacle(server); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    TestPlaces places;
    places.renew();
    const Location origin = places.in(server, {}, QStringLiteral("origin"));
    must(buildStore(server, origin, smallSample(40)));
    const auto wanted = bench.contentOf(origin);
    TestContext context;
    const BackupManifest backup
        = must(createBackup({ must(server.inspect(origin)), bench.backupFolder(), {}, newRunId(), true },
            bench.real, bench.clock, context));
    const TreeSnapshot before = snapshotOf(backup.folder);
    QCOMPARE(must(originOf(backup, bench.real)), origin);
    QVERIFY(!restoresByCopy(backup, origin, bench.real));
    const Location fresh = places.in(server, {}, QStringLiteral("fresh"));
    const RunReport report = bench.move(backup.location(), fresh);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QVERIFY(bench.contentOf(fresh) == wanted);
    QCOMPARE(snapshotOf(backup.folder), before);
    // Undo says plainly that it cannot do this yet.
    QCOMPARE(mustFail(bench.planUndo(RestoreBench::pastRun(report))).code, ErrorCode::Unsupported);
}

void RestoreTest::journalModeIsSetBack()
{
    RestoreBench bench(QStringLiteral("sqlite with a log"));
    const QByteArray logged("\x02\x02");
    QCOMPARE(headerOf(bench.source.path()), logged);
    const BackupManifest backup = bench.backUp(bench.source);
    QCOMPARE(headerOf(backup.location().path()), QByteArray("\x01\x01"));
    const Location target = bench.placeIn(bench.targetFolder(), QStringLiteral("data"));
    QCOMPARE(bench.restore(bench.request(target), backup).verdict, Verdict::Proven);
    QCOMPARE(headerOf(target.path()), logged);
    QCOMPARE(QDir(bench.targetFolder()).entryList(QDir::Files), QStringList { QStringLiteral("data.db") });
}

void RestoreTest::logBesideTheOldDatabaseDoesNotReachTheNewOne()
{
    RestoreBench bench(QStringLiteral("sqlite with a log"));
    const auto wanted = bench.contentOf(bench.source);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    // A database as a crash leaves it: what was written last stands in the log alone.
    const QString live = bench.folder() + QStringLiteral("/live.db");
    QVERIFY(QFile::copy(target.path(), live));
    {
        const TestDb db = openTestDb(live);
        runSql(db.get(), "PRAGMA wal_autocheckpoint=0; DELETE FROM users");
        for (const char* ending : { "", "-wal" }) {
            QFile::remove(target.path() + QLatin1String(ending));
            QVERIFY(QFile::copy(live + QLatin1String(ending), target.path() + QLatin1String(ending)));
        }
    }
    QVERIFY(bench.contentOf(target).at(QStringLiteral("users")).empty());
    const RunReport report = bench.restore(bench.request(target, true), backup);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QVERIFY(bench.contentOf(target) == wanted);
    const BackupManifest saved = must(readManifest(report.targetBackupPath));
    QVERIFY(bench.contentOf(saved.location()).at(QStringLiteral("users")).empty());
}

void RestoreTest::descriptionOfOtherDataDoesNotStay()
{
    RestoreBench bench(QStringLiteral("json file"));
    const QString plain = bench.sourceFolder() + QStringLiteral("/plain.json");
    writeFile(plain, R"([{"id":1,"name":"one"},{"id":2,"name":"two"}])");
    const Location source = Location::ofPath(QStringLiteral("json"), plain);
    const BackupManifest backup = bench.backUp(source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("plain")), 7);
    QVERIFY(QFile::exists(target.path() + QStringLiteral(".transload.json")));
    const auto old = bench.contentOf(target);
    const RunReport report = bench.restore(bench.request(target, true), backup);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(whyOf(report)));
    QVERIFY(!QFile::exists(target.path() + QStringLiteral(".transload.json")));
    QVERIFY(bench.contentOf(target) == bench.contentOf(source));
    // And the other way round.
    const RunReport back
        = bench.restore(bench.request(target, true), must(readManifest(report.targetBackupPath)));
    QVERIFY2(back.verdict == Verdict::Proven, qPrintable(whyOf(back)));
    QVERIFY(bench.contentOf(target) == old);
}

void RestoreTest::nameOfAnotherFormIsRefused()
{
    for (const auto& [kind, name] : { std::pair { "json file", "data.jsonl" },
             std::pair { "json file", "data" }, std::pair { "json folder", "data.json" } }) {
        RestoreBench bench(QString::fromLatin1(kind));
        const BackupManifest backup = bench.backUp(bench.source);
        const Location target = Location::ofPath(
            QStringLiteral("json"), QDir(bench.targetFolder()).filePath(QLatin1String(name)));
        const RunReport report = bench.restore(bench.request(target), backup);
        QVERIFY(exitCode(report.verdict) != 0);
        QVERIFY(report.explanation->next.startsWith(QStringLiteral("Choose a")));
        QVERIFY(bench.isTargetFolderEmpty());
    }
}

void RestoreTest::foreignFilesInTheFolderAreRefusedByName()
{
    for (const char* kind : { "rocksdb", "json folder" }) {
        RestoreBench bench(QString::fromLatin1(kind));
        const BackupManifest backup = bench.backUp(bench.source);
        const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
        QVERIFY(QDir(target.path()).mkdir(QStringLiteral("media")));
        writeFile(target.path() + QStringLiteral("/media/picture.png"), "a picture");
        const TreeSnapshot before = snapshotOf(bench.folder());
        const RunReport report = bench.restore(bench.request(target, true), backup);
        QCOMPARE(report.verdict, Verdict::Refused);
        QVERIFY(hasFinding(report, "target.foreign"));
        QVERIFY(report.explanation->what.contains(QStringLiteral("media")));
        QCOMPARE(snapshotOf(bench.folder()), before);
    }
}

void RestoreTest::backupIsNeverChangedNorTheTarget()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const BackupManifest backup = bench.backUp(bench.source);
    const TreeSnapshot before = snapshotOf(bench.folder());
    RestoreRequest inside = bench.request(bench.placeIn(backup.folder, QStringLiteral("data")));
    QVERIFY(hasFinding(bench.restore(inside, backup), "restore.insideBackup"));
    RestoreRequest itself = bench.request(backup.location(), true);
    QVERIFY(hasFinding(bench.restore(itself, backup), "restore.insideBackup"));
    RestoreRequest saves = bench.request(bench.source, true);
    saves.saveFolder = backup.folder;
    QVERIFY(hasFinding(bench.restore(saves, backup), "restore.insideBackup"));
    QCOMPARE(snapshotOf(bench.folder()), before);
}

void RestoreTest::databaseInUseIsRefused()
{
    RestoreBench bench(QStringLiteral("sqlite"));
    const BackupManifest backup = bench.backUp(bench.source);
    const QString ready = bench.folder() + QStringLiteral("/ready");
    QProcess application;
    application.start(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import sqlite3,sys,time;c=sqlite3.connect(sys.argv[1],isolation_level=None);"
                           "c.execute('BEGIN IMMEDIATE');open(sys.argv[2],'w').close();time.sleep(60)"),
            bench.source.path(), ready });
    QVERIFY(application.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(ready), 20'000);
    const QByteArray before = contentOfFile(bench.source.path());
    const RunReport report = bench.restore(bench.request(bench.source, true), backup);
    application.kill();
    application.waitForFinished();
    QCOMPARE(report.verdict, Verdict::Refused);
    QVERIFY(hasFinding(report, "target.inUse"));
    QCOMPARE(contentOfFile(bench.source.path()), before);
}

void RestoreTest::changeMeanwhileStopsIt()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const Inspection found = must(bench.real.find(bench.storeId)->inspect(target));
    const QString touched = found.baseFolder + QLatin1Char('/') + found.files.front().name;
    const QByteArray content = contentOfFile(touched);
    bench.faults.before = actAt(StoreCall::FinishTarget, 0, [&] { writeFile(touched, content); });
    const RunReport report = bench.restore(bench.request(target, true), backup);
    QCOMPARE(report.verdict, Verdict::Failed);
    QVERIFY2(whyOf(report).contains(QStringLiteral("changed meanwhile")), qPrintable(whyOf(report)));
    QCOMPARE(contentOfFile(touched), content);
    QCOMPARE(bench.contentOf(target).at(QStringLiteral("events")).size(), std::size_t(7));
}

void RestoreTest::failedSecondCheckBringsTheOldBack()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const BackupManifest backup = bench.backUp(bench.source);
    for (const bool occupied : { true, false }) {
        const Location target = bench.placeIn(
            bench.targetFolder(), occupied ? QStringLiteral("data") : QStringLiteral("fresh"));
        if (occupied)
            bench.build(target, 7);
        bench.faults.clear();
        bool isPublished = false;
        bench.faults.before = [&](StoreCall call, int) {
            isPublished = isPublished || call == StoreCall::Publish;
            return isPublished && call == StoreCall::OpenPreview ? Status(diskError()) : ok();
        };
        const RunReport report = bench.restore(bench.request(target, true), backup);
        bench.faults.clear();
        QCOMPARE(report.verdict, Verdict::Failed);
        if (occupied)
            QCOMPARE(bench.contentOf(target).at(QStringLiteral("events")).size(), std::size_t(7));
        else
            QCOMPARE(must(bench.real.find(bench.storeId)->targetState(target)), TargetState::Absent);
    }
}

void RestoreTest::failureOfAnyRequestLeavesOldOrNew()
{
    QFETCH(QString, kind);
    RestoreBench bench(kind);
    const auto wanted = bench.contentOf(bench.source);
    const BackupManifest backup = bench.backUp(bench.source);
    const TreeSnapshot saved = snapshotOf(backup.folder);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    const auto old = bench.contentOf(target);
    int failed = 0;
    for (int number = 0;; ++number) {
        bench.faults.clear();
        bench.faults.before = failNumber(number, diskError());
        const RunReport report = bench.restore(bench.request(target, true), backup);
        const bool wasReached = bench.faults.calls() > number;
        bench.faults.clear();
        QCOMPARE(snapshotOf(backup.folder), saved);
        const auto now = bench.contentOf(target);
        if (report.verdict != Verdict::Proven) {
            QVERIFY2(now == old, qPrintable(QStringLiteral("request %1").arg(number)));
            QVERIFY(exitCode(report.verdict) != 0);
            QVERIFY(report.explanation && !report.explanation->safe.isEmpty());
            ++failed;
            continue;
        }
        QVERIFY(now == wanted);
        if (!wasReached)
            break;
        mustDo(bench.restore(bench.request(target, true), must(readManifest(report.targetBackupPath))).verdict
                    == Verdict::Proven
                ? ok()
                : Status(diskError()));
    }
    QVERIFY2(failed > 20, qPrintable(QString::number(failed)));
    for (const QString& name :
        QDir(bench.targetFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(!name.startsWith(QStringLiteral(".transload")), qPrintable(name));
}

void RestoreTest::stopLeavesEverythingAsItWas()
{
    RestoreBench bench(QStringLiteral("rocksdb"));
    const BackupManifest backup = bench.backUp(bench.source);
    const Location target = bench.build(bench.placeIn(bench.targetFolder(), QStringLiteral("data")), 7);
    for (const StoreCall at :
        { StoreCall::OpenSource, StoreCall::AdoptCopy, StoreCall::FinishTarget, StoreCall::OpenReader }) {
        TestContext context;
        bench.faults.clear();
        bench.faults.before = actAt(at, 0, [&] { context.requestStop(); });
        const RestorePlan plan
            = planRestore(bench.request(target, true), backup, bench.registry, bench.profiles);
        context.context().progress.prepare(plan.plan.collections.size());
        const RunReport report = Restore(plan, newRunId(), bench.registry, bench.clock).run(context);
        bench.faults.clear();
        QCOMPARE(report.verdict, Verdict::Stopped);
        QCOMPARE(bench.contentOf(target).at(QStringLiteral("events")).size(), std::size_t(7));
        QVERIFY(report.explanation->safe.contains(QStringLiteral("as before")));
    }
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "RestoreTest.moc"
