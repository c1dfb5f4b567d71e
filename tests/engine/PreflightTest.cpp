#include "engine/Preflight.h"
#include "engine/EngineTestKit.h"
#include "support/Sqlite.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

QStringList stopsOf(const Findings& findings)
{
    QStringList ids;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::Stop)
            ids << finding.id;
    return ids;
}

} // namespace

/// What refuses a run, each with words of its own, and nothing written meanwhile.
class PreflightTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void healthyPlanHasNoStop();
    void wrongPlacesAreRefusedEachInItsOwnWordsD5_data();
    void wrongPlacesAreRefusedEachInItsOwnWordsD5();
    void refusedRunWritesNothing();
    void missingSpaceIsRefusedWithTheNumbersD1();
    void needsOfOneVolumeAreAdded();
    void valuesThatAreNotBytesAreRefused();
    void textsAreNotedAndMoved();
    void sourceThatWentAwayIsRefused();
    void backupOnTheDiskOfTheSourceIsAWarning();
    void foreignEntriesAreNoted();

private:
    Findings look(const std::function<void(PlanRequest&)>& change);

    std::unique_ptr<Bench> m_bench;
    Location m_source;
    TestContext m_context;
};

void PreflightTest::init()
{
    m_bench = std::make_unique<Bench>();
    m_source = m_bench->buildSource(QStringLiteral("rocksdb"), smallSample(50));
}

Findings PreflightTest::look(const std::function<void(PlanRequest&)>& change)
{
    const Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")), true, change);
    const TreeSnapshot before = snapshotOf(m_bench->folder());
    const Findings findings = preflight(plan, m_bench->registry, m_context);
    if (snapshotOf(m_bench->folder()) != before)
        qFatal("the preflight has written something");
    return findings;
}

void PreflightTest::healthyPlanHasNoStop() { QCOMPARE(stopsOf(look({})), QStringList()); }

void PreflightTest::wrongPlacesAreRefusedEachInItsOwnWordsD5_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("stop");
    for (const auto& [what, stop] :
        std::initializer_list<std::pair<const char*, const char*>> { { "target exists", "target.exists" },
            { "target is a full folder", "target.exists" }, { "target is the source", "target.isSource" },
            { "target links to the source", "target.isSource" },
            { "target in the source", "target.insideSource" }, { "target has no folder", "target.noFolder" },
            { "backup in the source", "backup.insideSource" },
            { "backup links into the source", "backup.insideSource" },
            { "backup in the target", "backup.insideTarget" }, { "backup has no folder", "backup.noFolder" },
            { "report in the source", "report.insideSource" },
            { "report has no folder", "report.noFolder" } })
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(stop);
}

void PreflightTest::wrongPlacesAreRefusedEachInItsOwnWordsD5()
{
    QFETCH(QString, what);
    QFETCH(QString, stop);
    const QString base = m_bench->folder();
    const QString source = m_source.path();
    const auto sqlite = [](const QString& path) { return Location::ofPath(QStringLiteral("sqlite"), path); };
    const auto rocksdb
        = [](const QString& path) { return Location::ofPath(QStringLiteral("rocksdb"), path); };
    QVERIFY(QFile::link(source, base + QStringLiteral("/link")));
    const QString taken = m_bench->targetFolder() + QStringLiteral("/taken");
    QVERIFY(QDir().mkpath(taken));
    QFile file(taken + QStringLiteral("/mine"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QMap<QString, std::function<void(PlanRequest&)>> changes {
        { QStringLiteral("target exists"), [&](PlanRequest& r) { r.target = sqlite(file.fileName()); } },
        { QStringLiteral("target is a full folder"), [&](PlanRequest& r) { r.target = rocksdb(taken); } },
        { QStringLiteral("target is the source"), [&](PlanRequest& r) { r.target = rocksdb(source); } },
        { QStringLiteral("target links to the source"),
            [&](PlanRequest& r) { r.target = rocksdb(base + QStringLiteral("/link")); } },
        { QStringLiteral("target in the source"),
            [&](PlanRequest& r) { r.target = sqlite(source + QStringLiteral("/../data/conduit.db")); } },
        { QStringLiteral("target has no folder"),
            [&](PlanRequest& r) { r.target = sqlite(base + QStringLiteral("/no/new.db")); } },
        { QStringLiteral("backup in the source"), [&](PlanRequest& r) { r.backupFolder = source; } },
        { QStringLiteral("backup links into the source"),
            [&](PlanRequest& r) { r.backupFolder = base + QStringLiteral("/link"); } },
        { QStringLiteral("backup in the target"),
            [&](PlanRequest& r) {
                r.target = rocksdb(m_bench->backupFolder());
                r.backupFolder = m_bench->backupFolder();
            } },
        { QStringLiteral("backup has no folder"),
            [&](PlanRequest& r) { r.backupFolder = base + QStringLiteral("/gone"); } },
        { QStringLiteral("report in the source"), [&](PlanRequest& r) { r.reportFolder = source; } },
        { QStringLiteral("report has no folder"),
            [&](PlanRequest& r) { r.reportFolder = base + QStringLiteral("/gone"); } },
    };
    const Findings findings = look(changes.value(what));
    QVERIFY2(stopsOf(findings).contains(stop), qPrintable(stopsOf(findings).join(QLatin1Char(' '))));
    static QMap<QString, QString> told; // words by finding: no two findings may use the same
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Stop)
            continue;
        QVERIFY(!finding.message.isEmpty() && !finding.reason.isEmpty() && !finding.nextStep.isEmpty());
        QString words = finding.message;
        words.remove(base);
        QVERIFY2(!told.contains(words) || told.value(words) == finding.id, qPrintable(finding.message));
        told.insert(words, finding.id);
    }
}

