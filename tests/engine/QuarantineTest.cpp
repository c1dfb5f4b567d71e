#include "engine/EngineTestKit.h"
#include "engine/QuarantineFile.h"
#include "engine/QuarantineStore.h"
#include "engine/ReportTestKit.h"
#include "engine/Retry.h"
#include "support/Sqlite.h"
#include "support/TestPlaces.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace transload;
using namespace transload::test;

/// Records that cannot go: kept with their reason and bytes, left out of both sides of the proof, tried
/// again.
class QuarantineTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_places.renew(); }
    void textsThatPostgresqlCannotHoldAreKeptAside();
    void withoutTheChoiceTheRunStopsAndNamesThem();
    void dryRunPredictsWhatGoesIntoQuarantine();
    void practiceRunLeavesNoFile();
    void valuesOfOtherKindsGoIntoQuarantine();
    void orphansAreListedAndObeyTheRule_data();
    void orphansAreListedAndObeyTheRule();
    void orphansOfAKeptRecordFollowIt();
    void orphansThatMayNotBeEmptyAreNotSetNull();
    void targetsWithoutReferencesTakeOrphansAsTheyAre();
    void textAndItsBytesAreOneKeyInRocksdb();
    void equalNumbersAreOneKeyInPostgresql();
    void missingKeyFieldsAreNoTwins();
    void wrongReadingOfABadRecordIsSeen_data();
    void wrongReadingOfABadRecordIsSeen();
    void fullDiskUnderTheQuarantineFileFailsTheRun();
    void fileGoesWhenNothingIsPutInPlace_data();
    void fileGoesWhenNothingIsPutInPlace();
    void editedOrCutFileIsRefusedWithItsPlace();
    void keptRecordsMoveLikeAnyOthersLater();
    void retryTellsWhichWouldGoNow();

private:
    /// A SQLite file in the source folder.
    static Location sqlite(Bench& bench, const QByteArray& sql);
    Location postgresql(Bench& bench);
    RunReport move(Bench& bench, const Location& from, const Location& to, RecordRules rules,
        RunMode mode = RunMode::Move);

    TestPlaces m_places;
};

namespace {

const RecordRules kKeep { BadRecords::Quarantine, BadRecords::Quarantine, Orphans::Quarantine };
const QString kPostgresql = QStringLiteral("postgresql");
const QString kRocksdb = QStringLiteral("rocksdb");

const QByteArray kTexts = "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                          "INSERT INTO t VALUES (1, 'good'), (2, 'with' || char(0) || 'nul'),"
                          " (3, CAST(x'C3' AS TEXT)), (4, NULL);";

const QByteArray kFamily
    = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent);"
      "INSERT INTO parent VALUES (1, 'a'), (2, 'b');"
      "INSERT INTO child VALUES (10, 1), (11, 2), (12, 3), (13, NULL), (14, 4), (15, 1);";

bool hasFinding(const RunReport& report, const char* id, Severity severity)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
        return finding.id == QLatin1String(id) && finding.severity == severity;
    });
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit { bytes, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

} // namespace

Location QuarantineTest::sqlite(Bench& bench, const QByteArray& sql)
{
    const QString path = QDir(bench.sourceFolder()).filePath(QStringLiteral("data.db"));
    runSql(path, sql);
    return Location::ofPath(QStringLiteral("sqlite"), path);
}

Location QuarantineTest::postgresql(Bench& bench)
{
    return m_places.in(*bench.real.find(kPostgresql), bench.targetFolder(), QStringLiteral("moved"));
}

RunReport QuarantineTest::move(
    Bench& bench, const Location& from, const Location& to, RecordRules rules, RunMode mode)
{
    return bench.move(from, to, false, [&](PlanRequest& request) {
        request.rules = rules;
        request.mode = mode;
        request.reportFolder = bench.backupFolder();
        request.stateFolder = bench.folder();
    });
}

