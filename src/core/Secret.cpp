#include "core/Secret.h"

#include <openssl/crypto.h>

namespace transload {

void wipe(QByteArray& bytes)
{
    // A detached copy would leave the shared original as it is; there must be none.
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Secret::Secret(QByteArray&& bytes) : m_bytes(bytes.constData(), bytes.size()) { wipe(bytes); }

Secret::~Secret() { wipe(m_bytes); }

} // namespace transload
