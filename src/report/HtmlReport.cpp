#include "report/HtmlReport.h"

#include "report/HtmlText.h"
#include "report/ReportWords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace transload {

namespace {

struct HtmlReportText {
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

// So much of a fingerprint is shown where both sides agree; the whole stands in report.json.
constexpr qsizetype kShownDigits = 16;

QString resource(const char* name)
{
    QFile file(QStringLiteral(":/report/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resource", name); // compiled in
    return QString::fromUtf8(file.readAll());
}

// Replaces `{{name}}` in one pass: what a value contains is never taken for a placeholder.
QString fill(const QString& page, const QMap<QString, QString>& values)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{(\\w+)\\}\\}"));
    QString filled;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(page); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += page.mid(from, match.capturedStart() - from) + values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return filled + page.mid(from);
}

QString count(std::uint64_t number) { return QLocale().toString(qulonglong(number)); }
QString size(std::uint64_t bytes) { return QLocale().formattedDataSize(qint64(bytes)); }

QString duration(double seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return HtmlReportText::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const qint64 whole = qRound64(seconds);
    if (whole < 3600)
        return HtmlReportText::tr("%1 min %2 s")
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return HtmlReportText::tr("%1 h %2 min")
        .arg(locale.toString(whole / 3600), locale.toString(whole / 60 % 60));
}

QString moment(const QDateTime& time)
{
    if (!time.isValid())
        return HtmlReportText::tr("unknown");
    return HtmlReportText::tr("%1 UTC").arg(
        QLocale().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString section(const QString& title, const QString& content)
{
    if (content.isEmpty())
        return {};
    return QStringLiteral("<section>\n<h2>%1</h2>\n").arg(html::text(title)) + content
        + QStringLiteral("\n</section>\n");
}

QString paragraph(const QString& text, const char* style = nullptr)
{
    const QString open = style == nullptr ? QStringLiteral("<p>")
                                          : QStringLiteral("<p class=\"%1\">").arg(QLatin1String(style));
    return open + html::text(text) + QStringLiteral("</p>\n");
}

// One row of a list of facts; nothing for a fact that is not known. `value` is already escaped.
QString fact(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return {};
    return QStringLiteral("<dt>") + html::text(label) + QStringLiteral("</dt><dd>") + value
        + QStringLiteral("</dd>\n");
}

QString cell(const char* tag, const char* style, const QString& value)
{
    return QStringLiteral("<%1%2>").arg(QLatin1String(tag), QLatin1String(style)) + value
        + QStringLiteral("</%1>").arg(QLatin1String(tag));
}

constexpr const char* kNumber = " class=\"number\"";
constexpr const char* kHex = " class=\"hex\"";
constexpr const char* kColumn = " scope=\"col\"";
constexpr const char* kNumberColumn = " scope=\"col\" class=\"number\"";
constexpr const char* kRow = " scope=\"row\"";

QString table(const QString& caption, const QString& head, const QString& rows)
{
    return QStringLiteral("<div class=\"wide\"><table>\n<caption>") + html::text(caption)
        + QStringLiteral("</caption>\n<thead><tr>") + head + QStringLiteral("</tr></thead>\n<tbody>\n") + rows
        + QStringLiteral("</tbody>\n</table></div>");
}

template <typename List, typename Render> QString items(const char* tag, const List& list, Render render)
{
    if (list.empty())
        return {};
    QString content;
    for (const auto& element : list)
        content += QStringLiteral("<li>") + render(element) + QStringLiteral("</li>\n");
    return cell(tag, "", QLatin1Char('\n') + content);
}

// How the verdict looks. Never by colour alone: the mark and the sentence say it too.
struct Look {
    const char* tone;
    const char* mark;
};

Look lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
        return { "good", "✓" };
    case Verdict::Quarantined:
    case Verdict::Unverified:
    case Verdict::Stopped:
        return { "warn", "!" };
    case Verdict::Different:
    case Verdict::Failed:
    case Verdict::Refused:
        return { "bad", "✕" };
    case Verdict::DryRun:
        return { "calm", "i" };
    }
    Q_UNREACHABLE();
}

QString subtitle(const RunReport& report)
{
    const PlanRequest& request = report.plan.request;
    QString lines;
    // A move without a backup says so where nobody can miss it.
    if (request.mode == RunMode::Move && report.backupPath.isEmpty())
        lines += paragraph(request.backupFolder.isEmpty()
                ? HtmlReportText::tr("No backup was asked for, so none was made.")
                : HtmlReportText::tr("No backup was made: the run did not come that far."),
            "loud");
    lines += QStringLiteral("<p>")
        + HtmlReportText::tr("%1 · %2 · run %3")
              .arg(html::name(report.plan.applicationName), html::text(moment(report.finished)),
                  QStringLiteral("<span class=\"hex\">") + html::name(report.runId)
                      + QStringLiteral("</span>"))
        + QStringLiteral("</p>");
    return lines;
}

QString explanationSection(const RunReport& report)
{
    if (!report.explanation)
        return {};
    const Explanation& explanation = *report.explanation;
    QString facts = fact(HtmlReportText::tr("What happened"), html::text(explanation.what))
        + fact(HtmlReportText::tr("Is my data safe"), html::text(explanation.safe))
        + fact(HtmlReportText::tr("What to do now"), html::text(explanation.next));
    QString content = QStringLiteral("<dl class=\"facts\">\n") + facts + QStringLiteral("</dl>");
    if (!explanation.detail.isEmpty()) {
        content += QStringLiteral("<h3>") + html::text(HtmlReportText::tr("Details"))
            + QStringLiteral("</h3><pre>");
        for (const QString& line : explanation.detail.left(html::kMaxSentence).split(QLatin1Char('\n')))
            content += html::text(line) + QLatin1Char('\n');
        content += QStringLiteral("</pre>");
    }
    return section(HtmlReportText::tr("What this means for you"), content);
}

QString figures(const RunReport& report)
{
    const bool isDryRun = report.plan.request.mode == RunMode::DryRun;
    std::uint64_t payload = 0;
    std::uint64_t read = 0;
    for (const CollectionReport& collection : report.collections) {
        payload += collection.payloadBytes;
        read += collection.sourceRecords;
    }
    const auto figure = [](const QString& label, const QString& value) {
        return QStringLiteral("<div><dt>") + html::text(label) + QStringLiteral("</dt><dd>")
            + html::text(value) + QStringLiteral("</dd></div>\n");
    };
    return QStringLiteral("<dl class=\"figures\">\n")
        + (isDryRun ? figure(HtmlReportText::tr("Records read"), count(read))
                    : figure(isTargetInPlace(report) ? HtmlReportText::tr("Records in the new data")
                                                     : HtmlReportText::tr("Records read back"),
                        count(report.recordsMoved())))
        + figure(HtmlReportText::tr("Collections"), count(report.collections.size()))
        + figure(HtmlReportText::tr("Data"), size(payload))
        + figure(HtmlReportText::tr("Time"), duration(report.seconds)) + QStringLiteral("</dl>\n");
}

QString placesSection(const RunReport& report)
{
    const PlanRequest& request = report.plan.request;
    const auto hex = [](const QString& digits) {
        return digits.isEmpty()
            ? QString()
            : QStringLiteral("<span class=\"hex\">") + html::name(digits) + QStringLiteral("</span>");
    };
    const QString backup = report.backupPath.isEmpty() ? html::text(HtmlReportText::tr("none"))
                                                       : html::text(report.backupPath);
    const bool isMove = request.mode == RunMode::Move;
    return section(HtmlReportText::tr("Where everything is"),
        QStringLiteral("<dl class=\"facts\">\n")
            + fact(HtmlReportText::tr("Original"), html::text(request.source.toString()))
            + fact(isTargetInPlace(report) ? HtmlReportText::tr("New data")
                                           : HtmlReportText::tr("Planned target"),
                html::text(request.target.toString()))
            + (isMove || !report.backupPath.isEmpty() ? fact(HtmlReportText::tr("Backup"), backup)
                                                      : QString())
            + fact(
                HtmlReportText::tr("Backup of what stood in the target"), html::text(report.targetBackupPath))
            + fact(HtmlReportText::tr("Backup manifest (SHA-256)"), hex(report.backupSha256))
            + fact(HtmlReportText::tr("How to undo"), html::text(undoText(report)))
            + fact(HtmlReportText::tr("Size of the new data"),
                report.targetBytes == 0 ? QString() : html::text(size(report.targetBytes)))
            + fact(HtmlReportText::tr("Expected size of the new data"),
                report.targetBytes != 0 || report.predictedTargetBytes == 0
                    ? QString()
                    : html::text(size(report.predictedTargetBytes)))
            + QStringLiteral("</dl>"));
}

QString differencesSection(const RunReport& report)
{
    QString content;
    for (const CollectionReport& collection : report.collections)
        if (!collection.differences.isEmpty())
            content += QStringLiteral("<h3>") + html::name(collection.name) + QStringLiteral("</h3>\n")
                + items("ul", collection.differences,
                    [](const QString& difference) { return html::text(difference); });
    return section(HtmlReportText::tr("Differences"), content);
}

QString state(const char* tone, const QString& words)
{
    return QStringLiteral("<td class=\"state %1\">").arg(QLatin1String(tone)) + html::text(words)
        + QStringLiteral("</td>");
}

QString collectionRow(const CollectionReport& collection)
{
    QString title = html::name(collection.name);
    if (!collection.targetName.isEmpty() && collection.targetName != collection.name)
        title += QStringLiteral(" → ") + html::name(collection.targetName);
    QString fingerprint = html::name(collection.sourceFingerprint.left(kShownDigits));
    if (collection.targetFingerprint != collection.sourceFingerprint
        && !collection.targetFingerprint.isEmpty())
        fingerprint = html::name(collection.sourceFingerprint) + QStringLiteral("<br>")
            + html::name(collection.targetFingerprint);
    const bool isCompared
        = !collection.sourceFingerprint.isEmpty() && !collection.targetFingerprint.isEmpty();
    QString row = cell("th", kRow, title) + cell("td", kNumber, count(collection.sourceRecords))
        + cell("td", kNumber, isCompared ? count(collection.targetRecords) : QStringLiteral("–"))
        + cell("td", kHex, fingerprint);
    if (!isCompared)
        row += state("calm", HtmlReportText::tr("not compared"));
    else if (collection.isEqual)
        row += state("good", HtmlReportText::tr("✓ equal"));
    else
        row += state("bad", HtmlReportText::tr("✕ different"));
    return QStringLiteral("<tr>") + row + QStringLiteral("</tr>\n");
}

QString proofSection(const RunReport& report)
{
    if (report.collections.empty())
        return {};
    QString rows;
    for (const CollectionReport& collection : report.collections)
        rows += collectionRow(collection);
    QString content;
    if (!report.fingerprint.isEmpty())
        content += QStringLiteral("<p>") + html::text(HtmlReportText::tr("Fingerprint of the whole run:"))
            + QStringLiteral(" <span class=\"hex\">") + html::name(report.fingerprint)
            + QStringLiteral("</span></p>\n")
            + paragraph(
                HtmlReportText::tr("Both sides were opened anew and read from beginning to end; each "
                                   "fingerprint is made of the SHA-256 of every record. Where both sides "
                                   "agree, the first 16 of its 64 digits are shown; report.json holds all."),
                "note");
    content += table(HtmlReportText::tr("Collections with their records on both sides"),
        cell("th", kColumn, html::text(HtmlReportText::tr("Collection")))
            + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Original")))
            + cell("th", kNumberColumn, html::text(HtmlReportText::tr("New")))
            + cell("th", kColumn, html::text(HtmlReportText::tr("Fingerprint")))
            + cell("th", kColumn, html::text(HtmlReportText::tr("Result"))),
        rows);
    return section(HtmlReportText::tr("Proof"), content);
}

// Counts and reasons; the records themselves stand in the file only.
QString quarantineSection(const RunReport& report)
{
    QString rows;
    for (const CollectionReport& collection : report.collections)
        for (auto it = collection.reasons.begin(); it != collection.reasons.end(); ++it)
            rows += QStringLiteral("<tr>") + cell("th", kRow, html::name(collection.name))
                + cell("td", kNumber, count(it.value())) + cell("td", "", html::name(it.key()))
                + QStringLiteral("</tr>\n");
    if (rows.isEmpty())
        return {};
    const QString file = report.quarantineFile.isEmpty()
        ? paragraph(HtmlReportText::tr("No file was written: this run put nothing in place."))
        : paragraph(
            HtmlReportText::tr("They are kept, exactly as they were, in %1.").arg(report.quarantineFile));
    return section(HtmlReportText::tr("Records that could not go"),
        file
            + table(HtmlReportText::tr("Records in quarantine by collection and reason"),
                cell("th", kColumn, html::text(HtmlReportText::tr("Collection")))
                    + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Records")))
                    + cell("th", kColumn, html::text(HtmlReportText::tr("Reason"))),
                rows));
}

QString stepsSection(const RunReport& report)
{
    if (report.steps.empty())
        return {};
    QString rows;
    for (const StepReport& step : report.steps) {
        const QString rate = step.seconds > 0 && step.bytes > 0
            ? HtmlReportText::tr("%1/s").arg(size(std::uint64_t(double(step.bytes) / step.seconds)))
            : QStringLiteral("–");
        rows += QStringLiteral("<tr>") + cell("th", kRow, html::text(step.title))
            + cell("td", kNumber, html::text(duration(step.seconds)))
            + cell("td", kNumber, count(step.records)) + cell("td", kNumber, html::text(size(step.bytes)))
            + cell("td", kNumber, html::text(rate)) + QStringLiteral("</tr>\n");
    }
    return section(HtmlReportText::tr("What was done"),
        table(HtmlReportText::tr("Started %1, finished %2")
                  .arg(moment(report.started), moment(report.finished)),
            cell("th", kColumn, html::text(HtmlReportText::tr("Step")))
                + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Time")))
                + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Records")))
                + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Data")))
                + cell("th", kNumberColumn, html::text(HtmlReportText::tr("Rate"))),
            rows));
}

QString findingsSection(const RunReport& report)
{
    QString content;
    for (const Finding& finding : report.findings) {
        const bool isStop = finding.severity == Severity::Stop;
        const bool isWarning = finding.severity == Severity::Warning;
        const QString word = isStop ? HtmlReportText::tr("Stop")
            : isWarning             ? HtmlReportText::tr("Warning")
                                    : HtmlReportText::tr("Note");
        content += QStringLiteral("<div class=\"finding %1\">")
                       .arg(QLatin1String(isStop ? "bad"
                               : isWarning       ? "warn"
                                                 : "calm"))
            + QStringLiteral("<p><strong>") + html::text(word) + QStringLiteral("</strong> · ")
            + html::text(finding.message) + QStringLiteral("</p>\n");
        for (const QString& more : { finding.reason, finding.nextStep })
            if (!more.isEmpty())
                content += paragraph(more, "note");
        content += QStringLiteral("</div>\n");
    }
    return section(HtmlReportText::tr("Findings"), content);
}

QString objectItem(const SchemaObject& object)
{
    QString item = html::name(objectKindName(object.kind)) + QLatin1Char(' ') + html::name(object.name);
    if (object.definition.isEmpty())
        return item;
    item += QStringLiteral("<pre>");
    for (const QString& line : object.definition.left(html::kMaxSentence).split(QLatin1Char('\n')))
        item += html::text(line) + QLatin1Char('\n');
    return item + QStringLiteral("</pre>");
}

QString changedItem(const QString& name, std::uint64_t values)
{
    return QStringLiteral("<li>") + html::name(name) + QStringLiteral(": ") + count(values)
        + QStringLiteral("</li>\n");
}

QString changedList(const QString& title, const QString& content)
{
    return content.isEmpty()
        ? QString()
        : paragraph(title) + QStringLiteral("<ul>\n") + content + QStringLiteral("</ul>");
}

QString changedValues(const RunReport& report)
{
    QString asBytes;
    QString converted;
    for (const CollectionReport& collection : report.collections) {
        if (collection.textsAsBytes != 0)
            asBytes += changedItem(collection.name, collection.textsAsBytes);
        for (const RuleCount& changed : collection.changedByRule)
            converted
                += changedItem(QStringLiteral("%1.%2, %3").arg(collection.name, changed.field, changed.rule),
                    changed.values);
    }
    QString nulled;
    for (const CollectionReport& collection : report.collections)
        if (collection.orphansSetNull != 0)
            nulled += changedItem(collection.name, collection.orphansSetNull);
    return changedList(
               HtmlReportText::tr("Rule “text-as-bytes”: text became the same bytes. Values per collection:"),
               asBytes)
        + changedList(
            HtmlReportText::tr("Changed by a rule that you chose. Values per field, with the rule:"),
            converted)
        + changedList(HtmlReportText::tr("Rule “orphan-set-null”: what referred to nothing refers to "
                                         "nothing now by being empty. Records per collection:"),
            nulled);
}

QString versionsSection(const RunReport& report)
{
    QString facts = fact(HtmlReportText::tr("Transload"), html::name(report.programVersion));
    for (auto it = report.storeVersions.begin(); it != report.storeVersions.end(); ++it)
        facts += fact(it.key(), html::name(it.value()));
    facts += fact(QStringLiteral("Qt"), html::name(QString::fromLatin1(qVersion())))
        + fact(HtmlReportText::tr("Profile"), html::name(report.plan.profileId));
    for (auto it = report.plan.targetSettings.begin(); it != report.plan.targetSettings.end(); ++it)
        facts += fact(HtmlReportText::tr("Target setting %1").arg(it.key()), html::name(it.value()));
    return section(HtmlReportText::tr("Versions and settings"),
        QStringLiteral("<dl class=\"facts\">\n") + facts + QStringLiteral("</dl>"));
}

} // namespace

