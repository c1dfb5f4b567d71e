#pragma once

#include "core/Result.h"
#include "engine/RunReport.h"

#include <QString>

#include <vector>

namespace transload {

/// One past run, as the history lists it.
struct HistoryEntry {
    QString runId;
    QString started; ///< UTC, ISO 8601
    QString source; ///< location as text
    QString target;
    QString verdict; ///< verdictId
    int exitCode = 0;
    std::uint64_t records = 0; ///< that arrived
    double seconds = 0;
    QString backupPath; ///< empty without
    QString reportFolder; ///< holds report.json and report.html
    QString mode {}; ///< "move", "restore" or "undo"
};

/// The list of past runs: `history.db` (SQLite) in the state folder. A convenience: nothing depends on it,
/// and losing it loses no data. Any thread; every call opens and closes the file.
class History {
public:
    explicit History(QString stateFolder) : m_stateFolder(std::move(stateFolder)) { }

    /// Notes a run; the folder and file are created when missing, private to the user.
    Status add(const RunReport& report) const;
    /// Takes a run off the list; its report and its backups stay. A run that is not on it is no error.
    Status remove(const QString& runId) const;
    /// Notes that a backup, known by its manifest's checksum, was proven restorable at this time.
    Status addRehearsal(const QString& checksum, const QDateTime& proven) const;
    /// When backups were last proven restorable (UTC, ISO 8601), by their manifests' checksums.
    Result<QMap<QString, QString>> rehearsals() const;
    /// All runs, newest first; none when there is no history yet.
    Result<std::vector<HistoryEntry>> entries() const;
    /// One run by its id or a unique beginning of it. Errors: NotFound.
    Result<HistoryEntry> find(const QString& runId) const;

private:
    QString m_stateFolder;
};

} // namespace transload
