#pragma once

#include "stores/postgresql/PgConnection.h"

namespace transload::store_postgresql {

/// Completes the Error of a lock that was not given in time by who holds one on the table, as far as the
/// server tells: the program's name, its user and process. `other` is a connection whose transaction is in
/// order; other errors come back as they are.
Error withHolder(const Error& error, const QByteArray& sqlState, PgConnection& other, const QString& schema,
    const QString& table);

} // namespace transload::store_postgresql
