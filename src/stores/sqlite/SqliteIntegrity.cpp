#include "stores/sqlite/SqliteIntegrity.h"

#include "stores/sqlite/SqliteRows.h"
#include "stores/sqlite/SqliteSql.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace transload::store_sqlite {

namespace {

QString message() { return SqliteText::tr("The SQLite file could not be checked for damage."); }

Finding damage(const QString& what)
{
    return { Severity::Stop, QStringLiteral("sqlite.integrity"),
        SqliteText::tr("The SQLite file is damaged: %1").arg(what.left(500)),
        SqliteText::tr("Records may be missing or wrong, so a copy could not be trusted."),
        nextStepFor(ErrorCode::Corrupt) };
}

QString nullIn(const QString& table, const QString& column)
{
    return QStringLiteral("NULL value in %1.%2").arg(table, column);
}

// SQLite 3.40.0 to 3.41.0 look into the wrong column of a WITHOUT ROWID table whose key is not its first
// columns, and take what they find there for NULL. What is named here was read, and holds none.
Result<QSet<QString>> columnsWithoutNull(sqlite3* db)
{
    std::vector<std::pair<QString, QString>> columns;
    Status listed = forEachRow(db,
        "SELECT l.name, x.name FROM pragma_table_list AS l, pragma_table_xinfo(l.name) AS x "
        "WHERE l.schema = 'main' AND l.type = 'table' AND l.wr AND x.\"notnull\"",
        {}, {}, [&](sqlite3_stmt* row) { columns.emplace_back(columnString(row, 0), columnString(row, 1)); });
    if (!listed)
        return listed.error();
    QSet<QString> full;
    for (const auto& [table, column] : columns) {
        // "IS NULL" would be answered by the declaration alone.
        Result<std::optional<QString>> found = queryText(db,
            "SELECT 1 FROM main." + quoteIdentifier(table) + " WHERE typeof(" + quoteIdentifier(column)
                + ") = 'null' LIMIT 1",
            message());
        if (!found)
            return found.error();
        if (!found->has_value())
            full.insert(nullIn(table, column));
    }
    return full;
}

// Adds what the check says, up to a hundred rows. It goes on beyond those that it is wrong about.
Status addDamage(sqlite3* db, Findings& findings)
{
    constexpr std::size_t kMostFindings = 100;
    std::optional<QSet<QString>> wrongRows;
    Result<Statement> statement = prepare(db, "PRAGMA integrity_check(2147483647)", message());
    int rc = SQLITE_DONE;
    while (statement && (rc = sqlite3_step(statement->get())) == SQLITE_ROW) {
        const QString row = columnString(statement->get(), 0);
        if (row == QLatin1String("ok"))
            continue;
        if (!wrongRows && row.startsWith(QLatin1String("NULL value in "))) {
            // Where they cannot be read, the check is believed.
            const Result<QSet<QString>> read = columnsWithoutNull(db);
            wrongRows = read ? *read : QSet<QString>();
        }
        if (!wrongRows || !wrongRows->contains(row))
            findings.push_back(damage(row));
        if (findings.size() == kMostFindings)
            return ok();
    }
    if (statement && rc == SQLITE_DONE)
        return ok();
    const Error error = statement ? sqliteError(db, rc, message()) : statement.error();
    // The check itself gives up on some damage: that is an answer too.
    if (error.code != ErrorCode::Corrupt)
        return error;
    findings.push_back(damage(error.detail));
    return ok();
}

void addOrphans(const QString& table, int count, Findings& findings)
{
    findings.push_back({ Severity::Warning, QStringLiteral("sqlite.orphans"),
        SqliteText::tr("%n record(s) of the table “%1” refer to records that do not exist.", nullptr, count)
            .arg(table),
        SqliteText::tr("A store that enforces references would refuse them."),
        SqliteText::tr("Mend them in the application, or let them move as they are.") });
}

Status addBrokenReferences(sqlite3* db, const RunContext& context, Findings& findings)
{
    Result<Statement> statement = prepare(db, "PRAGMA foreign_key_check", message());
    QMap<QString, int> counts;
    int rc = SQLITE_OK;
    if (statement) {
        while ((rc = sqlite3_step(statement->get())) == SQLITE_ROW)
            ++counts[columnString(statement->get(), 0)];
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        addOrphans(it.key(), it.value(), findings);
    if (statement && rc == SQLITE_DONE)
        return ok();
    if (context.shouldStop())
        return cancelled();
    const Error error = statement ? sqliteError(db, rc, message()) : statement.error();
    // A reference to something that cannot be a key at all is a flaw of the structure, not damage.
    if (error.code != ErrorCode::Internal)
        return error;
    findings.push_back({ Severity::Warning, QStringLiteral("sqlite.references"),
        SqliteText::tr("The references between the tables could not be checked: %1")
            .arg(error.detail.left(500)),
        SqliteText::tr("A store that enforces references may refuse these tables."),
        SqliteText::tr("Mend the structure in the application, or let it move as it is.") });
    return ok();
}

} // namespace

Result<Findings> checkIntegrity(sqlite3* db, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    const StopGuard guard(db, context);
    Findings findings;
    if (Status set = execute(db, "PRAGMA ignore_check_constraints=ON", message()); !set)
        return set.error();
    if (Status checked = addDamage(db, findings); !checked)
        return checked.error();
    // Rows of a damaged file say nothing about references.
    if (!hasStop(findings))
        if (Status checked = addBrokenReferences(db, context, findings); !checked)
            return checked.error();
    return findings;
}

} // namespace transload::store_sqlite
