#include "stores/postgresql/PgDelta.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWriter.h"

namespace transload::store_postgresql {

namespace {

// The words that a table without a key is compared by: its whole record, and which of several equal ones.
const QString kWhole = QStringLiteral("transload_v");
const QString kCopy = QStringLiteral("transload_n");
constexpr char kWas[] = "transload_was_";
constexpr char kCame[] = "transload_came_";

QString loadMessage(const QString& table)
{
    return PgText::tr("The records of “%1” could not be brought into its table.").arg(table);
}

// Types of the schema itself have a twin in the staging schema, made of the same words: its values go over as
// text. A type without modifiers, as a cast to varchar(3) would cut in silence.
constexpr char kTwins[] = R"(
SELECT a.attname, CASE WHEN a.atttypid <> s.atttypid THEN format_type(a.atttypid, NULL) END
FROM pg_attribute a JOIN pg_attribute s ON s.attname = a.attname AND s.attnum > 0 AND NOT s.attisdropped
WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped AND s.attrelid = (SELECT c.oid FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $2 AND c.relname = $3))";

} // namespace

PgDelta::PgDelta(
    PgConnection& connection, const PgExisting& existing, QString schema, QString staging, int number)
    : m_connection(&connection),
      m_name(existing.table.name),
      m_oid(existing.table.oid),
      m_schema(std::move(schema)),
      m_staging(std::move(staging)),
      m_number(number),
      m_isPartitioned(existing.isPartitioned()),
      m_columns(existing.columns()),
      m_key(existing.key)
{
    for (const PgColumn& column : existing.table.columns)
        if (!column.isGenerated() && column.identity != 'a')
            m_changeable << column.name;
}

Status PgDelta::run(const QByteArray& sql)
{
    Status done = m_connection->execute(sql, loadMessage(m_name));
    return done ? done : Status(refusedRecords(m_connection->lastState(), m_name, done.error()));
}

Result<bool> PgDelta::ask(const QByteArray& sql)
{
    Result<PgRows> answer = m_connection->query(sql, loadMessage(m_name));
    if (!answer)
        return answer.error();
    return answer->isTrue(0, 0);
}

Status PgDelta::prepare()
{
    Result<PgRows> types = m_connection->query(
        kTwins, loadMessage(m_name), { QByteArray::number(m_oid), m_staging.toUtf8(), m_name.toUtf8() });
    if (!types)
        return types.error();
    m_stagedColumns.clear();
    for (const QString& column : m_columns) {
        int row = 0;
        while (row < types->count() && types->text(row, 0) != column)
            ++row;
        if (row == types->count())
            return Error { ErrorCode::Unsupported, loadMessage(m_name),
                QStringLiteral("column %1 is not staged").arg(column), nextStepFor(ErrorCode::Unsupported) };
        const QByteArray name = quoteIdentifier(column);
        m_stagedColumns += (m_stagedColumns.isEmpty() ? "" : ", ")
            + (types->isNull(row, 1)
                    ? "t." + name
                    : "t." + name + "::text::" + types->text(row, 1).toUtf8() + " AS " + name);
    }
    return ok();
}

QByteArray PgDelta::table() const { return quoteIdentifier(m_schema, m_name); }

QByteArray PgDelta::rows() const { return (m_isPartitioned ? "" : "ONLY ") + table(); }

QByteArray PgDelta::aside(const char* what) const
{
    return quoteIdentifier(m_staging, QLatin1String(what) + QString::number(m_number));
}

QByteArray PgDelta::columns(const QByteArray& alias) const
{
    QByteArray list;
    for (const QString& column : m_columns)
        list += (list.isEmpty() ? "" : ", ") + alias + '.' + quoteIdentifier(column);
    return list;
}

QByteArray PgDelta::withNumbers(const QByteArray& select, const QByteArray& from) const
{
    if (!m_key.isEmpty())
        return "(SELECT " + select + " FROM " + from + " AS t)";
    const QByteArray whole = "ROW(" + columns("u") + ")::text";
    return "(SELECT u.*, " + whole + " AS " + quoteIdentifier(kWhole) + ", row_number() OVER (PARTITION BY "
        + whole + ") AS " + quoteIdentifier(kCopy) + " FROM (SELECT " + select + " FROM " + from
        + " AS t) AS u)";
}

QByteArray PgDelta::here() const
{
    return withNumbers("t.tableoid AS transload_t, t.ctid AS transload_c"
            + (m_columns.isEmpty() ? QByteArray() : ", " + columns("t")),
        rows());
}

QByteArray PgDelta::staged() const
{
    return withNumbers(
        m_stagedColumns, (m_isPartitioned ? "" : "ONLY ") + quoteIdentifier(m_staging, m_name));
}

QByteArray PgDelta::kept(const char* what) const { return withNumbers(columns("t"), aside(what)); }

