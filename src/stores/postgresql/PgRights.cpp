#include "stores/postgresql/PgRights.h"

namespace transload::store_postgresql {

namespace {

// What belongs to a column or an extension goes with it.
constexpr char kOwners[] = R"(
SELECT pg_get_userbyid(c.relowner), string_agg('ALTER ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm'
    THEN 'MATERIALIZED VIEW ' WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || quote_ident(c.relname) || ' OWNER TO '
    || quote_ident(pg_get_userbyid(c.relowner)), E';\n' ORDER BY c.relname COLLATE "C")
FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND pg_get_userbyid(c.relowner) <> current_user
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
        AND d.deptype IN ('e', 'a', 'i') AND (d.deptype = 'e' OR d.refobjsubid > 0))
GROUP BY 1 ORDER BY 1)";

constexpr char kGrants[] = R"(
WITH lists AS (
    SELECT c.relowner AS owner, c.relacl AS acl, '' AS columns, CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END
        || quote_ident(c.relname) AS what
    FROM pg_class c WHERE c.relnamespace = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL SELECT c.relowner, a.attacl, ' (' || quote_ident(a.attname) || ')', 'TABLE ' || quote_ident(c.relname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = $1 AND a.attacl IS NOT NULL
    UNION ALL SELECT n.nspowner, n.nspacl, '', 'SCHEMA ' || quote_ident(n.nspname) FROM pg_namespace n
    WHERE n.oid = $1),
grants AS (
    SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee) END AS role,
        CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS quoted,
        l.what, g.is_grantable, string_agg(g.privilege_type || l.columns, ', ' ORDER BY g.privilege_type, l.columns) AS rights
    FROM lists l CROSS JOIN LATERAL aclexplode(l.acl) AS g
    WHERE g.grantee <> l.owner AND NOT (g.grantee = 0 AND l.what LIKE 'SCHEMA %')
    GROUP BY 1, 2, 3, 4)
SELECT role, string_agg('GRANT ' || rights || ' ON ' || what || ' TO ' || quoted
    || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END, E';\n' ORDER BY what COLLATE "C", is_grantable)
FROM grants GROUP BY role ORDER BY role)";

} // namespace

Status addRights(PgCatalog& catalog, StoreSchema& schema)
{
    for (const auto& [kind, sql] : { std::pair("owner", kOwners), std::pair("rights", kGrants) }) {
        Result<PgRows> rows = catalog.rows(sql);
        if (!rows)
            return rows.error();
        for (int i = 0; i < rows->count(); ++i)
            schema.objects.push_back({ QLatin1String(kind), rows->text(i, 0), {}, {}, rows->text(i, 1) });
    }
    return ok();
}

} // namespace transload::store_postgresql
