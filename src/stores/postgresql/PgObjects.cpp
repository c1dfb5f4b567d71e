#include "stores/postgresql/PgObjects.h"

#include "stores/postgresql/PgRights.h"
#include "stores/postgresql/PgSequences.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgTypes.h"

namespace transload::store_postgresql {

namespace {

const QString kDialect = QStringLiteral("postgresql");

constexpr char kRoutines[] = R"(
SELECT p.oid, p.proname, p.prokind,
    quote_ident(n.nspname) || '.'
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.pronamespace = $1 AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass
    AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
ORDER BY p.proname COLLATE "C", pg_get_function_identity_arguments(p.oid) COLLATE "C")";

constexpr char kViews[] = R"(
SELECT c.oid, c.relname, c.relkind, c.relispopulated, array_to_string(c.reloptions, E'\n')
FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind IN ('v', 'm')
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
        AND e.deptype = 'e')
ORDER BY c.relname COLLATE "C")";

constexpr char kRules[] = R"(
SELECT r.oid, r.rulename, c.relname FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
WHERE c.relnamespace = $1 AND r.rulename <> '_RETURN' ORDER BY c.relname COLLATE "C", r.rulename COLLATE "C")";

// A partition's copies of its parent's triggers come with the parent's.
constexpr char kTriggers[] = R"(
SELECT t.oid, t.tgname, c.relname, t.tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = $1 AND NOT t.tgisinternal
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
        AND d.refclassid = 'pg_trigger'::regclass)
ORDER BY c.relname COLLATE "C", t.tgname COLLATE "C")";

constexpr char kPolicies[] = R"(
SELECT p.oid, p.polname, c.relname, p.polpermissive, p.polcmd,
    (SELECT string_agg(CASE WHEN r = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ' ORDER BY r)
     FROM unnest(p.polroles) r)
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
WHERE c.relnamespace = $1 ORDER BY c.relname COLLATE "C", p.polname COLLATE "C")";

constexpr char kStatistics[] = R"(
SELECT s.oid, s.stxname, c.relname, quote_ident(n.nspname) || '.'
FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid JOIN pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxnamespace = $1 ORDER BY s.stxname COLLATE "C")";

constexpr char kTableSettings[] = R"(
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
    (SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
     WHERE i.indrelid = c.oid AND i.indisreplident)
FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p')
    AND (c.relrowsecurity OR c.relforcerowsecurity OR c.relreplident <> 'd')
ORDER BY c.relname COLLATE "C")";

constexpr char kColumnSettings[] = R"(
SELECT c.relname, a.attname, coalesce(a.attstattarget, -1), CASE WHEN a.attstorage <> t.typstorage THEN
    CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND (coalesce(a.attstattarget, -1) >= 0 OR a.attstorage <> t.typstorage)
ORDER BY c.relname COLLATE "C", a.attnum)";

constexpr char kComments[] = R"(
SELECT CASE
    WHEN d.objsubid > 0 THEN 'COLUMN ' || quote_ident(c.relname) || '.' || quote_ident(a.attname)
    ELSE CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'S' THEN 'SEQUENCE '
        WHEN 'c' THEN 'TYPE ' WHEN 'i' THEN 'INDEX ' WHEN 'I' THEN 'INDEX ' ELSE 'TABLE ' END
        || quote_ident(c.relname) END AS what,
    coalesce(x.relname, CASE WHEN c.relkind IN ('r', 'p') THEN c.relname END) AS collection, d.description
FROM pg_description d JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
    LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class x ON x.oid = i.indrelid
WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'i', 'I')
UNION ALL
SELECT 'CONSTRAINT ' || quote_ident(k.conname) || ' ON ' || CASE WHEN k.conrelid = 0
        THEN 'DOMAIN ' || quote_ident(t.typname) ELSE quote_ident(c.relname) END, c.relname, d.description
FROM pg_description d JOIN pg_constraint k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
    LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_type t ON t.oid = k.contypid
WHERE k.connamespace = $1
UNION ALL
SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || quote_ident(t.typname), NULL, d.description
FROM pg_description d JOIN pg_type t ON d.classoid = 'pg_type'::regclass AND t.oid = d.objoid
WHERE t.typnamespace = $1
UNION ALL
SELECT 'TRIGGER ' || quote_ident(t.tgname) || ' ON ' || quote_ident(c.relname), c.relname, d.description
FROM pg_description d JOIN pg_trigger t ON d.classoid = 'pg_trigger'::regclass AND t.oid = d.objoid
    JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = $1
UNION ALL
SELECT 'POLICY ' || quote_ident(p.polname) || ' ON ' || quote_ident(c.relname), c.relname, d.description
FROM pg_description d JOIN pg_policy p ON d.classoid = 'pg_policy'::regclass AND p.oid = d.objoid
    JOIN pg_class c ON c.oid = p.polrelid
