#include "report/HtmlReport.h"
#include "report/HtmlText.h"
#include "report/SampleReport.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace transload;
using namespace transload::test;

namespace {

QString bodyOf(const QString& page) { return page.mid(page.indexOf(QStringLiteral("<body>"))); }

// The body is written so that a strict reader can follow it: this finds any markup that got in.
QStringList elementsOf(const QString& page, QString& problem)
{
    QXmlStreamReader reader(QString(bodyOf(page))
                                .remove(QStringLiteral("</html>"))
                                .replace(QStringLiteral("<br>"), QStringLiteral("<br/>")));
    QStringList elements;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        elements.push_back(reader.name().toString());
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            elements.push_back(QLatin1Char('@') + attribute.name().toString());
    }
    problem = reader.hasError() ? reader.errorString() : QString();
    return elements;
}

} // namespace

class HtmlReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void verdictIsTheFirstLine();
    void everySectionIsThere();
    void aMoveWithoutBackupSaysSoAtTheTop();
    void differencesAreShownInFull();
    void aFailureIsToldInThreeLines();
    void nothingRemoteAndNoScriptIsAllowed();
    void tablesAreAccessible();
    void stateIsNeverColourAlone();
    void snippetsAreKeptAsTheyStand();
    void N2_hostileTextsStayText_data();
    void N2_hostileTextsStayText();
    void N2_namesAreCutAt200Characters();
    void escapesOfTextAndAttribute();
    void anEmptyReportIsAPageToo();
};

void HtmlReportTest::verdictIsTheFirstLine()
{
    const QString body = bodyOf(toHtml(sampleReport()));
    const qsizetype heading = body.indexOf(QStringLiteral("<h1>"));
    const QString before = body.left(heading).remove(QRegularExpression(QStringLiteral("<[^>]*>"))).trimmed();
    QVERIFY2(before.isEmpty(), qPrintable(before));
    QVERIFY(body.mid(heading)
                .section(QLatin1Char('\n'), 0, 0)
                .contains(verdictSentence(sampleReport()).toHtmlEscaped()));
}

void HtmlReportTest::everySectionIsThere()
{
    const QString page = toHtml(sampleReport());
    for (const char* part : { "What to do now", "What stays where it is", "Findings", "Where everything is",
             "Proof", "Left out on request", "Kept in the backup only", "Carried over", "text-as-bytes",
             "What was done", "Versions and settings", "tokenids", "CREATE TRIGGER guard", "9.10.0",
             "/srv/new/conduit.db", "2,000,000", "1 min 24 s" })
        QVERIFY2(page.contains(QLatin1String(part)), part);
    QVERIFY(page.contains(sampleReport().fingerprint));
    QVERIFY(!page.contains(QStringLiteral("No backup")));
    QVERIFY(!page.contains(QStringLiteral("{{")));
}

void HtmlReportTest::aMoveWithoutBackupSaysSoAtTheTop()
{
    RunReport report = sampleReport();
    report.backupPath.clear();
    report.plan.request.backupFolder.clear();
    const QString header = bodyOf(toHtml(report)).section(QStringLiteral("</header>"), 0, 0);
    QVERIFY(header.contains(QStringLiteral("No backup was asked for")));
    report.plan.request.mode = RunMode::DryRun;
    QVERIFY(!bodyOf(toHtml(report))
                 .section(QStringLiteral("</header>"), 0, 0)
                 .contains(QStringLiteral("No backup")));
}

void HtmlReportTest::differencesAreShownInFull()
{
    RunReport report = sampleReport();
    report.verdict = Verdict::Different;
    report.collections[0].isEqual = false;
    report.collections[0].targetFingerprint = QString(64, QLatin1Char('e'));
    report.collections[0].differences = { QStringLiteral("missing: $abc"), QStringLiteral("changed: $def") };
    const QString page = toHtml(report);
    QVERIFY(page.contains(QStringLiteral("missing: $abc")) && page.contains(QStringLiteral("changed: $def")));
    QVERIFY(page.contains(report.collections[0].sourceFingerprint)
        && page.contains(report.collections[0].targetFingerprint));
    QVERIFY(page.contains(QStringLiteral("✕ different")));
}

