#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace transload::sample {

/// Takes the pairs of a sample and makes a database of them as the application itself would write it.
/// Every function throws std::runtime_error with the engine's words when it fails.
class TreeSink {
public:
    virtual ~TreeSink() = default;

    /// Stores a pair; an older value of the same key is replaced.
    virtual void put(std::string_view tree, const std::string& key, const std::string& value) = 0;
    /// Brings everything so far out of the log into the data files.
    virtual void settle() = 0;
    /// Closes the database; with `leaveLog` what came since `settle` stays in the log only, as after a crash.
    virtual void close(bool leaveLog) = 0;
};

/// Conduit's RocksDB layout in the existing folder `folder`, all trees created.
std::unique_ptr<TreeSink> makeRocksdbSink(const std::string& folder);
/// Conduit's SQLite layout: `folder`/conduit.db, all trees created.
std::unique_ptr<TreeSink> makeSqliteSink(const std::string& folder);

} // namespace transload::sample
