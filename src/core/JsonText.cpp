#include "core/JsonText.h"

#include <array>
#include <cstring>

#ifdef __SSE2__
#include <bit>
#include <emmintrin.h>
#endif

namespace transload {

namespace {

constexpr char kBase64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> base64Values()
{
    std::array<std::int8_t, 256> values {};
    values.fill(-1);
    for (int i = 0; i < 64; ++i)
        values[static_cast<unsigned char>(kBase64[i])] = static_cast<std::int8_t>(i);
    return values;
}

constexpr std::array<std::int8_t, 256> kBase64Values = base64Values();

std::uint8_t byteAt(std::string_view text, std::size_t index)
{
    return static_cast<std::uint8_t>(text[index]);
}

bool isPlain(char c)
{
    const auto byte = static_cast<std::uint8_t>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void appendEscape(std::string& out, char c)
{
    constexpr char kHex[] = "0123456789abcdef";
    out.push_back('\\');
    switch (c) {
    case '"':
    case '\\':
        out.push_back(c);
        return;
    case '\b':
        out.push_back('b');
        return;
    case '\f':
        out.push_back('f');
        return;
    case '\n':
        out.push_back('n');
        return;
    case '\r':
        out.push_back('r');
        return;
    case '\t':
        out.push_back('t');
        return;
    default:
        out.append("u00");
        out.push_back(kHex[(c >> 4) & 15]);
        out.push_back(kHex[c & 15]);
    }
}

std::uint32_t hexValue(const char* digits)
{
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = digits[i];
        value = value * 16 + std::uint32_t(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

void appendUtf8(std::string& out, std::uint32_t codePoint)
{
    const auto push = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        push(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        push(0xC0 | (codePoint >> 6));
    } else {
        if (codePoint < 0x10000) {
            push(0xE0 | (codePoint >> 12));
        } else {
            push(0xF0 | (codePoint >> 18));
            push(0x80 | ((codePoint >> 12) & 0x3F));
        }
        push(0x80 | ((codePoint >> 6) & 0x3F));
    }
    push(0x80 | (codePoint & 0x3F));
}

// Gives how many bytes the escape at the start of `raw` takes.
std::size_t appendResolved(std::string& out, std::string_view raw)
{
    constexpr std::string_view kLetters = "bfnrt";
    constexpr std::string_view kMeanings = "\b\f\n\r\t";
    const char letter = raw[1];
    if (letter != 'u') {
        const std::size_t at = kLetters.find(letter);
        out.push_back(at == std::string_view::npos ? letter : kMeanings[at]);
        return 2;
    }
    const std::uint32_t first = hexValue(raw.data() + 2);
    if (first < 0xD800 || first > 0xDFFF) {
        appendUtf8(out, first);
        return 6;
    }
    appendUtf8(out, 0x10000 + ((first - 0xD800) << 10) + (hexValue(raw.data() + 8) - 0xDC00));
    return 12;
}

} // namespace

const char* skipPlainText(const char* begin, const char* end)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i space = _mm_set1_epi8(0x20);
    for (; end - begin >= 16; begin += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));
        // Compared as signed numbers, bytes from 0x80 on are below the space too.
        const __m128i special = _mm_or_si128(_mm_cmplt_epi8(block, space),
            _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)));
        const int mask = _mm_movemask_epi8(special);
        if (mask != 0)
            return begin + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (begin != end && isPlain(*begin))
        ++begin;
    return begin;
}

