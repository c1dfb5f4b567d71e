#include "stores/postgresql/PgTable.h"

#include "stores/postgresql/PgSql.h"

#include <QRegularExpression>

#include <limits>

namespace transload::store_postgresql {

namespace {

QString quoted(const QString& name) { return QString::fromUtf8(quoteIdentifier(name)); }

QString quotedList(const QStringList& names) { return QString::fromUtf8(quoteIdentifiers(names)); }

QString identityText(const PgTable& table, const PgColumn& column)
{
    QString text = QStringLiteral(" GENERATED %1 AS IDENTITY")
                       .arg(column.identity == 'a' ? QStringLiteral("ALWAYS") : QStringLiteral("BY DEFAULT"));
    QString options = sequenceOptions(column.sequence);
    if (column.sequence.name != defaultSequenceName(table.name, column.name))
        options.prepend(QStringLiteral(" SEQUENCE NAME ") + quoted(column.sequence.name));
    if (!options.isEmpty())
        text += QStringLiteral(" (%1)").arg(options.trimmed());
    return text;
}

QString columnText(const PgTable& table, const PgColumn& column)
{
    QString text = quoted(column.name) + QLatin1Char(' ') + column.type;
    if (!column.collation.isEmpty())
        text += QStringLiteral(" COLLATE ") + column.collation;
    if (column.isGenerated())
        text += QStringLiteral(" GENERATED ALWAYS AS (%1)%2")
                    .arg(column.expression, column.generated == 's' ? QStringLiteral(" STORED") : QString());
    else if (column.identity != '\0')
        text += identityText(table, column);
    else if (!column.expression.isEmpty())
        text += QStringLiteral(" DEFAULT ") + plainDefault(column);
    if (column.notNull)
        text += QStringLiteral(" NOT NULL");
    return text;
}

QString tail(const PgTable& table)
{
    QString text;
    if (!table.partitionKey.isEmpty())
        text += QStringLiteral(" PARTITION BY ") + table.partitionKey;
    if (!table.options.isEmpty())
        text += QStringLiteral(" WITH (%1)").arg(table.options);
    return text;
}

qint64 largestOf(const QString& type)
{
    if (type == QLatin1String("smallint"))
        return std::numeric_limits<qint16>::max();
    return type == QLatin1String("integer") ? std::numeric_limits<qint32>::max()
                                            : std::numeric_limits<qint64>::max();
}

QString action(const char* event, const QString& what)
{
    return what.isEmpty() ? QString() : QStringLiteral(" ON %1 %2").arg(QLatin1String(event), what);
}

bool isNumberKind(ValueKind kind)
{
    return kind == ValueKind::Int || kind == ValueKind::Float || kind == ValueKind::Decimal;
}

} // namespace

QString createTable(const PgTable& table)
{
    QStringList parts;
    for (const PgColumn& column : table.columns)
        if (column.isLocal)
            parts << columnText(table, column);
    for (const auto& [name, definition] : table.checks)
        parts << QStringLiteral("CONSTRAINT %1 %2").arg(quoted(name), definition);
    QString text = QStringLiteral("CREATE %1TABLE %2 (\n    %3\n)")
                       .arg(table.isUnlogged ? QStringLiteral("UNLOGGED ") : QString(), quoted(table.name),
                           parts.join(QStringLiteral(",\n    ")));
    if (!table.parents.isEmpty())
        text += QStringLiteral(" INHERITS (%1)").arg(quotedList(table.parents));
    return text + tail(table);
}

QString createPartition(const PgTable& table)
{
    return QStringLiteral("CREATE %1TABLE %2 PARTITION OF %3 %4%5")
        .arg(table.isUnlogged ? QStringLiteral("UNLOGGED ") : QString(), quoted(table.name),
            quotedList(table.parents), table.partitionBound, tail(table));
}

QString sequenceOptions(const PgSequence& sequence)
{
    const bool isDown = sequence.increment < 0;
    const qint64 largest = largestOf(sequence.type);
    const qint64 minimum = isDown ? -largest - 1 : 1;
    const qint64 maximum = isDown ? -1 : largest;
    QString text;
    if (sequence.start != (isDown ? sequence.maximum : sequence.minimum))
        text += QStringLiteral(" START WITH %1").arg(sequence.start);
    if (sequence.increment != 1)
        text += QStringLiteral(" INCREMENT BY %1").arg(sequence.increment);
    if (sequence.minimum != minimum)
        text += QStringLiteral(" MINVALUE %1").arg(sequence.minimum);
    if (sequence.maximum != maximum)
        text += QStringLiteral(" MAXVALUE %1").arg(sequence.maximum);
    if (sequence.cache != 1)
        text += QStringLiteral(" CACHE %1").arg(sequence.cache);
    return text + (sequence.isCycle ? QStringLiteral(" CYCLE") : QString());
}

QString defaultSequenceName(const QString& table, const QString& column)
{
    // Beyond 63 bytes the server cuts; such a name is always written out.
    const QString name = table + QLatin1Char('_') + column + QStringLiteral("_seq");
    return name.toUtf8().size() <= kMaxNameBytes ? name : QString();
}

QString addKey(const QString& table, const QString& name, bool isPrimary, const QStringList& columns)
{
    return QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 %3 (%4)")
        .arg(quoted(table), quoted(name),
            isPrimary ? QStringLiteral("PRIMARY KEY") : QStringLiteral("UNIQUE"), quotedList(columns));
}

QStringList fieldNames(const CollectionSchema& collection, const std::vector<std::size_t>& fields)
{
    QStringList names;
    for (const std::size_t index : fields)
        names << collection.fields[index].name;
    return names;
}

QString addForeignKey(const CollectionSchema& collection, const ForeignKey& key)
{
    QString text
        = QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4 (%5)")
              .arg(quoted(collection.name), quoted(key.name), quotedList(fieldNames(collection, key.fields)),
                  quoted(key.collection), quotedList(key.targetFields));
    text += action("UPDATE", key.onUpdate) + action("DELETE", key.onDelete);
    if (key.isDeferrable)
        text += QStringLiteral(" DEFERRABLE");
    if (key.isInitiallyDeferred)
        text += QStringLiteral(" INITIALLY DEFERRED");
    return text;
}

QString createIndex(const CollectionSchema& collection, const PlainIndex& index)
{
    QStringList columns;
    for (std::size_t i = 0; i < index.fields.size(); ++i)
        columns << quoted(collection.fields[index.fields[i]].name)
                + (index.descending[i] ? QStringLiteral(" DESC") : QString());
    return QStringLiteral("CREATE %1INDEX %2 ON %3 USING btree (%4)")
        .arg(index.isUnique ? QStringLiteral("UNIQUE ") : QString(), quoted(index.name),
            quoted(collection.name), columns.join(QStringLiteral(", ")));
}

std::vector<FieldSchema> fieldsOf(const PgTable& table)
{
    std::vector<FieldSchema> fields;
    for (const PgColumn& column : table.columns) {
        if (column.isGenerated())
            continue;
        FieldSchema field { column.name, column.type, column.notNull };
        const ValueKind kind = kindOf(column.form);
        if (!column.holdsAnyKind)
            field.kind = kind;
        if (column.form == PgForm::Other)
            field.typeName = column.type;
        if (column.identity != '\0')
            field.identity = column.identity == 'a' ? Identity::Always : Identity::ByDefault;
        else if (!column.ownSequence.isEmpty())
            field.identity = Identity::ByDefault;
        else
            field.defaultValue = plainDefault(column);
        fields.push_back(field);
    }
    return fields;
}

QString plainDefault(const PgColumn& column)
{
    // A quoted text with a cast; the type's name may have modifiers in it.
    static const QRegularExpression cast(QStringLiteral("^('(?:[^']|'')*')::([^']+)$"));
    static const QRegularExpression number(QStringLiteral("^'(-?[0-9]+(?:\\.[0-9]+)?)'$"));
    static const QRegularExpression modifiers(QStringLiteral("\\([0-9, ]*\\)"));
    const QRegularExpressionMatch match = cast.match(column.expression);
    if (!match.hasMatch())
        return column.expression;
    const QString literal = match.captured(1);
    const QRegularExpressionMatch digits = number.match(literal);
    if (isNumberKind(kindOf(column.form)) && digits.hasMatch())
        return digits.captured(1);
    // The server takes a bare text for the column's own type.
    return match.captured(2).remove(modifiers) == QString(column.type).remove(modifiers) ? literal
                                                                                         : column.expression;
}

} // namespace transload::store_postgresql
