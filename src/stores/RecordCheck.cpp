#include "stores/RecordCheck.h"

#include "core/Batch.h"
#include "core/ValueText.h"
#include "stores/Store.h"

#include <cmath>
#include <limits>

namespace transload {

namespace {

void appendEncoded(std::string& out, const ValueView& value)
{
    Batch batch;
    batch.add(value);
    batch.endRecord();
    out.append(batch.record(0));
}

// One spelling for each number: digits without zeros around them, and a power of ten. Nothing when `text` is
// no number in digits (NaN, Infinity, hexadecimal).
std::optional<std::string> plainNumber(std::string_view text)
{
    std::string digits;
    std::int64_t exponent = 0;
    bool isNegative = false;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        isNegative = text[at++] == '-';
    bool hasPoint = false;
    bool hasDigit = false;
    for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
        if (text[at] == '.' && !hasPoint) {
            hasPoint = true;
            continue;
        }
        if (text[at] < '0' || text[at] > '9')
            return std::nullopt;
        hasDigit = true;
        if (!digits.empty() || text[at] != '0')
            digits.push_back(text[at]);
        exponent -= hasPoint ? 1 : 0;
    }
    if (!hasDigit)
        return std::nullopt;
    if (at < text.size()) {
        const std::string power(text.substr(at + 1));
        char* end = nullptr;
        exponent += std::strtoll(power.c_str(), &end, 10);
        if (power.empty() || *end != '\0')
            return std::nullopt;
    }
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    if (digits.empty())
        return "0";
    return (isNegative ? "-" : "") + digits + 'e' + std::to_string(exponent);
}

} // namespace

std::optional<Misfit> RecordCheck::misfit(std::string_view) { return std::nullopt; }

std::vector<UniqueKey> RecordCheck::uniqueKeys() const
{
    if (m_collection.key.empty())
        return {};
    return { { QString(), m_collection.key } };
}

void RecordCheck::appendComparable(std::string& out, std::size_t, const ValueView& value) const
{
    appendEncoded(out, value);
}

std::vector<UniqueKey> uniqueGroups(const CollectionSchema& collection)
{
    std::vector<UniqueKey> groups;
    if (!collection.key.empty())
        groups.push_back({ QString(), collection.key });
    groups.insert(groups.end(), collection.uniqueKeys.begin(), collection.uniqueKeys.end());
    for (const PlainIndex& index : collection.indexes)
        if (index.isUnique)
            groups.push_back({ index.name, index.fields });
    return groups;
}

void appendBySql(std::string& out, const ValueView& value)
{
    const bool isNumber
        = value.kind == ValueKind::Int || value.kind == ValueKind::Float || value.kind == ValueKind::Decimal;
    if (!isNumber)
        return appendEncoded(out, value);
    const std::string text = value.kind == ValueKind::Decimal ? std::string(value.bytes) : textOf(value);
    const std::optional<std::string> plain = plainNumber(text);
    ValueView number;
    number.kind = ValueKind::Decimal;
    number.bytes = plain ? std::string_view(*plain) : std::string_view(text);
    appendEncoded(out, number);
}

std::unique_ptr<RecordCheck> Store::recordCheck(const CollectionSchema& collection) const
{
    return std::make_unique<RecordCheck>(collection);
}

} // namespace transload
