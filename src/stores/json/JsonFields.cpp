#include "stores/json/JsonFields.h"

namespace transload::store_json {

std::size_t JsonFields::add(std::string_view name)
{
    const std::size_t index = m_names.size();
    m_names.push_back(&m_indexes.emplace(name, index).first->first);
    m_followers.push_back(index + 1);
    return index;
}

std::optional<std::size_t> JsonFields::find(std::string_view name)
{
    const std::size_t guess = m_followers[m_previous];
    if (guess >= m_names.size() || *m_names[guess] != name) {
        const auto found = m_indexes.find(name);
        if (found == m_indexes.end())
            return std::nullopt;
        m_followers[m_previous] = found->second;
    }
    const std::size_t index = m_followers[m_previous];
    m_previous = index + 1;
    return index;
}

} // namespace transload::store_json
