#include "cli/Console.h"

#include "core/Printable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace transload {

namespace {

constexpr int kBarWidth = 24;
constexpr qsizetype kLineCharacters = 2000;
// --json readers get a progress object this often: enough to follow, too little to flood a log.
constexpr qint64 kObjectEveryMs = 500;

struct ConsoleText {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Stop:
        return ConsoleText::tr("stop");
    case Severity::Warning:
        return ConsoleText::tr("warning");
    case Severity::Note:
        return ConsoleText::tr("note");
    }
    Q_UNREACHABLE();
}

} // namespace

QString remainingText(const Progress& progress)
{
    if (progress.remainingHigh <= 0)
        return ConsoleText::tr("still measuring");
    const int low = std::max(1, int(std::lround(progress.remainingLow)));
    const int high = std::max(low + 1, int(std::lround(progress.remainingHigh)));
    if (high < 90)
        return ConsoleText::tr("about %1 to %2 s left").arg(low).arg(high);
    return ConsoleText::tr("about %1 to %2 min left").arg(std::max(1, low / 60)).arg((high + 59) / 60);
}

Console::Console(bool json) : m_json(json), m_terminal(::isatty(STDERR_FILENO) == 1)
{
    m_sinceObject.start();
}

void Console::write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const std::size_t size = std::size_t(bytes.size());
    const bool isWritten
        = std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (!isWritten && stream == stdout)
        m_isClosed = true;
}

void Console::line(const QString& text)
{
    if (!m_json)
        write(stdout, printable(text, kLineCharacters) + QLatin1Char('\n'));
}

void Console::document(const QByteArray& text)
{
    m_isSummarised = true; // the document is all there is to read
    if (std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout) != std::size_t(text.size())
        || std::fflush(stdout) != 0)
        m_isClosed = true;
}

void Console::problem(const QString& text)
{
    write(stderr, printable(text, kLineCharacters) + QLatin1Char('\n'));
}

void Console::object(const QString& type, QJsonObject members)
{
    if (!m_json)
        return;
    members.insert(QStringLiteral("type"), type);
    m_isSummarised = type == QLatin1String("summary");
    write(
        stdout, QString::fromUtf8(QJsonDocument(members).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
}

void Console::finding(const Finding& finding)
{
    object(QStringLiteral("finding"),
        { { QStringLiteral("severity"), severityId(finding.severity) }, { QStringLiteral("id"), finding.id },
            { QStringLiteral("message"), finding.message }, { QStringLiteral("reason"), finding.reason },
            { QStringLiteral("nextStep"), finding.nextStep } });
    line(QStringLiteral("  %1: %2").arg(severityWord(finding.severity), finding.message));
    if (finding.severity != Severity::Note && !finding.nextStep.isEmpty())
        line(QStringLiteral("        %1").arg(finding.nextStep));
}

void Console::failure(const Explanation& explanation)
{
    object(QStringLiteral("failure"),
        { { QStringLiteral("what"), explanation.what }, { QStringLiteral("safe"), explanation.safe },
            { QStringLiteral("next"), explanation.next }, { QStringLiteral("detail"), explanation.detail } });
    problem(explanation.what);
    problem(explanation.safe);
    problem(explanation.next);
    if (!explanation.detail.isEmpty())
        problem(ConsoleText::tr("Details: %1").arg(explanation.detail));
}

void Console::failure(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        failure({ ConsoleText::tr("You stopped it."), ConsoleText::tr("Nothing was changed or created."),
            ConsoleText::tr("Start it again whenever you like."), {} });
        return;
    }
    failure(
        { error.message, ConsoleText::tr("Nothing was changed or created."), error.nextStep, error.detail });
}

void Console::showProgress(const Plan& plan, const Progress& progress)
{
    const int step = progress.meter.step;
    if (step < 0 || std::size_t(step) >= plan.steps.size())
        return;
    if (m_json) {
        if (step == m_lastStep && m_sinceObject.elapsed() < kObjectEveryMs)
            return;
        m_sinceObject.restart();
        m_lastStep = step;
        object(QStringLiteral("progress"),
            { { QStringLiteral("step"), plan.steps[std::size_t(step)].id },
                { QStringLiteral("records"), qint64(progress.meter.records) },
                { QStringLiteral("bytes"), qint64(progress.meter.bytes) },
                { QStringLiteral("totalBytes"), qint64(progress.meter.totalBytes) },
                { QStringLiteral("recordsPerSecond"), std::round(progress.recordsPerSecond) } });
        return;
    }
    const QString title = plan.steps[std::size_t(step)].title;
    if (step != m_lastStep) {
        endProgress();
        m_lastStep = step;
        if (!m_terminal)
            problem(title);
    }
    if (!m_terminal)
        return;
    const double done = progress.meter.totalBytes == 0
        ? 0
        : std::min(1.0, double(progress.meter.bytes) / double(progress.meter.totalBytes));
    const int filled = int(done * kBarWidth);
    const QLocale locale;
    QString text = QStringLiteral("\r\x1b[K%1 [%2%3] %4 %")
                       .arg(title, QString(filled, QLatin1Char('#')),
                           QString(kBarWidth - filled, QLatin1Char('.')), QString::number(int(done * 100)));
    if (progress.meter.records > 0)
        text += QStringLiteral("  ")
            + ConsoleText::tr("%1 records, %2/s")
                  .arg(locale.toString(qulonglong(progress.meter.records)),
                      locale.toString(qulonglong(progress.recordsPerSecond)));
    write(stderr, text + QStringLiteral("  ") + remainingText(progress));
    m_barShown = true;
}

void Console::endProgress()
{
    if (m_barShown)
        write(stderr, QStringLiteral("\n"));
    m_barShown = false;
}

void Console::end(int exitStatus)
{
    if (!m_isSummarised)
        object(QStringLiteral("summary"), { { QStringLiteral("exitCode"), exitStatus } });
}

} // namespace transload
