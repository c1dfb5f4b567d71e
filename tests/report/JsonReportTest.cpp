#include "report/JsonReport.h"
#include "core/SealedJson.h"
#include "report/SampleReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace transload;
using namespace transload::test;

namespace {

// What an independent reader does: parses, takes `checksum` out, writes compact with sorted keys, hashes.
constexpr const char* kPythonCheck = R"(
import hashlib, json, sys
report = json.loads(sys.stdin.buffer.read())
checksum = report.pop("checksum")
compact = json.dumps(report, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
print("same" if hashlib.sha256(compact).hexdigest() == checksum else "different", report["run"], report["exitCode"])
)";

QString runPython(const QByteArray& report)
{
    QProcess python;
    python.start(QStringLiteral("python3"), { QStringLiteral("-c"), QString::fromLatin1(kPythonCheck) });
    python.write(report);
    python.closeWriteChannel();
    if (!python.waitForFinished())
        return QStringLiteral("python3 did not finish");
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed();
}

QJsonObject read(const RunReport& report)
{
    const Result<QJsonObject> object = readJsonReport(toJson(report), QStringLiteral("report.json"));
    return object ? *object : QJsonObject();
}

} // namespace

class JsonReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPromisedMemberIsThere();
    void countsAreExact_data();
    void countsAreExact();
    void whatIsNotThereIsNull();
    void timesAreUtc();
    void verdictsAndExitCodes_data();
    void verdictsAndExitCodes();
    void undoIsOnlyForWhatStands();
    void announcedStepsAreTheStepsDone();
    void pythonReadsTheSame();
    void everyEditIsFound();
    void newerSchemaIsRefused();
    void N2_hostileTextsComeBackAsTheyWere();
};

void JsonReportTest::everyPromisedMemberIsThere()
{
    const QJsonObject report = read(sampleReport());
    for (const char* member : { "schema", "run", "verdict", "exitCode", "source", "target", "backup",
             "collections", "fingerprint", "steps", "findings", "undo", "versions", "started", "finished",
             "plan", "explanation", "nextSteps", "notMoved", "checksum" })
        QVERIFY2(report.contains(QLatin1String(member)), member);
    const QJsonObject collection = report[QStringLiteral("collections")][0].toObject();
    for (const char* member :
        { "name", "sourceRecords", "targetRecords", "sourceFingerprint", "targetFingerprint", "quarantined" })
        QVERIFY2(collection.contains(QLatin1String(member)), member);
    const QJsonObject step = report[QStringLiteral("steps")][0].toObject();
    for (const char* member : { "name", "seconds", "records", "bytes" })
        QVERIFY2(step.contains(QLatin1String(member)), member);
    QCOMPARE(step[QStringLiteral("name")].toString(), QStringLiteral("backup"));
    QCOMPARE(collection[QStringLiteral("sourceRecords")].toInteger(), qint64(2'000'000));
    QCOMPARE(report[QStringLiteral("source")][QStringLiteral("location")].toString(),
        QStringLiteral("rocksdb:/var/lib/matrix-conduit"));
    const QJsonObject plan = report[QStringLiteral("plan")].toObject();
    QCOMPARE(
        plan[QStringLiteral("lostObjects")][0][QStringLiteral("kind")].toString(), QStringLiteral("trigger"));
    QVERIFY(plan[QStringLiteral("lostObjects")][0][QStringLiteral("definition")].toString().contains(
        QStringLiteral("SELECT 1")));
    QCOMPARE(
        plan[QStringLiteral("collections")][0][QStringLiteral("source")][QStringLiteral("key")][0].toString(),
        QStringLiteral("key"));
    QCOMPARE(
        report[QStringLiteral("versions")][QStringLiteral("rocksdb")].toString(), QStringLiteral("9.10.0"));
}

void JsonReportTest::countsAreExact_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("zero") << quint64(0) << QByteArray("0");
    QTest::newRow("2^53") << quint64(9'007'199'254'740'992) << QByteArray("9007199254740992");
    QTest::newRow("2^53 + 1") << quint64(9'007'199'254'740'993) << QByteArray("\"9007199254740993\"");
    QTest::newRow("2^64 - 1") << quint64(18'446'744'073'709'551'615U)
                              << QByteArray("\"18446744073709551615\"");
}

void JsonReportTest::countsAreExact()
{
    QFETCH(quint64, count);
    QFETCH(QByteArray, written);
    RunReport report = sampleReport();
    report.collections[0].sourceRecords = count;
    const QByteArray json = toJson(report);
    QVERIFY(json.contains("\"sourceRecords\": " + written));
    QVERIFY(bool(readJsonReport(json, QStringLiteral("report.json"))));
}

void JsonReportTest::whatIsNotThereIsNull()
{
    const QJsonObject report = read(RunReport());
    for (const char* member : { "backup", "fingerprint", "explanation", "started" })
        QVERIFY2(report.value(QLatin1String(member)).isNull(), member);
    QVERIFY(report[QStringLiteral("collections")].toArray().isEmpty());
}

void JsonReportTest::timesAreUtc()
{
    RunReport report = sampleReport();
    report.started = QDateTime(QDate(2026, 7, 1), QTime(2, 0), Qt::OffsetFromUTC, 7200);
    QCOMPARE(read(report)[QStringLiteral("started")].toString(), QStringLiteral("2026-07-01T00:00:00.000Z"));
}

void JsonReportTest::verdictsAndExitCodes_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("name");
    QTest::newRow("proven") << int(Verdict::Proven) << QStringLiteral("proven");
    QTest::newRow("different") << int(Verdict::Different) << QStringLiteral("different");
    QTest::newRow("unverified") << int(Verdict::Unverified) << QStringLiteral("unverified");
    QTest::newRow("refused") << int(Verdict::Refused) << QStringLiteral("refused");
    QTest::newRow("dry run") << int(Verdict::DryRun) << QStringLiteral("dry-run");
}

