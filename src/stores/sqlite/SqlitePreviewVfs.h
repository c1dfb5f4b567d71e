#pragma once

namespace transload::store_sqlite {

/// The name of a VFS (SQLite's layer over files) that can read a database with its write-ahead log and leaves
/// no trace: files are opened for reading only, a log that does not exist counts as empty, nothing is locked,
/// created or deleted. The connection must use `locking_mode=EXCLUSIVE`, so that the log's index is kept in
/// memory, and SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE. What it shows is not protected against writers: for looking
/// only. Registers it at the first call. Any thread.
const char* previewVfsName();

} // namespace transload::store_sqlite