void QuarantineTest::textsThatPostgresqlCannotHoldAreKeptAside()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts);
    const auto original = bench.contentOf(source)[QStringLiteral("t")];
    const Location target = postgresql(bench);
    const RunReport report = move(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(exitCode(report.verdict), 6);
    const CollectionReport& t = collectionOf(report, "t");
    QCOMPARE(t.sourceRecords, 4U);
    QCOMPARE(t.targetRecords, 2U);
    QCOMPARE(t.quarantined, 2U);
    QCOMPARE(t.sourceFingerprint, t.targetFingerprint);
    QCOMPARE(t.reasons,
        (QMap<QString, std::uint64_t> {
            { QStringLiteral("nul-in-text"), 1 }, { QStringLiteral("not-unicode"), 1 } }));
    QCOMPARE(bench.contentOf(target)[QStringLiteral("t")].size(), std::size_t(2));

    const std::vector<QuarantinedRecord> records = kept(report);
    QCOMPARE(records.size(), std::size_t(2));
    Fingerprint sum;
    for (const QuarantinedRecord& record : records) {
        QCOMPARE(record.collection, QStringLiteral("t"));
        QCOMPARE(record.field, QStringLiteral("name"));
        QVERIFY(std::find(original.begin(), original.end(), record.record) != original.end());
        sum.add(Sha256().digest(record.record));
    }
    QCOMPARE(records[0].key, QStringLiteral("2"));
    QCOMPARE(t.quarantinedFingerprint, QString::fromLatin1(sum.hex()));
    QCOMPARE(QFile::permissions(report.quarantineFile)
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
                | QFileDevice::WriteOther),
        QFileDevice::Permissions());
}

void QuarantineTest::withoutTheChoiceTheRunStopsAndNamesThem()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts);
    const RunReport report = move(bench, source, postgresql(bench), {});
    QVERIFY2(report.verdict == Verdict::Failed, qPrintable(told(report)));
    QVERIFY2(report.explanation->detail.contains(QLatin1String("record")), qPrintable(told(report)));
    QVERIFY(filesIn(bench.backupFolder()).isEmpty());
}

void QuarantineTest::dryRunPredictsWhatGoesIntoQuarantine()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts + kFamily);
    const Location target = postgresql(bench);
    // Without the choice it says beforehand that the run would not go well.
    const RunReport refused = move(bench, source, target, {}, RunMode::DryRun);
    QVERIFY2(refused.verdict == Verdict::Refused, qPrintable(told(refused)));
    QVERIFY(hasFinding(refused, "records.nul-in-text", Severity::Stop));
    QVERIFY(hasFinding(refused, "records.orphan", Severity::Stop));
    const RunReport predicted = move(bench, source, target, kKeep, RunMode::DryRun);
    QVERIFY2(predicted.verdict == Verdict::DryRun, qPrintable(told(predicted)));
    QVERIFY(filesIn(bench.backupFolder()).isEmpty());
    const RunReport done = move(bench, source, target, kKeep);
    QVERIFY2(done.verdict == Verdict::Quarantined, qPrintable(told(done)));
    for (const CollectionReport& collection : done.collections) {
        const CollectionReport& before = collectionOf(predicted, collection.name.toLatin1().constData());
        QCOMPARE(before.quarantined, collection.quarantined);
        QCOMPARE(before.reasons, collection.reasons);
        QCOMPARE(before.quarantinedFingerprint, collection.quarantinedFingerprint);
        QCOMPARE(before.sourceFingerprint, collection.sourceFingerprint);
    }
    QCOMPARE(predicted.recordsQuarantined(), std::uint64_t(4));
}

void QuarantineTest::practiceRunLeavesNoFile()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts);
    const RunReport report = move(bench, source, postgresql(bench), kKeep, RunMode::Practice);
    QVERIFY2(report.verdict == Verdict::DryRun, qPrintable(told(report)));
    QCOMPARE(report.recordsQuarantined(), std::uint64_t(2));
    QVERIFY(filesIn(bench.backupFolder()).isEmpty());
}

void QuarantineTest::valuesOfOtherKindsGoIntoQuarantine()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'AA'), (2, x'BB'), (x'03', 3.5), ('04', 'text');");
    const RunReport report = move(bench, source, bench.target(kRocksdb), kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& pairs = collectionOf(report, "pairs");
    QCOMPARE(pairs.sourceRecords, 4U);
    QCOMPARE(pairs.quarantined, 2U);
    QCOMPARE(pairs.textsAsBytes, 2U);
    QCOMPARE(pairs.reasons.keys(), QStringList { QStringLiteral("not-convertible") });
}

