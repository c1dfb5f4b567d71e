#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <stop_token>
#include <vector>

namespace transload::store_postgresql {

/// The addresses of a host, best first, as numbers. Waits at most ten seconds and not beyond a request to
/// stop. Errors: NotFound when no such host is known, Busy when nobody could be asked.
Result<std::vector<QByteArray>> resolve(const QString& host, const std::stop_token& stop);

} // namespace transload::store_postgresql
