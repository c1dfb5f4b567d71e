#pragma once

#include <QByteArray>

namespace transload {

/// A password. Cannot be copied, compared, streamed or turned into a QString or QVariant, so it does not
/// reach a log, a file or a report by mistake; its memory is wiped when it is destroyed.
/// From the first one on, this process leaves no core files. Constant: any thread.
class Secret {
public:
    /// Takes the bytes over and wipes the caller's copy.
    explicit Secret(QByteArray&& bytes);
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For the one call that hands it to an engine: NUL-terminated, valid as long as the Secret. Never keep a
    /// copy.
    const char* reveal() const { return m_bytes.constData(); }

private:
    QByteArray m_bytes;
};

/// Overwrites the bytes in a way that no optimiser leaves out.
void wipe(QByteArray& bytes);

} // namespace transload