WHERE c.relnamespace = $1
ORDER BY 1)";

constexpr char kRoutineComments[] = R"(
SELECT p.oid, CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.proname, d.description
FROM pg_description d JOIN pg_proc p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
WHERE p.pronamespace = $1 AND p.prokind IN ('f', 'p', 'w') ORDER BY p.proname COLLATE "C")";

// What stays behind: it is listed, and nothing is promised.
constexpr char kForeign[] = R"(
SELECT 'extension', x.extname FROM pg_extension x WHERE x.extnamespace = $1
UNION ALL SELECT 'foreign table', c.relname FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind = 'f'
UNION ALL SELECT 'operator', o.oprname FROM pg_operator o WHERE o.oprnamespace = $1
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid
        AND e.deptype = 'e')
UNION ALL SELECT 'collation', l.collname FROM pg_collation l WHERE l.collnamespace = $1
UNION ALL SELECT 'text search configuration', f.cfgname FROM pg_ts_config f WHERE f.cfgnamespace = $1
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_ts_config'::regclass AND e.objid = f.oid
        AND e.deptype = 'e')
ORDER BY 1, 2)";

QString quoted(const QString& name) { return QString::fromUtf8(quoteIdentifier(name)); }

QList<unsigned> numbers(const PgRows& rows)
{
    QList<unsigned> list;
    for (int i = 0; i < rows.count(); ++i)
        list << unsigned(rows.number(i, 0));
    return list;
}

// The server writes the schema in front of the name that is created; it is the first thing after `head`.
QString withoutSchema(QString definition, const QString& head, const QString& schemaDot)
{
    const qsizetype at = definition.indexOf(head);
    if (at >= 0 && QStringView(definition).mid(at + head.size()).startsWith(schemaDot))
        definition.remove(at + head.size(), schemaDot.size());
    return definition;
}

// Reads one list of the catalogue, with the server's text for each row, and adds an object for each.
template <typename Add> Status addEach(PgCatalog& catalog, const char* sql, const char* spelling, Add add)
{
    Result<PgRows> rows = catalog.rows(sql);
    if (!rows)
        return rows.error();
    QHash<unsigned, QString> texts;
    if (spelling != nullptr) {
        Result<QHash<unsigned, QString>> spelled = catalog.spell(spelling, numbers(*rows));
        if (!spelled)
            return spelled.error();
        texts = std::move(*spelled);
    }
    for (int i = 0; i < rows->count(); ++i)
        add(*rows, i, spelling == nullptr ? QString() : texts.value(unsigned(rows->number(i, 0))));
    return ok();
}

Status addRoutines(PgCatalog& catalog, StoreSchema& schema)
{
    QHash<unsigned, QString> arguments;
    if (Status spelled = addEach(catalog, kRoutines, "pg_catalog.pg_get_function_identity_arguments(%1)",
            [&](const PgRows& rows, int i, const QString& text) {
                arguments.insert(unsigned(rows.number(i, 0)), text);
            });
        !spelled)
        return spelled;
    // The text of an aggregate cannot be asked for.
    return addEach(catalog, kRoutines,
        "(SELECT CASE WHEN p.prokind OPERATOR(pg_catalog.<>) 'a' THEN pg_catalog.pg_get_functiondef(p.oid) "
        "END "
        "FROM pg_catalog.pg_proc p WHERE p.oid OPERATOR(pg_catalog.=) %1)",
        [&](const PgRows& rows, int i, const QString& text) {
            const bool isAggregate = rows.bytes(i, 2) == "a";
            const bool isProcedure = rows.bytes(i, 2) == "p";
            const QString head = isProcedure ? QStringLiteral("CREATE OR REPLACE PROCEDURE ")
                                             : QStringLiteral("CREATE OR REPLACE FUNCTION ");
            schema.objects.push_back({ isAggregate ? QStringLiteral("aggregate")
                    : isProcedure                  ? QStringLiteral("procedure")
                                                   : QStringLiteral("function"),
                QStringLiteral("%1(%2)").arg(rows.text(i, 1), arguments.value(unsigned(rows.number(i, 0)))),
                {}, isAggregate ? QString() : kDialect,
                withoutSchema(text, head, rows.text(i, 3)).trimmed() });
        });
}

