#include "core/Secret.h"

#include <openssl/crypto.h>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace transload {

namespace {

// Both: a limit of 0 does not stop a core that is piped to a program. Failing leaves nothing else to try.
void leaveNoCoreFiles()
{
    const rlimit none { 0, 0 };
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace

void wipe(QByteArray& bytes)
{
    // A detached copy would leave the shared original as it is; there must be none.
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Secret::Secret(QByteArray&& bytes) : m_bytes(bytes.constData(), bytes.size())
{
    wipe(bytes);
    leaveNoCoreFiles();
}

Secret::~Secret() { wipe(m_bytes); }

} // namespace transload
