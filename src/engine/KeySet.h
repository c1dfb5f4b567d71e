#pragma once

#include "core/Fingerprint.h"

#include <array>
#include <cstring>
#include <vector>

namespace transload {

/// Keys by the first 16 bytes of their SHA-256: two different keys never share them in practice. Takes 16
/// bytes of memory for each slot, at most 64 MB; what does not fit is looked at in parts, by `isInPart`.
class KeySet {
public:
    /// How many keys fit.
    static constexpr std::size_t kMostKeys = 3'000'000;

    /// False when the key was there already. Not when `isFull`.
    bool insert(const Digest& key)
    {
        if ((m_keys + 1) * 4 > m_slots.size() * 3)
            grow();
        Slot& slot = m_slots[placeOf(shortened(key))];
        if (slot != Slot {})
            return false;
        slot = shortened(key);
        ++m_keys;
        return true;
    }
    bool contains(const Digest& key) const
    {
        return m_keys > 0 && m_slots[placeOf(shortened(key))] != Slot {};
    }
    bool isFull() const { return m_keys >= kMostKeys; }
    std::size_t size() const { return m_keys; }
    void clear()
    {
        m_slots.clear();
        m_keys = 0;
    }

private:
    using Slot = std::array<std::uint64_t, 2>;

    static Slot shortened(const Digest& key)
    {
        Slot slot {};
        std::memcpy(slot.data(), key.data(), sizeof slot);
        if (slot == Slot {})
            slot[0] = 1; // zero marks a free slot
        return slot;
    }
    std::size_t placeOf(const Slot& slot) const
    {
        std::size_t place = slot[0] & (m_slots.size() - 1);
        while (m_slots[place] != Slot {} && m_slots[place] != slot)
            place = (place + 1) & (m_slots.size() - 1);
        return place;
    }
    void grow()
    {
        constexpr std::size_t kFirstSlots = 1024;
        std::vector<Slot> old(m_slots.empty() ? kFirstSlots : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot != Slot {})
                m_slots[placeOf(slot)] = slot;
    }

    std::vector<Slot> m_slots; // a power of two
    std::size_t m_keys = 0;
};

/// Whether a key belongs to `part` of `parts`: by bytes that KeySet does not look at.
inline bool isInPart(const Digest& key, std::size_t part, std::size_t parts)
{
    std::uint64_t number = 0;
    std::memcpy(&number, key.data() + 16, sizeof number);
    return number % parts == part;
}

} // namespace transload