QString optionsText(const QString& options)
{
    QStringList parts;
    for (const QString& option : options.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        parts << option.section(QLatin1Char('='), 0, 0) + QLatin1Char('=')
                + QString::fromUtf8(quoteLiteral(option.section(QLatin1Char('='), 1)));
    return parts.isEmpty() ? QString() : QStringLiteral(" WITH (%1)").arg(parts.join(QStringLiteral(", ")));
}

Status addViews(PgCatalog& catalog, StoreSchema& schema)
{
    return addEach(catalog, kViews, "pg_catalog.pg_get_viewdef(%1)",
        [&](const PgRows& rows, int i, const QString& text) {
            const bool isMaterialized = rows.bytes(i, 2) == "m";
            QString query = text;
            if (query.endsWith(QLatin1Char(';')))
                query.chop(1);
            QString definition = QStringLiteral("CREATE %1VIEW %2%3 AS\n%4")
                                     .arg(isMaterialized ? QStringLiteral("MATERIALIZED ") : QString(),
                                         quoted(rows.text(i, 1)), optionsText(rows.text(i, 4)), query);
            if (isMaterialized)
                definition += rows.isTrue(i, 3) ? QStringLiteral("\n  WITH DATA")
                                                : QStringLiteral("\n  WITH NO DATA");
            schema.objects.push_back(
                { isMaterialized ? QStringLiteral("materialized view") : QStringLiteral("view"),
                    rows.text(i, 1), {}, kDialect, definition });
        });
}

Status addTriggers(PgCatalog& catalog, StoreSchema& schema)
{
    if (Status added = addEach(catalog, kRules, "pg_catalog.pg_get_ruledef(%1, true)",
            [&](const PgRows& rows, int i, QString text) {
                if (text.endsWith(QLatin1Char(';')))
                    text.chop(1);
                schema.objects.push_back(
                    { QStringLiteral("rule"), rows.text(i, 1), rows.text(i, 2), kDialect, text });
            });
        !added)
        return added;
    return addEach(catalog, kTriggers, "pg_catalog.pg_get_triggerdef(%1, true)",
        [&](const PgRows& rows, int i, const QString& text) {
            const QString name = rows.text(i, 1);
            const QString table = rows.text(i, 2);
            schema.objects.push_back({ QStringLiteral("trigger"), name, table, kDialect, text });
            const char state = rows.bytes(i, 3).front();
            const QString words = state == 'D' ? QStringLiteral("DISABLE")
                : state == 'R'                 ? QStringLiteral("ENABLE REPLICA")
                : state == 'A'                 ? QStringLiteral("ENABLE ALWAYS")
                                               : QString();
            if (!words.isEmpty())
                schema.objects.push_back({ QStringLiteral("trigger state"), name, table, kDialect,
                    QStringLiteral("ALTER TABLE %1 %2 TRIGGER %3").arg(quoted(table), words, quoted(name)) });
        });
}

QString commandOf(std::string_view letter)
{
    switch (letter.empty() ? '*' : letter.front()) {
    case 'r':
        return QStringLiteral("SELECT");
    case 'a':
        return QStringLiteral("INSERT");
    case 'w':
        return QStringLiteral("UPDATE");
    case 'd':
        return QStringLiteral("DELETE");
    default:
        return QStringLiteral("ALL");
    }
}

Status addPolicies(PgCatalog& catalog, StoreSchema& schema)
{
    // Two expressions of one row, so two calls.
    Result<PgRows> rows = catalog.rows(kPolicies);
    if (!rows)
        return rows.error();
    const QByteArray call = "(SELECT pg_catalog.pg_get_expr(p.%2, p.polrelid) FROM pg_catalog.pg_policy p "
                            "WHERE p.oid OPERATOR(pg_catalog.=) %1)";
    Result<QHash<unsigned, QString>> uses
        = catalog.spell(QByteArray(call).replace("%2", "polqual"), numbers(*rows));
    if (!uses)
        return uses.error();
    Result<QHash<unsigned, QString>> checks
        = catalog.spell(QByteArray(call).replace("%2", "polwithcheck"), numbers(*rows));
    if (!checks)
        return checks.error();
    for (int i = 0; i < rows->count(); ++i) {
        const auto oid = unsigned(rows->number(i, 0));
        QString text
            = QStringLiteral("CREATE POLICY %1 ON %2 AS %3 FOR %4 TO %5")
                  .arg(quoted(rows->text(i, 1)), quoted(rows->text(i, 2)),
                      rows->isTrue(i, 3) ? QStringLiteral("PERMISSIVE") : QStringLiteral("RESTRICTIVE"),
                      commandOf(rows->bytes(i, 4)), rows->text(i, 5));
        if (!uses->value(oid).isEmpty())
            text += QStringLiteral(" USING (%1)").arg(uses->value(oid));
        if (!checks->value(oid).isEmpty())
            text += QStringLiteral(" WITH CHECK (%1)").arg(checks->value(oid));
        schema.objects.push_back(
            { QStringLiteral("policy"), rows->text(i, 1), rows->text(i, 2), kDialect, text });
    }
    return ok();
}

void addTableSetting(const PgRows& rows, int i, StoreSchema& schema)
{
    const QString table = rows.text(i, 0);
    const auto add = [&](const char* kind, const QString& words) {
        schema.objects.push_back({ QLatin1String(kind), table, table, kDialect,
            QStringLiteral("ALTER TABLE %1 %2").arg(quoted(table), words) });
    };
    if (rows.isTrue(i, 1))
        add("row security", QStringLiteral("ENABLE ROW LEVEL SECURITY"));
    if (rows.isTrue(i, 2))
        add("forced row security", QStringLiteral("FORCE ROW LEVEL SECURITY"));
    const char identity = rows.bytes(i, 3).front();
    if (identity == 'n' || identity == 'f')
        add("replica identity",
            identity == 'n' ? QStringLiteral("REPLICA IDENTITY NOTHING")
                            : QStringLiteral("REPLICA IDENTITY FULL"));
    else if (identity == 'i' && !rows.isNull(i, 4))
        add("replica identity", QStringLiteral("REPLICA IDENTITY USING INDEX ") + quoted(rows.text(i, 4)));
}

void addColumnSetting(const PgRows& rows, int i, StoreSchema& schema)
{
    const QString table = rows.text(i, 0);
    const auto add = [&](const QString& words) {
        schema.objects.push_back({ QStringLiteral("column setting"), rows.text(i, 1), table, kDialect,
            QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 SET %3")
                .arg(quoted(table), quoted(rows.text(i, 1)), words) });
    };
    if (rows.number(i, 2) >= 0)
        add(QStringLiteral("STATISTICS %1").arg(rows.number(i, 2)));
    if (!rows.isNull(i, 3))
        add(QStringLiteral("STORAGE ") + rows.text(i, 3));
}

Status addSettings(PgCatalog& catalog, StoreSchema& schema)
{
    if (Status added = addEach(catalog, kStatistics, "pg_catalog.pg_get_statisticsobjdef(%1)",
            [&](const PgRows& rows, int i, const QString& text) {
                schema.objects.push_back(
                    { QStringLiteral("extended statistics"), rows.text(i, 1), rows.text(i, 2), kDialect,
                        withoutSchema(text, QStringLiteral("CREATE STATISTICS "), rows.text(i, 3)) });
            });
        !added)
        return added;
    if (Status added = addEach(catalog, kTableSettings, nullptr,
            [&](const PgRows& rows, int i, const QString&) { addTableSetting(rows, i, schema); });
        !added)
        return added;
    return addEach(catalog, kColumnSettings, nullptr,
        [&](const PgRows& rows, int i, const QString&) { addColumnSetting(rows, i, schema); });
}

Status addComments(PgCatalog& catalog, StoreSchema& schema)
{
    if (Status added = addEach(catalog, kComments, nullptr,
            [&](const PgRows& rows, int i, const QString&) {
                if (rows.text(i, 2) == QLatin1String(kAnyValueComment))
                    return; // says what the field is, so it is made with the field
                schema.objects.push_back(
                    { QStringLiteral("comment"), rows.text(i, 0), rows.text(i, 1), kDialect,
                        QStringLiteral("COMMENT ON %1 IS %2")
                            .arg(rows.text(i, 0), QString::fromUtf8(quoteLiteral(rows.text(i, 2)))) });
            });
        !added)
        return added;
    return addEach(catalog, kRoutineComments, "pg_catalog.pg_get_function_identity_arguments(%1)",
        [&](const PgRows& rows, int i, const QString& arguments) {
            const QString what
                = QStringLiteral("%1 %2(%3)").arg(rows.text(i, 1), quoted(rows.text(i, 2)), arguments);
            schema.objects.push_back({ QStringLiteral("comment"), what, {}, kDialect,
                QStringLiteral("COMMENT ON %1 IS %2")
                    .arg(what, QString::fromUtf8(quoteLiteral(rows.text(i, 3)))) });
        });
}

Status addForeign(PgCatalog& catalog, StoreSchema& schema)
{
    return addEach(catalog, kForeign, nullptr, [&](const PgRows& rows, int i, const QString&) {
        schema.objects.push_back({ rows.text(i, 0), rows.text(i, 1), {}, {}, {} });
    });
}

} // namespace

Status addObjects(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    if (Status added = addTypes(catalog, schema); !added)
        return added;
    if (Status added = addSequenceObjects(catalog, tables, schema); !added)
        return added;
    for (Status (*add)(PgCatalog&, StoreSchema&) : { &addRoutines, &addViews, &addTriggers, &addPolicies,
             &addSettings, &addComments, &addForeign, &addRights })
        if (Status added = add(catalog, schema); !added)
            return added;
    return ok();
}

} // namespace transload::store_postgresql
