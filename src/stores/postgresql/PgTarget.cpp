#include "stores/postgresql/PgTarget.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgLeftovers.h"
#include "stores/postgresql/PgPause.h"
#include "stores/postgresql/PgSequences.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgTrial.h"
#include "stores/postgresql/PgWriter.h"

#include <QRandomGenerator>

namespace transload::store_postgresql {

namespace {

QString buildMessage() { return PgText::tr("The new PostgreSQL tables could not be built."); }

// Held by the session: a run that dies blocks nobody.
Status lockTarget(PgConnection& connection)
{
    Result<PgRows> locked = connection.query("SELECT pg_try_advisory_lock(1953653107, hashtext($1))",
        buildMessage(), { connection.login().schema.toUtf8() });
    if (!locked)
        return locked.error();
    if (locked->isTrue(0, 0))
        return ok();
    return Error { ErrorCode::Conflict,
        PgText::tr("Another move into the schema “%1” is under way.").arg(connection.login().schema),
        connection.login().place(), PgText::tr("Wait until it has ended, or choose another schema.") };
}

// Building indexes with more memory is what the time goes into; a setting that is larger already stays.
Status takeMemory(PgConnection& connection)
{
    return connection.execute(
        "SELECT set_config('maintenance_work_mem', '262144', false) "
        "FROM pg_settings WHERE name = 'maintenance_work_mem' AND setting::bigint < 262144",
        buildMessage());
}

Location withoutSnapshot(Location location)
{
    location.fields.remove(QStringLiteral("snapshot"));
    return location;
}

} // namespace

Status PgTarget::checkServer(PgConnection& connection)
{
    Result<PgRows> facts = connection.query("SELECT pg_is_in_recovery(), current_setting('server_encoding'), "
                                            "has_database_privilege(current_database(), 'CREATE')",
        buildMessage());
    if (!facts)
        return facts.error();
    const PgLogin& login = connection.login();
    if (facts->isTrue(0, 0))
        return Error { ErrorCode::AccessDenied,
            PgText::tr("The PostgreSQL server takes no changes: it is a standby or set to read-only."),
            login.place(),
            PgText::tr("Connect to the primary server, or let its administrator allow changes.") };
    if (facts->text(0, 1) != QLatin1String("UTF8"))
        return Error { ErrorCode::Unsupported,
            PgText::tr("The database “%1” cannot hold all texts: its encoding is %2.")
                .arg(login.database, facts->text(0, 1)),
            login.place(), PgText::tr("Create a database with the encoding UTF8 and choose that one.") };
    if (!facts->isTrue(0, 2))
        return Error { ErrorCode::AccessDenied,
            PgText::tr("“%1” may not create a schema in the database “%2”.").arg(login.user, login.database),
            login.place(), PgText::tr("Let the database's owner grant the right CREATE on the database.") };
    return ok();
}

PgTarget::PgTarget(std::unique_ptr<PgConnection> connection, const TargetOptions& options, QString staging)
    : m_connection(std::move(connection)),
      m_location(withoutSnapshot(options.location)),
      m_schema(m_connection->login().schema),
      m_staging(std::move(staging)),
      m_catalog(*m_connection, m_staging),
      m_build(m_catalog)
{
}

Result<std::unique_ptr<Target>> PgTarget::create(const TargetOptions& options)
{
    Result<PgLogin> login = loginOf(withoutSnapshot(options.location));
    if (!login)
        return login.error();
    if (Status named = checkName(login->schema); !named)
        return named.error();
    Result<std::unique_ptr<PgConnection>> connection
        = PgConnection::open(*login, QStringLiteral("run ") + options.runId, {});
    if (!connection)
        return connection.error();
    for (Status (*check)(PgConnection&) : { &checkServer, &lockTarget, &removeLeftovers, &takeMemory })
        if (Status passed = check(**connection); !passed)
            return passed.error();
    const QString staging
        = QStringLiteral("transload_%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    std::unique_ptr<PgTarget> target(new PgTarget(std::move(*connection), options, staging));
    if (options.replacesExisting)
        if (Status noted = target->noteExisting(options.location); !noted)
            return noted.error();
    if (Status created = target->createStaging(options.runId); !created)
        return created.error();
    return std::unique_ptr<Target>(std::move(target));
}

Status PgTarget::noteExisting(const Location& location)
{
    Result<PgSchemaState> state = schemaState(*m_connection, m_schema);
    if (!state)
        return state.error();
    if (*state != PgSchemaState::Occupied)
        return ok();
    Result<PgLogin> login = loginOf(location);
    if (!login)
        return login.error();
    m_replace.emplace(*m_connection, m_schema, m_staging);
    return m_replace->note(*login, {});
}

Status PgTarget::createStaging(const QString& runId)
{
    const QByteArray schema = quoteIdentifier(m_staging);
    if (Status locked = lockStaging(*m_connection, m_staging); !locked)
        return locked;
    // Together, so that no schema of ours is ever without its note.
    for (const QByteArray& sql : { QByteArray("BEGIN"), "CREATE SCHEMA " + schema,
             "COMMENT ON SCHEMA " + schema + " IS " + quoteLiteral(stagingNote(m_schema, runId)),
             QByteArray("COMMIT") })
        if (Status done = m_connection->execute(sql, buildMessage()); !done)
            return done;
    m_hasStaging = true;
    return m_catalog.open();
}

PgTarget::~PgTarget()
{
    if (!m_hasStaging)
        return;
    m_connection->obey({});
    m_connection->abandon();
    Status ready = m_connection->isAnswering()
        ? reconnect(false)
        : Status(connectionLost(buildMessage(), QStringLiteral("the server is silent")));
    if (ready)
        ready = m_connection->execute(
            "DROP SCHEMA IF EXISTS " + quoteIdentifier(m_staging) + " CASCADE", buildMessage());
    if (!ready) // the next run removes it
        qWarning(
            "staging schema %s not removed: %s", qPrintable(m_staging), qUtf8Printable(ready.error().detail));
}

void PgTarget::obeyStop(std::stop_token stop)
{
    m_stop = stop;
    m_connection->obey(std::move(stop));
}

Status PgTarget::takeLocks()
{
    for (Status (*lock)(PgConnection&) : { &lockTarget, &takeMemory })
        if (Status taken = lock(*m_connection); !taken)
            return taken;
    return lockStaging(*m_connection, m_staging);
}

Status PgTarget::reconnect(bool withLocks)
{
    if (m_connection->isUsable() && PQtransactionStatus(m_connection->get()) == PQTRANS_IDLE)
        return ok();
    if (m_connection->isUsable())
        return m_connection->execute("ROLLBACK", buildMessage());
    if (Status renewed = m_connection->renew(); !renewed)
        return renewed;
    return withLocks ? takeLocks() : ok();
}

// The server may be starting, or may still take the lost session for alive.
Status PgTarget::recover()
{
    Status ready = reconnect();
    for (const std::chrono::milliseconds pause : kPauses) {
        if (ready
            || (ready.error().code != ErrorCode::Busy && ready.error().code != ErrorCode::Conflict
                && ready.error().code != ErrorCode::NotFound)) // the socket is away while it restarts
            return ready;
        if (Status waited = waitFor(pause, m_stop); !waited)
            return waited;
        m_connection->drop();
        ready = reconnect();
    }
    return ready;
}

Status PgTarget::begin(const StoreSchema& schema, RunContext& context)
{
    obeyStop(context.stop);
    if (m_replace)
        if (Status possible = m_replace->check(schema.collections); !possible)
            return possible;
    return m_build.createBeforeRecords(schema);
}

Result<bool> PgTarget::startAgain(const CollectionSchema& collection)
{
    const bool wasLost = !m_connection->isUsable();
    if (Status ready = recover(); !ready)
        return ready.error();
    // A crash of the server empties unlogged tables, those too that were complete.
    Result<PgRows> unlogged = m_catalog.rows(
        "SELECT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = $1 AND c.relpersistence = 'u')");
    if (!unlogged)
        return unlogged.error();
    if (wasLost && unlogged->isTrue(0, 0))
        return false;
    if (Status emptied
        = m_connection->execute("TRUNCATE " + quoteIdentifier(m_staging, collection.name), buildMessage());
        !emptied)
        return emptied.error();
    return true;
}

Result<std::unique_ptr<Writer>> PgTarget::openWriter(const CollectionSchema& collection)
{
    if (m_isFinished)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("opened after finish"), {} };
    if (collection.dialect != QLatin1String("postgresql"))
        return Error { ErrorCode::Internal, buildMessage(),
            collection.name + QStringLiteral(": definition is not PostgreSQL's"), {} };
    if (Status created = m_build.createTable(collection); !created)
        return created.error();
    Result<PgTable> table = m_catalog.table(collection.name);
    if (!table)
        return table.error();
    Result<std::unique_ptr<PgWriter>> writer = PgWriter::open(*m_connection, m_staging, *table, collection);
    return writer ? Result<std::unique_ptr<Writer>>(std::move(*writer))
                  : Result<std::unique_ptr<Writer>>(writer.error());
}

Result<std::unique_ptr<RecordTrial>> PgTarget::openTrial(
    const CollectionSchema& collection, const StoreSchema& schema)
{
    PgOwnRules rules(collection, schema.objects);
    if (rules.kind() == OwnRules::None)
        return std::unique_ptr<RecordTrial>();
    Result<PgTable> table = m_catalog.table(collection.name);
    if (!table)
        return table.error();
    Result<std::vector<QByteArray>> statements = m_build.rulesOf(rules.tables(), rules.toTry(schema));
    if (!statements)
        return statements.error();
    return PgTrial::open(m_catalog, *table, collection, std::move(rules), *statements);
}

Status PgTarget::finish(const StoreSchema& schema, RunContext& context)
{
    if (m_isFinished)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("finished twice"), {} };
    if (context.shouldStop())
        return cancelled();
    obeyStop(context.stop);
    if (Status created = m_build.createAfterRecords(schema); !created)
        return created;
    if (Status kept = m_build.keepCarried(schema.carried); !kept)
        return kept;
    if (Status set = setSequences(schema); !set)
        return set;
    if (Status gathered = gatherStatistics(schema); !gathered)
        return gathered;
    m_isFinished = true;
    return ok();
}

