#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

struct sqlite3;

namespace transload::store_sqlite {

/// The translation context of all texts of this store.
struct SqliteText {
    Q_DECLARE_TR_FUNCTIONS(SqliteText)
};

/// What an (extended) SQLite result code means for a caller. `systemError` is the errno that went with it,
/// 0 when there was none.
ErrorCode classify(int resultCode, int systemError);

/// The Error for the last failed call on `db`: code by extended result code, `where` goes into the detail.
/// `db` may be null when `resultCode` says everything.
Error sqliteError(sqlite3* db, int resultCode, const QString& message, const QString& where = {});

/// What a person can do about a failure of this kind.
QString nextStepFor(ErrorCode code);

/// The key of an encoded record (or all its fields when it has none) for a message: plain ASCII or hex, cut
/// at 200 characters.
QString keyText(const CollectionSchema& collection, std::string_view record);

} // namespace transload::store_sqlite