void QuarantineTest::orphansAreListedAndObeyTheRule_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("verdict");
    for (const char* store : { "postgresql", "sqlite", "rocksdb", "json" }) {
        const bool refuses = QLatin1String(store) == QLatin1String("postgresql");
        const auto row = [&](const char* name, Orphans rule, Verdict verdict) {
            QTest::addRow("%s, %s", store, name) << QString::fromLatin1(store) << int(rule) << int(verdict);
        };
        row("stop", Orphans::Stop, refuses ? Verdict::Failed : Verdict::Proven);
        row("quarantine", Orphans::Quarantine, Verdict::Quarantined);
        row("set null", Orphans::SetNull, Verdict::Proven);
    }
}

void QuarantineTest::orphansAreListedAndObeyTheRule()
{
    QFETCH(QString, store);
    QFETCH(int, rule);
    QFETCH(int, verdict);
    Bench bench;
    const Location source = sqlite(bench, kFamily);
    const Location target = store == kPostgresql ? postgresql(bench) : bench.target(store);
    const RecordRules rules { BadRecords::Stop, BadRecords::Stop, Orphans(rule) };
    const RunReport dry = move(bench, source, target, rules, RunMode::DryRun);
    const auto finding = std::find_if(dry.findings.begin(), dry.findings.end(),
        [](const Finding& each) { return each.id == QLatin1String("records.orphan"); });
    QVERIFY2(finding != dry.findings.end(), qPrintable(told(dry)));
    QVERIFY2(finding->message.startsWith(QLatin1String("2 record")), qPrintable(finding->message));
    QVERIFY2(finding->reason.endsWith(QLatin1String("Keys: 12; 14")), qPrintable(finding->reason));

    const RunReport report = move(bench, source, target, rules);
    QVERIFY2(int(report.verdict) == verdict, qPrintable(told(report)));
    if (report.verdict == Verdict::Failed)
        return;
    const CollectionReport& child = collectionOf(report, "child");
    QCOMPARE(child.sourceRecords, 6U);
    QCOMPARE(child.quarantined, Orphans(rule) == Orphans::Quarantine ? 2U : 0U);
    QCOMPARE(child.orphansSetNull, Orphans(rule) == Orphans::SetNull ? 2U : 0U);
    QCOMPARE(dry.plan.records + dry.recordsQuarantined(), std::uint64_t(8));
    QCOMPARE(collectionOf(dry, "child").orphansSetNull, child.orphansSetNull);
    QCOMPARE(collectionOf(dry, "child").sourceFingerprint, child.targetFingerprint);
}

