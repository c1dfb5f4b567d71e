#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace transload::store_postgresql {

/// The longest name in bytes; the server would cut a longer one without a word.
inline constexpr qsizetype kMaxNameBytes = 63;

/// The only place that turns a name into SQL text: in double quotes, inner ones doubled, UTF-8.
QByteArray quoteIdentifier(const QString& name);
/// A name in a schema.
QByteArray quoteIdentifier(const QString& schema, const QString& name);
/// Names with commas between them.
QByteArray quoteIdentifiers(const QStringList& names);

/// The only place that turns a value into SQL text, for statements that take no parameters (COMMENT, COPY's
/// options). For the value of a record there are parameters and COPY.
QByteArray quoteLiteral(const QString& text);

/// Whether a table of this name could be taken for one of the server's own, which are found first.
inline bool isServersName(const QString& name) { return name.startsWith(QLatin1String("pg_")); }

/// Whether PostgreSQL can have something of this name. Errors: Unsupported, naming it.
Status checkName(const QString& name);

} // namespace transload::store_postgresql