int utf8Length(const char* begin, const char* end)
{
    const auto at = [begin](int index) { return static_cast<std::uint8_t>(begin[index]); };
    const std::uint8_t first = at(0);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (end - begin < 2)
        return -1;
    const std::uint8_t lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < lowest || at(1) > highest)
        return 0;
    for (int i = 2; i < length; ++i) {
        if (end - begin <= i)
            return -1;
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

bool isUtf8(std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    while ((at = skipPlainText(at, end)) != end) {
        const int length = utf8Length(at, end);
        if (length <= 0)
            return false;
        at += length;
    }
    return true;
}

bool appendJsonString(std::string& out, std::string_view text)
{
    const std::size_t before = out.size();
    out.push_back('"');
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* stop = skipPlainText(at, end);
        while (stop != end && static_cast<std::uint8_t>(*stop) >= 0x80) {
            const int length = utf8Length(stop, end);
            if (length <= 0) {
                out.resize(before);
                return false;
            }
            stop = skipPlainText(stop + length, end);
        }
        out.append(at, stop);
        at = stop;
        if (at != end)
            appendEscape(out, *at++);
    }
    out.push_back('"');
    return true;
}

void appendUnescaped(std::string& out, std::string_view raw)
{
    while (!raw.empty()) {
        const std::size_t plain = raw.find('\\');
        out.append(raw.substr(0, plain));
        if (plain == std::string_view::npos)
            return;
        raw.remove_prefix(plain);
        raw.remove_prefix(appendResolved(out, raw));
    }
}

void appendBase64(std::string& out, std::string_view bytes)
{
    const std::size_t before = out.size();
    out.resize(before + (bytes.size() + 2) / 3 * 4, '=');
    char* to = out.data() + before;
    std::size_t at = 0;
    for (; at + 3 <= bytes.size(); at += 3) {
        const std::uint32_t three = std::uint32_t(byteAt(bytes, at)) << 16
            | std::uint32_t(byteAt(bytes, at + 1)) << 8 | byteAt(bytes, at + 2);
        *to++ = kBase64[three >> 18];
        *to++ = kBase64[(three >> 12) & 63];
        *to++ = kBase64[(three >> 6) & 63];
        *to++ = kBase64[three & 63];
    }
    const std::size_t rest = bytes.size() - at;
    if (rest == 0)
        return;
    const std::uint32_t last = std::uint32_t(byteAt(bytes, at)) << 16
        | (rest == 2 ? std::uint32_t(byteAt(bytes, at + 1)) << 8 : 0U);
    *to++ = kBase64[last >> 18];
    *to++ = kBase64[(last >> 12) & 63];
    if (rest == 2)
        *to = kBase64[(last >> 6) & 63];
}

bool appendFromBase64(std::string& out, std::string_view text)
{
    if (text.size() % 4 != 0)
        return false;
    const std::size_t before = out.size();
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::uint32_t bits = 0;
    out.reserve(before + text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPadding = i >= text.size() - padding;
        const int value = isPadding ? 0 : kBase64Values[byteAt(text, i)];
        if (value < 0) {
            out.resize(before);
            return false;
        }
        bits = bits << 6 | std::uint32_t(value);
        if (i % 4 == 3) {
            out.push_back(static_cast<char>(bits >> 16));
            out.push_back(static_cast<char>(bits >> 8));
            out.push_back(static_cast<char>(bits));
        }
    }
    // The bits that padding cuts off must be zero, or another text would stand for the same bytes.
    const std::uint32_t cut = padding == 0 ? 0 : bits & (padding == 1 ? 0xFFU : 0xFFFFU);
    out.resize(cut == 0 ? out.size() - padding : before);
    return cut == 0;
}

bool isJsonNumber(std::string_view token)
{
    std::size_t at = 0;
    const auto digits = [&token, &at] {
        const std::size_t from = at;
        while (at < token.size() && token[at] >= '0' && token[at] <= '9')
            ++at;
        return at - from;
    };
    const auto take = [&token, &at](std::string_view any) {
        const bool isThere = at < token.size() && any.find(token[at]) != std::string_view::npos;
        at += isThere ? 1 : 0;
        return isThere;
    };
    take("-");
    const bool startsWithZero = at < token.size() && token[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (startsWithZero && whole > 1))
        return false;
    if (take(".") && digits() == 0)
        return false;
    if (take("eE")) {
        take("+-");
        if (digits() == 0)
            return false;
    }
    return at == token.size();
}

} // namespace transload
