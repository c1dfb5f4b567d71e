#include "core/TimeText.h"

#include <charconv>
#include <limits>

namespace transload {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = kDayMicros;
constexpr std::int64_t kMinTime = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMaxTime = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMinDate = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kMaxDate = std::numeric_limits<std::int32_t>::max();
// No date or timestamp lies further away, so that counting days cannot overflow.
constexpr std::int64_t kMaxYear = 10'000'000;

template <typename T> void appendNumber(std::string& out, T value)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

void appendPadded(std::string& out, std::int64_t value, std::size_t digits)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const auto size = std::size_t(end - buffer);
    out.append(size < digits ? digits - size : 0, '0');
    out.append(buffer, end);
}

struct CivilDate {
    std::int64_t year = 1970;
    std::int64_t month = 1;
    std::int64_t day = 1;
};

// Days from 1970-01-01 in the proleptic Gregorian calendar, by 400-year eras that begin on 1 March: leap days
// then come last. Both ways hold for any year within kMaxYear.
constexpr std::int64_t kDaysPerEra = 146'097;
constexpr std::int64_t kEpochInEra = 719'468;

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

CivilDate civilOf(std::int64_t days)
{
    days += kEpochInEra;
    const std::int64_t era = floorDivide(days, kDaysPerEra);
    const std::int64_t inEra = days - era * kDaysPerEra;
    const std::int64_t yearOfEra = (inEra - inEra / 1460 + inEra / 36'524 - inEra / 146'096) / 365;
    const std::int64_t inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * inYear + 2) / 153;
    const std::int64_t day = inYear - (153 * monthFromMarch + 2) / 5 + 1;
    const std::int64_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return { yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

std::int64_t daysOf(CivilDate date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDivide(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t monthFromMarch = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t inYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    return era * kDaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + inYear - kEpochInEra;
}

void appendDate(std::string& out, std::int64_t days)
{
    const CivilDate date = civilOf(days);
    if (date.year < 0)
        out.push_back('-');
    else if (date.year > 9999)
        out.push_back('+');
    appendPadded(out, date.year < 0 ? -date.year : date.year, 4);
    out.push_back('-');
    appendPadded(out, date.month, 2);
    out.push_back('-');
    appendPadded(out, date.day, 2);
}

// Digits behind the point, without trailing zeros; nothing for a whole second.
void appendFraction(std::string& out, std::uint64_t micros)
{
    if (micros == 0)
        return;
    out.push_back('.');
    appendPadded(out, std::int64_t(micros), 6);
    while (out.back() == '0')
        out.pop_back();
}

void appendTime(std::string& out, std::int64_t micros)
{
    appendPadded(out, micros / kHour, 2);
    out.push_back(':');
    appendPadded(out, micros / kMinute % 60, 2);
    out.push_back(':');
    appendPadded(out, micros / kSecond % 60, 2);
    appendFraction(out, std::uint64_t(micros % kSecond));
}

void appendTimestamp(std::string& out, std::int64_t micros, bool withZone)
{
    if (micros == kMinTime || micros == kMaxTime) {
        out.append(micros == kMinTime ? "-infinity" : "infinity");
        return;
    }
    const std::int64_t days = floorDivide(micros, kDay);
    appendDate(out, days);
    out.push_back('T');
    // Not `micros - days * kDay`: near the least value the product overflows.
    const std::int64_t rest = micros % kDay;
    appendTime(out, rest < 0 ? rest + kDay : rest);
    if (withZone)
        out.push_back('Z');
}

void appendPart(std::string& out, std::int64_t value, char unit)
{
    if (value == 0)
        return;
    appendNumber(out, value);
    out.push_back(unit);
}

void appendInterval(std::string& out, const ValueView& value)
{
    const std::size_t before = out.size();
    out.push_back('P');
    appendPart(out, value.months / 12, 'Y');
    appendPart(out, value.months % 12, 'M');
    appendPart(out, value.days, 'D');
    if (value.integer != 0) {
        out.push_back('T');
        appendPart(out, value.integer / kHour, 'H');
        appendPart(out, value.integer / kMinute % 60, 'M');
        if (const std::int64_t micros = value.integer % kMinute; micros != 0) {
            if (micros < 0)
                out.push_back('-');
            const std::int64_t size = micros < 0 ? -micros : micros;
            appendNumber(out, size / kSecond);
            appendFraction(out, std::uint64_t(size % kSecond));
            out.push_back('S');
        }
    }
    if (out.size() == before + 1)
        out.append("T0S");
}

// Takes fixed pieces from the front of a text; once one is not there, `isGood` stays false.
class Pieces {
public:
    explicit Pieces(std::string_view text) : m_rest(text) { }

    std::int64_t number(std::size_t minDigits, std::size_t maxDigits)
    {
        std::int64_t value = 0;
        std::size_t digits = 0;
        for (; digits < maxDigits && digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9';
             ++digits)
            value = value * 10 + (m_rest[digits] - '0');
        m_isGood = m_isGood && digits >= minDigits;
        m_rest.remove_prefix(digits);
        m_digits = digits;
        return value;
    }
    bool has(char c)
    {
        const bool isThere = m_rest.starts_with(c);
        m_rest.remove_prefix(isThere ? 1 : 0);
        return isThere;
    }
    void need(char c) { m_isGood = has(c) && m_isGood; }
    void need(bool isTrue) { m_isGood = m_isGood && isTrue; }
    std::size_t digits() const { return m_digits; }
    bool isAtEnd() const { return m_rest.empty(); }
    bool isGood() const { return m_isGood; }

private:
    std::string_view m_rest;
    std::size_t m_digits = 0;
    bool m_isGood = true;
};

std::int64_t takeFraction(Pieces& pieces)
{
    if (!pieces.has('.'))
        return 0;
    std::int64_t micros = pieces.number(1, 6);
    for (std::size_t digits = pieces.digits(); digits < 6; ++digits)
        micros *= 10;
    return micros;
}

std::int64_t takeDate(Pieces& pieces)
{
    const bool isNegative = pieces.has('-');
    if (!isNegative)
        pieces.has('+');
    CivilDate date;
    date.year = pieces.number(4, 8);
    pieces.need(date.year <= kMaxYear);
    date.year = isNegative ? -date.year : date.year;
    pieces.need('-');
    date.month = pieces.number(2, 2);
    pieces.need('-');
    date.day = pieces.number(2, 2);
    pieces.need(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31);
    return pieces.isGood() ? daysOf(date) : 0;
}

std::int64_t takeTime(Pieces& pieces)
{
    const std::int64_t hours = pieces.number(2, 2);
    pieces.need(':');
    const std::int64_t minutes = pieces.number(2, 2);
    pieces.need(':');
    const std::int64_t seconds = pieces.number(2, 2);
    const std::int64_t micros = hours * kHour + minutes * kMinute + seconds * kSecond + takeFraction(pieces);
    pieces.need(minutes < 60 && seconds < 60 && micros <= kDay);
    return micros;
}

bool parseDate(std::string_view text, ValueView& value)
{
    if (text.ends_with("infinity")) {
        value.integer = text.front() == '-' ? kMinDate : kMaxDate;
        return true;
    }
    Pieces pieces(text);
    value.integer = takeDate(pieces);
    return pieces.isGood() && pieces.isAtEnd() && value.integer > kMinDate && value.integer < kMaxDate;
}

bool parseTimestamp(std::string_view text, ValueView& value)
{
    if (text.ends_with("infinity")) {
        value.integer = text.front() == '-' ? kMinTime : kMaxTime;
        return true;
    }
    Pieces pieces(text);
    std::int64_t days = takeDate(pieces);
    pieces.need('T');
    std::int64_t micros = takeTime(pieces);
    if (value.kind == ValueKind::TimestampTz)
        pieces.need('Z');
    if (!pieces.isGood() || !pieces.isAtEnd())
        return false;
    // The first day of all is not whole: counting back from its end keeps its last hours within reach.
    if (days < 0) {
        ++days;
        micros -= kDay;
    }
    std::int64_t dayMicros = 0;
    return !__builtin_mul_overflow(days, kDay, &dayMicros)
        && !__builtin_add_overflow(dayMicros, micros, &value.integer) && value.integer != kMinTime
        && value.integer != kMaxTime;
}

// One part such as `-12H`: adds `count * unit` to `sum`.
bool addPart(std::string_view& rest, char letter, std::int64_t unit, std::int64_t& sum)
{
    const std::size_t at = rest.find_first_not_of("-0123456789");
    if (at == std::string_view::npos || rest[at] != letter)
        return true; // left out
    std::int64_t count = 0;
    const auto parsed = std::from_chars(rest.data(), rest.data() + at, count);
    const bool isWhole = parsed.ec == std::errc() && parsed.ptr == rest.data() + at;
    rest.remove_prefix(at + 1);
    std::int64_t product = 0;
    return isWhole && !__builtin_mul_overflow(count, unit, &product)
        && !__builtin_add_overflow(sum, product, &sum);
}

bool addSeconds(std::string_view& rest, std::int64_t& sum)
{
    if (!rest.ends_with('S'))
        return true;
    Pieces pieces(rest.substr(0, rest.size() - 1));
    const bool isNegative = pieces.has('-');
    const std::int64_t seconds = pieces.number(1, 2);
    const std::int64_t micros = seconds * kSecond + takeFraction(pieces);
    rest = {};
    return pieces.isGood() && pieces.isAtEnd()
        && !__builtin_add_overflow(sum, isNegative ? -micros : micros, &sum);
}

bool parseInterval(std::string_view text, ValueView& value)
{
    if (!text.starts_with('P'))
        return false;
    const std::size_t clock = text.find('T');
    std::string_view date = text.substr(1, clock == std::string_view::npos ? clock : clock - 1);
    std::string_view time = clock == std::string_view::npos ? std::string_view() : text.substr(clock + 1);
    std::int64_t months = 0;
    std::int64_t days = 0;
    if (!addPart(date, 'Y', 12, months) || !addPart(date, 'M', 1, months) || !addPart(date, 'D', 1, days)
        || !addPart(time, 'H', kHour, value.integer) || !addPart(time, 'M', kMinute, value.integer)
        || !addSeconds(time, value.integer) || !date.empty() || !time.empty())
        return false;
    value.months = static_cast<std::int32_t>(months);
    value.days = static_cast<std::int32_t>(days);
    return value.months == months && value.days == days;
}

} // namespace

void appendTimeText(std::string& out, const ValueView& value)
{
    if (value.kind == ValueKind::Interval)
        appendInterval(out, value);
    else if (value.kind == ValueKind::Time)
        appendTime(out, value.integer);
    else if (value.kind != ValueKind::Date)
        appendTimestamp(out, value.integer, value.kind == ValueKind::TimestampTz);
    else if (value.integer == kMinDate || value.integer == kMaxDate)
        out.append(value.integer == kMinDate ? "-infinity" : "infinity");
    else
        appendDate(out, value.integer);
}

bool parseTimeText(std::string_view text, ValueView& value)
{
    if (value.kind == ValueKind::Interval)
        return parseInterval(text, value);
    if (value.kind == ValueKind::Date)
        return parseDate(text, value);
    if (value.kind != ValueKind::Time)
        return parseTimestamp(text, value);
    Pieces pieces(text);
    value.integer = takeTime(pieces);
    return pieces.isGood() && pieces.isAtEnd();
}

} // namespace transload
