#pragma once

#include "core/Files.h"
#include "core/Fingerprint.h"
#include "core/Result.h"
#include "stores/Schema.h"

#include <QString>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace transload {

/// The ending of a quarantine file's name.
inline constexpr char kQuarantineSuffix[] = "quarantine";

/// What stands at the head of a quarantine file: whose records these are.
struct QuarantineHead {
    QString run;
    QString source; ///< location as text
    QString target;
    QByteArray plan; ///< of the run: see PlanFile
    std::vector<CollectionSchema> collections; ///< all of the plan, as their records come from the source
};

/// One record that could not go.
struct QuarantinedRecord {
    QString collection;
    QString key; ///< for people
    QString reason; ///< id: see BadRecords.h
    QString field; ///< that the reason is about; may be empty
    QString sentence; ///< the reason in the language of the run
    std::string record {}; ///< in the record encoding, exactly as the source gave it
};

/// Writes a quarantine file: JSON Lines, each line sealed with the one before it (see src/README.md). It is
/// private, and appears under its name complete or not at all; what is not finished is removed.
class QuarantineWriter {
public:
    /// Nothing may stand at `path`. Errors: AccessDenied, Full, Conflict.
    static Result<std::unique_ptr<QuarantineWriter>> create(const QString& path, const QuarantineHead& head);
    ~QuarantineWriter();

    const QString& path() const { return m_path; }
    /// `bytes` is the record; `about.record` is not looked at.
    Status add(const QuarantinedRecord& about, std::string_view bytes);
    /// Writes the end, makes all durable, and gives the file its name.
    Status finish();
    /// Takes a finished file away again: for a run that put nothing in place.
    void withdraw();

private:
    QuarantineWriter(QString path, FileDescriptor file) : m_path(std::move(path)), m_file(std::move(file)) { }
    QString unfinishedPath() const;
    Status addLine(const std::string& body);
    Status flush();

    QString m_path;
    FileDescriptor m_file;
    std::string m_buffer;
    std::string m_seal; // of the line before, in hex
    std::map<QString, Fingerprint> m_written;
    Sha256 m_sha;
    bool m_isFinished = false;
};

/// Reads a quarantine file from its start, and believes nothing: a line that was edited, added, moved or cut
/// off is an error that names it. One thread at a time.
class QuarantineReader {
public:
    /// Reads the head. Errors: NotFound, Corrupt, Unsupported (written by a newer version).
    static Result<std::unique_ptr<QuarantineReader>> open(const QString& path);

    const QuarantineHead& head() const { return m_head; }
    /// The next record; false at the end, which was then confirmed by the file itself.
    Result<bool> next(QuarantinedRecord& record);
    /// After the end: what was read of each collection, of the records' encoding.
    const std::map<QString, Fingerprint>& read() const { return m_read; }
    /// After the end: what the file says of itself.
    const std::map<QString, std::uint64_t>& counts() const { return m_counts; }

private:
    QuarantineReader(QString path, FileDescriptor file) : m_path(std::move(path)), m_file(std::move(file)) { }
    Result<bool> nextLine();
    Status openSeal();
    Status readHead();
    Status readRecord(QuarantinedRecord& record);
    Status readEnd();
    Error damaged(const QString& problem) const;

    QString m_path;
    FileDescriptor m_file;
    std::string m_buffer;
    std::size_t m_at = 0; // in m_buffer
    std::string m_line; // the open one: without its seal
    std::uint64_t m_number = 0; // of the line, from 1
    std::string m_seal;
    QuarantineHead m_head;
    std::map<QString, Fingerprint> m_read;
    std::map<QString, std::uint64_t> m_counts;
    Sha256 m_sha;
    bool m_isAtEnd = false;
};

} // namespace transload