QString toHtml(const RunReport& report)
{
    const auto asName = [](const QString& name) { return html::name(name); };
    const auto asLines = [](const QString& text) { return html::lines(text); };
    const Look look = lookOf(report.verdict);
    const QString style = resource("report.css");
    const QByteArray styleHash
        = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    const QString content = explanationSection(report) + figures(report)
        + section(HtmlReportText::tr("What to do now"), items("ol", report.nextSteps, asLines))
        + section(HtmlReportText::tr("What stays where it is"), items("ul", report.notMoved, asLines))
        + differencesSection(report) + quarantineSection(report) + findingsSection(report)
        + placesSection(report) + proofSection(report)
        + section(HtmlReportText::tr("Left out on request"), items("ul", report.plan.leftOut, asName))
        + section(HtmlReportText::tr("Kept in the backup only: has no place in the target"),
            items("ul", report.plan.lostObjects, objectItem))
        + section(HtmlReportText::tr("Carried over besides the records"),
            items("ul", report.plan.carriedObjects, objectItem))
        + section(HtmlReportText::tr("Values that changed their form"), changedValues(report))
        + stepsSection(report) + versionsSection(report);
    return fill(resource("report.html"),
        {
            { QStringLiteral("language"), html::attribute(QLocale().bcp47Name()) },
            { QStringLiteral("direction"),
                QLocale().textDirection() == Qt::RightToLeft ? QStringLiteral("rtl")
                                                             : QStringLiteral("ltr") },
            { QStringLiteral("styleHash"), QStringLiteral("sha256-") + QString::fromLatin1(styleHash) },
            { QStringLiteral("style"), style },
            { QStringLiteral("title"),
                html::text(HtmlReportText::tr("Transload report: %1").arg(report.plan.applicationName)) },
            { QStringLiteral("tone"), QLatin1String(look.tone) },
            { QStringLiteral("mark"), QString::fromUtf8(look.mark) },
            { QStringLiteral("verdict"), html::text(verdictSentence(report)) },
            { QStringLiteral("subtitle"), subtitle(report) },
            { QStringLiteral("content"), content },
            { QStringLiteral("footer"),
                html::text(HtmlReportText::tr(
                    "Counts and names only: no value of a record stands in this report. The file "
                    "report.json beside it holds the same and shows whether it was edited.")) },
        });
}

} // namespace transload
