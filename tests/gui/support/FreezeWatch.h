#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace transload {

/// How long the event loop of the thread that made it was held up at most, from its making on. Time in which
/// the thread could have gone on but no processor was free is not counted: it says how busy the machine is,
/// not what the program does.
class FreezeWatch {
public:
    FreezeWatch();

    /// Ends the watch. Milliseconds; also told to the test's output.
    qint64 longestMs();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_waitedNs = 0; // for a processor, until the last beat
    qint64 m_longestNs = 0;
};

} // namespace transload
