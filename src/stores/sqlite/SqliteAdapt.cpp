#include "stores/sqlite/SqliteAdapt.h"

#include "stores/FieldRules.h"
#include "stores/sqlite/SqliteAuthorizer.h"
#include "stores/sqlite/SqliteCarried.h"
#include "stores/sqlite/SqliteDb.h"
#include "stores/sqlite/SqliteError.h"
#include "stores/sqlite/SqliteSchema.h"
#include "stores/sqlite/SqliteSql.h"
#include "stores/sqlite/SqliteTypes.h"

#include <algorithm>

namespace transload::store_sqlite {

namespace {

// Names that SQLite or this program keeps for itself get this before them.
const QString kNamePrefix = QStringLiteral("transload_");

QString usableName(const QString& name)
{
    const bool isTaken = name.isEmpty() || name.startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive)
        || name.compare(QLatin1String(kCarriedTable), Qt::CaseInsensitive) == 0;
    return isTaken ? kNamePrefix + name : name;
}

// SQLite folds the letters A to Z in names, and no others.
QString folded(const QString& name)
{
    QString folded = name;
    for (QChar& c : folded)
        if (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            c = c.toLower();
    return folded;
}

Finding renamed(const QString& where, const QString& from, const QString& to)
{
    return { Severity::Note, QStringLiteral("sqlite.renamed"),
        SqliteText::tr("“%1” becomes “%2” in “%3”.").arg(from.left(200), to.left(200), where.left(200)),
        SqliteText::tr("SQLite cannot have this name there, or does not tell it from another."),
        SqliteText::tr("Nothing has to be done: on the way back it gets its old name again.") };
}

Finding notKept(const QString& where, const QString& what)
{
    return { Severity::Warning, QStringLiteral("sqlite.notKept"),
        SqliteText::tr("%1 is not kept in “%2”.").arg(what.left(200), where.left(200)),
        SqliteText::tr("SQLite has no place for it; the records themselves are kept whole."),
        SqliteText::tr("Look whether the application needs it.") };
}

// Writes the statements of one collection, and notes what it had to change.
class TableWriter {
public:
    explicit TableWriter(const CollectionSchema& collection) : m_source(collection) { }

    Status nameEverything();
    QByteArray createTable();
    QByteArray createIndex(const PlainIndex& index) const;

    const QString& name() const { return m_name; }
    Findings& findings() { return m_findings; }

private:
    QString freeFieldName(const QString& name, const QStringList& taken) const;
    bool isKeyRowid(std::size_t field) const;
    QByteArray column(std::size_t index);
    QByteArray fieldList(const std::vector<std::size_t>& fields) const;
    QByteArray reference(const ForeignKey& key) const;
    static QByteArray named(const QString& name);

    const CollectionSchema& m_source;
    QString m_name;
    QStringList m_fields;
    Findings m_findings;
};

Status TableWriter::nameEverything()
{
    if (Status named = checkName(m_source.name); !named)
        return named;
    m_name = usableName(m_source.name);
    if (m_name != m_source.name)
        m_findings.push_back(renamed(m_name, m_source.name, m_name));
    QStringList taken;
    for (const FieldSchema& field : m_source.fields) {
        if (Status named = checkName(field.name); !named)
            return named;
        const QString name = freeFieldName(field.name, taken);
        if (name != field.name)
            m_findings.push_back(renamed(m_name, field.name, name));
        m_fields << name;
        taken << folded(name);
    }
    return ok();
}

// The first of two twins keeps its name; a name that another field has by right is not given away.
QString TableWriter::freeFieldName(const QString& name, const QStringList& taken) const
{
    QString free = name;
    const auto isUsed = [&](const QString& wanted) {
        return taken.contains(folded(wanted))
            || (wanted != name
                && std::any_of(m_source.fields.begin(), m_source.fields.end(),
                    [&](const FieldSchema& field) { return folded(field.name) == folded(wanted); }));
    };
    for (int number = 2; isUsed(free); ++number)
        free = name + QLatin1Char('_') + QString::number(number);
    return free;
}

bool TableWriter::isKeyRowid(std::size_t field) const
{
    return m_source.key == std::vector<std::size_t> { field }
    && m_source.fields[field].kind == ValueKind::Int;
}

QByteArray TableWriter::column(std::size_t index)
{
    const FieldSchema& field = m_source.fields[index];
    const bool isRowid = isKeyRowid(index);
    QByteArray sql = quoteIdentifier(m_fields[qsizetype(index)]) + ' '
        + (isRowid ? QByteArray("INTEGER") : declaredTypeFor(field).toUtf8());
    if (field.notNull)
        sql += " NOT NULL";
    if (isRowid)
        sql += field.identity == Identity::None ? " PRIMARY KEY" : " PRIMARY KEY AUTOINCREMENT";
    else if (field.identity != Identity::None)
        m_findings.push_back(
            notKept(m_name, SqliteText::tr("That the store numbers “%1” itself").arg(field.name)));
    if (isPlainDefault(field.defaultValue))
        sql += " DEFAULT " + field.defaultValue.toUtf8();
    else if (!field.defaultValue.isEmpty() && field.identity == Identity::None)
        m_findings.push_back(
            notKept(m_name, SqliteText::tr("The default “%1” of “%2”").arg(field.defaultValue, field.name)));
    return sql;
}

QByteArray TableWriter::fieldList(const std::vector<std::size_t>& fields) const
{
    QByteArray list;
    for (const std::size_t field : fields)
        list += (list.isEmpty() ? QByteArray() : QByteArray(", "))
            + quoteIdentifier(m_fields[qsizetype(field)]);
    return '(' + list + ')';
}

QByteArray TableWriter::named(const QString& name)
{
    return name.isEmpty() || !checkName(name) ? QByteArray() : "CONSTRAINT " + quoteIdentifier(name) + ' ';
}

QByteArray TableWriter::reference(const ForeignKey& key) const
{
    const QStringList actions { QStringLiteral("CASCADE"), QStringLiteral("SET NULL"),
        QStringLiteral("SET DEFAULT"), QStringLiteral("RESTRICT") };
    QByteArray sql = "FOREIGN KEY " + fieldList(key.fields) + " REFERENCES "
        + quoteIdentifier(usableName(key.collection));
    QByteArray targets;
    for (const QString& field : key.targetFields)
        targets += (targets.isEmpty() ? QByteArray() : QByteArray(", ")) + quoteIdentifier(field);
    if (!targets.isEmpty())
        sql += " (" + targets + ')';
    if (actions.contains(key.onDelete))
        sql += " ON DELETE " + key.onDelete.toUtf8();
    if (actions.contains(key.onUpdate))
        sql += " ON UPDATE " + key.onUpdate.toUtf8();
    if (key.isDeferrable)
        sql += key.isInitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
    return sql;
}

QByteArray TableWriter::createTable()
{
    if (m_source.isKeyValue) // as Conduit and its kin declare it
        return "CREATE TABLE " + quoteIdentifier(m_name)
            + " (\"key\" BLOB PRIMARY KEY, \"value\" BLOB NOT NULL)";
    QByteArray parts;
    const auto add = [&parts](const QByteArray& part) {
        parts += (parts.isEmpty() ? QByteArray() : QByteArray(", ")) + part;
    };
    for (std::size_t i = 0; i < m_source.fields.size(); ++i)
        add(column(i));
    if (!m_source.key.empty() && !isKeyRowid(m_source.key.front()))
        add("PRIMARY KEY " + fieldList(m_source.key));
    for (const UniqueKey& key : m_source.uniqueKeys)
        if (key.fields != m_source.key)
            add(named(key.name) + "UNIQUE " + fieldList(key.fields));
    for (const ForeignKey& key : m_source.foreignKeys)
        add(named(key.name) + reference(key));
    return "CREATE TABLE " + quoteIdentifier(m_name) + " (" + parts + ')';
}

QByteArray TableWriter::createIndex(const PlainIndex& index) const
{
    QByteArray list;
    for (std::size_t i = 0; i < index.fields.size(); ++i)
        list += (i == 0 ? "" : ", ") + quoteIdentifier(m_fields[qsizetype(index.fields[i])])
            + (index.descending[i] ? " DESC" : "");
    return (index.isUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + quoteIdentifier(usableName(index.name)) + " ON " + quoteIdentifier(m_name) + " (" + list + ')';
}

} // namespace

Result<AdaptedCollection> adaptForeign(const CollectionSchema& collection)
{
    TableWriter writer(collection);
    if (Status named = writer.nameEverything(); !named)
        return named.error();
    // Only SQLite knows what it makes of a definition, so it is asked.
    Result<Db> db = openInMemory();
    if (!db)
        return db.error();
    const QByteArray table = writer.createTable();
    if (Status created = runDefinition(db->get(), Creates::Table, writer.name(), QString::fromUtf8(table));
        !created)
        return Error { ErrorCode::Unsupported,
            SqliteText::tr("SQLite cannot have a table like “%1”.").arg(collection.name.left(200)),
            created.error().detail, SqliteText::tr("Leave it out, or choose another kind of store.") };
    for (const PlainIndex& index : collection.indexes)
        if (!runDefinition(db->get(), Creates::Index, usableName(index.name),
                QString::fromUtf8(writer.createIndex(index))))
            writer.findings().push_back(
                notKept(writer.name(), SqliteText::tr("The index “%1”").arg(index.name)));
    Result<StoreSchema> read = readSchema(db->get());
    if (!read)
        return read.error();
    AdaptedCollection adapted { read->collections.at(0), read->objects, writer.findings() };
    for (std::size_t i = 0; i < collection.fields.size(); ++i) {
        adapted.collection.fields[i].kind = collection.fields[i].kind;
        adapted.collection.fields[i].typeName = collection.fields[i].typeName;
    }
    return adapted;
}

} // namespace transload::store_sqlite
