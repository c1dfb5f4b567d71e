#include "bench/Peer.h"

namespace transload::bench {

namespace {

constexpr std::size_t kChunkPairs = 1000;

} // namespace

void movePairsLikePeer(PeerSource& source, PeerTarget& target)
{
    for (const std::string& tree : source.trees()) {
        target.openTree(tree);
        std::vector<PeerTarget::Pair> chunk;
        source.eachPair(tree, [&](std::string_view key, std::string_view value) {
            chunk.push_back({ std::string(key), std::string(value) });
            if (chunk.size() == kChunkPairs) {
                target.insert(chunk);
                chunk.clear();
            }
        });
        target.insert(chunk);
    }
    target.close();
}

} // namespace transload::bench
