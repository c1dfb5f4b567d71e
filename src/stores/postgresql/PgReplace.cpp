#include "stores/postgresql/PgReplace.h"

#include "stores/ExistingFit.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgHolder.h"
#include "stores/postgresql/PgNewcomers.h"
#include "stores/postgresql/PgPool.h"
#include "stores/postgresql/PgSchema.h"
#include "stores/postgresql/PgSequences.h"
#include "stores/postgresql/PgSql.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

constexpr char kMark[] = "transload_loaded"; // a table of the staging schema: what was staged has its place

QString loadMessage() { return PgText::tr("The records could not be brought into the tables that exist."); }

Error changedMeanwhile(const QString& table, const QString& detail)
{
    return Error { ErrorCode::Conflict,
        PgText::tr("“%1” was changed by another program while the move was prepared.").arg(table), detail,
        PgText::tr("Stop the programs that write there, then start again.") };
}

Error cannotLoad(ErrorCode code, const QString& message, const QString& detail, const QString& nextStep)
{
    return Error { code, message, detail, nextStep };
}

// Each after all that it refers to; where they refer to each other in a circle, any order is as good.
void putParentsFirst(std::vector<PgDelta>& deltas, const std::vector<PgReference>& references)
{
    std::vector<PgDelta> ordered;
    while (!deltas.empty()) {
        const auto waits = [&](const PgDelta& delta) {
            return std::any_of(references.begin(), references.end(), [&](const PgReference& reference) {
                return reference.from == delta.oid() && reference.to != delta.oid()
                    && std::any_of(deltas.begin(), deltas.end(),
                        [&](const PgDelta& other) { return other.oid() == reference.to; });
            });
        };
        auto next = std::find_if_not(deltas.begin(), deltas.end(), waits);
        if (next == deltas.end())
            next = deltas.begin();
        ordered.push_back(std::move(*next));
        deltas.erase(next);
    }
    deltas = std::move(ordered);
}

} // namespace

PgReplace::PgReplace(PgConnection& connection, QString schema, QString staging)
    : m_connection(connection), m_schema(std::move(schema)), m_staging(std::move(staging))
{
}

const PgExisting* PgReplace::existing(const QString& name) const
{
    const auto found = std::find_if(
        m_tables.begin(), m_tables.end(), [&](const PgExisting& each) { return each.table.name == name; });
    return found == m_tables.end() ? nullptr : &*found;
}

Status PgReplace::note(const PgLogin& login, const std::stop_token& stop)
{
    Result<std::unique_ptr<PgConnection>> looking
        = PgConnection::open(login, QStringLiteral("looking"), stop);
    if (!looking)
        return looking.error();
    if (Status begun = PgPool::begin(**looking, login.snapshot); !begun)
        return begun;
    PgCatalog catalog(**looking, m_schema);
    if (Status opened = catalog.open(); !opened)
        return opened;
    Result<std::vector<PgExisting>> tables = existingTables(catalog);
    if (!tables)
        return tables.error();
    m_tables = std::move(*tables);
    for (PgExisting& each : m_tables) {
        Result<QByteArray> state = stateOf(catalog, each.table);
        if (!state)
            return state.error();
        each.state = *state;
    }
    Result<StoreSchema> schema = readSchema(catalog);
    if (!schema)
        return schema.error();
    m_collections = std::move(schema->collections);
    return ok();
}

