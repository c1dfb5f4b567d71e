#include "stores/sqlite/SqliteObjects.h"

#include "stores/sqlite/SqliteAuthorizer.h"
#include "stores/sqlite/SqliteCarried.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteSchema.h"

#include <algorithm>

namespace transload::store_sqlite {

namespace {

QString message(const QString& name)
{
    return SqliteText::tr("“%1” could not be set in the new SQLite file.").arg(name.left(200));
}

bool hasCollection(const StoreSchema& schema, const QString& name)
{
    return std::any_of(schema.collections.begin(), schema.collections.end(),
        [&](const CollectionSchema& collection) { return collection.name == name; });
}

Status createAll(sqlite3* db, const StoreSchema& schema, const char* kind, Creates what)
{
    for (const SchemaObject& object : schema.objects)
        if (object.kind == QLatin1String(kind) && object.dialect == QLatin1String("sqlite"))
            if (Status created = runDefinition(db, what, object.name, object.definition); !created)
                return created;
    return ok();
}

// Runs a statement with the counter's name as ?1 and its value as ?2; gives the first column of a row.
Result<std::optional<std::int64_t>> withCounter(
    sqlite3* db, const char* sql, const QByteArray& name, std::int64_t value)
{
    Result<Statement> statement = prepare(db, sql, message(QString::fromUtf8(name)));
    if (!statement)
        return statement.error();
    bindName(statement->get(), 1, name);
    if (sqlite3_bind_parameter_count(statement->get()) > 1)
        sqlite3_bind_int64(statement->get(), 2, value);
    const int rc = sqlite3_step(statement->get());
    if (rc == SQLITE_ROW)
        return std::optional(std::int64_t(sqlite3_column_int64(statement->get(), 0)));
    if (rc != SQLITE_DONE)
        return sqliteError(db, rc, message(QString::fromUtf8(name)));
    return std::optional<std::int64_t>();
}

// The inserts have already counted up to the largest rowid; the application may have been further.
Status restoreCounter(sqlite3* db, const SchemaObject& object)
{
    bool isNumber = false;
    const std::int64_t value = object.definition.toLongLong(&isNumber);
    if (!isNumber)
        return Error { ErrorCode::Unsupported, message(object.name),
            QStringLiteral("AUTOINCREMENT value is no number"),
            SqliteText::tr("Mend the counter in the source first.") };
    const QByteArray name = object.name.toUtf8();
    constexpr const char* kRead = "SELECT seq FROM sqlite_sequence WHERE name = ?1";
    auto present = withCounter(db, kRead, name, 0);
    if (!present)
        return present.error();
    const char* write = present->has_value() ? "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1"
                                             : "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)";
    if (auto written = withCounter(db, write, name, value); !written)
        return written.error();
    const auto after = withCounter(db, kRead, name, 0);
    if (!after)
        return after.error();
    if (after->value_or(-1) < value)
        return Error { ErrorCode::Internal, message(object.name), QStringLiteral("counter not restored"),
            nextStepFor(ErrorCode::Internal) };
    return ok();
}

Status restoreCounters(sqlite3* db, const StoreSchema& schema)
{
    for (const SchemaObject& object : schema.objects)
        if (object.kind == QLatin1String("sequence") && object.dialect == QLatin1String("sqlite")
            && hasCollection(schema, object.name))
            if (Status restored = restoreCounter(db, object); !restored)
                return restored;
    return ok();
}

Status applySettings(sqlite3* db, const StoreSchema& schema)
{
    for (const char* name : { "user_version", "application_id" }) {
        const QString value = schema.settings.value(QLatin1String(name), QStringLiteral("0"));
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber)
            return Error { ErrorCode::Unsupported, message(QLatin1String(name)), value.left(200),
                SqliteText::tr("Mend the setting in the plan.") };
        const QByteArray sql = QByteArray("PRAGMA ") + name + '=' + QByteArray::number(number);
        if (Status set = execute(db, sql, message(QLatin1String(name))); !set)
            return set;
    }
    return ok();
}

Status gatherStatistics(sqlite3* db, const StoreSchema& schema)
{
    const bool isWanted
        = std::any_of(schema.objects.begin(), schema.objects.end(), [](const SchemaObject& object) {
              return object.kind == QLatin1String("statistics") && object.dialect == QLatin1String("sqlite");
          });
    return isWanted ? execute(db, "ANALYZE", message(QStringLiteral("ANALYZE"))) : ok();
}

} // namespace

Status createObjects(sqlite3* db, const StoreSchema& schema)
{
    if (Status created = createAll(db, schema, "index", Creates::Index); !created)
        return created;
    if (Status restored = restoreCounters(db, schema); !restored)
        return restored;
    if (Status created = createAll(db, schema, "view", Creates::View); !created)
        return created;
    if (Status created = createAll(db, schema, "trigger", Creates::Trigger); !created)
        return created;
    if (Status gathered = gatherStatistics(db, schema); !gathered)
        return gathered;
    if (!schema.carried.isEmpty())
        if (Status kept = writeCarried(db, schema.carried); !kept)
            return kept;
    return applySettings(db, schema);
}

} // namespace transload::store_sqlite
