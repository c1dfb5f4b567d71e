#include "stores/postgresql/PgBuild.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWriter.h"

#include <algorithm>
#include <array>

namespace transload::store_postgresql {

namespace {

// How a definition of each kind begins (%1: its name, %2: its collection, quoted), and when it is made. What
// depends on something that is not there yet is tried again later; the ranks only save attempts.
struct KindRule {
    const char* kind;
    int rank;
    const char* start;
};
constexpr int kRoutineRank = 2;
constexpr int kTableRank = 5;
constexpr int kAfterRecords = 10;
constexpr int kViewRank = 12;
constexpr int kIndexRank = 13;
constexpr std::array kRules {
    KindRule { "type", 1, "CREATE " },
    KindRule { "function", kRoutineRank, "CREATE OR REPLACE FUNCTION " },
    KindRule { "procedure", kRoutineRank, "CREATE OR REPLACE PROCEDURE " },
    KindRule { "sequence", 3, "CREATE SEQUENCE %1 AS " },
    KindRule { "partition", 6, "CREATE TABLE %1 PARTITION OF %2 " },
    KindRule { "sequence owner", 7, "ALTER SEQUENCE %1 OWNED BY %2." },
    KindRule { "primary key", 10, "ALTER TABLE %2 ADD CONSTRAINT %1 PRIMARY KEY " },
    KindRule { "unique key", 11, "ALTER TABLE %2 ADD CONSTRAINT %1 UNIQUE " },
    KindRule { "exclusion constraint", 11, "ALTER TABLE %2 ADD CONSTRAINT %1 EXCLUDE " },
    KindRule { "check", 11, "ALTER TABLE %2 ADD CONSTRAINT %1 CHECK " },
    KindRule { "view", kViewRank, "CREATE VIEW %1" },
    KindRule { "materialized view", kViewRank, "CREATE MATERIALIZED VIEW %1" },
    KindRule { "index", kIndexRank, "CREATE " },
    KindRule { "foreign key", 14, "ALTER TABLE %2 ADD CONSTRAINT %1 FOREIGN KEY " },
    KindRule { "extended statistics", 15, "CREATE STATISTICS " },
    KindRule { "column setting", 15, "ALTER TABLE %2 ALTER COLUMN %1 SET " },
    KindRule { "replica identity", 15, "ALTER TABLE %2 REPLICA IDENTITY " },
    KindRule { "rule", 16, "CREATE RULE " },
    KindRule { "trigger", 16, "CREATE " },
    KindRule { "trigger state", 17, "ALTER TABLE %2 " },
    KindRule { "policy", 17, "CREATE POLICY %1 ON %2 " },
    KindRule { "row security", 18, "ALTER TABLE %2 ENABLE ROW LEVEL SECURITY" },
    KindRule { "forced row security", 18, "ALTER TABLE %2 FORCE ROW LEVEL SECURITY" },
    KindRule { "comment", 19, "COMMENT ON %0 IS '" },
};

const KindRule* ruleOf(const QString& kind)
{
    const auto found = std::find_if(
        kRules.begin(), kRules.end(), [&](const KindRule& rule) { return kind == QLatin1String(rule.kind); });
    return found == kRules.end() ? nullptr : found;
}

QString buildMessage(const QString& label)
{
    return PgText::tr("This could not be made in the new PostgreSQL schema: %1").arg(label.left(200));
}

QString labelOf(const SchemaObject& object)
{
    return object.collection.isEmpty() || object.collection == object.name
        ? QStringLiteral("%1 “%2”").arg(object.kind, object.name)
        : QStringLiteral("%1 “%2” (%3)").arg(object.kind, object.name, object.collection);
}

bool startsAsItShould(const KindRule& rule, const SchemaObject& object)
{
    QString start = QLatin1String(rule.start);
    if (object.kind == QLatin1String("partition")
        && object.definition.startsWith(QLatin1String("CREATE UNLOGGED ")))
        start.replace(QLatin1String("CREATE "), QLatin1String("CREATE UNLOGGED "));
    start.replace(QLatin1String("%0"), object.name);
    start.replace(QLatin1String("%1"), QString::fromUtf8(quoteIdentifier(object.name)));
    start.replace(QLatin1String("%2"), QString::fromUtf8(quoteIdentifier(object.collection)));
    if (!object.definition.startsWith(start))
        return false;
    const QString name = QString::fromUtf8(quoteIdentifier(object.name));
    if (object.kind == QLatin1String("type"))
        return object.definition.startsWith(QStringLiteral("CREATE TYPE %1 AS ").arg(name))
            || object.definition.startsWith(QStringLiteral("CREATE DOMAIN %1 AS ").arg(name));
    if (object.kind == QLatin1String("index"))
        return object.definition.startsWith(QLatin1String("CREATE INDEX "))
            || object.definition.startsWith(QLatin1String("CREATE UNIQUE INDEX "));
    if (object.kind == QLatin1String("trigger"))
        return object.definition.startsWith(QLatin1String("CREATE TRIGGER "))
            || object.definition.startsWith(QLatin1String("CREATE CONSTRAINT TRIGGER "));
    return true;
}

// What the table's own definition has made already.
bool isInTable(const SchemaObject& object)
{
    return object.kind == QLatin1String("generated column")
        || object.kind == QLatin1String("column collation")
        || (object.kind == QLatin1String("check") && object.definition.startsWith(QLatin1String("CHECK ")));
}

// The fields that a key, unique constraint or plain unique index is about.
QStringList uniqueFieldsOf(const SchemaObject& object, const StoreSchema& schema)
{
    for (const CollectionSchema& collection : schema.collections) {
        if (collection.name != object.collection)
            continue;
        if (object.kind == QLatin1String("primary key"))
            return fieldNames(collection, collection.key);
        for (const UniqueKey& key : collection.uniqueKeys)
            if (key.name == object.name)
                return fieldNames(collection, key.fields);
        for (const PlainIndex& index : collection.indexes)
            if (index.name == object.name && index.isUnique)
                return fieldNames(collection, index.fields);
    }
    return {};
}

// Something that another statement of the list may still make.
bool mayBeMissing(const QByteArray& state)
{
    return state.startsWith("42") || state == "3F000" || state == "2BP01" || state == "55000";
}

} // namespace

Status PgBuild::addStep(
    const SchemaObject& object, int rank, const StoreSchema& schema, std::vector<Step>& steps)
{
    const KindRule* rule = ruleOf(object.kind);
    const QString label = labelOf(object);
    if (rule == nullptr || !startsAsItShould(*rule, object))
        return Error { ErrorCode::Unsupported, buildMessage(label), QStringLiteral("unexpected definition"),
            PgText::tr("Leave it out of the plan, and make it by hand afterwards.") };
    steps.push_back(
        { rank, object.collection, label, object.definition.toUtf8(), uniqueFieldsOf(object, schema) });
    return ok();
}

Error PgBuild::cameTwice(const Step& step, const Error& error)
{
    Error conflict = refusedRecords("23505", step.name, error);
    const QByteArray fields = quoteIdentifiers(step.uniqueFields);
    QByteArray shown;
    for (const QString& field : step.uniqueFields)
        shown += (shown.isEmpty() ? "" : ", ") + QByteArray("pg_catalog.\"left\"(pg_catalog.concat(")
            + quoteIdentifier(field) + "), 100)";
    Result<PgRows> twins = m_staging.connection().query("SELECT " + shown + " FROM "
            + quoteIdentifier(m_staging.schema(), step.name) + " GROUP BY " + fields
            + " HAVING pg_catalog.count(*) OPERATOR(pg_catalog.>) 1 LIMIT 1",
        buildMessage(step.label));
    if (!twins || twins->count() == 0)
        return conflict;
    QStringList values;
    for (int i = 0; i < step.uniqueFields.size(); ++i)
        values << twins->text(0, i);
    conflict.detail += QStringLiteral("; twice: ") + values.join(QStringLiteral(", "));
    return conflict;
}

// Runs the statements in the order of their ranks, and those again that failed for something missing, for as
// long as one more succeeds: the catalogue tells dependencies only where all exists already.
Status PgBuild::runAll(std::vector<Step> steps, int later)
{
    std::stable_sort(
        steps.begin(), steps.end(), [](const Step& one, const Step& other) { return one.rank < other.rank; });
    if (Status entered = m_staging.enter(); !entered)
        return entered;
    while (!steps.empty()) {
        std::vector<Step> failed;
        std::optional<Error> first;
        for (Step& step : steps) {
            Status done = m_staging.connection().execute(step.sql, buildMessage(step.label));
            if (done) {
                m_done.insert(step.label);
                continue;
            }
            const QByteArray state = m_staging.connection().lastState();
            if (state == "23505" && !step.uniqueFields.isEmpty())
                return cameTwice(step, done.error());
            if (!mayBeMissing(state)) {
                Error refused = refusedRecords(state, step.name, done.error());
                if (state == "54000" && !step.uniqueFields.isEmpty())
                    refused.message
                        = PgText::tr("A value of “%1” in “%2” is too long for an index of the table.")
                              .arg(step.uniqueFields.join(QStringLiteral(", ")), step.name);
                return refused;
            }
            if (!first)
                first = done.error();
            failed.push_back(std::move(step));
        }
        const bool canWait = std::all_of(
            failed.begin(), failed.end(), [later](const Step& step) { return step.rank == later; });
        if (failed.size() == steps.size() && canWait)
            break;
        if (failed.size() == steps.size())
            return *first;
        steps = std::move(failed);
    }
    return m_staging.leave();
}

Status PgBuild::createBeforeRecords(const StoreSchema& schema)
{
    std::vector<Step> steps;
    for (const SchemaObject& object : schema.objects) {
        const KindRule* rule = ruleOf(object.kind);
        if (rule == nullptr || rule->rank >= kAfterRecords || object.dialect != QLatin1String("postgresql"))
            continue;
        if (Status added = addStep(object, rule->rank, schema, steps); !added)
            return added;
    }
    for (const CollectionSchema& collection : schema.collections) {
        // Statements that name it without its schema would be about the server's own table.
        if (isServersName(collection.name))
            return Error { ErrorCode::Unsupported,
                PgText::tr("The table “%1” has a name that PostgreSQL keeps for itself.")
                    .arg(collection.name),
                QStringLiteral("pg_ is reserved"), PgText::tr("Rename it in the source, or leave it out.") };
        const QString head = QString::fromUtf8(quoteIdentifier(collection.name)) + QStringLiteral(" (\n");
        if (!collection.definition.startsWith(QStringLiteral("CREATE TABLE ") + head)
            && !collection.definition.startsWith(QStringLiteral("CREATE UNLOGGED TABLE ") + head))
            return Error { ErrorCode::Internal, buildMessage(collection.name),
                QStringLiteral("definition is not PostgreSQL's"), {} };
        steps.push_back({ kTableRank, collection.name, collection.name, collection.definition.toUtf8(), {} });
        for (const FieldSchema& field : collection.fields)
            if (!field.kind && !collection.isKeyValue)
                steps.push_back(
                    { kTableRank + 1, collection.name, collection.name + QLatin1Char('.') + field.name,
                        "COMMENT ON COLUMN " + quoteIdentifier(collection.name, field.name) + " IS "
                            + quoteLiteral(QLatin1String(kAnyValueComment)),
                        {} });
        m_tables.insert(collection.name);
    }
    return runAll(std::move(steps), kRoutineRank); // a routine may need a view
}

Status PgBuild::createTable(const CollectionSchema& collection)
{
    if (m_tables.contains(collection.name))
        return ok();
    return createBeforeRecords({ { collection }, {} });
}

Status PgBuild::addLaterSteps(const StoreSchema& schema, std::vector<Step>& steps)
{
    QSet<QString> keyed;
    for (const SchemaObject& object : schema.objects) {
        if (object.dialect != QLatin1String("postgresql") || object.kind == QLatin1String("sequence value")
            || isInTable(object) || m_done.contains(labelOf(object)))
            continue;
        const KindRule* rule = ruleOf(object.kind);
        if (Status added = addStep(object, rule == nullptr ? kAfterRecords : rule->rank, schema, steps);
            !added)
            return added;
        if (object.kind == QLatin1String("primary key"))
            keyed.insert(object.collection);
    }
    // A key is a promise of the collection itself, whether or not an object tells its name.
    for (const CollectionSchema& collection : schema.collections)
        if (!collection.key.empty() && !keyed.contains(collection.name))
            steps.push_back({ kAfterRecords, collection.name, collection.name,
                addKey(collection.name, collection.name + QStringLiteral("_pkey"), true,
                    fieldNames(collection, collection.key))
                    .toUtf8(),
                fieldNames(collection, collection.key) });
    return ok();
}

Status PgBuild::createAfterRecords(const StoreSchema& schema)
{
    std::vector<Step> steps;
    Status added = addLaterSteps(schema, steps);
    return added ? runAll(std::move(steps)) : added;
}

Result<std::vector<QByteArray>> PgBuild::rulesOf(const QStringList& tables, const StoreSchema& schema)
{
    std::vector<Step> steps;
    if (Status added = addLaterSteps(schema, steps); !added)
        return added.error();
    std::vector<QByteArray> statements;
    for (const Step& step : steps) {
        const bool isRule = step.rank >= kAfterRecords && step.rank <= kIndexRank && step.rank != kViewRank;
        // A check that the records before it need not pass is for the application's next ones.
        if (isRule && tables.contains(step.name) && !step.sql.endsWith(" NOT VALID"))
            statements.push_back(step.sql);
    }
    return statements;
}

Status PgBuild::keepCarried(const QByteArray& document)
{
    if (document.isEmpty())
        return ok();
    const QString message = PgText::tr("The description of where the data came from could not be kept.");
    const QByteArray table = quoteIdentifier(m_staging.schema(), QLatin1String(kCarriedTable));
    if (Status created
        = m_staging.connection().execute("CREATE TABLE " + table + " (document text NOT NULL)", message);
        !created)
        return created;
    return m_staging.connection().execute("INSERT INTO " + table + " VALUES ($1)", message, { document });
}

} // namespace transload::store_postgresql