void QuarantineTest::orphansOfAKeptRecordFollowIt()
{
    Bench bench;
    // 1 cannot go, so 2, 3 and 4 cannot either, in whatever order they come.
    const Location source = sqlite(bench,
        "CREATE TABLE tree (id INTEGER PRIMARY KEY, up INTEGER REFERENCES tree(id), name TEXT);"
        "INSERT INTO tree VALUES (1, NULL, char(0)), (2, 3, 'b'), (3, 4, 'c'), (4, 1, 'd'), (5, NULL, 'e'), "
        "(6, 5, 'f');"
        "CREATE TABLE leaf (id INTEGER PRIMARY KEY, branch INTEGER NOT NULL REFERENCES tree);"
        "INSERT INTO leaf VALUES (1, 2), (2, 6);");
    const Location target = postgresql(bench);
    const RunReport report = move(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(collectionOf(report, "tree").quarantined, 4U);
    QCOMPARE(collectionOf(report, "leaf").quarantined, 1U);
    QCOMPARE(bench.contentOf(target)[QStringLiteral("tree")].size(), std::size_t(2));
}

void QuarantineTest::orphansThatMayNotBeEmptyAreNotSetNull()
{
    const QByteArray strict
        = "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
          "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent);"
          "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1), (2, 7);";
    Bench bench;
    const Location source = sqlite(bench, strict);
    const Location target = bench.target(QStringLiteral("sqlite"));
    RecordRules rules { BadRecords::Stop, BadRecords::Stop, Orphans::SetNull };
    QVERIFY(move(bench, source, target, rules, RunMode::DryRun).verdict == Verdict::Refused);
    const RunReport failed = move(bench, source, target, rules);
    QVERIFY2(failed.verdict == Verdict::Failed, qPrintable(told(failed)));
    QVERIFY(bench.isTargetFolderEmpty());
    rules.bad = BadRecords::Quarantine;
    const RunReport report = move(bench, source, target, rules);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(collectionOf(report, "child").quarantined, 1U);
}

void QuarantineTest::targetsWithoutReferencesTakeOrphansAsTheyAre()
{
    Bench bench;
    const Location source = sqlite(bench, kFamily);
    const Location target = bench.target(QStringLiteral("sqlite"));
    const RunReport dry = move(bench, source, target, {}, RunMode::DryRun);
    QVERIFY2(dry.verdict == Verdict::DryRun, qPrintable(told(dry)));
    QVERIFY(hasFinding(dry, "records.orphan", Severity::Warning));
}

void QuarantineTest::textAndItsBytesAreOneKeyInRocksdb()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'61', x'01'), ('a', x'02'), ('b', x'03'), (x'62', x'03'),"
        " ('c', x'04');");
    const Location target = bench.target(kRocksdb);
    QVERIFY(move(bench, source, target, {}, RunMode::DryRun).verdict == Verdict::Refused);
    const RunReport dry = move(bench, source, target, kKeep, RunMode::DryRun);
    QCOMPARE(dry.recordsQuarantined(), std::uint64_t(2));
    const RunReport report = move(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    const CollectionReport& pairs = collectionOf(report, "pairs");
    QCOMPARE(pairs.sourceRecords, 5U);
    QCOMPARE(pairs.targetRecords, 3U);
    QCOMPARE(pairs.reasons, (QMap<QString, std::uint64_t> { { QStringLiteral("key-twice"), 2 } }));
}

void QuarantineTest::equalNumbersAreOneKeyInPostgresql()
{
    Bench bench;
    TestCollection prices;
    prices.schema.name = QStringLiteral("prices");
    FieldSchema price { QStringLiteral("price"), QStringLiteral("numeric"), true };
    price.kind = ValueKind::Decimal;
    prices.schema.fields = { price };
    prices.schema.key = { 0 };
    for (const char* number : { "1.0", "1.00", "0", "10", "1.01" }) {
        ValueView value;
        value.kind = ValueKind::Decimal;
        value.bytes = number;
        prices.records.push_back(encoded({ value }));
    }
    const Location source = bench.buildSource(QStringLiteral("json"), { prices });
    const RunReport report = move(bench, source, postgresql(bench), kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    QCOMPARE(collectionOf(report, "prices").quarantined, 1U);
    QCOMPARE(collectionOf(report, "prices").targetRecords, 4U);
}

void QuarantineTest::missingKeyFieldsAreNoTwins()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a, b));"
        "INSERT INTO t VALUES (1, 'x', NULL), (2, 'x', NULL), (3, NULL, NULL), (4, NULL, NULL), (5, 'x', "
        "'y');");
    const RunReport report = move(bench, source, postgresql(bench), kKeep);
    QVERIFY2(report.verdict == Verdict::Proven, qPrintable(told(report)));
}

void QuarantineTest::wrongReadingOfABadRecordIsSeen_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("inTransfer");
    for (const bool inTransfer : { true, false }) {
        const char* when = inTransfer ? "transfer" : "verification";
        QTest::addRow("bad record lost in %s", when) << int(RecordFault::Kind::Drop) << 1 << inTransfer;
        QTest::addRow("bad record twice in %s", when) << int(RecordFault::Kind::Double) << 1 << inTransfer;
        QTest::addRow("good record lost in %s", when) << int(RecordFault::Kind::Drop) << 0 << inTransfer;
    }
}

