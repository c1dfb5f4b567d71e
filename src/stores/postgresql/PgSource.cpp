#include "stores/postgresql/PgSource.h"

#include "stores/Survey.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgHolder.h"
#include "stores/postgresql/PgReader.h"
#include "stores/postgresql/PgSchema.h"
#include "stores/postgresql/PgSql.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

constexpr qint64 kCountedBytes
    = 16 * 1024 * 1024; // tables up to this size are counted where nothing is known

QString readMessage(const CollectionSchema& collection)
{
    return PgText::tr("The table “%1” could not be read.").arg(collection.name);
}

QByteArray rowsOf(const QString& schema, const PgTable& table)
{
    return (table.partitionKey.isEmpty() ? QByteArray("ONLY ") : QByteArray())
        + quoteIdentifier(schema, table.name);
}

// Pages, rows and average widths as the last ANALYZE saw them; a partitioned table's from its leaves.
constexpr char kStatistics[] = R"(
WITH RECURSIVE parts AS (
    SELECT $1::oid AS oid UNION ALL
    SELECT i.inhrelid FROM parts p JOIN pg_inherits i ON i.inhparent = p.oid JOIN pg_class c ON c.oid = i.inhparent
    WHERE c.relkind = 'p')
SELECT sum(CASE WHEN c.relpages > 0 OR c.reltuples > 0 THEN c.reltuples::float8 END),
    coalesce(sum(pg_relation_size(c.oid)), 0)::bigint, coalesce(sum(pg_table_size(c.oid)), 0)::bigint,
    count(*) FILTER (WHERE c.reltuples < 0 OR (c.reltuples = 0 AND pg_relation_size(c.oid) > 0))
FROM parts p JOIN pg_class c ON c.oid = p.oid AND c.relkind = 'r')";

constexpr char kWidths[] = R"(
SELECT s.attname, max(s.avg_width * (1 - s.null_frac)) FROM pg_stats s
WHERE s.schemaname = $1 AND s.tablename = $2 GROUP BY s.attname)";

} // namespace

PgSource::PgSource(std::unique_ptr<PgConnection> connection, Location location, const QString& purpose)
    : m_connection(std::move(connection)),
      m_location(std::move(location)),
      m_catalog(*m_connection, m_connection->login().schema),
      m_pool(m_connection->login(), purpose)
{
}

Result<std::unique_ptr<Source>> PgSource::open(const Location& location)
{
    Result<PgLogin> login = loginOf(location);
    if (!login)
        return login.error();
    const QString purpose = QStringLiteral("reading");
    Result<std::unique_ptr<PgConnection>> connection = PgConnection::open(*login, purpose, {});
    if (!connection)
        return connection.error();
    if (Status begun = PgPool::begin(**connection, login->snapshot); !begun)
        return begun.error();
    Location frozen = location;
    if (login->snapshot.isEmpty()) {
        Result<PgRows> exported = (*connection)->query("SELECT pg_export_snapshot()", catalogMessage());
        if (!exported)
            return exported.error();
        frozen.fields.insert(QStringLiteral("snapshot"), exported->text(0, 0));
    }
    std::unique_ptr<PgSource> source(new PgSource(std::move(*connection), frozen, purpose));
    source->m_pool.read(frozen.fields.value(QStringLiteral("snapshot")));
    if (Status opened = source->m_catalog.open(); !opened)
        return opened.error();
    return std::unique_ptr<Source>(std::move(source));
}

void PgSource::obeyStop(std::stop_token stop)
{
    m_connection->obey(stop);
    m_pool.obey(std::move(stop));
}

std::optional<Location> PgSource::frozen() const { return m_location; }

Result<StoreSchema> PgSource::schema() { return readSchema(m_catalog); }

Result<const PgTable*> PgSource::tableOf(const CollectionSchema& collection)
{
    if (!m_tables) {
        Result<std::vector<PgTable>> tables = m_catalog.tables();
        if (!tables)
            return tables.error();
        m_tables = std::move(*tables);
    }
    const auto found = std::find_if(m_tables->begin(), m_tables->end(),
        [&](const PgTable& table) { return table.name == collection.name; });
    if (found == m_tables->end())
        return Error { ErrorCode::NotFound,
            PgText::tr("The schema “%1” has no table called “%2”.").arg(m_catalog.schema(), collection.name),
            m_connection->login().place(), PgText::tr("Check the spelling of the table.") };
    return &*found;
}

