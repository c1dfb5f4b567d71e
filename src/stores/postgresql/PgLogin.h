#pragma once

#include "core/Result.h"
#include "core/Secret.h"
#include "stores/Location.h"

#include <QString>

#include <memory>

namespace transload::store_postgresql {

/// Everything that a connection needs, checked: only what the person saw and filled in.
struct PgLogin {
    QString host; ///< a name, an address, or the folder of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString schema;
    QString sslMode; ///< never empty
    QString sslRootCert; ///< file of the authorities to trust; empty: the system's
    QString snapshot; ///< an exported snapshot to read; may be empty
    std::shared_ptr<const Secret> password; ///< shared with the location it came from; may be null

    /// Whether the server is reached through a Unix socket.
    bool isSocket() const { return host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@')); }
    /// Whether nothing leaves this machine: a Unix socket or the loopback address.
    bool isLocal() const;
    /// For messages: "db on host:5432".
    QString place() const;
};

/// The folder in which Debian's servers have their sockets: the host that is meant when none is given.
inline constexpr char kDefaultHost[] = "/var/run/postgresql";

/// Reads and checks a location. Errors: Unsupported, naming the field that is missing or wrong.
Result<PgLogin> loginOf(const Location& location);

} // namespace transload::store_postgresql