void HtmlReportTest::aFailureIsToldInThreeLines()
{
    RunReport report = sampleReport();
    report.verdict = Verdict::Failed;
    report.explanation
        = Explanation { QStringLiteral("The disk is full."), QStringLiteral("Your original is unchanged."),
              QStringLiteral("Free some space."), QStringLiteral("write: ENOSPC\nat offset 5") };
    const QString page = toHtml(report);
    for (const char* line : { "The disk is full.", "Your original is unchanged.", "Free some space.",
             "write: ENOSPC\nat offset 5" })
        QVERIFY2(page.contains(QLatin1String(line)), line);
    QVERIFY(page.contains(QStringLiteral("Planned target")));
}

void HtmlReportTest::nothingRemoteAndNoScriptIsAllowed()
{
    const QString page = toHtml(sampleReport());
    QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
    const QString style
        = page.section(QStringLiteral("<style>"), 1).section(QStringLiteral("</style>"), 0, 0);
    const QByteArray hash = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    QVERIFY(page.contains(QStringLiteral("style-src 'sha256-%1'").arg(QString::fromLatin1(hash))));
    for (const char* forbidden : { "<script", "http:", "https:", "src=", "url(", "@import", "style=\"",
             "<link", "<img", "<iframe", "href" })
        QVERIFY2(!page.contains(QLatin1String(forbidden), Qt::CaseInsensitive), forbidden);
}

void HtmlReportTest::tablesAreAccessible()
{
    const QString page = toHtml(sampleReport());
    QCOMPARE(page.count(QStringLiteral("<caption>")), page.count(QStringLiteral("<table>")));
    QVERIFY(page.contains(QStringLiteral("<html lang=\"")));
    QVERIFY(page.contains(QStringLiteral("scope=\"col\"")) && page.contains(QStringLiteral("scope=\"row\"")));
    QCOMPARE(page.count(QStringLiteral("<h1>")), 1);
    QCOMPARE(page.count(QStringLiteral("<main>")), 1);
}

void HtmlReportTest::stateIsNeverColourAlone()
{
    RunReport report = sampleReport();
    report.collections[1].isEqual = false;
    report.collections[2].targetFingerprint.clear();
    const QString page = toHtml(report);
    for (const char* words :
        { "✓ equal", "✕ different", "not compared", "<strong>Warning</strong>", "<strong>Note</strong>" })
        QVERIFY2(page.contains(QString::fromUtf8(words)), words);
}

void HtmlReportTest::snippetsAreKeptAsTheyStand()
{
    QCOMPARE(html::lines(QStringLiteral("Do <this>:\n    [global]\n      a = \"b\"\nThen that.")),
        QStringLiteral(
            "<p>Do &lt;this&gt;:</p><pre><code>[global]\n  a = &quot;b&quot;</code></pre><p>Then that.</p>"));
    QCOMPARE(html::lines(QString()), QString());
}

void HtmlReportTest::N2_hostileTextsStayText_data()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString& text : hostileTexts())
        QTest::addRow("%d", row++) << text;
}

void HtmlReportTest::N2_hostileTextsStayText()
{
    QFETCH(QString, text);
    QString problem;
    QStringList allowed = elementsOf(toHtml(sampleReport()), problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    allowed += elementsOf(toHtml(reportFullOf(QStringLiteral("plain\n    snippet"))), problem);
    const QString page = toHtml(reportFullOf(text));
    for (const QString& element : elementsOf(page, problem))
        QVERIFY2(allowed.contains(element), qPrintable(element));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (const QChar c : bodyOf(page))
        QVERIFY(c == QLatin1Char('\n')
            || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
    QVERIFY(page.isValidUtf16());
}

void HtmlReportTest::N2_namesAreCutAt200Characters()
{
    RunReport report = sampleReport();
    report.collections[0].name = report.collections[0].targetName = QString(1000, QLatin1Char('n'));
    const QString page = toHtml(report);
    QVERIFY(page.contains(QString(199, QLatin1Char('n')) + QChar(0x2026)));
    QVERIFY(!page.contains(QString(200, QLatin1Char('n'))));
}

void HtmlReportTest::escapesOfTextAndAttribute()
{
    QCOMPARE(html::text(QStringLiteral("<a href=\"x\">&\n")),
        QStringLiteral("&lt;a href=&quot;x&quot;&gt;&amp;\\x0a"));
    QCOMPARE(html::attribute(QStringLiteral("\" ' >")), QStringLiteral("&quot; &#39; &gt;"));
    QCOMPARE(html::name(QString(300, QLatin1Char('<'))).count(QStringLiteral("&lt;")), 199);
}

void HtmlReportTest::anEmptyReportIsAPageToo()
{
    QString problem;
    elementsOf(toHtml(RunReport()), problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_APPLESS_MAIN(HtmlReportTest)
#include "HtmlReportTest.moc"
