#include "report/SampleReport.h"

namespace transload::test {

namespace {

CollectionReport equalCollection(const QString& name, std::uint64_t records, const QByteArray& digits)
{
    CollectionReport collection;
    collection.name = name;
    collection.targetName = name;
    collection.sourceRecords = records;
    collection.targetRecords = records;
    collection.sourceFingerprint = QString::fromLatin1(digits.repeated(32));
    collection.targetFingerprint = collection.sourceFingerprint;
    collection.payloadBytes = records * 900;
    collection.isEqual = true;
    return collection;
}

} // namespace

RunReport sampleReport()
{
    RunReport report;
    report.runId = QStringLiteral("0123456789abcdef");
    report.programVersion = QStringLiteral("0.1.0");
    report.storeVersions = { { QStringLiteral("rocksdb"), QStringLiteral("9.10.0") },
        { QStringLiteral("sqlite"), QStringLiteral("3.40.1") } };
    report.started = QDateTime(QDate(2026, 11, 20), QTime(12, 0, 0, 250), Qt::UTC);
    report.finished = report.started.addMSecs(83'500);
    report.seconds = 83.5;
    report.verdict = Verdict::Proven;
    report.backupPath
        = QStringLiteral("/srv/backups/transload-backup-20261120T120000Z-conduit-0123456789abcdef");
    report.backupSha256 = QString::fromLatin1(QByteArray("5e").repeated(32));
    report.fingerprint = QString::fromLatin1(QByteArray("a7").repeated(32));
    report.collections = { equalCollection(QStringLiteral("eventid_pduid"), 2'000'000, "1f"),
        equalCollection(QStringLiteral("global"), 4, "c3"),
        equalCollection(QStringLiteral("pduid_pdu"), 130'109, "9b"),
        equalCollection(QStringLiteral("server_signingkeys"), 0, "00") };
    report.collections[1].textsAsBytes = 2;
    report.steps = { { QStringLiteral("backup"), QStringLiteral("Back up the original and prove the backup"),
                         12.25, 0, 1'288'490'188 },
        { QStringLiteral("copy"), QStringLiteral("Copy the records"), 41.5, 2'130'113, 1'917'101'700 },
        { QStringLiteral("finish"), QStringLiteral("Build indexes and save"), 4.125, 0, 0 },
        { QStringLiteral("verify"), QStringLiteral("Prove that every record arrived"), 25.5, 4'260'226,
            3'834'203'400 },
        { QStringLiteral("switch"), QStringLiteral("Put the new data in place"), 0.125, 0, 0 } };
    report.findings = { { Severity::Warning, QStringLiteral("space.sameDisk"),
                            QStringLiteral("The backup lies on the same disk as the original."),
                            QStringLiteral("When that disk fails, both are lost."),
                            QStringLiteral("Copy the backup to another disk when the move is done.") },
        { Severity::Note, QStringLiteral("source.media"),
            QStringLiteral("The folder “media” lies beside the database."), {}, {} } };
    report.nextSteps = { QStringLiteral("Stop the server.\n    systemctl stop matrix-conduit"),
        QStringLiteral("Set the database backend.\n    [global]\n    database_backend = \"sqlite\""),
        QStringLiteral("Start the server.\n    systemctl start matrix-conduit") };
    report.notMoved = { QStringLiteral("media: Media files are not part of the database.") };
    report.targetBytes = 2'147'483'648;
    report.predictedTargetBytes = 2'200'000'000;

    Plan& plan = report.plan;
    plan.request.source
        = Location::ofPath(QStringLiteral("rocksdb"), QStringLiteral("/var/lib/matrix-conduit"));
    plan.request.target = Location::ofPath(QStringLiteral("sqlite"), QStringLiteral("/srv/new/conduit.db"));
    plan.request.backupFolder = QStringLiteral("/srv/backups");
    plan.profileId = QStringLiteral("conduit");
    plan.applicationName = QStringLiteral("Conduit");
    for (const StepReport& step : report.steps)
        plan.steps.push_back({ step.id, step.title });
    for (const CollectionReport& collection : report.collections)
        plan.collections.push_back({ keyValueCollection(collection.name), keyValueCollection(collection.name),
            Mapping::toKeyValue(collection.name), {}, 0 });
    plan.leftOut = { QStringLiteral("tokenids") };
    plan.carriedObjects = { { QStringLiteral("index"), QStringLiteral("by_name"), QStringLiteral("global"),
        QStringLiteral("sqlite"), QStringLiteral("CREATE INDEX by_name ON global(value)") } };
    plan.lostObjects = { { QStringLiteral("trigger"), QStringLiteral("guard"), QStringLiteral("global"),
        QStringLiteral("sqlite"),
        QStringLiteral("CREATE TRIGGER guard AFTER INSERT ON global BEGIN\n  SELECT 1;\nEND") } };
    plan.targetSettings = { { QStringLiteral("page_size"), QStringLiteral("4096") } };
    plan.records = 2'130'113;
    plan.sourceBytes = 1'288'490'188;
    plan.needsFreeze = true;
    return report;
}

QStringList hostileTexts()
{
    return { QStringLiteral("<script>alert(1)</script>"), QStringLiteral("\"><img src=x onerror=alert(1)>"),
        QStringLiteral("' onmouseover='alert(1)"), QStringLiteral("</style><script>x</script>"),
        QStringLiteral("</pre></td></table>"), QStringLiteral("&lt;b&gt; &amp;"),
        QStringLiteral("javascript:alert(1)"), QStringLiteral("a\nb\r\n    c\td"),
        QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b") + QChar(0x2066) + QChar(0x200b),
        QStringLiteral("\x1b[31mred\x07"), QString(QChar(0)), QString(QChar(0xd800)),
        QString(1000, QLatin1Char('x')), QStringLiteral("{{content}} {{style}} %1 %2 %n"),
        QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("<!-- --> ]]>"),
        QStringLiteral("@import url(http://x)"), QString() };
}

RunReport reportFullOf(const QString& text)
{
    RunReport report = sampleReport();
    report.verdict = Verdict::Different;
    report.runId = report.programVersion = report.backupPath = report.backupSha256 = report.fingerprint
        = text;
    report.storeVersions = { { text, text } };
    report.explanation = Explanation { text, text, text, text };
    report.nextSteps = report.notMoved = report.plan.leftOut = { text, QStringLiteral("    ") + text };
    for (CollectionReport& collection : report.collections) {
        collection.name = collection.sourceFingerprint = text;
        collection.targetName = collection.targetFingerprint = text + QLatin1Char('2');
        collection.differences = { text };
    }
    for (StepReport& step : report.steps)
        step.id = step.title = text;
    for (Finding& finding : report.findings)
        finding.id = finding.message = finding.reason = finding.nextStep = text;
    Plan& plan = report.plan;
    plan.request.source = Location::ofPath(text, text);
    plan.request.target = Location::ofPath(text, text);
    plan.request.backupFolder = plan.profileId = plan.applicationName = text;
    plan.request.only = { text };
    plan.targetSettings = { { text, text } };
    plan.carriedObjects = plan.lostObjects = { { text, text, text, text, text } };
    for (CollectionPlan& collection : plan.collections) {
        collection.source.name = collection.target.name = collection.source.definition = text;
        collection.source.fields.front().name = text;
    }
    return report;
}

} // namespace transload::test
