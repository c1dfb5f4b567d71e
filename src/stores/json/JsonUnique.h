#pragma once

#include "core/RunContext.h"
#include "stores/json/JsonRecords.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace transload::store_json {

/// Finds a text that occurs twice among any number of them, in bounded memory: their hashes are kept, at most
/// a fixed number in one go; what seems to be twice is compared byte by byte.
class TwinFinder {
public:
    /// Calls `use` with every text, in the same order each time.
    using ForEach = std::function<Status(const std::function<void(std::string_view)>& use)>;

    void add(std::string_view text);
    /// After all texts were added: the position (from 0) of one that was there before, nothing when all
    /// differ. Goes through `again` as often as needed.
    Result<std::optional<std::uint64_t>> find(const ForEach& again);

private:
    Result<std::optional<std::uint64_t>> confirm(
        const std::vector<std::uint64_t>& suspects, const ForEach& again);

    std::vector<std::uint64_t> m_hashes; // of the first part, until there are too many
    std::uint64_t m_count = 0;
};

/// The names of a file's outermost object: they may be many, and none may come twice.
class NameCheck {
public:
    void add(std::string_view name) { m_twins.add(name); }
    /// Errors: Corrupt with the place of a name that came before; Cancelled.
    Status finish(const Place& place, RunContext* context);

private:
    TwinFinder m_twins;
};

} // namespace transload::store_json
