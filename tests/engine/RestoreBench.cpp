#include "engine/RestoreBench.h"

#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace transload::test {

void addFileStoreRows()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : { "sqlite", "sqlite with a log", "rocksdb", "json file", "json folder" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void addSweepRows()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : { "sqlite with a log", "rocksdb", "json file" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

RestoreBench::RestoreBench(const QString& which) : kind(which), storeId(which.section(QLatin1Char(' '), 0, 0))
{
    source = build(placeIn(sourceFolder(), QStringLiteral("data")), 300);
}

Location RestoreBench::placeIn(const QString& folder, const QString& name) const
{
    const QString ending = storeId == QLatin1String("sqlite") ? QStringLiteral(".db")
        : kind == QLatin1String("json file")                  ? QStringLiteral(".json")
                                                              : QString();
    return Location::ofPath(storeId, QDir(folder).filePath(name + ending));
}

Location RestoreBench::build(const Location& location, int count) const
{
    must(buildStore(*real.find(storeId), location, smallSample(count)));
    if (kind.endsWith(QLatin1String("log")))
        runSql(location.path(), "PRAGMA journal_mode=WAL");
    return location;
}

BackupManifest RestoreBench::backUp(const Location& location)
{
    TestContext context;
    const Inspection inspection = must(real.find(storeId)->inspect(location));
    return must(createBackup({ inspection, backupFolder(), {}, newRunId(), true }, real, clock, context));
}

RestoreRequest RestoreBench::request(const Location& target, bool replaces) const
{
    RestoreRequest wanted;
    wanted.target = target;
    wanted.saveFolder = backupFolder();
    wanted.replaces = replaces;
    wanted.stateFolder = folder();
    return wanted;
}

RunReport RestoreBench::restore(const RestoreRequest& wanted, const BackupManifest& backup)
{
    return carryOut(planRestore(wanted, backup, registry, profiles));
}

RunReport RestoreBench::carryOut(const RestorePlan& plan)
{
    TestContext context;
    context.context().progress.prepare(plan.plan.collections.size());
    return Restore(plan, newRunId(), registry, clock).run(context);
}

PastRun RestoreBench::pastRun(const RunReport& report)
{
    PastRun run;
    run.runId = report.runId;
    run.target = report.plan.request.target;
    const bool hasSwitched
        = report.verdict == Verdict::Proven && report.plan.hasStep(QStringLiteral("switch"));
    run.isInPlace = hasSwitched && report.plan.hasStep(QStringLiteral("copy"));
    run.tookAway = hasSwitched && !run.isInPlace;
    run.targetIdentity = report.targetIdentity;
    run.targetBackup = report.targetBackupPath;
    run.sourceBackup = report.backupPath;
    run.sourceBackupChecksum = report.backupSha256;
    for (const CollectionReport& collection : report.collections)
        run.collections.push_back({ collection.name, collection.targetName, collection.targetFingerprint,
            collection.targetRecords });
    return run;
}

Result<UndoPlan> RestoreBench::planUndo(const PastRun& run, const QString& consent)
{
    TestContext context;
    return transload::planUndo({ run, backupFolder(), consent, {}, folder() }, registry, profiles, context);
}

RunReport RestoreBench::undo(const PastRun& run, const QString& consent)
{
    return carryOut(must(planUndo(run, consent)).restore);
}

std::map<QString, QByteArray> RestoreBench::filesAt(const Location& location) const
{
    std::map<QString, QByteArray> files;
    const Inspection found = must(real.find(storeId)->inspect(location));
    for (const StoreFile& file : found.files)
        files[file.name] = contentOfFile(found.baseFolder + QLatin1Char('/') + file.name);
    return files;
}

QByteArray contentOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace transload::test
