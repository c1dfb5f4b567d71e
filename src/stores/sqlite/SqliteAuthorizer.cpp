#include "stores/sqlite/SqliteAuthorizer.h"

#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteTrust.h"

namespace transload::store_sqlite {

namespace {

struct Permission {
    int action = 0; ///< the one SQLITE_CREATE_... that is allowed
    QByteArray name;
    int created = 0;
};

int actionOf(Creates what)
{
    switch (what) {
    case Creates::Table:
        return SQLITE_CREATE_TABLE;
    case Creates::Index:
        return SQLITE_CREATE_INDEX;
    case Creates::View:
        return SQLITE_CREATE_VIEW;
    case Creates::Trigger:
        return SQLITE_CREATE_TRIGGER;
    }
    return 0;
}

bool isCatalogue(const char* table)
{
    return table != nullptr && (qstrcmp(table, "sqlite_master") == 0 || qstrcmp(table, "sqlite_schema") == 0);
}

bool allows(Permission& permission, int action, const char* subject)
{
    if (action == permission.action && qstrcmp(subject, permission.name.constData()) == 0) {
        ++permission.created;
        return true;
    }
    switch (action) {
    case SQLITE_FUNCTION: // in DEFAULT, CHECK and the like; trusted_schema=OFF keeps unsafe ones out
    case SQLITE_READ:
        return true;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return isCatalogue(subject);
    case SQLITE_CREATE_TABLE: // the counter table that AUTOINCREMENT needs
        return permission.action == SQLITE_CREATE_TABLE && qstrcmp(subject, "sqlite_sequence") == 0;
    case SQLITE_CREATE_INDEX: // behind PRIMARY KEY and UNIQUE
        return permission.action == SQLITE_CREATE_TABLE && qstrncmp(subject, "sqlite_autoindex_", 17) == 0;
    case SQLITE_REINDEX: // filling the new index
        return permission.action == SQLITE_CREATE_INDEX && qstrcmp(subject, permission.name.constData()) == 0;
    default:
        return false;
    }
}

int authorize(void* data, int action, const char* subject, const char*, const char* database, const char*)
{
    const bool isMain = database == nullptr || qstrcmp(database, "main") == 0;
    return isMain && allows(*static_cast<Permission*>(data), action, subject) ? SQLITE_OK : SQLITE_DENY;
}

class AuthorizerGuard {
public:
    AuthorizerGuard(sqlite3* db, Permission& permission) : m_db(db)
    {
        sqlite3_set_authorizer(db, &authorize, &permission);
    }
    ~AuthorizerGuard() { sqlite3_set_authorizer(m_db, nullptr, nullptr); }
    AuthorizerGuard(const AuthorizerGuard&) = delete;
    AuthorizerGuard& operator=(const AuthorizerGuard&) = delete;

private:
    sqlite3* m_db;
};

Error refusedDefinition(const QString& message, const QString& detail)
{
    return Error { ErrorCode::Unsupported, message, detail,
        SqliteText::tr("Leave it out, or mend its definition in the source first.") };
}

} // namespace

Status runDefinition(sqlite3* db, Creates what, const QString& name, const QString& definition)
{
    const QString message
        = SqliteText::tr("“%1” could not be created in the new SQLite file.").arg(name.left(200));
    // Views and triggers are only kept; what they call is not looked at before they are used.
    if (what == Creates::Table || what == Creates::Index)
        if (Status trusted = trustDefinition(db, definition); !trusted)
            return trusted;
    Permission permission { actionOf(what), name.toUtf8(), 0 };
    const AuthorizerGuard guard(db, permission);
    Result<Statement> statement = prepare(db, definition.toUtf8(), message);
    if (!statement) {
        const int rc = sqlite3_errcode(db);
        // Denied, or not understood: the definition's own fault.
        if (statement.error().code == ErrorCode::Unsupported || rc == SQLITE_AUTH || rc == SQLITE_ERROR)
            return refusedDefinition(message, statement.error().detail);
        return statement.error();
    }
    if (permission.created == 0 || sqlite3_stmt_isexplain(statement->get()) != 0)
        return refusedDefinition(message, QStringLiteral("the definition does not create it"));
    const int rc = sqlite3_step(statement->get());
    if (rc == SQLITE_DONE)
        return ok();
    const Error error = sqliteError(db, rc, message, name);
    if ((rc & 0xFF) == SQLITE_CONSTRAINT)
        return Error { ErrorCode::Conflict,
            SqliteText::tr("The unique index “%1” does not fit the records: two are equal.").arg(name),
            error.detail, SqliteText::tr("Run the check of the source: its index is damaged.") };
    return (rc & 0xFF) == SQLITE_ERROR ? refusedDefinition(message, error.detail) : error;
}

} // namespace transload::store_sqlite
