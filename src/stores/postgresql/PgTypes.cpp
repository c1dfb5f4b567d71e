#include "stores/postgresql/PgTypes.h"

#include "stores/postgresql/PgSql.h"

namespace transload::store_postgresql {

namespace {

const QString kDialect = QStringLiteral("postgresql");

constexpr char kTypes[] = R"(
SELECT t.oid, t.typname, t.typtype, t.typbasetype, t.typtypmod, t.typnotnull,
    (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l
     WHERE l.enumtypid = t.oid),
    r.rngsubtype, r.rngcanonical::oid <> 0 OR r.rngcollation <> s.typcollation OR NOT p.opcdefault,
    CASE WHEN r.rngsubdiff::oid <> 0 THEN r.rngsubdiff::text END,
    CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN
        (SELECT CASE WHEN l.collnamespace IN (11, t.typnamespace) THEN quote_ident(l.collname)
            ELSE quote_ident(n.nspname) || '.' || quote_ident(l.collname) END
         FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace WHERE l.oid = t.typcollation) END
FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid LEFT JOIN pg_range r ON r.rngtypid = t.oid
    LEFT JOIN pg_type s ON s.oid = r.rngsubtype LEFT JOIN pg_opclass p ON p.oid = r.rngsubopc
    LEFT JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.typnamespace = $1 AND (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')
        OR (t.typtype = 'b' AND t.typcategory <> 'A'))
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid
        AND e.deptype = 'e')
ORDER BY t.typname COLLATE "C")";

constexpr char kAttributes[] = R"(
SELECT t.oid, a.attname, a.atttypid, a.atttypmod
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.typrelid = c.oid
WHERE c.relnamespace = $1 AND c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY t.oid, a.attnum)";

constexpr char kDomainChecks[] = R"(
SELECT k.oid, k.contypid, k.conname FROM pg_constraint k
WHERE k.connamespace = $1 AND k.contypid <> 0 AND k.contype = 'c' ORDER BY k.conname COLLATE "C")";

QString quoted(const QString& name) { return QString::fromUtf8(quoteIdentifier(name)); }

// Everything about the types that has to be asked for apart.
struct Parts {
    QStringList baseTypes; // of domains and ranges, by row of kTypes
    QHash<unsigned, QString> defaults; // of domains
    QHash<unsigned, QStringList> attributes; // of composite types
    QHash<unsigned, QStringList> checks; // of domains
};

Status readDomainParts(PgCatalog& catalog, const PgRows& types, Parts& parts)
{
    QList<std::pair<unsigned, int>> bases;
    QList<unsigned> domains;
    for (int i = 0; i < types.count(); ++i) {
        const bool isRange = types.bytes(i, 2) == "r";
        bases << std::pair(
            unsigned(types.number(i, isRange ? 7 : 3)), isRange ? -1 : int(types.number(i, 4)));
        if (types.bytes(i, 2) == "d")
            domains << unsigned(types.number(i, 0));
    }
    Result<QStringList> names = catalog.spellTypes(bases);
    if (!names)
        return names.error();
    parts.baseTypes = *names;
    Result<QHash<unsigned, QString>> defaults
        = catalog.spell("(SELECT pg_catalog.pg_get_expr(t.typdefaultbin, 0) FROM pg_catalog.pg_type t "
                        "WHERE t.oid OPERATOR(pg_catalog.=) %1)",
            domains);
    if (!defaults)
        return defaults.error();
    parts.defaults = *defaults;
    Result<PgRows> checks = catalog.rows(kDomainChecks);
    if (!checks)
        return checks.error();
    QList<unsigned> constraints;
    for (int i = 0; i < checks->count(); ++i)
        constraints << unsigned(checks->number(i, 0));
    Result<QHash<unsigned, QString>> texts
        = catalog.spell("pg_catalog.pg_get_constraintdef(%1)", constraints);
    if (!texts)
        return texts.error();
    for (int i = 0; i < checks->count(); ++i)
        parts.checks[unsigned(checks->number(i, 1))]
            << QStringLiteral("CONSTRAINT %1 %2")
                   .arg(quoted(checks->text(i, 2)), texts->value(constraints[i]));
    return ok();
}

Status readAttributes(PgCatalog& catalog, Parts& parts)
{
    Result<PgRows> rows = catalog.rows(kAttributes);
    if (!rows)
        return rows.error();
    QList<std::pair<unsigned, int>> types;
    for (int i = 0; i < rows->count(); ++i)
        types << std::pair(unsigned(rows->number(i, 2)), int(rows->number(i, 3)));
    Result<QStringList> names = catalog.spellTypes(types);
    if (!names)
        return names.error();
    for (int i = 0; i < rows->count(); ++i)
        parts.attributes[unsigned(rows->number(i, 0))]
            << quoted(rows->text(i, 1)) + QLatin1Char(' ') + names->at(i);
    return ok();
}

// The statement, or nothing when this program cannot make such a type.
QString definitionOf(const PgRows& types, int i, const Parts& parts)
{
    const auto oid = unsigned(types.number(i, 0));
    const QString name = quoted(types.text(i, 1));
    switch (types.bytes(i, 2).front()) {
    case 'e':
        return QStringLiteral("CREATE TYPE %1 AS ENUM (%2)").arg(name, types.text(i, 6));
    case 'c':
        return QStringLiteral("CREATE TYPE %1 AS (%2)")
            .arg(name, parts.attributes[oid].join(QStringLiteral(", ")));
    case 'd': {
        QString text = QStringLiteral("CREATE DOMAIN %1 AS %2").arg(name, parts.baseTypes[i]);
        if (!types.isNull(i, 10))
            text += QStringLiteral(" COLLATE ") + types.text(i, 10);
        if (!parts.defaults[oid].isEmpty())
            text += QStringLiteral(" DEFAULT ") + parts.defaults[oid];
        if (types.isTrue(i, 5))
            text += QStringLiteral(" NOT NULL");
        for (const QString& check : parts.checks[oid])
            text += QLatin1Char(' ') + check;
        return text;
    }
    case 'r':
        if (types.isTrue(i, 8))
            return {};
        return QStringLiteral("CREATE TYPE %1 AS RANGE (SUBTYPE = %2%3)")
            .arg(name, parts.baseTypes[i],
                types.isNull(i, 9) ? QString() : QStringLiteral(", SUBTYPE_DIFF = ") + types.text(i, 9));
    default:
        return {};
    }
}

} // namespace

Status addTypes(PgCatalog& catalog, StoreSchema& schema)
{
    Result<PgRows> types = catalog.rows(kTypes);
    if (!types)
        return types.error();
    Parts parts;
    if (Status read = readDomainParts(catalog, *types, parts); !read)
        return read;
    if (Status read = readAttributes(catalog, parts); !read)
        return read;
    for (int i = 0; i < types->count(); ++i) {
        const QString definition = definitionOf(*types, i, parts);
        schema.objects.push_back({ QStringLiteral("type"), types->text(i, 1), {},
            definition.isEmpty() ? QString() : kDialect, definition });
    }
    return ok();
}

} // namespace transload::store_postgresql
