#include "stores/json/JsonUnique.h"

#include "stores/json/JsonError.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace transload::store_json {

namespace {

constexpr std::uint64_t kHashesAtOnce = 6'000'000; // 48 MB

// Its own mixing on top, since parts are chosen by the low bits.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = std::hash<std::string_view>()(text);
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33);
}

std::vector<std::uint64_t> twinsIn(std::vector<std::uint64_t>& hashes)
{
    std::sort(hashes.begin(), hashes.end());
    std::vector<std::uint64_t> twins;
    for (std::size_t i = 1; i < hashes.size(); ++i)
        if (hashes[i] == hashes[i - 1] && (twins.empty() || twins.back() != hashes[i]))
            twins.push_back(hashes[i]);
    return twins;
}

} // namespace

void TwinFinder::add(std::string_view text)
{
    if (m_count < kHashesAtOnce)
        m_hashes.push_back(hashOf(text));
    ++m_count;
}

Result<std::optional<std::uint64_t>> TwinFinder::find(const ForEach& again)
{
    if (m_count <= kHashesAtOnce)
        return confirm(twinsIn(m_hashes), again);
    const std::uint64_t parts = m_count / kHashesAtOnce * 2;
    for (std::uint64_t part = 0; part < parts; ++part) {
        m_hashes.clear();
        Status read = again([&](std::string_view text) {
            if (const std::uint64_t hash = hashOf(text); hash % parts == part)
                m_hashes.push_back(hash);
        });
        if (!read)
            return read.error();
        Result<std::optional<std::uint64_t>> twin = confirm(twinsIn(m_hashes), again);
        if (!twin || twin->has_value())
            return twin;
    }
    return std::optional<std::uint64_t>();
}

Result<std::optional<std::uint64_t>> TwinFinder::confirm(
    const std::vector<std::uint64_t>& suspects, const ForEach& again)
{
    std::optional<std::uint64_t> twin;
    if (suspects.empty())
        return twin;
    std::unordered_set<std::string> seen;
    std::uint64_t at = 0;
    Status read = again([&](std::string_view text) {
        if (!twin && std::binary_search(suspects.begin(), suspects.end(), hashOf(text))
            && !seen.insert(std::string(text)).second)
            twin = at;
        ++at;
    });
    if (!read)
        return read.error();
    return twin;
}

namespace {

// Goes through the names of the outermost object; `use` also gets where each stands.
Status forEachName(
    const Place& place, RunContext* context, const std::function<void(std::string_view, std::uint64_t)>& use)
{
    Result<JsonFeed> feed = JsonFeed::open(place.path, place.isPacked);
    if (!feed)
        return feed.error();
    JsonStream stream(std::move(*feed));
    return stream.takeObject([&](const std::string& name, std::uint64_t offset) -> Result<bool> {
        if (context && context->shouldStop())
            return cancelled();
        use(name, offset);
        const Status skipped = stream.skipValue();
        return skipped ? Result<bool>(true) : Result<bool>(skipped.error());
    });
}

} // namespace

Status NameCheck::finish(const Place& place, RunContext* context)
{
    const Result<std::optional<std::uint64_t>> twin
        = m_twins.find([&](const std::function<void(std::string_view)>& use) {
              return forEachName(place, context, [&](std::string_view name, std::uint64_t) { use(name); });
          });
    if (!twin)
        return twin.error();
    if (!*twin)
        return ok();
    std::uint64_t at = 0;
    std::uint64_t offset = 0;
    Status found = forEachName(place, context, [&](std::string_view, std::uint64_t where) {
        if (at++ == **twin)
            offset = where;
    });
    if (!found)
        return found;
    const Result<JsonFeed> feed = JsonFeed::open(place.path, place.isPacked);
    return feed ? feed->problem(JsonProblem::DuplicateKey, offset) : feed.error();
}

} // namespace transload::store_json
