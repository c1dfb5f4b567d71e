#include "stores/postgresql/PgSql.h"

#include "stores/postgresql/PgError.h"

namespace transload::store_postgresql {

namespace {

Error refusedName(const QString& name, const QString& reason)
{
    return Error { ErrorCode::Unsupported,
        PgText::tr("PostgreSQL cannot have a table or column called “%1”.").arg(name.left(200)), reason,
        PgText::tr("Rename it in the source, or leave it out.") };
}

} // namespace

QByteArray quoteIdentifier(const QString& name) { return '"' + name.toUtf8().replace('"', "\"\"") + '"'; }

QByteArray quoteIdentifier(const QString& schema, const QString& name)
{
    return quoteIdentifier(schema) + '.' + quoteIdentifier(name);
}

QByteArray quoteIdentifiers(const QStringList& names)
{
    QByteArray list;
    for (const QString& name : names)
        list += (list.isEmpty() ? QByteArray() : QByteArray(", ")) + quoteIdentifier(name);
    return list;
}

QByteArray quoteLiteral(const QString& text)
{
    // Every session of ours has standard_conforming_strings on: a backslash is only a backslash.
    return '\'' + text.toUtf8().replace('\'', "''") + '\'';
}

Status checkName(const QString& name)
{
    if (name.isEmpty())
        return refusedName(name, QStringLiteral("empty name"));
    if (name.contains(QChar(u'\0')))
        return refusedName(name, QStringLiteral("NUL in the name"));
    if (QString::fromUtf8(name.toUtf8()) != name)
        return refusedName(name, QStringLiteral("the name is not valid Unicode"));
    if (name.toUtf8().size() > kMaxNameBytes)
        return refusedName(name, QStringLiteral("longer than 63 bytes"));
    return ok();
}

} // namespace transload::store_postgresql
