#pragma once

#include "stores/postgresql/PgConnection.h"

namespace transload::store_postgresql {

/// Opens the bare connection. Each way in which this fails has a message of its own; which of them it is, is
/// judged by SQLSTATE and by how far the connection came, never by text. Waits at most ten seconds for each
/// address of the server, and ends soon after a request to stop.
Result<PgHandle> connectTo(const PgLogin& login, const QString& purpose, const std::stop_token& stop);

} // namespace transload::store_postgresql
