#include "stores/postgresql/PgSequences.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"

#include <optional>

namespace transload::store_postgresql {

namespace {

const QString kDialect = QStringLiteral("postgresql");

constexpr char kSequences[] = R"(
SELECT c.relname, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
    q.seqcycle, t.relname, a.attname
FROM pg_class c JOIN pg_sequence q ON q.seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
        AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE c.relnamespace = $1 AND c.relkind = 'S' AND coalesce(d.deptype, 'n') <> 'i'
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
        AND e.deptype = 'e')
ORDER BY c.relname COLLATE "C")";

// A sequence's place: the last number it gave, or the one that it will give first.
struct Value {
    qint64 last = 1;
    bool isUsed = false;
    bool operator==(const Value& other) const = default;
};

// A column that a sequence numbers.
struct Numbered {
    QString table;
    QString column;
    PgSequence sequence;
};

std::vector<Numbered> numberedColumns(const std::vector<PgTable>& tables)
{
    std::vector<Numbered> list;
    for (const PgTable& table : tables)
        for (const PgColumn& column : table.columns) {
            if (table.isPartition || column.form == PgForm::Numeric || kindOf(column.form) != ValueKind::Int)
                continue;
            PgSequence sequence = column.sequence;
            if (!column.ownSequence.isEmpty())
                sequence.name = column.ownSequence;
            if (!sequence.name.isEmpty())
                list.push_back({ table.name, column.name, sequence });
        }
    return list;
}

Result<Value> readValue(PgCatalog& catalog, const QString& name)
{
    Result<PgRows> rows = catalog.connection().query(
        "SELECT last_value, is_called FROM " + quoteIdentifier(catalog.schema(), name), catalogMessage());
    if (!rows)
        return rows.error();
    return Value { rows->number(0, 0), rows->isTrue(0, 1) };
}

// The number of a column that is furthest in the sequence's direction; nothing when there is none within its
// range.
Result<std::optional<qint64>> furthest(PgCatalog& catalog, const Numbered& numbered)
{
    const QByteArray column = quoteIdentifier(numbered.column);
    const PgSequence& sequence = numbered.sequence;
    const QByteArray direction = sequence.increment < 0 ? "min" : "max";
    Result<PgRows> rows = catalog.connection().query("SELECT " + direction + '(' + column + ") FROM "
            + quoteIdentifier(catalog.schema(), numbered.table) + " WHERE " + column + " BETWEEN "
            + QByteArray::number(sequence.minimum) + " AND " + QByteArray::number(sequence.maximum),
        catalogMessage());
    if (!rows)
        return rows.error();
    return rows->isNull(0, 0) ? std::nullopt : std::optional(rows->number(0, 0));
}

// Where the sequence has to be at least, so that it gives no number twice.
Value caughtUp(const Value& now, const std::optional<qint64>& reached, qint64 increment)
{
    if (!reached)
        return now;
    const bool isBehind = increment < 0 ? *reached <= now.last : *reached >= now.last;
    return isBehind ? Value { *reached, true } : now;
}

void addValue(const QString& sequence, const QString& table, const Value& value, StoreSchema& schema)
{
    schema.objects.push_back({ QStringLiteral("sequence value"), sequence, table, kDialect,
        QStringLiteral("%1 %2")
            .arg(value.last)
            .arg(value.isUsed ? QStringLiteral("used") : QStringLiteral("next")) });
}

Status addNumberedValues(PgCatalog& catalog, const std::vector<Numbered>& columns, StoreSchema& schema)
{
    for (const Numbered& numbered : columns) {
        const PgSequence& sequence = numbered.sequence;
        Result<Value> now = readValue(catalog, sequence.name);
        if (!now)
            return now.error();
        Result<std::optional<qint64>> reached = furthest(catalog, numbered);
        if (!reached)
            return reached.error();
        const Value natural = *reached ? Value { **reached, true } : Value { sequence.start, false };
        if (const Value value = caughtUp(*now, *reached, sequence.increment); !(value == natural))
            addValue(sequence.name, numbered.table, value, schema);
    }
    return ok();
}

