#pragma once

#include <rocksdb/env.h>

#include <memory>

namespace transload::store_rocksdb {

/// The system's files without RocksDB's own fsync after every step. Only for a database that nobody can see
/// yet and that is thrown away when its making is interrupted; whoever uses it makes all files durable at the
/// end, once. Without it, every column family costs a handful of waits for the medium.
std::unique_ptr<rocksdb::Env> unsyncedFiles();

} // namespace transload::store_rocksdb