Status PgReplace::check(const std::vector<CollectionSchema>& wanted) const
{
    for (const CollectionSchema& collection : wanted) {
        const PgExisting* there = existing(collection.name);
        if (there == nullptr)
            continue;
        const QString& name = collection.name;
        for (const CollectionSchema& shape : m_collections)
            if (shape.name == name)
                if (const Findings misfits = fitsExisting(collection, shape); !misfits.empty())
                    return cannotLoad(ErrorCode::Unsupported, misfits.front().message, misfits.front().reason,
                        misfits.front().nextStep);
        if (!there->isWritable)
            return cannotLoad(ErrorCode::AccessDenied,
                PgText::tr("“%1” may not change the records of “%2”.").arg(m_connection.login().user, name),
                m_connection.login().place(),
                PgText::tr("Let the table's owner grant SELECT, INSERT, UPDATE and DELETE on it."));
        if (there->hasRules)
            return cannotLoad(ErrorCode::Unsupported,
                PgText::tr("The table “%1” has rules that turn what is written into something else.")
                    .arg(name),
                QStringLiteral("pg_rewrite"),
                PgText::tr("Remove the rules for the time of the move, or choose another schema."));
        if (!there->triggers.empty() && !there->isOurs)
            return cannotLoad(ErrorCode::AccessDenied,
                PgText::tr("“%1” may not switch off the triggers of “%2”, which would act on what is moved.")
                    .arg(m_connection.login().user, name),
                there->triggers.front().name,
                PgText::tr("Connect as the owner of the table, or let the owner switch them off."));
    }
    return ok();
}

Status PgReplace::lock()
{
    QStringList names; // in one order always: whoever else does this waits, and nobody for each other
    for (const PgDelta& delta : m_deltas)
        names << delta.name();
    names.sort();
    for (const QString& name : names) {
        const QByteArray table = quoteIdentifier(m_schema, name);
        Status locked
            = m_connection.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE", loadMessage());
        if (locked)
            continue;
        const QByteArray state = m_connection.lastState();
        if (state == "42P01")
            return changedMeanwhile(name, QStringLiteral("the table is gone"));
        if (Status undone = m_connection.execute("ROLLBACK", loadMessage()); !undone)
            return locked;
        return withHolder(locked.error(), state, m_connection, m_schema, name);
    }
    return ok();
}

Status PgReplace::proveUnchanged()
{
    PgCatalog catalog(m_connection, m_schema);
    if (Status opened = catalog.open(); !opened)
        return opened;
    Result<std::vector<PgExisting>> now = existingTables(catalog);
    if (!now)
        return now.error();
    for (const PgDelta& delta : m_deltas) {
        const PgExisting* before = existing(delta.name());
        const auto found = std::find_if(now->begin(), now->end(),
            [&](const PgExisting& each) { return each.table.oid == before->table.oid; });
        if (found == now->end() || createTable(found->table) != createTable(before->table)
            || found->key != before->key || found->hasRules != before->hasRules
            || found->triggers.size() != before->triggers.size())
            return changedMeanwhile(delta.name(), QStringLiteral("its structure is another"));
        Result<QByteArray> state = stateOf(catalog, found->table);
        if (!state)
            return state.error();
        if (*state != before->state)
            return changedMeanwhile(delta.name(), QStringLiteral("its records are others"));
    }
    return ok();
}

Status PgReplace::planDeltas()
{
    m_deltas.clear();
    Result<PgRows> staged
        = m_connection.query("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                             "WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition "
                             "ORDER BY c.relname COLLATE \"C\"",
            loadMessage(), { m_staging.toUtf8() });
    if (!staged)
        return staged.error();
    std::vector<unsigned> numbers;
    for (int i = 0; i < staged->count(); ++i)
        if (const PgExisting* there = existing(staged->text(i, 0)); there != nullptr) {
            m_deltas.emplace_back(m_connection, *there, m_schema, m_staging, i);
            numbers.push_back(there->table.oid);
        }
    PgCatalog catalog(m_connection, m_schema);
    Result<std::vector<PgReference>> references = referencesOf(catalog, numbers);
    if (!references)
        return references.error();
    m_references = std::move(*references);
    return ok();
}

bool PgReplace::isLoaded(unsigned oid) const
{
    return std::any_of(
        m_deltas.begin(), m_deltas.end(), [oid](const PgDelta& delta) { return delta.oid() == oid; });
}

Status PgReplace::refuseOrphans()
{
    for (PgDelta& delta : m_deltas)
        for (const PgReference& reference : m_references) {
            if (reference.to != delta.oid() || isLoaded(reference.from))
                continue;
            Result<bool> orphans = delta.wouldOrphan(reference);
            if (!orphans)
                return orphans.error();
            if (*orphans)
                return cannotLoad(ErrorCode::Conflict,
                    PgText::tr("Records of %1 refer to records of “%2” that would go.")
                        .arg(QString::fromUtf8(reference.table), delta.name()),
                    QStringLiteral("foreign key ") + reference.name,
                    PgText::tr("Keep those records, or mend what refers to them first."));
        }
    return ok();
}

