#pragma once

#include "core/Batch.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

struct SHA256state_st;

namespace transload {

using Digest = std::array<std::uint8_t, 32>;

/// What a collection holds, told in one number: how many records, and the sum of their SHA-256 digests as
/// 256-bit little-endian numbers modulo 2^256. Independent of order, so parts can be read apart and added.
class Fingerprint {
public:
    void add(const Digest& digest);
    void add(const Fingerprint& part);

    std::uint64_t records() const { return m_records; }
    /// 64 lower-case hex digits: the 32 little-endian bytes of the sum, byte 0 first.
    QByteArray hex() const;
    bool operator==(const Fingerprint& other) const = default;

private:
    std::array<std::uint64_t, 4> m_sum {}; // least significant word first
    std::uint64_t m_records = 0;
};

/// SHA-256 by OpenSSL, with the processor's instructions where it has them. One thread at a time.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    /// The digest of one block. Not between `add` and `finish`.
    Digest digest(std::string_view bytes);
    /// Adds the digest of every record of `batch` to `fingerprint`.
    void addRecords(const Batch& batch, Fingerprint& fingerprint);

    /// Feeds a stream; `finish` gives its digest and starts anew.
    void add(std::string_view bytes);
    Digest finish();

private:
    std::unique_ptr<SHA256state_st> m_state;
};

/// 64 lower-case hex digits, byte 0 first.
QByteArray toHex(const Digest& digest);

/// A collection's name with its fingerprint.
struct NamedFingerprint {
    QString name;
    Fingerprint fingerprint;
};

/// The fingerprint of a run, in hex: SHA-256 over `name NUL count NUL fingerprint-hex LF` of the collections,
/// sorted by the bytes of their UTF-8 names. Empty collections count.
QByteArray runFingerprint(std::vector<NamedFingerprint> collections);

} // namespace transload
