#include "stores/postgresql/PgError.h"

#include "core/Batch.h"
#include "stores/NextStep.h"

#include <QStringList>

#include <algorithm>
#include <libpq-fe.h>

namespace transload::store_postgresql {

namespace {

constexpr qsizetype kShownCharacters = 200;

struct Words {
    QString message; // empty: the caller's own message says it best
    QString nextStep;
};

// Failures that people meet, in words of their own.
Words wordsFor(const QByteArray& state)
{
    if (state == "55P03")
        return { PgText::tr("Another program holds a lock on a table that is needed."),
            PgText::tr("Let that program finish or close it, then try again.") };
    if (state == "25006")
        return { PgText::tr("The PostgreSQL server takes no changes: it is a standby or set to read-only."),
            PgText::tr("Connect to the primary server, or let its administrator allow changes.") };
    if (state == "53100")
        return { PgText::tr("The disk of the PostgreSQL server is full."),
            PgText::tr("Let the server's administrator free some space, then try again.") };
    if (state == "53200" || state == "53000")
        return { PgText::tr("The PostgreSQL server has run out of memory."),
            PgText::tr("Let other programs on the server finish, then try again.") };
    if (state == "53300")
        return { PgText::tr("The PostgreSQL server has no connection left."),
            PgText::tr(
                "Close programs that use the server, or let its administrator allow more connections.") };
    if (state == "57P01" || state == "57P02" || state == "57P05" || state == "25P03")
        return { PgText::tr("The PostgreSQL server has ended the connection."),
            PgText::tr("Wait until the server is back, then start again.") };
    if (state == "57P03")
        return { PgText::tr("The PostgreSQL server is starting or shutting down."),
            PgText::tr("Try again in a minute.") };
    if (state == "54011")
        return { PgText::tr("A table has more columns than PostgreSQL can hold."),
            PgText::tr("Leave the table out, or split it in the source.") };
    if (state == "54000")
        return { PgText::tr("A value is too long for an index of PostgreSQL."),
            PgText::tr("Leave the index out, or shorten the value in the source.") };
    return {};
}

QString field(const pg_result* result, int code)
{
    const char* text = PQresultErrorField(result, code);
    return text == nullptr ? QString() : QString::fromUtf8(text);
}

// Messages of these classes repeat the offending value, or are written by the application's own functions.
bool mayHoldData(const QByteArray& state)
{
    return state.startsWith("22") || state.startsWith("P0") || state.startsWith("23") || state.isEmpty();
}

QString shown(std::string_view bytes)
{
    const bool isPlain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c <= '~'; });
    const QByteArray head(bytes.data(), qsizetype(std::min<std::size_t>(bytes.size(), kShownCharacters)));
    return isPlain ? QLatin1Char('\'') + QString::fromLatin1(head) + QLatin1Char('\'')
                   : QStringLiteral("x'") + QString::fromLatin1(head.toHex()) + QLatin1Char('\'');
}

QString shown(const ValueView& value)
{
    switch (value.kind) {
    case ValueKind::Null:
    case ValueKind::Missing:
        return QStringLiteral("NULL");
    case ValueKind::Float:
        return QString::number(value.real, 'g', 17);
    case ValueKind::Text:
    case ValueKind::Bytes:
    case ValueKind::Decimal:
    case ValueKind::Json:
    case ValueKind::Uuid:
    case ValueKind::Other:
        return shown(value.bytes);
    default:
        return QString::number(qlonglong(value.integer));
    }
}

} // namespace

ErrorCode classify(const QByteArray& state)
{
    if (state == "57014") // our own cancel request, or a statement_timeout of the administrator
        return ErrorCode::Cancelled;
    if (state.isEmpty() || state == "55P03" || state == "55006" || state == "53300" || state.startsWith("08")
        || state.startsWith("40") || state.startsWith("57P") || state == "25P03")
        return ErrorCode::Busy;
    if (state == "42501" || state == "25006" || state.startsWith("28"))
        return ErrorCode::AccessDenied;
    if (state == "53100" || state == "53200" || state == "53000" || state == "53400")
        return ErrorCode::Full;
    if (state == "3D000" || state == "3F000" || state == "42P01")
        return ErrorCode::NotFound;
    if (state.startsWith("XX") || state == "58030" || state == "58P01")
        return ErrorCode::Corrupt;
    if (state.startsWith("23") || state == "42P07" || state == "42P06" || state == "42710")
        return ErrorCode::Conflict;
    if (state.startsWith("22") || state.startsWith("0A") || state.startsWith("54") || state.startsWith("42"))
        return ErrorCode::Unsupported;
    return ErrorCode::Internal;
}

bool isRepeatable(const QByteArray& state)
{
    return state.startsWith("08") || state.startsWith("40") || state.startsWith("57P0") || state == "55P03"
        || state == "25P03";
}

QByteArray sqlStateOf(const pg_result* result)
{
    const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return QByteArray(state);
}

QString nextStepFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
        return PgText::tr("Check that the server runs and can be reached, then try again.");
    case ErrorCode::Corrupt:
        return PgText::tr(
            "Let the server's administrator look at its log: the database itself seems damaged.");
    case ErrorCode::Full:
        return PgText::tr("Let the server's administrator free some space, then try again.");
    case ErrorCode::AccessDenied:
        return PgText::tr("Ask the database's owner for the permission, or use another database user.");
    case ErrorCode::NotFound:
        return PgText::tr("Check the names of database, schema and table, then try again.");
    default:
        return commonNextStep();
    }
}

Error pgError(const pg_result* result, const QString& message, const QString& where)
{
    const QByteArray state = sqlStateOf(result);
    if (state.isEmpty())
        return connectionLost(message, where);
    const ErrorCode code = classify(state);
    QStringList parts { QStringLiteral("PostgreSQL ") + QString::fromLatin1(state) };
    if (!mayHoldData(state))
        parts << field(result, PG_DIAG_MESSAGE_PRIMARY).left(kShownCharacters);
    for (const auto& [name, id] : { std::pair("schema", PG_DIAG_SCHEMA_NAME),
             std::pair("table", PG_DIAG_TABLE_NAME), std::pair("column", PG_DIAG_COLUMN_NAME),
             std::pair("type", PG_DIAG_DATATYPE_NAME), std::pair("constraint", PG_DIAG_CONSTRAINT_NAME) })
        if (const QString value = field(result, id); !value.isEmpty())
            parts << QLatin1String(name) + QLatin1Char(' ') + value.left(kShownCharacters);
    if (!where.isEmpty())
        parts << where;
    const Words words = wordsFor(state);
    return Error { code, words.message.isEmpty() ? message : words.message, parts.join(QStringLiteral("; ")),
        words.nextStep.isEmpty() ? nextStepFor(code) : words.nextStep };
}

Error connectionLost(const QString&, const QString& where)
{
    return Error { ErrorCode::Busy, PgText::tr("The connection to the PostgreSQL server broke."),
        where.isEmpty() ? QStringLiteral("no answer") : where,
        PgText::tr("Check the network and the server, then start again.") };
}

QString keyText(const CollectionSchema& collection, std::string_view record)
{
    std::vector<QString> values;
    for (FieldCursor cursor(record); cursor.next();)
        values.push_back(shown(cursor.value()));
    QStringList parts;
    if (collection.key.empty())
        parts = QStringList(values.begin(), values.begin() + std::min<std::ptrdiff_t>(3, std::ssize(values)));
    for (const std::size_t index : collection.key)
        if (index < values.size())
            parts << values[index];
    return parts.join(QStringLiteral(", ")).left(kShownCharacters);
}

} // namespace transload::store_postgresql
