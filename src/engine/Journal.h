#pragma once

#include "core/Files.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace transload {

/// One thing that a run was about to do, or has done.
struct JournalEntry {
    QString type; ///< "begin", "switch", "end", ...: stable
    QJsonObject details;
};

/// What a journal says.
struct JournalContent {
    QString path;
    QString runId;
    std::vector<JournalEntry> entries;
    /// The last entry of this type; null when there is none.
    const JournalEntry* find(const QString& type) const;
    bool isEnded() const { return find(QStringLiteral("end")) != nullptr; }
};

/// A run's own record of what it does to the world, `<run>.journal`: intent before, result after, each on the
/// medium before the call returns. While it is open the file is locked, so that others see that the run
/// lives; the lock ends with the process, however that ends. A line is `LENGTH NUMBER CHECKSUM PAYLOAD`: the
/// bytes of the payload, the line's number from 0, the first 16 hex digits of the SHA-256 of "NUMBER
/// PAYLOAD", and compact JSON. One thread at a time.
class Journal {
public:
    /// Creates the journal of a run in `folder`, which is made when it is missing. Errors: as writing a file.
    static Result<std::unique_ptr<Journal>> create(const QString& folder, const QString& runId);

    /// Appends an entry and makes it durable. Errors: Full, what writing reports.
    Status note(const QString& type, const QJsonObject& details = {});

    const QString& path() const { return m_path; }

private:
    Journal(FileDescriptor file, QString path) : m_file(std::move(file)), m_path(std::move(path)) { }

    FileDescriptor m_file;
    QString m_path;
    std::uint64_t m_number = 0;
    bool m_isBroken = false; // a failed sync is never repeated: what it should have kept may be gone
};

/// Reads a journal. A torn last line is ignored, as a run that was killed leaves one; anything else that does
/// not fit is an error. Errors: NotFound, Corrupt (line named).
Result<JournalContent> readJournal(const QString& path);

/// The journals in `folder` whose runs have neither ended nor live any more, oldest first. Those that cannot
/// be read are left out; `damaged` gets their paths.
std::vector<JournalContent> unfinishedRuns(const QString& folder, QStringList* damaged = nullptr);

/// The journals in `folder` whose runs came to their end.
std::vector<JournalContent> endedRuns(const QString& folder);

/// Whether a live process holds this journal.
bool isJournalHeld(const QString& path);

} // namespace transload
