#include "stores/postgresql/PgAdapt.h"

#include "stores/postgresql/PgCatalog.h"
#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSchema.h"
#include "stores/postgresql/PgSql.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace transload::store_postgresql {

namespace {

const QString kDialect = QStringLiteral("postgresql");
constexpr qsizetype kHashDigits = 8;
constexpr std::size_t kMaxColumns = 1600;

// Types of our own to the kinds, as the server spells them.
struct KindType {
    const char* name;
    PgForm form;
};

KindType typeOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Bool:
        return { "boolean", PgForm::Bool };
    case ValueKind::Int:
        return { "bigint", PgForm::Int8 };
    case ValueKind::Float:
        return { "double precision", PgForm::Float8 };
    case ValueKind::Decimal:
        return { "numeric", PgForm::Numeric };
    case ValueKind::Bytes:
        return { "bytea", PgForm::Bytea };
    case ValueKind::Date:
        return { "date", PgForm::Date };
    case ValueKind::Time:
        return { "time without time zone", PgForm::Time };
    case ValueKind::Timestamp:
        return { "timestamp without time zone", PgForm::Timestamp };
    case ValueKind::TimestampTz:
        return { "timestamp with time zone", PgForm::TimestampTz };
    case ValueKind::Interval:
        return { "interval", PgForm::Interval };
    case ValueKind::Uuid:
        return { "uuid", PgForm::Uuid };
    case ValueKind::Json:
        return { "json", PgForm::Json };
    default:
        return { "text", PgForm::Text };
    }
}

// Types that every server knows and that read back what they wrote: their values need no detour through text.
bool isKnownType(const QString& name)
{
    static const QSet<QString> types { QStringLiteral("inet"), QStringLiteral("cidr"),
        QStringLiteral("macaddr"), QStringLiteral("macaddr8"), QStringLiteral("bit varying"),
        QStringLiteral("time with time zone"), QStringLiteral("tsvector"), QStringLiteral("tsquery"),
        QStringLiteral("xml"), QStringLiteral("money"), QStringLiteral("point"), QStringLiteral("line"),
        QStringLiteral("lseg"), QStringLiteral("box"), QStringLiteral("path"), QStringLiteral("polygon"),
        QStringLiteral("circle"), QStringLiteral("int4range"), QStringLiteral("int8range"),
        QStringLiteral("numrange"), QStringLiteral("daterange"), QStringLiteral("tsrange"),
        QStringLiteral("tstzrange"), QStringLiteral("pg_lsn"), QStringLiteral("oid") };
    static const QRegularExpression array(QStringLiteral(
        "^(smallint|integer|bigint|text|boolean|real|double precision|numeric|uuid|date|bytea|inet|"
        "timestamp without time zone|timestamp with time zone|time without time zone|interval|character "
        "varying|json)"
        "\\[\\]$"));
    return types.contains(name) || array.match(name).hasMatch();
}

bool isSystemColumn(const QString& name)
{
    static const QSet<QString> names { QStringLiteral("tableoid"), QStringLiteral("xmin"),
        QStringLiteral("cmin"), QStringLiteral("xmax"), QStringLiteral("cmax"), QStringLiteral("ctid") };
    return names.contains(name);
}

QString shortened(const QString& name)
{
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex())
              .left(kHashDigits);
    QString head = isServersName(name) ? QLatin1Char('_') + name : name;
    while (head.toUtf8().size() > kMaxNameBytes - kHashDigits - 1)
        head.chop(head.size() > 1 && head.back().isLowSurrogate() ? 2 : 1);
    return head + QLatin1Char('_') + hash;
}

// A name for a constraint or index; the server would cut a long one itself, and might hit another.
QString nameOf(const QString& given, const QString& table, const QStringList& columns, const char* ending)
{
    if (!given.isEmpty())
        return nameHere(given, false);
    return nameHere(
        table + QLatin1Char('_') + (columns + QStringList(QLatin1String(ending))).join(QLatin1Char('_')),
        false);
}

Finding renamed(const QString& collection, const QString& from, const QString& to)
{
    return { Severity::Warning, QStringLiteral("postgresql.renamed"),
        PgText::tr("“%1” is called “%2” in PostgreSQL.").arg(from.left(200), to),
        PgText::tr(
            "PostgreSQL cannot have this name in “%1”: names have at most 63 bytes, and some are its own.")
            .arg(collection.left(200)),
        PgText::tr("Tell the application the new name.") };
}

class Adapter {
public:
    explicit Adapter(const CollectionSchema& source) : m_source(source) { }