void QuarantineTest::wrongReadingOfABadRecordIsSeen()
{
    QFETCH(int, kind);
    QFETCH(int, index);
    QFETCH(bool, inTransfer);
    Bench bench(QStringLiteral("sqlite"));
    // Without a key, so that only the proof can see it.
    const Location source = sqlite(bench,
        "CREATE TABLE t (name TEXT);"
        "INSERT INTO t VALUES ('good'), (char(0)), ('also good');");
    bench.faults.read = { RecordFault::Kind(kind), QStringLiteral("t"), std::uint64_t(index) };
    bench.faults.readings = inTransfer ? Faults::Readings::Transfer : Faults::Readings::Verification;
    const RunReport report = move(bench, source, postgresql(bench), kKeep);
    QVERIFY2(report.verdict == Verdict::Different, qPrintable(told(report)));
    QVERIFY(filesIn(bench.backupFolder()).isEmpty());
}

void QuarantineTest::fullDiskUnderTheQuarantineFileFailsTheRun()
{
    Bench bench;
    const Location source = sqlite(bench,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
        "INSERT INTO t VALUES (1, 'good'),"
        " (2, char(0) || printf('%.*c', 3000000, 'x'));");
    const Location target = postgresql(bench);
    {
        const FileSizeLimit limit(2 * 1024 * 1024);
        const RunReport report = move(bench, source, target, kKeep);
        QVERIFY2(report.verdict == Verdict::Failed, qPrintable(told(report)));
        QVERIFY2(report.explanation->detail.contains(QLatin1String(".quarantine")), qPrintable(told(report)));
    }
    QVERIFY2(filesIn(bench.backupFolder()).isEmpty(), qPrintable(filesIn(bench.backupFolder()).join(' ')));
    QVERIFY(must(bench.real.find(kPostgresql)->targetState(target)) != TargetState::Occupied);
    QVERIFY(move(bench, source, target, kKeep).verdict == Verdict::Quarantined);
}

void QuarantineTest::fileGoesWhenNothingIsPutInPlace_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("nth");
    QTest::newRow("publishing fails") << int(StoreCall::Publish) << 0;
    QTest::newRow("the target cannot be finished") << int(StoreCall::FinishTarget) << 0;
    QTest::newRow("the second check fails") << int(StoreCall::Schema) << 1; // after that of staging
}

void QuarantineTest::fileGoesWhenNothingIsPutInPlace()
{
    QFETCH(int, call);
    QFETCH(int, nth);
    Bench bench(kRocksdb);
    const Location source = sqlite(bench,
        "CREATE TABLE pairs (key BLOB PRIMARY KEY, value BLOB NOT NULL);"
        "INSERT INTO pairs VALUES (x'01', x'AA'), (2, x'BB');");
    const Location target = bench.target(kRocksdb);
    const auto broken
        = failAt(StoreCall(call), nth, Error { ErrorCode::Corrupt, QStringLiteral("broken"), {}, {} });
    bool hasFailed = false;
    bench.faults.before = [&](StoreCall asked, int number) {
        Status done = broken(asked, number);
        hasFailed = hasFailed || !done;
        return done;
    };
    const RunReport report = move(bench, source, target, kKeep);
    if (!hasFailed) // fewer such requests than thought: the case is empty
        QFAIL(qPrintable(told(report)));
    QVERIFY2(exitCode(report.verdict) != 0 && exitCode(report.verdict) != 6, qPrintable(told(report)));
    QCOMPARE(report.quarantineFile, QString());
    QVERIFY2(filesIn(bench.backupFolder()).isEmpty(), qPrintable(filesIn(bench.backupFolder()).join(' ')));
    QVERIFY(bench.isTargetFolderEmpty());
}

