#include "stores/postgresql/PgTextForm.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace transload::store_postgresql {

namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;
constexpr char kHex[] = "0123456789abcdef";

void appendPadded(std::string& out, std::int64_t value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

template <typename T> bool appendInfinity(T value, std::string& out)
{
    if (value == std::numeric_limits<T>::max())
        out += "infinity";
    else if (value == std::numeric_limits<T>::min())
        out += "-infinity";
    else
        return false;
    return true;
}

struct CivilDate {
    std::int64_t year;
    int month;
    int day;
};

// Days since 1970 to the proleptic Gregorian calendar, for any year: eras of 400 years that begin on 1 March.
CivilDate civil(std::int64_t days)
{
    days += 719468; // 0000-03-01
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int day = int(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const int month = int(shifted < 10 ? shifted + 3 : shifted - 9);
    return { yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

// The year without sign: PostgreSQL says "BC" at the end, and has no year 0.
bool appendDate(std::int64_t days, std::string& out)
{
    const CivilDate date = civil(days);
    const bool isBeforeChrist = date.year <= 0;
    appendPadded(out, isBeforeChrist ? 1 - date.year : date.year, 4);
    out.push_back('-');
    appendPadded(out, date.month, 2);
    out.push_back('-');
    appendPadded(out, date.day, 2);
    return isBeforeChrist;
}

void appendTime(std::int64_t micros, std::string& out)
{
    const std::int64_t seconds = micros / kMicrosPerSecond;
    appendPadded(out, seconds / 3600, 2);
    out.push_back(':');
    appendPadded(out, seconds / 60 % 60, 2);
    out.push_back(':');
    appendPadded(out, seconds % 60, 2);
    if (micros % kMicrosPerSecond != 0) {
        out.push_back('.');
        appendPadded(out, micros % kMicrosPerSecond, 6);
    }
}

void appendTimestamp(std::int64_t micros, bool withZone, std::string& out)
{
    if (appendInfinity(micros, out))
        return;
    std::int64_t days = micros / kMicrosPerDay;
    std::int64_t rest = micros % kMicrosPerDay;
    if (rest < 0) {
        rest += kMicrosPerDay;
        --days;
    }
    const bool isBeforeChrist = appendDate(days, out);
    out.push_back(' ');
    appendTime(rest, out);
    out += withZone ? "+00" : "";
    out += isBeforeChrist ? " BC" : "";
}

// ISO 8601 with a sign for each part, and no part that the server reads as a smaller number than it may be.
void appendInterval(const ValueView& value, std::string& out)
{
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    if (value.months == std::numeric_limits<std::int32_t>::max() && value.integer == kMax) {
        out += "infinity";
        return;
    }
    if (value.months == std::numeric_limits<std::int32_t>::min()
        && value.integer == std::numeric_limits<std::int64_t>::min()) {
        out += "-infinity";
        return;
    }
    const std::int64_t seconds = value.integer / kMicrosPerSecond;
    const std::int64_t micros = value.integer % kMicrosPerSecond;
    out += 'P' + std::to_string(value.months) + 'M' + std::to_string(value.days) + "DT"
        + std::to_string(seconds / 3600) + 'H' + std::to_string(seconds / 60 % 60) + 'M';
    out += value.integer < 0 ? "-" : "";
    appendPadded(out, std::abs(seconds % 60), 1);
    out.push_back('.');
    appendPadded(out, std::abs(micros), 6);
    out.push_back('S');
}

void appendFloat(PgForm form, double value, std::string& out)
{
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    std::array<char, 64> digits {};
    const std::to_chars_result end = form == PgForm::Float4
        ? std::to_chars(digits.data(), digits.data() + digits.size(), float(value))
        : std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void appendEscaped(std::string_view text, std::string& out)
{
    for (const char c : text)
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out.push_back(c);
        }
}

void appendHex(std::string_view bytes, std::string& out)
{
    for (const char c : bytes) {
        out.push_back(kHex[std::uint8_t(c) >> 4]);
        out.push_back(kHex[std::uint8_t(c) & 15]);
    }
}

} // namespace

void appendCopyField(PgForm form, const ValueView& value, std::string& out)
{
    switch (form) {
    case PgForm::Bool:
        out.push_back(value.integer != 0 ? 't' : 'f');
        return;
    case PgForm::Int2:
    case PgForm::Int4:
    case PgForm::Int8:
        out += std::to_string(value.integer);
        return;
    case PgForm::Float4:
    case PgForm::Float8:
        appendFloat(form, value.real, out);
        return;
    case PgForm::Date:
        if (!appendInfinity(std::int32_t(value.integer), out))
            out += appendDate(value.integer, out) ? " BC" : "";
        return;
    case PgForm::Time:
        appendTime(value.integer, out);
        return;
    case PgForm::Timestamp:
    case PgForm::TimestampTz:
        appendTimestamp(value.integer, form == PgForm::TimestampTz, out);
        return;
    case PgForm::Interval:
        appendInterval(value, out);
        return;
    case PgForm::Bytea:
        out += "\\\\x";
        appendHex(value.bytes, out);
        return;
    case PgForm::Uuid:
        appendHex(value.bytes, out); // the server takes it without hyphens
        return;
    case PgForm::Numeric:
    case PgForm::Text:
    case PgForm::Json:
    case PgForm::JsonB:
    case PgForm::Other:
        appendEscaped(value.bytes, out);
        return;
    }
}

} // namespace transload::store_postgresql