Result<CollectionSize> PgSource::estimate(const CollectionSchema& collection)
{
    Result<const PgTable*> table = tableOf(collection);
    if (!table)
        return table.error();
    Result<PgLease> connection = m_pool.take();
    if (!connection)
        return connection.error();
    Result<PgRows> known
        = (*connection)->query(kStatistics, readMessage(collection), { QByteArray::number((*table)->oid) });
    if (!known)
        return known.error();
    CollectionSize size;
    const qint64 tableBytes = known->number(0, 2);
    if (known->number(0, 1) == 0) {
        size.isExact = true; // not one page
        return size;
    }
    size.records = std::uint64_t(std::max(0.0, known->text(0, 0).toDouble()));
    if (known->number(0, 3) > 0 && tableBytes <= kCountedBytes) {
        Result<PgRows> counted = (*connection)
                                     ->query("SELECT count(*) FROM " + rowsOf(m_catalog.schema(), **table),
                                         readMessage(collection));
        if (!counted)
            return counted.error();
        size.records = std::uint64_t(counted->number(0, 0));
        size.isExact = true;
    }
    Result<PgRows> widths = (*connection)
                                ->query(kWidths, readMessage(collection),
                                    { m_catalog.schema().toUtf8(), collection.name.toUtf8() });
    if (!widths)
        return widths.error();
    const QStringList keys = fieldNames(collection, collection.key);
    double width = 0;
    double keyWidth = 0;
    for (int i = 0; i < widths->count(); ++i) {
        width += widths->text(i, 1).toDouble();
        keyWidth += keys.contains(widths->text(i, 0)) ? widths->text(i, 1).toDouble() : 0;
    }
    const bool isMeasured = widths->count() > 0;
    size.payloadBytes = isMeasured ? std::uint64_t(width * double(size.records)) : std::uint64_t(tableBytes);
    // Long values are stored compressed or apart, which the widths do not tell.
    if (size.records > 0)
        size.payloadBytes = std::max(size.payloadBytes, isMeasured ? 0 : std::uint64_t(tableBytes / 2));
    size.keyBytes = std::min(size.payloadBytes, std::uint64_t(keyWidth * double(size.records)));
    if (size.records == 0 && size.isExact)
        size.payloadBytes = 0;
    return size;
}

Result<std::uint64_t> PgSource::countRecords(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    Result<const PgTable*> table = tableOf(collection);
    if (!table)
        return table.error();
    Result<PgLease> connection = m_pool.take();
    if (!connection)
        return connection.error();
    (*connection)->obey(context.stop);
    Result<PgRows> counted
        = (*connection)
              ->query("SELECT count(*) FROM " + rowsOf(m_catalog.schema(), **table), readMessage(collection));
    if (!counted)
        return counted.error();
    return std::uint64_t(counted->number(0, 0));
}

Result<std::vector<FieldSurvey>> PgSource::survey(const CollectionSchema& collection, RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    Result<std::unique_ptr<Reader>> reader = openScan(collection);
    return reader ? surveyRecords(**reader, collection.fields.size(), context)
                  : Result<std::vector<FieldSurvey>>(reader.error());
}

Result<std::unique_ptr<Reader>> PgSource::open(const CollectionSchema& collection, bool byKey)
{
    Result<const PgTable*> table = tableOf(collection);
    if (!table)
        return table.error();
    QByteArray state;
    Result<std::unique_ptr<Reader>> reader = PgReader::open(m_pool, **table, collection, byKey, state);
    if (reader)
        return reader;
    return withHolder(reader.error(), state, *m_connection, m_catalog.schema(), collection.name);
}

Result<std::unique_ptr<Reader>> PgSource::openReader(const CollectionSchema& collection)
{
    return open(collection, collection.isKeyValue);
}

Result<std::unique_ptr<Reader>> PgSource::openScan(const CollectionSchema& collection)
{
    return open(collection, false);
}

Result<Findings> PgSource::checkIntegrity(RunContext& context)
{
    if (context.shouldStop())
        return cancelled();
    Result<PgRows> invalid = m_catalog.rows(
        "SELECT x.relname, c.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid "
        "JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = $1 AND NOT i.indisvalid AND c.relkind "
        "= 'r'");
    if (!invalid)
        return invalid.error();
    Findings findings;
    for (int i = 0; i < invalid->count(); ++i)
        findings.push_back({ Severity::Warning, QStringLiteral("postgresql.invalidIndex"),
            PgText::tr("The index “%1” of “%2” was never finished.")
                .arg(invalid->text(i, 0), invalid->text(i, 1)),
            PgText::tr("The server does not use it, so it is not moved."),
            PgText::tr("Build it anew in the source if the application needs it.") });
    return findings;
}

} // namespace transload::store_postgresql
