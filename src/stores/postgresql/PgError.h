#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <string_view>

struct pg_conn;
struct pg_result;

namespace transload::store_postgresql {

/// The translation context of all texts of this store.
struct PgText {
    Q_DECLARE_TR_FUNCTIONS(PgText)
};

/// What a SQLSTATE means for a caller.
ErrorCode classify(const QByteArray& sqlState);

/// Whether the same work may succeed when it is done again, perhaps on a new connection: lost connections
/// (08), conflicts between transactions (40), a server that ends sessions or starts (57P0x), time-outs, locks
/// (55P03).
bool isRepeatable(const QByteArray& sqlState);

/// The five characters that classify the failure; empty when the server did not answer.
QByteArray sqlStateOf(const pg_result* result);

/// The Error of a failed statement. `message` says what could not be done; failures that have words of their
/// own (locked, read-only, full, too many sessions, ended by the administrator) are told in those. The detail
/// holds SQLSTATE and names; the server's DETAIL, HINT and CONTEXT, which may hold data, are never taken
/// over.
Error pgError(const pg_result* result, const QString& message, const QString& where = {});

/// The Error of a connection that broke without an answer.
Error connectionLost(const QString& message, const QString& where = {});

/// What a person can do about a failure of this kind.
QString nextStepFor(ErrorCode code);

/// The key of an encoded record (or its first fields when it has none) for a message: plain ASCII or hex, cut
/// at 200 characters.
QString keyText(const CollectionSchema& collection, std::string_view record);

} // namespace transload::store_postgresql
