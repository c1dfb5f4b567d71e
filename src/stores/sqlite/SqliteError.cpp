#include "stores/sqlite/SqliteError.h"

#include "core/Batch.h"
#include "stores/NextStep.h"

#include <QStringList>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

namespace transload::store_sqlite {

namespace {

constexpr int kShownCharacters = 200;

ErrorCode classifySystem(int systemError, ErrorCode otherwise)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::Full;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::AccessDenied;
    case ENOENT:
        return ErrorCode::NotFound;
    default:
        return otherwise;
    }
}

ErrorCode classifyReadWrite(int resultCode, int systemError)
{
    switch (resultCode) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
        return ErrorCode::Corrupt;
    case SQLITE_IOERR_BLOCKED:
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_RDLOCK:
        return ErrorCode::Busy;
    default:
        return classifySystem(systemError, ErrorCode::Internal);
    }
}

QString shown(std::string_view bytes)
{
    const bool isPlain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c <= '~'; });
    const auto length = qsizetype(std::min<std::size_t>(bytes.size(), kShownCharacters));
    const QByteArray head(bytes.data(), length);
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

ErrorCode classify(int resultCode, int systemError)
{
    switch (resultCode & 0xFF) {
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_FULL:
        return ErrorCode::Full;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
        return ErrorCode::AccessDenied;
    case SQLITE_CANTOPEN:
        return classifySystem(systemError, ErrorCode::AccessDenied);
    case SQLITE_IOERR:
        return classifyReadWrite(resultCode, systemError);
    case SQLITE_TOOBIG:
        return ErrorCode::Unsupported;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    default:
        return ErrorCode::Internal;
    }
}

QString nextStepFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
        return SqliteText::tr("Close the program that uses the file, then try again.");
    case ErrorCode::Corrupt:
        return SqliteText::tr(
            "Restore the file from a backup, or let SQLite's own “.recover” command save what "
            "it can into a new file.");
    case ErrorCode::Full:
        return SqliteText::tr("Free some space or choose another disk, then try again.");
    case ErrorCode::AccessDenied:
        return SqliteText::tr("Choose a place you may use, or ask whoever owns it for permission.");
    case ErrorCode::NotFound:
        return SqliteText::tr("Check that the place still exists, then try again.");
    default:
        return commonNextStep();
    }
}

Error sqliteError(sqlite3* db, int resultCode, const QString& message, const QString& where)
{
    const int extended = db != nullptr ? sqlite3_extended_errcode(db) : resultCode;
    // Calls that fail before SQLite records them leave an older answer in the handle.
    const int code = (extended & 0xFF) == (resultCode & 0xFF) ? extended : resultCode;
    const int system = db != nullptr ? sqlite3_system_errno(db) : 0;
    const ErrorCode kind = classify(code, system);
    if (kind == ErrorCode::Cancelled)
        return cancelled();
    const char* text = code == extended && db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(text));
    if (!where.isEmpty())
        detail += QStringLiteral("; ") + where;
    return Error { kind, message, detail, nextStepFor(kind) };
}

QString keyText(const CollectionSchema& collection, std::string_view record)
{
    std::vector<QString> values;
    for (FieldCursor field(record); field.next();)
        values.push_back(shown(field.value()));
    QStringList parts;
    if (collection.key.empty())
        parts = QStringList(values.begin(), values.end());
    for (const std::size_t index : collection.key)
        if (index < values.size())
            parts << values[index];
    return parts.join(QStringLiteral(", ")).left(kShownCharacters);
}

} // namespace transload::store_sqlite