void JsonReportTest::verdictsAndExitCodes()
{
    QFETCH(int, verdict);
    QFETCH(QString, name);
    RunReport report = sampleReport();
    report.verdict = Verdict(verdict);
    const QJsonObject json = read(report);
    QCOMPARE(json[QStringLiteral("verdict")].toString(), name);
    QCOMPARE(json[QStringLiteral("exitCode")].toInt(), exitCode(report.verdict));
}

void JsonReportTest::undoIsOnlyForWhatStands()
{
    RunReport report = sampleReport();
    QVERIFY(read(report)[QStringLiteral("undo")][QStringLiteral("targetInPlace")].toBool());
    QVERIFY(read(report)[QStringLiteral("undo")][QStringLiteral("how")].toString().contains(
        QStringLiteral("/srv/new/conduit.db")));
    report.verdict = Verdict::Failed;
    report.explanation = Explanation { {}, QStringLiteral("Your original is unchanged."), {}, {} };
    QVERIFY(!read(report)[QStringLiteral("undo")][QStringLiteral("targetInPlace")].toBool());
    QCOMPARE(read(report)[QStringLiteral("undo")][QStringLiteral("how")].toString(),
        QStringLiteral("Your original is unchanged."));
    report = sampleReport();
    report.plan.request.mode = RunMode::Practice;
    QVERIFY(!read(report)[QStringLiteral("undo")][QStringLiteral("targetInPlace")].toBool());
}

void JsonReportTest::announcedStepsAreTheStepsDone()
{
    const QJsonObject report = read(sampleReport());
    const QJsonArray done = report[QStringLiteral("steps")].toArray();
    const QJsonArray announced = report[QStringLiteral("plan")][QStringLiteral("steps")].toArray();
    QCOMPARE(done.size(), announced.size());
    for (qsizetype i = 0; i < done.size(); ++i)
        QCOMPARE(done[i][QStringLiteral("name")], announced[i][QStringLiteral("name")]);
}

void JsonReportTest::pythonReadsTheSame()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("python3 is not installed");
    RunReport report = sampleReport();
    report.seconds = 2.0; // whole seconds must not become 2 for one reader and 2.0 for another
    QCOMPARE(runPython(toJson(report)), QStringLiteral("same 0123456789abcdef 0"));
}

void JsonReportTest::everyEditIsFound()
{
    RunReport report;
    report.runId = QStringLiteral("77");
    const QByteArray json = toJson(report);
    QVERIFY(bool(readJsonReport(json, QStringLiteral("report.json"))));
    for (qsizetype i = 0; i < json.size(); ++i) {
        QByteArray edited = json;
        edited[i] = edited[i] == '5' ? '6' : '5';
        QVERIFY2(!readJsonReport(edited, QStringLiteral("report.json")),
            qPrintable(QStringLiteral("byte %1").arg(i)));
    }
    const Result<QJsonObject> cut = readJsonReport(json.left(json.size() / 2), QStringLiteral("report.json"));
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Corrupt);
}

void JsonReportTest::newerSchemaIsRefused()
{
    QJsonObject report = QJsonDocument::fromJson(toJson(sampleReport())).object();
    report.insert(QStringLiteral("schema"), 2);
    const Result<QJsonObject> read = readJsonReport(sealJson(report), QStringLiteral("report.json"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
}

void JsonReportTest::N2_hostileTextsComeBackAsTheyWere()
{
    for (const QString& text : hostileTexts()) {
        const QByteArray json = toJson(reportFullOf(text));
        const Result<QJsonObject> report = readJsonReport(json, QStringLiteral("report.json"));
        QVERIFY2(bool(report), qPrintable(text));
        QVERIFY(json.isValidUtf8());
        if (text.isValidUtf16())
            QCOMPARE((*report)[QStringLiteral("collections")][0][QStringLiteral("name")].toString(), text);
    }
}

QTEST_APPLESS_MAIN(JsonReportTest)
#include "JsonReportTest.moc"