Status PgTarget::setSequences(const StoreSchema& schema)
{
    Result<std::vector<PgTable>> tables = m_catalog.tables();
    if (!tables)
        return tables.error();
    if (Status caughtUp = catchUpSequences(m_catalog, *tables); !caughtUp)
        return caughtUp;
    for (const SchemaObject& object : schema.objects)
        if (object.kind == QLatin1String("sequence value") && object.dialect == QLatin1String("postgresql"))
            if (Status restored = restoreValue(m_catalog, object); !restored)
                return restored;
    return ok();
}

Status PgTarget::gatherStatistics(const StoreSchema& schema)
{
    for (const CollectionSchema& collection : schema.collections)
        if (Status done
            = m_connection->execute("ANALYZE " + quoteIdentifier(m_staging, collection.name), buildMessage());
            !done)
            return done;
    return ok();
}

Location PgTarget::staged() const
{
    Location location = m_location;
    location.fields.insert(QStringLiteral("schema"), m_staging);
    return location;
}

Result<bool> PgTarget::hasStaging()
{
    Result<PgSchemaState> state = schemaState(*m_connection, m_staging);
    if (!state)
        return state.error();
    return *state != PgSchemaState::Absent;
}

Status PgTarget::inTransaction(
    Status (PgTarget::*steps)(), const std::function<Result<bool>()>& isDone, const std::stop_token& stop)
{
    m_connection->obey({}); // beginning and end are short, and not to be left halfway
    if (Status ready = reconnect(); !ready)
        return ready;
    if (Status begun = m_connection->execute("BEGIN", buildMessage()); !begun)
        return begun;
    m_connection->obey(stop);
    Status done = (this->*steps)();
    m_connection->obey({});
    if (!done) {
        if (Status undone = reconnect(); !undone)
            qWarning("rollback: %s", qUtf8Printable(undone.error().detail));
        return done;
    }
    Status committed = m_connection->execute("COMMIT", buildMessage());
    if (committed)
        return ok();
    // Nobody knows whether the server got the word: its catalogue tells.
    if (Status ready = recover(); !ready)
        return committed;
    Result<bool> isThere = isDone();
    return isThere && *isThere ? ok() : committed;
}

