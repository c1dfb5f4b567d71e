#include "support/KindSamples.h"

#include <limits>

namespace transload::test {

namespace {

using namespace std::string_view_literals;

constexpr auto kMin64 = std::numeric_limits<std::int64_t>::min();
constexpr auto kMax64 = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin32 = std::numeric_limits<std::int32_t>::min();
constexpr auto kMax32 = std::numeric_limits<std::int32_t>::max();

std::vector<ValueView> integers(ValueKind kind, std::initializer_list<std::int64_t> list)
{
    std::vector<ValueView> values;
    for (const std::int64_t integer : list)
        values.push_back(valueOf(kind, integer));
    return values;
}

std::vector<ValueView> spellings(ValueKind kind, std::initializer_list<std::string_view> list)
{
    std::vector<ValueView> values;
    for (const std::string_view bytes : list)
        values.push_back(valueOf(kind, bytes));
    return values;
}

std::vector<ValueView> floats()
{
    using Limits = std::numeric_limits<double>;
    std::vector<ValueView> values;
    for (const double real :
        { 0.1, 0.0, -0.0, 1.0, -1.5, 1e300, Limits::denorm_min(), Limits::min(), Limits::max(),
            Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), 9007199254740993.0 }) {
        ValueView value;
        value.kind = ValueKind::Float;
        value.real = real;
        values.push_back(value);
    }
    return values;
}

std::vector<ValueView> intervals()
{
    std::vector<ValueView> values;
    const auto add = [&](std::int32_t months, std::int32_t days, std::int64_t micros) {
        ValueView value = valueOf(ValueKind::Interval, micros);
        value.months = months;
        value.days = days;
        values.push_back(value);
    };
    add(14, -3, 4'500'000);
    add(0, 0, 0);
    add(0, 0, 86'400'000'000);
    add(0, 1, 0);
    add(-1, 1, -1);
    add(kMax32, kMax32, kMax64);
    add(kMin32, kMin32, kMin64);
    return values;
}

std::vector<ValueView> others()
{
    std::vector<ValueView> values = spellings(ValueKind::Other,
        { "10.0.0.1/8", "::1/128", "5", "1.10", "", "NaN", "a b", "\xF0\x9F\x98\x80", "nul\0nul"sv });
    for (ValueView& value : values)
        value.typeName = "inet";
    return values;
}

const std::string& longDigits()
{
    static const std::string digits = std::string(700, '7') + '.' + std::string(300, '3');
    return digits;
}

const std::string& longBytes()
{
    static const std::string bytes(1024 * 1024, '\xA5');
    return bytes;
}

const std::string& longText()
{
    static const std::string text = [] {
        std::string grown;
        while (grown.size() < 1024 * 1024)
            grown += "Zeichen für Zeichen 😀 ";
        return grown;
    }();
    return text;
}

std::vector<ValueView> texts()
{
    return spellings(ValueKind::Text,
        { "plain", "", " ", "NaN", "true", "0", "5", "1.10", "1e5", " 7 ", "2024-02-29", "{\"$value\":1}",
            "{\"$value\":\"x\"}", "{\"$date\":\"2024-02-29\"}", "'; DROP TABLE rows;--", "a\0b"sv, "\0"sv,
            "\xC3\x28 \xFF not UTF-8", "ünï 😀", "e\xCC\x81", "\xE2\x80\xAE right to left", "line\r\nbreak\t",
            longText() });
}

std::vector<ValueView> moments(ValueKind kind)
{
    return integers(kind,
        { 1'709'210'096'500'000, 0, 1, -1, kMax64, kMin64, 253'402'300'799'999'999, 253'402'300'800'000'000,
            -62'135'596'800'000'000, -62'135'596'800'000'001, -210'866'803'200'000'000, kMax64 - 1,
            kMin64 + 1 });
}

} // namespace

ValueView valueOf(ValueKind kind, std::int64_t integer)
{
    ValueView value;
    value.kind = kind;
    value.integer = integer;
    return value;
}

ValueView valueOf(ValueKind kind, std::string_view bytes)
{
    ValueView value;
    value.kind = kind;
    value.bytes = bytes;
    return value;
}

const std::vector<KindSample>& kindSamples()
{
    static const std::vector<KindSample> samples {
        { ValueKind::Bool, {}, integers(ValueKind::Bool, { 1, 0 }) },
        { ValueKind::Int, {},
            integers(ValueKind::Int, { 42, 0, 1, -1, 9007199254740993, kMax64, kMin64, kMax32, kMin32 }) },
        { ValueKind::Float, {}, floats() },
        { ValueKind::Decimal, {},
            spellings(ValueKind::Decimal,
                { "1.10", "1.1", "1", "1.0", "0", "-0.0", "0.00", "18446744073709551615",
                    "12345678901234567890123456789012345678", "-1234567890123456789.0123456789012345678",
                    "0.000000000000000000000000000000000001", longDigits(), "NaN", "Infinity", "-Infinity",
                    "1e400", "1E5", ".5", "" }) },
        { ValueKind::Text, {}, texts() },
        { ValueKind::Bytes, {},
            spellings(ValueKind::Bytes, { "bytes", "", "\0"sv, "\0\xFF\x80"sv, "-0.0", longBytes() }) },
        { ValueKind::Date, {},
            integers(ValueKind::Date,
                { 19'782, 0, -1, kMax32, kMin32, 2'932'896, 2'932'897, -719'163, -719'529, -2'440'588,
                    kMax32 - 1, kMin32 + 1 }) },
        { ValueKind::Time, {},
            integers(ValueKind::Time,
                { 45'296'500'000, 0, 1, 86'399'999'999, 86'400'000'000, -1, 86'400'000'001 }) },
        { ValueKind::Timestamp, {}, moments(ValueKind::Timestamp) },
        { ValueKind::TimestampTz, {}, moments(ValueKind::TimestampTz) },
        { ValueKind::Interval, {}, intervals() },
        { ValueKind::Uuid, {},
            spellings(ValueKind::Uuid,
                { "0123456789abcdef", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv,
                    "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF" }) },
        { ValueKind::Json, {},
            spellings(ValueKind::Json,
                { "{\"a\": [1, 2.50]}", "5", "1.0", "1e400", "\"text\"", "null", "true", "{}",
                    " {\"b\":1 , \"a\":2,\"a\":3} ", "\"\\u0000\"", "[\"\\ud83d\\ude00\"]", "{\"$value\":1}",
                    "not JSON" }) },
        { ValueKind::Other, QStringLiteral("inet"), others() },
    };
    return samples;
}

} // namespace transload::test
