#include "gui/support/FreezeWatch.h"

#include <QFile>
#include <QtGlobal>

#include <algorithm>

namespace transload {

namespace {

constexpr int kBeatMs = 5;

// The second number of the kernel's books on this thread (Documentation/scheduler/sched-stats.rst). Zero
// where the kernel keeps none: then the machine's waits count as ours.
qint64 waitedForProcessorNs()
{
    QFile books(QStringLiteral("/proc/thread-self/schedstat"));
    if (!books.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> numbers = books.readAll().split(' ');
    return numbers.size() > 1 ? numbers[1].toLongLong() : 0;
}

} // namespace

FreezeWatch::FreezeWatch() : m_waitedNs(waitedForProcessorNs())
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_since.start();
    m_timer.start(kBeatMs);
}

qint64 FreezeWatch::longestMs()
{
    beat();
    m_timer.stop();
    const qint64 longest = m_longestNs / 1'000'000;
    qInfo("longest gap of the event loop: %lld ms", static_cast<long long>(longest));
    return longest;
}

void FreezeWatch::beat()
{
    const qint64 waited = waitedForProcessorNs();
    m_longestNs = std::max(m_longestNs, m_since.nsecsElapsed() - (waited - m_waitedNs));
    m_waitedNs = waited;
    m_since.restart();
}

} // namespace transload