Status PgTarget::moveIn()
{
    Result<PgSchemaState> state = schemaState(*m_connection, m_schema);
    if (!state)
        return state.error();
    if (*state == PgSchemaState::Occupied)
        return Error { ErrorCode::Conflict,
            PgText::tr("The schema “%1” has been filled by another program meanwhile.").arg(m_schema),
            m_connection->login().place(),
            PgText::tr("Choose another schema, or look at what was added there.") };
    m_madeSchema = *state == PgSchemaState::Absent;
    if (m_madeSchema)
        if (Status created
            = m_connection->execute("CREATE SCHEMA " + quoteIdentifier(m_schema), buildMessage());
            !created)
            return created;
    Result<std::vector<PgMovable>> things = movablesIn(*m_connection, m_staging);
    if (!things)
        return things.error();
    m_things = *things;
    if (Status moved = moveAll(*m_connection, m_things, m_staging, m_schema); !moved)
        return moved;
    // Without CASCADE: were anything left in it, the whole step fails.
    return m_connection->execute("DROP SCHEMA " + quoteIdentifier(m_staging), buildMessage());
}

Status PgTarget::moveOut()
{
    if (Status created = m_connection->execute("CREATE SCHEMA " + quoteIdentifier(m_staging), buildMessage());
        !created)
        return created;
    if (Status moved = moveAll(*m_connection, m_things, m_schema, m_staging); !moved)
        return moved;
    Result<PgSchemaState> state = schemaState(*m_connection, m_schema);
    if (!state)
        return state.error();
    if (!m_madeSchema || *state != PgSchemaState::Empty)
        return ok();
    return m_connection->execute("DROP SCHEMA " + quoteIdentifier(m_schema), buildMessage());
}

