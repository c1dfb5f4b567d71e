#include "gui/models/ResultModel.h"

#include "core/Printable.h"
#include "gui/models/VerdictWords.h"
#include "gui/models/Words.h"

#include <QFileInfo>

namespace transload {

ResultModel::ResultModel(QObject* parent) : QObject(parent) { }

void ResultModel::setReport(const RunReport& report)
{
    m_report = report;
    Q_EMIT changed();
}

Tone ResultModel::tone() const
{
    return transload::verdictTone(m_report ? m_report->verdict : Verdict::Failed);
}

QString ResultModel::verdictWord() const
{
    return m_report ? transload::verdictWord(m_report->verdict, m_report->plan.request.mode)
                    : transload::verdictWord(Verdict::Failed);
}

QString ResultModel::sentence() const
{
    if (!m_report)
        return {};
    // The heading says the verdict's word already.
    QString sentence = verdictSentence(*m_report);
    const QString heading = verdictWord() + QStringLiteral(": ");
    if (!sentence.startsWith(heading, Qt::CaseInsensitive) || sentence.size() == heading.size())
        return sentence;
    sentence.remove(0, heading.size());
    sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

Facts ResultModel::proof() const
{
    if (!m_report)
        return {};
    std::uint64_t source = 0;
    for (const CollectionReport& each : m_report->collections)
        source += each.sourceRecords;
    Facts facts;
    if (!m_report->collections.empty()) {
        //: %1 and %2 are “2,130 records”
        const QString sentence = isFromBackup() ? tr("%1 in the backup, %2 restored")
                                                : tr("%1 in the original, %2 in the new store");
        facts.push_back({ tr("Counted"),
            sentence.arg(words::records(source), words::records(m_report->recordsMoved())), {} });
        if (const std::uint64_t aside = m_report->recordsQuarantined(); aside > 0)
            facts.push_back({ tr("Kept aside"), words::records(aside), {} });
        facts.push_back({ tr("Collections"), words::count(m_report->collections.size()), {} });
    }
    if (!m_report->fingerprint.isEmpty())
        facts.push_back({ tr("Fingerprint"), m_report->fingerprint, m_report->fingerprint });
    const Facts where = places();
    facts.insert(facts.end(), where.begin(), where.end());
    facts.push_back({ tr("Time taken"), words::duration(m_report->seconds), {} });
    return facts;
}

bool ResultModel::isFromBackup() const
{
    const RunMode mode = m_report->plan.request.mode;
    return mode == RunMode::Restore || mode == RunMode::Rehearsal || mode == RunMode::Undo;
}

Facts ResultModel::places() const
{
    Facts facts;
    const auto add = [&facts](const QString& label, const QString& place) {
        if (!place.isEmpty())
            facts.push_back({ label, place, place });
    };
    const RunMode mode = m_report->plan.request.mode;
    const bool isTrial = mode == RunMode::Rehearsal || mode == RunMode::Practice;
    if (tone() != Tone::Bad && m_report->verdict != Verdict::Stopped && !isTrial)
        add(isFromBackup() ? tr("Place") : tr("New store"), m_report->plan.request.target.place());
    add(tr("Quarantine file"), m_report->quarantineFile);
    add(isFromBackup() ? tr("Restored from") : tr("Backup"), m_report->backupPath);
    add(tr("Backup of what stood there"), m_report->targetBackupPath);
    add(tr("Report"), m_report->reportFolder);
    return facts;
}

QString ResultModel::runToUndo() const
{
    const bool isDone
        = m_report && (m_report->verdict == Verdict::Proven || m_report->verdict == Verdict::Quarantined);
    // Undo finds a run by the history's report, and cannot take back what lies behind a server.
    if (!isDone || m_report->reportFolder.isEmpty() || m_report->plan.request.target.path().isEmpty())
        return {};
    const RunMode mode = m_report->plan.request.mode;
    const bool isReal = mode == RunMode::Move || mode == RunMode::Restore || mode == RunMode::Undo;
    return isReal ? m_report->runId : QString();
}

std::optional<Explanation> ResultModel::explanation() const
{
    return m_report ? m_report->explanation : std::nullopt;
}

QString ResultModel::nextStepsTitle() const
{
    //: %1 is an application's name
    return tr("What to do now in %1").arg(m_report ? printable(m_report->plan.applicationName) : QString());
}

std::vector<NextStep> ResultModel::nextSteps() const
{
    std::vector<NextStep> steps;
    if (!m_report)
        return steps;
    const QString indent(4, QLatin1Char(' ')); // marks lines to copy, as in the profiles
    for (const QString& step : m_report->nextSteps) {
        QStringList text;
        QStringList lines;
        for (const QString& line : step.split(QLatin1Char('\n')))
            if (line.startsWith(indent))
                lines.append(line.mid(indent.size()));
            else
                text.append(line);
        steps.push_back({ text.join(QLatin1Char('\n')), lines.join(QLatin1Char('\n')) });
    }
    return steps;
}

std::vector<NextStep> ResultModel::retrySteps() const
{
    if (!m_report || m_report->quarantineFile.isEmpty())
        return {};
    const QString retry = QStringLiteral("transload-cli retry %1").arg(m_report->runId);
    const PlanRequest& request = m_report->plan.request;
    // In quotation marks of the shell, as names and paths may hold anything.
    const auto quoted = [](QString text) {
        return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''"))
            + QLatin1Char('\'');
    };
    const QString folder
        = request.backupFolder.isEmpty() ? QStringLiteral("FOLDER") : quoted(request.backupFolder);
    return { { tr("See which of them would go now. Nothing is written."), retry },
        { tr("Add those that go to the new data, after a backup of it."),
            QStringLiteral("%1 --yes %2 --backup %3").arg(retry, quoted(request.target.name()), folder) } };
}

QStringList ResultModel::notMoved() const { return m_report ? m_report->notMoved : QStringList(); }

Findings ResultModel::findings() const { return m_report ? m_report->findings : Findings(); }

QString ResultModel::reportFolder() const { return m_report ? m_report->reportFolder : QString(); }

QString ResultModel::reportFile() const
{
    const QString file = reportFolder() + QStringLiteral("/report.html");
    return !reportFolder().isEmpty() && QFileInfo(file).isFile() ? file : QString();
}

QString ResultModel::details() const
{
    if (!m_report)
        return {};
    QStringList lines { QStringLiteral("Transload %1, run %2").arg(m_report->programVersion, m_report->runId),
        QStringLiteral("verdict: %1").arg(verdictId(m_report->verdict)),
        QStringLiteral("from: %1").arg(m_report->plan.request.source.toString()),
        QStringLiteral("to: %1").arg(m_report->plan.request.target.toString()),
        QStringLiteral("backup: %1")
            .arg(m_report->backupPath.isEmpty() ? QStringLiteral("none") : m_report->backupPath),
        QStringLiteral("quarantine: %1 records, %2")
            .arg(m_report->recordsQuarantined())
            .arg(m_report->quarantineFile.isEmpty() ? QStringLiteral("none") : m_report->quarantineFile),
        QStringLiteral("report: %1").arg(m_report->reportFolder),
        QStringLiteral("started: %1").arg(m_report->started.toString(Qt::ISODate)),
        QStringLiteral("fingerprint: %1").arg(m_report->fingerprint) };
    for (const StepReport& step : m_report->steps)
        lines << QStringLiteral("step %1: %2 s, %3 records, %4 bytes")
                     .arg(step.id)
                     .arg(step.seconds, 0, 'f', 3)
                     .arg(step.records)
                     .arg(step.bytes);
    for (const CollectionReport& each : m_report->collections)
        lines << QStringLiteral("collection %1: %2 -> %3 records, %4")
                     .arg(printable(each.name))
                     .arg(each.sourceRecords)
                     .arg(each.targetRecords)
                     .arg(each.isEqual ? QStringLiteral("equal") : QStringLiteral("NOT EQUAL"));
    for (const Finding& finding : m_report->findings)
        lines << QStringLiteral("finding %1: %2").arg(finding.id, finding.message);
    if (m_report->explanation)
        lines << m_report->explanation->what << m_report->explanation->safe << m_report->explanation->next
              << m_report->explanation->detail;
    return lines.join(QLatin1Char('\n'));
}

} // namespace transload
