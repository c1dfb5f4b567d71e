#pragma once

#include "core/Fingerprint.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace transload {

/// The first half of a digest: enough that two different keys never share one.
using KeyHash = std::array<std::uint64_t, 2>;

inline KeyHash keyHash(const Digest& digest)
{
    KeyHash hash {};
    std::memcpy(hash.data(), digest.data(), sizeof hash);
    return hash;
}

/// Cuts the keys of a collection into parts of about two million by their hash, so that what is held of one
/// part fits into memory whatever the collection's size; each part costs one more reading.
class KeyPasses {
public:
    explicit KeyPasses(std::uint64_t records) : m_count(std::size_t(records / kKeysInPass) + 1) { }

    std::size_t count() const { return m_count; }
    std::size_t passOf(const Digest& key) const
    {
        std::uint64_t word = 0;
        std::memcpy(&word, key.data() + sizeof(KeyHash), sizeof word);
        return std::size_t(word % m_count);
    }

private:
    static constexpr std::uint64_t kKeysInPass = 2'000'000;

    std::size_t m_count;
};

} // namespace transload
