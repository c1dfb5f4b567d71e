#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace transload {

/// The member names seen in one open object, to find one that comes twice however it is spelled.
class JsonKeySet {
public:
    void clear();
    /// False when the name was there already. `raw` is what stands between the quotes and must stay in memory
    /// until `clear`.
    bool insert(std::string_view raw, bool hasEscapes);

private:
    struct Entry {
        std::uint64_t hash = 0; // few names: a cheap one; many: one that nobody can make collide by the ends
        std::string_view raw;
        bool hasEscapes = false;
    };
    bool isSame(const Entry& a, const Entry& b) const;
    bool insertIndexed(const Entry& entry);
    void index(std::size_t entry);
    void growIndex();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; // open addressing, only for many names; an entry's number plus 1
};

} // namespace transload
