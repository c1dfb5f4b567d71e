#include "stores/sqlite/SqliteIntegrity.h"

#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"

#include <QMap>

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

Status addDamage(sqlite3* db, Findings& findings)
{
    Result<Statement> statement = prepare(db, "PRAGMA integrity_check(100)", message());
    int rc = SQLITE_DONE;
    while (statement && (rc = sqlite3_step(statement->get())) == SQLITE_ROW)
        if (const QString row = columnString(statement->get(), 0); row != QLatin1String("ok"))
            findings.push_back(damage(row));
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