void QuarantineTest::editedOrCutFileIsRefusedWithItsPlace()
{
    Bench bench;
    const RunReport report = move(bench, sqlite(bench, kTexts), postgresql(bench), kKeep);
    QFile file(report.quarantineFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QList<QByteArray> lines = whole.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QString path = QDir(bench.folder()).filePath(QStringLiteral("other.quarantine"));
    const auto problemOf = [&](const QByteArray& content) -> QString {
        QFile::remove(path);
        mustDo(writeFileDurably(path, content));
        const auto opened = QuarantineReader::open(path);
        if (!opened)
            return opened.error().detail;
        QuarantinedRecord record;
        while (true) {
            const Result<bool> more = (*opened)->next(record);
            if (!more)
                return more.error().detail;
            if (!*more)
                return {};
        }
    };
    QCOMPARE(problemOf(whole), QString());
    for (qsizetype cut = 0; cut<whole.size(); cut += whole.size()> 4000 ? 7 : 1)
        QVERIFY2(
            problemOf(whole.left(cut)).contains(QLatin1String("line ")), qPrintable(QString::number(cut)));
    for (qsizetype at = 0; at < whole.size(); at += 11) {
        QByteArray edited = whole;
        edited[at] = char(edited[at] ^ 1);
        const qsizetype line = whole.left(at).count('\n') + 1;
        const QString problem = problemOf(edited);
        QVERIFY2(problem.contains(QStringLiteral("line %1:").arg(line)),
            qPrintable(problem + QString::number(at)));
    }
    const auto joined = [](const QList<QByteArray>& parts) { return parts.join('\n') + '\n'; };
    QVERIFY(problemOf(joined({ lines[0], lines[2], lines[3] })).contains(QLatin1String("line 2:")));
    QVERIFY(problemOf(joined({ lines[0], lines[2], lines[1], lines[3] })).contains(QLatin1String("line 2:")));
    QVERIFY(problemOf(joined({ lines[0], lines[1], lines[1], lines[2], lines[3] }))
                .contains(QLatin1String("line 3:")));
    QVERIFY(problemOf(whole + lines[1] + '\n').contains(QLatin1String("line 5:")));
}

void QuarantineTest::keptRecordsMoveLikeAnyOthersLater()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts + kFamily);
    const RunReport report = move(bench, source, postgresql(bench), kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    bench.real.add(makeQuarantineStore());
    bench.registry.add(makeQuarantineStore());
    const PlanRequest again = must(requestToRetry(report.quarantineFile));
    const Location target = bench.target(QStringLiteral("json"));
    const RunReport retried = bench.move(again.source, target, true, [&](PlanRequest& request) {
        const QString backup = request.backupFolder;
        request = again;
        request.target = target;
        request.backupFolder = backup;
    });
    QVERIFY2(retried.verdict == Verdict::Proven, qPrintable(told(retried)));
    std::map<QString, std::vector<std::string>> expected;
    for (const QuarantinedRecord& record : kept(report))
        expected[record.collection].push_back(record.record);
    const auto arrived = bench.contentOf(target);
    for (auto& [name, records] : expected) {
        std::sort(records.begin(), records.end());
        QVERIFY2(arrived.at(name) == records, qPrintable(name));
    }
    QCOMPARE(retried.recordsMoved(), report.recordsQuarantined());
}

void QuarantineTest::retryTellsWhichWouldGoNow()
{
    Bench bench;
    const Location source = sqlite(bench, kTexts + kFamily);
    const Location target = bench.target(QStringLiteral("sqlite"));
    const RunReport report = move(bench, source, target, kKeep);
    QVERIFY2(report.verdict == Verdict::Quarantined, qPrintable(told(report)));
    bench.real.add(makeQuarantineStore());
    const auto tried = [&] {
        TestContext context;
        const PlanRequest again = must(requestToRetry(report.quarantineFile));
        const Plan plan
            = bench.plan(again.source, again.target, false, [&](PlanRequest& request) { request = again; });
        for (const RetriedCollection& each : must(retryOnTrial(plan, bench.real, context)))
            if (each.name == QLatin1String("child"))
                return each;
        return RetriedCollection();
    };
    QCOMPARE(tried().records, 2U);
    QCOMPARE(tried().wouldGo, 0U);
    QCOMPARE(tried().reasons.keys(), QStringList { QStringLiteral("orphan") });
    // One parent is back, and one of the children was entered by hand.
    runSql(target.path(), "INSERT INTO parent VALUES (3, 'back'); INSERT INTO child VALUES (14, 1)");
    QCOMPARE(tried().wouldGo, 1U);
    QCOMPARE(tried().reasons.keys(), QStringList { QStringLiteral("key-twice") });
}

QTEST_GUILESS_MAIN(QuarantineTest)
#include "QuarantineTest.moc"
