#include "core/JsonKeySet.h"

#include "core/JsonText.h"

#include <functional>
#include <string>

namespace transload {

namespace {

constexpr std::size_t kLinearKeys = 16; // up to here comparing with each is faster than an index
constexpr std::size_t kKeptKeys = 1024; // larger sets give their memory back

} // namespace

void JsonKeySet::clear()
{
    if (m_entries.capacity() > kKeptKeys)
        std::vector<Entry>().swap(m_entries);
    if (m_slots.capacity() > kKeptKeys)
        std::vector<std::uint32_t>().swap(m_slots);
    m_entries.clear();
    m_slots.clear();
}

bool JsonKeySet::isSame(const Entry& a, const Entry& b) const
{
    if (!a.hasEscapes && !b.hasEscapes)
        return a.raw == b.raw;
    std::string first;
    std::string second;
    appendUnescaped(first, a.raw);
    appendUnescaped(second, b.raw);
    return first == second;
}

bool JsonKeySet::insert(std::string_view raw, bool hasEscapes)
{
    std::string resolved;
    if (hasEscapes)
        appendUnescaped(resolved, raw);
    const Entry entry { std::hash<std::string_view>()(hasEscapes ? std::string_view(resolved) : raw), raw,
        hasEscapes };
    if (m_entries.size() >= kLinearKeys)
        return insertIndexed(entry);
    for (const Entry& other : m_entries)
        if (other.hash == entry.hash && isSame(other, entry))
            return false;
    m_entries.push_back(entry);
    return true;
}

void JsonKeySet::index(std::size_t entry)
{
    std::size_t slot = m_entries[entry].hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0)
        slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot] = static_cast<std::uint32_t>(entry + 1);
}

bool JsonKeySet::insertIndexed(const Entry& entry)
{
    if (m_slots.size() < 2 * (m_entries.size() + 1)) {
        std::size_t size = 4 * kLinearKeys;
        while (size < 4 * m_entries.size())
            size *= 2;
        m_slots.assign(size, 0);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            index(i);
    }
    for (std::size_t slot = entry.hash & (m_slots.size() - 1); m_slots[slot] != 0;
         slot = (slot + 1) & (m_slots.size() - 1)) {
        const Entry& other = m_entries[m_slots[slot] - 1];
        if (other.hash == entry.hash && isSame(other, entry))
            return false;
    }
    m_entries.push_back(entry);
    index(m_entries.size() - 1);
    return true;
}

} // namespace transload