Status PgReplace::setTriggers(bool areOn)
{
    for (const PgDelta& delta : m_deltas)
        for (const PgTrigger& trigger : existing(delta.name())->triggers) {
            const QByteArray words = !areOn ? "DISABLE"
                : trigger.state == 'R'      ? "ENABLE REPLICA"
                : trigger.state == 'A'      ? "ENABLE ALWAYS"
                                            : "ENABLE";
            if (Status set = m_connection.execute("ALTER TABLE ONLY " + trigger.table + ' ' + words
                        + " TRIGGER " + quoteIdentifier(trigger.name),
                    loadMessage());
                !set)
                return set;
        }
    return ok();
}

// A foreign key that is looked at after each statement would forbid what is right in the end.
Status PgReplace::setDeferred(bool areDeferred)
{
    for (const PgReference& reference : m_references) {
        if (reference.isDeferrable || !reference.isOurs || !isLoaded(reference.from))
            continue;
        if (Status set = m_connection.execute("ALTER TABLE " + reference.table + " ALTER CONSTRAINT "
                    + quoteIdentifier(reference.name)
                    + (areDeferred ? " DEFERRABLE INITIALLY DEFERRED" : " NOT DEFERRABLE"),
                loadMessage());
            !set)
            return set;
    }
    return ok();
}

template <typename Work> Status PgReplace::quietly(Work work)
{
    if (Status off = setTriggers(false); !off)
        return off;
    if (Status deferred = setDeferred(true); !deferred)
        return deferred;
    if (Status deferred = m_connection.execute("SET CONSTRAINTS ALL DEFERRED", loadMessage()); !deferred)
        return deferred;
    if (Status done = work(); !done)
        return done;
    if (Status held = m_connection.execute("SET CONSTRAINTS ALL IMMEDIATE", loadMessage()); !held) {
        if (!m_connection.lastState().startsWith("23"))
            return held;
        return cannotLoad(ErrorCode::Conflict,
            PgText::tr("The new records would break a rule between the tables that exist."),
            held.error().detail,
            PgText::tr("Mend these records in the source: the constraint stands in the details."));
    }
    if (Status restored = setDeferred(false); !restored)
        return restored;
    return setTriggers(true);
}

Status PgReplace::loadAll()
{
    for (auto delta = m_deltas.rbegin(); delta != m_deltas.rend(); ++delta)
        if (Status removed = delta->removeGone(); !removed)
            return removed;
    for (PgDelta& delta : m_deltas) {
        Status changed = delta.change();
        if (!changed && m_connection.lastState() == "23505")
            return cannotLoad(ErrorCode::Conflict,
                PgText::tr("Records of “%1” would trade values that may occur only once.").arg(delta.name()),
                changed.error().detail,
                PgText::tr("Bring the table into order in the application first, or empty it."));
        if (!changed)
            return changed;
    }
    for (PgDelta& delta : m_deltas)
        if (Status added = delta.addNew(); !added)
            return added;
    return ok();
}

Status PgReplace::refuseIfDifferent()
{
    for (PgDelta& delta : m_deltas) {
        Result<bool> done = delta.isDone();
        if (!done)
            return done.error();
        if (!*done)
            return cannotLoad(ErrorCode::Conflict,
                PgText::tr(
                    "“%1” would not hold exactly what was prepared: its table changes what is written.")
                    .arg(delta.name()),
                QStringLiteral("rows differ after loading"),
                PgText::tr(
                    "Look for triggers that are always on, or for numbers that the table gives itself."));
    }
    return ok();
}

Status PgReplace::catchUp()
{
    PgCatalog catalog(m_connection, m_schema);
    if (Status opened = catalog.open(); !opened)
        return opened;
    Result<std::vector<PgTable>> tables = catalog.tables();
    if (!tables)
        return tables.error();
    std::erase_if(*tables, [this](const PgTable& table) { return !isLoaded(table.oid); });
    return catchUpSequences(catalog, *tables);
}