Status setValue(PgCatalog& catalog, const QString& sequence, const Value& value)
{
    return catalog.connection().execute("SELECT setval($1::regclass, $2::bigint, $3::boolean)",
        PgText::tr("The number sequence “%1” could not be set.").arg(sequence),
        { quoteIdentifier(catalog.schema(), sequence), QByteArray::number(value.last),
            QByteArray(value.isUsed ? "t" : "f") });
}

PgSequence sequenceOf(const PgRows& rows, int i)
{
    return { rows.text(i, 0), rows.text(i, 1), rows.number(i, 2), rows.number(i, 3), rows.number(i, 4),
        rows.number(i, 5), rows.number(i, 6), rows.isTrue(i, 7) };
}

} // namespace

Status addSequenceObjects(PgCatalog& catalog, const std::vector<PgTable>& tables, StoreSchema& schema)
{
    Result<PgRows> rows = catalog.rows(kSequences);
    if (!rows)
        return rows.error();
    std::vector<Numbered> numbered = numberedColumns(tables);
    for (int i = 0; i < rows->count(); ++i) {
        const PgSequence sequence = sequenceOf(*rows, i);
        const QString table = rows->text(i, 8);
        const QString name = QString::fromUtf8(quoteIdentifier(sequence.name));
        schema.objects.push_back({ QStringLiteral("sequence"), sequence.name, table, kDialect,
            QStringLiteral("CREATE SEQUENCE %1 AS %2%3")
                .arg(name, sequence.type, sequenceOptions(sequence)) });
        if (!table.isEmpty())
            schema.objects.push_back({ QStringLiteral("sequence owner"), sequence.name, table, kDialect,
                QStringLiteral("ALTER SEQUENCE %1 OWNED BY %2")
                    .arg(name, QString::fromUtf8(quoteIdentifier(table, rows->text(i, 9)))) });
        const auto isNumbering
            = [&](const Numbered& column) { return column.sequence.name == sequence.name; };
        const auto column = std::find_if(numbered.begin(), numbered.end(), isNumbering);
        if (column != numbered.end()) {
            column->sequence = sequence;
            continue;
        }
        Result<Value> value = readValue(catalog, sequence.name);
        if (!value)
            return value.error();
        if (!(*value == Value { sequence.start, false }))
            addValue(sequence.name, table, *value, schema);
    }
    return addNumberedValues(catalog, numbered, schema);
}

Status catchUpSequences(PgCatalog& catalog, const std::vector<PgTable>& tables)
{
    for (Numbered& numbered : numberedColumns(tables)) {
        if (numbered.sequence.maximum == 0) // a serial column's: its limits do not matter here
            numbered.sequence.maximum = std::numeric_limits<qint64>::max();
        Result<Value> now = readValue(catalog, numbered.sequence.name);
        if (!now)
            return now.error();
        Result<std::optional<qint64>> reached = furthest(catalog, numbered);
        if (!reached)
            return reached.error();
        const Value wanted = caughtUp(*now, *reached, numbered.sequence.increment);
        if (wanted == *now) // an application may be taking numbers from it
            continue;
        if (Status set = setValue(catalog, numbered.sequence.name, wanted); !set)
            return set;
    }
    return ok();
}

Status restoreValue(PgCatalog& catalog, const SchemaObject& value)
{
    bool isNumber = false;
    const Value wanted { value.definition.section(QLatin1Char(' '), 0, 0).toLongLong(&isNumber),
        value.definition.endsWith(QLatin1String(" used")) };
    if (!isNumber)
        return Error { ErrorCode::Unsupported,
            PgText::tr("The number sequence “%1” could not be set.").arg(value.name),
            QStringLiteral("no number"), PgText::tr("Mend the plan, or plan anew.") };
    return setValue(catalog, value.name, wanted);
}

} // namespace transload::store_postgresql
