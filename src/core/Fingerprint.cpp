// The EVP functions find their way to the algorithm anew for every record, which takes as long as hashing a
// small one. OpenSSL 3 calls the direct functions deprecated but keeps them.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/Fingerprint.h"

#include <QtEndian>

#include <openssl/sha.h>

#include <algorithm>
#include <cstdlib>

namespace transload {

namespace {

// OpenSSL's digest calls fail only when the library itself is broken or out of memory. A digest that was not
// computed must never be used, so there is nothing better than to stop here.
void require(int answer)
{
    if (answer != 1)
        std::abort();
}

} // namespace

void Fingerprint::add(const Digest& digest)
{
    std::array<std::uint64_t, 4> words;
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = qFromLittleEndian<std::uint64_t>(digest.data() + 8 * i);
    Fingerprint one;
    one.m_sum = words;
    one.m_records = 1;
    add(one);
}

void Fingerprint::add(const Fingerprint& part)
{
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        const std::uint64_t withCarry = m_sum[i] + carry;
        carry = withCarry < carry ? 1 : 0;
        m_sum[i] = withCarry + part.m_sum[i];
        carry += m_sum[i] < withCarry ? 1 : 0;
    }
    m_records += part.m_records;
}

QByteArray Fingerprint::hex() const
{
    Digest bytes;
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        qToLittleEndian(m_sum[i], bytes.data() + 8 * i);
    return toHex(bytes);
}

Sha256::Sha256() : m_state(std::make_unique<SHA256_CTX>()) { require(SHA256_Init(m_state.get())); }

Sha256::~Sha256() = default;

Digest Sha256::digest(std::string_view bytes)
{
    add(bytes);
    return finish();
}

void Sha256::addRecords(const Batch& batch, Fingerprint& fingerprint)
{
    for (std::size_t i = 0; i < batch.recordCount(); ++i)
        fingerprint.add(digest(batch.record(i)));
}

void Sha256::add(std::string_view bytes)
{
    require(SHA256_Update(m_state.get(), bytes.data(), bytes.size()));
}

Digest Sha256::finish()
{
    Digest digest;
    require(SHA256_Final(digest.data(), m_state.get()));
    require(SHA256_Init(m_state.get()));
    return digest;
}

QByteArray toHex(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex();
}

QByteArray runFingerprint(std::vector<NamedFingerprint> collections)
{
    std::sort(
        collections.begin(), collections.end(), [](const NamedFingerprint& a, const NamedFingerprint& b) {
            return a.name.toUtf8() < b.name.toUtf8();
        });
    Sha256 sha;
    for (const NamedFingerprint& collection : collections) {
        QByteArray line = collection.name.toUtf8();
        line += '\0';
        line += QByteArray::number(qulonglong(collection.fingerprint.records()));
        line += '\0';
        line += collection.fingerprint.hex();
        line += '\n';
        sha.add({ line.constData(), std::size_t(line.size()) });
    }
    return toHex(sha.finish());
}

} // namespace transload
