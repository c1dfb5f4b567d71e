#include "core/JsonKeySet.h"

#include "core/JsonText.h"

#include <cstring>
#include <functional>
#include <string>

namespace transload {

namespace {

constexpr std::size_t kLinearKeys = 16; // up to here comparing with each is faster than an index
constexpr std::size_t kKeptKeys = 1024; // larger sets give their memory back

std::string resolved(std::string_view raw)
{
    std::string text;
    appendUnescaped(text, raw);
    return text;
}

template <typename T> std::uint64_t bothEnds(std::string_view text)
{
    T first = 0;
    T last = 0;
    std::memcpy(&first, text.data(), sizeof first);
    std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
    return (first * 0x9E3779B97F4A7C15ULL) ^ (last + text.size());
}

// The length and both ends: enough to tell the members of nearly every object apart.
std::uint64_t quickHash(std::string_view text)
{
    if (text.size() >= sizeof(std::uint64_t))
        return bothEnds<std::uint64_t>(text);
    if (text.size() >= sizeof(std::uint32_t))
        return bothEnds<std::uint32_t>(text);
    if (text.size() >= sizeof(std::uint16_t))
        return bothEnds<std::uint16_t>(text);
    return text.empty() ? 0 : static_cast<std::uint8_t>(text.front()) + 1U;
}

std::uint64_t fullHash(std::string_view raw, bool hasEscapes)
{
    return std::hash<std::string_view>()(hasEscapes ? std::string_view(resolved(raw)) : raw);
}

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
    return resolved(a.raw) == resolved(b.raw);
}

bool JsonKeySet::insert(std::string_view raw, bool hasEscapes)
{
    if (m_entries.size() >= kLinearKeys)
        return insertIndexed({ fullHash(raw, hasEscapes), raw, hasEscapes });
    const Entry entry { hasEscapes ? quickHash(resolved(raw)) : quickHash(raw), raw, hasEscapes };
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

void JsonKeySet::growIndex()
{
    if (m_slots.empty())
        for (Entry& entry : m_entries)
            entry.hash = fullHash(entry.raw, entry.hasEscapes);
    std::size_t size = 4 * kLinearKeys;
    while (size < 4 * m_entries.size())
        size *= 2;
    m_slots.assign(size, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        index(i);
}

bool JsonKeySet::insertIndexed(const Entry& entry)
{
    if (m_slots.size() < 2 * (m_entries.size() + 1))
        growIndex();
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