void PreflightTest::refusedRunWritesNothing()
{
    const TreeSnapshot before = snapshotOf(m_bench->folder());
    const RunReport report = m_bench->move(m_source, m_bench->target(QStringLiteral("sqlite")), true,
        [&](PlanRequest& request) { request.backupFolder = m_source.path(); });
    QVERIFY(report.verdict == Verdict::Refused);
    QCOMPARE(exitCode(report.verdict), 3);
    QVERIFY(report.steps.empty());
    QVERIFY(report.explanation && !report.explanation->what.isEmpty() && !report.explanation->next.isEmpty());
    QVERIFY(report.explanation->safe.contains(QStringLiteral("Nothing was changed or created.")));
    QCOMPARE(snapshotOf(m_bench->folder()), before);
}

void PreflightTest::missingSpaceIsRefusedWithTheNumbersD1()
{
    Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")), true);
    const VolumeNeed volume = volumeNeeds(plan).front();
    plan.targetBytes = volume.freeBytes;
    const Findings findings = preflight(plan, m_bench->registry, m_context);
    QCOMPARE(stopsOf(findings), QStringList(QStringLiteral("space.missing")));
    const RunReport report = m_bench->run(plan, m_context);
    QVERIFY(report.verdict == Verdict::Refused);
    QVERIFY(report.explanation->what.contains(volume.mountPoint));
    QVERIFY(m_bench->isTargetFolderEmpty());
}

void PreflightTest::needsOfOneVolumeAreAdded()
{
    Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")), true);
    plan.targetBytes = 1000;
    plan.sourceBytes = 300;
    const std::vector<VolumeNeed> needs = volumeNeeds(plan);
    QCOMPARE(needs.size(), std::size_t(1));
    QCOMPARE(needs.front().neededBytes, std::uint64_t(1300));
    QCOMPARE(needs.front().uses.size(), qsizetype(2));
    QVERIFY(needs.front().holdsSource && needs.front().holdsBackup);
    plan.request.mode = RunMode::DryRun;
    QVERIFY(volumeNeeds(plan).empty());
}

void PreflightTest::valuesThatAreNotBytesAreRefused()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'01'), (x'02', 5), (NULL, x'03')");
    m_source = Location::ofPath(QStringLiteral("sqlite"), path);
    const Findings findings
        = look([&](PlanRequest& request) { request.target = m_bench->target(QStringLiteral("rocksdb")); });
    QCOMPARE(
        stopsOf(findings), QStringList(2, QStringLiteral("values.notBytes"))); // of the key, of the value
    QVERIFY(findings.back().message.contains(QStringLiteral("pairs.value")));
}

void PreflightTest::textsAreNotedAndMoved()
{
    const QString path = m_bench->sourceFolder() + QStringLiteral("/data.db");
    runSql(path,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES ('text', 'value'), (x'02', x'03')");
    const Location source = Location::ofPath(QStringLiteral("sqlite"), path);
    const Location target = m_bench->target(QStringLiteral("rocksdb"));
    const RunReport report = m_bench->move(source, target);
    QVERIFY(report.verdict == Verdict::Proven);
    QCOMPARE(report.collections.front().textsAsBytes, std::uint64_t(2));
    QVERIFY(std::any_of(report.findings.begin(), report.findings.end(),
        [](const Finding& finding) { return finding.id == QLatin1String("values.textAsBytes"); }));
    QCOMPARE(m_bench->contentOf(target).at(QStringLiteral("pairs")),
        (std::vector<std::string> { keyValueRecord("\x02", "\x03"), keyValueRecord("text", "value") }));
}

void PreflightTest::sourceThatWentAwayIsRefused()
{
    const Plan plan = m_bench->plan(m_source, m_bench->target(QStringLiteral("sqlite")));
    QVERIFY(QDir(m_source.path()).removeRecursively());
    const RunReport report = m_bench->run(plan, m_context);
    QVERIFY(report.verdict == Verdict::Refused);
    QVERIFY(m_bench->isTargetFolderEmpty());
    QVERIFY(!QFile::exists(m_source.path()));
}

void PreflightTest::backupOnTheDiskOfTheSourceIsAWarning()
{
    const Findings findings = look({});
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.id == QLatin1String("backup.sameDisk") && finding.severity == Severity::Warning;
    }));
}

void PreflightTest::foreignEntriesAreNoted()
{
    QVERIFY(QDir(m_source.path()).mkdir(QStringLiteral("media")));
    const Findings findings = look({});
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.id == QLatin1String("source.foreign")
            && finding.message.contains(QLatin1String("media"));
    }));
}

QTEST_GUILESS_MAIN(PreflightTest)
#include "PreflightTest.moc"