    Result<AdaptedCollection> run()
    {
        if (m_source.fields.size() > kMaxColumns)
            return Error { ErrorCode::Unsupported,
                PgText::tr("“%1” has more fields than the 1600 columns that PostgreSQL can hold.")
                    .arg(m_source.name),
                QStringLiteral("%1 fields").arg(m_source.fields.size()),
                PgText::tr("Leave it out, or split it in the source.") };
        m_table.name = renameTo(m_source.name, false);
        if (Status named = checkName(m_table.name); !named)
            return named.error();
        findKeyed();
        for (std::size_t i = 0; i < m_source.fields.size(); ++i)
            if (Status added = addColumn(i); !added)
                return added.error();
        CollectionSchema& collection = m_result.collection;
        collection = collectionOf(m_table);
        collection.key = m_source.key;
        // A kind without a type here stands as its text; the field keeps its kind.
        for (std::size_t i = 0; i < collection.fields.size(); ++i) {
            collection.fields[i].kind = m_source.fields[i].kind;
            collection.fields[i].typeName
                = m_source.fields[i].kind == ValueKind::Other ? m_source.fields[i].typeName : QString();
        }
        addObjects();
        collection.isKeyValue = isKeyValueTable(collection);
        return std::move(m_result);
    }

private:
    QString renameTo(const QString& name, bool isColumn)
    {
        const QString here = nameHere(name, isColumn);
        if (here != name)
            m_result.findings.push_back(renamed(m_source.name, name, here));
        return here;
    }
    // json has no order and no equality, so a field of mixed kinds that is looked for by value is text.
    void findKeyed()
    {
        m_isKeyed.assign(m_source.fields.size(), false);
        const auto mark = [&](const std::vector<std::size_t>& fields) {
            for (const std::size_t index : fields)
                m_isKeyed[index] = true;
        };
        mark(m_source.key);
        for (const UniqueKey& key : m_source.uniqueKeys)
            mark(key.fields);
        for (const ForeignKey& key : m_source.foreignKeys)
            mark(key.fields);
        for (const PlainIndex& index : m_source.indexes)
            mark(index.fields);
    }
    Status addColumn(std::size_t index)
    {
        const FieldSchema& field = m_source.fields[index];
        PgColumn column;
        column.number = int(index) + 1;
        column.name = renameTo(field.name, true);
        if (Status named = checkName(column.name); !named)
            return named;
        column.holdsAnyKind = !field.kind;
        const bool isKey = std::find(m_source.key.begin(), m_source.key.end(), index) != m_source.key.end();
        column.notNull = field.notNull || isKey || field.identity != Identity::None;
        if (!field.kind)
            setType(column, typeOf(m_isKeyed[index] ? ValueKind::Text : ValueKind::Json));
        else if (*field.kind == ValueKind::Other && isKnownType(field.typeName))
            setType(column, { nullptr, PgForm::Other }, field.typeName);
        else if (*field.kind == ValueKind::Json && m_isKeyed[index])
            setType(column, typeOf(ValueKind::Text));
        else
            setType(column, typeOf(*field.kind));
        if (field.identity != Identity::None && column.form == PgForm::Int8) {
            column.identity = field.identity == Identity::Always ? 'a' : 'd';
            column.sequence.name = defaultSequenceName(m_table.name, column.name);
            column.sequence.maximum = std::numeric_limits<qint64>::max();
            if (column.sequence.name.isEmpty())
                column.sequence.name
                    = nameHere(m_table.name + QLatin1Char('_') + column.name + QStringLiteral("_seq"), false);
        } else {
            setDefault(column, field);
        }
        m_table.columns.push_back(column);
        return ok();
    }
    static void setType(PgColumn& column, const KindType& type, const QString& name = {})
    {
        column.form = type.form;
        column.type = type.name == nullptr ? name : QLatin1String(type.name);
    }
    // Only what the server is known to spell again in the same way.
    void setDefault(PgColumn& column, const FieldSchema& field)
    {
        if (field.defaultValue.isEmpty()
            || field.defaultValue.compare(QLatin1String("NULL"), Qt::CaseInsensitive) == 0)
            return;
        static const QRegularExpression integer(QStringLiteral("^-?(0|[1-9][0-9]{0,8})$"));
        static const QRegularExpression decimal(QStringLiteral("^-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?$"));
        static const QRegularExpression text(QStringLiteral("^'([^'\\\\]|'')*'$"));
        const QString& value = field.defaultValue;
        switch (column.holdsAnyKind ? ValueKind::Other : kindOf(column.form)) {
        case ValueKind::Int:
            column.expression = integer.match(value).hasMatch() ? value : QString();
            break;
        case ValueKind::Float:
        case ValueKind::Decimal:
            column.expression = decimal.match(value).hasMatch() ? value : QString();
            break;
        case ValueKind::Text:
            column.expression
                = field.kind == ValueKind::Text && text.match(value).hasMatch() ? value : QString();
            break;
        case ValueKind::Bool:
            column.expression = truth(value);
            break;
        case ValueKind::TimestampTz:
        case ValueKind::Timestamp:
            column.expression = value.compare(QLatin1String("CURRENT_TIMESTAMP"), Qt::CaseInsensitive) == 0
                ? QStringLiteral("CURRENT_TIMESTAMP")
                : QString();
            break;
        case ValueKind::Date:
            column.expression = value.compare(QLatin1String("CURRENT_DATE"), Qt::CaseInsensitive) == 0
                ? QStringLiteral("CURRENT_DATE")
                : QString();
            break;
        default:
            break;
        }
        if (column.expression.isEmpty())
            m_result.findings.push_back({ Severity::Warning, QStringLiteral("postgresql.default"),
                PgText::tr("The default of “%1” in “%2” is not taken over.").arg(field.name, m_source.name),
                PgText::tr("PostgreSQL would understand it otherwise: %1").arg(value.left(200)),
                PgText::tr("Set it by hand if the application relies on it.") });
    }
    static QString truth(const QString& value)
    {
        if (value == QLatin1String("1") || value.compare(QLatin1String("TRUE"), Qt::CaseInsensitive) == 0)
            return QStringLiteral("true");
        if (value == QLatin1String("0") || value.compare(QLatin1String("FALSE"), Qt::CaseInsensitive) == 0)
            return QStringLiteral("false");
        return {};
    }
    void addObject(const char* kind, const QString& name, const QString& definition)
    {
        m_result.objects.push_back({ QLatin1String(kind), name, m_table.name, kDialect, definition });
    }
    void addObjects()
    {
        CollectionSchema& collection = m_result.collection;
        const QString& table = m_table.name;
        if (!collection.key.empty()) {
            const QString name = nameHere(table + QStringLiteral("_pkey"), false);
            addObject("primary key", name, addKey(table, name, true, fieldNames(collection, collection.key)));
        }
        for (UniqueKey key : m_source.uniqueKeys) {
            const QStringList columns = fieldNames(collection, key.fields);
            key.name = nameOf(key.name, table, columns, "key");
            addObject("unique key", key.name, addKey(table, key.name, false, columns));
            collection.uniqueKeys.push_back(key);
        }
        for (const ForeignKey& key : m_source.foreignKeys)
            addForeign(key);
        for (PlainIndex index : m_source.indexes) {
            index.name = nameOf(index.name, table, fieldNames(collection, index.fields), "idx");
            addObject("index", index.name, createIndex(collection, index));
            collection.indexes.push_back(index);
        }
        const auto byName
            = [](const auto& one, const auto& other) { return one.name.toUtf8() < other.name.toUtf8(); };
        std::sort(collection.uniqueKeys.begin(), collection.uniqueKeys.end(), byName);
        std::sort(collection.foreignKeys.begin(), collection.foreignKeys.end(), byName);
        std::sort(collection.indexes.begin(), collection.indexes.end(), byName);
    }
    void addForeign(ForeignKey key)
    {
        if (key.targetFields.isEmpty()) {
            m_result.findings.push_back({ Severity::Warning, QStringLiteral("postgresql.foreignKey"),
                PgText::tr("The foreign key of “%1” to “%2” is not taken over.")
                    .arg(m_source.name, key.collection),
                PgText::tr("It does not say which fields it refers to."),
                PgText::tr("Add it by hand if the application relies on it.") });
            return;
        }
        CollectionSchema& collection = m_result.collection;
        key.collection = nameHere(key.collection, false);
        for (QString& field : key.targetFields)
            field = nameHere(field, true);
        key.name = nameOf(key.name, m_table.name, fieldNames(collection, key.fields), "fkey");
        addObject("foreign key", key.name, addForeignKey(collection, key));
        collection.foreignKeys.push_back(key);
    }

    const CollectionSchema& m_source;
    PgTable m_table;
    std::vector<bool> m_isKeyed;
    AdaptedCollection m_result;
};

} // namespace

QString nameHere(const QString& name, bool isColumn)
{
    const bool isTaken
        = isColumn ? isSystemColumn(name) : isServersName(name) || name == QLatin1String(kCarriedTable);
    return isTaken || name.isEmpty() || name.toUtf8().size() > kMaxNameBytes ? shortened(name) : name;
}

Result<AdaptedCollection> adaptCollection(const CollectionSchema& collection)
{
    if (collection.dialect == kDialect)
        return AdaptedCollection { collection, {}, {} };
    if (!collection.isKeyValue)
        return Adapter(collection).run();
    CollectionSchema pairs = keyValueCollection(collection.name);
    for (FieldSchema& field : pairs.fields)
        field.kind = ValueKind::Bytes;
    return Adapter(pairs).run();
}

} // namespace transload::store_postgresql
