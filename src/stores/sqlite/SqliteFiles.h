#pragma once

#include "core/Result.h"
#include "stores/Store.h"

#include <QByteArray>
#include <QString>

namespace transload::store_sqlite {

inline constexpr int kHeaderBytes = 100;
/// What `checkHeader` wants to see of a file's start.
inline constexpr int kJudgedBytes = 4096;

/// The files that SQLite keeps beside a database file. Any of them under the name of a new file would be
/// played into it.
inline constexpr const char* kCompanionSuffixes[] = { "-journal", "-shm", "-wal" };

/// Whether the file starts as every SQLite 3 file does.
bool hasMagic(const QByteArray& header);
/// Whether the header asks for write-ahead logging: then even a read-only open creates files beside it.
bool isWriteAheadLogged(const QByteArray& header);

/// The file itself, behind symbolic links: SQLite keeps its companions beside that one.
QString realPath(const QString& path);

/// Looks at a SQLite file and its companions without the SQLite library. Opens and closes the file, which
/// drops locks this very process holds on it: not while one of our own Sources reads it.
Result<Inspection> inspectFile(const Location& location);

/// Whether the file's companions allow that it is read in place. Only looks at names and the journal.
Status checkReadableInPlace(const QString& path);
/// What openSource answers when reading in place would leave traces.
Error needsCopyError(const QString& path);

/// Judges the header of a file of `sizeBytes`; `hasLog`: a log or journal may still hold what is missing.
/// Errors: Corrupt (empty, not SQLite, truncated), Unsupported (encrypted, newer format).
Status checkHeader(const QString& path, const QByteArray& start, std::uint64_t sizeBytes, bool hasLog);

} // namespace transload::store_sqlite
