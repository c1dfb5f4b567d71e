#pragma once

namespace transload::store_sqlite {

/// The name of a VFS (SQLite's layer over files) through which a database can be looked at together with its
/// write-ahead log or hot journal, without a trace: files are opened for reading only, a log that does not
/// exist counts as empty, nothing is locked, created or deleted, and what SQLite writes while it rolls a
/// journal back stays in memory (at most 64 MB per file, then SQLITE_FULL). The connection must be opened
/// read-write and use `locking_mode=EXCLUSIVE`, so that the log's index is kept in memory too, and
/// SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE. What it shows is not protected against writers: for looking only.
/// Registers it at the first call; null when that failed. Any thread.
const char* previewVfsName();

} // namespace transload::store_sqlite
