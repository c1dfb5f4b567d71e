#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace transload::store_json {

/// Finds a field by a member's name. Records mostly have their members in the same order, so the one that
/// followed last time is tried first.
class JsonFields {
public:
    JsonFields() = default;
    JsonFields(JsonFields&&) = default;
    JsonFields& operator=(JsonFields&&) = default;

    /// Adds a name that is not there yet; gives its index.
    std::size_t add(std::string_view name);
    /// Before the members of the next record.
    void startRecord() { m_previous = 0; }
    std::optional<std::size_t> find(std::string_view name);

    bool contains(std::string_view name) const { return m_indexes.find(name) != m_indexes.end(); }
    std::size_t size() const { return m_names.size(); }
    const std::string& name(std::size_t index) const { return *m_names[index]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_indexes;
    std::vector<const std::string*> m_names; // keys of the map, which never move
    std::vector<std::size_t> m_followers { 0 }; // what came last after a field (by its index + 1)
    std::size_t m_previous = 0; // index + 1 of the member before
};

} // namespace transload::store_json
