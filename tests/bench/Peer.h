#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace transload::bench {

/// What the yardstick reads: trees of key/value pairs. All of Peer.h throws std::runtime_error.
class PeerSource {
public:
    using Use = std::function<void(std::string_view key, std::string_view value)>;

    virtual ~PeerSource() = default;
    virtual std::vector<std::string> trees() = 0;
    virtual void eachPair(const std::string& tree, const Use& use) = 0;
};

/// What the yardstick writes to.
class PeerTarget {
public:
    struct Pair {
        std::string key;
        std::string value;
    };

    virtual ~PeerTarget() = default;
    virtual void openTree(const std::string& tree) = 0;
    /// Stores up to 1000 pairs of the tree opened last.
    virtual void insert(const std::vector<Pair>& chunk) = 0;
    /// Makes everything durable and closes.
    virtual void close() = 0;
};

std::unique_ptr<PeerSource> peerRocksdbSource(const std::string& folder);
std::unique_ptr<PeerSource> peerSqliteSource(const std::string& file);
std::unique_ptr<PeerTarget> peerRocksdbTarget(const std::string& folder);
std::unique_ptr<PeerTarget> peerSqliteTarget(const std::string& file);

/// Moves all pairs by the method of conduit_migrate, the tool that exists for it: tree by tree, pair by pair,
/// in chunks of 1000; for SQLite a transaction per chunk in WAL with synchronous FULL and a statement
/// prepared per row, for RocksDB one Put per pair. Unlike the original it makes everything durable at the
/// end, and it compresses with LZ4 instead of the slower ZSTD. It verifies nothing.
void movePairsLikePeer(PeerSource& source, PeerTarget& target);

/// The same method for a relational SQLite file, row by row, and its indexes after the rows.
void moveRowsLikePeer(const std::string& from, const std::string& to);

} // namespace transload::bench