// Materialised views show what the tables held when they were made.
Status PgReplace::refreshViews()
{
    Result<PgRows> views = m_connection.query(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = $1 AND c.relkind = 'm' AND c.relispopulated AND EXISTS (SELECT FROM pg_class s "
        "JOIN pg_namespace m ON m.oid = s.relnamespace WHERE m.nspname = $2 AND s.relname = c.relname) "
        "ORDER BY c.oid",
        loadMessage(), { m_schema.toUtf8(), m_staging.toUtf8() });
    if (!views)
        return views.error();
    for (int i = 0; i < views->count(); ++i)
        if (Status fresh = m_connection.execute(
                "REFRESH MATERIALIZED VIEW " + quoteIdentifier(m_schema, views->text(i, 0)),
                PgText::tr("The view “%1” could not be brought up to date.").arg(views->text(i, 0)));
            !fresh)
            return fresh;
    return ok();
}

Status PgReplace::bringIn()
{
    if (Status planned = planDeltas(); !planned)
        return planned;
    if (Status locked = lock(); !locked)
        return locked;
    if (Status same = proveUnchanged(); !same)
        return same;
    Result<std::vector<PgMovable>> newcomers = newcomersIn(m_connection, m_staging, m_schema);
    if (!newcomers)
        return newcomers.error();
    m_moved = std::move(*newcomers);
    putParentsFirst(m_deltas, m_references);
    for (PgDelta& delta : m_deltas) {
        if (Status prepared = delta.prepare(); !prepared)
            return prepared;
        if (Status kept = delta.keepAside(); !kept)
            return kept;
    }
    if (Status sound = refuseOrphans(); !sound)
        return sound;
    if (Status loaded = quietly([this] { return loadAll(); }); !loaded)
        return loaded;
    if (Status same = refuseIfDifferent(); !same)
        return same;
    if (Status moved = moveNewcomers(m_connection, m_moved, m_staging, m_schema); !moved)
        return moved;
    for (Status (PgReplace::*last)() : { &PgReplace::catchUp, &PgReplace::refreshViews })
        if (Status done = (this->*last)(); !done)
            return done;
    return m_connection.execute(
        "CREATE TABLE " + quoteIdentifier(m_staging, QLatin1String(kMark)) + " ()", loadMessage());
}

Status PgReplace::takeBackAll()
{
    for (auto delta = m_deltas.rbegin(); delta != m_deltas.rend(); ++delta)
        if (Status removed = delta->removeAdded(); !removed)
            return removed;
    for (PgDelta& delta : m_deltas)
        if (Status changed = delta.changeBack(); !changed)
            return changed;
    for (PgDelta& delta : m_deltas)
        if (Status added = delta.addRemoved(); !added)
            return added;
    return ok();
}

Status PgReplace::takeBack()
{
    if (Status moved = moveNewcomersBack(m_connection, m_moved, m_staging, m_schema); !moved)
        return moved;
    if (Status locked = lock(); !locked)
        return locked;
    if (Status back = quietly([this] { return takeBackAll(); }); !back)
        return back;
    for (PgDelta& delta : m_deltas)
        if (Status forgotten = delta.forgetAside(); !forgotten)
            return forgotten;
    if (Status fresh = refreshViews(); !fresh)
        return fresh;
    // The same records as before, in other versions.
    PgCatalog catalog(m_connection, m_schema);
    for (PgExisting& each : m_tables) {
        Result<QByteArray> state = isLoaded(each.table.oid) ? stateOf(catalog, each.table) : each.state;
        if (!state)
            return state.error();
        each.state = *state;
    }
    return m_connection.execute(
        "DROP TABLE " + quoteIdentifier(m_staging, QLatin1String(kMark)), loadMessage());
}

Result<bool> PgReplace::isIn()
{
    Result<PgRows> mark = m_connection.query("SELECT to_regclass($1) IS NOT NULL", loadMessage(),
        { quoteIdentifier(m_staging, QLatin1String(kMark)) });
    if (!mark)
        return mark.error();
    return mark->isTrue(0, 0);
}

} // namespace transload::store_postgresql