QByteArray PgDelta::sameKey(const QByteArray& one, const QByteArray& other) const
{
    QByteArray text;
    for (const QString& column : m_key.isEmpty() ? QStringList { kWhole, kCopy } : m_key)
        text += (text.isEmpty() ? "" : " AND ") + one + '.' + quoteIdentifier(column) + " = " + other + '.'
            + quoteIdentifier(column);
    return text;
}

// Byte by byte: the types' own equality calls 1.10 and 1.1 the same, and json has none.
QByteArray PgDelta::differs(const QByteArray& one, const QByteArray& other) const
{
    if (m_key.isEmpty())
        return "false"; // the key is the whole record
    return "record_image_ne(ROW(" + columns(one) + "), ROW(" + columns(other) + "))";
}

QByteArray PgDelta::without(const QByteArray& one, const QByteArray& other) const
{
    return one + " AS a WHERE NOT EXISTS (SELECT FROM " + other + " AS b WHERE " + sameKey("b", "a") + ')';
}

Status PgDelta::keepAside()
{
    const QByteArray different = here() + " AS a WHERE NOT EXISTS (SELECT FROM " + staged() + " AS b WHERE "
        + sameKey("b", "a") + " AND NOT " + differs("a", "b") + ')';
    if (Status kept
        = run("CREATE TABLE " + aside(kWas) + " AS SELECT " + columns("a") + " FROM " + different);
        !kept)
        return kept;
    return run(
        "CREATE TABLE " + aside(kCame) + " AS SELECT " + columns("a") + " FROM " + without(staged(), here()));
}

Status PgDelta::removeThose(const QByteArray& select)
{
    return run("DELETE FROM " + rows() + " AS t USING (SELECT a.transload_t, a.transload_c FROM " + select
        + ") AS g WHERE t.ctid = g.transload_c AND t.tableoid = g.transload_t");
}

Status PgDelta::removeGone() { return removeThose(without(here(), staged())); }

Status PgDelta::removeAdded()
{
    return removeThose(
        here() + " AS a WHERE EXISTS (SELECT FROM " + kept(kCame) + " AS b WHERE " + sameKey("b", "a") + ')');
}

Status PgDelta::changeTo(const QByteArray& wanted)
{
    if (m_key.isEmpty() || m_changeable.isEmpty())
        return ok();
    QByteArray set;
    for (const QString& column : m_changeable)
        set += (set.isEmpty() ? "" : ", ") + quoteIdentifier(column) + " = b." + quoteIdentifier(column);
    return run("UPDATE " + rows() + " AS a SET " + set + " FROM " + wanted + " AS b WHERE "
        + sameKey("b", "a") + " AND " + differs("a", "b"));
}

Status PgDelta::change() { return changeTo(staged()); }

Status PgDelta::changeBack() { return changeTo(kept(kWas)); }

Status PgDelta::addThose(const QByteArray& wanted)
{
    QByteArray names;
    for (const QString& column : m_columns)
        names += (names.isEmpty() ? "" : ", ") + quoteIdentifier(column);
    if (names.isEmpty())
        return ok();
    return run("INSERT INTO " + table() + " (" + names + ") OVERRIDING SYSTEM VALUE SELECT " + columns("a")
        + " FROM " + without(wanted, here()));
}

Status PgDelta::addNew() { return addThose(staged()); }

Status PgDelta::addRemoved()
{
    if (!m_key.isEmpty())
        return addThose(kept(kWas));
    // What went of a table without a key comes back as it is: nothing tells it from its likes that stayed.
    return run("INSERT INTO " + table() + " (" + quoteIdentifiers(m_columns)
        + ") OVERRIDING SYSTEM VALUE SELECT " + columns("t") + " FROM " + aside(kWas) + " AS t");
}

Result<bool> PgDelta::isDone()
{
    const QByteArray first = quoteIdentifier(m_key.isEmpty() ? kWhole : m_key.front());
    return ask("SELECT NOT EXISTS (SELECT FROM " + here() + " AS a FULL JOIN " + staged() + " AS b ON "
        + sameKey("a", "b") + " WHERE a." + first + " IS NULL OR b." + first + " IS NULL OR "
        + differs("a", "b") + ')');
}

Result<bool> PgDelta::wouldOrphan(const PgReference& reference)
{
    return ask("SELECT EXISTS (SELECT FROM " + reference.table + " AS o JOIN " + aside(kWas) + " AS w ON ("
        + reference.columns + ") = (" + reference.targetColumns + ") WHERE NOT EXISTS (SELECT FROM "
        + staged() + " AS w WHERE (" + reference.columns + ") = (" + reference.targetColumns + ")))");
}

Status PgDelta::forgetAside() { return run("DROP TABLE " + aside(kWas) + ", " + aside(kCame)); }

} // namespace transload::store_postgresql
