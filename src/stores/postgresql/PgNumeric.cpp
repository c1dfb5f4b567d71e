#include "stores/postgresql/PgNumeric.h"

#include "stores/postgresql/PgWire.h"

#include <algorithm>
#include <array>
#include <vector>

namespace transload::store_postgresql {

namespace {

// The binary form: count of base-10000 digits, weight of the first (power of 10000), sign, display scale,
// digits.
constexpr std::uint16_t kPositive = 0x0000;
constexpr std::uint16_t kNegative = 0x4000;
constexpr std::uint16_t kNaN = 0xC000;
constexpr std::uint16_t kInfinity = 0xD000;
constexpr std::uint16_t kMinusInfinity = 0xF000;
constexpr std::size_t kHeaderBytes = 8;
constexpr int kDigits = 4; // decimal digits in one of base 10000
constexpr std::size_t kMaxScale = 16383;
constexpr std::size_t kMaxWhole = 131072;

void appendFourDigits(std::string& text, int value)
{
    for (const int divisor : { 1000, 100, 10, 1 })
        text.push_back(char('0' + value / divisor % 10));
}

bool appendSpecial(std::uint16_t sign, std::string& text)
{
    if (sign == kNaN)
        text += "NaN";
    else if (sign == kInfinity)
        text += "Infinity";
    else if (sign == kMinusInfinity)
        text += "-Infinity";
    else
        return false;
    return true;
}

void appendHeader(std::string& binary, std::size_t count, int weight, std::uint16_t sign, std::size_t scale)
{
    appendBig<std::uint16_t>(binary, std::uint16_t(count));
    appendBig<std::int16_t>(binary, std::int16_t(weight));
    appendBig<std::uint16_t>(binary, sign);
    appendBig<std::uint16_t>(binary, std::uint16_t(scale));
}

bool isDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The base-10000 digit that starts at decimal position `at` of `digits` (which may begin before or end after
// it).
std::int16_t digitAt(std::string_view digits, std::ptrdiff_t at)
{
    int value = 0;
    for (std::ptrdiff_t i = at; i < at + kDigits; ++i)
        value = value * 10 + (i >= 0 && i < std::ssize(digits) ? digits[std::size_t(i)] - '0' : 0);
    return std::int16_t(value);
}

} // namespace

bool numericToText(std::string_view binary, std::string& text)
{
    if (binary.size() < kHeaderBytes)
        return false;
    const auto count = readBig<std::uint16_t>(binary);
    const int weight = readBig<std::int16_t>(binary.substr(2));
    const auto sign = readBig<std::uint16_t>(binary.substr(4));
    const auto scale = readBig<std::uint16_t>(binary.substr(6));
    const std::string_view digits = binary.substr(kHeaderBytes);
    if (appendSpecial(sign, text))
        return true;
    if ((sign != kPositive && sign != kNegative) || scale > kMaxScale
        || digits.size() != 2 * std::size_t(count))
        return false;
    const auto digit = [&](int index) -> int {
        return index < 0 || index >= count ? 0 : readBig<std::int16_t>(digits.substr(2 * std::size_t(index)));
    };
    for (int i = 0; i < count; ++i)
        if (digit(i) < 0 || digit(i) > 9999)
            return false;
    if (sign == kNegative)
        text.push_back('-');
    if (weight < 0) {
        text.push_back('0');
    } else {
        const std::size_t start = text.size();
        for (int i = 0; i <= weight; ++i)
            appendFourDigits(text, digit(i));
        const std::size_t zeros = std::min(text.find_first_not_of('0', start), text.size() - 1) - start;
        text.erase(start, zeros);
    }
    if (scale == 0)
        return true;
    text.push_back('.');
    const std::size_t end = text.size() + scale;
    for (int i = weight + 1; text.size() < end; ++i)
        appendFourDigits(text, digit(i)); // digits before the first are zeros
    text.resize(end);
    return true;
}

bool textToNumeric(std::string_view text, std::string& binary)
{
    constexpr std::array kSpecials { std::pair(std::string_view("NaN"), kNaN),
        std::pair(std::string_view("Infinity"), kInfinity),
        std::pair(std::string_view("-Infinity"), kMinusInfinity) };
    for (const auto& [name, sign] : kSpecials)
        if (text == name) {
            appendHeader(binary, 0, 0, sign, 0);
            return true;
        }
    std::uint16_t sign = kPositive;
    if (!text.empty() && text.front() == '-') {
        sign = kNegative;
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction
        = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const bool isExactSpelling = !whole.empty() && isDigits(whole) && isDigits(fraction)
        && (whole.size() == 1 || whole.front() != '0')
        && (point == std::string_view::npos || !fraction.empty());
    if (!isExactSpelling || whole.size() > kMaxWhole || fraction.size() > kMaxScale)
        return false;
    // Decimal position 0 is the first digit of `whole`; base-10000 digits are aligned to the point.
    const std::string all = std::string(whole).append(fraction);
    const auto wholeGroups = std::ptrdiff_t((whole.size() + kDigits - 1) / kDigits);
    const auto fractionGroups = std::ptrdiff_t((fraction.size() + kDigits - 1) / kDigits);
    const std::ptrdiff_t first = std::ssize(whole) - wholeGroups * kDigits;
    std::vector<std::int16_t> groups;
    for (std::ptrdiff_t i = 0; i < wholeGroups + fractionGroups; ++i)
        groups.push_back(digitAt(all, first + i * kDigits));
    auto weight = int(wholeGroups) - 1;
    std::size_t leading = 0;
    for (; leading < groups.size() && groups[leading] == 0; ++leading)
        --weight;
    while (groups.size() > leading && groups.back() == 0)
        groups.pop_back();
    const bool isZero = groups.size() == leading;
    if (isZero && sign == kNegative) // numeric has no negative zero
        return false;
    appendHeader(binary, groups.size() - leading, isZero ? 0 : weight, sign, fraction.size());
    for (std::size_t i = leading; i < groups.size(); ++i)
        appendBig<std::int16_t>(binary, groups[i]);
    return true;
}

} // namespace transload::store_postgresql
