#pragma once

#include <QByteArray>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace transload::sample {

/// The same numbers on every machine and in every run (SplitMix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9E3779B97F4A7C15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    std::uint64_t between(std::uint64_t least, std::uint64_t most) { return least + below(most - least + 1); }
    std::string bytes(std::size_t size)
    {
        std::string out;
        out.reserve(size + 8);
        while (out.size() < size) {
            const std::uint64_t word = next();
            out.append(reinterpret_cast<const char*>(&word), sizeof word);
        }
        out.resize(size);
        return out;
    }

private:
    std::uint64_t m_state;
};

/// Eight bytes, big-endian, as Conduit stores every number.
inline std::string number(std::uint64_t value)
{
    std::string out(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        out[i] = static_cast<char>(value >> (56 - 8 * i));
    return out;
}

/// The parts with one byte FF between them.
inline std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string out;
    const char* separator = "";
    for (const std::string_view part : parts) {
        out += separator;
        out += part;
        separator = "\xff";
    }
    return out;
}

inline std::string base64Url(const std::string& bytes)
{
    return QByteArray::fromStdString(bytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

/// A pronounceable word, a different one for each number below 10^6 or so.
inline std::string word(std::uint64_t number)
{
    static constexpr std::string_view kSyllables[]
        = { "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "pa", "de", "fi", "go", "hu", "ja" };
    std::string out;
    for (std::uint64_t rest = number + 16; rest > 0; rest /= 16)
        out += kSyllables[rest % 16];
    return out;
}

} // namespace transload::sample