Status PgTarget::bringIn() { return m_replace->bringIn(); }

Status PgTarget::takeBack() { return m_replace->takeBack(); }

Status PgTarget::publish()
{
    if (!m_isFinished || m_isPublished)
        return Error { ErrorCode::Internal, buildMessage(),
            QStringLiteral("published before finish, or twice"), {} };
    const auto isMoved = [this]() -> Result<bool> {
        Result<bool> there = hasStaging();
        return there ? Result<bool>(!*there) : there;
    };
    Status done = m_replace ? inTransaction(
                      &PgTarget::bringIn, [this] { return m_replace->isIn(); }, m_stop)
                            : inTransaction(&PgTarget::moveIn, isMoved, {});
    if (!done)
        return done;
    m_isPublished = true;
    m_hasStaging = m_replace.has_value(); // with what was replaced
    return ok();
}

Status PgTarget::withdraw()
{
    if (!m_isPublished)
        return Error { ErrorCode::Internal, buildMessage(), QStringLiteral("nothing was published"), {} };
    const auto isBack = [this]() -> Result<bool> {
        Result<bool> isIn = m_replace->isIn();
        return isIn ? Result<bool>(!*isIn) : isIn;
    };
    Status done = m_replace ? inTransaction(&PgTarget::takeBack, isBack, {})
                            : inTransaction(&PgTarget::moveOut, [this] { return hasStaging(); }, {});
    if (!done)
        return done;
    m_isPublished = false;
    m_hasStaging = true;
    return ok();
}

} // namespace transload::store_postgresql
